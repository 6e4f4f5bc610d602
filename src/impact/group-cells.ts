import { YES } from '../compile/codes.ts';
import { giveCells, type RecordLayout, type Slot } from '../compile/layout.ts';
import type { Store } from '../compile/store.ts';
import type { Grouping, Value } from './groups.ts';

/** Tells the group of the case in a store by its cells, which a reader of bytes has filled. */
export class GroupCells {
  readonly #store: Store;
  readonly #grouping: Grouping;
  readonly #slots: readonly Slot[];
  /** The number of a group by the codes of its values, as digits of one number. */
  readonly #numbers = new Map<number, number>();
  readonly #keys: string[] = [];

  constructor(store: Store, grouping: Grouping) {
    this.#store = store;
    this.#grouping = grouping;
    this.#slots = grouping.by.flatMap((path) => store.layout.slotOf.get(path) ?? []);
    // No revision may ask about them.
    const { layout } = store;
    for (const slot of this.#slots) giveCells(layout, slot, layout.records[0] as RecordLayout);
  }

  /** The number of the group of the case in the store, from 0. */
  current(): number {
    const { cells, bases } = this.#store;
    const base = bases[0] as number;
    let digits = 0;
    for (const slot of this.#slots) digits = digits * widthOf(slot) + (cells[base + slot.at] as number);
    const known = this.#numbers.get(digits);
    return known ?? this.#make(digits);
  }

  /** The key of a group. */
  keyOf(number: number): string {
    return this.#keys[number] as string;
  }

  #make(digits: number): number {
    const { cells, bases } = this.#store;
    const values = this.#slots.map((slot) =>
      valueOfCode(slot, cells[(bases[0] as number) + slot.at] as number),
    );
    const made = this.#keys.length;
    this.#numbers.set(digits, made);
    this.#keys.push(this.#grouping.keyOfValues(values));
    return made;
  }
}

/** How many codes the fact has, and one for what is absent. */
const widthOf = ({ choices }: Slot): number => (choices?.texts.length ?? 2) + 1;

function valueOfCode({ choices }: Slot, code: number): Value | undefined {
  if (code === 0) return undefined;
  return choices ? choices.texts[code - 1] : code === YES;
}
