import { type Citation, sectionOf } from '../citation/citation.ts';
import { formatDay } from '../dates/day.ts';
import type { DaySpan } from '../dates/spans.ts';
import type { Fact } from '../revision/model.ts';
import { truthName } from '../truth.ts';
import { decisiveParts, type Explained } from './explain.ts';
import type { ActionOutcome } from './reference.ts';
import { sentenceOf } from './sentence.ts';
import { type Status, statusOf } from './status.ts';

type TruthName = ReturnType<typeof truthName>;

/** One step of an explanation, for JSON and for people. */
export interface Step {
  truth: TruthName;
  /** Whether the status of the rule or coverage rests on this step; left out where it does not. */
  decisive?: true;
  /** What was asked, in words. */
  says: string;
  /** The item of a collection that it was asked of: `loans[0]`. */
  item?: string;
  /** The definition, with where the law has it. */
  definition?: string;
  citation?: string;
  readings?: string[];
  /** The fact compared, with its value as the case has it; null where it is unknown. */
  fact?: string;
  value?: unknown;
  /** What a list or a further fact adds. */
  lists?: { list: string; citation: string }[];
  facts?: { fact: string; value: unknown }[];
  parts?: Step[];
}

/** Why an action has its status: what covers it, and what each of its rules came to. */
export interface ActionExplanation {
  action: string;
  status: Status;
  coverage: { citation: string; text: string; readings: string[]; when: Step };
  rules: { rule: string; truth: TruthName; citation: string; text: string; readings: string[]; when: Step }[];
}

/** The whole tree of reasons, from what json-rules-engine found. */
export function explanationOf(outcomes: readonly ActionOutcome[]): ActionExplanation[] {
  return outcomes.map(({ action, coverage, rules }) => ({
    action: action.id,
    status: statusOf(
      coverage.truth,
      rules.map((each) => each.explained.truth),
    ),
    coverage: {
      citation: action.coverage.citation,
      text: action.coverage.text,
      readings: action.coverage.readings.map((each) => each.id),
      when: stepOf(coverage, true),
    },
    rules: rules.map(({ rule, explained }) => ({
      rule: rule.id,
      truth: truthName(explained.truth),
      citation: rule.citation,
      text: rule.text,
      readings: rule.readings.map((each) => each.id),
      when: stepOf(explained, true),
    })),
  }));
}

/** One explained condition as a step with its parts. */
export function stepOf(explained: Explained, decisive: boolean): Step {
  const { condition, scope, truth } = explained;
  const step: Step = {
    truth: truthName(truth),
    ...(decisive ? { decisive: true as const } : {}),
    says: sentenceOf(condition),
  };
  const item = scope.prefix.slice(0, -1);
  if (item !== '') step.item = item;
  if (condition.kind === 'named') {
    step.definition = condition.definition.id;
    step.citation = condition.definition.citation;
    const readings = condition.definition.readings.map((each) => each.id);
    if (readings.length > 0) step.readings = readings;
  }
  if (condition.kind === 'comparison') {
    step.fact = scope.pathOf(condition.fact);
    step.value = shown(condition.fact, scope.value(condition.fact));
    const { lists = [], facts = [] } = condition.operator.restsOn(condition.value);
    if (lists.length > 0) step.lists = lists.map((list) => ({ list: list.id, citation: list.citation }));
    if (facts.length > 0)
      step.facts = facts.map((fact) => ({ fact: scope.pathOf(fact), value: shown(fact, scope.value(fact)) }));
  }
  if (condition.kind === 'count') {
    step.fact = scope.pathOf(condition.collection);
    step.value = scope.items(condition.collection)?.length ?? null;
  }
  if (explained.parts.length > 0) {
    const those = new Set(decisive ? decisiveParts(explained) : []);
    step.parts = explained.parts.map((part) => stepOf(part, those.has(part)));
  }
  return step;
}

/** A fact's value as the case writes it; null where it is unknown. */
function shown(fact: Fact, value: unknown): unknown {
  if (value === undefined) return null;
  if (fact.type.kind === 'date') return formatDay(value as number);
  if (fact.type.kind === 'citation') {
    const citation = value as Citation;
    return sectionOf(citation) + citation.subdivisions.map((part) => `(${part})`).join('');
  }
  if (fact.type.kind === 'spans') {
    return (value as readonly DaySpan[]).map(({ from, to }) => ({
      from: formatDay(from),
      to: to === Number.POSITIVE_INFINITY ? null : formatDay(to),
    }));
  }
  return value;
}
