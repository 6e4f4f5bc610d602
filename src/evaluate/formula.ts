import { scopesOf } from '../revision/conditions.ts';
import type { Condition, Fact, Facts } from '../revision/model.ts';
import { FALSE, negate, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import { truthIn } from './direct.ts';
import { Scope } from './scope.ts';

/** An item in question: which one, of which collection. */
export interface ItemStep {
  collection: Fact;
  index: number;
}

/** A condition with the items in question around it: what can be asked of any filling of a case. */
export interface Asked {
  condition: Condition;
  items: readonly ItemStep[];
}

/** Something that facts settle or leave open: conditions joined by `all` or `any`. */
export interface Formula {
  join: 'all' | 'any';
  parts: readonly Asked[];
}

/** What a formula comes to; the trace gets the unknown facts that leave it open. */
export function evaluateFormula({ join, parts }: Formula, facts: Facts, trace: string[]): Truth {
  const end = join === 'all' ? FALSE : TRUE;
  let result: Truth = negate(end);
  for (const part of parts) {
    const truth = truthIn(part.condition, scopeFor(part.items, facts, trace));
    if (truth === end) {
      trace.length = 0;
      return end;
    }
    if (truth === UNKNOWN) result = UNKNOWN;
  }
  return result;
}

/** The scope of the items in question, in some filling of a case. */
export function scopeFor(items: readonly ItemStep[], facts: Facts, trace: string[]): Scope {
  return items.reduce((scope: Scope, { collection, index }) => {
    const item = scope.items(collection)?.[index];
    if (!item) throw new Error(`no item ${index} of \`${collection.path}\``);
    return item;
  }, new Scope(facts, trace));
}

/**
 * What a condition is made of, where it is made of independent parts: conditions joined by `all` or
 * `any`, perhaps negated. Undefined for one that only its facts can be tried on: a comparison, a
 * count of several, a count over a collection that is not known.
 */
export function opened(
  { condition, items }: Asked,
  facts: Facts,
): (Formula & { negated: boolean }) | undefined {
  const under = (parts: readonly Condition[], join: 'all' | 'any', negated = false) => ({
    join,
    negated,
    parts: parts.map((part) => ({ condition: part, items })),
  });
  switch (condition.kind) {
    case 'all':
    case 'any':
      return under(condition.conditions, condition.kind);
    case 'not':
      return under([condition.condition], 'all', true);
    case 'named': {
      const { of, when } = condition.definition;
      const kept = items.slice(0, items.findLastIndex((each) => each.collection.path === of) + 1);
      return {
        join: 'all',
        negated: false,
        parts: [{ condition: when, items: of === undefined ? [] : kept }],
      };
    }
    case 'count': {
      const { collection, quantifier, where } = condition;
      const size = scopeFor(items, facts, []).items(collection)?.length;
      if (size === undefined || where === undefined || (quantifier === 'atLeast' && condition.least > 1))
        return undefined;
      const parts = Array.from({ length: size }, (_, index) => ({
        condition: where,
        items: [...items, { collection, index }],
      }));
      return { join: quantifier === 'every' ? 'all' : 'any', negated: quantifier === 'none', parts };
    }
    case 'comparison':
    case 'constant':
      return undefined;
  }
}

/** The items around a collection that a path with indexes names: `loans[1].renewals` is in item 1 of `loans`. */
export function itemsAround(path: string, collection: Fact, facts: ReadonlyMap<string, Fact>): ItemStep[] {
  const indexes = [...path.matchAll(/\[(\d+)\]/g)].map((each) => Number(each[1]));
  return scopesOf(collection, facts)
    .slice(0, -1)
    .map((each, depth) => ({ collection: facts.get(each) as Fact, index: indexes[depth] ?? 0 }));
}
