import { LARGEST } from '../text/read.ts';

/** A line of a stream: its bytes without the line break, or nothing where it is too long to keep. */
export interface Line {
  /** 1-based. */
  number: number;
  bytes: Uint8Array | undefined;
}

const NEWLINE = 10;

/** The lines of a byte stream, one at a time; memory holds one line and one chunk. */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  longest: number = LARGEST,
): AsyncGenerator<Line[]> {
  let number = 0;
  let pending: Uint8Array[] = [];
  let size = 0;
  const finish = (end: Uint8Array): Line => {
    number++;
    const whole = size + end.length;
    const bytes = whole > longest ? undefined : pending.length === 0 ? end : Buffer.concat([...pending, end]);
    pending = [];
    size = 0;
    return { number, bytes };
  };
  for await (const part of input) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : part;
    const lines: Line[] = [];
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      lines.push(finish(chunk.subarray(start, at)));
      start = at + 1;
    }
    if (start < chunk.length) {
      size += chunk.length - start;
      // What will be refused need not be kept.
      if (size <= longest) pending.push(Buffer.from(chunk.subarray(start)));
      else pending = [];
    }
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [finish(new Uint8Array())];
}
