import { caseId } from '../case/case-id.ts';
import type { Assumption, WrittenCase } from '../case/written-facts.ts';
import { readFactsOf } from '../case/written-facts.ts';
import type { Policy } from '../registry/policy.ts';
import type { Action, Facts, Limit, Revision } from '../revision/model.ts';
import { FALSE, TRUE, UNKNOWN } from '../truth.ts';
import { deadline } from './deadline.ts';
import { type Explained, impreciseIn, readingsOf } from './explain.ts';
import { type ActionExplanation, explanationOf } from './explanation.ts';
import { mattering, needsOf } from './needs.ts';
import { type ActionOutcome, evaluateByReference } from './reference.ts';
import { rulesFor, type Status, statusOf } from './status.ts';

/** A provision on which a status rests: a rule, or what an action's coverage says. */
export type Because =
  | { rule: string; citation: string; text: string }
  | { coverage: string; citation: string; text: string };

/** The answer for one action. */
export interface ActionAnswer {
  status: Status;
  /**
   * permitted: the rules that permit it; prohibited: the rules about such a case, none of which does;
   * undetermined: the rules, or the coverage, that are open; unregulated: the coverage that fails.
   */
  because: Because[];
  /** Only where undetermined: the unknown facts whose value can change the status. */
  needs?: string[];
  /** Only where undetermined, and some there are: facts that are given and say less than the law asks. */
  imprecise?: string[];
  /** Only where permitted within a limit: `until` where the moment it is counted from is known. */
  limit?: { hours: number; excluding: string[]; citation: string; until?: string };
}

/** What a case comes to under one revision. */
export interface Answer {
  policy: string;
  version: string;
  digest: string;
  case: string | number | null;
  actions: Record<string, ActionAnswer>;
  /** Every default that the answer rests on. */
  assumed: Assumption[];
  /** The readings of the law that the answer rests on. */
  readings: string[];
  explanation?: ActionExplanation[];
}

/**
 * Answers a valid case under a revision, by json-rules-engine.
 * @param options.explain adds the whole tree of reasons
 */
export async function answer(
  policy: Policy,
  revision: Revision,
  written: WrittenCase,
  options: { explain?: boolean } = {},
): Promise<Answer> {
  const { facts, assumptions } = readFactsOf(written, revision.written.case);
  const outcomes = await evaluateByReference(revision, facts);
  const actions: Record<string, ActionAnswer> = {};
  const needs = needsByGrounds(revision, facts);
  for (const outcome of outcomes) {
    actions[outcome.action.id] = await actionAnswer(policy, revision, facts, outcome, needs);
  }
  return {
    policy: policy.id,
    version: revision.version,
    digest: revision.digest,
    case: caseId(written),
    actions,
    assumed: restingOn(revision, written, assumptions),
    readings: readingsIn(outcomes),
    ...(options.explain ? { explanation: explanationOf(outcomes) } : {}),
  };
}

async function actionAnswer(
  policy: Policy,
  revision: Revision,
  facts: Facts,
  outcome: ActionOutcome,
  needs: (action: Action) => string[],
): Promise<ActionAnswer> {
  const { action, coverage, rules } = outcome;
  const status = statusOf(
    coverage.truth,
    rules.map((each) => each.explained.truth),
  );
  const result: ActionAnswer = {
    status,
    because: becauseOf(outcome, status, revision.written.case.required),
  };
  if (status === 'undetermined') {
    result.needs = needs(action);
    const imprecise = [coverage, ...rules.map((each) => each.explained)].flatMap(impreciseIn);
    if (imprecise.length > 0) result.imprecise = [...new Set(imprecise)].sort();
  }
  if (status === 'permitted' && action.limit) result.limit = await limitOf(action.limit, facts, policy);
  return result;
}

