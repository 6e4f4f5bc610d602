import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, formatDay, minusPeriod, type Period, parseDay } from '../../src/dates/day.ts';
import type { DaySpan } from '../../src/dates/spans.ts';
import { OPERATORS } from '../../src/operators/index.ts';
import type { Operator, PrepareContext, Reader } from '../../src/operators/operator.ts';
import type { Condition, Fact, FactType, FactValue } from '../../src/revision/model.ts';
import { FALSE, TRUE, type Truth, truthName, UNKNOWN } from '../../src/truth.ts';

/**
 * `within` by hand. A judgment is asked whether it lies within a period before an arrest, lengthened
 * by custody; whose custody counts is told for each row, so that nothing but the operator is tested.
 */
const within = OPERATORS.get('within') as Operator;

const fact = (path: string, type: FactType, title: string, collection?: string): Fact => ({
  path,
  type,
  title,
  question: '',
  citation: '',
  default: undefined,
  collection,
  keys: [path],
});
const FACTS = Object.fromEntries(
  [
    fact('arrest', { kind: 'date' }, 'the arrest'),
    fact('judgment', { kind: 'date' }, 'the judgment', 'crimes'),
    fact('crime', { kind: 'date' }, 'the crime', 'crimes'),
    fact('until', { kind: 'date' }, 'the end'),
    fact('custody', { kind: 'spans' }, 'the custody', 'crimes'),
    fact('crimes', { kind: 'collection' }, 'the crimes'),
  ].map((each) => [each.path, each]),
);
const factOf = (path: string): Fact => FACTS[path] as Fact;

/** The condition on which an item's custody counts; the reader of each item knows what it comes to. */
const COUNTS: Condition = { kind: 'constant', holds: true };

const context: PrepareContext = {
  fact: (path) => FACTS[path],
  collectionOf: (each) => (each.collection === undefined ? undefined : FACTS[each.collection]),
  condition: (written) => (written === 'counts' ? COUNTS : undefined),
  list: () => undefined,
  report: (_code, message) => {
    throw new Error(message);
  },
};

interface Item {
  counts: Truth;
  custody: DaySpan[] | undefined;
}
interface Situation {
  judgment?: Day | undefined;
  arrest?: Day | undefined;
  crime?: Day | undefined;
  until?: Day | undefined;
  /** Undefined where it is not known which crimes there are. */
  items?: Item[] | undefined;
}

function readerOf({ arrest, crime, until, items }: Situation): Reader {
  const stated: Record<string, Day | undefined> = { arrest, crime, until };
  const value: Reader['value'] = ({ path }) => stated[path];
  return {
    value,
    peek: value,
    items: () =>
      items?.map(
        (item): Reader => ({
          value: ({ path }) => (path === 'custody' ? item.custody : undefined) as FactValue | undefined,
          peek: ({ path }) => (path === 'custody' ? item.custody : undefined) as FactValue | undefined,
          items: () => undefined,
          truth: (condition) => {
            expect(condition).toBe(COUNTS);
            return item.counts;
          },
        }),
      ),
    truth: () => UNKNOWN,
  };
}

const EXTENSION = {
  spans: 'custody',
  where: 'counts',
  from: { fact: 'crime' },
  until: { fact: 'arrest' },
};

function prepare(period: Period, extendedBy: object | undefined): unknown {
  const written = { period, before: { fact: 'arrest' }, ...(extendedBy ? { extendedBy } : {}) };
  return within.prepare(written, factOf('judgment'), context);
}

const decide = (window: unknown, situation: Situation): Truth =>
  within.decide(situation.judgment, window, readerOf(situation));

const day = (text: string): Day => parseDay(text) as Day;
const optional = (text: string | undefined): Day | undefined => (text === undefined ? undefined : day(text));
const days = (from: string, to: string | null): DaySpan => ({
  from: day(from),
  to: to === null ? Number.POSITIVE_INFINITY : day(to),
});

type Name = 'true' | 'unknown' | 'false';

