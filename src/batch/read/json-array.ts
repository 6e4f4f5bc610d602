import { InvalidInput } from '../../diagnostics/diagnostic.ts';
import type { RejectedLine } from '../chunk.ts';
import type { BadRow, Block, Place } from './block.ts';
import type { RowEnds } from './row-ends.ts';

const [LINE_BREAK, RETURN, SPACE, TAB] = [10, 13, 32, 9];
const [QUOTE, COMMA, BACKSLASH] = [34, 44, 92];
const MARK = [0xef, 0xbb, 0xbf];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/**
 * The elements of one JSON array as rows. Text and brackets are followed, so that what is within an element stays
 * with it; the byte before an element becomes a line break and the line breaks within it blanks, byte for byte, so
 * that the elements are lines. What else an element is, is not looked at.
 */
export class ArrayElements implements RowEnds {
  readonly row = 'row';
  readonly #file: string;
  /** Where bytes were changed, in the order of the changes, and what they were. */
  #changed: Change[] = [];
  /** The brackets that are open, the array's own first. */
  readonly #open: number[] = [];
  #isInText = false;
  #isEscaped = false;
  /** Whether something of the element was seen. */
  #isBegun = false;
  /** Whether a comma went before, so that an element has to follow. */
  #mustFollow: boolean;
  #isClosed = false;
  #fault: { at: number; message: string } | undefined;

  /** @param isInside whether the bytes begin with an element that is not the first */
  constructor(file: string, isInside: boolean) {
    this.#file = file;
    this.#mustFollow = isInside;
    if (isInside) this.#open.push(OPEN_LIST);
  }

  scan(bytes: Uint8Array, from: number, to: number, onlyFirst: boolean): number {
    let end = -1;
    for (let at = from; at < to && !this.#fault; at++) {
      if (this.#isInText) {
        at = this.#throughText(bytes, at, to);
        continue;
      }
      const byte = bytes[at] as number;
      if (byte === LINE_BREAK) this.#change(bytes, at, SPACE);
      else if (byte === SPACE || byte === RETURN || byte === TAB) continue;
      else if (byte === COMMA && this.#open.length === 1) {
        if (!this.#isBegun) return this.#broken(at, 'a value is expected here', end);
        this.#change(bytes, at, SPACE);
        this.#isBegun = false;
        this.#mustFollow = true;
      } else {
        const begins = this.#open.length === 1 && !this.#isBegun && byte !== CLOSE_LIST;
        if (begins) {
          if (at > 0) {
            this.#change(bytes, at - 1, LINE_BREAK);
            end = at;
          }
          this.#isBegun = true;
          if (onlyFirst && end > 0) return end;
        }
        end = this.#structure(bytes, byte, at, end);
      }
    }
    return end;
  }

  /** Goes on with a byte that is no blank. */
  #structure(bytes: Uint8Array, byte: number, at: number, end: number): number {
    if (this.#open.length === 0) return this.#outside(bytes, byte, at, end);
    if (byte === QUOTE) this.#isInText = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#open.push(byte);
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      const wanted = this.#open.pop() === OPEN_LIST ? CLOSE_LIST : CLOSE_OBJECT;
      if (byte !== wanted) {
        const name = wanted === CLOSE_LIST ? 'bracket `]`' : 'brace `}`';
        return this.#broken(at, `a closing ${name} is expected here`, end);
      }
      if (this.#open.length > 0) return end;
      if (this.#mustFollow && !this.#isBegun) return this.#broken(at, 'a value is expected here', end);
      this.#change(bytes, at, SPACE);
      this.#isClosed = true;
    }
    return end;
  }

  /** What stands before the array or behind it. */
  #outside(bytes: Uint8Array, byte: number, at: number, end: number): number {
    if (this.#isClosed) return this.#broken(at, 'nothing is expected after the end of the array', end);
    // The byte order mark stays: it may begin a line too.
    if (at < MARK.length && byte === MARK[at]) return end;
    if (byte !== OPEN_LIST) return this.#broken(at, 'an array is expected here: `[`', end);
    this.#open.push(OPEN_LIST);
    this.#change(bytes, at, SPACE);
    return end;
  }

  /** Goes on to the end of a text; gives the index of its last byte. */
  #throughText(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    if (this.#isEscaped && bytes[at] !== LINE_BREAK) at++;
    this.#isEscaped = false;
    for (; at < to; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        this.#isInText = false;
        return at;
      }
      if (byte === BACKSLASH) {
        if (at + 1 === to) this.#isEscaped = true;
        else if (bytes[at + 1] !== LINE_BREAK) at++;
      } else if (byte === LINE_BREAK) {
        // No text goes over a line's end: the quote is missing, and what comes after is no text. It stays wrong.
        this.#change(bytes, at, RETURN);
        this.#isInText = false;
        return at;
      }
    }
    return at;
  }

