import { BadCall } from '../../diagnostics/diagnostic.ts';
import type { Place } from './block.ts';
import { lineBreaksIn, type RowEnds } from './row-ends.ts';

const [LINE_BREAK, QUOTE, COMMA] = [10, 34, 44];

/**
 * The rows of a CSV file (RFC 4180): a line break between quotes is part of the cell. A quote inside a cell without
 * quotes is only a character, so that one wrong row does not spoil those after it.
 */
export class CsvRows implements RowEnds {
  readonly row = 'row';
  readonly #file: string;
  #state: 'begin' | 'plain' | 'quoted' | 'quote' = 'begin';

  constructor(file: string) {
    this.#file = file;
  }

  scan(bytes: Uint8Array, from: number, to: number, onlyFirst: boolean): number {
    const part = bytes.subarray(from, to);
    // Most files have no quotes.
    if (!onlyFirst && this.#state !== 'quoted' && this.#state !== 'quote' && part.indexOf(QUOTE) < 0) {
      const last = part.lastIndexOf(LINE_BREAK);
      const byte = part.at(-1);
      this.#state = byte === LINE_BREAK || byte === COMMA ? 'begin' : 'plain';
      return last < 0 ? -1 : from + last + 1;
    }
    let end = -1;
    let state = this.#state;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (state === 'quoted') {
        if (byte === QUOTE) state = 'quote';
      } else if (byte === QUOTE && state !== 'plain') state = 'quoted';
      else if (byte === COMMA) state = 'begin';
      else if (byte === LINE_BREAK) {
        state = 'begin';
        end = at + 1;
        if (onlyFirst) break;
      } else state = 'plain';
    }
    this.#state = state;
    return end;
  }

  cut(bytes: Uint8Array, end: number, start: Place): { next: Place } {
    const line = start.line + lineBreaksIn(bytes.subarray(0, end));
    return { next: { ...start, offset: start.offset + end, line } };
  }

  end(_bytes: Uint8Array, { line }: Place): void {
    if (this.#state !== 'quoted') return;
    throw new BadCall(
      `\`${this.#file}\`: the input ends in a row whose quote is not closed; it begins at line ${line}`,
    );
  }
}
