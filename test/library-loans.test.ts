import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadCall, InvalidInput, openPolicy } from '../src/index.ts';

/**
 * A second policy, so that nothing in the engine is about one law only. Every expectation here was
 * derived by hand from the words of the rules, not from an answer of the engine.
 */
const library = openPolicy({ rules: 'test/fixtures/rules', policy: 'library-loans' });

type Facts = { [name: string]: unknown };

const READER = { kind: 'adult', age: 40, identified: true, memberships: ['standard'] };
const CHILD = { kind: 'child', age: 9, identified: false, memberships: ['standard'] };
const VISITOR = { kind: 'visitor', age: 30, identified: true, memberships: [] };
const BOOK = { class: 'CAT 20.01', kind: 'book' };
const GLOBE = { class: 'CAT 12.07(1)', kind: 'map' };

/** An adult at the central library on 2020-08-31, with no loans, who asks for an ordinary book. */
const asks = (facts: Facts = {}): Facts => ({
  branch: 'central',
  requestedOn: '2020-08-31',
  reader: READER,
  work: BOOK,
  loans: [],
  ...facts,
});

const OUT = { class: 'CAT 20.02', state: 'open', lentOn: '2020-08-20', dueOn: '2020-09-10', renewals: [] };
const IN_TIME = { state: 'returned', lentOn: '2020-07-11', dueOn: '2020-08-01', returnedOn: '2020-08-01' };
/** Late, and within three months of the request. */
const LATE = {
  state: 'returned',
  lentOn: '2020-07-11',
  dueOn: '2020-08-01',
  returnedOn: '2020-08-10',
  pauses: [],
};
/** Late, and half a year before the request to the day: 2020-08-31 less six months is 2020-02-29. */
const OLD = {
  state: 'returned',
  lentOn: '2020-01-15',
  dueOn: '2020-02-05',
  returnedOn: '2020-02-29',
  pauses: [],
};
const times = (count: number, item: Facts): Facts[] => Array.from({ length: count }, () => item);
const without = (facts: Facts, name: string): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name));

/** What an action comes to; a list is `undetermined` with exactly these needs. */
type Expected = 'permitted' | 'prohibited' | 'unregulated' | 'undetermined' | string[];
type Row = [what: string, facts: Facts, expected: Record<string, Record<string, Expected>>];

