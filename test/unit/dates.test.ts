import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isDateTime } from '../../src/dates/date-time.ts';
import {
  type Day,
  formatDay,
  fromCivil,
  minusPeriod,
  type Period,
  parseDay,
  toCivil,
} from '../../src/dates/day.ts';
import { type DaySpan, daysCovered } from '../../src/dates/spans.ts';

const RUNS = { numRuns: 1000 };
const FIRST = -719162;
const LAST = 2932896;

const day = (text: string): Day => parseDay(text) as Day;
const epoch = Temporal.PlainDate.from('1970-01-01');
const temporalOf = (at: Day): Temporal.PlainDate => epoch.add({ days: at });
const numberOf = (date: Temporal.PlainDate): Day => epoch.until(date).days;
const arbitraryDay = fc.integer({ min: FIRST, max: LAST });

describe('day numbers', () => {
  it.each<[text: string, day: Day]>([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['1970-12-31', 364],
    ['1972-03-01', 790],
    ['1900-03-01', -25508],
    ['2000-01-01', 10957],
    ['2000-02-29', 11016],
    ['2000-03-01', 11017],
    ['2024-02-29', 19782],
    ['0001-01-01', FIRST],
    ['9999-12-31', LAST],
  ])('%s is day %i', (text, number) => {
    expect(parseDay(text)).toBe(number);
    expect(formatDay(number)).toBe(text);
  });

  it.each([
    '',
    '2019-02-29',
    '1900-02-29',
    '2100-02-29',
    '2019-04-31',
    '2019-06-31',
    '2019-09-31',
    '2019-11-31',
    '2019-01-32',
    '2019-01-00',
    '2019-00-10',
    '2019-13-01',
    '0000-01-01',
    '0000-12-31',
    '-0001-01-01',
    '+2019-01-01',
    '10000-01-01',
    '19-01-01',
    '2019-1-1',
    '2019-1-01',
    '20190101',
    '2019/01/01',
    '01-01-2019',
    '2019-01-01T00:00:00Z',
    ' 2019-01-01',
    '2019-01-01 ',
    '2019-01-01\n',
    '２０１９-01-01',
    '٢٠١٩-01-01',
    '2019–01–01',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it.each<[civil: [number, number, number], text: string]>([
    [[0, 1, 1], '0000-01-01'],
    [[0, 2, 29], '0000-02-29'],
    [[-1, 12, 31], '-0001-12-31'],
    [[-4713, 11, 24], '-4713-11-24'],
    [[10000, 1, 1], '10000-01-01'],
  ])('writes a day outside of what can be stated, %j, as %s', ([year, month, date], text) => {
    const number = fromCivil(year, month, date);
    expect(toCivil(number)).toEqual([year, month, date]);
    expect(formatDay(number)).toBe(text);
  });

  it('counts every day of 3,200 years as one more than the day before', () => {
    const wrong: string[] = [];
    let number = numberOf(Temporal.PlainDate.from({ year: -400, month: 1, day: 1 }));
    for (let year = -400; year < 2800; year++) {
      const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
      const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      for (const [index, length] of lengths.entries()) {
        for (let date = 1; date <= length; date++, number++) {
          const civil = [year, index + 1, date] as const;
          if (fromCivil(...civil) !== number || toCivil(number).join() !== civil.join())
            wrong.push(civil.join());
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('writes and reads every day as Temporal does', () => {
    fc.assert(
      fc.property(arbitraryDay, (number) => {
        const text = temporalOf(number).toString();
        expect(formatDay(number)).toBe(text);
        expect(parseDay(text)).toBe(number);
      }),
      RUNS,
    );
  });

  it('takes for days the texts that Temporal takes, but for the year 0', () => {
    const part = (digits: number, ...often: number[]) =>
      fc
        .oneof(fc.integer({ min: 0, max: 10 ** digits - 1 }), fc.constantFrom(...often))
        .map((value) => String(value).padStart(digits, '0'));
    const parts = fc.tuple(part(4, 0, 1, 1900, 2000, 2020), part(2, 1, 2, 12), part(2, 28, 29, 30, 31));
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        expect(parseDay(`${year}-${month}-${date}`)).toBe(byTemporal(Number(year), month, date));
      }),
      RUNS,
    );
  });

  function byTemporal(year: number, month: string, date: string): Day | undefined {
    if (year === 0) return undefined;
    try {
      const fields = { year, month: Number(month), day: Number(date) };
      return numberOf(Temporal.PlainDate.from(fields, { overflow: 'reject' }));
    } catch {
      return undefined;
    }
  }

  it('sorts days as their texts', () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryDay, (a, b) => {
        expect(formatDay(a) < formatDay(b)).toBe(a < b);
      }),
      RUNS,
    );
  });
});

describe('minusPeriod', () => {
  it.each<[from: string, period: Period, to: string]>([
    ['2020-06-15', {}, '2020-06-15'],
    ['2020-06-15', { years: 0, months: 0, days: 0 }, '2020-06-15'],
    ['2019-11-08', { years: 5 }, '2014-11-08'],
    ['2020-02-29', { years: 1 }, '2019-02-28'],
    ['2020-02-29', { years: 4 }, '2016-02-29'],
    ['2020-02-29', { years: 5 }, '2015-02-28'],
    ['2000-02-29', { years: 100 }, '1900-02-28'],
    ['2000-02-29', { years: 400 }, '1600-02-29'],
    ['2021-02-28', { years: 1 }, '2020-02-28'],
    ['2021-03-01', { years: 1 }, '2020-03-01'],
    ['2020-03-31', { months: 1 }, '2020-02-29'],
    ['2019-03-31', { months: 1 }, '2019-02-28'],
    ['2020-05-31', { months: 1 }, '2020-04-30'],
    ['2020-08-31', { months: 6 }, '2020-02-29'],
    ['2020-01-31', { months: 1 }, '2019-12-31'],
    ['2020-01-31', { months: 2 }, '2019-11-30'],
    ['2020-01-15', { months: 13 }, '2018-12-15'],
    ['2020-12-31', { months: 12 }, '2019-12-31'],
    ['2020-12-15', { months: 24 }, '2018-12-15'],
    ['2020-03-01', { days: 1 }, '2020-02-29'],
    ['2021-03-01', { days: 1 }, '2021-02-28'],
    ['2020-01-01', { days: 366 }, '2018-12-31'],
    // Years and months go back in one step, so that a day is clamped once.
    ['2021-03-31', { years: 1, months: 1 }, '2020-02-29'],
    ['2024-02-29', { years: 1, months: 12 }, '2022-02-28'],
    ['2024-03-31', { years: 4, months: 1 }, '2020-02-29'],
    // Days are counted from the day so reached.
    ['2020-03-30', { months: 1, days: 1 }, '2020-02-28'],
    ['2020-12-31', { years: 1, months: 1, days: 1 }, '2019-11-29'],
    ['2020-01-01', { months: 1, days: 1 }, '2019-11-30'],
    // Back over the first year that can be stated.
    ['0001-01-01', { days: 1 }, '0000-12-31'],
    ['0001-01-31', { months: 1 }, '0000-12-31'],
    ['0001-03-31', { months: 13 }, '0000-02-29'],
    ['0001-01-01', { years: 1 }, '0000-01-01'],
    ['0001-03-15', { years: 2 }, '-0001-03-15'],
    ['0004-02-29', { years: 4 }, '0000-02-29'],
    ['0004-02-29', { years: 5 }, '-0001-02-28'],
    ['0001-01-01', { years: 9999 }, '-9998-01-01'],
  ])('%s less %j is %s', (from, period, to) => {
    expect(formatDay(minusPeriod(day(from), period))).toBe(to);
  });

  const arbitraryPeriod: fc.Arbitrary<Period> = fc.record(
    {
      years: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 9999 })),
      months: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 99999 })),
      days: fc.oneof(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 9999999 })),
    },
    { requiredKeys: [] },
  );

  it('goes back as far as Temporal, for every period that a rule file may state', () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryPeriod, (from, period) => {
        expect(minusPeriod(from, period)).toBe(numberOf(temporalOf(from).subtract({ days: 0, ...period })));
      }),
      RUNS,
    );
  });

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.nat(400), arbitraryPeriod, (from, later, period) => {
        expect(minusPeriod(from + later, period)).toBeGreaterThanOrEqual(minusPeriod(from, period));
      }),
      RUNS,
    );
  });

  it('comes to the same month of the year that many months before', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.nat(3000), (from, months) => {
        const [year, month, date] = toCivil(from);
        const [toYear, toMonth, toDate] = toCivil(minusPeriod(from, { months }));
        expect(year * 12 + month - months).toBe(toYear * 12 + toMonth);
        // The same date, or the last of a month that lacks it.
        const isLast = toCivil(fromCivil(toYear, toMonth, toDate) + 1)[2] === 1;
        expect(toDate === date || (toDate < date && isLast)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('daysCovered', () => {
  const OPEN = Number.POSITIVE_INFINITY;
  type Ends = [from: number, to: number];
  const ALL: Ends = [-OPEN, OPEN];
  const spanOf = ([from, to]: Ends): DaySpan => ({ from, to });

  it.each<[what: string, spans: Ends[], clip: Ends, days: number]>([
    ['no span', [], [0, 100], 0],
    ['one span', [[10, 20]], [0, 100], 10],
    ['one day', [[10, 11]], [0, 100], 1],
    ['an empty span', [[10, 10]], [0, 100], 0],
    ['a span the wrong way round', [[20, 10]], [0, 100], 0],
    // biome-ignore format: a row a line
    ['two apart', [[10, 20], [30, 40]], [0, 100], 20],
    // biome-ignore format: a row a line
    ['two that touch', [[10, 20], [20, 30]], [0, 100], 20],
    // biome-ignore format: a row a line
    ['two that overlap', [[10, 20], [15, 30]], [0, 100], 20],
    // biome-ignore format: a row a line
    ['two that overlap, the later first', [[15, 30], [10, 20]], [0, 100], 20],
    // biome-ignore format: a row a line
    ['one in the other', [[10, 40], [15, 20]], [0, 100], 30],
    // biome-ignore format: a row a line
    ['one in the other, with the same start', [[10, 20], [10, 40]], [0, 100], 30],
    // biome-ignore format: a row a line
    ['one in the other, with the same end', [[10, 40], [20, 40]], [0, 100], 30],
    // biome-ignore format: a row a line
    ['the same twice', [[10, 20], [10, 20]], [0, 100], 10],
    // biome-ignore format: a row a line
    ['a third after one in the other', [[10, 40], [15, 20], [35, 50]], [0, 100], 40],
    // biome-ignore format: a row a line
    ['a third that closes a gap', [[10, 20], [30, 40], [15, 35]], [0, 100], 30],
    // biome-ignore format: a row a line
    ['an empty one inside', [[10, 20], [15, 15]], [0, 100], 10],
    ['a span over the start of the clip', [[10, 20]], [15, 100], 5],
    ['a span over the end of the clip', [[10, 20]], [0, 15], 5],
    ['a span around the clip', [[0, 100]], [40, 45], 5],
    ['a span that ends where the clip starts', [[10, 20]], [20, 100], 0],
    ['a span that starts where the clip ends', [[10, 20]], [0, 10], 0],
    ['a span before the clip', [[10, 20]], [50, 100], 0],
    ['a span behind the clip', [[10, 20]], [0, 5], 0],
    // biome-ignore format: a row a line
    ['two that overlap only outside of the clip', [[10, 30], [20, 40]], [0, 20], 10],
    ['an empty clip', [[10, 20]], [15, 15], 0],
    ['a clip the wrong way round', [[10, 20]], [20, 10], 0],
    ['an empty clip and an open span', [[10, OPEN]], [15, 15], 0],
    ['an open span in a closed clip', [[10, OPEN]], [0, 100], 90],
    // biome-ignore format: a row a line
    ['two open spans in a closed clip', [[10, OPEN], [50, OPEN]], [0, 100], 90],
    // biome-ignore format: a row a line
    ['an open span behind a closed one', [[10, 20], [15, OPEN]], [0, 100], 90],
    ['a clip with an open end', [[10, 20]], [15, OPEN], 5],
    ['a clip with an open start', [[10, 20]], [-OPEN, 15], 5],
    ['an open clip', [[10, 20]], ALL, 10],
    ['an open span in a clip with an open end', [[10, OPEN]], [0, OPEN], OPEN],
    ['an open span in a clip with an open start', [[10, OPEN]], [-OPEN, 100], 90],
    ['any time in a closed clip', [ALL], [0, 100], 100],
    ['any time in a clip with an open start', [ALL], [-OPEN, 100], OPEN],
    ['any time in a clip with an open end', [ALL], [0, OPEN], OPEN],
    ['any time in an open clip', [ALL], ALL, OPEN],
    // biome-ignore format: a row a line
    ['any time twice in an open clip', [ALL, ALL, [10, 20]], ALL, OPEN],
    // biome-ignore format: a row a line
    ['an open and a closed span in an open clip', [[10, 20], [30, OPEN]], ALL, OPEN],
  ])('%s', (_what, spans, clip, days) => {
    expect(daysCovered(spans.map(spanOf), spanOf(clip))).toBe(days);
    expect(daysCovered(spans.toReversed().map(spanOf), spanOf(clip))).toBe(days);
  });

  const end = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -30, max: 60 }) },
    { weight: 1, arbitrary: fc.constant(OPEN) },
  );
  const start = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: -30, max: 60 }) },
    { weight: 1, arbitrary: fc.constant(-OPEN) },
  );
  const arbitrarySpan = fc.record({ from: start, to: end });

  /** Each day asked by itself; a span and a clip that are both open at one end never end. */
  function oneByOne(spans: readonly DaySpan[], clip: DaySpan): number {
    const isEndless = spans.some(
      (span) =>
        Math.max(span.from, clip.from) < Math.min(span.to, clip.to) &&
        (Math.min(span.to, clip.to) === OPEN || Math.max(span.from, clip.from) === -OPEN),
    );
    if (isEndless) return OPEN;
    let days = 0;
    for (let each = -40; each < 70; each++) {
      const isIn = ({ from, to }: DaySpan): boolean => from <= each && each < to;
      if (isIn(clip) && spans.some(isIn)) days++;
    }
    return days;
  }

  it('is the number of days that lie in the clip and in some span', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySpan, { maxLength: 6 }), arbitrarySpan, (spans, clip) => {
        const before = structuredClone(spans);
        expect(daysCovered(spans, clip)).toBe(oneByOne(spans, clip));
        expect(spans).toEqual(before);
      }),
      RUNS,
    );
  });

  it('never grows by a shorter clip, and never shrinks by one more span', () => {
    fc.assert(
      fc.property(
        fc.array(arbitrarySpan, { maxLength: 5 }),
        arbitrarySpan,
        arbitrarySpan,
        fc.nat(20),
        (spans, more, clip, less) => {
          const days = daysCovered(spans, clip);
          expect(daysCovered([...spans, more], clip)).toBeGreaterThanOrEqual(days);
          expect(daysCovered(spans, { from: clip.from + less, to: clip.to })).toBeLessThanOrEqual(days);
          expect(daysCovered(spans, { from: clip.from, to: clip.to - less })).toBeLessThanOrEqual(days);
        },
      ),
      RUNS,
    );
  });
});

