import { styleText } from 'node:util';
import type { Source } from '../text/source.ts';
import type { Diagnostic, Evidence, Severity } from './diagnostic.ts';
import { frame } from './frame.ts';

/** So many other places are shown with their lines; of more only where they are. */
const MOST_FRAMES = 3;

const COLORS: Readonly<Record<Severity, Parameters<typeof styleText>[0]>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/**
 * Diagnostics as text for a terminal: place, message, code frame, other places, evidence, what to do.
 * @param sources those of which lines are shown
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  options: { color?: boolean } = {},
): string {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return diagnostics.map((each) => render(each, byFile, options.color === true)).join('\n\n');
}

function render(diagnostic: Diagnostic, sources: ReadonlyMap<string, Source>, color: boolean): string {
  const { severity, message, code, suggestion, related = [], evidence, fix } = diagnostic;
  const isInfo = severity === 'info';
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const framed = (place: Parameters<typeof frame>[1], indent?: string): string[] => {
    const source = sources.get(place.file);
    const lines = source ? frame(source, place, indent) : [];
    // What is only told, and not found wrong, stands back.
    return isInfo ? lines.map((line) => paint('dim', line)) : lines;
  };
  const placed = ({ file, line, column }: Parameters<typeof frame>[1]): string => `${file}:${line}:${column}`;
  return [
    `${paint(isInfo ? 'dim' : 'bold', placed(diagnostic))}: ${paint(COLORS[severity], severity)}: ${message} [${code}]`,
    ...framed(diagnostic),
    ...related.flatMap((each, index) => [
      `  ${paint('cyan', 'note')}: ${each.message} at ${placed(each)}`,
      ...(index < MOST_FRAMES ? framed(each, '    ') : []),
    ]),
    ...(evidence ? [`  ${paint('cyan', labelOf(evidence))}: ${evidenceText(evidence)}`] : []),
    ...(suggestion ? [`  ${paint('cyan', 'help')}: ${suggestion}`] : []),
    ...(fix ? [`  ${paint('cyan', 'fix')}: ${fix.title} (policy check --fix)`] : []),
  ].join('\n');
}

const labelOf = (evidence: Evidence): 'witness' | 'proof' => ('witness' in evidence ? 'witness' : 'proof');

/** Evidence in one line: the case as JSON, or the words. */
export const evidenceText = (evidence: Evidence): string =>
  'witness' in evidence ? JSON.stringify(evidence.witness) : evidence.proof;

/** All that a diagnostic says beside its message, a line each: for formats that have one text for it. */
export function detailsOf({ related = [], evidence, suggestion, fix }: Diagnostic): string[] {
  return [
    ...related.map((each) => `note: ${each.message} at ${each.file}:${each.line}:${each.column}`),
    ...(evidence ? [`${labelOf(evidence)}: ${evidenceText(evidence)}`] : []),
    ...(suggestion ? [`help: ${suggestion}`] : []),
    ...(fix ? [`fix: ${fix.title} (policy check --fix)`] : []),
  ];
}
