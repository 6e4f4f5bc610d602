import { type Day, minusPeriod, type Period } from '../dates/day.ts';

/** After so many days the Gregorian calendar repeats itself. */
export const CYCLE = 146_097;

const known = new Map<string, { least: number; most: number }>();

/** How many days lie between a day and the day a period before it, at least and at most. */
export const lengthOf = (period: Period): { least: number; most: number } => differenceOf({}, period);

/** How many days the day one period before a day comes later than the day another period before it, at least and at most. */
export function differenceOf(one: Period, other: Period): { least: number; most: number } {
  const key = [one, other]
    .map(({ years = 0, months = 0, days = 0 }) => [years, months, days].join())
    .join(' ');
  let difference = known.get(key);
  if (!difference) {
    difference = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };
    for (let day: Day = 0; day < CYCLE; day++) {
      const days = minusPeriod(day, one) - minusPeriod(day, other);
      if (days < difference.least) difference.least = days;
      if (days > difference.most) difference.most = days;
    }
    known.set(key, difference);
  }
  return difference;
}
