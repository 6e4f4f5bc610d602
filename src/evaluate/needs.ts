import type { Action, Facts, Revision, Rule } from '../revision/model.ts';
import { FALSE, negate, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import { fill } from './fill.ts';
import { type Asked, evaluateFormula, type Formula, opened } from './formula.ts';
import { Representatives } from './representatives.ts';
import { rulesFor, traceStatus } from './status.ts';

/**
 * How many fillings are tried for all the facts of an action; a fact for which they run out is named
 * without proof that it matters. It bounds the time of an answer to seconds.
 */
const PATIENCE = 20_000;

/** The same for defaults: naming one too many does no harm, so the search may end earlier. */
const PATIENCE_WITH_DEFAULTS = 3_000;

/**
 * The unknown facts whose value can change an action's status, the others unknown or filled in.
 * A fact is left out only where every way of filling in the others was tried, or where nothing
 * that is open can rest on it; where patience ends, it is named.
 * @returns sorted paths; empty where the status is settled
 */
export function needsOf(revision: Revision, action: Action, facts: Facts): string[] {
  const search = new NeedsSearch(revision, action, facts);
  return search.mattering(search.candidates(), PATIENCE).sort();
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
  return search.mattering(
    paths.filter((path) => candidates.has(path)),
    PATIENCE_WITH_DEFAULTS,
  );
}

const representatives = new WeakMap<Facts, Representatives>();

/** The representatives for a case under a revision, found once for all its actions. */
function representativesOf(revision: Revision, facts: Facts): Representatives {
  let found = representatives.get(facts);
  if (!found) {
    found = new Representatives(revision, facts);
    representatives.set(facts, found);
  }
  return found;
}

/** What some filling of a case leaves open of something that can be settled. */
interface Traced {
  truth: Truth;
  open: ReadonlySet<string>;
}

/** Something that facts settle: for a search only what it comes to and what leaves it open. */
type Settled = (facts: Facts) => Traced;

/**
 * Looks for a filling in which one fact more turns something from open to settled. Parts that share
 * no open fact are looked at apart: in an `all`, a fact of one part makes it false by itself, and
 * true where each other part can come true; in an `any` the other way round. Only facts that parts
 * share are tried together.
 */
class NeedsSearch {
  readonly #facts: Facts;
  readonly #coverage: Asked;
  readonly #permitting: Formula;
  readonly #status: Settled;
  readonly #values: Representatives;
  #left = 0;

  constructor(revision: Revision, action: Action, facts: Facts) {
    const rules: readonly Rule[] = rulesFor(revision, action);
    this.#facts = facts;
    this.#coverage = { condition: action.coverage.when, items: [] };
    this.#permitting = { join: 'any', parts: rules.map((rule) => ({ condition: rule.when, items: [] })) };
    this.#values = representativesOf(revision, facts);
    this.#status = (filled) => {
      const { status, open } = traceStatus(action, rules, filled);
      return { truth: status === 'undetermined' ? UNKNOWN : TRUE, open };
    };
  }

  /** The unknown facts of the case that keep the status open, or may once others are known. */
  candidates(): string[] {
    if (this.#status(this.#facts).truth !== UNKNOWN) return [];
    const reachable = [...this.#reachable(this.#status, this.#facts, NONE)];
    // An item's facts are facts of the case only where the case has the item.
    return reachable.filter((path) => !reachable.some((outer) => path.startsWith(`${outer}[`)));
  }

  /** Those of the facts that matter to the status; what one does not use of its share of fillings goes to the rest. */
  mattering(paths: readonly string[], patience: number): string[] {
    let spare = patience;
    return paths.filter((path, at) => {
      const share = Math.ceil(spare / (paths.length - at));
      this.#left = share;
      const matters = this.#matters(path);
      spare -= share - Math.max(0, this.#left);
      return matters;
    });
  }

  #matters(path: string): boolean {
    const coverage: Formula = { join: 'all', parts: [this.#coverage] };
    const covered = this.#traceFormula(coverage)(this.#facts).truth;
    const ofCoverage = this.#reachableIn(coverage);
    const ofRules = this.#reachableIn(this.#permitting);
    if (shareAny(ofCoverage, ofRules)) return this.#canTurn(this.#status, path, undefined, this.#facts, NONE);
    // Once coverage is settled the status can be: whatever is left open by the rules can be filled in.
    if (ofCoverage.has(path)) return this.#turns(coverage, path, TRUE) || this.#turns(coverage, path, FALSE);
    if (covered !== TRUE && !this.#reaches(coverage, TRUE)) return false;
    return this.#turns(this.#permitting, path, TRUE) || this.#turns(this.#permitting, path, FALSE);
  }

  /** Whether the fact can turn a formula from open to the truth wanted. */
  #turns(formula: Formula, path: string, wanted: Truth): boolean {
    const groups = this.#groups(formula);
    const own = groups.find((group) => this.#reachableIn(group).has(path));
    if (!own) return false;
    const easy = formula.join === 'all' ? FALSE : TRUE;
    const others = groups.filter((group) => group !== own);
    if (wanted !== easy && !others.every((group) => this.#reaches(group, wanted))) return false;
    const [only, ...more] = own.parts;
    const inside = only && more.length === 0 ? opened(only, this.#facts) : undefined;
    if (inside) return this.#turns(inside, path, inside.negated ? negate(wanted) : wanted);
    return this.#canTurn(this.#traceFormula(own), path, wanted, this.#facts, NONE);
  }

  /** Whether some filling gives a formula the truth wanted. */
  #reaches(formula: Formula, wanted: Truth): boolean {
    const now = this.#traceFormula(formula)(this.#facts).truth;
    if (now !== UNKNOWN) return now === wanted;
    const easy = formula.join === 'all' ? FALSE : TRUE;
    const groups = this.#groups(formula);
    const each = (group: Formula): boolean => {
      const [only, ...more] = group.parts;
      const inside = only && more.length === 0 ? opened(only, this.#facts) : undefined;
      if (inside) return this.#reaches(inside, inside.negated ? negate(wanted) : wanted);
      return this.#canReach(this.#traceFormula(group), wanted, this.#facts);
    };
    return wanted === easy ? groups.some(each) : groups.every(each);
  }

  /** The open parts of a formula, those together that share an open fact. */
  #groups({ join, parts }: Formula): Formula[] {
    const groups: { parts: Asked[]; facts: Set<string> }[] = [];
    for (const part of parts) {
      const single: Formula = { join, parts: [part] };
      if (this.#traceFormula(single)(this.#facts).truth !== UNKNOWN) continue;
      const merged = { parts: [part], facts: new Set(this.#reachableIn(single)) };
      for (const group of groups.filter((each) => shareAny(each.facts, merged.facts))) {
        groups.splice(groups.indexOf(group), 1);
        merged.parts.unshift(...group.parts);
        for (const fact of group.facts) merged.facts.add(fact);
      }
      groups.push(merged);
    }
    return groups.map((group) => ({ join, parts: group.parts }));
  }

  /**
   * Whether, after some more filling in, the fact at the path turns something from open to settled.
   * What is filled in only ever settles more, so a filling that settles without the fact ends a way.
   * @param wanted the truth to turn to; undefined where any will do
   */
  #canTurn(
    traced: Settled,
    path: string,
    wanted: Truth | undefined,
    facts: Facts,
    leftUnknown: ReadonlySet<string>,
  ): boolean {
    if (this.#left <= 0) return true;
    const { truth, open } = this.#try(traced, facts);
    if (truth !== UNKNOWN) return false;
    if (open.has(path)) {
      const turned = (after: Truth): boolean => (wanted === undefined ? after !== UNKNOWN : after === wanted);
      if (
        this.#values
          .of(path, facts)
          .some((value) => turned(this.#try(traced, fill(facts, path, value)).truth))
      )
        return true;
    } else if (!this.#reachable(traced, facts, leftUnknown).has(path)) {
      return false;
    }
    const skipped = new Set(leftUnknown);
    for (const other of open) {
      if (other === path || skipped.has(other)) continue;
      for (const value of this.#values.of(other, facts)) {
        if (this.#canTurn(traced, path, wanted, fill(facts, other, value), skipped)) return true;
      }
      skipped.add(other);
    }
    return false;
  }

  /** Whether some filling settles something with the truth wanted. */
  #canReach(traced: Settled, wanted: Truth, facts: Facts): boolean {
    if (this.#left <= 0) return true;
    const { truth, open } = this.#try(traced, facts);
    if (truth !== UNKNOWN) return truth === wanted;
    const [first] = open;
    // Left open by a fact that is given but says too little: no filling settles it.
    if (first === undefined) return false;
    return this.#values
      .of(first, facts)
      .some((value) => this.#canReach(traced, wanted, fill(facts, first, value)));
  }

  #try(traced: Settled, facts: Facts): Traced {
    this.#left--;
    return traced(facts);
  }

  #traceFormula(formula: Formula): Settled {
    return (facts) => {
      const trace: string[] = [];
      const truth = evaluateFormula(formula, facts, trace);
      return { truth, open: new Set(trace) };
    };
  }

  readonly #reachableOf = new WeakMap<readonly Asked[], Set<string>>();

  #reachableIn(formula: Formula): Set<string> {
    let known = this.#reachableOf.get(formula.parts);
    if (!known) {
      known = this.#reachable(this.#traceFormula(formula), this.#facts, NONE);
      this.#reachableOf.set(formula.parts, known);
    }
    return known;
  }

  /** The open facts, and those that are open once unknown collections have items of which nothing is known. */
  #reachable(traced: Settled, facts: Facts, leftUnknown: ReadonlySet<string>): Set<string> {
    const { open } = this.#try(traced, facts);
    const reachable = new Set(open);
    let filled = facts;
    for (const path of open) {
      const fact = this.#values.factAt(path);
      if (leftUnknown.has(path) || fact?.type.kind !== 'collection') continue;
      filled = fill(filled, path, this.#values.unknownItems(fact));
    }
    if (filled !== facts)
      for (const path of this.#reachable(traced, filled, leftUnknown)) reachable.add(path);
    return reachable;
  }
}

const NONE: ReadonlySet<string> = new Set();

const shareAny = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((each) => b.has(each));
