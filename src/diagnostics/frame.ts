import type { Source } from '../text/source.ts';
import type { Place } from './places.ts';

const WIDEST = 120;
/** Of a stretch of more lines, the first and the last are shown. */
const MOST_LINES = 4;

/** The lines of a place with a marker under what is meant; none for a text without a character. */
export function frame(source: Source, place: Place, indent = '  '): string[] {
  if (source.text === '') return [];
  const { line, column, endLine, endColumn } = lastLineWithText(source, place);
  const width = String(endLine).length;
  const gutter = `${indent}${' '.repeat(width)} | `;
  const marked = (number: number): string[] => {
    const text = shown(source.line(number));
    const start = number === line ? column : indentOf(text) + 1;
    const end = number === endLine ? endColumn : text.trimEnd().length + 1;
    const [cut, marker] = fitted(text, start, Math.max(1, end - start));
    return [`${indent}${String(number).padStart(width)} | ${cut}`, `${gutter}${marker}`];
  };
  const count = endLine - line + 1;
  if (count > MOST_LINES)
    return [...marked(line), `${indent}${'.'.repeat(Math.max(3, width))}`, ...marked(endLine)];
  return Array.from({ length: count }, (_, index) => marked(line + index)).flat();
}

/** A stretch that ends before the first character of a line ends with the line before. */
function lastLineWithText(source: Source, place: Place): Place {
  if (place.endLine === place.line || place.endColumn > 1) return place;
  const endLine = place.endLine - 1;
  return { ...place, endLine, endColumn: source.line(endLine).length + 1 };
}

/** A line as it may be printed: one column for each character, and none that a terminal takes for a command. */
const shown = (line: string): string =>
  line
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u001f]/g, (each) => String.fromCharCode(0x2400 + each.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** A line and its marker, cut to what one line of a terminal holds. */
function fitted(line: string, start: number, length: number): [line: string, marker: string] {
  let text = line;
  let column = start;
  if (column > WIDEST - 20) {
    const cut = column - 40;
    text = `…${text.slice(cut)}`;
    column = column - cut + 1;
  }
  if (text.length > WIDEST) text = `${text.slice(0, WIDEST)}…`;
  const width = Math.max(1, Math.min(length, text.length - column + 1));
  return [text, `${' '.repeat(Math.max(0, column - 1))}${'^'.repeat(width)}`];
}
