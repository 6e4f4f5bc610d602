import type { WindowForm } from '../operators/operator.ts';
import type { Fact, FactValue } from '../revision/model.ts';
import { defaultOf } from '../revision/values.ts';
import type { Literal } from '../solve/sat.ts';
import { FALSE, TRUE as HOLDS } from '../truth.ts';
import { differenceOf } from './calendar.ts';
import { Gates } from './gates.ts';
import { type Graph, type Node, type Ref, TRUE } from './graph.ts';
import { isOf, type Kind, kindsOf, type Schema, truthOfKind, Undecidable, type Use } from './kinds.ts';

/** More items than these are not tried. */
const MOST_ITEMS = 256;
/** So many texts beside those named suffice to make as many facts differ. */
const FRESH_TEXTS = 24;

/** A truth of Kleene's logic as two literals: it holds for sure, and it may hold. */
export interface Pair {
  sure: Literal;
  may: Literal;
}

/** For each collection that an item is in question of: how the item is called. */
export type Place = ReadonlyMap<string, string>;

export const CASE: Place = new Map();

/** A fact of the case or of one item, with a literal for each kind of value. */
export interface Instance {
  name: string;
  fact: Fact;
  kinds: readonly Kind[];
  is: readonly Literal[];
  /** It is given: not absent. */
  given: Literal;
}

/** One item that a collection may have. */
export interface Slot {
  name: string;
  present: Literal;
  /** Of a witness: what it is to satisfy, so that a count over it may be reached. */
  witnessOf?: Ref;
}

/** A window on one day, whose length rests on spans. */
export interface LongWindow {
  subject: Instance;
  start: string;
  group: Group;
  tally: number;
  from: Instance;
  until: Instance;
  clipKnown: Literal;
  fromKnown: Literal;
  untilKnown: Literal;
  certain: Literal;
  possible: Literal;
  /** It reaches without any spans. */
  base: Literal;
  period: WindowForm['period'];
  before: Instance;
}

/** The items of one collection whose spans lengthen windows. */
export interface Group {
  spans: Fact;
  collection: Fact;
  place: Place;
  /** The conditions on items: whose spans count. */
  tallies: readonly Ref[];
  windows: LongWindow[];
}

/** What the theory of days knows by a literal. */
export type Measured =
  | { kind: 'difference'; left: string; right: string; atMost: number }
  | { kind: 'exceeds'; window: LongWindow; level: 'certain' | 'possible' };

/**
 * Conditions as clauses over the facts of one case, whatever it is: each fact has one of its kinds of values, and
 * each collection as many items as suffice (docs/effect.md). Unknown is encoded too, so partial cases count like whole ones.
 */
export class Encoder {
  readonly gates = new Gates();
  readonly instances = new Map<string, Instance>();
  readonly measured = new Map<Literal, Measured>();
  readonly starts = new Map<string, { of: string; before: string; period: WindowForm['period'] }>();
  readonly #graph: Graph;
  readonly #facts: ReadonlyMap<string, Fact>;
  readonly #required: ReadonlySet<string>;
  readonly #inside: Schema;
  /** Literals of values that cases asked about do not have. */
  readonly outside: Literal[] = [];
  readonly #nodes: ReadonlyMap<Ref, Node>;
  readonly #uses = new Map<string, Use>();
  readonly #pairs = new Map<string, Pair>();
  readonly #slots = new Map<string, Slot[]>();
  readonly #groups = new Map<string, Group>();
  /** Collections whose items are not all made yet. */
  readonly #unfinished = new Set<string>();
  #items = 0;

  /**
   * @param all what any case may state
   * @param inside what the cases asked about may state
   * @param roots all conditions that will be asked about
   */
  constructor(graph: Graph, all: Schema, inside: Schema, roots: readonly Ref[]) {
    this.#graph = graph;
    this.#facts = all.facts;
    this.#required = all.required;
    this.#inside = inside;
    this.#nodes = reachable(graph, roots);
    this.#refuseDependent();
    this.#collectUses();
  }