function becauseOf(
  { action, coverage, rules }: ActionOutcome,
  status: Status,
  required: readonly string[],
): Because[] {
  if (coverage.truth !== TRUE) {
    const { citation, text } = action.coverage;
    return [{ coverage: action.id, citation, text }];
  }
  const truth = status === 'permitted' ? TRUE : status === 'undetermined' ? UNKNOWN : FALSE;
  const all = rules.filter((each) => each.explained.truth === truth);
  const about = all.filter((each) => !isAboutOthers(each.explained, required));
  const those = about.length > 0 ? about : all;
  if (those.length > 0) {
    return those.map(({ rule }) => ({ rule: rule.id, citation: rule.citation, text: rule.text }));
  }
  return [{ coverage: action.id, citation: action.citation, text: `${action.text} No rule permits it.` }];
}

/** Whether a rule fails because it speaks of another kind of case: a fact that every case states rules it out. */
function isAboutOthers({ condition, truth, parts }: Explained, required: readonly string[]): boolean {
  if (truth !== FALSE) return false;
  if (condition.kind === 'comparison') return required.includes(condition.fact.path);
  return condition.kind === 'all' && parts.some((part) => isAboutOthers(part, required));
}

async function limitOf(
  limit: Limit,
  facts: Facts,
  policy: Policy,
): Promise<NonNullable<ActionAnswer['limit']>> {
  const from = limit.from.keys.reduce<unknown>((at, key) => (at as Facts | undefined)?.[key], facts);
  const { hours, excluding, citation } = limit;
  const until =
    typeof from === 'string' ? await deadline(from, limit, policy.timeZone, policy.holidays) : undefined;
  return { hours, excluding: [...excluding], citation, ...(until === undefined ? {} : { until }) };
}

/** What an action's status rests on: two actions with the same are open for the same reasons. */
const groundsOf = (revision: Revision, action: Action): string =>
  JSON.stringify([
    revision.written.actions.find((each) => each.id === action.id)?.coverage.when,
    rulesFor(revision, action).map((rule) => rule.id),
  ]);

/** What actions need, looked for once for those with the same grounds. */
function needsByGrounds(revision: Revision, facts: Facts): (action: Action) => string[] {
  const known = new Map<string, string[]>();
  return (action) => {
    const grounds = groundsOf(revision, action);
    const found = known.get(grounds) ?? needsOf(revision, action, facts);
    known.set(grounds, found);
    return [...found];
  };
}

/** The actions of a revision, of those with the same grounds the first. */
function unlike(revision: Revision): Action[] {
  const firsts = new Map<string, Action>();
  for (const action of revision.actions) {
    const grounds = groundsOf(revision, action);
    if (!firsts.has(grounds)) firsts.set(grounds, action);
  }
  return [...firsts.values()];
}

/**
 * The defaults that an answer rests on: were all of them withheld, they would be among the facts
 * that matter to some action. What is left out here can be supplied without changing the answer.
 */
function restingOn(
  revision: Revision,
  written: WrittenCase,
  assumptions: readonly Assumption[],
): Assumption[] {
  if (assumptions.length === 0) return [];
  const { facts } = readFactsOf(written, revision.written.case, 'withhold');
  const paths = assumptions.map((each) => each.fact);
  const matter = new Set(unlike(revision).flatMap((action) => mattering(revision, action, facts, paths)));
  return assumptions.filter((each) => matter.has(each.fact));
}

function readingsIn(outcomes: readonly ActionOutcome[]): string[] {
  const readings = outcomes.flatMap(({ action, coverage, rules }) => {
    const covered = [...action.coverage.readings, ...readingsOf(coverage)];
    if (coverage.truth !== TRUE) return covered;
    const holding = rules.filter((each) => each.explained.truth === TRUE);
    const decisive = holding.length > 0 ? holding : rules;
    return [
      ...covered,
      ...decisive.flatMap(({ rule, explained }) => [...rule.readings, ...readingsOf(explained)]),
    ];
  });
  return [...new Set(readings.map((each) => each.id))].sort();
}
