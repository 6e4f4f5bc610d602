import type { Graph } from '../../analysis/graph.ts';
import type { Solver } from '../../analysis/solver.ts';
import { truthIn } from '../../evaluate/direct.ts';
import type { Scope } from '../../evaluate/scope.ts';
import type { Condition } from '../../revision/model.ts';
import type { Literal } from '../../solve/sat.ts';
import { FALSE, TRUE } from '../../truth.ts';
import { any, not, unknown } from './sides.ts';

/**
 * Conditions that all hold of exactly the same cases, and of which none could go. Parts inside of them that are settled by the others
 * are gone too. Every step is proved.
 * @param sample a case of which all hold: what is so of every such case is so of this one
 */
export function simplify(
  conditions: readonly Condition[],
  graph: Graph,
  solver: Solver,
  sample: Scope,
): Condition[] {
  const sure = (condition: Condition): Literal => solver.sure(graph.ref(condition));
  const goal = solver.and(conditions.map(sure));
  /** Those of some conditions that already imply the goal; undefined where all of them do not. */
  const sufficient = (some: readonly Condition[]): Condition[] | undefined => {
    const refuted = solver.contradiction([...some.map(sure), -goal]);
    return refuted && some.filter((each) => refuted.includes(sure(each)));
  };
  /** Whether all cases of the goal settle a condition as true, or as false. */
  const isAlways = (condition: Condition, truth: typeof TRUE | typeof FALSE): boolean => {
    if (truthIn(condition, sample) !== truth) return false;
    const literal = truth === TRUE ? sure(condition) : sure(not(condition));
    return solver.contradiction([goal, -literal]) !== undefined;
  };
  /** The condition without parts that are settled for all cases of the goal and do not settle it. */
  const shortened = (condition: Condition): Condition => {
    switch (condition.kind) {
      case 'all':
      case 'any': {
        const idle = condition.kind === 'all' ? TRUE : FALSE;
        const parts = condition.conditions.filter((each) => !isAlways(each, idle)).map(shortened);
        return condition.kind === 'any' ? any(parts) : parts.length === 1 ? (parts[0] as Condition) : { kind: 'all', conditions: parts };
      }
      case 'not':
        return not(shortened(condition.condition));
      case 'unknown':
        return unknown(shortened(condition.condition));
      default:
        return condition;
    }
  };

  const all = distinct(conditions.flatMap(conjuncts), graph);
  let kept = sufficient(all) ?? all;
  for (const condition of [...kept].reverse())
    kept = sufficient(kept.filter((each) => each !== condition)) ?? kept;
  for (const condition of kept) {
    const shorter = shortened(condition);
    if (graph.ref(shorter) === graph.ref(condition)) continue;
    const exchanged = kept.map((each) => (each === condition ? shorter : each));
    if (sufficient(exchanged)) kept = exchanged;
  }
  return distinct(kept.flatMap(conjuncts), graph);
}

const conjuncts = (condition: Condition): readonly Condition[] => {
  if (condition.kind === 'all') return condition.conditions.flatMap(conjuncts);
  if (condition.kind === 'constant' && condition.holds) return [];
  if (condition.kind === 'not' && condition.condition.kind === 'any')
    return condition.condition.conditions.flatMap((each) => conjuncts(not(each)));
  return [condition];
};

function distinct(conditions: readonly Condition[], graph: Graph): Condition[] {
  const seen = new Set<number>();
  return conditions.filter((each) => {
    const ref = graph.ref(each);
    return !seen.has(ref) && seen.add(ref);
  });
}
