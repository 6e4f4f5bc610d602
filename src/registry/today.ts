import { type Day, fromCivil } from '../dates/day.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';

/**
 * The day that it is at an instant in a time zone.
 * @throws BadCall for a name that is no time zone
 */
export function dayAt(instant: Date, timeZone: string): Day {
  const parts = inZone(timeZone, () =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    }).formatToParts(instant),
  );
  const part = Object.fromEntries(parts.map((each) => [each.type, Number(each.value)]));
  return fromCivil(part.year as number, part.month as number, part.day as number);
}

/**
 * Does something that needs a time zone by its name.
 * @throws BadCall for a name that is no time zone
 */
export function inZone<Result>(timeZone: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BadCall(
      `policy.json: \`${timeZone}\` is not a time zone`,
      'an IANA name, as `America/Los_Angeles`',
    );
  }
}
