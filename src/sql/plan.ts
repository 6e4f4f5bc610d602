import type { WindowForm } from '../operators/operator.ts';
import type { Condition, Count, Definition, Fact, List, Revision } from '../revision/model.ts';
import type { Dialect } from './dialect.ts';
import { Columns, closed, Frame, type Seated } from './frame.ts';
import type { Layout } from './layout.ts';
import { type Place, placeOf, type Slot } from './place.ts';
import { chainOf, type Site, write } from './write.ts';

type Extension = NonNullable<WindowForm['extension']>;

/** A column that the query computes, beside those of facts. */
export interface Computed {
  name: string;
  /** The rows that it is a column of. */
  home: Frame;
  /** The items that stand at the places of its home. */
  slots: readonly Slot[];
  task: Task;
}

/** Something that has to be computed, after what it rests on. */
export type Task = { rests: ReadonlySet<Task> } & (
  | { kind: 'definition'; definition: Definition; place: Place; column: () => Computed }
  | { kind: 'listed'; fact: Fact; list: List; column: () => Computed }
  | CountTask
  | LengtheningTask
);

export interface CountTask {
  kind: 'count';
  rests: ReadonlySet<Task>;
  condition: Count;
  /** Where the items' condition is asked. */
  inner: Place;
  /** The rows that are counted; their last item is the one that is counted. */
  counted: Seated;
  column: () => Computed;
}

export interface LengtheningTask {
  kind: 'lengthening';
  rests: ReadonlySet<Task>;
  extension: Extension;
  /** Where it is asked which items count. */
  inner: Place;
  outer: Place;
  /** The rows of the items whose spans may count; their last item is the one that has them. */
  items: Seated;
  certain: () => Computed;
  possible: () => Computed;
}

/**
 * What a query has to compute: definitions, matches of citations, counts and the days of spans, each once, with the rows that
 * it is a column of. It is found by writing every condition once to nowhere.
 */
export class Plan {
  readonly revision: Revision;
  readonly dialect: Dialect;
  readonly layout: Layout;
  readonly columns = new Columns();
  /** In the order in which they are met: what something rests on comes before it. */
  readonly tasks: Task[] = [];
  /** All facts that are read, and the collections they lie in. */
  readonly used: Set<Fact>;
  readonly #frames = new Map<string, Frame>();
  readonly #definitions = new Map<Definition, Computed>();
  readonly #listed = new Map<string, Computed>();
  readonly #counts = new Map<Place, Computed>();
  readonly #sames = new Map<string, Computed>();
  readonly #lengthenings = new Map<Place, { certain: Computed; possible: Computed }>();

  constructor(revision: Revision, dialect: Dialect, layout: Layout, used: Set<Fact>) {
    this.revision = revision;
    this.dialect = dialect;
    this.layout = layout;
    this.used = used;
  }

