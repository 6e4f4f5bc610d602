import type { Temporal as TemporalApi } from 'temporal-polyfill';
import type { Holidays } from '../registry/written-policy.ts';
import type { Limit } from '../revision/model.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOUR = 3_600_000;

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
  let at = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone);
  let left = limit.hours * HOUR;
  for (;;) {
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
  const dayBefore = day.subtract({ days: 1 });
  return (holidays?.days ?? []).some((holiday) => {
    const counts = (date: TemporalApi.PlainDate): boolean =>
      date.year >= (holiday.since ?? 0) && date.month === holiday.month;
    if ('weekday' in holiday) {
      const isWeekday = day.dayOfWeek === WEEKDAYS.indexOf(holiday.weekday) + 1;
      return counts(day) && isWeekday && day.day >= holiday.onOrAfter && day.day < holiday.onOrAfter + 7;
    }
    if (counts(day) && day.day === holiday.day) return true;
    return (
      holiday.sundayMoves === true &&
      day.dayOfWeek === 1 &&
      counts(dayBefore) &&
      dayBefore.day === holiday.day
    );
  });
}