describe('without an extension', () => {
  it.each<[period: Period, judgment: string | undefined, arrest: string | undefined, truth: Name]>([
    [{ years: 5 }, '2014-06-16', '2019-06-15', 'true'],
    [{ years: 5 }, '2014-06-15', '2019-06-15', 'false'],
    [{ years: 5 }, '2014-06-14', '2019-06-15', 'false'],
    [{ years: 5 }, '2019-06-15', '2019-06-15', 'true'],
    [{ years: 5 }, '2019-06-16', '2019-06-15', 'true'],
    [{ years: 5 }, '2030-01-01', '2019-06-15', 'true'],
    [{ years: 5 }, '0001-01-01', '2019-06-15', 'false'],
    [{ years: 5 }, undefined, '2019-06-15', 'unknown'],
    [{ years: 5 }, '2019-06-15', undefined, 'unknown'],
    [{ years: 5 }, undefined, undefined, 'unknown'],
    // A day that the month lacks becomes its last.
    [{ years: 5 }, '2015-02-28', '2020-02-29', 'false'],
    [{ years: 5 }, '2015-03-01', '2020-02-29', 'true'],
    [{ years: 5 }, '2015-02-28', '2020-02-28', 'false'],
    [{ years: 5 }, '2015-03-01', '2020-03-01', 'false'],
    [{ years: 4 }, '2016-02-29', '2020-02-29', 'false'],
    [{ months: 6 }, '2020-02-29', '2020-08-31', 'false'],
    [{ months: 6 }, '2020-03-01', '2020-08-31', 'true'],
    [{ days: 28 }, '2020-02-01', '2020-02-29', 'false'],
    [{ days: 28 }, '2020-02-02', '2020-02-29', 'true'],
    [{ days: 0 }, '2020-02-29', '2020-02-29', 'false'],
    [{ days: 0 }, '2020-03-01', '2020-02-29', 'true'],
    [{ years: 1, months: 1, days: 1 }, '2019-11-29', '2020-12-31', 'false'],
    [{ years: 1, months: 1, days: 1 }, '2019-11-30', '2020-12-31', 'true'],
    // Beyond the first year that can be stated.
    [{ years: 9999 }, '0001-01-01', '0001-01-01', 'true'],
  ])('%j: judgment %s, arrest %s: %s', (period, judgment, arrest, truth) => {
    const situation = { judgment: optional(judgment), arrest: optional(arrest) };
    expect(truthName(decide(prepare(period, undefined), situation))).toBe(truth);
  });
});

