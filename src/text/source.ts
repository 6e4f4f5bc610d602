/** A place in a text: 1-based, columns in UTF-16 units, as editors count them. */
export interface Position {
  line: number;
  column: number;
}

/** A stretch of a text by offsets: `start` included, `end` not. */
export interface Span {
  start: number;
  end: number;
}

/** A text with the name of its file, able to turn offsets into lines and columns. */
export class Source {
  readonly file: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** The line and column of an offset; an offset past the end is the end. */
  positionAt(offset: number): Position {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const at = Math.min(offset, this.text.length);
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  }

  /** The offset of a line and column; the end of the text for what lies behind it. */
  offsetAt({ line, column }: Position): number {
    const start = this.#starts()[line - 1] ?? this.text.length;
    return Math.min(start + column - 1, this.text.length);
  }

  /** The text of a line without its line break; empty for a line that does not exist. */
  line(number: number): string {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === undefined) return '';
    const end = starts[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, '');
  }

  #starts(): number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#lineStarts = starts;
    return starts;
  }
}