  #change(bytes: Uint8Array, at: number, byte: number): void {
    this.#changed.push({ at, was: bytes[at] as number });
    bytes[at] = byte;
  }

  #broken(at: number, message: string, end: number): number {
    this.#fault = { at, message };
    return end;
  }

  fault(bytes: Uint8Array, start: Place): InvalidInput | undefined {
    return this.#fault && this.#refused(bytes, this.#fault, start);
  }

  cut(bytes: Uint8Array, end: number, start: Place): Pick<Block, 'next' | 'placeOf'> {
    const own = this.#changed.filter(({ at }) => at < end);
    this.#changed = this.#changed.slice(own.length).map(({ at, was }) => ({ at: at - end, was }));
    if (this.#fault) this.#fault.at -= end;
    return {
      next: placeAfter(original(bytes.subarray(0, end), own), start),
      placeOf: (row, block) => placed(row, block, original(block, own), start),
    };
  }

  end(bytes: Uint8Array, start: Place): void {
    if (this.#isClosed) return;
    const message =
      this.#open.length === 0
        ? 'an array is expected here: `[`'
        : 'the input ends here, and its array is not closed';
    throw this.#refused(bytes, { at: bytes.length, message }, start);
  }

  #refused(bytes: Uint8Array, { at, message }: { at: number; message: string }, start: Place): InvalidInput {
    const { line, column } = placeAfter(original(bytes.subarray(0, at), this.#changed), start);
    const place = { file: this.#file, line, column, endLine: line, endColumn: column };
    return new InvalidInput([{ code: 'json-syntax', severity: 'error', message, ...place }], []);
  }
}

/** A byte that was changed. */
interface Change {
  at: number;
  was: number;
}

/** Bytes as they were before rows became lines. */
function original(bytes: Uint8Array, changed: readonly Change[]): Uint8Array {
  const copy = bytes.slice();
  // What was changed twice was first what it was first.
  for (const { at, was } of changed.toReversed()) if (at < copy.length) copy[at] = was;
  return copy;
}

/** The place behind bytes that begin at a place. */
function placeAfter(bytes: Uint8Array, start: Place): Place {
  let line = start.line;
  let lineStart = 0;
  for (let at = bytes.indexOf(LINE_BREAK); at >= 0; at = bytes.indexOf(LINE_BREAK, lineStart)) {
    line++;
    lineStart = at + 1;
  }
  const units = textOf(bytes.subarray(lineStart)).length;
  const column = line === start.line ? start.column + units : units + 1;
  return { offset: start.offset + bytes.length, line, column };
}

/** A rejected row with the places of its problems in the file. */
function placed(
  { start, end, problems }: RejectedLine,
  bytes: Uint8Array,
  before: Uint8Array,
  blockStart: Place,
): BadRow {
  // What belongs to the array and not to the row is blank by now.
  const row = bytes.subarray(start, end);
  const first = start + Math.max(row.findIndex(isNoBlank), 0);
  const last = start + row.findLastIndex(isNoBlank);
  const whole = textOf(before.subarray(start, end));
  const lead = textOf(before.subarray(start, first)).length;
  const rowStart = placeAfter(before.subarray(0, start), blockStart);
  return {
    problems: problems.map((problem) => {
      // A problem of the whole row is that of its first character that is no blank.
      const { line, column } = placeAfter(
        Buffer.from(whole.slice(0, Math.max(problem.column - 1, lead))),
        rowStart,
      );
      return { ...problem, line, column };
    }),
    text: before.subarray(first, last + 1),
  };
}

const isNoBlank = (byte: number): boolean => byte > SPACE;

/** Bytes as text; a byte order mark is no column of it. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