describe('five years before an arrest on 2019-06-15, which is after 2014-06-15, lengthened by custody', () => {
  /** Ten days. */
  const A = days('2014-07-01', '2014-07-11');
  /** Ten days, of which five are in A. */
  const B = days('2014-07-06', '2014-07-16');
  /** Ten days right behind A. */
  const C = days('2014-07-11', '2014-07-21');
  const counts = (...custody: DaySpan[]): Item => ({ counts: TRUE, custody });
  const may = (...custody: DaySpan[]): Item => ({ counts: UNKNOWN, custody });
  const not = (...custody: DaySpan[]): Item => ({ counts: FALSE, custody });
  const unsaid = (item: Item): Item => ({ ...item, custody: undefined });

  /**
   * The crime of the judgment, the crimes with custody, and the judgments with their truths: the
   * last day outside and the first inside of each bound. The number is that of the days that count.
   */
  type Row = [
    what: string,
    crime: string | undefined,
    items: Item[] | undefined,
    ...judgments: [judgment: string, truth: Name][],
  ];
  const SURE: Row[] = [
    ['no crime: 0', '2010-01-01', [], ['2014-06-15', 'false'], ['2014-06-16', 'true']],
    ['no custody: 0', '2010-01-01', [counts()], ['2014-06-15', 'false'], ['2014-06-16', 'true']],
    ['ten days: 10', '2010-01-01', [counts(A)], ['2014-06-05', 'false'], ['2014-06-06', 'true']],
    ['overlap: 15', '2010-01-01', [counts(A, B)], ['2014-05-31', 'false'], ['2014-06-01', 'true']],
    ['touch: 20', '2010-01-01', [counts(A, C)], ['2014-05-26', 'false'], ['2014-05-27', 'true']],
    ['all three: 20', '2010-01-01', [counts(C, B, A)], ['2014-05-26', 'false'], ['2014-05-27', 'true']],
    ['the same twice: 10', '2010-01-01', [counts(A, A)], ['2014-06-05', 'false'], ['2014-06-06', 'true']],
    [
      'an empty span: 0',
      '2010-01-01',
      [counts(days('2014-07-01', '2014-07-01'))],
      ['2014-06-15', 'false'],
      ['2014-06-16', 'true'],
    ],
    [
      'another crime’s custody: 10',
      '2010-01-01',
      [counts(), counts(A)],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'true'],
    ],
    [
      'that of two crimes, once: 15',
      '2010-01-01',
      [counts(A), counts(B)],
      ['2014-05-31', 'false'],
      ['2014-06-01', 'true'],
    ],
    [
      'the same for two crimes: 10',
      '2010-01-01',
      [counts(A), counts(A)],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'true'],
    ],
    [
      'that of a crime that does not count: 0',
      '2010-01-01',
      [not(A)],
      ['2014-06-15', 'false'],
      ['2014-06-16', 'true'],
    ],
    [
      'one that counts and one that does not: 10',
      '2010-01-01',
      [counts(A), not(C)],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'true'],
    ],
    [
      'unsaid custody of a crime that does not count: 10',
      '2010-01-01',
      [counts(A), unsaid(not())],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'true'],
    ],
    [
      'custody from before the crime, clipped: 10',
      '2014-07-01',
      [counts(days('2014-01-01', '2014-07-11'))],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'true'],
    ],
    [
      'custody all before the crime: 0',
      '2014-07-11',
      [counts(A)],
      ['2014-06-15', 'false'],
      ['2014-06-16', 'true'],
    ],
    [
      'custody beyond the arrest, clipped: 10',
      '2010-01-01',
      [counts(days('2019-06-05', '2020-01-01'))],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'true'],
    ],
    [
      'custody that lasts, clipped: 10',
      '2010-01-01',
      [counts(days('2019-06-05', null))],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'true'],
    ],
    [
      'custody from the day of the arrest on: 0',
      '2010-01-01',
      [counts(days('2019-06-15', null))],
      ['2014-06-15', 'false'],
      ['2014-06-16', 'true'],
    ],
    [
      'the day before the arrest: 1',
      '2010-01-01',
      [counts(days('2019-06-14', '2019-06-15'))],
      ['2014-06-14', 'false'],
      ['2014-06-15', 'true'],
    ],
    [
      'two that last, once: 10',
      '2010-01-01',
      [counts(days('2019-06-05', null)), counts(days('2019-06-10', null))],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'true'],
    ],
    [
      'five years in custody: 1826',
      '2009-06-15',
      [counts(days('2009-06-15', '2014-06-15'))],
      ['2009-06-15', 'false'],
      ['2009-06-16', 'true'],
    ],
    [
      'a crime on the day of the arrest: 0',
      '2019-06-15',
      [counts(A)],
      ['2014-06-15', 'false'],
      ['2014-06-16', 'true'],
    ],
    [
      'a crime after the arrest, unsaid custody: 0',
      '2019-06-16',
      [unsaid(counts())],
      ['2014-06-15', 'false'],
      ['2014-06-16', 'true'],
    ],
  ];
  const UNSURE: Row[] = [
    [
      'custody of a crime that may count: 0 to 10',
      '2010-01-01',
      [may(A)],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'unknown'],
      ['2014-06-15', 'unknown'],
      ['2014-06-16', 'true'],
    ],
    [
      'a crime that counts and one that may, apart: 10 to 20',
      '2010-01-01',
      [counts(A), may(C)],
      ['2014-05-26', 'false'],
      ['2014-05-27', 'unknown'],
      ['2014-06-05', 'unknown'],
      ['2014-06-06', 'true'],
    ],
    [
      'a crime that counts and one that may, with overlap: 10 to 15',
      '2010-01-01',
      [counts(A), may(B)],
      ['2014-05-31', 'false'],
      ['2014-06-01', 'unknown'],
      ['2014-06-05', 'unknown'],
      ['2014-06-06', 'true'],
    ],
    [
      'one that may count with nothing that the other has not: 10',
      '2010-01-01',
      [counts(A), may(A)],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'true'],
    ],
    // From 2014-06-01 to 2019-06-15 there are 1840 days; 2014-06-15 less 1840 days is 2009-06-01.
    [
      'unsaid custody: 0 to all the time since the crime',
      '2014-06-01',
      [unsaid(counts())],
      ['2009-06-01', 'false'],
      ['2009-06-02', 'unknown'],
      ['2014-06-15', 'unknown'],
      ['2014-06-16', 'true'],
    ],
    [
      'unsaid custody of a crime that may count: the same',
      '2014-06-01',
      [unsaid(may())],
      ['2009-06-01', 'false'],
      ['2009-06-02', 'unknown'],
      ['2014-06-16', 'true'],
    ],
    [
      'unsaid custody beside ten days that are sure: 10 to all the time',
      '2014-06-01',
      [counts(A), unsaid(counts())],
      ['2009-06-01', 'false'],
      ['2009-06-02', 'unknown'],
      ['2014-06-05', 'unknown'],
      ['2014-06-06', 'true'],
    ],
    [
      'unsaid crimes: 0 to all the time',
      '2014-06-01',
      undefined,
      ['2009-06-01', 'false'],
      ['2009-06-02', 'unknown'],
      ['2014-06-15', 'unknown'],
      ['2014-06-16', 'true'],
    ],
    [
      'an unknown day of the crime: none of ten days is sure, all are possible',
      undefined,
      [counts(A)],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'unknown'],
      ['2014-06-15', 'unknown'],
      ['2014-06-16', 'true'],
    ],
    [
      'an unknown day of the crime and custody that lasts: up to the arrest',
      undefined,
      [counts(days('2019-06-05', null))],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'unknown'],
      ['2014-06-16', 'true'],
    ],
    [
      'an unknown day of the crime and no custody: 0',
      undefined,
      [counts()],
      ['2014-06-15', 'false'],
      ['2014-06-16', 'true'],
    ],
    [
      'an unknown day of the crime and unsaid custody: without end',
      undefined,
      [unsaid(counts())],
      ['0001-01-01', 'unknown'],
      ['2014-06-15', 'unknown'],
      ['2014-06-16', 'true'],
    ],
    [
      'an unknown day of the crime and unsaid crimes: without end',
      undefined,
      undefined,
      ['0001-01-01', 'unknown'],
      ['2014-06-15', 'unknown'],
      ['2014-06-16', 'true'],
    ],
    [
      'custody since the year 1, clipped: 0 to 10',
      '2019-06-05',
      [may(days('0001-01-01', null))],
      ['2014-06-05', 'false'],
      ['2014-06-06', 'unknown'],
      ['2014-06-16', 'true'],
    ],
  ];

  const window = prepare({ years: 5 }, EXTENSION);
  const rows = [...SURE, ...UNSURE].flatMap(([what, crime, items, ...judgments]) =>
    judgments.map(([judgment, truth]) => ({ what, crime, items, judgment, truth })),
  );

  it.each(rows)('$what; judgment $judgment: $truth', ({ crime, items, judgment, truth }) => {
    const situation = { judgment: day(judgment), arrest: day('2019-06-15'), crime: optional(crime), items };
    expect(truthName(decide(window, situation))).toBe(truth);
    const turned = items?.toReversed().map((item) => ({ ...item, custody: item.custody?.toReversed() }));
    expect(truthName(decide(window, { ...situation, items: turned }))).toBe(truth);
  });

  it.each<[what: string, situation: Situation]>([
    ['judgment', { arrest: day('2019-06-15'), crime: day('2014-06-01'), items: [] }],
    ['arrest', { judgment: day('2019-06-15'), crime: day('2014-06-01'), items: [] }],
  ])('is unknown while the day of the %s is', (_what, situation) => {
    expect(decide(window, situation)).toBe(UNKNOWN);
  });

  it('is inside after the arrest, whatever else is unknown', () => {
    expect(decide(window, { judgment: day('2019-06-16'), arrest: day('2019-06-15') })).toBe(TRUE);
  });

  it.each<[until: string | undefined, judgment: string, truth: Name]>([
    // With `until` before the arrest, later custody does not count.
    ['2014-07-06', '2014-06-10', 'false'],
    ['2014-07-06', '2014-06-11', 'true'],
    // An unknown `until` leaves nothing sure and cuts nothing off.
    [undefined, '2014-06-05', 'false'],
    [undefined, '2014-06-06', 'unknown'],
    [undefined, '2014-06-15', 'unknown'],
    [undefined, '2014-06-16', 'true'],
  ])('counts up to another day, %s; judgment %s: %s', (until, judgment, truth) => {
    const other = prepare({ years: 5 }, { ...EXTENSION, until: { fact: 'until' } });
    const situation = {
      judgment: day(judgment),
      arrest: day('2019-06-15'),
      crime: day('2010-01-01'),
      items: [counts(A)],
      until: optional(until),
    };
    expect(truthName(decide(other, situation))).toBe(truth);
  });

  it('has no end where custody lasts and `until` is unknown', () => {
    const other = prepare({ years: 5 }, { ...EXTENSION, until: { fact: 'until' } });
    const lasts = [counts(days('2014-07-01', null))];
    const situation = { judgment: day('0001-01-01'), arrest: day('2019-06-15'), crime: day('2010-01-01') };
    expect(decide(other, { ...situation, items: lasts })).toBe(UNKNOWN);
  });
});

