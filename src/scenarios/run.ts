import { readFactsOf } from '../case/written-facts.ts';
import { type ActionAnswer, type Answer, answer } from '../evaluate/answer.ts';
import type { ActionExplanation } from '../evaluate/explanation.ts';
import { needsOf } from '../evaluate/needs.ts';
import { decideAll, type Status } from '../evaluate/status.ts';
import type { Policy } from '../registry/policy.ts';
import type { Facts, Revision } from '../revision/model.ts';
import type { Expectation, Scenario, ScenarioRun } from './model.ts';

/** One expectation put to one version with one case. */
export interface Tested {
  scenario: Scenario;
  run: ScenarioRun;
  expectation: Expectation;
  version: string;
  got: Got;
  outcome: Outcome;
}

export type Outcome = 'passed' | 'failed' | 'unconfirmed';

/** What the law comes to. */
export interface Got {
  status: Status;
  /** Where the expectation says which. */
  needs?: readonly string[];
}

/** Why a version answers as it does. */
export interface Reason {
  answer: ActionAnswer;
  explanation: ActionExplanation;
}

/** What became of scenarios. */
export interface ScenarioResults {
  /** The versions that were asked, in order. */
  versions: readonly string[];
  /** How often a case was put to a version of which something is expected. */
  runs: number;
  tested: readonly Tested[];
}

/**
 * Puts every expectation to every version that its range matches, by the direct executor.
 * @param options.versions only these
 */
export function runScenarios(
  policy: Policy,
  scenarios: readonly Scenario[],
  options: { versions?: readonly string[] } = {},
): ScenarioResults {
  const asked = policy.revisions.filter((each) => options.versions?.includes(each.version) ?? true);
  const tested: Tested[] = [];
  let runs = 0;
  for (const registered of asked) {
    const { version } = registered;
    for (const scenario of scenarios) {
      const expectations = scenario.expectations.filter((each) => each.versions.includes(version));
      if (expectations.length === 0) continue;
      const revision = registered.law();
      for (const run of scenario.runs) {
        runs++;
        const { facts } = readFactsOf(run.case, revision.written.case);
        const statuses = decideAll(revision, facts);
        for (const expectation of expectations) {
          const got = gotOf(expectation, statuses, revision, facts);
          tested.push({ scenario, run, expectation, version, got, outcome: outcomeOf(expectation, got) });
        }
      }
    }
  }
  return { versions: asked.map((each) => each.version), runs, tested };
}

function gotOf(
  { action: id, needs }: Expectation,
  statuses: Readonly<Record<string, Status>>,
  revision: Revision,
  facts: Facts,
): Got {
  const action = revision.actions.find((each) => each.id === id);
  const status = statuses[id];
  if (!action || !status) throw new Error(`a scenario was let pass whose action is unknown: ${id}`);
  if (needs === undefined || status !== 'undetermined') return { status };
  return { status, needs: needsOf(revision, action, facts) };
}

function outcomeOf({ status, needs }: Expectation, got: Got): Outcome {
  if (status === null) return 'unconfirmed';
  if (status !== got.status) return 'failed';
  return needs === undefined || isSame(needs, got.needs ?? []) ? 'passed' : 'failed';
}

/** Whether two lists name the same facts, in whatever order. */
const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  JSON.stringify([...new Set(some)].sort()) === JSON.stringify([...new Set(others)].sort());

/** So many failures are explained: where there are more, something is wrong with all of them. */
const MOST_EXPLAINED = 100;

/** Why versions answer otherwise than is expected, by the reference; for the first hundred that are given. */
export async function reasonsFor(policy: Policy, failures: readonly Tested[]): Promise<Map<Tested, Reason>> {
  const answers = new Map<string, Promise<Answer>>();
  const runs = new Map<ScenarioRun, number>();
  const reasons = new Map<Tested, Reason>();
  for (const each of failures.slice(0, MOST_EXPLAINED)) {
    const { run, version, expectation } = each;
    if (!runs.has(run)) runs.set(run, runs.size);
    const key = `${runs.get(run)} ${version}`;
    const revision = policy.revisions.find((one) => one.version === version)?.law();
    if (!revision) continue;
    const answered = answers.get(key) ?? answer(policy, revision, run.case, { explain: true });
    answers.set(key, answered);
    const { actions, explanation } = await answered;
    const own = actions[expectation.action];
    const why = explanation?.find((one) => one.action === expectation.action);
    if (own && why) reasons.set(each, { answer: own, explanation: why });
  }
  return reasons;
}
