import type { Fact } from '../revision/model.ts';
import type { Frame, Part } from './frame.ts';
import { quoted } from './names.ts';
import type { Slot } from './place.ts';
import type { Computed } from './plan.ts';
import type { Site } from './write.ts';

interface Join {
  alias: string;
  relation: string;
  on: string;
}

/** What a query calls its own row, where it joins others. */
export const THIS = 'this';

/** The newest rows of a frame, joined with those rows of others that have what is asked for. */
export class Rows {
  readonly #frame: Frame;
  readonly #joins = new Map<string, Join>();
  #isQualified = false;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Makes something of the rows, and again with names that tell where each column is from, if there is more than one relation. */
  static make<Made>(frame: Frame, make: (rows: Rows) => Made): { made: Made; from: string; star: string } {
    const rows = new Rows(frame);
    const made = make(rows);
    if (rows.#joins.size === 0) return { made, from: rows.from, star: '*' };
    rows.#isQualified = true;
    return { made: make(rows), from: rows.from, star: `${THIS}.*` };
  }

  /** A column that the rows themselves have. */
  own(column: string): string {
    return this.#isQualified ? `${THIS}.${quoted(column)}` : quoted(column);
  }

  /** Where a condition about these items is written. */
  at(slots: readonly Slot[]): Site {
    return {
      fact: (slot, fact, part) => this.own(this.#columnOf(slot, fact, part, slots)),
      computed: (column, ofSlots) =>
        this.#computed(
          column,
          ofSlots.map((each) => slots.indexOf(each)),
        ),
    };
  }

  #columnOf(slot: Slot | undefined, fact: Fact, part: Part, slots: readonly Slot[]): string {
    return this.#frame.want(slot ? slots.indexOf(slot) : -1, fact, part);
  }

  #computed({ name, home }: Computed, places: readonly number[]): string {
    if (home === this.#frame && places.every((place, at) => place === at)) return this.own(name);
    const key = `${home.relation} ${places.join(' ')}`;
    const join = this.#joins.get(key) ?? this.#join(home, places);
    this.#joins.set(key, join);
    return `${join.alias}.${quoted(name)}`;
  }

  #join(home: Frame, places: readonly number[]): Join {
    const taken = [THIS, ...[...this.#joins.values()].map((each) => each.relation)];
    const count = taken.filter((each) => each === home.relation).length;
    const alias = quoted(count === 0 ? home.relation : `${home.relation} ${count + 1}`);
    const on = [
      `${alias}.case_key = ${THIS}.case_key`,
      ...places.map(
        (place, at) => `${alias}.${quoted(home.keyOf(at))} = ${THIS}.${quoted(this.#frame.keyOf(place))}`,
      ),
    ];
    return { alias, relation: home.relation, on: on.join(' AND ') };
  }

  /** The relations, as a FROM clause. */
  get from(): string {
    const joins = [...this.#joins.values()].map(({ alias, relation, on }) => {
      const name = quoted(relation);
      return `JOIN ${name === alias ? name : `${name} AS ${alias}`} ON ${on}`;
    });
    const own = quoted(this.#frame.relation);
    return [`FROM ${joins.length > 0 ? `${own} AS ${THIS}` : own}`, ...joins].join('\n');
  }
}
