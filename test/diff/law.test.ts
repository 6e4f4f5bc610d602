import { describe, expect, it } from 'vitest';
import { lawChanges } from '../../src/diff/law/changes.ts';
import type * as Written from '../../src/revision/written.ts';
import { detainer, edited, garden, gardenWith, library, PAIRS, POLICIES } from './support.ts';

const texts = (...pair: Parameters<typeof lawChanges>): string[] =>
  lawChanges(...pair).map((each) => each.text);

const VIOLENT = 'the definition ‘violent-or-serious-crime’ (Admin. Code § 9-131(a)(7), § 14-154(a)(6))';
const BY_RULE = '‘crimes-added-by-rule’ (39 RCNY § 2-01(a); Admin. Code § 9-131(a)(7)(v), § 14-154(a)(6)(v))';

describe('the law layer', () => {
  it('tells what the rule of 2019 does, with citations and ids', () => {
    const [act, list, definition, reading, ...rest] = lawChanges(detainer('3.4.0'), detainer('3.5.0'));
    expect(act).toEqual({
      text: 'amends 3.4.0 by 39 RCNY § 2-01 (Title 39 of the Rules of the City of New York, § 2-01), in force from a day between 2019-09-12 and 2020-02-03',
      citations: ['39 RCNY § 2-01'],
      about: ['enactment'],
    });
    expect(list).toEqual({
      text: `adds the list ${BY_RULE} with 7 entries, 6 of them new: PL 135.37, PL 135.61, PL 230.08, PL 230.11, PL 230.12 and PL 230.13; listed already (‘listed-felonies’) PL 230.34-a`,
      citations: [
        '39 RCNY § 2-01(a); Admin. Code § 9-131(a)(7)(v), § 14-154(a)(6)(v)',
        'PL 135.37',
        'PL 135.61',
        'PL 230.08',
        'PL 230.11',
        'PL 230.12',
        'PL 230.13',
        'PL 230.34-a',
      ],
      about: ['lists/crimes-added-by-rule', 'lists/listed-felonies'],
    });
    expect(definition).toEqual({
      text: `${VIOLENT} widens: one requirement is met also where (the form of the crime is ‘completed’ and the offense of the conviction is on the list ${BY_RULE})`,
      citations: ['Admin. Code § 9-131(a)(7), § 14-154(a)(6)'],
      about: ['definitions/violent-or-serious-crime', 'lists/crimes-added-by-rule'],
    });
    expect(reading?.about).toEqual(['readings/added-by-rule']);
    expect(rest.map((each) => each.about)).toEqual([
      ['annotations/number-of-offenses'],
      ['annotations/effect-foreseen'],
      ['definitions/violent-or-serious-crime'],
    ]);
    expect(rest.at(-1)?.text).toBe('says in other words: the definition ‘violent-or-serious-crime’');
  });

  it('tells that an entry joins a list', () => {
    expect(lawChanges(detainer('3.3.0'), detainer('3.4.0'))[1]).toEqual({
      text: 'adds the entry PL 230.34-a (Sex trafficking of a child) to the list ‘listed-felonies’ (Admin. Code § 9-131(a)(7)(i), § 14-154(a)(6)(i))',
      citations: ['PL 230.34-a', 'Admin. Code § 9-131(a)(7)(i), § 14-154(a)(6)(i)'],
      about: ['lists/listed-felonies'],
    });
  });

  it('tells that an agency joins', () => {
    expect(texts(detainer('3.1.0'), detainer('3.2.0')).slice(0, 3)).toEqual([
      'amends 3.1.0 by Local Law 226 of 2017, in force from 2017-12-01',
      'coverage of ‘hold’ (Admin. Code § 9-131(b)(1), (a)(1), § 9-205(a), (b), § 14-154(b)(1), (a)(1)) widens: the agency is ‘correction’ or ‘police’ → ‘correction’, ‘police’ or ‘probation’',
      'coverage of ‘hold-pending-warrant’ (Admin. Code § 9-131(b)(1), § 9-205(b), § 14-154(b)) widens: the agency is ‘correction’ or ‘police’ → ‘correction’, ‘police’ or ‘probation’',
    ]);
  });

  it('tells of a law that changes no answer', () => {
    expect(texts(detainer('3.2.0'), detainer('3.3.0'))).toEqual([
      'amends 3.2.0 by Local Law 228 of 2017, in force from 2018-01-30',
      'new omission ‘immigration-enforcement’ (Admin. Code § 10-178): City resources and the direction of City officers for immigration enforcement: a section outside this policy, though it points back to these.',
    ]);
  });

  it('tells what a bill would do', () => {
    expect(texts(detainer('3.5.0'), detainer('4.0.0-int.2469.2021')).slice(0, 4)).toEqual([
      'would amend 3.5.0 by Int 2469-2021 (lapsed: not law)',
      "rule ‘correction-conviction’ (Admin. Code § 9-131(b)(1)(ii)(A), (iii) as proposed) narrows: requires also: the commissioner's approval",
      "rule ‘correction-match’ (Admin. Code § 9-131(b)(1)(ii)(B), (iii) as proposed) narrows: requires also: the commissioner's approval",
      'new fact ‘commissionerApproval’ (Int 2469-2021, § 1): Does the commissioner of correction approve the detention or the notice? (unknown where absent)',
    ]);
  });

  it('tells of a repeal that the actions are no longer regulated', () => {
    const told = texts(detainer('3.6.0'), detainer('3.7.0-int.515.2026'));
    expect(told[0]).toBe('would amend 3.6.0 by Int 515-2026 (proposed: not law)');
    expect(told.filter((each) => each.includes('no longer regulated'))).toEqual([
      '‘hold’ is no longer regulated (Int 515-2026, § 1): its coverage never holds, before: the agency is ‘correction’, ‘police’ or ‘probation’',
      '‘notify’ is no longer regulated (Int 515-2026, § 1): its coverage never holds, before: the agency is ‘correction’ or ‘police’',
      '‘hold-pending-warrant’ is no longer regulated (Int 515-2026, § 1): its coverage never holds, before: the agency is ‘correction’, ‘police’ or ‘probation’',
      '‘disclose’ is no longer regulated (Int 515-2026, § 1): its coverage never holds, before: the agency is ‘correction’ and ‘federal-immigration-authorities’',
    ]);
  });

  it('names both acts where one does not amend the other', () => {
    expect(texts(detainer('3.2.0'), detainer('3.4.0'))[0]).toBe(
      'is the law by L.2018 ch. 189 (State Laws of 2018, chapter 189), in force from 2018-11-13; 3.2.0 by Local Law 226 of 2017',
    );
  });

  it('tells an amendment of the second policy, whole', () => {
    expect(texts(library('1.1.0'), library('2.0.0'))).toEqual([
      'amends 1.1.0 by Act 2 of 2022, in force from 2022-01-01',
      'narrows the entry CAT 80.00 to CAT 82.99 on the list ‘children-works’ (Library Act § 4(4)) to CAT 80.00 to CAT 82.90',
      '‘short-loan’ is limited to 36 hours without Sundays and holidays from the moment of handing over (Library Act § 8(2)), before to 24 hours without Sundays and holidays from the moment of handing over',
      'new action ‘reserve’ (Library Act § 9): Reserve a work',
      'the coverage of ‘reserve’ (Library Act § 9(1)): the branch is neither ‘bus’ nor ‘airport’ and the copies on loan is the copies',
      'rule ‘adult-borrows’ (Library Act § 3(1)) permits also ‘reserve’',
      'rule ‘adult-borrows’ (Library Act § 3(1)) widens: one requirement is met also where (the kind of reader is ‘visitor’ and the memberships include ‘standard’)',
      'new rule ‘visitor-borrows’ (Library Act § 3(4)) permits ‘borrow’: A visitor without a standard membership may borrow one book at a time against a deposit',
      '3 new facts: ‘reader.depositPaid’, ‘work.copies’ and ‘work.copiesOnLoan’',
      'the fact ‘branch’ (Library Act § 1): can also be ‘airport’',
      'new omission ‘order-of-reservations’ (Library Act § 9(2)): Who comes first where several readers have reserved a work.',
      'says in other words: the fact ‘branch’ and the rule ‘adult-borrows’',
    ]);
    expect(texts(library('1.0.0'), library('1.1.0')).slice(2, 4)).toEqual([
      'the definition ‘late-return’ (Library Act § 6(3), (6)) narrows: requires also: not: excused',
      'the definition ‘recent-late-return’ (Library Act § 6(3)) narrows: the day of return is later than 6 months before the day of the request, lengthened by the days of the pauses that count → 3 months before the day of the request, lengthened by the days of the pauses that count',
    ]);
  });

  it('tells of a correction what it corrects', () => {
    expect(texts(library('2.0.0'), library('2.0.1'))).toEqual([
      "corrects: The range of the children's catalogue ended at CAT 82.90; the Act has CAT 82.99.",
      'widens the entry CAT 80.00 to CAT 82.90 on the list ‘children-works’ (Library Act § 4(4)) to CAT 80.00 to CAT 82.99',
    ]);
  });
});

