import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline } from '../../src/evaluate/deadline.ts';
import { BadCall, openPolicy } from '../../src/index.ts';
import type { Holidays } from '../../src/registry/written-policy.ts';
import type { Limit } from '../../src/revision/model.ts';

type Excluded = Limit['excluding'];
const limitOf = (hours: number, excluding: Excluded): Limit => ({
  hours,
  excluding,
  from: {} as Limit['from'],
  citation: '',
});

const detainer = openPolicy({ rules: 'rules', policy: 'nyc-detainer' }).policy;
const library = openPolicy({ rules: 'test/fixtures/rules', policy: 'library-loans' }).policy;
const ALL: Excluded = ['Saturdays', 'Sundays', 'holidays'];

describe('48 hours in New York, without Saturdays, Sundays and holidays', () => {
  it.each<[what: string, from: string, until: string]>([
    ['Monday to Wednesday', '2019-10-21T10:00:00-04:00', '2019-10-23T10:00:00-04:00'],
    ['Tuesday to Thursday', '2019-10-22T00:30:00-04:00', '2019-10-24T00:30:00-04:00'],
    ['Wednesday to Friday', '2019-10-23T23:59:59-04:00', '2019-10-25T23:59:59-04:00'],
    ['Thursday over a weekend', '2019-10-24T15:00:00-04:00', '2019-10-28T15:00:00-04:00'],
    ['Friday over a weekend', '2019-10-25T16:00:00-04:00', '2019-10-29T16:00:00-04:00'],
    ['from a Saturday: from Monday on', '2019-10-26T09:00:00-04:00', '2019-10-30T00:00:00-04:00'],
    ['from the end of a Sunday', '2019-10-27T23:59:59-04:00', '2019-10-30T00:00:00-04:00'],
    ['from a holiday, Columbus Day', '2019-10-14T12:00:00-04:00', '2019-10-17T00:00:00-04:00'],
    ['from the Saturday before Columbus Day', '2019-10-12T12:00:00-04:00', '2019-10-17T00:00:00-04:00'],
    // Midnight.
    ['Monday at midnight', '2019-10-21T00:00:00-04:00', '2019-10-23T00:00:00-04:00'],
    ['Thursday at midnight: to the end of Friday', '2019-10-24T00:00:00-04:00', '2019-10-26T00:00:00-04:00'],
    ['Friday at midnight', '2019-10-25T00:00:00-04:00', '2019-10-29T00:00:00-04:00'],
    ['Saturday at midnight', '2019-10-26T00:00:00-04:00', '2019-10-30T00:00:00-04:00'],
    ['Monday at midnight after a weekend', '2019-10-28T00:00:00-04:00', '2019-10-30T00:00:00-04:00'],
    // Holidays on a weekday.
    ['over Thanksgiving', '2019-11-27T12:00:00-05:00', '2019-12-02T12:00:00-05:00'],
    ['not over the third Thursday of a November', '2019-11-20T12:00:00-05:00', '2019-11-22T12:00:00-05:00'],
    ['over the earliest Thanksgiving', '2018-11-21T12:00:00-05:00', '2018-11-26T12:00:00-05:00'],
    ['over Election Day', '2019-11-04T10:00:00-05:00', '2019-11-07T10:00:00-05:00'],
    [
      'not over a Tuesday that is the first of November',
      '2022-10-31T10:00:00-04:00',
      '2022-11-02T10:00:00-04:00',
    ],
    ['over Election Day a week later', '2022-11-07T10:00:00-05:00', '2022-11-10T10:00:00-05:00'],
    ['over the earliest Election Day', '2021-11-01T10:00:00-04:00', '2021-11-04T10:00:00-04:00'],
    ['over Veterans Day, a Monday', '2019-11-08T16:00:00-05:00', '2019-11-13T16:00:00-05:00'],
    ['over Martin Luther King, Jr. Day', '2020-01-17T12:00:00-05:00', '2020-01-22T12:00:00-05:00'],
    ['over Lincoln’s Birthday, a Wednesday', '2020-02-11T12:00:00-05:00', '2020-02-14T12:00:00-05:00'],
    ['over Washington’s Birthday', '2020-02-14T12:00:00-05:00', '2020-02-19T12:00:00-05:00'],
    ['over Memorial Day, the last Monday of a May', '2020-05-22T12:00:00-04:00', '2020-05-27T12:00:00-04:00'],
    ['over Memorial Day on the 31st', '2021-05-28T12:00:00-04:00', '2021-06-02T12:00:00-04:00'],
    ['over Labor Day', '2019-08-30T12:00:00-04:00', '2019-09-04T12:00:00-04:00'],
    ['over Christmas and New Year', '2019-12-24T12:00:00-05:00', '2019-12-27T12:00:00-05:00'],
    ['over New Year, a Wednesday', '2019-12-31T12:00:00-05:00', '2020-01-03T12:00:00-05:00'],
    // Holidays on a Sunday: the Monday is one too.
    ['over Christmas on a Sunday', '2022-12-23T12:00:00-05:00', '2022-12-28T12:00:00-05:00'],
    ['over New Year on a Sunday', '2022-12-30T12:00:00-05:00', '2023-01-04T12:00:00-05:00'],
    ['from the Monday after New Year on a Sunday', '2023-01-02T08:00:00-05:00', '2023-01-05T00:00:00-05:00'],
    ['over Independence Day on a Sunday', '2021-07-02T08:00:00-04:00', '2021-07-07T08:00:00-04:00'],
    ['over Veterans Day on a Sunday', '2018-11-09T12:00:00-05:00', '2018-11-14T12:00:00-05:00'],
    ['over Lincoln’s Birthday on a Sunday', '2017-02-10T12:00:00-05:00', '2017-02-15T12:00:00-05:00'],
    // Other days of the week do not move, nor does Flag Day.
    ['over Independence Day on a Saturday', '2020-07-03T12:00:00-04:00', '2020-07-07T12:00:00-04:00'],
    ['over Christmas on a Saturday', '2021-12-23T12:00:00-05:00', '2021-12-27T12:00:00-05:00'],
    ['over Flag Day', '2019-06-07T12:00:00-04:00', '2019-06-11T12:00:00-04:00'],
    // Juneteenth since 2021.
    ['over 19 June 2020, a Friday', '2020-06-18T10:00:00-04:00', '2020-06-22T10:00:00-04:00'],
    ['over 19 June 2016, a Sunday', '2016-06-17T12:00:00-04:00', '2016-06-21T12:00:00-04:00'],
    ['over 19 June 2022, a Sunday', '2022-06-17T12:00:00-04:00', '2022-06-22T12:00:00-04:00'],
    ['over 19 June 2024, a Wednesday', '2024-06-18T12:00:00-04:00', '2024-06-21T12:00:00-04:00'],
    ['from 19 June 2023, a Monday', '2023-06-19T10:00:00-04:00', '2023-06-22T00:00:00-04:00'],
    // The change of the clocks is on a Sunday: the hour on the clock stays.
    ['over the start of daylight saving time', '2019-03-08T12:00:00-05:00', '2019-03-12T12:00:00-04:00'],
    ['over its end', '2019-11-01T12:00:00-04:00', '2019-11-06T12:00:00-05:00'],
    // Other offsets and parts of seconds.
    ['in UTC', '2019-10-21T14:00:00Z', '2019-10-23T10:00:00-04:00'],
    ['in India', '2019-10-21T19:30:00+05:30', '2019-10-23T10:00:00-04:00'],
    ['in winter’s offset', '2019-10-21T09:00:00-05:00', '2019-10-23T10:00:00-04:00'],
    ['Saturday in UTC, Friday in New York', '2019-10-26T03:59:59Z', '2019-10-29T23:59:59-04:00'],
    ['Monday in India, Sunday in New York', '2019-10-28T08:00:00+05:30', '2019-10-30T00:00:00-04:00'],
    ['Monday in UTC, Monday in New York', '2019-10-28T04:00:00Z', '2019-10-30T00:00:00-04:00'],
    [
      'with parts of a second, which are cut off',
      '2019-10-21T10:00:00.987654321-04:00',
      '2019-10-23T10:00:00-04:00',
    ],
  ])('%s', async (_what, from, until) => {
    expect(await deadline(from, limitOf(48, ALL), detainer.timeZone, detainer.holidays)).toBe(until);
  });
});

