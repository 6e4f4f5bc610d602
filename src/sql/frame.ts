import type { Fact } from '../revision/model.ts';
import { Names } from './names.ts';
import type { Slot } from './place.ts';

/** What of a fact a relation has a column for. */
export type Part =
  /** The value; its default where it is not stated. */
  | 'value'
  /** Whether a list is given, true or false. */
  | 'known'
  /** The list itself, for who goes through it. */
  | 'items';

/** A column that the first relation of a frame has to have. */
export interface Wanted {
  fact: Fact;
  part: Part;
  /** Which of the frame's items it is a fact of; -1 for the case. */
  at: number;
  column: string;
}

/**
 * A kind of row: a case, or a case with an item of a collection, of several within one another or side by
 * side. Its relations are a chain: each has what the one before has, and more.
 */
export class Frame {
  /** The collections of which an item is in question, each with the place of the item that it belongs to; -1 for the case. */
  readonly items: readonly { collection: Fact; parent: number }[];
  /** The frame without the last item; undefined for the case. */
  readonly outer: Frame | undefined;
  /** The newest relation of the chain; empty while there is none. */
  relation = '';
  readonly #wanted = new Map<string, Wanted>();
  readonly #columns: Columns;
  readonly #keys = new Map<number, string>();

  constructor(items: Frame['items'], outer: Frame | undefined, columns: Columns) {
    this.items = items;
    this.outer = outer;
    this.#columns = columns;
  }

  /** The columns that tell one row from another. */
  get keys(): string[] {
    return ['case_key', ...this.items.map((_, at) => this.keyOf(at))];
  }

  /** The column with the number of an item. */
  keyOf(at: number): string {
    if (this.outer && at < this.outer.items.length) return this.outer.keyOf(at);
    const known = this.#keys.get(at) ?? this.#columnOf(at, this.items[at]?.collection.path ?? '', 'number');
    this.#keys.set(at, known);
    return known;
  }

  /** The column of a fact, or of a part of one, which the frame's first relation then has. */
  want(at: number, fact: Fact, part: Part = 'value'): string {
    const key = `${at} ${part} ${fact.path}`;
    const known = this.#wanted.get(key);
    if (known) return known.column;
    const column =
      this.outer && at < this.outer.items.length
        ? this.outer.want(at, fact, part)
        : this.#columnOf(at, fact.path, part);
    this.#wanted.set(key, { fact, part, at, column });
    return column;
  }

  /** What was wanted of the frame's first relation. */
  get wanted(): Wanted[] {
    return [...this.#wanted.values()];
  }

  /** The column of an item's fact; another item of the same collection has columns of its own. */
  #columnOf(at: number, path: string, part: Part | 'number'): string {
    const name = this.#columns.of(path, part);
    const collection = this.items[at]?.collection.path;
    const isFirst = this.items.findIndex((each) => each.collection.path === collection) === at;
    return at < 0 || isFirst ? name : this.#columns.take(`${name}_2`);
  }
}

/** The names of columns: of each fact one, whichever relation it is in. */
export class Columns {
  readonly #names = new Names(['case_key', 'case_id']);
  readonly #known = new Map<string, string>();

  of(path: string, part: Part | 'number'): string {
    const key = `${part} ${path}`;
    const name = this.#known.get(key) ?? this.take(columnNamed(path, part));
    this.#known.set(key, name);
    return name;
  }

  /** A name for another column. */
  take(wanted: string): string {
    return this.#names.take(wanted);
  }
}

/** A fact's path as the name of a column: `loans[].renewals[].by` is `loans_renewals_by`. */
export function columnNamed(path: string, part: Part | 'number' = 'value'): string {
  const suffix = part === 'known' ? '_known' : part === 'number' ? '_no' : '';
  return path.replace(/(\[\])?\./g, '_') + suffix;
}

/** A frame, and which items stand at its places. */
export interface Seated {
  frame: Frame;
  slots: readonly Slot[];
}

/** The slots with those that they lie in, the outermost first. */
export function closed(slots: Iterable<Slot>): Slot[] {
  const all = new Set<Slot>();
  for (const each of slots) for (let slot: Slot | undefined = each; slot; slot = slot.parent) all.add(slot);
  return [...all].sort((a, b) => a.depth - b.depth);
}
