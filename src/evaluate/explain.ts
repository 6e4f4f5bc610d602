import type { Condition, Reading } from '../revision/model.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import type { Scope } from './scope.ts';

/** What json-rules-engine leaves on the conditions of a rule that it has run. */
export interface ResultTree {
  result?: boolean;
  all?: ResultTree[];
  any?: ResultTree[];
  not?: ResultTree;
}

/** One question's results, asked both ways. */
export interface Outcome {
  certainly: ResultTree;
  possibly: ResultTree;
}

/** A condition with what it came to and why, for one case. */
export interface Explained {
  truth: Truth;
  condition: Condition;
  /** Where the condition was asked: the case, or an item of a collection. */
  scope: Scope;
  /** The parts that were asked; for a count one for each item. */
  parts: readonly Explained[];
}

/** The outcome of a condition that was asked of an item by itself, before what rests on it. */
export type Questions = (condition: Condition, item: Scope) => Outcome;

/** Puts the engine's results beside the condition that they are results of. */
export function explain(
  condition: Condition,
  scope: Scope,
  outcome: Outcome,
  questions: Questions,
): Explained {
  const truth = truthOf(outcome);
  return { truth, condition, scope, parts: partsOf(condition, scope, outcome, questions) };
}

function truthOf({ certainly, possibly }: Outcome): Truth {
  if (certainly.result === true) return TRUE;
  return possibly.result === true ? UNKNOWN : FALSE;
}

function partsOf(
  condition: Condition,
  scope: Scope,
  outcome: Outcome,
  questions: Questions,
): readonly Explained[] {
  const { certainly, possibly } = outcome;
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.map((part, index) =>
        explain(
          part,
          scope,
          {
            certainly: child(certainly, condition.kind, index),
            possibly: child(possibly, condition.kind, index),
          },
          questions,
        ),
      );
    case 'unknown':
      // No rule has it, so nothing that is explained does.
      return [];
    case 'not':
      // What is certainly not so is asked of what possibly is so: the two change places.
      return [
        explain(
          condition.condition,
          scope,
          { certainly: inner(possibly), possibly: inner(certainly) },
          questions,
        ),
      ];
    case 'named': {
      const owner = scope.scopeOf(condition.definition.of);
      return [
        explain(
          condition.definition.when,
          owner,
          { certainly: child(certainly, 'all', 0), possibly: child(possibly, 'all', 0) },
          questions,
        ),
      ];
    }
    case 'count':
      return itemsOf(condition, scope, outcome, questions);
    case 'comparison':
      return askedOfItems(condition, scope, questions);
    case 'constant':
      return [];
  }
}

function itemsOf(
  condition: Condition & { kind: 'count' },
  scope: Scope,
  { certainly, possibly }: Outcome,
  questions: Questions,
): readonly Explained[] {
  const items = scope.items(condition.collection);
  if (!items || items.length === 0 || !condition.where) return [];
  const { where, quantifier } = condition;
  if (quantifier === 'atLeast') {
    // Counted from questions of their own, which the engine answered before.
    return items.map((item) => explain(where, item, questions(where, item), questions));
  }
  const key = quantifier === 'every' ? 'all' : 'any';
  const [sure, maybe] = quantifier === 'none' ? [inner(possibly), inner(certainly)] : [certainly, possibly];
  return items.map((item, index) =>
    explain(
      where,
      item,
      { certainly: child(sure, key, index), possibly: child(maybe, key, index) },
      questions,
    ),
  );
}

/** What an operator asked of the items of a collection, such as whose days lengthen a window. */
function askedOfItems(
  condition: Condition & { kind: 'comparison' },
  scope: Scope,
  questions: Questions,
): readonly Explained[] {
  const { each = [] } = condition.operator.restsOn(condition.value);
  return each.flatMap(({ collection, condition: asked }) =>
    (scope.items(collection) ?? []).map((item) => explain(asked, item, questions(asked, item), questions)),
  );
}

function child(tree: ResultTree, key: 'all' | 'any', index: number): ResultTree {
  const part = tree[key]?.[index];
  if (!part) throw new Error('json-rules-engine gave results of another shape than its conditions');
  return part;
}

function inner(tree: ResultTree): ResultTree {
  if (!tree.not) throw new Error('json-rules-engine gave results of another shape than its conditions');
  return tree.not;
}

/**
 * The parts on which the outcome rests: of an `all` that fails those that fail, of an `any` that
 * holds those by which it does, and so on; of one that is unknown, those that are unknown.
 */
export function decisiveParts({ truth, condition, parts }: Explained): readonly Explained[] {
  const those = (value: Truth): readonly Explained[] => parts.filter((part) => part.truth === value);
  switch (condition.kind) {
    case 'all':
      return truth === TRUE ? parts : those(truth);
    case 'any':
      return truth === FALSE ? parts : those(truth);
    case 'count':
      return decisiveItems(condition.quantifier, truth, parts);
    default:
      return parts;
  }
}

function decisiveItems(quantifier: string, truth: Truth, parts: readonly Explained[]): readonly Explained[] {
  if (truth === UNKNOWN) return parts.filter((part) => part.truth !== FALSE);
  const everyCounts =
    quantifier === 'every' ? truth === TRUE : quantifier === 'none' ? truth === TRUE : truth === FALSE;
  if (everyCounts) return parts;
  const wanted = quantifier === 'every' ? FALSE : TRUE;
  return parts.filter((part) => part.truth === wanted);
}

/** The readings of the definitions on which an outcome rests. */
export function readingsOf(explained: Explained): Reading[] {
  const own = explained.condition.kind === 'named' ? explained.condition.definition.readings : [];
  return [...own, ...decisiveParts(explained).flatMap(readingsOf)];
}

/**
 * The facts that are given and still leave an outcome open, since they say less than the law asks: a
 * citation that does not name the subdivision.
 */
export function impreciseIn(explained: Explained): string[] {
  const { condition, scope, truth } = explained;
  if (truth !== UNKNOWN) return [];
  if (condition.kind !== 'comparison') return decisiveParts(explained).flatMap(impreciseIn);
  const { facts = [], each = [] } = condition.operator.restsOn(condition.value);
  const isKnown = [condition.fact, ...facts].every((fact) => scope.value(fact) !== undefined);
  if (each.length > 0) return explained.parts.flatMap(impreciseIn);
  return isKnown ? [scope.pathOf(condition.fact)] : [];
}