const rows: Row[] = [
  [
    'an adult with no loans and an ordinary book',
    asks(),
    {
      '1.0.0': { read: 'permitted', borrow: 'permitted', 'short-loan': 'unregulated' },
      '1.1.0': { read: 'permitted', borrow: 'permitted', 'short-loan': 'unregulated' },
      '2.0.0': {
        read: 'permitted',
        borrow: 'permitted',
        'short-loan': 'unregulated',
        reserve: ['work.copies', 'work.copiesOnLoan'],
      },
      '2.1.0-bill.12': { borrow: 'permitted', 'short-loan': 'unregulated' },
    },
  ],
  [
    'nothing known but the central library',
    { branch: 'central' },
    {
      '1.0.0': {
        read: ['reader.age', 'reader.identified', 'work.class'],
        borrow: ['loans', 'reader.age', 'reader.kind', 'reader.memberships', 'requestedOn', 'work.class'],
        'short-loan': ['loans', 'reader.identified', 'requestedOn', 'work.class'],
      },
      '2.0.1': {
        borrow: [
          'loans',
          'reader.age',
          'reader.depositPaid',
          'reader.kind',
          'reader.memberships',
          'requestedOn',
          'work.class',
        ],
        reserve: [
          'loans',
          'reader.kind',
          'reader.memberships',
          'requestedOn',
          'work.class',
          'work.copies',
          'work.copiesOnLoan',
        ],
      },
      '2.1.0-bill.12': { 'short-loan': 'unregulated' },
    },
  ],
  [
    'nothing known but the bus',
    { branch: 'bus' },
    {
      '1.0.0': { borrow: 'unregulated', 'short-loan': 'unregulated' },
      '2.0.0': { reserve: 'unregulated', 'short-loan': 'unregulated' },
    },
  ],
  [
    'the bus, which the second Act brings in',
    asks({ branch: 'bus' }),
    {
      '1.0.0': { read: 'permitted', borrow: 'unregulated', 'short-loan': 'unregulated' },
      '1.1.0': { read: 'permitted', borrow: 'permitted', 'short-loan': 'unregulated' },
      '2.0.0': { borrow: 'permitted', reserve: 'unregulated' },
    },
  ],
  [
    'the airport, a value that only later revisions know',
    asks({ branch: 'airport' }),
    {
      '1.0.0': { read: 'permitted', borrow: 'unregulated' },
      '2.0.0': { read: 'permitted', borrow: 'unregulated', reserve: 'unregulated' },
    },
  ],
  [
    'a part of a protected class, for a reader who brought a work back on its due day',
    asks({ work: GLOBE, loans: [IN_TIME] }),
    {
      '1.0.0': { read: 'permitted', borrow: 'prohibited', 'short-loan': 'permitted' },
      '2.0.1': { read: 'permitted', borrow: 'prohibited', 'short-loan': 'permitted' },
      '2.1.0-bill.12': { read: 'permitted', borrow: 'prohibited', 'short-loan': 'unregulated' },
    },
  ],
  [
    'the same work at the north branch',
    asks({ branch: 'north', work: GLOBE, loans: [IN_TIME] }),
    { '1.0.0': { read: 'permitted', borrow: 'prohibited', 'short-loan': 'unregulated' } },
  ],
  [
    'a protected work for a reader who never brought one back',
    asks({ work: GLOBE }),
    { '1.0.0': { 'short-loan': 'prohibited' } },
  ],
  [
    'a protected work for a reader who brought one back a day late',
    asks({ work: GLOBE, loans: [{ ...IN_TIME, returnedOn: '2020-08-02', pauses: [] }] }),
    { '1.0.0': { 'short-loan': 'prohibited' } },
  ],
  [
    'a protected work, and null where the document of identity should be',
    asks({ work: GLOBE, loans: [IN_TIME], reader: { ...READER, identified: null } }),
    { '1.0.0': { read: ['reader.identified'], borrow: 'prohibited', 'short-loan': ['reader.identified'] } },
  ],
  [
    'a protected work for an identified child of eleven',
    asks({ work: GLOBE, reader: { ...CHILD, identified: true, age: 11 } }),
    { '1.0.0': { read: 'prohibited', borrow: 'prohibited', 'short-loan': 'prohibited' } },
  ],
  [
    'a sea chart, protected since the second Act',
    asks({ work: { class: 'CAT 12.08', kind: 'map' } }),
    {
      '1.0.0': { borrow: 'permitted', 'short-loan': 'unregulated' },
      '1.1.0': { borrow: 'prohibited', 'short-loan': 'prohibited' },
    },
  ],
  [
    'a class that names less than the list: open, but not for an identified reader who reads',
    asks({ work: { class: 'CAT 12.05', kind: 'book' } }),
    { '1.0.0': { read: 'permitted', borrow: 'undetermined', 'short-loan': 'undetermined' } },
  ],
  [
    'another part of a section of which one part is protected',
    asks({ work: { class: 'CAT 12.05(3)', kind: 'book' } }),
    { '1.0.0': { borrow: 'permitted', 'short-loan': 'unregulated' } },
  ],
  [
    'a subdivision of the protected part',
    asks({ work: { class: 'CAT 12.05(2)(b)', kind: 'book' } }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  [
    'the last class of the range',
    asks({ work: { class: 'CAT 40.99' } }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  [
    'a class with a suffix inside the range',
    asks({ work: { class: 'CAT 40.10-a(1)' } }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  ['the class after the range', asks({ work: { class: 'CAT 41.00' } }), { '1.0.0': { borrow: 'permitted' } }],
  [
    'the same number in another catalogue',
    asks({ work: { class: 'DEW 40.10' } }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'a loan due today',
    asks({ loans: [{ ...OUT, dueOn: '2020-08-31' }] }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'a loan due yesterday',
    asks({ loans: [{ ...OUT, dueOn: '2020-08-30' }] }),
    { '1.0.0': { borrow: 'prohibited' }, '2.0.1': { borrow: 'prohibited' } },
  ],
  ['a lost work', asks({ loans: [{ state: 'lost' }] }), { '1.0.0': { borrow: 'prohibited' } }],
  [
    'an open loan of which the due day is not known',
    asks({ loans: [{ state: 'open' }] }),
    { '1.0.0': { borrow: ['loans[0].dueOn'] } },
  ],
  [
    'an open loan, and the day of the request not known',
    asks({ requestedOn: null, loans: [OUT] }),
    { '1.0.0': { borrow: ['requestedOn'] } },
  ],
  [
    'two late returns, one exactly six months before: the last day of February stands for the 31st',
    asks({ loans: [LATE, OLD] }),
    { '1.0.0': { borrow: 'permitted' }, '1.1.0': { borrow: 'permitted' } },
  ],
  [
    'two late returns, one a day less than six months before',
    asks({ loans: [LATE, { ...OLD, returnedOn: '2020-03-01' }] }),
    { '1.0.0': { borrow: 'prohibited' }, '1.1.0': { borrow: 'permitted' } },
  ],
  [
    'ten days of pause lengthen the six months to 2020-02-19: a day later is inside',
    asks({ loans: [LATE, { ...OLD, returnedOn: '2020-02-20', pauses: [span('2020-01-20', '2020-01-30')] }] }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  [
    'ten days of pause, and returned on 2020-02-19 itself: outside',
    asks({ loans: [LATE, { ...OLD, returnedOn: '2020-02-19', pauses: [span('2020-01-20', '2020-01-30')] }] }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'pauses of both late loans, each day once: thirteen days, to 2020-02-16, which is outside',
    asks({
      loans: [
        { ...LATE, pauses: [span('2020-07-15', '2020-07-20')] },
        {
          ...OLD,
          returnedOn: '2020-02-16',
          pauses: [span('2020-01-20', '2020-01-25'), span('2020-01-23', '2020-01-28')],
        },
      ],
    }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'the same thirteen days, and returned on the day after',
    asks({
      loans: [
        { ...LATE, pauses: [span('2020-07-15', '2020-07-20')] },
        {
          ...OLD,
          returnedOn: '2020-02-17',
          pauses: [span('2020-01-20', '2020-01-25'), span('2020-01-23', '2020-01-28')],
        },
      ],
    }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  [
    'a pause from before the loan counts from the day of lending: five days, to 2020-02-24',
    asks({ loans: [LATE, { ...OLD, returnedOn: '2020-02-24', pauses: [span('2019-12-01', '2020-01-20')] }] }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'a pause that lasts counts up to but without the request: six days, to 2020-02-23',
    asks({
      loans: [
        { ...LATE, pauses: [span('2020-08-25', null)] },
        { ...OLD, returnedOn: '2020-02-24' },
      ],
    }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  [
    'a pause of a loan that is not late lengthens nothing',
    asks({
      loans: [
        LATE,
        { ...OLD, returnedOn: '2020-02-20' },
        { ...OUT, pauses: [span('2020-03-01', '2020-08-01')] },
      ],
    }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'the pauses of the old late loan not known',
    asks({ loans: [LATE, without({ ...OLD, returnedOn: '2020-02-20' }, 'pauses')] }),
    { '1.0.0': { borrow: ['loans[1].pauses'] }, '1.1.0': { borrow: ['loans[1].pauses'] } },
  ],
  [
    'the pauses of neither late loan known: those of one lengthen the period of the other',
    asks({ loans: [without(LATE, 'pauses'), without({ ...OLD, returnedOn: '2020-02-20' }, 'pauses')] }),
    { '1.0.0': { borrow: ['loans[0].pauses', 'loans[1].pauses'] } },
  ],
  [
    'the day of lending not known, and ten days of pause that may or may not lie after it',
    asks({
      loans: [
        { ...LATE, pauses: [span('2020-07-15', '2020-07-25')] },
        without({ ...OLD, returnedOn: '2020-02-25' }, 'lentOn'),
      ],
    }),
    { '1.0.0': { borrow: ['loans[1].lentOn'] } },
  ],
  [
    'the day of lending not known, and too few days of pause to matter',
    asks({
      loans: [
        { ...LATE, pauses: [span('2020-07-15', '2020-07-19')] },
        without({ ...OLD, returnedOn: '2020-02-25' }, 'lentOn'),
      ],
    }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'two late returns of which the librarian excused one',
    asks({ loans: [LATE, { ...LATE, excused: true }] }),
    { '1.0.0': { borrow: 'prohibited' }, '1.1.0': { borrow: 'permitted' } },
  ],
  ['five works out', asks({ loans: times(5, OUT) }), { '1.0.0': { borrow: 'prohibited' } }],
  [
    'five works out, and the memberships not known',
    asks({ loans: times(5, OUT), reader: without(READER, 'memberships') }),
    { '1.0.0': { borrow: ['reader.memberships'] } },
  ],
  [
    'nine works out for a research member',
    asks({ loans: times(9, OUT), reader: { ...READER, memberships: ['research'] } }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'ten works out for a research member',
    asks({ loans: times(10, OUT), reader: { ...READER, memberships: ['research'] } }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  [
    'four works out, and one that may be',
    asks({ loans: [...times(4, OUT), without(OUT, 'state')] }),
    { '1.0.0': { borrow: ['loans[4].state'] } },
  ],
  [
    'five works out, and one that may be: already settled',
    asks({ loans: [...times(5, OUT), without(OUT, 'state')] }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  [
    'a child below the minimum age',
    asks({ reader: CHILD, work: { ...BOOK, minimumAge: 12 } }),
    { '1.0.0': { read: 'permitted', borrow: 'prohibited' }, '2.0.1': { borrow: 'prohibited' } },
  ],
  [
    'a child of exactly the minimum age',
    asks({ reader: { ...CHILD, age: 12 }, work: { ...BOOK, minimumAge: 12 } }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'a child below the minimum age, with consent',
    asks({ reader: CHILD, work: { ...BOOK, minimumAge: 12 }, guardianConsents: true }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'a child whose age is not known',
    asks({ reader: without(CHILD, 'age'), work: { ...BOOK, minimumAge: 12 } }),
    { '1.0.0': { borrow: ['reader.age'] } },
  ],
  [
    'a child of eighteen',
    asks({ reader: { ...CHILD, age: 18 } }),
    { '1.0.0': { borrow: 'prohibited' }, '2.0.1': { borrow: 'prohibited' } },
  ],
  [
    "a child with a children's book out and another loan long ended",
    asks({
      reader: CHILD,
      loans: [
        { ...OUT, class: 'CAT 81.10' },
        { ...IN_TIME, class: 'CAT 20.02' },
      ],
    }),
    { '1.0.0': { borrow: 'permitted' } },
  ],
  [
    'a child with an ordinary book out',
    asks({ reader: CHILD, loans: [OUT] }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  [
    'a child with a work out of which the class is not known',
    asks({ reader: CHILD, loans: [without(OUT, 'class')] }),
    { '1.0.0': { borrow: ['loans[0].class'] } },
  ],
  [
    "a child with a book at the end of the children's range, which one revision cut short",
    asks({ reader: CHILD, loans: [{ ...OUT, class: 'CAT 82.95' }] }),
    {
      '1.1.0': { borrow: 'permitted' },
      '2.0.0': { borrow: 'prohibited' },
      '2.0.1': { borrow: 'permitted' },
    },
  ],
  [
    'a recording for a music member',
    asks({ reader: { ...READER, memberships: ['standard', 'music'] }, work: { ...BOOK, kind: 'recording' } }),
    { '1.0.0': { borrow: 'permitted' }, '2.0.1': { borrow: 'permitted' } },
  ],
  [
    'a recording for another adult',
    asks({ work: { ...BOOK, kind: 'recording' } }),
    { '1.0.0': { borrow: 'prohibited' } },
  ],
  [
    'a recording, and the memberships not known',
    asks({ reader: without(READER, 'memberships'), work: { ...BOOK, kind: 'recording' } }),
    { '1.0.0': { borrow: ['reader.memberships'] } },
  ],
  [
    'a protected work, with a work out of which the renewals are not known',
    asks({ work: GLOBE, loans: [IN_TIME, without(OUT, 'renewals')] }),
    { '1.0.0': { 'short-loan': ['loans[1].renewals'] } },
  ],
  [
    'a protected work, with a work out that reader and library renewed once each',
    asks({ work: GLOBE, loans: [IN_TIME, { ...OUT, renewals: [{ by: 'library' }, { by: 'reader' }] }] }),
    { '1.0.0': { 'short-loan': 'permitted' } },
  ],
  [
    'a protected work, with a work out that was renewed twice, by the reader as is assumed',
    asks({ work: GLOBE, loans: [IN_TIME, { ...OUT, renewals: [{}, { on: '2020-08-29' }] }] }),
    { '1.0.0': { 'short-loan': 'prohibited' } },
  ],
  [
    'a visitor with a deposit',
    asks({ reader: { ...VISITOR, depositPaid: true } }),
    { '1.0.0': { borrow: 'prohibited' }, '2.0.0': { borrow: 'permitted' } },
  ],
  [
    'a visitor of whom the deposit is not known',
    asks({ reader: VISITOR }),
    { '1.0.0': { borrow: 'prohibited' }, '2.0.0': { borrow: ['reader.depositPaid'] } },
  ],
  [
    'a visitor with a deposit who asks for a map',
    asks({ reader: { ...VISITOR, depositPaid: true }, work: { ...BOOK, kind: 'map' } }),
    { '2.0.0': { borrow: 'prohibited' } },
  ],
  [
    'a visitor with a deposit and a work out',
    asks({ reader: { ...VISITOR, depositPaid: true }, loans: [OUT] }),
    { '2.0.0': { borrow: 'prohibited' } },
  ],
  [
    'a visitor with a standard membership needs no deposit',
    asks({ reader: { ...VISITOR, memberships: ['standard'], depositPaid: false } }),
    { '2.0.0': { borrow: 'permitted' } },
  ],
  [
    'a visitor with a deposit and memberships not known: one rule or the other, neither for sure',
    asks({ reader: { ...without(VISITOR, 'memberships'), depositPaid: true } }),
    { '2.0.0': { borrow: ['reader.memberships'] } },
  ],
  [
    'every copy out',
    asks({ work: { ...BOOK, copies: 3, copiesOnLoan: 3 } }),
    { '2.0.0': { reserve: 'permitted' } },
  ],
  [
    'every copy out, for a child',
    asks({ reader: CHILD, work: { ...BOOK, copies: 3, copiesOnLoan: 3 } }),
    { '2.0.0': { reserve: 'prohibited', borrow: 'permitted' } },
  ],
  [
    'two copies out, and neither the copies nor the class known',
    asks({ work: { kind: 'book', copiesOnLoan: 2 } }),
    { '2.0.0': { reserve: ['work.class', 'work.copies'] } },
  ],
  [
    'a copy left',
    asks({ work: { ...BOOK, copies: 3, copiesOnLoan: 2 } }),
    { '2.0.0': { reserve: 'unregulated' } },
  ],
];

function span(from: string, to: string | null): Facts {
  return { from, to };
}

describe('statuses', () => {
  for (const [what, facts, expected] of rows) {
    it(what, async () => {
      for (const [version, actions] of Object.entries(expected)) {
        const answer = await library.evaluate(facts, { version });
        const got = Object.fromEntries(
          Object.keys(actions).map((action) => {
            const { status, needs } = answer.actions[action] ?? {};
            return [action, Array.isArray(actions[action]) && status === 'undetermined' ? needs : status];
          }),
        );
        expect(got, version).toEqual(actions);
      }
    });
  }

  it('are the same when decided without reasons', async () => {
    for (const [what, facts] of rows) {
      for (const { version } of library.versions()) {
        const [revision] = library.resolve({ version });
        const answer = await library.evaluate(facts, { version });
        const statuses = Object.entries(answer.actions).map(([action, { status }]) => [action, status]);
        const decided = library.decide(library.check(facts), revision);
        expect(decided, `${what} ${version}`).toEqual(Object.fromEntries(statuses));
        const compiled = library.compile({ version }).decide(library.check(facts));
        expect(compiled, `${what} ${version}, compiled`).toEqual(decided);
      }
    }
  });
});

describe('assumed defaults', () => {
  it.each<[string, Facts, string, { fact: string; value: unknown }[]]>([
    ['none where all is stated', asks(), '1.0.0', []],
    [
      'the kind of the work, for an adult',
      asks({ work: without(BOOK, 'kind') }),
      '1.0.0',
      [{ fact: 'work.kind', value: 'book' }],
    ],
    [
      'consent and minimum age, for a child',
      asks({ reader: CHILD }),
      '1.0.0',
      [
        { fact: 'guardianConsents', value: false },
        { fact: 'work.minimumAge', value: 0 },
      ],
    ],
    [
      'that nobody excused the delays, since the second Act',
      asks({ loans: [LATE, LATE] }),
      '1.1.0',
      [
        { fact: 'loans[0].excused', value: false },
        { fact: 'loans[1].excused', value: false },
      ],
    ],
    ['nothing of the kind before it', asks({ loans: [LATE, LATE] }), '1.0.0', []],
    [
      'who renewed, where it is not said',
      asks({ work: GLOBE, loans: [IN_TIME, { ...OUT, renewals: [{ by: 'reader' }, {}, { by: null }] }] }),
      '1.0.0',
      [
        { fact: 'loans[1].renewals[1].by', value: 'reader' },
        { fact: 'loans[1].renewals[2].by', value: 'reader' },
      ],
    ],
  ])('%s', async (_what, facts, version, assumed) => {
    expect((await library.evaluate(facts, { version })).assumed).toEqual(assumed);
  });
});

describe('the short loan ends', () => {
  const lent = (handedOverAt: string | undefined) => asks({ work: GLOBE, loans: [IN_TIME], handedOverAt });

  it.each([
    // A Friday; Saturday 2024-04-27 is King's Day, then comes Sunday: 6 hours, then 18.
    ['over a holiday and a Sunday', '2024-04-26T18:00:00+02:00', '1.0.0', '2024-04-29T18:00:00+02:00'],
    ['the same from another offset', '2024-04-26T16:00:00Z', '1.0.0', '2024-04-29T18:00:00+02:00'],
    // 2025-04-27, King's Day, is a Sunday: Monday is a holiday too. 4 hours, then 20.
    ['over a holiday that moves', '2025-04-26T20:00:00+02:00', '1.0.0', '2025-04-29T20:00:00+02:00'],
    // 2022-12-25 and 26 are a Sunday and a Monday: 12 hours, then 12.
    ['over Christmas', '2022-12-24T12:00:00+01:00', '1.0.0', '2022-12-27T12:00:00+01:00'],
    // The first Monday from 8 September on: 2021-09-13, and 2019-09-09 before it was a holiday.
    ['over Library Day', '2021-09-11T12:00:00+02:00', '1.0.0', '2021-09-14T12:00:00+02:00'],
    ['before there was a Library Day', '2019-09-07T12:00:00+02:00', '1.0.0', '2019-09-09T12:00:00+02:00'],
    // Summer time ends on Sunday 2024-10-27.
    ['over the end of summer time', '2024-10-26T12:00:00+02:00', '1.0.0', '2024-10-28T12:00:00+01:00'],
    ['from a Sunday', '2024-05-12T15:00:00+02:00', '1.0.0', '2024-05-14T00:00:00+02:00'],
    ['over working days', '2024-05-14T09:30:00+02:00', '1.0.0', '2024-05-15T09:30:00+02:00'],
    // 36 hours since 2022: 6, then 24 on Monday, then 6.
    ['later since the third Act', '2024-04-26T18:00:00+02:00', '2.0.1', '2024-04-30T06:00:00+02:00'],
  ])('%s', async (_what, from, version, until) => {
    const { actions } = await library.evaluate(lent(from), { version });
    expect(actions['short-loan']?.limit).toEqual({
      hours: version === '1.0.0' ? 24 : 36,
      excluding: ['Sundays', 'holidays'],
      citation: 'Library Act § 8(2)',
      until,
    });
  });

  it('at no known moment where the handing over is not known', async () => {
    const { actions } = await library.evaluate(lent(undefined), { version: '1.0.0' });
    expect(actions['short-loan']?.limit).toEqual({
      hours: 24,
      excluding: ['Sundays', 'holidays'],
      citation: 'Library Act § 8(2)',
    });
  });

  it('never where it is not permitted', async () => {
    const facts = { ...lent('2024-05-14T09:30:00+02:00'), loans: [] };
    const { actions } = await library.evaluate(facts, { version: '1.0.0' });
    expect(actions['short-loan']).toMatchObject({ status: 'prohibited' });
    expect(actions['short-loan']).not.toHaveProperty('limit');
  });
});

describe('the law as of a day', () => {
  it.each([
    ['2015-09-01', ['1.0.0']],
    ['2018-06-30', ['1.0.0']],
    ['2018-07-01', ['1.0.0', '1.1.0']],
    ['2018-09-30', ['1.0.0', '1.1.0']],
    ['2018-10-01', ['1.1.0']],
    ['2021-12-31', ['1.1.0']],
    ['2022-01-01', ['2.0.1']],
  ])('%s', (asOf, versions) => {
    expect(library.resolve({ asOf }).map((each) => each.version)).toEqual(versions);
  });

  it('is none before the first revision', () => {
    expect(() => library.resolve({ asOf: '2015-08-31' })).toThrow(BadCall);
  });

  it('is the same under both revisions where the day is uncertain and they agree', async () => {
    const answer = await library.evaluate(asks(), { asOf: '2018-08-15' });
    expect(answer.version).toBeNull();
    expect(answer.actions.borrow?.status).toBe('permitted');
    expect(answer.actions['short-loan']?.status).toBe('unregulated');
  });

  it('is undetermined where the day is uncertain and they do not agree', async () => {
    const answer = await library.evaluate(asks({ branch: 'bus', requestedOn: '2018-08-15' }), {
      asOfFact: 'requestedOn',
    });
    if (answer.version !== null) throw new Error(`one revision answered: ${answer.version}`);
    expect(answer.actions.read?.status).toBe('permitted');
    expect(answer.actions.borrow?.status).toBe('undetermined');
    expect(answer.actions.borrow?.disagree).toEqual({ '1.0.0': 'unregulated', '1.1.0': 'permitted' });
    expect(answer.candidates.map(({ version, actions }) => [version, actions.borrow?.status])).toEqual([
      ['1.0.0', 'unregulated'],
      ['1.1.0', 'permitted'],
    ]);
  });

  it('is that of the given today, where nothing else is asked', async () => {
    expect((await library.evaluate(asks(), { today: '2030-01-01' })).version).toBe('2.0.1');
  });
});

describe('compiling', () => {
  it('takes the law of the given today, where nothing else is asked', () => {
    expect(library.compile({ today: '2030-01-01' }).revision.version).toBe('2.0.1');
  });

  it.each([
    [{ asOf: '2018-08-15' }, 'one law is compiled, and on this day it may be `1.0.0` or `1.1.0`'],
    [{ asOfFact: 'requestedOn' }, 'one law is compiled, and with as-of-fact each case has its own'],
  ])('is refused for %j', (selection, message) => {
    expect(() => library.compile(selection)).toThrow(
      new BadCall(message, 'name a version, or a day of which the law is certain'),
    );
  });
});

describe('versions', () => {
  it.each([
    ['^1', '1.1.0'],
    ['~2.0.0', '2.0.1'],
    ['*', '2.0.1'],
    ['2.0.0', '2.0.0'],
    ['2.1.0-bill.12', '2.1.0-bill.12'],
  ])('%s is %s', (wanted, version) => {
    expect(library.resolve({ version: wanted })[0].version).toBe(version);
  });
});

describe('cases', () => {
  const problems = (facts: Facts): string[] => {
    try {
      library.check(facts);
      return [];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return error.diagnostics.map((each) => each.code);
    }
  };

  it.each<[string, Facts, string[]]>([
    ['a fact of another revision', asks({ reader: { ...READER, depositPaid: true } }), []],
    ['no branch, which is required', without(asks(), 'branch'), ['missing-property']],
    ['null for what is required', asks({ branch: null }), ['not-allowed']],
    ['a branch that no revision knows', asks({ branch: 'west' }), ['not-allowed']],
    ['a fact that no revision knows', asks({ reader: { ...READER, height: 180 } }), ['unknown-property']],
    ['an age that nobody has', asks({ reader: { ...READER, age: 121 } }), ['out-of-range']],
    ['a day that does not exist', asks({ requestedOn: '2021-02-29' }), ['invalid-date']],
    ['a class that is no citation', asks({ work: { class: 'maps' } }), ['invalid-citation']],
    [
      'a pause that ends before it begins',
      asks({ loans: [{ ...OLD, pauses: [span('2020-02-02', '2020-02-01')] }] }),
      ['span-order'],
    ],
  ])('%s', (_what, facts, codes) => {
    expect(problems(facts)).toEqual(codes);
  });

  it('carry their id and name the readings that the answer rests on', async () => {
    const facts = asks({ id: 'c1', work: GLOBE, loans: [IN_TIME] });
    const answer = await library.evaluate(facts, { version: '1.0.0' });
    expect(answer.case).toBe('c1');
    expect(answer.readings).toEqual(expect.arrayContaining(['central-only', 'open-class']));
  });
});

describe('docs/format.md', () => {
  /** The files that the page gives whole, each after its name in a line of its own. */
  const filesIn = (page: string): [string, string][] =>
    [...page.matchAll(/^`(rules\/\S+\.json)`:\n\n```json\n(.*?)^```$/gms)].map(([, name, text]) => [
      name as string,
      text as string,
    ]);

  it('ends with a complete policy that loads and answers as the page says', async () => {
    const files = filesIn(readFileSync('docs/format.md', 'utf8'));
    expect(files.map(([name]) => name)).toEqual([
      'rules/reading-room/policy.json',
      'rules/reading-room/1.0.0.json',
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'format-'));
    try {
      for (const [name, text] of files) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      const room = openPolicy({ rules: join(folder, 'rules') });
      const borrow = async (facts: Facts) =>
        (await room.evaluate(facts, { version: '1.0.0' })).actions.borrow;
      const facts = { member: true, work: 'CAT 20.01', loans: [] };
      expect((await borrow(facts))?.status).toBe('permitted');
      expect(await borrow(without(facts, 'loans'))).toMatchObject({
        status: 'undetermined',
        needs: ['askedOn', 'loans'],
      });
      expect((await borrow({ member: false }))?.status).toBe('prohibited');
      const overdue = { ...facts, askedOn: '2026-03-02', loans: [{ dueOn: '2026-03-01' }] };
      expect((await borrow(overdue))?.status).toBe('prohibited');
      expect((await borrow({ ...facts, work: 'CAT 12.05(2)(a)' }))?.status).toBe('prohibited');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
