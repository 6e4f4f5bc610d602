import type { Condition, Count } from '../revision/model.ts';
import { FALSE, negate, TRUE, type Truth, truth, UNKNOWN } from '../truth.ts';
import type { Scope } from './scope.ts';

/**
 * Whether a condition holds, in strong Kleene logic. Where the scope traces, the trace gets the
 * unknown facts that keep it from being settled, and none where it is settled.
 */
export function truthIn(condition: Condition, scope: Scope): Truth {
  const { trace } = scope;
  const mark = trace?.length ?? 0;
  const result = decide(condition, scope);
  if (trace && result !== UNKNOWN) trace.length = mark;
  return result;
}

function decide(condition: Condition, scope: Scope): Truth {
  switch (condition.kind) {
    case 'all':
      return fold(condition.conditions, FALSE, (each) => truthIn(each, scope));
    case 'any':
      return fold(condition.conditions, TRUE, (each) => truthIn(each, scope));
    case 'not':
      return negate(truthIn(condition.condition, scope));
    case 'unknown':
      return truth(truthIn(condition.condition, scope) === UNKNOWN);
    case 'constant':
      return truth(condition.holds);
    case 'named': {
      const { definition } = condition;
      return truthIn(definition.when, scope.scopeOf(definition.of));
    }
    case 'comparison':
      return condition.operator.decide(scope.value(condition.fact), condition.value, scope);
    case 'count':
      return countIn(condition, scope);
  }
}

/** `all` ends at the first false, `any` at the first true; else unknown wins. */
function fold<Part>(parts: readonly Part[], end: Truth, of: (part: Part) => Truth): Truth {
  let result: Truth = negate(end);
  for (const part of parts) {
    const each = of(part);
    if (each === end) return end;
    if (each === UNKNOWN) result = UNKNOWN;
  }
  return result;
}

function countIn({ quantifier, least, collection, where }: Count, scope: Scope): Truth {
  const items = scope.items(collection);
  if (!items) return UNKNOWN;
  const holds = (item: Scope): Truth => (where ? truthIn(where, item) : TRUE);
  switch (quantifier) {
    case 'some':
      return fold(items, TRUE, holds);
    case 'none':
      return negate(fold(items, TRUE, holds));
    case 'every':
      return fold(items, FALSE, holds);
    case 'atLeast':
      return countedAtLeast(least, items.map(holds));
  }
}

/** Whether at least so many are true: settled when those that are certain, or those possible, say so. */
export function countedAtLeast(least: number, truths: readonly Truth[]): Truth {
  const certain = truths.filter((each) => each === TRUE).length;
  if (certain >= least) return TRUE;
  const possible = truths.filter((each) => each !== FALSE).length;
  return possible >= least ? UNKNOWN : FALSE;
}
