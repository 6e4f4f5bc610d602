import { parseJson } from '../json/parse.ts';
import type { Policy } from '../registry/policy.ts';
import type { Scenario } from '../scenarios/model.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { measure, type Tested } from './measure.ts';

/**
 * What the scenarios of a policy cover of its revisions. What no person has confirmed is not expected.
 * @param versions those to look at; all where it is left out
 */
export function coverageOf(
  policy: Policy,
  scenarios: readonly Scenario[],
  versions?: readonly string[],
  read: (path: string) => Source = readSource,
): ReturnType<typeof measure> {
  const revisions = policy.revisions.filter((each) => versions?.includes(each.version) ?? true);
  return measure(
    revisions.map((each) => ({
      revision: each.law(),
      json: parseJson(read(each.file)),
      tests: scenarios.flatMap((scenario) => testsOf(scenario, each.version)),
    })),
  );
}

function testsOf({ title, runs, expectations }: Scenario, version: string): Tested[] {
  const actions = expectations
    .filter((each) => each.status !== null && each.versions.includes(version))
    .map((each) => each.action);
  if (actions.length === 0) return [];
  return runs.map((run) => ({
    title: run.example === undefined ? title : `${title} (example ${run.example})`,
    case: run.case,
    actions: new Set(actions),
  }));
}
