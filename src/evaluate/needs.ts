import type { Action, Fact, Facts, Revision, Rule } from '../revision/model.ts';
import { type Candidate, Candidates } from './candidates.ts';
import { rulesFor, traceStatus } from './status.ts';

/** How many fillings are tried for one fact before it is named without proof that it matters. */
const PATIENCE = 2000;

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
    .filter((path) => search.matters(path))
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
  return paths.filter((path) => candidates.has(path) && search.matters(path));
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
  matters(path: string): boolean {
    this.#patience = PATIENCE;
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
      for (const value of this.#valuesOf(other)) {
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
      if (leftUnknown.has(path) || this.#factAt(path)?.type.kind !== 'collection') continue;
      const largest = this.#valuesOf(path).at(-1);
      if (largest !== undefined) filled = fill(filled, path, largest);
    }
    if (filled !== facts) for (const path of this.#reachable(filled, leftUnknown)) reachable.add(path);
    return reachable;
  }

  /** Whether some value of the fact settles the status; a collection may need facts of its items as well. */
  #settles(path: string, facts: Facts): boolean {
    return this.#valuesOf(path).some((value) => this.#settlesWith(path, fill(facts, path, value)));
  }

  #settlesWith(path: string, facts: Facts): boolean {
    if (this.#patience-- <= 0) return true;
    const { status, open } = this.#trace(facts);
    if (status !== 'undetermined') return true;
    const inner = [...open].find((each) => each.startsWith(`${path}[`));
    if (inner === undefined) return false;
    return this.#valuesOf(inner).some((value) => this.#settlesWith(path, fill(facts, inner, value)));
  }

  #valuesOf(path: string): readonly Candidate[] {
    const fact = this.#factAt(path);
    return fact ? this.#candidates.of(fact) : [];
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
