import { describe, expect, it } from 'vitest';
import { openPolicy, type Timeline } from '../../src/index.ts';
import { chartLines } from '../../src/print/timeline-chart.ts';
import { mermaidOf } from '../../src/print/timeline-mermaid.ts';
import { call, LIBRARY, prints, printsJson, refuses, text } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';
import { grownRegistry } from './support.ts';

const folder = new Folder();
const GROWN = ['--rules', grownRegistry(folder)];

describe('policy timeline as JSON', () => {
  it('says what was the law when, and what is not known', () => {
    const { stretches, policy, title, knownOn } = printsJson<Timeline>('timeline', ['timeline']);
    expect([policy, title, knownOn]).toEqual([
      'nyc-detainer',
      "New York City's law on federal immigration detainers",
      null,
    ]);
    const rows: [from: string, to: string | null, ...versions: string[]][] = [
      ['2012-03-21', '2013-07-16', '1.0.0'],
      ['2013-07-16', '2014-12-14', '2.0.0'],
      ['2014-12-14', '2015-02-12', '3.0.0'],
      ['2015-02-12', '2017-12-01', '3.1.0'],
      ['2017-12-01', '2018-01-30', '3.2.0'],
      ['2018-01-30', '2018-11-13', '3.3.0'],
      ['2018-11-13', '2019-09-12', '3.4.0'],
      ['2019-09-12', '2020-02-03', '3.4.0', '3.5.0'],
      ['2020-02-03', '2026-01-29', '3.5.0'],
      ['2026-01-29', null, '3.6.0'],
    ];
    expect(stretches).toEqual(rows.map(([from, to, ...versions]) => ({ from, to, certain: true, versions })));
  });

  it('has the proposals beside, with what they amend and whether they may still pass', () => {
    const { proposals } = printsJson<Timeline>('timeline', ['timeline']);
    expect(
      proposals.map((each) => [each.version, each.status, each.amends, each.instrument, each.publishedOn]),
    ).toEqual([
      ['3.6.0-int.395.2024', 'lapsed', '3.5.0', 'Int 395-2024', '2026-11-24'],
      ['3.6.0-int.396.2024', 'lapsed', '3.5.0', 'Int 396-2024', '2026-11-24'],
      ['3.7.0-int.515.2026', 'proposed', '3.6.0', 'Int 515-2026', '2026-11-24'],
      ['4.0.0-int.2469.2021', 'lapsed', '3.5.0', 'Int 2469-2021', '2026-11-24'],
    ]);
  });

  it('says of a revision what it puts right and what stands in its place', () => {
    const { law, stretches } = printsJson<Timeline>('timeline', ['timeline', ...LIBRARY]);
    expect(
      law.map((each) => [each.version, each.amends, each.inForce, each.replacedBy, each.corrects]),
    ).toEqual([
      ['1.0.0', null, '2015-09-01', null, null],
      ['1.1.0', '1.0.0', { earliest: '2018-07-01', latest: '2018-10-01' }, null, null],
      ['2.0.0', '1.1.0', '2022-01-01', '2.0.1', null],
      [
        '2.0.1',
        '2.0.0',
        '2022-01-01',
        null,
        "The range of the children's catalogue ended at CAT 82.90; the Act has CAT 82.99.",
      ],
    ]);
    expect(stretches.at(-1)).toEqual({ from: '2022-01-01', to: null, certain: true, versions: ['2.0.1'] });
  });

  it('tells of a day what was held to be so then', () => {
    const of = (knownOn: string) =>
      printsJson<Timeline>('timeline', ['timeline', ...GROWN, '--known-on', knownOn]);
    const { knownOn, stretches, law, proposals } = of('2020-02-29');
    expect(knownOn).toBe('2020-02-29');
    // Of the only revision known it is not certain that it was law at once; before it there was none.
    expect(stretches).toEqual([
      { from: '2018-07-01', to: '2018-10-01', certain: false, versions: ['1.1.0'] },
      { from: '2018-10-01', to: null, certain: true, versions: ['1.1.0'] },
    ]);
    expect([law.map((each) => each.version), proposals]).toEqual([['1.1.0'], []]);
    const before = of('2022-02-19');
    expect(before.law.map((each) => [each.version, each.replacedBy])).toEqual([
      ['1.0.0', null],
      ['1.1.0', null],
      ['2.0.0', null],
    ]);
    expect(before.stretches.at(-1)?.versions).toEqual(['2.0.0']);
    expect(of('2022-02-20').stretches.at(-1)?.versions).toEqual(['2.0.1']);
  });

  it('is what the library gives', () => {
    expect(openPolicy({ rules: 'rules' }).timeline()).toEqual(printsJson('timeline', ['timeline']));
  });
});