type Edit = Parameters<typeof gardenWith>[0];

const list =
  (entries: [Written.Entry, ...Written.Entry[]]): Edit =>
  ({ lists }) => {
    lists.push({ id: 'more', citation: 'Garden Act § 10', text: 'More plants.', entries });
  };
const entry = (citation: string): Written.Entry => ({ citation, title: 'A plant' });

describe('a sentence about a list', () => {
  it.each<[what: string, edit: Edit, text: string]>([
    [
      'new, with nothing listed before',
      list([entry('BOT 9.01'), entry('BOT 9.02')]),
      'adds the list ‘more’ (Garden Act § 10) with 2 entries, all of them new: BOT 9.01 and BOT 9.02',
    ],
    ['new, of one entry', list([entry('BOT 9.01')]), 'adds the list ‘more’ (Garden Act § 10) with 1 entry'],
    [
      'new, of one entry listed before',
      list([entry('BOT 3.05')]),
      'adds the list ‘more’ (Garden Act § 10) with 1 entry, listed already (‘poisonous’)',
    ],
    [
      'new, of one entry partly listed before',
      list([entry('BOT 1.05')]),
      'adds the list ‘more’ (Garden Act § 10) with 1 entry, listed already in part (‘poisonous’)',
    ],
    [
      'new, with all of it',
      list([
        entry('BOT 9.01'),
        entry('BOT 1.05(2)(a)'),
        entry('BOT 1.05'),
        { from: 'BOT 3.02', to: 'BOT 3.04', title: 'Some' },
        { from: 'BOT 3.05', to: 'BOT 4.01', title: 'Some' },
      ]),
      'adds the list ‘more’ (Garden Act § 10) with 5 entries, 1 of them new, 2 in part: BOT 9.01; in part BOT 1.05 and BOT 3.05 to BOT 4.01; listed already (‘poisonous’) BOT 1.05(2)(a) and BOT 3.02 to BOT 3.04',
    ],
    [
      'with more entries',
      ({ lists }) => lists[0]?.entries.push(entry('BOT 9.01'), entry('BOT 3.05')),
      'adds 2 entries to the list ‘poisonous’ (Garden Act § 5), 1 of them new: BOT 9.01; listed already (‘poisonous’) BOT 3.05',
    ],
    [
      'with fewer entries',
      ({ lists }) => lists[0]?.entries.shift(),
      'takes the entry BOT 1.05(2) (Hemlock) off the list ‘poisonous’ (Garden Act § 5)',
    ],
    [
      'with a wider entry',
      ({ lists: [first] }) => {
        if (first) first.entries[0] = entry('BOT 1.05');
      },
      'widens the entry BOT 1.05(2) on the list ‘poisonous’ (Garden Act § 5) to BOT 1.05',
    ],
    [
      'with a narrower entry',
      ({ lists: [first] }) => {
        if (first) first.entries[1] = entry('BOT 3.04');
      },
      'narrows the entry BOT 3.01 to BOT 3.09 on the list ‘poisonous’ (Garden Act § 5) to BOT 3.04',
    ],
    [
      'with a title',
      ({ lists: [first] }) => {
        if (first?.entries[0]) first.entries[0].title = 'Poison hemlock';
      },
      'says in other words: the entry BOT 1.05(2) of ‘poisonous’',
    ],
  ])('%s', (_what, edit, text) => {
    expect(texts(garden, gardenWith(edit))).toEqual([text]);
  });

  it('that is gone tells what is on no list any more', () => {
    const both = gardenWith(list([entry('BOT 9.01'), entry('BOT 3.05')]));
    expect(texts(both, garden)).toEqual([
      'takes the list ‘more’ (Garden Act § 10) with 2 entries away, 1 of them on no list any more',
    ]);
    expect(texts(gardenWith(list([entry('BOT 9.01')])), garden)).toEqual([
      'takes the list ‘more’ (Garden Act § 10) with 1 entry away',
    ]);
  });
});