  /** The truth of a condition about the case, or about the items in question. */
  truth(ref: Ref, place: Place = CASE): Pair {
    const pair = this.#truth(Math.abs(ref), place);
    return ref > 0 ? pair : { sure: -pair.may, may: -pair.sure };
  }

  /** The items that a collection may have; none for one that no condition counts. */
  slots(collection: Fact, place: Place): readonly Slot[] {
    return this.#slots.get(nameOf(collection, place)) ?? [];
  }

  /** An item that may be any: there is one where a root counts the collection's items without a condition. */
  anyItem(collection: Fact, place: Place): Slot {
    const found = this.#slotsOf(collection, place).find((each) => each.witnessOf === TRUE);
    if (!found) throw new Error(`no condition counts all of \`${collection.path}\``);
    return found;
  }

  instance(fact: Fact, place: Place): Instance {
    const name = nameOf(fact, place);
    let instance = this.instances.get(name);
    if (!instance) {
      instance = this.#makeInstance(name, fact);
      this.instances.set(name, instance);
    }
    return instance;
  }

  /** How an item's spans count for a tally. */
  counts(group: Group, tally: number, slot: Slot): { certain: Literal; possible: Literal; known: Literal } {
    const place = within(group.place, group.collection, slot.name);
    const { sure, may } = this.truth(group.tallies[tally] as Ref, place);
    const known = this.instance(group.spans, place).given;
    return {
      certain: this.gates.and([slot.present, sure, known]),
      possible: this.gates.and([slot.present, may]),
      known,
    };
  }

  #truth(id: Ref, place: Place): Pair {
    const free = [...this.#graph.free(id)].sort();
    const key = `${id} ${free.map((each) => place.get(each)).join(' ')}`;
    let pair = this.#pairs.get(key);
    if (!pair) {
      pair = this.#encode(this.#graph.node(id), place);
      this.#pairs.set(key, pair);
    }
    return pair;
  }

