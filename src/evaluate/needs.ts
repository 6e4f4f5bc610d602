import { scopesOf } from '../revision/conditions.ts';
import type { Action, Condition, Fact, Facts, Revision, Rule } from '../revision/model.ts';
import { FALSE, TRUE } from '../truth.ts';
import { type Candidate, Candidates } from './candidates.ts';
import { truthIn } from './direct.ts';
import { Scope } from './scope.ts';
import { rulesFor, traceStatus } from './status.ts';

/** How many fillings are tried for one fact before it is named without proof that it matters. */
const PATIENCE = 5000;

/** The same for a default: naming one too many does no harm, so the search may end earlier. */
const PATIENCE_WITH_DEFAULTS = 150;

/**
 * The unknown facts whose value can change an action's status, the others unknown or filled in.
 * A fact is left out only where every way of filling in the others was tried, or where nothing
 * that is open can rest on it; where patience ends, it is named.
 * @returns sorted paths; empty where the status is settled
 */
export function needsOf(revision: Revision, action: Action, facts: Facts): string[] {
  const search = new NeedsSearch(revision, action, facts);
  return search
    .candidates()
    .filter((path) => search.matters(path, PATIENCE))
    .sort();
}

/**
 * Of the given unknown facts those that matter to an action in the sense of `needsOf`.
 * Given the defaults of a case withheld, it tells on which of them the answer rests.
 */
export function mattering(
  revision: Revision,
  action: Action,
  facts: Facts,
  paths: readonly string[],
): string[] {
  const search = new NeedsSearch(revision, action, facts);
  const candidates = new Set(search.candidates());
  return paths.filter((path) => candidates.has(path) && search.matters(path, PATIENCE_WITH_DEFAULTS));
}

class NeedsSearch {
  readonly #action: Action;
  readonly #rules: readonly Rule[];
  readonly #facts: Facts;
  readonly #revision: Revision;
  readonly #candidates: Candidates;
  #patience = 0;

  constructor(revision: Revision, action: Action, facts: Facts) {
    this.#revision = revision;
    this.#action = action;
    this.#rules = rulesFor(revision, action);
    this.#facts = facts;
    this.#candidates = new Candidates(revision, facts);
  }

