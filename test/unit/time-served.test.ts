import { describe, expect, it } from 'vitest';
import { openPolicy } from '../../src/index.ts';

/**
 * Time served under nyc-detainer, from a whole case to the answer. A judgment must be later than the
 * arrest less five years and less the days in custody. Each row has the last judgment outside and the
 * first inside, with the count by hand.
 */
const opened = openPolicy({ rules: 'rules', policy: 'nyc-detainer' });

type Conviction = Record<string, unknown>;
type Span = [from: string, to: string | null];
const custody = (...spans: Span[]): Conviction => ({
  incarceration: spans.map(([from, to]) => ({ from, to })),
});
const NONE = custody();

/** A listed felony of New York. */
const FELONY: Conviction = {
  offense: 'PL 120.05(2)',
  jurisdiction: 'NY',
  class: 'felony',
  committedOn: '2014-01-01',
};
/** Another one, judged so long ago that it is outside itself. */
const OLD: Conviction = {
  offense: 'PL 160.15(1)',
  jurisdiction: 'NY',
  class: 'felony',
  committedOn: '2010-01-01',
  judgmentOn: '2010-03-01',
};
/** 31 days of January, 28 of February, 31 of March, 10 of April. */
const HUNDRED: Span = ['2015-01-01', '2015-04-11'];

/** All that a case needs but a conviction within five years. */
const asked = (convictions: Conviction[], arrestDate: string) => ({
  agency: 'correction',
  arrestDate,
  warrant: {
    issuedBy: 'article-iii-judge',
    probableCause: true,
    authorizesCustody: true,
    presentedWithDetainer: true,
  },
  terroristScreeningMatch: false,
  convictions,
});

async function hold(convictions: Conviction[], arrestDate: string, version = '3.5.0') {
  const written = asked(convictions, arrestDate);
  const answer = await opened.evaluate(written, { version });
  const revision = opened.resolve({ version })[0];
  expect(opened.decide(opened.check(written), revision).hold).toBe(answer.actions.hold?.status);
  return answer.actions.hold;
}

const statusOf = async (...call: Parameters<typeof hold>) => (await hold(...call))?.status;

describe('settled', () => {
  type Row = [
    what: string,
    own: Conviction,
    others: Conviction[],
    outside: string,
    inside: string,
    arrest?: string,
  ];

  it.each<Row>([
    ['no custody: five years', NONE, [], '2014-11-08', '2014-11-09'],
    // 2014-11-08 less 100: 8 in November, 31, 30, 31, and July's last.
    ['a hundred days', custody(HUNDRED), [], '2014-07-31', '2014-08-01'],
    [
      'thirty days before judgment',
      { ...custody(['2014-06-11', '2014-07-11']), committedOn: '2014-06-01' },
      [],
      '2014-10-09',
      '2014-10-10',
    ],
    [
      'thirty days, of which fifteen were before the crime',
      { ...custody(['2014-06-11', '2014-07-11']), committedOn: '2014-06-26' },
      [],
      '2014-10-24',
      '2014-10-25',
    ],
    [
      'custody that lasts, ten days before the arrest',
      custody(['2019-10-29', null]),
      [],
      '2014-10-29',
      '2014-10-30',
    ],
    ['custody from the arrest on: none', custody(['2019-11-08', null]), [], '2014-11-08', '2014-11-09'],
    // January 1 to May 31, 150 days: 100 to July's last, then 31 to June's last, then 19.
    [
      'the custody of two convictions, each day once',
      custody(HUNDRED),
      [{ ...OLD, ...custody(['2015-03-02', '2015-05-31']) }],
      '2014-06-11',
      '2014-06-12',
    ],
    [
      'only another conviction’s custody',
      NONE,
      [{ ...OLD, ...custody(HUNDRED) }],
      '2014-07-31',
      '2014-08-01',
    ],
    [
      'another’s, before the crime in question',
      { ...NONE, committedOn: '2014-06-26' },
      [{ ...OLD, ...custody(['2014-06-11', '2014-07-11']) }],
      '2014-10-24',
      '2014-10-25',
    ],
    [
      'that of an attempt at a listed felony',
      NONE,
      [{ ...OLD, ...custody(HUNDRED), form: 'attempt' }],
      '2014-07-31',
      '2014-08-01',
    ],
    [
      'that of a predicate felony of another state',
      NONE,
      [{ ...OLD, ...custody(HUNDRED), jurisdiction: 'NJ', predicateFelony: true }],
      '2014-07-31',
      '2014-08-01',
    ],
    [
      'not that of another state’s that is none',
      NONE,
      [{ ...OLD, ...custody(HUNDRED), jurisdiction: 'NJ', predicateFelony: false }],
      '2014-11-08',
      '2014-11-09',
    ],
    [
      'not that of a foreign conviction',
      NONE,
      [{ ...OLD, ...custody(HUNDRED), jurisdiction: 'foreign', predicateFelony: true }],
      '2014-11-08',
      '2014-11-09',
    ],
    [
      'not that of a misdemeanor',
      NONE,
      [{ ...OLD, ...custody(HUNDRED), class: 'misdemeanor' }],
      '2014-11-08',
      '2014-11-09',
    ],
    [
      'not that of a youthful offender',
      NONE,
      [{ ...OLD, ...custody(HUNDRED), adjudication: 'youthful-offender' }],
      '2014-11-08',
      '2014-11-09',
    ],
    [
      'not that of a felony off the list',
      NONE,
      [{ ...OLD, ...custody(HUNDRED), offense: 'PL 155.30' }],
      '2014-11-08',
      '2014-11-09',
    ],
    [
      'not, unsaid, that of a felony off the list',
      NONE,
      [{ ...OLD, offense: 'PL 155.30' }],
      '2014-11-08',
      '2014-11-09',
    ],
    // Five years before 29 February is 28 February.
    ['an arrest on 29 February', NONE, [], '2015-02-28', '2015-03-01', '2020-02-29'],
    [
      'an arrest on 29 February, and 29 February in custody',
      custody(['2016-02-29', '2016-03-01']),
      [],
      '2015-02-27',
      '2015-02-28',
      '2020-02-29',
    ],
  ])('%s', async (_what, own, others, outside, inside, arrest = '2019-11-08') => {
    for (const [judgmentOn, status] of [
      [outside, 'prohibited'],
      [inside, 'permitted'],
    ] as const) {
      const convictions = [{ ...FELONY, ...own, judgmentOn }, ...others];
      expect([judgmentOn, await statusOf(convictions, arrest)]).toEqual([judgmentOn, status]);
      // The order of convictions is nothing.
      expect(await statusOf(convictions.toReversed(), arrest)).toBe(status);
    }
  });

  it('a long sentence: 3,175 days in custody reach a judgment 3,174 days before the five years', async () => {
    // From 2006-03-01 to 2014-03-01 are 8 × 365 + 2 days, to 2014-11-08 another 252.
    const judged = { ...FELONY, committedOn: '2005-06-01', judgmentOn: '2006-03-01' };
    const until = (to: string) => [{ ...judged, ...custody(['2006-03-01', to]) }];
    expect(await statusOf(until('2014-11-08'), '2019-11-08')).toBe('prohibited');
    expect(await statusOf(until('2014-11-09'), '2019-11-08')).toBe('permitted');
  });

  it('a crime added by rule: its custody counts from 3.5.0 on', async () => {
    const added = { ...OLD, ...custody(HUNDRED), offense: 'PL 135.61' };
    const convictions = [{ ...FELONY, ...NONE, judgmentOn: '2014-08-01' }, added];
    expect(await statusOf(convictions, '2019-11-08', '3.4.0')).toBe('prohibited');
    expect(await statusOf(convictions, '2019-11-08', '3.5.0')).toBe('permitted');
    // An attempt at it never does.
    expect(await statusOf([convictions[0] as Conviction, { ...added, form: 'attempt' }], '2019-11-08')).toBe(
      'prohibited',
    );
  });

  it('a judgment after the arrest is inside', async () => {
    expect(await statusOf([{ ...FELONY, ...NONE, judgmentOn: '2019-11-09' }], '2019-11-08')).toBe(
      'permitted',
    );
  });
});

