import { type Day, minusPeriod, type Period } from '../dates/day.ts';

/** After so many days the Gregorian calendar repeats itself. */
const CYCLE = 146_097;

const known = new Map<string, { least: number; most: number }>();

/** How many days lie between a day and the day a period before it, at least and at most. */
export function lengthOf(period: Period): { least: number; most: number } {
  const key = JSON.stringify([period.years ?? 0, period.months ?? 0, period.days ?? 0]);
  let length = known.get(key);
  if (!length) {
    length = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };
    for (let day: Day = 0; day < CYCLE; day++) {
      const days = day - minusPeriod(day, period);
      if (days < length.least) length.least = days;
      if (days > length.most) length.most = days;
    }
    known.set(key, length);
  }
  return length;
}
