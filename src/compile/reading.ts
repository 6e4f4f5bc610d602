import type { Compiler, Test } from '../operators/compiler.ts';
import type { Condition, Fact } from '../revision/model.ts';
import { defaultOf } from '../revision/values.ts';
import { ABSENT, DAY_ZERO, LASTS, TEXTS_A_CELL, UNREAD } from './codes.ts';
import { NEXT, type RecordLayout, type Slot } from './layout.ts';
import type { Store } from './store.ts';

/** Makes the functions that read facts of the case, and of the items in question, from a store. */
export class Reading {
  readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  /** The slot of a fact. */
  slot(fact: Fact): Slot {
    return this.store.layout.slotOf.get(fact.path) as Slot;
  }

  /** The record that a fact is kept in. */
  record(fact: Fact): RecordLayout {
    return this.store.layout.recordOf.get(fact.collection) as RecordLayout;
  }

  /** The code of a fact. */
  code(fact: Fact): () => number {
    const { store } = this;
    const slot = this.slot(fact);
    const { index } = this.record(fact);
    const { at } = slot;
    return () => {
      const base = store.bases[index] as number;
      const code = store.cells[base + at] as number;
      return code === UNREAD ? store.fetch(slot, base) : code;
    };
  }

  /**
   * The value of a fact as a number, NaN where it is unknown: a day, a number, or for texts and booleans
   * one that equal values share, whichever fact they are of.
   */
  number(fact: Fact): () => number {
    const { store } = this;
    const slot = this.slot(fact);
    const code = this.code(fact);
    const { index } = this.record(fact);
    const fallback = this.#defaultOf(fact);
    if (fact.type.kind === 'number') {
      const { at } = slot;
      return () =>
        code() === ABSENT ? fallback : (store.numbers[(store.bases[index] as number) + at] as number);
    }
    if (fact.type.kind === 'date') {
      return () => {
        const day = code();
        return day === ABSENT ? fallback : day - DAY_ZERO;
      };
    }
    if (fact.type.kind === 'text') {
      slot.isInterned = true;
      const texts = slot.choices?.texts ?? [];
      const ids = texts.map((each) => store.texts.pin(each));
      return () => {
        const value = code();
        if (value === ABSENT) return fallback;
        return value <= ids.length ? (ids[value - 1] as number) : value - ids.length;
      };
    }
    return () => code() || fallback;
  }

  #defaultOf(fact: Fact): number {
    const value = defaultOf(fact);
    switch (typeof value) {
      case 'number':
        return value;
      case 'boolean':
        return value ? 2 : 1;
      case 'string':
        return this.store.texts.pin(value);
      default:
        return Number.NaN;
    }
  }

  /** Which of some texts a list of texts has, as bits from the lowest; -1 where the list is unknown. */
  bits(fact: Fact, texts: readonly string[]): () => number {
    const { store } = this;
    const slot = this.slot(fact);
    const code = this.code(fact);
    const { index } = this.record(fact);
    const places = texts.map((text) => (slot.choices?.texts ?? []).indexOf(text));
    return () => {
      if (code() === ABSENT) return -1;
      const at = (store.bases[index] as number) + slot.at;
      let found = 0;
      for (let bit = 0; bit < places.length; bit++) {
        const place = places[bit] as number;
        if (place < 0) continue;
        const cell = store.cells[at + Math.floor(place / TEXTS_A_CELL)] as number;
        found |= ((cell >> ((place % TEXTS_A_CELL) + 1)) & 1) << bit;
      }
      return found;
    };
  }

  /** Puts each item of a collection in question; the items that were before come back at the end. */
  each(collection: Fact): (visit: () => void) => boolean {
    const { store } = this;
    const count = this.code(collection);
    const owner = this.record(collection).index;
    const slot = this.slot(collection);
    const items = (slot.items as RecordLayout).index;
    return (visit) => {
      const size = count();
      if (size === ABSENT) return false;
      const before = store.bases[items] as number;
      let item = store.cells[(store.bases[owner] as number) + slot.at + 1] as number;
      for (let left = size - 1; left > 0; left--) {
        store.bases[items] = item;
        visit();
        item = store.cells[item + NEXT] as number;
      }
      store.bases[items] = before;
      return true;
    };
  }

  /** What operators make their tests of. @param test the test of a condition */
  compiler(test: (condition: Condition) => Test): Compiler {
    return {
      day: (fact) => this.number(fact),
      test,
      each: (collection) => this.each(collection),
      spans: (fact) => this.#spans(fact),
      once: (collection, make) => this.#once(collection, make),
    };
  }

  #spans(fact: Fact): ReturnType<Compiler['spans']> {
    const { store } = this;
    const count = this.code(fact);
    const { index } = this.record(fact);
    const { at } = this.slot(fact);
    return (visit) => {
      const size = count();
      if (size === ABSENT) return false;
      let cell = store.cells[(store.bases[index] as number) + at + 1] as number;
      for (let left = size - 1; left > 0; left--, cell += 2) {
        const to = store.cells[cell + 1] as number;
        visit(
          (store.cells[cell] as number) - DAY_ZERO,
          to === LASTS ? Number.POSITIVE_INFINITY : to - DAY_ZERO,
        );
      }
      return true;
    };
  }

  #once<Made>(collection: Fact, make: () => Made): () => Made {
    const { store } = this;
    const owner = this.record(collection).index;
    let generation = -1;
    let base = -1;
    let made: Made;
    return () => {
      if (generation !== store.generation || base !== store.bases[owner]) {
        made = make();
        generation = store.generation;
        base = store.bases[owner] as number;
      }
      return made;
    };
  }
}
