import { describe, expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { parseCitation } from '../../src/citation/citation.ts';
import { parseDay } from '../../src/dates/day.ts';
import { matchList } from '../../src/operators/listed-in.ts';
import type { List } from '../../src/revision/model.ts';
import { TRUE, UNKNOWN } from '../../src/truth.ts';
import { library, libraryCases, tally } from './support/library.ts';

const COUNT = 4000;

/** The values of a fact of the case, of a group, or of all items. */
function valuesOf(cases: readonly WrittenCase[], path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(
    (values, step) =>
      values.flatMap((each) => {
        const value = (each as WrittenCase | undefined)?.[step.replace('[]', '')];
        return step.endsWith('[]') ? ((value ?? []) as unknown[]) : [value];
      }),
    [...cases],
  );
}

/** How often each value came; with the weights, so far off as five deviations at most. */
function counted(values: readonly unknown[], weights: Record<string, number>): Record<string, number> {
  const counts = tally(values);
  const total = Object.values(weights).reduce((sum, each) => sum + each);
  expect(Object.keys(counts).sort()).toEqual(Object.keys(weights).sort());
  for (const [value, weight] of Object.entries(weights)) {
    const share = weight / total;
    const off = Math.abs((counts[value] ?? 0) - values.length * share);
    expect([value, off < 5 * Math.sqrt(values.length * share * (1 - share)) + 1e-9]).toEqual([value, true]);
  }
  return counts;
}

const day = (text: unknown): number => parseDay(text as string) as number;

describe('weights', () => {
  it('of texts hold, exactly so often for a seed', () => {
    const values = { central: 5, north: 3, bus: 2 };
    const cases = libraryCases({ facts: { branch: { values } } }, COUNT);
    expect(counted(valuesOf(cases, 'branch'), values)).toEqual({ central: 1958, north: 1226, bus: 816 });
  });

  it('of true and false hold', () => {
    const cases = libraryCases(
      { facts: { 'reader.identified': { unknown: 0, values: { true: 9, false: 1 } } } },
      COUNT,
    );
    expect(counted(valuesOf(cases, 'reader.identified'), { true: 9, false: 1 })).toEqual({
      true: 3590,
      false: 410,
    });
  });

  it('of numbers and ranges hold', () => {
    const entry = { unknown: 0, values: { '0..17': 1, '18..64': 3, '65': 1 } };
    const ages = valuesOf(libraryCases({ facts: { 'reader.age': entry } }, COUNT), 'reader.age') as number[];
    const bands = ages.map((age) => (age < 18 ? 'young' : age < 65 ? 'grown' : 'old'));
    expect(counted(bands, { young: 1, grown: 3, old: 1 })).toEqual({ young: 849, grown: 2334, old: 817 });
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([0, 65]);
    expect(new Set(ages).size).toBe(66);
  });

  it('of days and ranges of days hold', () => {
    const entry = { unknown: 0, values: { '2020-02-28..2020-03-01': 3, '2019-12-31': 1 } };
    const days = valuesOf(libraryCases({ facts: { requestedOn: entry } }, COUNT), 'requestedOn');
    counted(days, { '2020-02-28': 1, '2020-02-29': 1, '2020-03-01': 1, '2019-12-31': 1 });
  });

  it('of how many items hold', () => {
    const cases = libraryCases(
      { facts: { loans: { unknown: 0, count: { '0': 2, '1': 1, '2..3': 1 } } } },
      COUNT,
    );
    const counts = valuesOf(cases, 'loans').map((each) => (each as unknown[]).length);
    counted(counts, { 0: 4, 1: 2, 2: 1, 3: 1 });
  });

  it('of one value alone are all', () => {
    const cases = libraryCases(
      { facts: { branch: { values: 'bus' }, 'reader.age': { unknown: 0, values: '7' } } },
      50,
    );
    expect([tally(valuesOf(cases, 'branch')), tally(valuesOf(cases, 'reader.age'))]).toEqual([
      { bus: 50 },
      { 7: 50 },
    ]);
  });

  it('may be fractions, and 0 is never', () => {
    const cases = libraryCases(
      { facts: { branch: { values: { central: 0.1, north: 0.3, bus: 0 } } } },
      COUNT,
    );
    counted(valuesOf(cases, 'branch'), { central: 1, north: 3 });
  });
});

describe('shares', () => {
  it('of what is unknown hold, the group’s for all in it', () => {
    const cases = libraryCases(
      { unknown: 0, facts: { reader: { unknown: 0.25 }, requestedOn: { unknown: 0.5 } } },
      COUNT,
    );
    counted(
      cases.map((each) => 'reader' in each),
      { true: 3, false: 1 },
    );
    counted(
      cases.map((each) => 'requestedOn' in each),
      { true: 1, false: 1 },
    );
    expect(cases.every((each) => 'work' in each)).toBe(true);
  });

  it('of texts hold, each for itself', () => {
    const shares = { music: 0.2, research: 1 };
    const lists = valuesOf(
      libraryCases(
        { facts: { reader: { unknown: 0 }, 'reader.memberships': { unknown: 0, shares } } },
        COUNT,
      ),
      'reader.memberships',
    ) as string[][];
    counted(
      lists.map((each) => each.join()),
      { 'music,research': 1, research: 4 },
    );
  });
});

describe('days', () => {
  it('are counted from another day of the item, of the case, of the item around', () => {
    const cases = libraryCases(
      {
        unknown: 0,
        facts: {
          requestedOn: { values: '2020-06-01..2020-06-30' },
          loans: { count: '2' },
          'loans[].lentOn': { before: 'requestedOn', days: '10..400' },
          'loans[].dueOn': { after: 'loans[].lentOn', days: '28' },
          'loans[].returnedOn': { after: 'loans[].dueOn', days: { '-20..0': 1, '1..9': 1 } },
          'loans[].renewals[].on': { after: 'loans[].lentOn', days: '1..5' },
          'loans[].pauses': {
            count: '1..2',
            after: 'loans[].lentOn',
            days: '0..3',
            length: '0..4',
            lasting: 0.25,
          },
        },
      },
      500,
    );
    const lasting: boolean[] = [];
    const distances = {
      lent: new Set<number>(),
      due: new Set<number>(),
      returned: new Set<number>(),
      renewed: new Set<number>(),
      paused: new Set<number>(),
      length: new Set<number>(),
    };
    for (const each of cases) {
      for (const loan of each.loans as Record<string, unknown>[]) {
        const { lentOn, dueOn, returnedOn, renewals, pauses } = loan;
        distances.lent.add(day(each.requestedOn) - day(lentOn));
        distances.due.add(day(dueOn) - day(lentOn));
        distances.returned.add(day(returnedOn) - day(dueOn));
        for (const { on } of renewals as { on: string }[]) distances.renewed.add(day(on) - day(lentOn));
        for (const { from, to } of pauses as { from: string; to: string | null }[]) {
          distances.paused.add(day(from) - day(lentOn));
          lasting.push(to === null);
          if (to !== null) distances.length.add(day(to) - day(from));
        }
      }
    }
    const ends = Object.entries(distances).map(([name, found]) => [
      name,
      Math.min(...found),
      Math.max(...found),
    ]);
    expect(ends).toEqual([
      ['lent', 10, 400],
      ['due', 28, 28],
      ['returned', -20, 9],
      ['renewed', 1, 5],
      ['paused', 0, 3],
      ['length', 0, 4],
    ]);
    counted(lasting, { true: 1, false: 3 });
  });

  it('are counted from a day also where the case does not tell it', () => {
    const facts = {
      requestedOn: { unknown: 0.5, values: '2020-06-01' },
      handedOverAt: { unknown: 0, after: 'requestedOn', days: '1' },
    };
    const cases = libraryCases({ facts }, 100);
    expect(tally(cases.map((each) => String(each.handedOverAt).slice(0, 10)))).toEqual({ '2020-06-02': 100 });
    for (const { handedOverAt } of cases) expect(handedOverAt).toMatch(/^2020-06-02T\d\d:\d\d:00Z$/);
  });

  it('never leave what can be written', () => {
    const facts = {
      requestedOn: { unknown: 0, values: '9999-12-30' },
      handedOverAt: { unknown: 0, after: 'requestedOn', days: '999999' },
    };
    const cases = libraryCases({ facts }, 20);
    expect(new Set(cases.map((each) => String(each.handedOverAt).slice(0, 10)))).toEqual(
      new Set(['9999-12-31']),
    );
  });
});

describe('citations', () => {
  const lists = [...library.resolve({ version: '2.0.1' })[0].lists.values()];
  const listed = (entry: object): string[] => {
    const facts = { work: { unknown: 0 }, 'work.class': { unknown: 0, ...entry } };
    return valuesOf(libraryCases({ facts }, COUNT), 'work.class') as string[];
  };
  const on = (citation: string, list: List): number => matchList(parseCitation(citation) as never, list);
  const idOf = (citation: string): string =>
    lists.find((list) => on(citation, list) === TRUE)?.id ??
    (lists.some((list) => on(citation, list) === UNKNOWN) ? 'open' : 'none');

  it('come by their weights', () => {
    counted(listed({ values: { 'CAT 12.07': 1, 'CAT 20.01': 3 } }), { 'CAT 12.07': 1, 'CAT 20.01': 3 });
  });

  it('come of lists by the weights of these, and only of these', () => {
    const found = listed({ lists: { 'protected-works': 3, 'children-works': 1 } });
    counted(found.map(idOf), { 'protected-works': 3, 'children-works': 1 });
    // Ranges are drawn from between their ends.
    expect(found.filter((each) => /^CAT 40\.\d\d$/.test(each)).length).toBeGreaterThan(500);
    expect(new Set(found.filter((each) => /^CAT 8[0-2]\./.test(each))).size).toBeGreaterThan(100);
  });

  it('come of lists by a share, and else by weights', () => {
    const entry = { lists: { 'protected-works': 1 }, listed: 0.25, values: { 'CAT 20.01': 1 } };
    counted(listed(entry).map(idOf), { 'protected-works': 1, none: 3 });
  });

  it('are less and more specific as often as asked', () => {
    const entry = { lists: { 'protected-works': 1 }, listed: 1, lessSpecific: 0.2, moreSpecific: 0.3 };
    const found = listed(entry).map((citation) => {
      if (idOf(citation) === 'open') return 'less';
      return /^CAT (12\.05\(2\)|12\.07|12\.08|40\.\d\d)$/.test(citation) ? 'exact' : 'more';
    });
    counted(found, { less: 2, more: 3, exact: 5 });
  });

  it('are half of lists, and half made up, where nothing is said', () => {
    const found = listed({}).map((citation) => (/^CAT \d{1,3}\.\d\d$/.test(citation) ? 'section' : 'part'));
    expect(Object.keys(tally(found)).sort()).toEqual(['part', 'section']);
    expect(listed({}).filter((each) => idOf(each) === 'none').length).toBeGreaterThan(COUNT / 3);
  });
});

describe('tables', () => {
  it('draw facts together, unknown where the row says so', () => {
    const cases = libraryCases(
      {
        unknown: 0,
        together: [
          {
            facts: ['work.class', 'work.kind', 'work.copies'],
            rows: [
              { weight: 3, values: ['CAT 12.07', 'map', 1] },
              { weight: 1, values: ['CAT 20.01', 'book', null] },
            ],
          },
          { facts: ['loans[].state', 'loans[].excused'], rows: [{ weight: 1, values: ['lost', true] }] },
        ],
        facts: { loans: { count: '2' }, 'loans[].excused': { unknown: 0.5 } },
      },
      COUNT,
    );
    const works = cases.map(({ work }) => {
      const { class: of, kind, copies } = work as Record<string, unknown>;
      return `${of} ${kind} ${copies}`;
    });
    counted(works, { 'CAT 12.07 map 1': 3, 'CAT 20.01 book undefined': 1 });
    counted(valuesOf(cases, 'loans[].state'), { lost: 1 });
    counted(valuesOf(cases, 'loans[].excused'), { true: 1, undefined: 1 });
  });
});

describe('what a revision does not have', () => {
  it('is left out of a profile for all', () => {
    // Facts, values and lists that only other revisions know.
    const facts = { branch: { values: { central: 1, bus: 1 } } };
    const values = new Set(valuesOf(libraryCases({ facts }, 200), 'branch'));
    expect([...values].sort()).toEqual(['bus', 'central']);
  });
});
