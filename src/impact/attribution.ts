import { Graph } from '../analysis/graph.ts';
import type { WrittenCase } from '../case/written-facts.ts';
import type { Store } from '../compile/store.ts';
import { scopeFor } from '../diff/effect/effect.ts';
import type { Responsible } from '../diff/effect/model.ts';
import { ReasonFinder, type Reasons } from '../diff/effect/reasons.ts';
import { coverageOf, type Side, sideOf } from '../diff/effect/sides.ts';
import { truthIn } from '../evaluate/direct.ts';
import type { Scope } from '../evaluate/scope.ts';
import type { Condition, Revision } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';
import { citationsIn } from './citations.ts';
import { type DifferingEntry, Entries } from './entries.ts';
import { ReasonKeys } from './reason-keys.ts';

/** Why one answer changes for one case. */
export interface Attribution {
  reasons: Reasons;
  because: readonly Responsible[];
  /** Entries without which the rule, or the coverage, would come to something else. */
  entries: readonly DifferingEntry[];
  /** No entry is needed by itself: each of these is enough (or, where none is, only all of them together). */
  isJoint: boolean;
}

/** Reasons, and whether entries of lists can be among them, so that each case has to be looked at. */
interface Known {
  attribution: Attribution;
  deciding: Deciding | undefined;
}

/** The side whose rule or coverage decides, and that condition in any reading of its revision. */
interface Deciding {
  side: Side;
  conditionIn(revision: Revision): Condition | undefined;
}

/**
 * Says why answers change: by the reasons that `policy diff` tells its regions by (docs/effect.md), found for the case
 * itself, so that they are known also where the effect as a whole is not decided. Entries of lists are responsible as definitions
 * are: with the list as the other revision has it in this entry, the deciding condition would come to something else.
 */
export class Attributor {
  readonly #cases: Written.CaseSchema;
  readonly #facts: Revision['facts'];
  readonly #entries: Entries;
  readonly #finders: ReadonlyMap<string, ReasonFinder>;
  readonly #keys: ReasonKeys;
  /** By action, and by what its conditions come to. */
  readonly #known = new Map<string, Known>();
  readonly #retold = new Map<Attribution, Map<string, Attribution>>();

  /**
   * @param store holds the case that is asked about
   * @param cases the facts of both revisions together
   * @param facts the same, as the engine reads them
   * @param actions ids of the actions of either
   */
  constructor(
    store: Store,
    [from, to]: readonly [from: Revision, to: Revision],
    cases: Written.CaseSchema,
    facts: Revision['facts'],
    actions: readonly string[],
  ) {
    this.#cases = cases;
    this.#facts = facts;
    this.#entries = new Entries(from, to);
    const graph = new Graph();
    this.#finders = new Map(
      actions.map((id) => [id, new ReasonFinder(sideOf('from', from, id), sideOf('to', to, id), graph)]),
    );
    const conditions = new Map([...this.#finders].map(([id, finder]) => [id, finder.conditions()]));
    this.#keys = new ReasonKeys(store, to, conditions);
  }

  /**
   * Why the answer for an action changes.
   * @param read gives the case; asked only where it has to be looked at
   * @param isStored whether the case is in the store
   */
  of(action: string, read: () => WrittenCase, isStored: boolean): Attribution {
    const key = isStored ? `${action} ${this.#keys.keyFor(action)}` : undefined;
    let known = key === undefined ? undefined : this.#known.get(key);
    if (!known) {
      known = this.#find(action, scopeFor(read(), this.#cases));
      if (key !== undefined) this.#known.set(key, known);
    }
    const { attribution, deciding } = known;
    return deciding ? this.#withEntries(attribution, deciding, scopeFor(read(), this.#cases)) : attribution;
  }

  /** What changes an answer, told of another action that rests on the same. */
  retold(action: string, attribution: Attribution): Attribution {
    const known = this.#retold.get(attribution)?.get(action);
    if (known) return known;
    const finder = this.#finders.get(action) as ReasonFinder;
    const { reasons } = attribution;
    const decider = reasons.decider && { ...reasons.decider, side: finder[reasons.decider.side.name] };
    const own = { ...reasons, decider };
    const made = { ...attribution, reasons: own, because: finder.responsible(own) };
    // Those with entries are made for each case.
    if (attribution.entries === NONE) {
      const others = this.#retold.get(attribution) ?? new Map();
      this.#retold.set(attribution, others.set(action, made));
    }
    return made;
  }

  /** The order in which reasons of one action are told. */
  compare(action: string, a: Reasons, b: Reasons): number {
    return this.#finders.get(action)?.compare(a, b) ?? 0;
  }

  #find(action: string, scope: Scope): Known {
    const finder = this.#finders.get(action) as ReasonFinder;
    const reasons = finder.reasonsFor(scope);
    if (!reasons) throw new Error(`\`${action}\` has no reason to change`);
    const attribution = { reasons, because: finder.responsible(reasons), entries: NONE, isJoint: false };
    const deciding = decidingOf(finder, reasons);
    const condition = deciding?.conditionIn(deciding.side.revision);
    const isByLists = deciding && condition && this.#entries.among(condition, deciding.side.name).length > 0;
    return { attribution, deciding: isByLists ? deciding : undefined };
  }

  #withEntries(attribution: Attribution, { side, conditionIn }: Deciding, scope: Scope): Attribution {
    const condition = conditionIn(side.revision) as Condition;
    const citations = citationsIn(scope.facts, this.#facts);
    const found = this.#entries.matching(condition, side.name, citations);
    if (found.length === 0) return attribution;
    const truth = truthIn(condition, scope);
    const matters = (entries: readonly DifferingEntry[]): boolean => {
      const without = conditionIn(this.#entries.without(side.name, entries));
      return without !== undefined && truthIn(without, scope) !== truth;
    };
    const needed = found.filter((each) => matters([each]));
    if (needed.length > 0) return { ...attribution, entries: needed };
    if (found.length < 2 || !matters(found)) return attribution;
    const enough = found.filter((each) => !matters(found.filter((other) => other !== each)));
    return { ...attribution, entries: enough.length > 0 ? enough : found, isJoint: true };
  }
}

const NONE: readonly DifferingEntry[] = [];

function decidingOf({ from, to }: ReasonFinder, { isByCoverage, decider }: Reasons): Deciding | undefined {
  if (!isByCoverage && decider) {
    const { side, rule } = decider;
    return { side, conditionIn: ({ rules }) => rules.find((each) => each.id === rule.id)?.when };
  }
  if (!from.action || !to.action) return undefined;
  const { id } = to.action;
  return { side: to, conditionIn: (revision) => coverageOf(sideOf('to', revision, id)) };
}
