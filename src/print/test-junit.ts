import { pathWithin } from '../diagnostics/files.ts';
import type { ScenarioRun } from '../scenarios/model.ts';
import type { TestedPolicy } from '../scenarios/test-policies.ts';
import { failureText } from './test-text.ts';
import { type Failure, failuresOf, runTitle } from './test-words.ts';
import { xml, xmlDocument, xmlText } from './xml.ts';

/** A report of JUnit's form: a suite for each file, in it a test case for each case that was put to some version. */
export function testJunit(policies: readonly TestedPolicy[]): string {
  const suites = policies.flatMap(suitesOf);
  const sum = (name: 'tests' | 'failures'): number => suites.reduce((total, each) => total + each[name], 0);
  const counts = { name: 'policy test', tests: sum('tests'), failures: sum('failures'), errors: 0 };
  return xmlDocument(xml('testsuites', counts, ['\n', ...suites.map((each) => each.text)]));
}

interface Suite {
  tests: number;
  failures: number;
  text: string;
}

function suitesOf(tested: TestedPolicy): Suite[] {
  const failures = new Map<ScenarioRun, Failure[]>();
  for (const each of failuresOf(tested)) {
    const { run } = each.tested;
    failures.set(run, [...(failures.get(run) ?? []), each]);
  }
  const runs = new Set(tested.results.tested.map((each) => each.run));
  const files = [...new Set(tested.scenarios.map((each) => each.file))];
  return files.map((file) => {
    const name = pathWithin(process.cwd(), file) ?? file;
    const scenarios = tested.scenarios.filter((each) => each.file === file);
    const cases = scenarios.flatMap((scenario) =>
      scenario.runs
        .filter((run) => runs.has(run))
        .map((run) => {
          const { line } = scenario.json.source.positionAt(scenario.json.span(scenario.at).start);
          const found = failures.get(run) ?? [];
          const attributes = { name: runTitle(scenario, run), classname: name, file: name, line };
          return {
            failed: found.length > 0,
            text: xml('testcase', attributes, found.length > 0 ? [failureElement(found)] : []),
          };
        }),
    );
    const failed = cases.filter((each) => each.failed).length;
    const counts = { name, tests: cases.length, failures: failed, errors: 0, skipped: 0 };
    const lines = cases.map((each) => `    ${each.text}\n`);
    return {
      tests: cases.length,
      failures: failed,
      text: `  ${xml('testsuite', counts, lines.length > 0 ? ['\n', ...lines, '  '] : [])}\n`,
    };
  });
}

/** One element for a test case: readers of such reports show no second one. */
function failureElement(failures: readonly Failure[]): string {
  const message = failures
    .map(({ place, tested, versions, expected, got }) => {
      const { action } = tested.expectation;
      return `line ${place.line}: ${action} under ${versions.join(', ')}: expected ${expected}, got ${got}`;
    })
    .join('; ');
  const type = failures.every((each) => each.tested.outcome === 'unconfirmed') ? 'unconfirmed' : 'failed';
  const text = failures.map((each) => failureText(each, { color: false })).join('\n\n');
  return xml('failure', { type, message }, [xmlText(text)]);
}
