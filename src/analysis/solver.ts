import type { DaySpan } from '../dates/spans.ts';
import type { Fact, FactValue } from '../revision/model.ts';
import { defaultOf } from '../revision/values.ts';
import { type Literal, OutOfTime } from '../solve/sat.ts';
import { CASE, Encoder, type Instance, type LongWindow, type Place, within } from './encoder.ts';
import type { Graph, Ref } from './graph.ts';
import { FIRST_DAY, type Kind, LAST_DAY, type Schema } from './kinds.ts';
import { type Difference, type Exceeds, type Group, type Range, solveTimeline } from './timeline.ts';

/** A case that was found: values by the names of facts, and the items that collections have. */
export interface FoundCase {
  /** The value of a fact; undefined where it is absent. */
  value(fact: Fact, place: Place): FactValue | undefined;
  /** The places of a collection's items; undefined where the collection is absent. */
  items(collection: Fact, place: Place): readonly Place[] | undefined;
}

/** Asks for cases of which conditions hold. Questions share what was learned from those before. */
export class Solver {
  readonly #encoder: Encoder;

  /** Parameters as for Encoder. @param deadline milliseconds since the epoch */
  constructor(
    graph: Graph,
    all: Schema,
    inside: Schema,
    roots: readonly Ref[],
    deadline: number | undefined,
  ) {
    this.#encoder = new Encoder(graph, all, inside, roots);
    this.#encoder.gates.sat.deadline = deadline;
  }

  /** What certainly holds of a case, or of the items in question in a place, as a literal. */
  sure(ref: Ref, place: Place = CASE): Literal {
    return this.#encoder.truth(ref, place).sure;
  }

  /** What may hold, as a literal. */
  may(ref: Ref, place: Place = CASE): Literal {
    return this.#encoder.truth(ref, place).may;
  }

  /**
   * The place of some item of a collection, whatever it is, and a literal that says that there is one. A root has to count the
   * collection's items without a condition.
   */
  anyItem(collection: Fact, place: Place): { place: Place; present: Literal } {
    const slot = this.#encoder.anyItem(collection, place);
    return { place: within(place, collection, slot.name), present: slot.present };
  }

  and(parts: readonly Literal[]): Literal {
    return this.#encoder.gates.and(parts);
  }

  or(parts: readonly Literal[]): Literal {
    return this.#encoder.gates.or(parts);
  }

  /**
   * A case, of those asked about, for which all literals hold; undefined where there is none.
   * @throws OutOfTime
   */
  find(wanted: readonly Literal[]): FoundCase | undefined {
    const { gates, outside } = this.#encoder;
    const literals = [...wanted, ...outside.map((each) => -each)];
    let days = new Map<string, number>() as ReadonlyMap<string, number>;
    let spans = new Map<string, DaySpan[]>() as ReadonlyMap<string, DaySpan[]>;
    const theory = (): Literal[][] => {
      const found = this.#timeline(literals);
      if ('core' in found) return [found.core.map((each) => -each)];
      days = found.values;
      spans = found.spans;
      return [];
    };
    if (!gates.sat.solve(literals, theory)) return undefined;
    return this.#read(days, spans);
  }

  /**
   * Literals, of those given, that hold of no case at all together; undefined where there is a case for which all hold.
   * @throws OutOfTime
   */
  contradiction(literals: readonly Literal[]): readonly Literal[] | undefined {
    const { sat } = this.#encoder.gates;
    const theory = (): Literal[][] => {
      const found = this.#timeline(literals);
      return 'core' in found ? [found.core.map((each) => -each)] : [];
    };
    return sat.solve(literals, theory) ? undefined : sat.refuted;
  }

