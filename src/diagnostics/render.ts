import { styleText } from 'node:util';
import type { Source } from '../text/source.ts';
import type { Diagnostic } from './diagnostic.ts';

const WIDEST = 120;

/** Diagnostics as text for a terminal: place, message, code frame, what to do. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  options: { color?: boolean } = {},
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    options.color ? styleText(style, text, { validateStream: false }) : text;
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const blocks = diagnostics.map((diagnostic) => {
    const style = diagnostic.severity === 'error' ? 'red' : 'yellow';
    const place = `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`;
    const head = `${paint('bold', place)}: ${paint(style, diagnostic.severity)}: ${diagnostic.message} [${diagnostic.code}]`;
    const source = byFile.get(diagnostic.file);
    const lines = [head];
    if (source) lines.push(...frame(source, diagnostic));
    if (diagnostic.suggestion) lines.push(`  ${paint('cyan', 'help')}: ${diagnostic.suggestion}`);
    return lines.join('\n');
  });
  return blocks.join('\n\n');
}

/** The line in question with a marker under the stretch in question; none for an empty file. */
function frame(source: Source, diagnostic: Diagnostic): string[] {
  let text = source.line(diagnostic.line).replaceAll('\t', ' ');
  if (text === '' && diagnostic.line === 1 && source.text === '') return [];
  let column = diagnostic.column;
  const end = diagnostic.endLine === diagnostic.line ? diagnostic.endColumn : text.length + 1;
  let width = Math.max(1, end - column);
  if (column > WIDEST - 20) {
    const cut = column - 40;
    text = `…${text.slice(cut)}`;
    column = column - cut + 1;
  }
  if (text.length > WIDEST) text = `${text.slice(0, WIDEST)}…`;
  width = Math.max(1, Math.min(width, text.length - column + 1));
  const number = String(diagnostic.line);
  const gutter = ' '.repeat(number.length);
  return [
    `  ${number} | ${text}`,
    `  ${gutter} | ${' '.repeat(Math.max(0, column - 1))}${'^'.repeat(width)}`,
  ];
}