describe('policy timeline for people', () => {
  it('is drawn, with `?` where it is not known, and told in tables', () => {
    // A column is 44.65 days: a sixtieth of the time to a year after the last turn.
    expect(prints(['timeline', ...LIBRARY])).toBe(
      text(
        'Who may borrow what from the public library',
        '===========================================',
        '',
        '         2016    2017     2018    2019    2020    2021    2022',
        '1.0.0  =======================??',
        '1.1.0                         ??==========================',
        '2.0.1                                                     =========>',
        '',
        '= is the law, ? may be the law, > goes on; a row of days ends before the day ‘up to’',
        '',
        'FROM        UP TO       LAW             ENACTMENT',
        '2015-09-01  2018-07-01  1.0.0           Act 4 of 2015',
        '2018-07-01  2018-10-01  1.0.0 or 1.1.0  not known which',
        '2018-10-01  2022-01-01  1.1.0           Act 9 of 2018',
        '2022-01-01  -           2.0.1           Act 2 of 2022',
        '',
        'Revisions',
        '---------',
        '',
        'VERSION  IN FORCE FROM              AMENDS  PUBLISHED   TITLE',
        '1.0.0    2015-09-01                 -       2026-01-15  The first Library Act',
        '1.1.0    2018-07-01 to 2018-10-01?  1.0.0   2026-01-15  The bus joins, and late returns are forgiven sooner',
        '2.0.0    2022-01-01                 1.1.0   2026-01-15  Deposits of visitors, and reservations (replaced by 2.0.1)',
        "2.0.1    2022-01-01                 2.0.0   2026-02-20  A correction: the children's catalogue whole",
        '',
        'Proposals',
        '---------',
        '',
        'VERSION        STATUS    AMENDS  PUBLISHED   TITLE',
        '2.1.0-bill.12  proposed  2.0.1   2026-02-20  Ends short loans (Bill 12 of 2025)',
      ),
    );
  });

  it('says of what day it tells, and where perhaps nothing was law', () => {
    const lines = prints(['timeline', ...GROWN, '--known-on', '2020-02-29']).split('\n');
    expect(lines[3]).toBe('As it was known on 2020-02-29.');
    expect(lines.filter((line) => line.startsWith('2018-'))).toEqual([
      '2018-07-01  2018-10-01  1.1.0, or none  not known which',
      '2018-10-01  -           1.1.0           Act 9 of 2018',
    ]);
    expect(lines.filter((line) => line.startsWith('1.1.0  ')).map((line) => line.includes('?'))).toEqual([
      true,
      true,
    ]);
  });

  it('is markdown with a Gantt chart', () => {
    expect(prints(['timeline', ...LIBRARY, '--format', 'markdown'])).toBe(
      text(
        '# Who may borrow what from the public library',
        '',
        '```mermaid',
        'gantt',
        '    title Who may borrow what from the public library',
        '    dateFormat YYYY-MM-DD',
        '    axisFormat %Y',
        '    section 1.0.0',
        '    in force :2015-09-01, 2018-07-01',
        '    may be in force :crit, 2018-07-01, 2018-10-01',
        '    section 1.1.0',
        '    may be in force :crit, 2018-07-01, 2018-10-01',
        '    in force :2018-10-01, 2022-01-01',
        '    section 2.0.1',
        '    in force, and goes on :active, 2022-01-01, 2023-01-01',
        '```',
        '',
        '| From | Up to | Law | Enactment |',
        '| --- | --- | --- | --- |',
        '| 2015-09-01 | 2018-07-01 | 1.0.0 | Act 4 of 2015 |',
        '| 2018-07-01 | 2018-10-01 | 1.0.0 or 1.1.0 | not known which |',
        '| 2018-10-01 | 2022-01-01 | 1.1.0 | Act 9 of 2018 |',
        '| 2022-01-01 | - | 2.0.1 | Act 2 of 2022 |',
        '',
        '## Revisions',
        '',
        '| Version | In force from | Amends | Published | Title |',
        '| --- | --- | --- | --- | --- |',
        '| 1.0.0 | 2015-09-01 | - | 2026-01-15 | The first Library Act |',
        '| 1.1.0 | 2018-07-01 to 2018-10-01? | 1.0.0 | 2026-01-15 | The bus joins, and late returns are forgiven sooner |',
        '| 2.0.0 | 2022-01-01 | 1.1.0 | 2026-01-15 | Deposits of visitors, and reservations (replaced by 2.0.1) |',
        "| 2.0.1 | 2022-01-01 | 2.0.0 | 2026-02-20 | A correction: the children's catalogue whole |",
        '',
        '## Proposals',
        '',
        '| Version | Status | Amends | Published | Title |',
        '| --- | --- | --- | --- | --- |',
        '| 2.1.0-bill.12 | proposed | 2.0.1 | 2026-02-20 | Ends short loans (Bill 12 of 2025) |',
      ),
    );
  });

  const drawn = (
    ...rows: [from: string, to: string | null, certain: boolean, ...versions: string[]][]
  ): Timeline => {
    const stretches = rows.map(([from, to, certain, ...versions]) => ({ from, to, certain, versions }));
    const law = [...new Set(stretches.flatMap((each) => each.versions))].map((version) => ({
      version,
      title: 'T',
      amends: null,
      instrument: 'I',
      citation: 'C',
      inForce: null,
      publishedOn: '2020-01-01',
      corrects: null,
      replacedBy: null,
    }));
    return { policy: 'p', title: 'a: b; c # d', knownOn: null, stretches, law, proposals: [] };
  };

  it('draws what lasts a day, and one revision alone', () => {
    expect(
      chartLines(drawn(['2000-01-01', '2000-01-02', true, '1.0.0'], ['2000-01-02', null, true, '1.1.0'])),
    ).toEqual([
      '       2000',
      '1.0.0  =',
      '1.1.0  ============================================================>',
    ]);
    expect(chartLines(drawn(['2000-06-01', null, true, '1.0.0']))).toEqual([
      `       ${' '.repeat(35)}2001`,
      `1.0.0  ${'='.repeat(60)}>`,
    ]);
  });

  it('gives Mermaid no sign that ends a title', () => {
    const lines = mermaidOf(drawn(['2000-06-01', null, true, '1.0.0'])).split('\n');
    expect(lines[2]).toBe('    title a  b  c   d');
  });

  it('has help with an example, and refuses another format', () => {
    expect(prints(['timeline', '--help'])).toContain(
      'policy timeline --known-on 2026-11-24 --format markdown',
    );
    expect(refuses(['timeline', '--format', 'html'])).toBe(
      text(
        "error: option '--format <format>' argument 'html' is invalid. Allowed choices are text, json, markdown.",
        '(run with --help for how to call it)',
      ),
    );
    expect(call(['timeline', '--policy', 'nowhere']).status).toBe(2);
  });
});
