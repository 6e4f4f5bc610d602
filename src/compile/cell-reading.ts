import type { Compiler } from '../operators/compiler.ts';
import type { Fact } from '../revision/model.ts';
import { ABSENT, DAY_ZERO, LASTS, TEXTS_A_CELL } from './codes.ts';
import { NEXT, type RecordLayout } from './layout.ts';
import { Reading } from './reading.ts';
import type { Store } from './store.ts';

/** Reads facts from cells. */
export class CellReading extends Reading {
  readonly store: Store;

  constructor(store: Store) {
    super(store.layout, store.texts);
    this.store = store;
  }

  override code(fact: Fact): () => number {
    const { store } = this;
    const { index } = this.record(fact);
    const { at } = this.slot(fact);
    return () => store.cells[(store.bases[index] as number) + at] as number;
  }

  override numberOf(fact: Fact): () => number {
    const { store } = this;
    const { index } = this.record(fact);
    const { at } = this.slot(fact);
    return () => store.numbers[(store.bases[index] as number) + at] as number;
  }

  override bits(fact: Fact, texts: readonly string[]): () => number {
    const { store } = this;
    const slot = this.slot(fact);
    const { index } = this.record(fact);
    const places = texts.map((text) => (slot.choices?.texts ?? []).indexOf(text));
    return () => {
      const at = (store.bases[index] as number) + slot.at;
      if (store.cells[at] === ABSENT) return -1;
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

  override each(collection: Fact): (visit: () => void) => boolean {
    const { store } = this;
    const owner = this.record(collection).index;
    const { at, items } = this.slot(collection);
    const inner = (items as RecordLayout).index;
    return (visit) => {
      const cell = (store.bases[owner] as number) + at;
      const size = store.cells[cell] as number;
      if (size === ABSENT) return false;
      const before = store.bases[inner] as number;
      let item = store.cells[cell + 1] as number;
      for (let left = size - 1; left > 0; left--) {
        store.bases[inner] = item;
        visit();
        item = store.cells[item + NEXT] as number;
      }
      store.bases[inner] = before;
      return true;
    };
  }

  protected override spans(fact: Fact): ReturnType<Compiler['spans']> {
    const { store } = this;
    const { index } = this.record(fact);
    const { at } = this.slot(fact);
    return (visit) => {
      const first = (store.bases[index] as number) + at;
      const size = store.cells[first] as number;
      if (size === ABSENT) return false;
      let cell = store.cells[first + 1] as number;
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

  protected override identity({ index }: RecordLayout) {
    const { store } = this;
    return { generation: () => store.generation, place: () => store.bases[index] };
  }
}
