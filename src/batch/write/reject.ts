import { isUtf8 } from 'node:buffer';
import type { Problem } from '../decide-lines.ts';
import type { BadRow } from '../read/block.ts';

/** A row that got no answer as one line of NDJSON: where it is, what is wrong with it, and the row itself. */
export function rejectLine({ problems, text, bytes }: BadRow): string {
  const [first, ...more] = problems.map(reasonOf);
  const row =
    text === undefined
      ? { bytes }
      : isUtf8(text)
        ? { text: Buffer.from(text.buffer, text.byteOffset, text.length).toString('utf8') }
        : { base64: Buffer.from(text.buffer, text.byteOffset, text.length).toString('base64') };
  return `${JSON.stringify({ ...first, ...(more.length > 0 ? { more } : {}), ...row })}\n`;
}

/** What a problem says, without what else a diagnostic may have. */
function reasonOf({ line, column, code, message, suggestion }: Problem): Problem {
  return {
    line,
    column,
    ...(code === undefined ? {} : { code }),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
