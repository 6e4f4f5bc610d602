import type { WrittenCase } from '../case/written-facts.ts';
import { type Citation, parseCitation } from '../citation/citation.ts';
import { choose } from './choices.ts';
import { ABSENT, codeOfDay, GIVEN, LASTS, NO, OTHER_TEXT, TEXTS_A_CELL, UNREAD, YES } from './codes.ts';
import { Interner } from './interner.ts';
import { type Layout, NEXT, OBJECT, type RecordLayout, type Slot } from './layout.ts';

type Item = { readonly [name: string]: unknown };

/**
 * One case at a time as numbers: a record of cells for the case and for each item. Of a case that is
 * an object, each fact is looked up when it is asked for; a reader of bytes fills all cells beforehand.
 */
export class Store {
  readonly layout: Layout;
  cells = new Int32Array(1 << 12);
  /** The values of numbers, each where its cell is. */
  numbers = new Float64Array(0);
  /** The first free cell. */
  top = 0;
  /** Where the record is that is in question, by the index of its layout. */
  readonly bases: Int32Array;
  /** How many cases there were: what is remembered of one case has its number. */
  generation = 0;
  readonly texts = new Interner();
  /** Citations by number, from 1. */
  readonly citations: Citation[] = [];
  readonly #citationIds = new Interner();
  /** What remembers something by the number of a citation, and has to forget it. */
  readonly #forgetful: (() => void)[] = [];
  readonly #objects: Item[] = [];
  readonly #hasNumbers: boolean;
  #objectCount = 0;

  constructor(layout: Layout) {
    this.layout = layout;
    this.bases = new Int32Array(layout.records.length);
    this.#hasNumbers = layout.slots.some((each) => each.kind === 'number');
    if (this.#hasNumbers) this.numbers = new Float64Array(this.cells.length);
  }

  /** Makes room for another case, and puts its record in place; no fact of it is there yet. */
  begin(): void {
    this.generation++;
    this.top = 0;
    this.#objectCount = 0;
    if (this.texts.characters > MANY) this.texts.tidy();
    if (this.#citationIds.characters > MANY) {
      this.#citationIds.tidy();
      this.citations.length = 0;
      for (const forget of this.#forgetful) forget();
    }
  }

  /** Takes a valid case. */
  load(written: WrittenCase): void {
    this.begin();
    this.bases[0] = this.#recordOf(written, this.layout.records[0] as RecordLayout);
  }

  /** A record whose cells all hold the same. @returns where it is */
  allocate(record: RecordLayout, content: number): number {
    const at = this.top;
    const end = at + record.width;
    if (end > this.cells.length) this.#grow(end);
    const { cells } = this;
    cells[at + NEXT] = 0;
    for (let cell = at + 1; cell < end; cell++) cells[cell] = content;
    this.top = end;
    return at;
  }

  /** So many cells in a row. @returns where they are */
  reserve(count: number): number {
    const at = this.top;
    this.top += count;
    if (this.top > this.cells.length) this.#grow(this.top);
    return at;
  }

  /** The number of a citation. */
  citation(text: string): number {
    const id = this.#citationIds.idOf(text);
    if (this.citations[id] === undefined) this.citations[id] = parseCitation(text) as Citation;
    return id;
  }

  /** Calls when the numbers of citations begin anew. */
  onForget(forget: () => void): void {
    this.#forgetful.push(forget);
  }

  /**
   * Looks a fact up in the object of its record, and keeps it.
   * @param base where the record is
   * @returns its first cell
   */
  fetch(slot: Slot, base: number): number {
    const object = this.#objects[this.cells[base + OBJECT] as number] as Item;
    const { keys } = slot;
    let value: unknown = object[keys[0] as string];
    for (let depth = 1; depth < keys.length && value; depth++) value = (value as Item)[keys[depth] as string];
    const at = base + slot.at;
    switch (typeof value) {
      case 'boolean':
        return this.#keep(at, value ? YES : NO);
      case 'string':
        return this.#keep(at, this.#stringCode(slot, value));
      case 'number':
        this.numbers[at] = value;
        return this.#keep(at, GIVEN);
      case 'object':
        return value === null ? this.#keep(at, ABSENT) : this.#list(slot, at, value as readonly unknown[]);
      default:
        // Absent; or what every object inherits, which is no fact.
        return this.#keep(at, ABSENT);
    }
  }

  #keep(at: number, code: number): number {
    this.cells[at] = code;
    return code;
  }

  /** The code of a text: enumerated ones come first, then those that only other revisions know. */
  textCode(slot: Slot, text: string): number {
    if (slot.choices) return choose(slot.choices, text) || slot.choices.texts.length + this.texts.idOf(text);
    return slot.isInterned ? this.texts.idOf(text) : (this.texts.pinned(text) ?? OTHER_TEXT);
  }

  #stringCode(slot: Slot, text: string): number {
    switch (slot.kind) {
      case 'text':
        return this.textCode(slot, text);
      case 'date':
        return codeOfDay(text);
      case 'citation':
        return this.citation(text);
      default:
        return GIVEN;
    }
  }

  #list(slot: Slot, at: number, list: readonly unknown[]): number {
    if (slot.kind === 'texts') return this.#texts(slot, at, list as readonly string[]);
    let first = 0;
    if (slot.kind === 'spans') first = this.#spans(list as readonly { from: string; to: string | null }[]);
    else {
      let last = -1;
      for (const item of list) {
        const record = this.#recordOf(item as Item, slot.items as RecordLayout);
        if (last < 0) first = record;
        else this.cells[last + NEXT] = record;
        last = record;
      }
    }
    this.cells[at + 1] = first;
    return this.#keep(at, list.length + 1);
  }

  #texts(slot: Slot, at: number, list: readonly string[]): number {
    const { cells } = this;
    for (let cell = 0; cell < slot.cells; cell++) cells[at + cell] = GIVEN;
    for (const text of list) {
      const index = choose(slot.choices as NonNullable<Slot['choices']>, text) - 1;
      // A value that only another revision knows is none that this one asks about.
      if (index < 0) continue;
      const cell = at + Math.floor(index / TEXTS_A_CELL);
      cells[cell] = (cells[cell] as number) | (2 << (index % TEXTS_A_CELL));
    }
    return cells[at] as number;
  }

  #spans(list: readonly { from: string; to: string | null }[]): number {
    let at = this.reserve(list.length * 2);
    const first = at;
    for (const { from, to } of list) {
      this.cells[at++] = codeOfDay(from);
      this.cells[at++] = to === null ? LASTS : codeOfDay(to);
    }
    return first;
  }

  #recordOf(object: Item, record: RecordLayout): number {
    const at = this.allocate(record, UNREAD);
    this.cells[at + OBJECT] = this.#objectCount;
    this.#objects[this.#objectCount++] = object;
    return at;
  }

  #grow(least: number): void {
    const size = Math.max(least, this.cells.length * 2);
    const cells = new Int32Array(size);
    cells.set(this.cells);
    this.cells = cells;
    if (!this.#hasNumbers) return;
    const numbers = new Float64Array(size);
    numbers.set(this.numbers);
    this.numbers = numbers;
  }
}

/** So many characters of cases are remembered. */
const MANY = 1 << 22;