  #timeline(roots: readonly Literal[]) {
    const { gates, measured, starts } = this.#encoder;
    const groups = new Map<LongWindow['group'], Exceeds[]>();
    const differences: Difference[] = [];
    const leaves = gates.restsOn(roots, (leaf) => {
      const meaning = measured.get(Math.abs(leaf));
      if (meaning?.kind !== 'exceeds') return [];
      return [...this.#clip(meaning.window), ...this.#levels(meaning.window.group)];
    });
    for (const leaf of leaves) {
      const meaning = measured.get(Math.abs(leaf));
      if (meaning?.kind === 'difference') {
        const { left, right, atMost } = meaning;
        differences.push(
          leaf > 0
            ? { left, right, atMost, because: leaf }
            : { left: right, right: left, atMost: -atMost - 1, because: leaf },
        );
      } else if (meaning?.kind === 'exceeds') {
        const { window, level } = meaning;
        const exceeds = groups.get(window.group) ?? [];
        groups.set(window.group, exceeds);
        exceeds.push({
          subject: window.subject.name,
          start: window.start,
          tally: window.tally,
          level,
          from: gates.sat.isTrue(window.fromKnown) ? window.from.name : undefined,
          until: gates.sat.isTrue(window.untilKnown) ? window.until.name : undefined,
          isTrue: leaf > 0,
          because: leaf,
          clipBecause: this.#clip(window),
        });
      }
    }
    const named = new Set(differences.flatMap(({ left, right }) => [left, right]));
    for (const exceeds of groups.values())
      for (const { subject, start, from, until } of exceeds)
        for (const each of [subject, start, from, until]) if (each !== undefined) named.add(each);
    const used = [...starts.values()].filter(({ of }) => named.has(of));
    for (const { before } of used) named.add(before);
    const ranges = [...named].flatMap((name) => {
      const instance = this.#encoder.instances.get(name);
      return instance ? this.#rangeOf(instance) : [];
    });
    return solveTimeline(
      {
        ranges,
        differences,
        starts: used,
        groups: [...groups].map(([group, exceeds]) => ({
          ...this.#itemsOf(group),
          exceeds,
          because: (used) => this.#reasons(group, used),
        })),
      },
      () => this.#checkTime(),
    );
  }

