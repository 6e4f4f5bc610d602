import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compiled.ts';
import type { Impact } from '../../src/impact/model.ts';
import { emptySummary, type ImportFormat, readCharges, summarize } from '../../src/import/index.ts';
import { detainer, impactOf } from './support.ts';

const FOLDER = '../shared/data';
const FILES = [
  { title: 'Arrests', format: 'nypd-arrests', file: `${FOLDER}/nypd-arrests-2017-12.csv` },
  { title: 'Custody', format: 'doc-custody', file: `${FOLDER}/doc-daily-custody-snapshot.csv` },
] as const;

const page = readFileSync('docs/real-charges.md', 'utf8');
const number = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''));

/** The cells of the row of a table that begins so. */
const row = (label: string): number[] => {
  const line = page.split('\n').find((each) => each.startsWith(`| ${label} `)) ?? '';
  return line
    .split('|')
    .slice(2, 4)
    .map((cell) => number(cell.trim()));
};

/** What the page lists of a file and a status: how many rows, how many charges, and the rows of each. */
function listed(title: string, status: string): { rows: number; charges: number; by: [string, number][] } {
  const start = new RegExp(`\\*\\*${title}, ${status}: ([\\d,]+) rows? with (\\d+) \\w+\\.\\*\\* (.*)`);
  const [, rows, charges, by = ''] = start.exec(page) ?? [];
  return {
    rows: number(rows),
    charges: number(charges),
    by: [...by.matchAll(/([\d,]+) × `([^`]+)`/g)].map((each) => [each[2] as string, number(each[1])]),
  };
}

async function casesOf(format: ImportFormat, file: string) {
  const summary = emptySummary();
  const cases = [];
  for await (const each of readCharges(format, createReadStream(file), { file })) {
    summarize(summary, each);
    if (each.kind === 'case') cases.push({ ...each.case });
  }
  return { summary, cases };
}

describe.skipIf(!FILES.every(({ file }) => existsSync(file)))(
  'docs/real-charges.md (skipped where the open data is not there)',
  async () => {
    const read = await Promise.all(FILES.map(({ format, file }) => casesOf(format, file)));
    const impacts: Impact[] = [];
    for (const { cases } of read)
      impacts.push(await impactOf(detainer, ['3.4.0', '3.5.0'], cases, { lookAt: 0 }));

    it('has the rows of the files', () => {
      const counts = (of: 'rows' | 'cases' | 'empty' | 'unread'): number[] =>
        read.map((each) => each.summary[of]);
      expect(row('rows of the file')).toEqual(counts('rows'));
      expect(row('made a case')).toEqual(counts('cases'));
      expect(row('without a charge')).toEqual(counts('empty'));
      expect(row('whose charge is not read')).toEqual(counts('unread'));
      expect(read.map((each) => each.summary.bad)).toEqual([0, 0]);
      expect(impacts.map((each) => each.population.hypothetical)).toEqual(counts('cases'));
    });

    it('has the counts of the impact', () => {
      expect(row('cases with another answer for any action')).toEqual(
        impacts.map((each) => each.changedRows),
      );
      const both = (action: string, status: string): number[] =>
        impacts.map(({ actions }) => {
          const own = actions.find((each) => each.action === action)?.transitions ?? [];
          return own.find(({ from, to }) => from === status && to === status)?.rows ?? 0;
        });
      for (const status of ['permitted', 'prohibited', 'undetermined']) {
        expect(row(`\`hold\`, \`notify\`: ${status} under both`)).toEqual(both('hold', status));
        expect(both('notify', status)).toEqual(both('hold', status));
      }
      expect(row('`hold-pending-warrant`: prohibited under both')).toEqual(
        both('hold-pending-warrant', 'prohibited'),
      );
      expect(row('`disclose`: unregulated under both')).toEqual(both('disclose', 'unregulated'));
      expect(row('`disclose`: undetermined under both')).toEqual(both('disclose', 'undetermined'));
    });

    it('finds none of the new offenses by a search of the files as they are', () => {
      const searches = [
        ...page.matchAll(/^\| (PL [\w.-]+) +\| `([^`]+)` +\| (\d+) +\| `([^`]+)` +\| (\d+) +\|$/gm),
      ];
      const [{ lists }] = detainer.resolve({ version: '3.5.0' });
      expect(searches.map((each) => each[1])).toEqual(
        lists.get('crimes-added-by-rule')?.entries.map((each) => each.written),
      );
      const [arrests, custody] = FILES.map(({ file }) => readFileSync(file, 'utf8').split('\n'));
      for (const [, , arrest, told, charge, toldToo] of searches) {
        const found = (lines: string[] | undefined, text: string | undefined): number =>
          (lines ?? []).filter((each) => each.toLowerCase().includes((text ?? '').toLowerCase())).length;
        expect([found(arrests, arrest), found(custody, charge)]).toEqual([number(told), number(toldToo)]);
      }
      // The search would find what is there.
      expect(arrests?.filter((each) => each.includes('PL 12005')).length).toBeGreaterThan(500);
    });

    it.each([
      [0, 'permitted'],
      [0, 'undetermined'],
      [0, 'prohibited'],
      [1, 'undetermined'],
      [1, 'prohibited'],
    ] as const)('lists the charges behind each count: file %i, %s', (at, status) => {
      const { title, file } = FILES[at];
      const { by, rows, charges } = listed(title, status);
      const counted = new Map<string, number>();
      const { decide } = compile(detainer.resolve({ version: '3.5.0' })[0]);
      for (const each of read[at]?.cases ?? []) {
        if (decide(each as never).hold !== status) continue;
        const charge = each.id.split(':').slice(2).join(':');
        counted.set(charge, (counted.get(charge) ?? 0) + 1);
      }
      expect(new Map(by)).toEqual(counted);
      expect([charges, rows]).toEqual([
        counted.size,
        [...counted.values()].reduce((sum, each) => sum + each, 0),
      ]);
      // By the file alone: no row with such a charge was lost.
      const cells = readFileSync(file, 'utf8').split(/[\r\n]+/);
      const ending = (charge: string): number =>
        cells.filter((each) => (at === 0 ? each.includes(`,${charge},`) : each.endsWith(`,${charge}`)))
          .length;
      for (const [charge, many] of by.slice(0, 20)) expect([charge, ending(charge)]).toEqual([charge, many]);
    });
  },
);
