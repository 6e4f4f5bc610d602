import { describe, expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import type { Impact } from '../../src/impact/model.ts';
import { convicted, detainer, impactOf, library } from './support.ts';

/** What becomes of an action, as `group: from → to rows`. */
const told = (impact: Impact, action: string): string[] =>
  impact.actions
    .filter((each) => each.action === action)
    .flatMap(({ groups }) =>
      groups.flatMap(({ group, transitions }) =>
        transitions.map(({ from, to, rows }) => `${Object.values(group).join(' ')}: ${from} → ${to} ${rows}`),
      ),
    );

const entriesOf = (impact: Impact): unknown[] =>
  impact.entries.map(({ entry, only, rows, jointly, actions }) => [entry, only, rows, jointly, actions]);

describe('the expansion of 2019 over six people', () => {
  const population = [
    convicted('added', 'correction', 'PL 135.61'),
    convicted('added, and listed before', 'police', 'PL 135.61', 'PL 230.34-a'),
    convicted('listed before', 'police', 'PL 230.34-a'),
    convicted('added twice', 'police', 'PL 135.61', 'PL 135.37'),
    convicted('a whole article', 'probation', 'PL 135'),
    convicted('nothing', 'correction', 'PL 155.25'),
  ];

  it('counts transitions by group, every row once for each action', async () => {
    const impact = await impactOf(detainer, ['3.4.0', '3.5.0'], population);
    expect(impact.by).toEqual(['agency']);
    expect(impact.population).toEqual({
      name: 'cases',
      rows: 6,
      bad: 0,
      synthetic: 0,
      hypothetical: 0,
      notes: [],
    });
    expect(impact.changedRows).toBe(2);
    expect(told(impact, 'hold')).toEqual([
      'correction: prohibited → permitted 1',
      'correction: prohibited → prohibited 1',
      'police: permitted → permitted 2',
      'police: prohibited → permitted 1',
      'probation: undetermined → undetermined 1',
    ]);
    expect(told(impact, 'notify')).toEqual([
      'correction: prohibited → permitted 1',
      'correction: prohibited → prohibited 1',
      'police: permitted → permitted 2',
      'police: prohibited → permitted 1',
      'probation: unregulated → unregulated 1',
    ]);
    expect(told(impact, 'hold-pending-warrant')).toEqual([
      'correction: prohibited → prohibited 2',
      'police: prohibited → prohibited 3',
      'probation: prohibited → prohibited 1',
    ]);
    expect(told(impact, 'disclose')).toEqual([
      'correction: permitted → permitted 2',
      'police: unregulated → unregulated 3',
      'probation: unregulated → unregulated 1',
    ]);
  });

  it('says under which provision', async () => {
    const impact = await impactOf(detainer, ['3.4.0', '3.5.0'], population);
    const both = { hold: 2, notify: 2 };
    const one = { hold: 1, notify: 1 };
    expect(impact.provisions.map(({ kind, id, rows, actions }) => [kind, id, rows, actions])).toEqual([
      ['definition', 'convicted-of-a-violent-or-serious-crime', 2, both],
      ['definition', 'qualifying-conviction', 2, both],
      ['definition', 'violent-or-serious-crime', 2, both],
      ['rule', 'correction-conviction', 1, one],
      ['rule', 'police-conviction', 1, one],
    ]);
    const [first] = impact.provisions;
    expect([first?.from, first?.to]).toEqual([
      'Admin. Code § 9-131(a)(2), § 14-154(a)(2)',
      'Admin. Code § 9-131(a)(2), § 14-154(a)(2)',
    ]);
  });

  it('says which entries: needed, or one of several; never one that an older list has', async () => {
    const impact = await impactOf(detainer, ['3.4.0', '3.5.0'], population);
    expect(entriesOf(impact)).toEqual([
      ['PL 135.61', 'to', 2, 1, { hold: 2, notify: 2 }],
      ['PL 135.37', 'to', 1, 1, { hold: 1, notify: 1 }],
    ]);
    expect(impact.entries.map((each) => each.list)).toEqual(['crimes-added-by-rule', 'crimes-added-by-rule']);
  });

  it('turns round where the revisions do', async () => {
    const impact = await impactOf(detainer, ['3.5.0', '3.4.0'], population);
    expect(told(impact, 'hold').filter((each) => !each.includes('probation'))).toEqual([
      'correction: permitted → prohibited 1',
      'correction: prohibited → prohibited 1',
      'police: permitted → permitted 2',
      'police: permitted → prohibited 1',
    ]);
    expect(entriesOf(impact)).toEqual([
      ['PL 135.61', 'from', 2, 1, { hold: 2, notify: 2 }],
      ['PL 135.37', 'from', 1, 1, { hold: 1, notify: 1 }],
    ]);
  });

  it('groups by what is asked, unknown last', async () => {
    const some = [...population, { agency: 'police' }, { agency: 'police', terroristScreeningMatch: true }];
    const by = ['terroristScreeningMatch', 'warrant.issuedBy'];
    const impact = await impactOf(detainer, ['3.4.0', '3.5.0'], some, { by });
    const [hold] = impact.actions;
    expect(hold?.groups.map(({ group, rows, changed }) => [group, rows, changed])).toEqual([
      [{ terroristScreeningMatch: true, 'warrant.issuedBy': null }, 1, 0],
      [{ terroristScreeningMatch: false, 'warrant.issuedBy': 'article-iii-judge' }, 6, 2],
      [{ terroristScreeningMatch: null, 'warrant.issuedBy': null }, 1, 0],
    ]);
  });

  it('shows the first cases of a change, and one that stays open, with the reasons of the reference', async () => {
    const impact = await impactOf(detainer, ['3.4.0', '3.5.0'], population, { samples: 1 });
    expect(impact.samples.map(({ action, from, to, row, id }) => [action, from, to, row, id])).toEqual([
      ['hold', 'prohibited', 'permitted', 1, 'added'],
      ['hold', 'undetermined', 'undetermined', 5, 'a whole article'],
      ['notify', 'prohibited', 'permitted', 1, 'added'],
    ]);
    const [first] = impact.samples;
    expect(first?.case).toEqual(population[0]);
    expect([first?.before?.status, first?.after?.status]).toEqual(['prohibited', 'permitted']);
    expect(first?.after?.because.map((each) => 'rule' in each && each.rule)).toEqual([
      'correction-conviction',
    ]);
    expect(first?.after?.explanation.rules.map(({ rule, truth }) => [rule, truth])).toContainEqual([
      'correction-conviction',
      'true',
    ]);
  });
});

describe('a custody that lengthens the window of another conviction', () => {
  it('names the definition of the window and the entry', async () => {
    const [older, newer] = [
      { offense: 'PL 120.01', judgmentOn: '2014-01-01', committedOn: '2013-01-01', incarceration: [] },
      {
        offense: 'PL 135.37',
        judgmentOn: '2013-06-01',
        committedOn: '2013-01-01',
        incarceration: [{ from: '2015-01-01', to: '2019-01-01' }],
      },
    ].map((each) => ({ jurisdiction: 'NY', class: 'felony', ...each }));
    const written = { ...convicted('custody', 'police'), convictions: [older, newer] };
    const impact = await impactOf(detainer, ['3.4.0', '3.5.0'], [written]);
    expect(told(impact, 'hold')).toEqual(['police: prohibited → permitted 1']);
    expect(impact.provisions.map((each) => each.id)).toEqual([
      'convicted-of-a-violent-or-serious-crime',
      'qualifying-conviction',
      'violent-or-serious-crime',
      'within-five-years',
      'police-conviction',
    ]);
    expect(entriesOf(impact)).toEqual([['PL 135.37', 'to', 1, 0, { hold: 1, notify: 1 }]]);
  });
});

describe('actions and coverages that come and go', () => {
  it('tells an action that only one revision knows', async () => {
    const impact = await impactOf(
      detainer,
      ['3.0.0', '3.1.0'],
      [{ agency: 'police' }, { agency: 'correction' }],
    );
    expect(told(impact, 'disclose')).toEqual([
      'correction: absent → undetermined 1',
      'police: absent → unregulated 1',
    ]);
    expect(impact.changedRows).toBe(2);
    expect(impact.provisions.map(({ kind, id, from, rows }) => [kind, id, from, rows])).toEqual([
      ['coverage', 'disclose', null, 2],
    ]);
    expect(impact.entries).toEqual([]);
  });

  it('tells each action’s own coverage where several are alike', async () => {
    const impact = await impactOf(detainer, ['3.6.0', '3.7.0-int.515.2026'], [{ agency: 'police' }]);
    const reasons = impact.actions.map(({ action, reasons: own }) => [
      action,
      own.flatMap((each) => each.because.map(({ side, kind, id }) => `${side} ${kind} ${id}`)),
    ]);
    expect(reasons).toEqual([
      ['hold', ['from coverage hold', 'to coverage hold']],
      ['notify', ['from coverage notify', 'to coverage notify']],
      ['hold-pending-warrant', ['from coverage hold-pending-warrant', 'to coverage hold-pending-warrant']],
      ['disclose', []],
    ]);
  });
});

describe('undetermined rows', () => {
  const lacking: WrittenCase[] = [
    { agency: 'police', warrant: { issuedBy: 'none' }, terroristScreeningMatch: true, convictions: [] },
    { ...convicted('match', 'police', 'PL 120.01'), terroristScreeningMatch: null },
    { ...convicted('vague', 'police', 'PL 120') },
    convicted('settled', 'police', 'PL 120.01'),
  ];

  it('are counted apart, with the facts that would settle them', async () => {
    const impact = await impactOf(detainer, ['3.4.0', '3.5.0'], lacking);
    const open = impact.undetermined.map(({ action, under, rows, lookedAt, facts, imprecise }) => [
      action,
      under,
      rows,
      lookedAt,
      facts.map((each) => `${each.fact} ${each.rows}`),
      imprecise.map((each) => `${each.fact} ${each.rows}`),
    ]);
    const vague = ['convictions[].offense 1'];
    expect(open).toEqual([
      ['hold', 'from', 1, 1, [], vague],
      ['hold', 'to', 1, 1, [], vague],
      ['notify', 'from', 1, 1, [], vague],
      ['notify', 'to', 1, 1, [], vague],
      ['hold-pending-warrant', 'from', 1, 1, ['terroristScreeningMatch 1'], []],
      ['hold-pending-warrant', 'to', 1, 1, ['terroristScreeningMatch 1'], []],
    ]);
  });

  it('are looked at in a sample where there are too many, the same one each time', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      agency: 'correction',
      warrant: convicted('', 'correction').warrant,
      ...(at % 4 === 0 ? { terroristScreeningMatch: false } : {}),
      arrestDate: `2020-01-${String((at % 28) + 1).padStart(2, '0')}`,
    }));
    const look = async (lookAt: number) =>
      (await impactOf(detainer, ['3.4.0', '3.5.0'], many, { lookAt })).undetermined[0];
    const whole = await look(40);
    expect([whole?.rows, whole?.lookedAt]).toEqual([40, 40]);
    expect(whole?.facts.find((each) => each.fact === 'terroristScreeningMatch')?.rows).toBe(30);
    const sampled = await look(12);
    expect([sampled?.rows, sampled?.lookedAt]).toEqual([40, 12]);
    expect(sampled).toEqual(await look(12));
    // What every row lacks, every row of a sample lacks.
    expect(sampled?.facts.find((each) => each.fact === 'convictions')?.rows).toBe(12);
  });
});