describe('open', () => {
  type Row = [
    what: string,
    convictions: (judgmentOn: string) => Conviction[],
    outside: string | undefined,
    open: [first: string, last: string],
    inside: string,
    needs: string[],
  ];
  const unknown = (conviction: Conviction, name: string): Conviction => ({ ...conviction, [name]: null });

  it.each<Row>([
    [
      'unsaid custody may be all the time since the crime',
      (judgmentOn) => [{ ...FELONY, judgmentOn }],
      undefined,
      ['2014-01-01', '2014-11-08'],
      '2014-11-09',
      ['convictions[0].incarceration'],
    ],
    [
      'a crime on an unknown day: a hundred days are possible, none is sure',
      (judgmentOn) => [unknown({ ...FELONY, ...custody(HUNDRED), judgmentOn }, 'committedOn')],
      '2014-07-31',
      ['2014-08-01', '2014-11-08'],
      '2014-11-09',
      ['convictions[0].committedOn'],
    ],
    [
      'another conviction that may qualify',
      (judgmentOn) => [{ ...FELONY, ...NONE, judgmentOn }, unknown({ ...OLD, ...custody(HUNDRED) }, 'class')],
      '2014-07-31',
      ['2014-08-01', '2014-11-08'],
      '2014-11-09',
      ['convictions[1].class'],
    ],
    [
      'another conviction that qualifies, with unsaid custody',
      (judgmentOn) => [
        { ...FELONY, ...NONE, judgmentOn },
        { ...OLD, committedOn: '2009-01-01' },
      ],
      undefined,
      ['2014-01-01', '2014-11-08'],
      '2014-11-09',
      ['convictions[1].incarceration'],
    ],
    [
      'a hundred days that are sure, and ten right behind that are possible',
      (judgmentOn) => [
        { ...FELONY, ...custody(HUNDRED), judgmentOn },
        unknown({ ...OLD, ...custody(['2015-04-11', '2015-04-21']) }, 'offense'),
      ],
      '2014-07-21',
      ['2014-07-22', '2014-07-31'],
      '2014-08-01',
      ['convictions[1].offense'],
    ],
  ])('%s', async (_what, convictions, outside, [first, last], inside, needs) => {
    const at = (judgmentOn: string) => hold(convictions(judgmentOn), '2019-11-08');
    if (outside !== undefined) expect((await at(outside))?.status).toBe('prohibited');
    for (const judgmentOn of [first, last]) {
      const { status, needs: needed } = (await at(judgmentOn)) ?? {};
      expect([judgmentOn, status, needed]).toEqual([judgmentOn, 'undetermined', needs]);
    }
    expect((await at(inside))?.status).toBe('permitted');
  });

  it('a citation that says too little of another conviction', async () => {
    const vague = { ...OLD, ...custody(HUNDRED), offense: 'PL 265.02' };
    const at = (judgmentOn: string) => statusOf([{ ...FELONY, ...NONE, judgmentOn }, vague], '2019-11-08');
    expect(await at('2014-07-31')).toBe('prohibited');
    expect(await at('2014-08-01')).toBe('undetermined');
    expect(await at('2014-11-08')).toBe('undetermined');
    expect(await at('2014-11-09')).toBe('permitted');
  });
});
