import type { Truth } from '../truth.ts';

/** A case or an item as it is written. */
export type Item = { readonly [name: string]: unknown };

/** Whether a value is a group of facts, and neither absent nor a function that every object inherits. */
export const isGroup = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/**
 * What is left to do from a node of a diagram on: gives the value of the leaf.
 * @param item the case, or the item that the diagram is about
 */
export type Step = (item: Item) => number;

/**
 * Which branch each text takes: three that are compared with, then those in `rest`, then `other`. Where less than
 * three are needed, the others are any text with the branch of `other`.
 */
export interface ByText {
  first: string;
  second: string;
  third: string;
  atFirst: number;
  atSecond: number;
  atThird: number;
  rest: ReadonlyMap<string, number> | undefined;
  other: number;
  absent: number;
}

/** What a comparison makes of citations. */
export interface ByCitation {
  absent: Truth;
  truthOf(text: string): Truth;
}
