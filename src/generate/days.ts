import { type Day, formatDay, parseDay } from '../dates/day.ts';
import type { Random } from './random.ts';
import { bandsOf, dayNumber, drawBand, wholeNumber } from './ranges.ts';
import type { Entry } from './written.ts';

/** The day of a fact in the case that is being drawn: it is drawn also where the case does not state it. */
export interface Slot {
  day: Day;
}

/** Days of which nothing is said lie between these. */
export const PLAIN_DAYS = '2010-01-01..2024-12-31';

const FIRST = parseDay('0001-01-01') as Day;
const LAST = parseDay('9999-12-31') as Day;

/**
 * Draws a day by itself, or so many days before or after another.
 * @param slotOf the slot of a date at hand
 */
export function drawDay(entry: Entry, slotOf: (path: string) => Slot | undefined): (random: Random) => Day {
  const { before, after, days = '0..365', values = PLAIN_DAYS } = entry;
  const other = slotOf(before ?? after ?? '');
  if (!other) return drawBand(bandsOf(values, dayNumber));
  const distance = drawBand(bandsOf(days, wholeNumber));
  const sign = before === undefined ? 1 : -1;
  return (random) => clip(other.day + sign * distance(random));
}

/** The nearest day that can be written. */
export const clip = (day: Day): Day => Math.min(Math.max(day, FIRST), LAST);

const written = new Map<Day, string>();

/** A day as it is written in JSON; the same days come again and again. */
export function writeDay(day: Day): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const text = `"${formatDay(day)}"`;
  if (written.size < 200_000) written.set(day, text);
  return text;
}