describe('whose cases they are', () => {
  it('is told by their ids', async () => {
    const ids = [
      'synthetic-7-1',
      'synthetic-7-2',
      'nypd-arrests:12:PL 1350000',
      'doc-custody:3:120.00',
      'own',
      7,
    ];
    const cases = ids.map((id) => ({ id, agency: 'police' }));
    const { population } = await impactOf(detainer, ['3.4.0', '3.5.0'], cases);
    expect(population).toEqual({
      name: 'cases',
      rows: 6,
      bad: 0,
      synthetic: 2,
      hypothetical: 2,
      notes: [
        '2 of 6 rows are synthetic: drawn at random by a program, nobody’s. The counts say nothing of how many real people there are.',
        '2 of 6 rows are hypothetical: they ask ‘if this person were convicted of this charge’. A charge is not a conviction.',
      ],
    });
  });
});

describe('another policy', () => {
  it('is measured alike', async () => {
    const readers = ['adult', 'child', undefined].map((kind) => ({
      branch: 'central',
      reader: { kind, age: 40, identified: true, memberships: ['standard'] },
      work: { class: 'CAT 12.07(1)', kind: 'map' },
      requestedOn: '2020-08-31',
      loans: [],
    }));
    const impact = await impactOf(library, ['1.0.0', '2.0.0'], readers, { by: ['reader.kind'] });
    for (const { rows, groups, changed, reasons } of impact.actions) {
      expect(rows).toBe(3);
      expect(groups.map((each) => Object.values(each.group)[0])).toEqual(['adult', 'child', null]);
      expect(reasons.reduce((sum, each) => sum + each.rows, 0)).toBe(changed);
    }
  });
});