describe('date-times', () => {
  it.each<[text: string, valid: boolean]>([
    ['2019-11-08T16:00:00-05:00', true],
    ['2019-11-08T16:00:00Z', true],
    ['2019-11-08T00:00:00+00:00', true],
    ['2019-11-08T23:59:59+14:00', true],
    ['2019-11-08T16:00:00-00:00', true],
    ['2019-11-08T16:00:00.5Z', true],
    ['2019-11-08T16:00:00.123456789+05:30', true],
    ['2020-02-29T16:00:00Z', true],
    ['2019-02-29T16:00:00Z', false],
    ['0000-01-01T16:00:00Z', false],
    ['2019-11-08', false],
    ['2019-11-08T16:00:00', false],
    ['2019-11-08T16:00Z', false],
    ['2019-11-08 16:00:00Z', false],
    ['2019-11-08t16:00:00z', false],
    ['2019-11-08T24:00:00Z', false],
    ['2019-11-08T16:60:00Z', false],
    ['2019-11-08T16:00:60Z', false],
    ['2019-11-08T16:00:00.Z', false],
    ['2019-11-08T16:00:00.1234567890Z', false],
    ['2019-11-08T16:00:00-0500', false],
    ['2019-11-08T16:00:00-05', false],
    ['2019-11-08T16:00:00+24:00', false],
    ['2019-11-08T16:00:00+05:60', false],
    ['2019-11-08T16:00:00-05:00[America/New_York]', false],
    ['2019-11-08T16:00:00-05:00\n', false],
  ])('%j: %s', (text, valid) => {
    expect(isDateTime(text)).toBe(valid);
    // Whatever passes can be counted from.
    if (valid) expect(() => Temporal.Instant.from(text)).not.toThrow();
  });
});
