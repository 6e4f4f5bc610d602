import { type Day, fromCivil } from '../dates/day.ts';

/** A fact that the case does not state. */
export const ABSENT = 0;
/** Booleans. */
export const NO = 1;
export const YES = 2;
/** A value of which only matters that it is given. */
export const GIVEN = 1;

/** A text that no rule file has, where it need not be told from others. */
export const OTHER_TEXT = 0x7ffffffe;

/** Added to a day to make its code, so that the first day of year 1 has code 1. */
export const DAY_ZERO = 719163;
/** The code of the end of a span that lasts. */
export const LASTS = 0x7fffffff;
/** The day of a fact that is not known. */
export const NO_DAY = Number.MIN_SAFE_INTEGER;

/** A day's code to the day; NO_DAY for one that is absent. */
export const dayOfCode = (code: number): Day => (code === ABSENT ? NO_DAY : code - DAY_ZERO);

/** How many texts of a list of texts share one cell: bits above the lowest, which says that the list is given. */
export const TEXTS_A_CELL = 30;

/** The code of a day that is written `YYYY-MM-DD` and exists. */
export function codeOfDay(text: string): number {
  const digit = (at: number): number => text.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return fromCivil(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9)) + DAY_ZERO;
}
