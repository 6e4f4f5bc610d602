import type { Attribution } from './attribution.ts';
import type { EntryCount, ProvisionCount, ReasonCount } from './model.ts';

/** How often something made a change; a row that comes several times in a row is one. */
class Tally {
  rows = 0;
  jointly = 0;
  readonly actions = new Map<string, number>();
  #last = 0;
  #lastJoint = 0;

  add(row: number, action: string, isJoint: boolean): void {
    this.actions.set(action, (this.actions.get(action) ?? 0) + 1);
    if (this.#last !== row) this.rows++;
    this.#last = row;
    if (!isJoint) return;
    if (this.#lastJoint !== row) this.jointly++;
    this.#lastJoint = row;
  }
}

/** Rows whose answer for an action changes for one set of reasons, and the provisions among these. */
interface Counted {
  action: string;
  rows: number;
  first: Attribution;
  provisions: readonly Tally[];
}

type Provision = Pick<ProvisionCount, 'kind' | 'id' | 'from' | 'to'>;
type Entry = Pick<EntryCount, 'list' | 'citation' | 'entry' | 'title' | 'only'>;

/** Counts what made changes: sets of reasons, provisions, entries of lists. */
export class Causes {
  readonly #actions: readonly string[];
  readonly #reasons = new Map<string, Counted>();
  /** The same, by what `because` was found to be: one object for all cases with the same reasons. */
  readonly #byReasons = new Map<Attribution['because'], Counted>();
  readonly #provisions = new Map<string, { provision: Provision; tally: Tally }>();
  readonly #entries = new Map<string, { entry: Entry; tally: Tally }>();

  /** @param actions ids in the order in which counts by action are told */
  constructor(actions: readonly string[]) {
    this.#actions = actions;
  }

  /**
   * Counts why the answer for one action changes; the actions of one row come one after another.
   * @param row from 1
   */
  add(row: number, action: string, attribution: Attribution): void {
    const counted = this.#byReasons.get(attribution.because) ?? this.#countedFor(action, attribution);
    counted.rows++;
    for (const tally of counted.provisions) tally.add(row, action, false);
    for (const each of attribution.entries) this.#tallyOf(each).add(row, action, attribution.isJoint);
  }

  /** Disjoint: a row is counted once for each action whose answer changes. */
  reasonsOf(action: string, compare: (a: Attribution, b: Attribution) => number): ReasonCount[] {
    return [...this.#reasons.values()]
      .filter((each) => each.action === action)
      .sort((a, b) => compare(a.first, b.first))
      .map(({ rows, first: { reasons, because } }) => ({
        from: reasons.from,
        to: reasons.to,
        rows,
        because,
      }));
  }

  /** The most rows first. */
  provisions(): ProvisionCount[] {
    return [...this.#provisions.values()]
      .map(({ provision, tally }) => ({ ...provision, rows: tally.rows, actions: this.#byAction(tally) }))
      .sort((a, b) => b.rows - a.rows || compareTexts(`${a.kind} ${a.id}`, `${b.kind} ${b.id}`));
  }

  entries(): EntryCount[] {
    return [...this.#entries.values()]
      .map(({ entry, tally }) => ({
        ...entry,
        rows: tally.rows,
        jointly: tally.jointly,
        actions: this.#byAction(tally),
      }))
      .sort((a, b) => b.rows - a.rows || compareTexts(`${a.list} ${a.entry}`, `${b.list} ${b.entry}`));
  }

  #countedFor(action: string, attribution: Attribution): Counted {
    const { from, to, isByCoverage, decider, definitions } = attribution.reasons;
    const by = [decider?.side.name, decider?.rule.id, decider?.truth];
    const key = JSON.stringify([action, from, to, isByCoverage, by, definitions]);
    let counted = this.#reasons.get(key);
    if (!counted) {
      const provisions = this.#provisionsOf(attribution);
      counted = { action, rows: 0, first: attribution, provisions };
      this.#reasons.set(key, counted);
    }
    this.#byReasons.set(attribution.because, counted);
    return counted;
  }

  /** The provisions behind a change, each once, with where each side has it. */
  #provisionsOf({ because }: Attribution): Tally[] {
    const found = new Set<Tally>();
    for (const { side, kind, id, citation } of because) {
      const key = `${kind} ${id}`;
      const known = this.#provisions.get(key) ?? {
        provision: { kind, id, from: null, to: null },
        tally: new Tally(),
      };
      this.#provisions.set(key, known);
      known.provision = { ...known.provision, [side]: citation };
      found.add(known.tally);
    }
    return [...found];
  }

  #tallyOf({ list, entry: { written, title }, only }: Attribution['entries'][number]): Tally {
    const key = JSON.stringify([list.id, written, only]);
    const known = this.#entries.get(key) ?? {
      entry: { list: list.id, citation: list.citation, entry: written, title, only },
      tally: new Tally(),
    };
    this.#entries.set(key, known);
    return known.tally;
  }

  #byAction({ actions }: Tally): Record<string, number> {
    const named = this.#actions.filter((each) => actions.has(each));
    return Object.fromEntries(named.map((each) => [each, actions.get(each) ?? 0]));
  }
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
