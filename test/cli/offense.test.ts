import { describe, expect, it } from 'vitest';
import { LIBRARY, prints, printsJson, refuses, text } from './support/call.ts';

interface Listing {
  list: string;
  listed: 'yes' | 'maybe';
  entries: { entry: string; title: string; note?: string }[];
  versions: string[];
  since: { version: string; citation: string; inForce: unknown };
}

interface Report {
  policy: string;
  offense: string;
  enacted: Listing[];
  proposals: Listing[];
}

const LISTED = 'listed-felonies';
const BY_RULE = 'crimes-added-by-rule';
const SINCE_2014 = ['3.0.0', '3.1.0', '3.2.0', '3.3.0', '3.4.0', '3.5.0', '3.6.0'];
/** The proposals that keep the lists; the repeal has none. */
const PROPOSALS = ['3.6.0-int.395.2024', '3.6.0-int.396.2024', '4.0.0-int.2469.2021'];
const subdivisions = (section: string, numbers: number[]): string[] =>
  numbers.map((each) => `${section}(${each})`);

/** A listing as `yes list: entries; versions`. */
const told = ({ list, listed, entries, versions }: Listing): unknown[] => [
  listed,
  list,
  entries.map((each) => each.entry),
  versions,
];

type Row = [what: string, offense: string, enacted: unknown[][], proposals: string[]];

const rows: Row[] = [
  ['one that is listed since 2014', 'PL 120.05', [['yes', LISTED, ['PL 120.05'], SINCE_2014]], PROPOSALS],
  [
    'one that the rule of 2019 added',
    'PL 135.61',
    [['yes', BY_RULE, ['PL 135.61'], ['3.5.0', '3.6.0']]],
    PROPOSALS,
  ],
  [
    'one on two lists, since two different days',
    'PL 230.34-a',
    [
      ['yes', LISTED, ['PL 230.34-a'], ['3.4.0', '3.5.0', '3.6.0']],
      ['yes', BY_RULE, ['PL 230.34-a'], ['3.5.0', '3.6.0']],
    ],
    PROPOSALS,
  ],
  [
    'one less specific than the list, which may be any of seven',
    'PL 265.02',
    [['maybe', LISTED, subdivisions('PL 265.02', [2, 3, 4, 5, 6, 7, 8]), SINCE_2014]],
    PROPOSALS,
  ],
  ['one as specific as the list', 'PL 265.02(2)', [['yes', LISTED, ['PL 265.02(2)'], SINCE_2014]], PROPOSALS],
  [
    'one more specific than the list',
    'PL 265.02(2)(a)',
    [['yes', LISTED, ['PL 265.02(2)'], SINCE_2014]],
    PROPOSALS,
  ],
  ['another subdivision of a section of which some are listed', 'PL 265.02(1)', [], []],
  ['one that no list has', 'PL 155.25', [], []],
  ['a law that no list has', 'XYZ 1', [], []],
  [
    'one within a range of sections, on a list that ended',
    'VTL 1192(2)',
    [['yes', 'driving-while-impaired', ['VTL 1190 to VTL 1199'], ['2.0.0']]],
    [],
  ],
];

const libraryRows: Row[] = [
  [
    'one that is listed under every version',
    'CAT 12.05(2)',
    [['yes', 'protected-works', ['CAT 12.05(2)'], ['1.0.0', '1.1.0', '2.0.0', '2.0.1']]],
    ['2.1.0-bill.12'],
  ],
  [
    'one that may be on two lists',
    'CAT 12.05',
    [
      ['maybe', 'protected-works', ['CAT 12.05(2)'], ['1.0.0', '1.1.0', '2.0.0', '2.0.1']],
      ['maybe', 'children-works', ['CAT 12.05(3)(a)'], ['1.0.0', '1.1.0', '2.0.0', '2.0.1']],
    ],
    ['2.1.0-bill.12'],
  ],
  [
    'one at the end of a range that one revision cut short',
    'CAT 82.95',
    [
      ['yes', 'children-works', ['CAT 80.00 to CAT 82.99'], ['1.0.0', '1.1.0']],
      ['yes', 'children-works', ['CAT 80.00 to CAT 82.99'], ['2.0.1']],
    ],
    ['2.1.0-bill.12'],
  ],
  [
    'one that came later',
    'CAT 12.08',
    [['yes', 'protected-works', ['CAT 12.08'], ['1.1.0', '2.0.0', '2.0.1']]],
    ['2.1.0-bill.12'],
  ],
  ['one that no list has', 'CAT 41.00', [], []],
];