describe('other limits', () => {
  it.each<[what: string, from: string, hours: number, excluding: Excluded, until: string]>([
    ['nothing excluded', '2019-10-25T16:00:00-04:00', 48, [], '2019-10-27T16:00:00-04:00'],
    [
      'over the start of daylight saving time',
      '2019-03-09T12:00:00-05:00',
      48,
      [],
      '2019-03-11T13:00:00-04:00',
    ],
    ['over its end', '2019-11-02T12:00:00-04:00', 48, [], '2019-11-04T11:00:00-05:00'],
    ['to an hour that there is twice', '2019-11-03T00:30:00-04:00', 2, [], '2019-11-03T01:30:00-05:00'],
    ['from the first of the two', '2019-11-03T01:30:00-04:00', 1, [], '2019-11-03T01:30:00-05:00'],
    ['from the second of the two', '2019-11-03T01:30:00-05:00', 1, [], '2019-11-03T02:30:00-05:00'],
    ['to an hour that there is not', '2019-03-10T01:30:00-05:00', 1, [], '2019-03-10T03:30:00-04:00'],
    ['a Sunday of 23 hours', '2019-03-08T12:00:00-05:00', 48, ['Saturdays'], '2019-03-11T13:00:00-04:00'],
    ['a Sunday of 25 hours', '2019-11-01T12:00:00-04:00', 48, ['Saturdays'], '2019-11-04T11:00:00-05:00'],
    ['only Sundays', '2019-10-25T16:00:00-04:00', 48, ['Sundays'], '2019-10-28T16:00:00-04:00'],
    [
      'only holidays, 19 June 2020',
      '2020-06-18T10:00:00-04:00',
      48,
      ['holidays'],
      '2020-06-20T10:00:00-04:00',
    ],
    [
      'only holidays, 19 June 2021',
      '2021-06-18T10:00:00-04:00',
      48,
      ['holidays'],
      '2021-06-21T10:00:00-04:00',
    ],
    ['only holidays, Flag Day', '2019-06-08T10:00:00-04:00', 48, ['holidays'], '2019-06-11T10:00:00-04:00'],
    ['one hour', '2019-10-25T23:30:00-04:00', 1, ALL, '2019-10-28T00:30:00-04:00'],
    ['one hour to the end of Friday', '2019-10-25T23:00:00-04:00', 1, ALL, '2019-10-26T00:00:00-04:00'],
    ['a week of working days', '2019-10-21T10:00:00-04:00', 120, ALL, '2019-10-28T10:00:00-04:00'],
  ])('%s', async (_what, from, hours, excluding, until) => {
    expect(await deadline(from, limitOf(hours, excluding), detainer.timeZone, detainer.holidays)).toBe(until);
  });

  it.each<[what: string, from: string, hours: number, until: string]>([
    ['the page’s own example', '2024-04-26T18:00:00+02:00', 24, '2024-04-29T18:00:00+02:00'],
    ['King’s Day on a Sunday moves', '2025-04-26T12:00:00+02:00', 36, '2025-04-30T00:00:00+02:00'],
    ['Library Day since 2020', '2020-09-12T12:00:00+02:00', 36, '2020-09-16T00:00:00+02:00'],
    ['and not before', '2019-09-07T12:00:00+02:00', 36, '2019-09-10T00:00:00+02:00'],
    ['two holidays and a Sunday', '2020-12-24T12:00:00+01:00', 36, '2020-12-29T00:00:00+01:00'],
    ['Christmas on a Sunday does not move', '2022-12-24T12:00:00+01:00', 36, '2022-12-28T00:00:00+01:00'],
    ['New Year on a Sunday does not move', '2022-12-31T12:00:00+01:00', 36, '2023-01-03T00:00:00+01:00'],
  ])('in the library: %s', async (_what, from, hours, until) => {
    const limit = limitOf(hours, ['Sundays', 'holidays']);
    expect(await deadline(from, limit, library.timeZone, library.holidays)).toBe(until);
  });

  const holidays = (...days: Holidays['days']): Holidays => ({ citation: '', confirmed: true, days });
  const leap = holidays({ name: 'Leap Day', month: 2, day: 29, sundayMoves: true });
  const eve = holidays({ name: 'Eve', month: 12, day: 31, sundayMoves: true, since: 2018 });
  const last = holidays({ name: 'Last Monday', month: 12, weekday: 'Monday', onOrAfter: 25 });

  it.each<[what: string, from: string, table: Holidays | undefined, until: string]>([
    ['no table', '2019-12-31T12:00:00Z', undefined, '2020-01-01T12:00:00+00:00'],
    ['29 February', '2020-02-28T12:00:00Z', leap, '2020-03-01T12:00:00+00:00'],
    ['29 February in a year without', '2019-02-28T12:00:00Z', leap, '2019-03-01T12:00:00+00:00'],
    ['29 February on a Sunday', '2032-02-28T12:00:00Z', leap, '2032-03-02T12:00:00+00:00'],
    ['the last of a year on a Sunday', '2023-12-30T12:00:00Z', eve, '2024-01-02T12:00:00+00:00'],
    ['the same before its first year', '2017-12-30T12:00:00Z', eve, '2017-12-31T12:00:00+00:00'],
    ['in the first of its first year', '2018-01-01T00:00:00Z', eve, '2018-01-02T00:00:00+00:00'],
    ['the last week of a year', '2018-12-30T12:00:00Z', last, '2019-01-01T12:00:00+00:00'],
    ['the last week of a year, early', '2023-12-24T12:00:00Z', last, '2023-12-26T12:00:00+00:00'],
  ])('24 hours without holidays: %s', async (_what, from, table, until) => {
    expect(await deadline(from, limitOf(24, ['holidays']), 'UTC', table)).toBe(until);
  });

  it('needs a time zone that there is', async () => {
    const call = deadline('2019-10-21T10:00:00Z', limitOf(1, []), 'America/New_Amsterdam', undefined);
    await expect(call).rejects.toThrow(BadCall);
  });
});

