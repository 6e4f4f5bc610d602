import type { EffectStatus } from '../diff/effect/model.ts';
import type { Grouping } from './groups.ts';
import type { GroupTransitions, Transition } from './model.ts';
import type { Pair } from './pairs.ts';

/** Statuses in the order in which transitions are told. */
export const STATUSES: readonly EffectStatus[] = [
  'permitted',
  'prohibited',
  'undetermined',
  'unregulated',
  'absent',
];

/** Counts rows by group and by what both revisions answer. */
export class Transitions {
  readonly #counts = new Map<string, Map<Pair, number>>();

  /** @param rows how many rows of this kind there are */
  add(group: string, pair: Pair, rows = 1): void {
    let inner = this.#counts.get(group);
    if (!inner) {
      inner = new Map();
      this.#counts.set(group, inner);
    }
    inner.set(pair, (inner.get(pair) ?? 0) + rows);
  }

  /** Rows of which a pair of answers is true. */
  rows(isTrue: (pair: Pair) => boolean): number {
    let sum = 0;
    for (const inner of this.#counts.values())
      for (const [pair, rows] of inner) if (isTrue(pair)) sum += rows;
    return sum;
  }

  /** What becomes of the action with this index, of all groups together. */
  ofAction(at: number): Transition[] {
    return tell(
      [...this.#counts.values()].flatMap((each) => [...each]),
      at,
    );
  }

  /** The same for each group. */
  byGroup(at: number, grouping: Grouping): GroupTransitions[] {
    return [...this.#counts]
      .map(([key, counts]) => {
        const transitions = tell([...counts], at);
        const moved = transitions.filter(({ from, to }) => from !== to);
        return {
          group: grouping.group(key),
          rows: sumOf(transitions),
          changed: sumOf(moved),
          transitions,
        };
      })
      .sort((a, b) => grouping.compare(a.group, b.group));
  }
}

const sumOf = (transitions: readonly Transition[]): number =>
  transitions.reduce((sum, each) => sum + each.rows, 0);

function tell(counts: readonly (readonly [Pair, number])[], at: number): Transition[] {
  const found = new Map<string, Transition>();
  for (const [pair, rows] of counts) {
    const [from, to] = [pair.from[at] as EffectStatus, pair.to[at] as EffectStatus];
    const key = `${from} ${to}`;
    found.set(key, { from, to, rows: rows + (found.get(key)?.rows ?? 0) });
  }
  const place = ({ from, to }: Transition): number =>
    STATUSES.indexOf(from) * STATUSES.length + STATUSES.indexOf(to);
  return [...found.values()].sort((a, b) => place(a) - place(b));
}