const NORTH = { fact: 'gate', operator: 'equal', value: 'north' } as const;
const SOUTH = { fact: 'gate', operator: 'equal', value: 'south' } as const;
const GUEST = { fact: 'guest', operator: 'equal', value: true } as const;
const HARMLESS = { condition: 'harmless-visit' } as const;
const POISON = { condition: 'poisonous-plant' } as const;
const either: Written.Condition = { fact: 'gate', operator: 'in', value: ['north', 'south'] };

describe('a sentence about a condition', () => {
  it.each<[before: Written.Condition, after: Written.Condition, text: string | undefined]>([
    [NORTH, NORTH, undefined],
    [{ all: [NORTH, GUEST] }, { all: [GUEST, NORTH] }, undefined],
    [NORTH, { all: [NORTH, HARMLESS] }, 'narrows: requires also ‘harmless-visit’'],
    [{ all: [NORTH, HARMLESS] }, NORTH, 'widens: no longer requires ‘harmless-visit’'],
    [NORTH, { any: [NORTH, GUEST] }, 'widens: holds also where a guest'],
    [{ any: [NORTH, GUEST] }, NORTH, 'narrows: no longer holds where a guest'],
    [
      { all: [NORTH, HARMLESS] },
      { all: [NORTH, GUEST] },
      'changes: requires also: a guest; no longer requires ‘harmless-visit’',
    ],
    [NORTH, either, 'widens: the gate is ‘north’ → ‘north’ or ‘south’'],
    [either, SOUTH, 'narrows: the gate is ‘north’ or ‘south’ → ‘south’'],
    [NORTH, SOUTH, 'changes: the gate is ‘north’ → ‘south’'],
    [
      NORTH,
      { fact: 'gate', operator: 'in', value: ['north'] },
      'asks the same in another form: the gate is ‘north’: "north" → ["north"]',
    ],
    [
      { all: [NORTH, HARMLESS] },
      { all: [either, HARMLESS] },
      'widens: the gate is ‘north’ → ‘north’ or ‘south’',
    ],
    [
      { not: NORTH },
      { not: either },
      'narrows: in what must not be so: the gate is ‘north’ → ‘north’ or ‘south’',
    ],
    [
      { all: [HARMLESS, { any: [NORTH, GUEST] }] },
      { all: [HARMLESS, { any: [NORTH, GUEST, SOUTH] }] },
      'widens: one requirement is met also where the gate is ‘south’',
    ],
    [
      { any: [HARMLESS, { all: [NORTH, GUEST] }] },
      { any: [HARMLESS, { all: [NORTH] }] },
      'widens: one alternative no longer requires: a guest',
    ],
    [NORTH, HARMLESS, 'changes: asks ‘harmless-visit’ instead of the gate is ‘north’'],
    [
      { all: [NORTH, GUEST] },
      { any: [HARMLESS, SOUTH] },
      'changes: asks (‘harmless-visit’ or the gate is ‘south’) instead of (the gate is ‘north’ and a guest)',
    ],
    [NORTH, { always: true }, 'widens: asks always instead of the gate is ‘north’'],
    [
      { some: 'plants' },
      { some: 'plants', where: POISON },
      'narrows: among the plants: asks ‘poisonous-plant’ instead of always',
    ],
    [
      { none: 'plants' },
      { none: 'plants', where: POISON },
      'widens: among the plants: asks ‘poisonous-plant’ instead of always',
    ],
    [
      { some: 'plants', where: POISON },
      { atLeast: 2, of: 'plants', where: POISON },
      'changes: among the plants there is one of which this is so → are at least 2 of which this is so',
    ],
    [
      { atLeast: 2, of: 'plants', where: POISON },
      { atLeast: 3, of: 'plants', where: POISON },
      'narrows: among the plants there are at least 2 of which this is so → 3 of which this is so',
    ],
  ])('from %j to %j', (before, after, text) => {
    const withRule = (when: Written.Condition) =>
      gardenWith(({ rules: [rule] }) => {
        if (rule) rule.when = when;
      });
    const start = 'rule ‘members-enter’ (Garden Act § 2(1)) ';
    expect(texts(withRule(before), withRule(after))).toEqual(text === undefined ? [] : [start + text]);
  });

  it.each([
    [{ all: [NORTH] }, 'rule ‘members-enter’'],
    [{ never: true }, 'rule ‘members-enter’'],
  ] as const)('tells a change the other way too: %j', (when, start) => {
    const other = gardenWith(({ rules: [rule] }) => {
      if (rule) rule.when = when as unknown as Written.Condition;
    });
    expect(texts(garden, other).map((each) => each.slice(0, start.length))).toEqual([start]);
    expect(texts(other, garden).map((each) => each.slice(0, start.length))).toEqual([start]);
  });
});

