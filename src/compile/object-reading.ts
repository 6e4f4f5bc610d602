import type { WrittenCase } from '../case/written-facts.ts';
import type { Compiler } from '../operators/compiler.ts';
import type { Fact } from '../revision/model.ts';
import { ABSENT, codeOfDay, DAY_ZERO, GIVEN, NO, YES } from './codes.ts';
import { Interner } from './interner.ts';
import type { Layout, RecordLayout, Slot } from './layout.ts';
import { LOOK_UPS, LOOK_UPS_IN_GROUPS, LOOK_UPS_IN_INNER_GROUPS } from './object-nodes.generated.ts';
import { type Item, isGroup } from './object-step.ts';
import { nextOf } from './pool.ts';
import { Reading, textCode } from './reading.ts';

/** Reads facts from objects, when they are asked for. */
export class ObjectReading extends Reading {
  /** The case, and the item of each collection that is in question, by the index of its layout. */
  readonly items: Item[];
  generation = 0;
  readonly #lookUps = new Map<string, () => unknown>();

  constructor(layout: Layout) {
    super(layout, new Interner());
    this.items = layout.records.map(() => ({}));
  }

  /** Takes a valid case. */
  load(written: WrittenCase): void {
    // Only between cases: within one, equal texts must have equal numbers.
    if ((this.generation++ & 0xff) === 0 && this.texts.characters > MANY) this.texts.tidy();
    this.items[0] = written;
  }

  /** What a fact is as it is written; undefined or null where it is absent. */
  value(fact: Fact): () => unknown {
    const known = this.#lookUps.get(fact.path);
    if (known) return known;
    const { items } = this;
    const look = lookUpOf(this.record(fact).index, this.slot(fact));
    const made = (): unknown => look(items);
    this.#lookUps.set(fact.path, made);
    return made;
  }

  override code(fact: Fact): () => number {
    const slot = this.slot(fact);
    const value = this.value(fact);
    const { texts } = this;
    switch (slot.kind) {
      case 'boolean':
        return () => {
          const given = value();
          return given === true ? YES : given === false ? NO : ABSENT;
        };
      case 'text':
        return this.#ofText(value, (text) => textCode(slot, text, texts));
      case 'date':
        return this.#ofText(value, codeOfDay);
      default:
        return () => {
          const given = value();
          if (Array.isArray(given)) return given.length + 1;
          // What every object inherits is a function, and so no value.
          return typeof given === 'number' || typeof given === 'string' ? GIVEN : ABSENT;
        };
    }
  }

  #ofText(value: () => unknown, codeOf: (text: string) => number): () => number {
    return () => {
      const given = value();
      return typeof given === 'string' ? codeOf(given) : ABSENT;
    };
  }

  override numberOf(fact: Fact): () => number {
    return this.value(fact) as () => number;
  }

  override bits(fact: Fact, texts: readonly string[]): () => number {
    const value = this.value(fact);
    return () => {
      const list = value();
      if (!Array.isArray(list)) return -1;
      let found = 0;
      for (let bit = 0; bit < texts.length; bit++) if (list.includes(texts[bit])) found |= 1 << bit;
      return found;
    };
  }

  override each(collection: Fact): (visit: () => void) => boolean {
    const { items } = this;
    const value = this.value(collection);
    const { index } = this.slot(collection).items as RecordLayout;
    return (visit) => {
      const list = value();
      if (!Array.isArray(list)) return false;
      const before = items[index] as Item;
      for (let at = 0; at < list.length; at++) {
        items[index] = list[at] as Item;
        visit();
      }
      items[index] = before;
      return true;
    };
  }

  protected override spans(fact: Fact): ReturnType<Compiler['spans']> {
    const value = this.value(fact);
    return (visit) => {
      const list = value();
      if (!Array.isArray(list)) return false;
      for (const { from, to } of list as { from: string; to: string | null }[])
        visit(codeOfDay(from) - DAY_ZERO, to === null ? Number.POSITIVE_INFINITY : codeOfDay(to) - DAY_ZERO);
      return true;
    };
  }

  protected override identity({ index }: RecordLayout) {
    const { items } = this;
    return { generation: () => this.generation, place: () => items[index] };
  }
}

/** The function that looks up what is under some names, one within the other, in the item of a record. */
function lookUpOf(record: number, slot: Slot): (items: readonly Item[]) => unknown {
  const { keys } = slot;
  const [first, second, third] = keys as [string, string, string];
  if (keys.length === 1) return nextOf(LOOK_UPS)(record, first);
  if (keys.length === 2 && isQuick(slot)) return nextOf(LOOK_UPS_IN_GROUPS)(record, first, second);
  if (keys.length === 3 && isQuick(slot))
    return nextOf(LOOK_UPS_IN_INNER_GROUPS)(record, first, second, third);
  return (items) => {
    let at: unknown = items[record];
    for (const key of keys) at = isGroup(at) ? at[key] : undefined;
    return at;
  };
}

/** Whether nothing but a group can be under the names that lead to a fact: every object inherits `toString`, say. */
export const isQuick = ({ keys }: Slot): boolean =>
  keys.length <= 3 && keys.slice(0, -1).every((name) => !(name in Object.prototype));

/** So many characters of cases are remembered. */
const MANY = 1 << 22;