describe('what it says and rests on', () => {
  it.each<[period: Period, words: string]>([
    [{ years: 5 }, '5 years'],
    [{ years: 1 }, '1 year'],
    [{ years: 0 }, '0 years'],
    [{ months: 1 }, '1 month'],
    [{ months: 6 }, '6 months'],
    [{ days: 1 }, '1 day'],
    [{ days: 28 }, '28 days'],
    [{ days: 2, years: 1 }, '1 year and 2 days'],
    [{ months: 2, days: 1 }, '2 months and 1 day'],
    [{ years: 1, months: 2, days: 3 }, '1 year, 2 months and 3 days'],
  ])('%j is %s', (period, words) => {
    const sentence = `the judgment is later than ${words} before the arrest`;
    expect(within.sentence('the judgment', prepare(period, undefined))).toBe(sentence);
    expect(within.sentence('the judgment', prepare(period, EXTENSION))).toBe(
      `${sentence}, lengthened by the days of the custody that count`,
    );
  });

  it('rests on its days, and on what it asks of each item', () => {
    expect(within.restsOn(prepare({ years: 5 }, undefined))).toEqual({ facts: [factOf('arrest')] });
    expect(within.restsOn(prepare({ years: 5 }, EXTENSION))).toEqual({
      facts: [factOf('arrest'), factOf('crime'), factOf('arrest')],
      each: [{ collection: factOf('crimes'), condition: COUNTS, facts: [factOf('custody')] }],
    });
  });
});