  #checkTime(): void {
    const { deadline } = this.#encoder.gates.sat;
    if (deadline !== undefined && Date.now() > deadline) throw new OutOfTime();
  }

  /** Where a number or day lies, by the kind that it has; anywhere, where it is absent. */
  #rangeOf(instance: Instance): Range {
    const { sat } = this.#encoder.gates;
    const at = instance.is.findIndex((each) => sat.isTrue(each));
    const kind = instance.kinds[at] as Kind;
    const because = instance.is.length > 1 ? instance.is[at] : undefined;
    if (kind.range) return { of: instance.name, ...kind.range, because };
    const fallback = kind.value === undefined ? defaultOf(instance.fact) : kind.value;
    if (typeof fallback === 'number') return { of: instance.name, low: fallback, high: fallback, because };
    return { of: instance.name, low: FIRST_DAY, high: LAST_DAY, because: undefined };
  }

  #itemsOf(group: LongWindow['group']): Pick<Group, 'items' | 'isKnown'> {
    const { gates } = this.#encoder;
    const { sat } = gates;
    const isKnown = sat.isTrue(this.#encoder.instance(group.collection, group.place).given);
    const present = this.#encoder
      .slots(group.collection, group.place)
      .filter((each) => sat.isTrue(each.present));
    const items = present.map((slot) => {
      const levels = group.tallies.map((_, tally) => {
        const { certain, possible } = this.#encoder.counts(group, tally, slot);
        return sat.isTrue(certain) ? 2 : sat.isTrue(possible) ? 1 : 0;
      });
      const place = within(group.place, group.collection, slot.name);
      const spans = this.#encoder.instance(group.spans, place);
      return { name: spans.name, levels: levels as (0 | 1 | 2)[], isKnown: sat.isTrue(spans.given) };
    });
    return { items, isKnown };
  }

  /** What says how each item counts, as it is now. */
  #levels(group: LongWindow['group']): Literal[] {
    const { sat } = this.#encoder.gates;
    const signed = (literal: Literal): Literal => (sat.isTrue(literal) ? literal : -literal);
    const literals = [this.#encoder.instance(group.collection, group.place).given];
    for (const slot of this.#encoder.slots(group.collection, group.place)) {
      literals.push(slot.present);
      if (!sat.isTrue(slot.present)) continue;
      for (const [tally] of group.tallies.entries()) {
        const { certain, possible, known } = this.#encoder.counts(group, tally, slot);
        literals.push(certain, possible, known);
      }
    }
    return literals.map(signed);
  }

  /**
   * Why windows of a group contradict one another, as far as the items' levels go. Windows that are to reach would need more: so
   * what does not count for them is a reason. Those that are not to reach would need less: so what counts for them is one, as far as
   * it counts for the others. Whatever else the levels are, the contradiction stays.
   */
  #reasons(group: LongWindow['group'], used: readonly Exceeds[]): Literal[] {
    const { sat } = this.#encoder.gates;
    const signed = (literal: Literal): Literal => (sat.isTrue(literal) ? literal : -literal);
    const reasons = new Set([signed(this.#encoder.instance(group.collection, group.place).given)]);
    const wanting = used.filter((each) => each.isTrue);
    for (const slot of this.#encoder.slots(group.collection, group.place)) {
      if (!sat.isTrue(slot.present)) {
        reasons.add(-slot.present);
        continue;
      }
      const counts = (each: Exceeds): Literal => this.#encoder.counts(group, each.tally, slot)[each.level];
      const supplies = wanting.some((each) => sat.isTrue(counts(each)));
      for (const each of used) {
        const literal = signed(counts(each));
        if (each.isTrue ? !sat.isTrue(counts(each)) : supplies || wanting.length === 0) reasons.add(literal);
        // Spans that may be any cannot be measured out: then all about them is a reason.
        if (each.level !== 'possible') continue;
        const { known } = this.#encoder.counts(group, each.tally, slot);
        if (sat.isTrue(counts(each))) reasons.add(signed(known));
        if (!sat.isTrue(known)) reasons.add(literal);
      }
    }
    return [...reasons];
  }

  #clip(window: LongWindow): Literal[] {
    const { sat } = this.#encoder.gates;
    return [window.fromKnown, window.untilKnown].map((each) => (sat.isTrue(each) ? each : -each));
  }

  #read(days: ReadonlyMap<string, number>, spans: ReadonlyMap<string, DaySpan[]>): FoundCase {
    const { gates, instances } = this.#encoder;
    // Read now: the next question changes the solution.
    const values = new Map<string, FactValue>();
    for (const [name, { kinds, is }] of instances) {
      const at = is.findIndex((each) => gates.sat.isTrue(each));
      const value = kinds[at]?.value;
      if (value !== undefined) values.set(name, spans.get(name) ?? days.get(name) ?? value);
    }
    const present = new Set<string>();
    const encoder = this.#encoder;
    const items = new Map<string, Place[]>();
    const collect = (collection: Fact, place: Place, name: string): void => {
      items.set(
        name,
        encoder
          .slots(collection, place)
          .filter((slot) => gates.sat.isTrue(slot.present))
          .map((slot) => {
            present.add(slot.name);
            return within(place, collection, slot.name);
          }),
      );
    };
    const name = (fact: Fact, place: Place): string =>
      `${fact.collection === undefined ? '' : `${place.get(fact.collection)}.`}${fact.keys.join('.')}`;
    for (const [path, { fact }] of instances)
      if (fact.type.kind === 'collection' && values.has(path)) collect(fact, placeOf(path, fact), path);
    return {
      value: (fact, place) => values.get(name(fact, place)),
      items: (collection, place) =>
        values.has(name(collection, place)) ? (items.get(name(collection, place)) ?? []) : undefined,
    };
  }
}

/** The place that a collection's name tells of: the item that it lies in. */
function placeOf(name: string, collection: Fact): Place {
  if (collection.collection === undefined) return CASE;
  return new Map([[collection.collection, name.slice(0, -(collection.keys.join('.').length + 1))]]);
}
