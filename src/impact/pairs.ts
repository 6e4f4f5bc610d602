import type { EffectStatus } from '../diff/effect/model.ts';
import type { Status } from '../evaluate/status.ts';

/** What both revisions answer, for every action of either. */
export interface Pair {
  /** In the order of the actions given. */
  from: readonly EffectStatus[];
  to: readonly EffectStatus[];
  /** Indexes of the actions whose answer changes. */
  changed: readonly number[];
  /** Whether one of the revisions leaves an action open. */
  isOpen: boolean;
}

type Statuses = Readonly<Record<string, Status>>;

/** The pairs of answers that come up, each once: there are few, however many rows there are. */
export class Pairs {
  readonly #actions: readonly string[];
  readonly #of = new WeakMap<Statuses, WeakMap<Statuses, Pair>>();
  readonly #byKey = new Map<string, Pair>();

  constructor(actions: readonly string[]) {
    this.#actions = actions;
  }

  /** The pair of what the older and what the newer revision answers; the same object for the same answers. */
  of(before: Statuses, after: Statuses): Pair {
    let inner = this.#of.get(before);
    if (!inner) {
      inner = new WeakMap();
      this.#of.set(before, inner);
    }
    let pair = inner.get(after);
    if (!pair) {
      pair = this.#find(before, after);
      inner.set(after, pair);
    }
    return pair;
  }

  #find(before: Statuses, after: Statuses): Pair {
    const from = this.#actions.map((each): EffectStatus => before[each] ?? 'absent');
    const to = this.#actions.map((each): EffectStatus => after[each] ?? 'absent');
    const key = `${from.join()} ${to.join()}`;
    let pair = this.#byKey.get(key);
    if (!pair) {
      const changed = [...from.keys()].filter((at) => from[at] !== to[at]);
      pair = { from, to, changed, isOpen: from.includes('undetermined') || to.includes('undetermined') };
      this.#byKey.set(key, pair);
    }
    return pair;
  }
}