  #encode(node: Node, place: Place): Pair {
    const { gates } = this;
    switch (node.kind) {
      case 'true':
        return { sure: gates.yes, may: gates.yes };
      case 'and': {
        const parts = node.parts.map((each) => this.truth(each, place));
        return {
          sure: gates.and(parts.map((each) => each.sure)),
          may: gates.and(parts.map((each) => each.may)),
        };
      }
      case 'unknown': {
        const { sure, may } = this.truth(node.part, place);
        const open = gates.and([may, -sure]);
        return { sure: open, may: open };
      }
      case 'count': {
        const known = this.instance(node.collection, place).given;
        const truths = this.#slotsOf(node.collection, place).map(({ name, present }) => {
          const { sure, may } = this.truth(node.where, within(place, node.collection, name));
          return { sure: gates.and([present, sure]), may: gates.and([present, may]) };
        });
        const sure = gates.atLeast(
          node.least,
          truths.map((each) => each.sure),
        );
        const may = gates.atLeast(
          node.least,
          truths.map((each) => each.may),
        );
        return { sure: gates.and([known, sure]), may: gates.or([-known, may]) };
      }
      case 'comparison':
        return this.#comparison(node, place);
    }
  }

  #comparison({ comparison, form, where }: Node & { kind: 'comparison' }, place: Place): Pair {
    const { fact } = comparison;
    const subject = this.instance(fact, place);
    if (form.kind === 'own') {
      const those = (unwanted: (truth: number) => boolean): Literal =>
        this.gates.or(
          subject.is.filter((_, at) => !unwanted(truthOfKind(comparison, subject.kinds[at] as Kind))),
        );
      return { sure: those((truth) => truth !== HOLDS), may: those((truth) => truth === FALSE) };
    }
    if (form.kind === 'window') return this.#window(fact, form.window, where, place);
    const other = this.instance(form.other, place);
    const known = this.gates.and([
      knownAs(fact, subject, this.gates),
      knownAs(form.other, other, this.gates),
    ]);
    const holds = isMeasured(fact)
      ? this.#related(subject.name, other.name, form.relation)
      : this.#same(fact, subject, form.other, other);
    const relation = form.negated ? -holds : holds;
    return {
      sure: this.gates.and([known, relation]),
      may: this.gates.or([-known, relation]),
    };
  }

  #related(left: string, right: string, relation: 'same' | 'less' | 'atMost'): Literal {
    if (relation === 'less') return this.#atMost(left, right, -1);
    if (relation === 'atMost') return this.#atMost(left, right, 0);
    return this.gates.and([this.#atMost(left, right, 0), this.#atMost(right, left, 0)]);
  }

  readonly #differences = new Map<string, Literal>();

  /** `left - right` is at most so much. */
  #atMost(left: string, right: string, atMost: number): Literal {
    if (left === right) return atMost >= 0 ? this.gates.yes : -this.gates.yes;
    if (left > right) return -this.#atMost(right, left, -atMost - 1);
    const key = `${left} ${right} ${atMost}`;
    let literal = this.#differences.get(key);
    if (literal === undefined) {
      literal = this.gates.sat.variable();
      this.gates.markHeavy(literal);
      this.#differences.set(key, literal);
      this.measured.set(literal, { kind: 'difference', left, right, atMost });
    }
    return literal;
  }

  /** Both facts have the same text, or truth. */
  #same(factA: Fact, a: Instance, factB: Fact, b: Instance): Literal {
    const values = new Set(
      [...a.kinds, ...b.kinds].map((each) => each.value).filter((each) => each !== undefined),
    );
    const has = (fact: Fact, instance: Instance, value: FactValue): Literal =>
      this.gates.or(
        instance.is.filter((_, at) => ((instance.kinds[at] as Kind).value ?? defaultOf(fact)) === value),
      );
    return this.gates.or(
      [...values].map((value) => this.gates.and([has(factA, a, value), has(factB, b, value)])),
    );
  }

  #window(fact: Fact, window: WindowForm, where: Ref | undefined, place: Place): Pair {
    const { gates } = this;
    const subject = this.instance(fact, place);
    const before = this.instance(window.before, place);
    const known = gates.and([knownAs(fact, subject, gates), knownAs(window.before, before, gates)]);
    const start = this.#startOf(before.name, window.period);
    // Later than the start: the start minus the subject is at most -1.
    const base = this.#atMost(start, subject.name, -1);
    const { extension } = window;
    if (!extension || where === undefined)
      return { sure: gates.and([known, base]), may: gates.or([-known, base]) };
    const long = this.#longWindow(subject, start, base, window, where, place);
    return {
      sure: gates.and([known, gates.or([base, long.certain])]),
      may: gates.or([-known, base, long.possible]),
    };
  }

  #startOf(before: string, period: WindowForm['period']): string {
    const { years = 0, months = 0, days = 0 } = period;
    if (years === 0 && months === 0 && days === 0) return before;
    const of = `${before} less ${years * 12 + months} months ${days} days`;
    this.starts.set(of, { of, before, period });
    return of;
  }

  #longWindow(
    subject: Instance,
    start: string,
    base: Literal,
    form: WindowForm,
    where: Ref,
    place: Place,
  ): LongWindow {
    const { gates } = this;
    const extension = form.extension as NonNullable<WindowForm['extension']>;
    const group = this.#groupOf(extension, place);
    const from = this.instance(extension.from, place);
    const until = this.instance(extension.until, place);
    const fromKnown = knownAs(extension.from, from, gates);
    const untilKnown = knownAs(extension.until, until, gates);
    const window: LongWindow = {
      subject,
      start,
      group,
      tally: group.tallies.indexOf(where),
      from,
      until,
      fromKnown,
      untilKnown,
      clipKnown: gates.and([fromKnown, untilKnown]),
      certain: gates.sat.variable(),
      possible: gates.sat.variable(),
      base,
      period: form.period,
      before: this.instance(form.before, place),
    };
    for (const level of ['certain', 'possible'] as const) {
      gates.markHeavy(window[level]);
      this.measured.set(window[level], { kind: 'exceeds', window, level });
    }
    group.windows.push(window);
    // The theory of days is exact; these consequences of it spare it most questions.
    this.gates.sat.add([-base, window.certain]);
    const slots = this.#slotsOf(group.collection, group.place);
    if (this.#unfinished.has(nameOf(group.collection, group.place)))
      throw new Undecidable(`which \`${group.spans.path}\` count rests on a window that they lengthen`);
    const members = (each: LongWindow, level: 'certain' | 'possible') =>
      slots.map((slot) => this.counts(group, each.tally, slot)[level]);
    const collection = this.instance(group.collection, group.place).given;
    this.gates.sat.add([
      -window.certain,
      base,
      gates.and([window.clipKnown, gates.or(members(window, 'certain'))]),
    ]);
    this.gates.sat.add([-window.possible, base, -collection, ...members(window, 'possible')]);
    const anyDays = (each: LongWindow): Literal[] => [
      -collection,
      ...slots.map((slot) => {
        const { possible, known } = this.counts(group, each.tally, slot);
        return gates.and([possible, -known]);
      }),
    ];
    // Spans that may be any fill the clip, and without end where the clip has none.
    for (const open of anyDays(window)) this.gates.sat.add([window.possible, window.clipKnown, -open]);
    for (const other of group.windows) {
      if (other.subject !== subject || other.before !== window.before) continue;
      if (other.from !== from || other.until !== until) continue;
      this.#relate(window, other, members, anyDays, collection);
      if (other !== window) this.#relate(other, window, members, anyDays, collection);
    }
    return window;
  }

  /** What reaches further than another total, from no earlier a start, has an item that the other lacks. */
  #relate(
    one: LongWindow,
    two: LongWindow,
    members: (window: LongWindow, level: 'certain' | 'possible') => Literal[],
    anyDays: (window: LongWindow) => Literal[],
    collection: Literal,
  ): void {
    if (!isNoLonger(one.period, two.period)) return;
    const { gates } = this;
    if (one !== two) gates.sat.add([-one.base, two.base]);
    for (const a of ['certain', 'possible'] as const)
      for (const b of ['certain', 'possible'] as const) {
        if (one === two && a === b) continue;
        const needed = [-one[a], two[b], one.base];
        if (b === 'possible') for (const open of anyDays(two)) gates.sat.add([...needed, -open]);
        const outside = members(two, b);
        gates.sat.add([
          ...needed,
          ...members(one, a).map((each, at) => gates.and([each, -(outside[at] as Literal)])),
          ...(b === 'certain' ? [-one.clipKnown] : []),
          ...(a === 'possible' ? [-collection] : []),
        ]);
      }
  }

  #groupOf({ spans, collection }: NonNullable<WindowForm['extension']>, place: Place): Group {
    const outer = outerPlace(collection, place, this.#facts);
    const name = `${nameOf(collection, outer)} ${spans.path}`;
    let group = this.#groups.get(name);
    if (!group) {
      group = { spans, collection, place: outer, tallies: this.#talliesOf(spans), windows: [] };
      this.#groups.set(name, group);
    }
    return group;
  }

  /** The conditions on whose spans count, over all windows that a list of spans lengthens. */
  #talliesOf(spans: Fact): Ref[] {
    const tallies = new Set<Ref>();
    for (const node of this.#nodes.values())
      if (node.kind === 'comparison' && node.form.kind === 'window' && node.where !== undefined)
        if (node.form.window.extension?.spans.path === spans.path) tallies.add(node.where);
    return [...tallies];
  }

  /** The items that a collection may have: witnesses for each count over it, and one item for each way that spans count. */
  #slotsOf(collection: Fact, place: Place): Slot[] {
    const name = nameOf(collection, place);
    const known = this.#slots.get(name);
    if (known) return known;
    const slots: Slot[] = [];
    this.#slots.set(name, slots);
    this.#unfinished.add(name);
    const given = this.instance(collection, place).given;
    const add = (witnessOf?: Ref): Slot => {
      if (++this.#items > MOST_ITEMS)
        throw new Undecidable(`\`${collection.path}\` would need too many items`);
      const slot = {
        name: `${name}[${slots.length}]`,
        present: this.gates.sat.variable(),
        ...(witnessOf === undefined ? {} : { witnessOf }),
      };
      this.gates.sat.add([-slot.present, given]);
      slots.push(slot);
      return slot;
    };
    const counts = [...this.#nodes.values()].filter(
      (node): node is Node & { kind: 'count' } =>
        node.kind === 'count' && node.collection.path === collection.path,
    );
    // Counts of the same items share their witnesses: as many as the largest asks for.
    const most = new Map<Ref, number>();
    for (const { where, least } of counts) most.set(where, Math.max(least, most.get(where) ?? 0));
    const witnesses = [...most].flatMap(([where, least]) =>
      Array.from({ length: least }, (_, at) => ({ slot: add(where), where, isFirst: at === 0 })),
    );
    const spans = [...this.#nodes.values()].flatMap((node) =>
      node.kind === 'comparison' &&
      node.form.kind === 'window' &&
      node.form.window.extension?.collection.path === collection.path
        ? [node.form.window.extension]
        : [],
    );
    const lengthening = new Map(spans.map((each) => [each.spans.path, each]));
    for (const each of lengthening.values()) this.#addSpanSlots(each, place, add);
    this.#unfinished.delete(name);
    for (const [at, { slot, where, isFirst }] of witnesses.entries()) {
      const { may } = this.truth(where, within(place, collection, slot.name));
      // A witness that is not one need not be there; of several for one count the first come first.
      this.gates.sat.add([-slot.present, may]);
      const before = witnesses[at - 1];
      if (!isFirst && before) this.gates.sat.add([-slot.present, before.slot.present]);
    }
    return slots;
  }

  #addSpanSlots(
    { spans, collection }: NonNullable<WindowForm['extension']>,
    place: Place,
    add: () => Slot,
  ): void {
    const tallies = this.#talliesOf(spans);
    const scratch = within(place, collection, `${nameOf(collection, place)}[any]`);
    const truths = tallies.map((each) => this.truth(each, scratch));
    const isFeasible = (literals: readonly Literal[]): boolean => this.gates.sat.solve(literals);
    const known = vectors(tallies.length, 3).filter((levels) =>
      isFeasible(levels.flatMap((level, at) => levelOf(truths[at] as Pair, level))),
    );
    const open = vectors(tallies.length, 2).filter((levels) =>
      isFeasible(levels.map((level, at) => (level > 0 ? 1 : -1) * (truths[at] as Pair).may)),
    );
    const made = [
      ...known.map((levels) => ({ levels, slot: add(), isKnown: true })),
      ...open.map((levels) => ({ levels, slot: add(), isKnown: false })),
    ];
    for (const { levels, slot, isKnown } of made) {
      const inside = within(place, collection, slot.name);
      const given = this.instance(spans, inside).given;
      this.gates.sat.add([-slot.present, isKnown ? given : -given]);
      for (const [at, tally] of tallies.entries()) {
        const pair = this.truth(tally, inside);
        const level = levels[at] as number;
        const wanted = isKnown ? levelOf(pair, level) : [level > 0 ? pair.may : -pair.may];
        for (const each of wanted) this.gates.sat.add([-slot.present, each]);
      }
    }
  }

  #makeInstance(name: string, fact: Fact): Instance {
    const use = this.#uses.get(fact.path);
    const kinds =
      fact.type.kind === 'collection' || fact.type.kind === 'spans'
        ? [
            ...(this.#required.has(fact.path) ? [] : [{ value: undefined, range: undefined }]),
            { value: [], range: undefined },
          ]
        : kindsOf(use ?? this.#unusedFact(fact));
    const is = kinds.length === 1 ? [this.gates.yes] : kinds.map(() => this.gates.sat.variable());
    if (kinds.length > 1) {
      this.gates.sat.add(is);
      for (const [at, a] of is.entries()) for (const b of is.slice(at + 1)) this.gates.sat.add([-a, -b]);
    }
    if (use?.shared && use.fact.type.kind === 'text' && !use.fact.type.values) {
      const alike = [...this.instances.values()].filter((each) => this.#uses.get(each.fact.path)?.shared);
      if (alike.length >= FRESH_TEXTS)
        throw new Undecidable(`\`${fact.path}\` is compared with too many texts`);
    }
    for (const [at, kind] of kinds.entries())
      if (!isOf(this.#inside, fact, kind)) this.outside.push(is[at] as Literal);
    const absent = kinds.findIndex((each) => each.value === undefined);
    return { name, fact, kinds, is, given: absent < 0 ? this.gates.yes : -(is[absent] as Literal) };
  }

  #unusedFact(fact: Fact): Use {
    const union = this.#facts.get(fact.path) ?? fact;
    return {
      fact: union,
      inside: this.#inside,
      required: this.#required.has(fact.path),
      own: [],
      shared: undefined,
      isMeasured: false,
    };
  }

  #collectUses(): void {
    const own = new Map<string, Use['own'][number][]>();
    const measured = new Map<string, Fact[]>();
    const shared = new Map<string, Fact>();
    for (const node of this.#nodes.values()) {
      if (node.kind !== 'comparison') continue;
      const { comparison, form } = node;
      const { fact } = comparison;
      own.set(fact.path, own.get(fact.path) ?? []);
      if (form.kind === 'own') own.get(fact.path)?.push({ comparison, tells: form.tells });
      const others =
        form.kind === 'related'
          ? [form.other]
          : form.kind === 'window'
            ? [
                form.window.before,
                ...(form.window.extension ? [form.window.extension.from, form.window.extension.until] : []),
              ]
            : [];
      if (form.kind === 'own') continue;
      for (const each of [fact, ...others]) {
        if (isMeasured(each)) measured.set(each.path, [...(measured.get(each.path) ?? []), each]);
        else shared.set(each.path, each);
      }
    }
    for (const facts of measured.values()) this.#refuseUnmeasurable(facts);
    const texts = this.#sharedTexts([...shared.values()], own);
    for (const path of new Set([...own.keys(), ...measured.keys(), ...shared.keys()])) {
      const fact = this.#facts.get(path);
      if (!fact) throw new Undecidable(`\`${path}\` is not in the case schemas`);
      this.#uses.set(path, {
        fact,
        inside: this.#inside,
        required: this.#required.has(path),
        own: own.get(path) ?? [],
        shared: !shared.has(path) ? undefined : fact.type.kind === 'text' ? (fact.type.values ?? texts) : [],
        isMeasured: measured.has(path),
      });
    }
  }

  /** Texts for facts of any text that are compared with one another: those named, and enough others. */
  #sharedTexts(facts: readonly Fact[], own: ReadonlyMap<string, Use['own']>): string[] {
    const named = facts.flatMap((fact) => {
      const { type } = this.#facts.get(fact.path) ?? fact;
      const told = (own.get(fact.path) ?? []).flatMap((each) => each.tells);
      return [
        ...(type.kind === 'text' ? (type.values ?? []) : []),
        ...(told as string[]),
        ...(typeof fact.default === 'string' ? [fact.default] : []),
      ];
    });
    const fresh = Array.from({ length: FRESH_TEXTS }, (_, at) => `another text ${at + 1}`);
    return [...new Set([...named, ...fresh])];
  }

  #refuseUnmeasurable(facts: readonly Fact[]): void {
    const [first] = facts as [Fact, ...Fact[]];
    const { type } = this.#facts.get(first.path) ?? first;
    if (type.kind === 'number' && !type.integer)
      throw new Undecidable(`\`${first.path}\` is compared with another number, and neither is whole`);
    const defaults = new Set(facts.map(defaultOf).filter((each) => each !== undefined));
    if (defaults.size > 1) throw new Undecidable(`\`${first.path}\` has two defaults`);
  }

  /** Counts whose items depend on an item of another collection have no bound that could be relied upon. */
  #refuseDependent(): void {
    for (const [id, node] of this.#nodes) {
      if (node.kind !== 'count') continue;
      const outer = new Set(outerCollections(node.collection, this.#facts));
      for (const each of this.#graph.free(id))
        if (!outer.has(each))
          throw new Undecidable(`a count over \`${node.collection.path}\` speaks of an item of \`${each}\``);
    }
  }
}

/** All conditions inside of some, each by its number. */
function reachable(graph: Graph, roots: readonly Ref[]): Map<Ref, Node> {
  const found = new Map<Ref, Node>();
  const queue = roots.map(Math.abs);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    const node = graph.node(id);
    found.set(id, node);
    if (node.kind === 'and') queue.push(...node.parts.map(Math.abs));
    else if (node.kind === 'unknown') queue.push(Math.abs(node.part));
    else if (node.kind === 'count') queue.push(Math.abs(node.where));
    else if (node.kind === 'comparison' && node.where !== undefined) queue.push(Math.abs(node.where));
  }
  return found;
}

