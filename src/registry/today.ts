import { type Day, fromCivil } from '../dates/day.ts';

/** The day that it is at an instant in a time zone. */
export function dayAt(instant: Date, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const part = Object.fromEntries(
    parts.formatToParts(instant).map((each) => [each.type, Number(each.value)]),
  );
  return fromCivil(part.year as number, part.month as number, part.day as number);
}
