import type { Compiler, Test } from '../operators/compiler.ts';
import type { Condition, Fact } from '../revision/model.ts';
import { defaultOf } from '../revision/values.ts';
import { choose } from './choices.ts';
import { ABSENT, DAY_ZERO, NO, OTHER_TEXT, YES } from './codes.ts';
import type { Interner } from './interner.ts';
import { giveCells, type Layout, type RecordLayout, type Slot } from './layout.ts';

/** Makes the functions that read facts of the case, and of the items in question, whatever they are kept in. */
export abstract class Reading {
  readonly layout: Layout;
  readonly texts: Interner;

  constructor(layout: Layout, texts: Interner) {
    this.layout = layout;
    this.texts = texts;
  }

  /** The code of a fact; of a list, one more than how many it has. */
  abstract code(fact: Fact): () => number;

  /** The number that a fact of numbers has, where it is known. */
  abstract numberOf(fact: Fact): () => number;

  /** Which of some texts a list of texts has, as bits from the lowest; -1 where the list is unknown. */
  abstract bits(fact: Fact, texts: readonly string[]): () => number;

  /** Puts each item of a collection in question; the items that were before come back at the end. */
  abstract each(collection: Fact): (visit: () => void) => boolean;

  protected abstract spans(fact: Fact): ReturnType<Compiler['spans']>;

  /** What tells the record in question, of the case or of an item, from all others of all cases. */
  protected abstract identity(record: RecordLayout): { generation(): number; place(): unknown };

  /** The slot of a fact, which from now on has a cell. */
  slot(fact: Fact): Slot {
    const slot = this.layout.slotOf.get(fact.path) as Slot;
    giveCells(this.layout, slot, this.record(fact));
    return slot;
  }

  /** The record that a fact is kept in. */
  record(fact: Fact): RecordLayout {
    return this.layout.recordOf.get(fact.collection) as RecordLayout;
  }

  /**
   * The value of a fact as a number, NaN where it is unknown: a day, a number, or for texts and booleans
   * one that equal values share, whichever fact they are of.
   */
  number(fact: Fact): () => number {
    const slot = this.slot(fact);
    const code = this.code(fact);
    const fallback = this.#defaultOf(fact);
    if (fact.type.kind === 'number') {
      const number = this.numberOf(fact);
      return () => (code() === ABSENT ? fallback : number());
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
      const ids = texts.map((each) => this.texts.pin(each));
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
        return value ? YES : NO;
      case 'string':
        return this.texts.pin(value);
      default:
        return Number.NaN;
    }
  }

  /** What operators make their tests of. @param test the test of a condition */
  compiler(test: (condition: Condition) => Test): Compiler {
    return {
      day: (fact) => this.number(fact),
      test,
      each: (collection) => this.each(collection),
      spans: (fact) => this.spans(fact),
      once: (collection, make) => this.#once(collection, make),
    };
  }

  #once<Made>(collection: Fact, make: () => Made): () => Made {
    const owner = this.identity(this.record(collection));
    let generation = -1;
    let place: unknown;
    let made: Made;
    return () => {
      const [now, here] = [owner.generation(), owner.place()];
      if (generation !== now || place !== here) {
        made = make();
        generation = now;
        place = here;
      }
      return made;
    };
  }
}

/** The code of a text: enumerated ones come first, then those that only other revisions know. */
export function textCode(slot: Slot, text: string, texts: Interner): number {
  if (slot.choices) return choose(slot.choices, text) || slot.choices.texts.length + texts.idOf(text);
  return slot.isInterned ? texts.idOf(text) : (texts.pinned(text) ?? OTHER_TEXT);
}
