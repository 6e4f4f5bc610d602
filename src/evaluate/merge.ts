import type { ActionAnswer, Answer } from './answer.ts';

/** What a case comes to on a day on which more than one revision may be the law. */
export interface UncertainAnswer {
  policy: string;
  version: null;
  digest: null;
  case: string | number | null;
  /** Where all candidates agree that is the answer; where not, it is undetermined. */
  actions: Record<string, ActionAnswer & { disagree?: Record<string, string> }>;
  candidates: { version: string; digest: string; actions: Record<string, ActionAnswer> }[];
  assumed: Answer['assumed'];
  readings: string[];
  explanation?: Record<string, NonNullable<Answer['explanation']>>;
}

/** Answers under every revision that may be the law on a day, as one. */
export function merge(answers: readonly [Answer, ...Answer[]]): UncertainAnswer {
  const [first] = answers;
  const actions = [...new Set(answers.flatMap((each) => Object.keys(each.actions)))];
  const explained = answers.flatMap(({ version, explanation }) =>
    explanation ? [[version, explanation] as const] : [],
  );
  return {
    policy: first.policy,
    version: null,
    digest: null,
    case: first.case,
    actions: Object.fromEntries(actions.map((action) => [action, mergeAction(action, answers)])),
    candidates: answers.map(({ version, digest, actions: each }) => ({ version, digest, actions: each })),
    assumed: uniqueBy(
      answers.flatMap((each) => each.assumed),
      (each) => each.fact,
    ),
    readings: [...new Set(answers.flatMap((each) => each.readings))].sort(),
    ...(explained.length > 0 ? { explanation: Object.fromEntries(explained) } : {}),
  };
}

function mergeAction(action: string, answers: readonly Answer[]): UncertainAnswer['actions'][string] {
  const each = answers.map((answer) => answer.actions[action]);
  const statuses = new Set(each.map((one) => one?.status ?? 'absent'));
  const because = uniqueBy(
    each.flatMap((one) => one?.because ?? []),
    (one) => JSON.stringify(one),
  );
  const needs = [...new Set(each.flatMap((one) => one?.needs ?? []))].sort();
  const imprecise = [...new Set(each.flatMap((one) => one?.imprecise ?? []))].sort();
  const open = { because, needs, ...(imprecise.length > 0 ? { imprecise } : {}) };
  const newest = each.findLast((one) => one !== undefined) as ActionAnswer;
  if (statuses.size > 1) {
    const disagree = Object.fromEntries(
      answers.map(({ version }, index) => [version, each[index]?.status ?? 'absent']),
    );
    return { status: 'undetermined', ...open, disagree };
  }
  return newest.status === 'undetermined' ? { status: 'undetermined', ...open } : { ...newest, because };
}

/** Whether the statuses alone, as a batch has them, agree under all candidates. */
export function mergeStatuses(answers: readonly Record<string, string>[]): Record<string, string> {
  const actions = [...new Set(answers.flatMap((each) => Object.keys(each)))];
  return Object.fromEntries(
    actions.map((action) => {
      const statuses = new Set(answers.map((each) => each[action] ?? 'absent'));
      return [action, statuses.size === 1 ? ([...statuses][0] as string) : 'undetermined'];
    }),
  );
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