describe('laws', () => {
  const ARREST = day('2019-06-15');
  const near = fc.integer({ min: ARREST - 80, max: ARREST + 20 });
  const span = fc
    .tuple(near, fc.oneof(near, fc.constant(Number.POSITIVE_INFINITY)))
    .map(([from, to]): DaySpan => ({ from, to: Math.max(from, to) }));
  const custody = fc.array(span, { maxLength: 3 });
  const period = fc.record({ months: fc.nat(2), days: fc.nat(30) });
  const knownItem = fc.record({ counts: fc.constantFrom<Truth[]>(TRUE, FALSE), custody });
  const item = fc.record({
    counts: fc.constantFrom<Truth[]>(TRUE, UNKNOWN, FALSE),
    custody: fc.option(custody, { nil: undefined }),
  });
  const judgment = fc.integer({ min: ARREST - 220, max: ARREST + 5 });

  it('is a count of days, one by one, where all is known', () => {
    fc.assert(
      fc.property(judgment, near, fc.array(knownItem, { maxLength: 3 }), period, (at, crime, items, back) => {
        let counted = 0;
        for (let each = crime; each < ARREST; each++) {
          const isIn = ({ from, to }: DaySpan): boolean => from <= each && each < to;
          if (items.some((one) => one.counts === TRUE && one.custody.some(isIn))) counted++;
        }
        const inside = at > minusPeriod(ARREST, back) - counted;
        const situation = { judgment: at, arrest: ARREST, crime, items };
        expect(decide(prepare(back, EXTENSION), situation)).toBe(inside ? TRUE : FALSE);
      }),
      { numRuns: 1000 },
    );
  });

  /** One of the ways in which what is unknown may be. */
  const completed = ({ counts, custody: known }: Item, yes: boolean, all: boolean): Item => ({
    counts: counts === UNKNOWN ? (yes ? TRUE : FALSE) : counts,
    custody: known ?? (all ? [{ from: ARREST - 500, to: ARREST + 500 }] : []),
  });

  it('is settled exactly where the least and the most that can be agree', () => {
    fc.assert(
      fc.property(judgment, near, fc.array(item, { maxLength: 3 }), period, (at, crime, items, back) => {
        const window = prepare(back, EXTENSION);
        const of = (some: Item[]): Truth =>
          decide(window, { judgment: at, arrest: ARREST, crime, items: some });
        const least = of(items.map((each) => completed(each, false, false)));
        const most = of(items.map((each) => completed(each, true, true)));
        expect(of(items)).toBe(least === most ? least : UNKNOWN);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps what is settled when something becomes known', () => {
    const which = fc.record({ yes: fc.boolean(), all: fc.boolean(), one: fc.nat(2) });
    const optionalDay = fc.option(near, { nil: undefined });
    fc.assert(
      fc.property(
        judgment,
        optionalDay,
        near,
        fc.option(fc.array(item, { maxLength: 3 }), { nil: undefined }),
        period,
        which,
        (at, crime, filled, items, back, { yes, all, one }) => {
          const window = prepare(back, EXTENSION);
          const situation: Situation = { judgment: at, arrest: ARREST, crime, items };
          const before = decide(window, situation);
          if (before === UNKNOWN) return;
          const fuller = (items ?? []).map((each, index) =>
            index === one ? completed(each, yes, all) : each,
          );
          for (const known of [
            { ...situation, crime: crime ?? filled },
            { ...situation, items: fuller },
            { ...situation, crime: crime ?? filled, items: fuller },
          ])
            expect(formatDay(at) + decide(window, known)).toBe(formatDay(at) + before);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
