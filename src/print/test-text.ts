import { styleText } from 'node:util';
import { frame } from '../diagnostics/frame.ts';
import { renderDiagnostics } from '../diagnostics/render.ts';
import { asText } from './blocks.ts';
import { coverageBlocks } from './coverage-blocks.ts';
import { mutationBlocks } from './mutation-blocks.ts';
import type { ReportedPolicy } from './test-report.ts';
import { count, type Failure, failuresOf, rowOf, rowText, runTitle, summaryLine } from './test-words.ts';

interface Options {
  color: boolean;
}

/** So many failures are shown: whoever reads on has the JSON. */
const MOST_SHOWN = 50;

/** What failed and why, then what was tested, in a line. */
export function testText(tested: ReportedPolicy, options: Options): string {
  const failures = failuresOf(tested);
  const shown = failures.slice(0, MOST_SHOWN).map((each) => failureText(each, options));
  const more = failures.length - shown.length;
  const sources = [...new Set(tested.scenarios.map((each) => each.json.source))];
  const parts = [
    ...(tested.warnings.length > 0 ? [renderDiagnostics(tested.warnings, sources, options)] : []),
    ...shown,
    ...(more > 0 ? [`and ${count(more, 'failure')} more: --format json has all`] : []),
    ...(tested.coverage ? [asText(coverageBlocks(tested.coverage)).trimEnd()] : []),
    ...(tested.mutation ? [asText(mutationBlocks(tested.mutation)).trimEnd()] : []),
    ...(tested.suggested ? [suggestedText(tested.suggested)] : []),
    summaryLine(tested),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** One failure: the place and line of the expectation, what was expected, what came, and the steps that decided. */
export function failureText(
  { tested, place, versions, expected, got, steps }: Failure,
  { color }: Options,
): string {
  const { scenario, run, expectation, outcome } = tested;
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const row = rowOf(scenario, run);
  const isOpen = outcome === 'unconfirmed';
  return [
    `${paint('bold', `${place.file}:${place.line}:${place.column}`)}: ${paint(isOpen ? 'yellow' : 'red', isOpen ? 'not confirmed' : 'failed')}: ${runTitle(scenario, run)}`,
    ...frame(scenario.json.source, place),
    ...(row ? [`  example: ${rowText(row)}`] : []),
    `  ${expectation.action} expected: ${expected}`,
    `  ${expectation.action} under ${listed(versions)}: ${got}`,
    ...steps.map((each) => `    ${each}`),
    ...(isOpen
      ? [`  ${paint('cyan', 'help')}: read ${scenario.citation}, and put the status in place of null`]
      : []),
  ].join('\n');
}

const suggestedText = ({ file, scenarios }: NonNullable<ReportedPolicy['suggested']>): string =>
  file === undefined
    ? 'nothing is missing that a scenario could show'
    : `${count(scenarios, 'scenario')} written to ${file}: each waits for a person to say what the law says`;

const listed = (versions: readonly string[]): string =>
  versions.length < 2 ? versions.join() : `${versions.slice(0, -1).join(', ')} and ${versions.at(-1)}`;
