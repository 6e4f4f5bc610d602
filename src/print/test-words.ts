import type { Expectation, Scenario, ScenarioRun } from '../scenarios/model.ts';
import type { Reason, Tested } from '../scenarios/run.ts';
import type { TestedPolicy } from '../scenarios/test-policies.ts';
import type { Span } from '../text/source.ts';
import { reasonLines } from './answer-text.ts';

/** Where a failed expectation stands. */
export interface FailurePlace {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One expectation that failed with one case in the same way under some versions, in words. */
export interface Failure {
  tested: Tested;
  place: FailurePlace;
  versions: readonly string[];
  expected: string;
  got: string;
  /** The steps that decided, a line each; inner ones are indented. Empty where too much failed to explain all. */
  steps: readonly string[];
}

/** What failed; versions that came to the same for the same reasons are told together. */
export function failuresOf({ failures, reasons }: TestedPolicy): Failure[] {
  const groups = new Map<string, Failure & { versions: string[] }>();
  const expectations = new Map<Expectation, number>();
  for (const tested of failures) {
    const { expectation, run, version, scenario } = tested;
    if (!expectations.has(expectation)) expectations.set(expectation, expectations.size);
    const reason = reasons.get(tested);
    const { needs = tested.got.needs, imprecise } = reason?.answer ?? {};
    const got = statusText(tested.got.status, needs, imprecise);
    const steps = stepsOf(reason);
    const key = JSON.stringify([expectations.get(expectation), run.example, got, steps]);
    const group = groups.get(key);
    if (group) group.versions.push(version);
    else {
      const expected =
        expectation.status === null ? 'not confirmed yet' : statusText(expectation.status, expectation.needs);
      const place = placeOf(scenario, scenario.json.span(expectation.at));
      groups.set(key, { tested, place, versions: [version], expected, got, steps });
    }
  }
  return [...groups.values()];
}

function placeOf({ file, json }: Scenario, { start, end }: Span): FailurePlace {
  const from = json.source.positionAt(start);
  const to = json.source.positionAt(end);
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** `undetermined, needs loans, work.class more exactly`. */
function statusText(
  status: string,
  needs: readonly string[] | undefined,
  imprecise: readonly string[] = [],
): string {
  if (needs === undefined) return status;
  const all = [...[...needs].sort(), ...imprecise.map((each) => `${each} more exactly`)];
  return `${status}, needs ${all.length === 0 ? 'no further fact' : all.join(', ')}`;
}

/** The deciding steps of an explanation, each with its citation. */
const stepsOf = (reason: Reason | undefined): string[] =>
  reason
    ? reasonLines(reason.answer, reason.explanation, { color: false, whole: false }).map((each) =>
        each.replace(/^ {2}/, ''),
      )
    : [];

/** The values of an example, as its row has them; undefined for a scenario without examples. */
export function rowOf(
  scenario: Scenario,
  { example }: ScenarioRun,
): Readonly<Record<string, unknown>> | undefined {
  if (example === undefined) return undefined;
  let value = scenario.json.value;
  for (const step of [...scenario.at, 'examples', example - 1])
    value = (value as Record<string | number, unknown>)[step];
  return value as Record<string, unknown>;
}

/** `work.class = CAT 12.07`. */
export const rowText = (row: Readonly<Record<string, unknown>>): string =>
  Object.entries(row)
    .map(([path, value]) => `${path} = ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');

/** The title, with the number of the example. */
export const runTitle = ({ title }: Scenario, { example }: ScenarioRun): string =>
  example === undefined ? title : `${title}, example ${example}`;

/** So many of a thing, in words: `1 file`, `2 files`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** What was done and what came of it, in one line. */
export function summaryLine({ policy, scenarios, files, results, failures }: TestedPolicy): string {
  const failed = failures.filter((each) => each.outcome === 'failed').length;
  const unconfirmed = failures.length - failed;
  const tested = `${policy.id}: ${count(scenarios.length, 'scenario')} in ${count(files, 'file')}, ${count(results.runs, 'run')} under ${count(results.versions.length, 'version')}, ${count(results.tested.length, 'expectation')}`;
  const came = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(unconfirmed > 0 ? [`${unconfirmed} not confirmed`] : []),
  ];
  return `${tested}: ${came.length > 0 ? came.join(', ') : 'all pass'}`;
}
