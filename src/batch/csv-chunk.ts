import { isUtf8 } from 'node:buffer';
import { type CellRow, rowAt } from '../table/cells.ts';

const LINE_BREAK = 10;

/** Whole rows of a CSV file. */
export class CsvChunk {
  readonly #chunk: Uint8Array;
  readonly #text: string;
  /** Some row is not UTF-8: the text has a character for each byte, so that rows can be told apart all the same. */
  readonly #isBytes: boolean;
  #next = 0;
  /** The line that the next row begins with, from 0. */
  line = 0;

  constructor(chunk: Uint8Array) {
    this.#chunk = chunk;
    this.#isBytes = !isUtf8(chunk);
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    this.#text = bytes.toString(this.#isBytes ? 'latin1' : 'utf8');
  }

  /** The next row; undefined behind the last. A line with nothing on it is none. */
  next(): CellRow | undefined {
    const text = this.#text;
    while (this.#next < text.length) {
      const row = rowAt(text, this.#next);
      if (this.#isBytes) row.cells = row.cells.map(fromBytes);
      this.#next = row.next;
      if (row.cells.length > 1 || row.cells[0] !== '') return row;
      this.pass(row);
    }
    return undefined;
  }

  /** Counts the lines of the row that came last. */
  pass({ start, next }: CellRow): void {
    const text = this.#text;
    let at = text.indexOf('\n', start);
    for (; at >= 0 && at < next; at = text.indexOf('\n', at + 1)) this.line++;
    // The last line may lack its end.
    if (text.charCodeAt(next - 1) !== LINE_BREAK) this.line++;
  }

  /** The row that begins at an index. */
  rowAt(start: number): CellRow {
    return rowAt(this.#text, start);
  }

  /** Whether all that stands in a row are characters. */
  isReadable(row: CellRow): boolean {
    return !this.#isBytes || isUtf8(this.bytesOf(row, row.start));
  }

  /** How many bytes the text has between two indexes. */
  bytesBetween(from: number, to: number): number {
    return this.#text.length === this.#chunk.length
      ? to - from
      : Buffer.byteLength(this.#text.slice(from, to));
  }

  /** @param start the byte where the row begins */
  bytesOf(row: CellRow, start: number): Uint8Array {
    return this.#chunk.subarray(start, start + this.bytesBetween(row.start, row.end));
  }

  /**
   * The line and the column of an index in a row; both count from 1 in the chunk.
   * @param line of the row, from 0
   */
  placeOf(row: CellRow, line: number, index: number): { line: number; column: number } {
    const before = this.#text.slice(row.start, index).split('\n');
    return { line: line + before.length, column: (before.at(-1) as string).length + 1 };
  }
}

const fromBytes = (cell: string): string => Buffer.from(cell, 'latin1').toString('utf8');