describe('a sentence about the rest', () => {
  const [enactment, fact] = [
    (change: Partial<Written.Enactment>): Edit =>
      (written) => {
        written.enactment = { ...written.enactment, ...change };
      },
    (name: string, change: object): Edit =>
      (written) => {
        Object.assign(written.case.properties[name] as object, change);
      },
  ];

  it.each<[what: string, edit: Edit, texts: string[]]>([
    ['nothing', () => {}, []],
    [
      'a title and a day of publication',
      (written) => Object.assign(written, { title: 'Other', publishedOn: '2026-01-16' }),
      [],
    ],
    ['an order', ({ actions }) => actions.reverse(), []],
    [
      'another day',
      enactment({ inForce: '2020-02-01' }),
      ['in force from 2020-02-01, before in force from 2020-01-01'],
    ],
    [
      'another basis',
      enactment({ basis: 'Section 10.', source: [] }),
      ['tells otherwise how its days are known and where it can be read'],
    ],
    [
      'another day of adoption',
      enactment({ adoptedOn: '2019-06-02' }),
      ['became law on 2019-06-02, before 2019-06-01'],
    ],
    [
      'a default',
      fact('guest', { default: true }),
      ['the fact ‘guest’ (Garden Act § 2): where absent, false is assumed → where absent, true is assumed'],
    ],
    [
      'a value',
      fact('gate', { enum: ['north', 'south', 'east'] }),
      ['the fact ‘gate’ (Garden Act § 1): can also be ‘east’'],
    ],
    ['a question', fact('gate', { question: 'Which?' }), ['says in other words: the fact ‘gate’']],
    [
      'a required fact',
      (written) => written.case.required.push('guest'),
      ['the fact ‘guest’ (Garden Act § 2): where absent, false is assumed → required'],
    ],
    ['a citation', fact('gate', { citation: 'Garden Act § 1(1)' }), ['cites otherwise: the fact ‘gate’']],
    [
      'no limit',
      ({ actions: [enter] }) => delete enter.limit,
      [
        '‘enter’ is no longer limited, before to 3 hours without Sundays and holidays from the moment of entry (Garden Act § 3)',
      ],
    ],
    [
      'no rule',
      (written) => Object.assign(written, { rules: [], annotations: [] }),
      [
        'rule ‘members-enter’ (Garden Act § 2(1)), which permitted ‘enter’, is gone',
        'the remark ‘smith’ (Smith v. Garden (2021)) is gone',
      ],
    ],
    ['no action', ({ actions }) => actions.pop(), ['the action ‘pick’ (Garden Act § 8) is gone']],
    [
      'a permission',
      ({ rules: [rule] }) => rule?.permits.push('pick'),
      ['rule ‘members-enter’ (Garden Act § 2(1)) permits also ‘pick’'],
    ],
    [
      'an action that is no longer regulated',
      ({ actions: [enter] }) => {
        enter.coverage.when = { never: true };
      },
      [
        '‘enter’ is no longer regulated (Garden Act § 1): its coverage never holds, before: the gate is ‘north’',
      ],
    ],
    [
      'another reading',
      ({ actions: [enter] }) => {
        enter.coverage.readings = [{ id: 'gates', text: 'Both are gates.' }];
      },
      ['the reading ‘gates’ is now: Both are gates.'],
    ],
    [
      'no omission',
      (written) => {
        written.notModelled = [];
      },
      ['the omission ‘weather’ (Garden Act § 7) is gone'],
    ],
  ])('%s', (_what, edit, expected) => {
    expect(texts(garden, gardenWith(edit))).toEqual(expected);
  });

  it('tells of the same act that it became law', () => {
    const bill = edited(garden, (written) => {
      Object.assign(written, { version: '1.0.0-bill.1', status: 'proposed' });
      delete written.enactment.inForce;
    });
    expect(texts(bill, garden)).toEqual([
      'is enacted, before proposed',
      'in force from 2020-01-01, before not in force',
    ]);
  });
});

describe('every pair of shipped revisions', () => {
  it('is told in whole sentences, each with what it is about', () => {
    expect(PAIRS.length).toBe(156 + 20);
    for (const [from, to, a, b] of PAIRS) {
      const changes = lawChanges(a, b);
      expect([from, to, changes.length > 0]).toEqual([from, to, true]);
      for (const { text, citations, about } of changes) {
        expect(text).not.toMatch(/undefined|\[object|\n/);
        expect(about.length).toBeGreaterThan(0);
        for (const each of about) expect(each).toMatch(/^(enactment|[a-zA-Z]+\/.+)$/);
        expect(new Set(citations).size).toBe(citations.length);
        for (const each of citations) expect(each).not.toBe('');
      }
    }
    for (const revision of POLICIES.flat()) expect(lawChanges(revision, revision)).toEqual([]);
  });
});