/** Whether the one period never goes back further than the other, from any day. */
const isNoLonger = (one: WindowForm['period'], other: WindowForm['period']): boolean =>
  differenceOf(one, other).least >= 0;

/** A fact is known to a comparison when it is given, or has a default. */
const knownAs = (fact: Fact, instance: Instance, gates: Gates): Literal =>
  fact.default === undefined ? instance.given : gates.yes;

const isMeasured = (fact: Fact): boolean => fact.type.kind === 'date' || fact.type.kind === 'number';

/** The place inside of an item. */
export const within = (place: Place, collection: Fact, item: string): Place =>
  new Map([...place, [collection.path, item]]);

/** A fact's name in a place: `loans[0].dueOn`. */
export function nameOf(fact: Fact, place: Place): string {
  const keys = fact.keys.join('.');
  if (fact.collection === undefined) return keys;
  const item = place.get(fact.collection);
  if (item === undefined) throw new Error(`no item of \`${fact.collection}\` is in question`);
  return `${item}.${keys}`;
}

/** The collections that a collection lies in. */
function outerCollections(collection: Fact, facts: ReadonlyMap<string, Fact>): string[] {
  const outer = collection.collection === undefined ? undefined : facts.get(collection.collection);
  return outer ? [outer.path, ...outerCollections(outer, facts)] : [];
}

/** Of a place, the items that a collection lies in. */
function outerPlace(collection: Fact, place: Place, facts: ReadonlyMap<string, Fact>): Place {
  const outer = outerCollections(collection, facts);
  return new Map([...place].filter(([path]) => outer.includes(path)));
}

/** The literals that say how sure a truth is: 0 it fails, 1 it may hold, 2 it holds. */
function levelOf({ sure, may }: Pair, level: number): Literal[] {
  if (level === 2) return [sure];
  return level === 1 ? [may, -sure] : [-may];
}

/** All lists of so many levels, each below the base, but the one of zeros. */
function vectors(length: number, base: number): number[][] {
  const all = Array.from({ length: base ** length }, (_, number) =>
    Array.from({ length }, (_each, at) => Math.floor(number / base ** at) % base),
  );
  return all.slice(1);
}