  /** The unknown facts of the case that keep the status open, or may once others are known. */
  candidates(): string[] {
    if (this.#trace(this.#facts).status !== 'undetermined') return [];
    const reachable = [...this.#reachable(this.#facts, new Set())];
    return reachable.filter((path) => !reachable.some((outer) => path.startsWith(`${outer}[`)));
  }

  /** Whether the fact matters; searched without end but for patience. */
  matters(path: string, patience: number): boolean {
    this.#patience = patience;
    return this.#canTurn(path, this.#facts, new Set());
  }

  /**
   * Whether, after some more filling in, the fact at the path turns the status from open to settled.
   * What is filled in only ever settles more, so a filling that settles without the fact ends a way.
   */
  #canTurn(path: string, facts: Facts, leftUnknown: ReadonlySet<string>): boolean {
    if (this.#patience-- <= 0) return true;
    const { status, open } = this.#trace(facts);
    if (status !== 'undetermined') return false;
    if (open.has(path)) {
      if (this.#settles(path, facts)) return true;
    } else if (!this.#reachable(facts, leftUnknown).has(path)) {
      return false;
    }
    const skipped = new Set(leftUnknown);
    for (const other of open) {
      if (other === path || skipped.has(other)) continue;
      for (const value of this.#valuesOf(other, facts)) {
        if (this.#canTurn(path, fill(facts, other, value), skipped)) return true;
      }
      skipped.add(other);
    }
    return false;
  }

  /** The open facts, and those that are open once unknown collections have items of which nothing is known. */
  #reachable(facts: Facts, leftUnknown: ReadonlySet<string>): Set<string> {
    const { open } = this.#trace(facts);
    const reachable = new Set(open);
    let filled = facts;
    for (const path of open) {
      const fact = this.#factAt(path);
      if (leftUnknown.has(path) || fact?.type.kind !== 'collection') continue;
      const most = Math.max(1, ...this.#candidates.countsOver(fact).map((each) => each.least));
      filled = fill(filled, path, Array.from({ length: most }, nothing));
    }
    if (filled !== facts) for (const path of this.#reachable(filled, leftUnknown)) reachable.add(path);
    return reachable;
  }

  /** Whether some value of the fact settles the status. */
  #settles(path: string, facts: Facts): boolean {
    return this.#valuesOf(path, facts).some(
      (value) => this.#trace(fill(facts, path, value)).status !== 'undetermined',
    );
  }

  #valuesOf(path: string, facts: Facts): readonly Candidate[] {
    const fact = this.#factAt(path);
    if (!fact) return [];
    return fact.type.kind === 'collection' ? this.#itemsFor(path, fact, facts) : this.#candidates.of(fact);
  }

  /** No items; for each count enough items that satisfy it; and all of these together. */
  #itemsFor(path: string, fact: Fact, facts: Facts): readonly (readonly Facts[])[] {
    const fillings = this.#candidates.countsOver(fact).map(({ least, where }) => {
      const item = where ? this.#satisfying(path, fact, facts, where) : nothing();
      return item ? Array.from({ length: least }, () => item) : [];
    });
    return [[], ...fillings, fillings.flat()];
  }

  /**
   * An item that satisfies a condition, as far as that lies with the item; undefined where none can.
   * Values that make the condition fail are passed over, so the search is short.
   */
  #satisfying(path: string, fact: Fact, facts: Facts, where: Condition): Facts | undefined {
    const search = (item: Facts, patience: { left: number }): Facts | undefined => {
      const trace: string[] = [];
      const whole = fill(facts, path, [item]);
      const scope = scopeAt(path, fact, whole, trace, this.#revision);
      const holds = truthIn(where, scope);
      if (holds === FALSE || patience.left-- <= 0) return undefined;
      const open = trace.find((each) => each.startsWith(`${path}[0].`));
      if (holds === TRUE || open === undefined) return item;
      for (const value of this.#valuesOf(open, whole)) {
        const filled = itemAt(fill(whole, open, value), path);
        const found = search(filled, patience);
        if (found) return found;
      }
      return undefined;
    };
    return search(nothing(), { left: 500 });
  }

  #factAt(path: string): Fact | undefined {
    return this.#revision.facts.get(path.replaceAll(/\[\d+\]/g, '[]'));
  }

  #trace(facts: Facts) {
    return traceStatus(this.#action, this.#rules, facts);
  }
}

/** The facts with one more known; what is not on the way to it is shared. */
function fill(facts: Facts, path: string, value: Candidate): Facts {
  const steps = path.split(/\.|(?=\[)/);
  const put = (at: unknown, index: number): unknown => {
    const step = steps[index];
    if (step === undefined) return value;
    if (step.startsWith('[')) {
      const position = Number(step.slice(1, -1));
      return (at as readonly unknown[]).map((item, each) =>
        each === position ? put(item, index + 1) : item,
      );
    }
    const object = at as Record<string, unknown> | undefined;
    const copy = Object.assign(Object.create(null), object) as Record<string, unknown>;
    copy[step] = put(object?.[step], index + 1);
    return copy;
  };
  return put(facts, 0) as Facts;
}

/** A case or an item of which nothing is known. */
const nothing = (): Facts => Object.create(null);

/** The first item of the collection at a path. */
function itemAt(facts: Facts, path: string): Facts {
  const at = path.split(/\.|\[|\]\.?/).filter((step) => step !== '');
  const items = at.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], facts);
  return (items as readonly Facts[])[0] as Facts;
}

/** The scope of the first item of the collection at a path, with the items around it that the path names. */
function scopeAt(path: string, fact: Fact, facts: Facts, trace: string[], revision: Revision): Scope {
  const collections = scopesOf(fact, revision.facts).map((each) => revision.facts.get(each) as Fact);
  const indexes = [...path.matchAll(/\[(\d+)\]/g)].map((each) => Number(each[1]));
  return collections.reduce(
    (scope, each, depth) => scope.items(each)?.[indexes[depth] ?? 0] as Scope,
    new Scope(facts, trace),
  );
}
