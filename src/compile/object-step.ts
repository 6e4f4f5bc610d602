import type { Truth } from '../truth.ts';

/** A case or an item as it is written. */
export type Item = { readonly [name: string]: unknown };

/** Whether a value is a group of facts, and neither absent nor a function that every object inherits. */
export const isGroup = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/**
 * What is left to do from a node of a diagram on: gives the value of the leaf.
 * @param items the case, and the item of each collection that is in question, by the index of its layout
 */
export type Step = (items: readonly Item[]) => number;

/** Which branch each text takes: up to three that are compared with, then those in `rest`, then `other`. */
export interface ByText {
  first: string | undefined;
  second: string | undefined;
  third: string | undefined;
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
