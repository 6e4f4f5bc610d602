/** The cells of one row, and what is wrong with how they are written. */
export interface CellRow {
  cells: string[];
  /** Where the row begins in the text. */
  start: number;
  /** Where each cell begins in the text. */
  starts: number[];
  /** Where the row ends, without its line break. */
  end: number;
  /** Where the next row begins. */
  next: number;
  /** Where a quote stands that may not. */
  strayQuote: number | undefined;
}

/**
 * The row of a CSV text (RFC 4180) that begins at an index. Cells stand between commas; one in double quotes may hold
 * commas and line breaks, and a double quote twice.
 */
export function rowAt(text: string, start: number): CellRow {
  const cells: string[] = [];
  const starts: number[] = [];
  let strayQuote: number | undefined;
  let at = start;
  for (;;) {
    starts.push(at);
    let value = '';
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1);
      value = text.slice(at + 1, close);
      if (value.includes('"')) value = value.replaceAll('""', '"');
      at = close + 1;
    }
    const from = at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === COMMA || code === LINE_BREAK) break;
      if (code === QUOTE) strayQuote ??= at;
    }
    const isLast = text.charCodeAt(at) !== COMMA;
    const to = isLast && at > from && text.charCodeAt(at - 1) === RETURN ? at - 1 : at;
    const wasQuoted = from > (starts.at(-1) as number);
    if (wasQuoted && to > from) strayQuote ??= from - 1;
    cells.push(wasQuoted && to === from ? value : value + text.slice(from, to));
    if (isLast) return { cells, start, starts, end: to, next: Math.min(at + 1, text.length), strayQuote };
    at++;
  }
}

const [LINE_BREAK, RETURN, QUOTE, COMMA] = [10, 13, 34, 44];

/** The index of the quote that closes a cell; the end where there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return text.length;
}