describe('hour by hour', () => {
  const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' });
  const HOUR = 3_600_000;

  /** The holidays of a year, each found by going through its days. */
  function holidaysOf(year: number): Set<string> {
    const found = new Set<string>();
    const on = (month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
    const add = (date: Date): unknown => found.add(date.toISOString().slice(0, 10));
    const nth = (month: number, weekday: number, count: number): Date =>
      Array.from({ length: 31 }, (_each, index) => on(month, index + 1)).filter(
        (each) => each.getUTCDay() === weekday && each.getUTCMonth() === month - 1,
      )[count] as Date;
    const fixed: [number, number][] = [
      [1, 1],
      [2, 12],
      [7, 4],
      [11, 11],
      [12, 25],
    ];
    if (year >= 2021) fixed.push([6, 19]);
    for (const [month, date] of fixed) {
      add(on(month, date));
      if (on(month, date).getUTCDay() === 0) add(on(month, date + 1));
    }
    for (const [month, weekday, count] of [
      [1, 1, 2],
      [2, 1, 2],
      [6, 0, 1],
      [9, 1, 0],
      [10, 1, 1],
      [11, 4, 3],
    ] as const)
      add(nth(month, weekday, count));
    const mondays = [3, 4].map((count) => nth(5, 1, count)).filter(Boolean);
    add(mondays.at(-1) as Date);
    // The Tuesday after the first Monday of November.
    add(new Date(nth(11, 1, 0).getTime() + 24 * HOUR));
    return found;
  }

  const tables = new Map<number, Set<string>>();
  function isExcluded(instant: number, excluding: Excluded): boolean {
    const day = dayFormat.format(instant);
    const year = Number(day.slice(0, 4));
    const table = tables.get(year) ?? holidaysOf(year);
    tables.set(year, table);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return (
      (excluding.includes('Saturdays') && weekday === 6) ||
      (excluding.includes('Sundays') && weekday === 0) ||
      (excluding.includes('holidays') && table.has(day))
    );
  }

  it('is the end of the last of so many hours that are not excluded', async () => {
    const first = Date.parse('2010-01-01T00:00:00Z') / HOUR;
    const start = fc.integer({ min: first, max: first + 20 * 365 * 24 });
    const arbitraryExcluded = fc.subarray([...ALL]);
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.integer({ min: 1, max: 72 }),
        arbitraryExcluded,
        async (hour, hours, excluding) => {
          let at = hour * HOUR;
          for (let left = hours; left > 0; at += HOUR) if (!isExcluded(at, excluding)) left--;
          const from = new Date(hour * HOUR).toISOString();
          const until = await deadline(from, limitOf(hours, excluding), detainer.timeZone, detainer.holidays);
          expect(new Date(until).toISOString()).toBe(new Date(at).toISOString());
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never comes earlier for a later moment, nor for more hours', async () => {
    const first = Date.parse('2018-01-01T00:00:00Z') / 1000;
    const second = fc.integer({ min: first, max: first + 8 * 365 * 86_400 });
    const end = async (at: number, hours: number): Promise<number> => {
      const from = new Date(at * 1000).toISOString();
      return Date.parse(await deadline(from, limitOf(hours, ALL), detainer.timeZone, detainer.holidays));
    };
    await fc.assert(
      fc.asyncProperty(second, fc.nat(200_000), fc.integer({ min: 1, max: 60 }), async (at, later, hours) => {
        expect(await end(at + later, hours)).toBeGreaterThanOrEqual(await end(at, hours));
        expect(await end(at, hours + 1)).toBeGreaterThan(await end(at, hours));
      }),
      { numRuns: 1000 },
    );
  });
});
