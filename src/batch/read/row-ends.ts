import type { Block, Place } from './block.ts';

/** Knows where the rows of a format end, in bytes that come in pieces. */
export interface RowEnds {
  /** What messages call a row. */
  readonly row: 'line' | 'row';
  /**
   * Goes on over new bytes; may change them where that makes rows lines.
   * @param onlyFirst stops behind the first row that ends
   * @returns the index behind the last row that ends among them; -1 where none does
   */
  scan(bytes: Uint8Array, from: number, to: number, onlyFirst: boolean): number;
  /**
   * The bytes up to an index are taken away; what follows them comes to stand at the beginning.
   * @param start where the bytes begin in the input
   * @returns where the input goes on, and how rows among them are placed where they are not lines
   */
  cut(bytes: Uint8Array, end: number, start: Place): Pick<Block, 'next' | 'placeOf'>;
  /** What broke, where nobody can tell any more where rows end; the rows before it are whole. */
  fault?(bytes: Uint8Array, start: Place): Error | undefined;
  /**
   * The input is at its end; these bytes are left.
   * @throws InvalidInput where it may not end here
   */
  end(bytes: Uint8Array, start: Place): void;
}

const LINE_BREAK = 10;

/** Rows that are lines. */
export class LineEnds implements RowEnds {
  readonly row = 'line';

  scan(bytes: Uint8Array, from: number, to: number, onlyFirst: boolean): number {
    const part = bytes.subarray(from, to);
    const at = onlyFirst ? part.indexOf(LINE_BREAK) : part.lastIndexOf(LINE_BREAK);
    return at < 0 ? -1 : from + at + 1;
  }

  cut(_bytes: Uint8Array, end: number, start: Place): { next: Place } {
    return { next: { ...start, offset: start.offset + end } };
  }

  end(): void {
    // Whatever is left is a line.
  }
}

/** How many line breaks bytes have. */
export function lineBreaksIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_BREAK); at >= 0; at = bytes.indexOf(LINE_BREAK, at + 1)) count++;
  return count;
}
