import { describe, expect, it } from 'vitest';
import { LIBRARY, prints, printsJson, text } from './support/call.ts';

interface Versions {
  policy: string;
  title: string;
  versions: {
    version: string;
    status: string;
    title: string;
    amends: string | null;
    instrument: string;
    citation: string;
    inForce: unknown;
    publishedOn: string;
    digest: string;
  }[];
}

const UNCERTAIN = { earliest: '2019-09-12', latest: '2020-02-03' };

/** The history that ships, as DESIGN.md and shared/law tell it. */
const HISTORY: [
  version: string,
  status: string,
  amends: string | null,
  citation: string,
  inForce: unknown,
][] = [
  ['1.0.0', 'enacted', null, 'Local Law 62 of 2011', '2012-03-21'],
  ['2.0.0', 'enacted', '1.0.0', 'Local Laws 21 and 22 of 2013', '2013-07-16'],
  ['3.0.0', 'enacted', '2.0.0', 'Local Law 58 of 2014, §§ 1-3, 5; Local Law 59 of 2014', '2014-12-14'],
  ['3.1.0', 'enacted', '3.0.0', 'Local Law 58 of 2014, § 4', '2015-02-12'],
  ['3.2.0', 'enacted', '3.1.0', 'Local Law 226 of 2017', '2017-12-01'],
  ['3.3.0', 'enacted', '3.2.0', 'Local Law 228 of 2017', '2018-01-30'],
  ['3.4.0', 'enacted', '3.3.0', 'L.2018 ch. 189', '2018-11-13'],
  ['3.5.0', 'enacted', '3.4.0', '39 RCNY § 2-01', UNCERTAIN],
  ['3.6.0-int.395.2024', 'lapsed', '3.5.0', 'Int 395-2024', null],
  ['3.6.0-int.396.2024', 'lapsed', '3.5.0', 'Int 396-2024', null],
  ['3.6.0', 'enacted', '3.5.0', 'Local Law 63 of 2026', '2026-01-29'],
  ['3.7.0-int.515.2026', 'proposed', '3.6.0', 'Int 515-2026', null],
  ['4.0.0-int.2469.2021', 'lapsed', '3.5.0', 'Int 2469-2021', null],
];

describe('policy versions', () => {
  it('tells every revision as JSON, in the order of the versions', () => {
    const told = printsJson<Versions>('versions', ['versions']);
    expect(told.policy).toBe('nyc-detainer');
    expect(told.title).toBe("New York City's law on federal immigration detainers");
    expect(
      told.versions.map((each) => [each.version, each.status, each.amends, each.citation, each.inForce]),
    ).toEqual(HISTORY);
  });

  it('gives each revision a digest of its own, the one that answers carry', () => {
    const { versions } = printsJson<Versions>('versions', ['versions']);
    const digests = versions.map((each) => each.digest);
    for (const digest of digests) expect(digest).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/);
    expect(new Set(digests).size).toBe(digests.length);
    for (const { version, digest } of versions.filter((each) => /^3\.[56]/.test(each.version))) {
      const args = ['evaluate', 'examples/case-2019.json', '--version', version];
      expect(printsJson<{ digest: string }>('answer', args).digest).toBe(digest);
    }
  });

  it('prints a line for each revision as text', () => {
    const lines = prints(['versions']).split('\n');
    expect(lines.map((line) => line.split(/ {2,}/).slice(0, 4))).toEqual([
      ['VERSION', 'STATUS', 'IN FORCE FROM', 'ENACTMENT'],
      ...HISTORY.map(([version, status, , citation, inForce]) => [
        version,
        status,
        inForce === null ? '-' : inForce === UNCERTAIN ? '2019-09-12 to 2020-02-03?' : inForce,
        citation,
      ]),
      [''],
    ]);
  });

  it('does the same for the second policy, whole', () => {
    expect(prints(['versions', ...LIBRARY])).toBe(
      text(
        'VERSION        STATUS    IN FORCE FROM              ENACTMENT        TITLE',
        '1.0.0          enacted   2015-09-01                 Act 4 of 2015    The first Library Act',
        '1.1.0          enacted   2018-07-01 to 2018-10-01?  Act 9 of 2018    The bus joins, and late returns are forgiven sooner',
        '2.0.0          enacted   2022-01-01                 Act 2 of 2022    Deposits of visitors, and reservations',
        "2.0.1          enacted   2022-01-01                 Act 2 of 2022    A correction: the children's catalogue whole",
        '2.1.0-bill.12  proposed  -                          Bill 12 of 2025  Ends short loans',
      ),
    );
    const told = printsJson<Versions>('versions', ['versions', ...LIBRARY]);
    expect(told.policy).toBe('library-loans');
    expect(told.versions.map((each) => [each.version, each.amends, each.inForce])).toEqual([
      ['1.0.0', null, '2015-09-01'],
      ['1.1.0', '1.0.0', { earliest: '2018-07-01', latest: '2018-10-01' }],
      ['2.0.0', '1.1.0', '2022-01-01'],
      ['2.0.1', '2.0.0', '2022-01-01'],
      ['2.1.0-bill.12', '2.0.1', null],
    ]);
  });
});
