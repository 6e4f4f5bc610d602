import type { Day } from '../dates/day.ts';
import type { Condition, Fact } from '../revision/model.ts';
import type { Truth } from '../truth.ts';

/** Decides one comparison of the case and the items in question. */
export type Test = () => Truth;

/**
 * What an operator makes a fast test of. Each function is made once, and then reads the case and the
 * items that are in question when it is called.
 */
export interface Compiler {
  /** The day of a fact of dates, NaN where it is unknown. */
  day(fact: Fact): () => Day;
  /** Whether a condition holds. */
  test(condition: Condition): Test;
  /** Puts each item of a collection in question, one after another. @returns false where the collection is unknown */
  each(collection: Fact): (visit: () => void) => boolean;
  /** Calls with the days of each span; one that lasts ends at Infinity. @returns false where the spans are unknown */
  spans(fact: Fact): (visit: (from: Day, to: Day) => void) => boolean;
  /** What is the same for all items of a collection is made once: for the case, or for the item that the collection belongs to. */
  once<Made>(collection: Fact, make: () => Made): () => Made;
}
