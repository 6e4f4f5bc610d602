/**
 * A calendar day as a number: days since 1970-01-01 in the proleptic Gregorian calendar.
 * Windows may reach below year 1, so any whole number is a day; texts are only 0001 to 9999.
 */
export type Day = number;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `YYYY-MM-DD`, year 0001 to 9999, to a day; undefined for another form or a day that is none. */
export function parseDay(text: string): Day | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return fromCivil(year, month, day);
}

/** A day to `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const [year, month, date] = toCivil(day);
  const sign = year < 0 ? '-' : '';
  const padded = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${sign}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** Whole calendar units to go back by; an absent one is none. */
export interface Period {
  years?: number;
  months?: number;
  days?: number;
}

/** The day a period before: years and months first, a day the month lacks becomes its last, then days. */
export function minusPeriod(day: Day, period: Period): Day {
  const [year, month, date] = toCivil(day);
  const months = year * 12 + (month - 1) - (period.years ?? 0) * 12 - (period.months ?? 0);
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  const toDate = Math.min(date, daysInMonth(toYear, toMonth));
  return fromCivil(toYear, toMonth, toDate) - (period.days ?? 0);
}

/** A day to year, month (1-12) and date. After Howard Hinnant, 'chrono-compatible low-level date algorithms'. */
export function toCivil(day: Day): [year: number, month: number, date: number] {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date];
}

/** Year, month (1-12) and date to a day; the inverse of toCivil. */
export function fromCivil(year: number, month: number, date: number): Day {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
