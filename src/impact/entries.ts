import type { Citation } from '../citation/citation.ts';
import { matchEntry } from '../citation/match.ts';
import { loadRevision } from '../revision/load.ts';
import type { Condition, List, ListEntry, Revision } from '../revision/model.ts';
import { readsOf } from '../revision/reads.ts';
import { Source } from '../text/source.ts';
import { FALSE } from '../truth.ts';

/** An entry of a list that one of two revisions has and the other has not. */
export interface DifferingEntry {
  list: List;
  entry: ListEntry;
  only: 'from' | 'to';
}

/** The entries by which the lists of two revisions differ, and what the law would be without each difference. */
export class Entries {
  readonly #from: Revision;
  readonly #to: Revision;
  readonly #differing: ReadonlyMap<string, readonly DifferingEntry[]>;
  readonly #onListsOf = new Map<Condition, readonly DifferingEntry[]>();
  readonly #undone = new Map<string, Revision>();

  constructor(from: Revision, to: Revision) {
    this.#from = from;
    this.#to = to;
    const ids = new Set([...from.lists.keys(), ...to.lists.keys()]);
    this.#differing = new Map([...ids].map((id) => [id, differing(from.lists.get(id), to.lists.get(id))]));
  }

  /** Those on lists that a condition rests on. */
  among(condition: Condition, side: 'from' | 'to'): readonly DifferingEntry[] {
    let among = this.#onListsOf.get(condition);
    if (!among) {
      const { lists } = readsOf([condition], side === 'from' ? this.#from : this.#to);
      among = [...lists].flatMap((id) => this.#differing.get(id) ?? []);
      this.#onListsOf.set(condition, among);
    }
    return among;
  }

  /** Those among them that speak of one of the citations, for sure or perhaps. */
  matching(condition: Condition, side: 'from' | 'to', citations: readonly Citation[]): DifferingEntry[] {
    return this.among(condition, side).filter(({ entry }) =>
      citations.some((each) => matchEntry(each, entry.match) !== FALSE),
    );
  }

  /** One of the revisions with entries as the other one has them: taken out where only it has them, else put in. */
  without(side: 'from' | 'to', entries: readonly DifferingEntry[]): Revision {
    const key = `${side} ${entries.map(({ list, entry, only }) => JSON.stringify([list.id, entry.written, only])).join()}`;
    let undone = this.#undone.get(key);
    if (!undone) {
      const { file, written } = side === 'from' ? this.#from : this.#to;
      // A copy of its own: what is taken out of its lists is missing in its conditions too.
      undone = loadRevision(new Source(file, JSON.stringify(written)));
      for (const each of entries) exchange(undone, each, side);
      this.#undone.set(key, undone);
    }
    return undone;
  }
}

function differing(from: List | undefined, to: List | undefined): DifferingEntry[] {
  const missingIn = (list: List | undefined, other: List | undefined, only: 'from' | 'to') =>
    (list?.entries ?? [])
      .filter((entry) => !other?.entries.some((each) => each.written === entry.written))
      .map((entry) => ({ list: list as List, entry, only }));
  return [...missingIn(from, to, 'from'), ...missingIn(to, from, 'to')];
}

function exchange(revision: Revision, { list, entry, only }: DifferingEntry, side: 'from' | 'to'): void {
  const own = revision.lists.get(list.id) as { entries: readonly ListEntry[] } | undefined;
  if (!own) return;
  own.entries =
    only === side ? own.entries.filter((each) => each.written !== entry.written) : [...own.entries, entry];
}
