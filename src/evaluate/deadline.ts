import type { Temporal as TemporalApi } from 'temporal-polyfill';
import { BadCall } from '../diagnostics/diagnostic.ts';
import { inZone } from '../registry/today.ts';
import type { Holidays } from '../registry/written-policy.ts';
import type { Limit } from '../revision/model.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOUR = 3_600_000;

/** How many days are gone through: more than any limit in hours has, unless every day is a holiday. */
const LONGEST = 100_000;

/**
 * When a limit in hours ends, counted from a moment, leaving out whole days in a time zone.
 * @param from a date-time with offset
 * @returns a date-time with the offset of the time zone
 */
export async function deadline(
  from: string,
  limit: Limit,
  timeZone: string,
  holidays: Holidays | undefined,
): Promise<string> {
  // Loaded only here: few answers have a deadline, and the library costs time to load.
  const { Temporal } = await import('temporal-polyfill');
  let at = inZone(timeZone, () => Temporal.Instant.from(from).toZonedDateTimeISO(timeZone));
  let left = limit.hours * HOUR;
  for (let days = 0; days < LONGEST; days++) {
    const nextDay = at.toPlainDate().add({ days: 1 }).toZonedDateTime(timeZone);
    if (!isExcluded(at.toPlainDate(), limit, holidays)) {
      const today = nextDay.epochMilliseconds - at.epochMilliseconds;
      if (left <= today) {
        return at.add({ milliseconds: left }).toString({ timeZoneName: 'never', smallestUnit: 'second' });
      }
      left -= today;
    }
    at = nextDay;
  }
  throw new BadCall('policy.json: the holidays leave no day on which hours could count');
}

function isExcluded(
  day: TemporalApi.PlainDate,
  { excluding }: Limit,
  holidays: Holidays | undefined,
): boolean {
  return (
    (excluding.includes('Saturdays') && day.dayOfWeek === 6) ||
    (excluding.includes('Sundays') && day.dayOfWeek === 7) ||
    (excluding.includes('holidays') && isHoliday(day, holidays))
  );
}

/** Whether a day is in the table of holidays, the day after a Sunday that moves included. */
function isHoliday(day: TemporalApi.PlainDate, holidays: Holidays | undefined): boolean {
  const years = [day.year, day.subtract({ days: 6 }).year];
  return (holidays?.days ?? []).some((holiday) =>
    years.some((year) => year >= (holiday.since ?? 0) && isOn(day, holiday, year)),
  );
}

/** Whether a holiday of a year falls on a day. A day that the month lacks that year is none. */
function isOn(day: TemporalApi.PlainDate, holiday: Holidays['days'][number], year: number): boolean {
  const first = day.with({ year, month: holiday.month, day: 1 });
  const date = first.add({ days: ('weekday' in holiday ? holiday.onOrAfter : holiday.day) - 1 });
  const later = date.until(day).days;
  if ('weekday' in holiday) {
    return later >= 0 && later < 7 && day.dayOfWeek === WEEKDAYS.indexOf(holiday.weekday) + 1;
  }
  if (date.month !== holiday.month) return false;
  return later === 0 || (later === 1 && holiday.sundayMoves === true && date.dayOfWeek === 7);
}