  /** The frame whose places these items take, with those that they lie in. */
  seat(slots: Iterable<Slot>): Seated {
    const all = closed(slots);
    return { frame: this.#frame(all), slots: all };
  }

  /** Plans what a condition of the case rests on. */
  visit(condition: Condition, place: Place): void {
    this.#found(condition, place);
  }

  definition(definition: Definition): Computed {
    const known = this.#definitions.get(definition);
    if (known) return known;
    const { facts } = this.revision;
    const place = placeOf(definition.of === undefined ? undefined : facts.get(definition.of), facts);
    const { frame, slots } = this.seat(chainOf(place.slot));
    const { rests } = this.#found(definition.when, place);
    const task: Task = { kind: 'definition', definition, place, rests, column: () => column };
    const column: Computed = { name: this.columns.take(definition.id), home: frame, slots, task };
    this.#definitions.set(definition, column);
    this.tasks.push(task);
    return column;
  }

  listed(fact: Fact, list: List): Computed {
    const key = `${fact.path} ${list.id}`;
    const known = this.#listed.get(key);
    if (known) return known;
    const { facts } = this.revision;
    const place = placeOf(fact.collection === undefined ? undefined : facts.get(fact.collection), facts);
    const { frame, slots } = this.seat(chainOf(place.slot));
    const task: Task = { kind: 'listed', fact, list, rests: new Set(), column: () => column };
    const name = this.columns.take(`${this.columns.of(fact.path, 'value')} on ${list.id}`);
    const column: Computed = { name, home: frame, slots, task };
    this.#use(fact);
    this.#listed.set(key, column);
    this.tasks.push(task);
    return column;
  }

  count(condition: Count, place: Place): Computed {
    const inner = place.enter(condition.collection, condition);
    const known = this.#counts.get(inner);
    if (known) return known;
    this.#use(condition.collection);
    const { rests, slots, text } = condition.where ? this.#found(condition.where, inner) : NOTHING;
    const counted = this.seat([...slots, inner.slot as Slot]);
    const outer = this.seat(counted.slots.slice(0, -1));
    const same = this.#sameCount(condition, counted, text);
    if (same.column) {
      const column = { ...same.column, slots: outer.slots };
      this.#counts.set(inner, column);
      return column;
    }
    const task: Task = { kind: 'count', condition, inner, counted, rests, column: () => column };
    const { quantifier, least, collection } = condition;
    const words = quantifier === 'atLeast' ? `at least ${least}` : quantifier;
    const name = this.columns.take(`${words} ${this.columns.of(collection.path, 'items')}`);
    const column: Computed = { name, home: outer.frame, slots: outer.slots, task };
    same.keep(column);
    this.#counts.set(inner, column);
    this.tasks.push(task);
    return column;
  }

  lengthening(
    extension: Extension,
    comparison: object,
    place: Place,
  ): { certain: Computed; possible: Computed } {
    const inner = place.enter(extension.collection, comparison);
    const known = this.#lengthenings.get(inner);
    if (known) return known;
    const { collection, spans, where, from, until } = extension;
    for (const fact of [collection, spans, from, until]) this.#use(fact);
    const { rests, slots } = this.#found(where, inner);
    const items = this.seat([...slots, inner.slot as Slot]);
    const ends = [from, until].flatMap((each) => place.slotOf(each.collection) ?? []);
    const { frame, slots: at } = this.seat([...items.slots.slice(0, -1), ...ends]);
    const task: Task = {
      kind: 'lengthening',
      extension,
      inner,
      outer: place,
      items,
      rests,
      certain: () => columns.certain,
      possible: () => columns.possible,
    };
    const name = this.columns.of(spans.path, 'items');
    const columns: { certain: Computed; possible: Computed } = {
      certain: { name: this.columns.take(`days of ${name} at least`), home: frame, slots: at, task },
      possible: { name: this.columns.take(`days of ${name} at most`), home: frame, slots: at, task },
    };
    this.#lengthenings.set(inner, columns);
    this.tasks.push(task);
    return columns;
  }

  /** The column of a count that asks the same of the same rows, where there is one; two items of one collection are not told apart here. */
  #sameCount(
    { quantifier, least, collection }: Count,
    { frame }: Seated,
    text: string,
  ): { column: Computed | undefined; keep: (column: Computed) => void } {
    const paths = frame.items.map((each) => each.collection.path);
    if (new Set(paths).size < paths.length) return { column: undefined, keep: () => {} };
    const key = [quantifier, least, collection.path, ...paths, text].join('\n');
    return { column: this.#sames.get(key), keep: (column) => this.#sames.set(key, column) };
  }

  /** What a condition reads: which items, and what is computed; as a text, it is the same where it asks the same. */
  #found(
    condition: Condition,
    place: Place,
  ): { rests: ReadonlySet<Task>; slots: ReadonlySet<Slot>; text: string } {
    const rests = new Set<Task>();
    const slots = new Set<Slot>();
    const site: Site = {
      fact: (slot, fact, part) => {
        this.#use(fact);
        if (slot) slots.add(slot);
        return `${part} of ${fact.path}`;
      },
      computed: (column, at) => {
        rests.add(column.task);
        for (const each of at) slots.add(each);
        return column.name;
      },
    };
    const logic = write(condition, place, site, this);
    return { rests, slots, text: JSON.stringify(logic) };
  }

  #use(fact: Fact): void {
    this.used.add(fact);
    const collection = fact.collection === undefined ? undefined : this.revision.facts.get(fact.collection);
    if (collection) this.#use(collection);
  }

  #frame(slots: readonly Slot[]): Frame {
    const items = slots.map(({ collection, parent }) => ({
      collection,
      parent: parent ? slots.indexOf(parent) : -1,
    }));
    const key = items.map(({ collection, parent }) => `${collection.path}@${parent}`).join(' ');
    const known = this.#frames.get(key);
    if (known) return known;
    const outer = slots.length === 0 ? undefined : this.#frame(slots.slice(0, -1));
    const frame = new Frame(items, outer, this.columns);
    this.#frames.set(key, frame);
    return frame;
  }
}

const NOTHING = { rests: new Set<Task>(), slots: new Set<Slot>(), text: '' };
