import type { Graph } from '../../analysis/graph.ts';
import type { Solver } from '../../analysis/solver.ts';
import type { Condition } from '../../revision/model.ts';
import type { Literal } from '../../solve/sat.ts';
import { not, unknown } from './sides.ts';

/**
 * Conditions that all hold of exactly the same cases, with nothing in them that could go: no conjunct, and in what is denied or unknown
 * no part. Every step is proved.
 */
export function simplify(conditions: readonly Condition[], graph: Graph, solver: Solver): Condition[] {
  const sure = (condition: Condition): Literal => solver.sure(graph.ref(condition));
  const goal = solver.and(conditions.map(sure));
  /** Whether all of them imply the goal. */
  const suffice = (some: readonly Condition[]): boolean =>
    solver.find([...some.map(sure), -goal]) === undefined;
  /** Whether the goal implies one. */
  const isImplied = (condition: Condition): boolean => solver.find([goal, -sure(condition)]) === undefined;

  let kept = distinct(conditions.flatMap(conjuncts), graph);
  for (const condition of [...kept].reverse()) {
    const rest = kept.filter((each) => each !== condition);
    if (suffice(rest)) kept = rest;
  }
  for (const condition of kept) {
    let best = condition;
    for (let shorter = shortenings(best); ; shorter = shortenings(best)) {
      const rest = kept.filter((each) => each !== condition);
      const better = shorter.find((each) => isImplied(each) && suffice([...rest, each]));
      if (!better) break;
      best = better;
    }
    kept = kept.map((each) => (each === condition ? best : each));
  }
  return distinct(kept.flatMap(conjuncts), graph);
}

const conjuncts = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all'
    ? condition.conditions.flatMap(conjuncts)
    : condition.kind === 'not' && condition.condition.kind === 'any'
      ? condition.condition.conditions.flatMap((each) => conjuncts(not(each)))
      : condition.kind === 'constant' && condition.holds
        ? []
        : [condition];

function distinct(conditions: readonly Condition[], graph: Graph): Condition[] {
  const seen = new Set<number>();
  return conditions.filter((each) => {
    const ref = graph.ref(each);
    return !seen.has(ref) && seen.add(ref);
  });
}

/** What a condition could be instead, each a little shorter. */
function shortenings(condition: Condition): Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind, conditions } = condition;
      if (conditions.length === 1) return [conditions[0] as Condition];
      return [
        ...conditions,
        ...conditions.map((_, at) => ({
          kind,
          conditions: conditions.filter((_each, other) => other !== at),
        })),
        ...conditions.flatMap((each, at) =>
          shortenings(each).map((shorter) => ({ kind, conditions: conditions.with(at, shorter) })),
        ),
      ];
    }
    case 'not':
      return shortenings(condition.condition).map(not);
    case 'unknown':
      return shortenings(condition.condition).map(unknown);
    default:
      return [];
  }
}