describe('policy offense --format json', () => {
  const all = [
    ...rows.map((row) => [...row, 'nyc-detainer', [] as string[]] as const),
    ...libraryRows.map((row) => [...row, 'library-loans', LIBRARY] as const),
  ];
  it.each(all)('tells %s: %s', (_what, offense, enacted, proposals, policy, options) => {
    const report = printsJson<Report>('offense', ['offense', offense, ...options]);
    expect(report.policy).toBe(policy);
    expect(report.offense).toBe(offense);
    expect(report.enacted.map(told)).toEqual(enacted);
    for (const { versions, since } of report.enacted) expect(since.version).toBe(versions[0]);
    expect([...new Set(report.proposals.flatMap((each) => each.versions))]).toEqual(proposals);
    for (const { since } of report.proposals) expect(since.inForce).toBeNull();
  });

  it('tells since when, and by which enactment', () => {
    const { enacted } = printsJson<Report>('offense', ['offense', 'PL 230.34-a']);
    expect(enacted.map((each) => each.since)).toEqual([
      { version: '3.4.0', citation: 'L.2018 ch. 189', inForce: '2018-11-13' },
      {
        version: '3.5.0',
        citation: '39 RCNY § 2-01',
        inForce: { earliest: '2019-09-12', latest: '2020-02-03' },
      },
    ]);
  });
});

describe('policy offense', () => {
  it('prints the lists, the entries, the versions and the enactments', () => {
    expect(prints(['offense', 'PL 230.34-a'])).toBe(
      text(
        'PL 230.34-a',
        'on ‘listed-felonies’, Admin. Code § 9-131(a)(7)(i), § 14-154(a)(6)(i): The felonies of the Penal Law that the sections list.',
        '  PL 230.34-a: Sex trafficking of a child',
        '  under 3.4.0, 3.5.0, 3.6.0',
        '  since 3.4.0: L.2018 ch. 189, in force from 2018-11-13',
        'on ‘crimes-added-by-rule’, 39 RCNY § 2-01(a); Admin. Code § 9-131(a)(7)(v), § 14-154(a)(6)(v): The crimes that the Department of Correction added by rule.',
        '  PL 230.34-a: Sex trafficking of a child',
        '  under 3.5.0, 3.6.0',
        '  since 3.5.0: 39 RCNY § 2-01, in force from a day between 2019-09-12 and 2020-02-03',
        'under proposals too: 3.6.0-int.395.2024, 3.6.0-int.396.2024, 4.0.0-int.2469.2021',
      ),
    );
  });

  it('prints what may be on a list, with the notes of entries', () => {
    expect(prints(['offense', 'CAT 12.05', ...LIBRARY])).toBe(
      text(
        'CAT 12.05',
        'may be on ‘protected-works’, Library Act § 4(3): The classes that are not lent in the ordinary way.',
        '  CAT 12.05(2): Atlases printed before 1800',
        '  under 1.0.0, 1.1.0, 2.0.0, 2.0.1',
        '  since 1.0.0: Act 4 of 2015, in force from 2015-09-01',
        "may be on ‘children-works’, Library Act § 4(4): The classes of the children's catalogue.",
        '  CAT 12.05(3)(a): School atlases',
        '  under 1.0.0, 1.1.0, 2.0.0, 2.0.1',
        '  since 1.0.0: Act 4 of 2015, in force from 2015-09-01',
        'under proposals too: 2.1.0-bill.12',
      ),
    );
    expect(prints(['offense', 'CAT 12.07(1)', ...LIBRARY]).split('\n')[2]).toBe(
      '  CAT 12.07: Globes (A globe on a stand is a part of the class: CAT 12.07(1).)',
    );
  });

  it('says where no list has it', () => {
    expect(prints(['offense', 'PL 155.25'])).toBe(text('PL 155.25', 'on no list of any enacted revision'));
  });

  it.each(['banana', '', 'PL', 'PL 120.05(2', 'PL120.05', 'PL 120.05 (2)', '120.05', 'PL 120.05()'])(
    'refuses `%s`',
    (offense) => {
      // What could be taken for a number or for nothing is shown in quotes.
      const shown = ['', '120.05'].includes(offense) ? `"${offense}"` : offense;
      expect(refuses(['offense', offense])).toBe(
        text(
          `policy: \`${shown}\` is not a citation: law, space, section, subdivisions in brackets, as \`PEN 12.05(2)\``,
        ),
      );
    },
  );
});
