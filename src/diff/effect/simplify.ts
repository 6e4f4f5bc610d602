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
  const shortened = (condition: Condition, isDenied: boolean): Condition => {
    switch (condition.kind) {
      case 'any': {
        const parts = condition.conditions.filter((each) => isDenied || !isAlways(each, FALSE));
        return any(parts.map((each) => shortened(each, isDenied)));
      }
      case 'all': {
        // Where nothing denies it, every part is so of all cases just because it stands here.
        const parts = condition.conditions.filter((each) => !isDenied || !isAlways(each, TRUE));
        return both(parts.map((each) => shortened(each, isDenied)));
      }
      case 'not':
        return not(shortened(condition.condition, !isDenied));
      case 'unknown':
        return unknown(withoutSettled(condition.condition));
      default:
        return condition;
    }
  };
  /** Of what is unknown, what could be: neither parts that hold of an \`all\`, nor parts that fail of an \`any\`. */
  const withoutSettled = (condition: Condition): Condition => {
    if (condition.kind === 'not') return not(withoutSettled(condition.condition));
    if (condition.kind !== 'all' && condition.kind !== 'any') return condition;
    const idle = condition.kind === 'all' ? TRUE : FALSE;
    const parts = condition.conditions.filter((each) => !isAlways(each, idle)).map(withoutSettled);
    return condition.kind === 'any' ? any(parts) : both(parts);
  };

  let kept = plainFirst(distinct(conditions.flatMap(conjuncts), graph));
  for (;;) {
    kept = sufficient(kept) ?? kept;
    for (const condition of [...kept].reverse())
      kept = sufficient(kept.filter((each) => each !== condition)) ?? kept;
    let isDone = true;
    for (const condition of kept) {
      const shorter = shortened(condition, false);
      if (graph.ref(shorter) === graph.ref(condition)) continue;
      const exchanged = kept.map((each) => (each === condition ? shorter : each));
      if (!sufficient(exchanged)) continue;
      kept = exchanged;
      // What was one of several may now be several that all hold.
      isDone &&= conjuncts(shorter).length < 2;
    }
    if (isDone) return kept;
    kept = plainFirst(distinct(kept.flatMap(conjuncts), graph));
  }
}

const both = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1 ? (conditions[0] as Condition) : { kind: 'all', conditions };

/** What says plainly how a fact is comes first and stays; what denies, or speaks of what is not known, goes first. */
function plainFirst(conditions: readonly Condition[]): Condition[] {
  const weight = (condition: Condition): number => {
    switch (condition.kind) {
      case 'comparison':
        return 0;
      case 'named':
        return 1;
      case 'not':
        return 2 + weight(condition.condition);
      case 'all':
      case 'any':
        return condition.conditions.reduce((sum, each) => sum + weight(each), 4);
      case 'unknown':
        return 6 + weight(condition.condition);
      default:
        return 3;
    }
  };
  return [...conditions].sort((a, b) => weight(a) - weight(b));
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
