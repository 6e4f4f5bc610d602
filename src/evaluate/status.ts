import type { Action, Facts, Revision, Rule } from '../revision/model.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import { truthIn } from './direct.ts';
import { Scope } from './scope.ts';

/** The answer for one action. */
export type Status = 'permitted' | 'prohibited' | 'undetermined' | 'unregulated';

/** The status that coverage and rules come to; unknown coverage leaves all open. */
export function statusOf(coverage: Truth, rules: readonly Truth[]): Status {
  if (coverage === FALSE) return 'unregulated';
  if (coverage === UNKNOWN) return 'undetermined';
  if (rules.includes(TRUE)) return 'permitted';
  return rules.includes(UNKNOWN) ? 'undetermined' : 'prohibited';
}

/** The rules that permit an action. */
export const rulesFor = (revision: Revision, action: Action): Rule[] =>
  revision.rules.filter((rule) => rule.permits.includes(action.id));

/**
 * The status of one action, decided without an explanation.
 * @returns the status and, where it is undetermined, the unknown facts that keep it open
 */
export function traceStatus(
  action: Action,
  rules: readonly Rule[],
  facts: Facts,
): { status: Status; open: ReadonlySet<string> } {
  const trace: string[] = [];
  const scope = new Scope(facts, trace);
  const coverage = truthIn(action.coverage.when, scope);
  if (coverage === FALSE) return { status: 'unregulated', open: new Set() };
  const mark = trace.length;
  const truths = rules.map((rule) => truthIn(rule.when, scope));
  // A rule that holds settles what the others leave open; coverage may still be open.
  if (truths.includes(TRUE)) trace.length = mark;
  return { status: statusOf(coverage, truths), open: new Set(trace) };
}

/** The statuses of all actions, decided as fast as may be without an explanation. */
export function decideAll(revision: Revision, facts: Facts): Record<string, Status> {
  const scope = new Scope(facts);
  const truths = new Map<Rule, Truth>();
  const holds = (rule: Rule): Truth => {
    let known = truths.get(rule);
    if (known === undefined) {
      known = truthIn(rule.when, scope);
      truths.set(rule, known);
    }
    return known;
  };
  const statuses: Record<string, Status> = {};
  for (const action of revision.actions) {
    const coverage = truthIn(action.coverage.when, scope);
    statuses[action.id] =
      coverage === TRUE ? statusOf(coverage, rulesFor(revision, action).map(holds)) : statusOf(coverage, []);
  }
  return statuses;
}
