import type { Condition, Fact, Facts, Revision } from '../revision/model.ts';
import { type Truth, UNKNOWN } from '../truth.ts';
import { type Candidate, Candidates } from './candidates.ts';
import { truthIn } from './direct.ts';
import { fill, nothing, valueAt } from './fill.ts';
import { type ItemStep, itemsAround, scopeFor } from './formula.ts';

/** How many items are made up to find the kinds of items that there are. */
const MADE_UP = 60;

/**
 * Values to put where a fact is unknown, such that every other value is like one of them: the
 * candidates of single facts, and for collections items of every kind that the counts over them
 * tell apart, alone, in pairs, and as many of a kind as some count asks for.
 */
export class Representatives {
  readonly #revision: Revision;
  readonly #candidates: Candidates;
  readonly #collections = new Map<string, readonly (readonly Facts[])[]>();

  constructor(revision: Revision, facts: Facts) {
    this.#revision = revision;
    this.#candidates = new Candidates(revision, facts);
  }

  /** The fact at a path with indexes. */
  factAt(path: string): Fact | undefined {
    return this.#revision.facts.get(path.replaceAll(/\[\d+\]/g, '[]'));
  }

  /** Values for the unknown fact at a path; `facts` is a filling of the case in which the path leads somewhere. */
  of(path: string, facts: Facts): readonly Candidate[] {
    const fact = this.factAt(path);
    if (!fact) return [];
    if (fact.type.kind !== 'collection') return this.#candidates.of(fact);
    let known = this.#collections.get(fact.path);
    if (!known) {
      // Kinds of items are found once; a later filling of other facts does not make new ones.
      known = this.#listsOf(path, fact, facts);
      this.#collections.set(fact.path, known);
    }
    return known;
  }

  /** Items of which nothing is known, as many as counts ask for: what could be open once there are items. */
  unknownItems(fact: Fact): readonly Facts[] {
    const most = Math.max(1, ...this.#candidates.countsOver(fact).map((each) => each.least));
    return Array.from({ length: most }, nothing);
  }

  #listsOf(path: string, fact: Fact, facts: Facts): readonly (readonly Facts[])[] {
    const counts = this.#candidates.countsOver(fact);
    const kinds = this.#kindsOf(
      path,
      fact,
      facts,
      counts.flatMap((each) => each.where ?? []),
    );
    const sizes = [...new Set([1, ...counts.flatMap(({ least }) => [least - 1, least])])].filter(
      (size) => size > 0,
    );
    const alike = kinds.flatMap((kind) => sizes.map((size) => Array.from({ length: size }, () => kind)));
    const pairs = kinds.flatMap((one, at) => kinds.slice(at + 1).map((other) => [one, other]));
    return [[], ...alike, ...pairs];
  }

  /**
   * Items with all facts that count: for each condition one of every kind that it tells apart, by
   * what it comes to now and once other facts are known. Found among items made up by lot, always
   * the same lot, since going through all combinations in order would see only the first few kinds.
   */
  #kindsOf(path: string, fact: Fact, facts: Facts, conditions: readonly Condition[]): readonly Facts[] {
    const around = itemsAround(path, fact, this.#revision.facts);
    const place = [...around, { collection: fact, index: 0 }];
    const kinds = new Map<string, Facts>();
    const lot = lots();
    for (let made = 0; made < MADE_UP; made++) {
      const { whole, trace } = this.#makeUp(path, facts, conditions, place, lot);
      const item = valueAt(whole, `${path}[0]`) as Facts;
      for (const [at, condition] of conditions.entries()) {
        const now = truthIn(condition, scopeFor(place, whole, []));
        const kind = [
          at,
          now,
          ...(now === UNKNOWN ? this.#later(trace, whole, condition, place) : []),
        ].join();
        if (!kinds.has(kind)) kinds.set(kind, item);
      }
    }
    return [...new Set(kinds.values())];
  }

  /** One item, its facts filled in by lot as long as some condition is open for one of them. */
  #makeUp(
    path: string,
    facts: Facts,
    conditions: readonly Condition[],
    place: readonly ItemStep[],
    lot: () => number,
  ) {
    let whole = fill(facts, path, [nothing()]);
    for (;;) {
      const trace: string[] = [];
      for (const each of conditions) truthIn(each, scopeFor(place, whole, trace));
      const open = trace.find((each) => each.startsWith(`${path}[0].`));
      const values = open === undefined ? [] : this.of(open, whole);
      const value = values[Math.floor(lot() * values.length)];
      if (open === undefined || value === undefined) return { whole, trace };
      whole = fill(whole, open, value);
    }
  }

  /** What a condition on an item comes to when facts that are still open take one value or another. */
  #later(trace: readonly string[], whole: Facts, condition: Condition, place: readonly ItemStep[]): Truth[] {
    const single = [...new Set(trace)].filter((each) => this.factAt(each)?.type.kind !== 'collection');
    return single.slice(0, 3).flatMap((open) => {
      const values = this.of(open, whole);
      const some = [values[0], values[1], values[values.length >> 1], values.at(-1)].filter(
        (each) => each !== undefined,
      );
      return some.map((value) => truthIn(condition, scopeFor(place, fill(whole, open, value), [])));
    });
  }
}

/** Numbers from 0 to 1 that look drawn by lot, the same in every run (Park and Miller, 'minimal standard'). */
function lots(): () => number {
  let state = 42;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
