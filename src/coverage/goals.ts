import type { Comparison } from '../analysis/graph.ts';
import { rulesFor } from '../evaluate/status.ts';
import type { Action, Condition, Fact, Revision } from '../revision/model.ts';

export type Seen = 'true' | 'false' | 'unknown';

/** A condition that has no conditions in it: what a person decides by a fact. */
export type Leaf = Comparison | (Condition & { kind: 'count' });

/** What has to hold of the case, then of some item of a collection, then of some item in that. */
export interface Level {
  /** Undefined for the case. */
  collection: Fact | undefined;
  /** All of them hold for sure. */
  conditions: readonly Condition[];
}

/**
 * A way in which a condition, being so, decides the status of an action by itself: everything beside it on the way to the status
 * lets it through (masking MC/DC: Chilenski 2001, DOT/FAA/AR-01/18).
 */
export interface Goal {
  leaf: Leaf;
  is: Seen;
  levels: readonly Level[];
}

/** A condition is reached by so many ways at most; further ones are not looked at. */
const MOST_WAYS = 100;

/** For each condition that an action's status rests on, and each truth of it: the ways in which it decides. */
export function goalsOf(revision: Revision, action: Action): Map<Leaf, Record<Seen, Goal[]>> {
  const goals = new Map<Leaf, Record<Seen, Goal[]>>();
  const rules = rulesFor(revision, action);
  const { when } = action.coverage;
  for (const is of ['true', 'false', 'unknown'] as const) {
    const add = ({ leaf, is: truth, levels }: Goal): void => {
      const known = goals.get(leaf) ?? { true: [], false: [], unknown: [] };
      goals.set(leaf, known);
      if (known[truth].length < MOST_WAYS) known[truth].push({ leaf, is: truth, levels });
    };
    const top = [{ collection: undefined, conditions: [] }];
    // Whether an action is regulated at all makes a difference whatever the rules say.
    ways(when, is, top, add);
    ways({ kind: 'any', conditions: rules.map((each) => each.when) }, is, withCondition(top, when), add);
  }
  return goals;
}

/** Goes down to every condition that could give the condition at hand its truth by itself. */
function ways(condition: Condition, is: Seen, levels: readonly Level[], add: (goal: Goal) => void): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.conditions) {
        const others = condition.conditions.filter((each) => each !== part);
        const passing = condition.kind === 'all' ? others : others.map(not);
        ways(part, is, passing.reduce(withCondition, levels), add);
      }
      return;
    case 'not':
      ways(condition.condition, opposite(is), levels, add);
      return;
    case 'named':
      ways(condition.definition.when, is, levels, add);
      return;
    case 'comparison':
      add({ leaf: condition, is, levels: withCondition(levels, being(condition, is)) });
      return;
    case 'count':
      waysOfCount(condition, is, levels, add);
      return;
    case 'constant':
    case 'unknown':
      return;
  }
}

function waysOfCount(
  count: Condition & { kind: 'count' },
  is: Seen,
  levels: readonly Level[],
  add: (goal: Goal) => void,
): void {
  const { quantifier, collection, where, least } = count;
  if (!where) {
    add({ leaf: count, is, levels: withCondition(levels, being(count, is)) });
    return;
  }
  const some = (condition: Condition, number: number): Condition & { kind: 'count' } => ({
    kind: 'count',
    quantifier: 'atLeast',
    least: number,
    collection,
    where: condition,
  });
  if (quantifier === 'none' || quantifier === 'every') {
    const unwanted = quantifier === 'none' ? where : not(where);
    waysOfCount(some(unwanted, 1), opposite(is), levels, add);
    return;
  }
  const enough = some(where, least);
  const sides =
    is === 'true'
      ? // One item less would not be enough.
        [enough, not(some(where, least + 1))]
      : is === 'false'
        ? // One item more would be enough.
          [not(enough), ...(least > 1 ? [some(where, least - 1)] : [])]
        : [being(enough, 'unknown')];
  ways(where, is, [...sides.reduce(withCondition, levels), { collection, conditions: [] }], add);
}

const withCondition = (levels: readonly Level[], condition: Condition): readonly Level[] =>
  levels.map((each, at) =>
    at === levels.length - 1 ? { ...each, conditions: [...each.conditions, condition] } : each,
  );

const not = (condition: Condition): Condition =>
  condition.kind === 'not' ? condition.condition : { kind: 'not', condition };

function being(condition: Condition, is: Seen): Condition {
  if (is === 'unknown') return { kind: 'unknown', condition };
  return is === 'true' ? condition : not(condition);
}

const opposite = (is: Seen): Seen => (is === 'true' ? 'false' : is === 'false' ? 'true' : is);
