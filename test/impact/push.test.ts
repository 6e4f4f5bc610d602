import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/batch/decide-lines.ts';
import type { Impact } from '../../src/impact/model.ts';
import { SYNTHETIC } from '../../src/impact/nature.ts';
import { prepareMeasure } from '../../src/impact/prepare.ts';
import { measureTable } from '../../src/impact/push/push-down.ts';
import { openTable, type TableFile, tableFileOf } from '../../src/impact/push/table.ts';
import { typeOf } from '../../src/impact/push/types.ts';
import { surelyValid } from '../../src/impact/push/validity.ts';
import { OF_CHARGES } from '../../src/import/formats.ts';
import { call, linesOf } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { asLines, PEOPLE } from './population.ts';
import { detainer, impactOf } from './support.ts';

const folder = new Folder();
const drawn = fc
  .sample(arbitraryCase(detainer), { numRuns: 120, seed: 9 })
  .map((each, at) => ({ ...each, id: at % 3 === 0 ? `synthetic-9-${at}` : `own-${at}` }));
const population = [...drawn, ...PEOPLE];
const lines = folder.write('cases.ndjson', asLines(population));
const database = folder.at('cases.duckdb');
const parquet = folder.at('cases.parquet');
const flat = folder.at('flat.parquet');
const spoiled = folder.at('spoiled.parquet');

beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  // Moments stay as they are written: a TIMESTAMP of DuckDB has no offset.
  const moments = `* REPLACE (strftime("custodyEndsAt", '%Y-%m-%dT%H:%M:%SZ') AS "custodyEndsAt")`;
  for (const sql of [
    `CREATE TABLE people AS SELECT ${moments} FROM read_json('${lines}', format = 'newline_delimited', sample_size = -1)`,
    `COPY people TO '${parquet}' (FORMAT parquet)`,
    `ATTACH '${database}' AS other`,
    `CREATE TABLE other.main.people AS FROM people`,
    `COPY (SELECT id, agency, warrant."issuedBy" AS "warrant.issuedBy", "terroristScreeningMatch" FROM people) TO '${flat}' (FORMAT parquet)`,
    `COPY (
      SELECT * REPLACE (
        CASE WHEN id IN ('own-1', 'synthetic-0-7') THEN 'polise' ELSE agency END AS agency,
        CASE WHEN id = 'synthetic-0-5' THEN list_append(convictions, NULL) ELSE convictions END AS convictions
      ) FROM people
    ) TO '${spoiled}' (FORMAT parquet)`,
  ])
    await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
});

/** The impact over a table, and what was said of its rows. */
async function impactOfTable(
  file: TableFile,
  by?: string[],
): Promise<{ impact: Impact; problems: Problem[] }> {
  const [[from], [to]] = [detainer.resolve({ version: '3.4.0' }), detainer.resolve({ version: '3.5.0' })];
  const { measure, validator } = prepareMeasure(
    detainer.policy,
    { revision: from, file: undefined },
    { revision: to, file: undefined },
    { by, samples: 1, lookAt: 1, natures: [...SYNTHETIC, ...OF_CHARGES] },
  );
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const bad = await measureTable(measure, [from, to], { file, name: 'cases', validator, report });
  expect(bad).toBe(new Set(problems.map((each) => each.line)).size);
  return { impact: await measure.finish('cases'), problems };
}

/** Cases as tables give them: without what is null, and with moments in UTC. */
const plain = (impact: Impact): Impact => ({
  ...impact,
  samples: impact.samples.map((each) => ({ ...each, case: {} })),
});

const files: [what: string, file: TableFile][] = [
  ['a Parquet file', { path: parquet, table: undefined }],
  ['a table of DuckDB', { path: database, table: 'people' }],
];

describe('an impact over tables', () => {
  it.each(files)('is that in process: %s', async (_what, file) => {
    for (const by of [undefined, ['warrant.issuedBy', 'terroristScreeningMatch']]) {
      const { impact, problems } = await impactOfTable(file, by);
      const options = { by, samples: 1, lookAt: 1 };
      expect(problems).toEqual([]);
      expect(plain(impact)).toEqual(plain(await impactOf(detainer, ['3.4.0', '3.5.0'], population, options)));
    }
  });

  it('counts settled rows in DuckDB, where the columns are those of nested cases', async () => {
    const { validator } = prepareMeasure(
      detainer.policy,
      { revision: detainer.resolve({ version: '3.4.0' })[0], file: undefined },
      { revision: detainer.resolve({ version: '3.5.0' })[0], file: undefined },
      { samples: 0, lookAt: 0, natures: [] },
    );
    const tell = async (path: string): Promise<unknown> => {
      const table = await openTable({ path, table: undefined }, 'cases', validator.cases);
      const valid = surelyValid(table.columns, validator.cases);
      const [[rows]] = (await table.all(
        `SELECT count(*)::INTEGER FROM ${table.relation} WHERE ${valid ?? 'FALSE'}`,
      )) as [[number]];
      table.close();
      return [valid !== undefined, rows];
    };
    expect(await tell(parquet)).toEqual([true, population.length]);
    expect(await tell(spoiled)).toEqual([true, population.length - 3]);
    expect(await tell(flat)).toEqual([false, 0]);
  });

  it('takes columns of their own for nested facts', async () => {
    const cut = population.map((each) => {
      const { id, agency, warrant, terroristScreeningMatch } = each as Record<string, unknown>;
      const { issuedBy } = (warrant ?? {}) as Record<string, unknown>;
      return { id, agency, warrant: { issuedBy }, terroristScreeningMatch };
    });
    const { impact, problems } = await impactOfTable({ path: flat, table: undefined });
    expect(problems).toEqual([]);
    const options = { samples: 1, lookAt: 1 };
    expect(plain(impact)).toEqual(plain(await impactOf(detainer, ['3.4.0', '3.5.0'], cut, options)));
  });

  it('leaves bad rows out, tells where they are, and numbers the others as if they were not there', async () => {
    const { impact, problems } = await impactOfTable({ path: spoiled, table: undefined });
    const bad = new Set(['own-1', 'synthetic-0-7', 'synthetic-0-5']);
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 1, 'not-allowed'],
      [125, 1, 'wrong-type'],
      [127, 1, 'not-allowed'],
    ]);
    const good = population.filter((each) => !bad.has(String((each as { id: string }).id)));
    const options = { samples: 1, lookAt: 1 };
    const expected = await impactOf(detainer, ['3.4.0', '3.5.0'], good, options);
    expect(plain(impact)).toEqual({
      ...plain(expected),
      population: { ...expected.population, bad: 3 },
    });
  });
});

describe('tables on the command line', () => {
  const counts = ['--samples', '0', '--look-at', '0', '--format', 'json'];
  const tell = (...args: string[]): unknown => {
    const { status, stdout, stderr } = call(['impact', '3.4.0', '3.5.0', ...args, ...counts]);
    expect([status, stderr]).toEqual([0, '']);
    const { population: told, ...rest } = JSON.parse(stdout) as Impact;
    return { ...rest, population: { ...told, name: '' } };
  };

  it('are named beside their database, or by an option', () => {
    const expected = tell(lines);
    expect(tell(`${database}:people`)).toEqual(expected);
    expect(tell(database, '--table', 'people')).toEqual(expected);
  });

  it.each<[what: string, args: string[], said: RegExp]>([
    ['a table that is not there', [`${database}:persons`], /persons/],
    ['a file that is no database', [lines, '--table', 'people'], /cannot be read by DuckDB/],
  ])('are refused where they are none: %s', (_what, args, said) => {
    const { status, stdout, stderr } = call(['impact', '3.4.0', '3.5.0', ...args, ...counts]);
    expect([status, stdout]).toEqual([2, '']);
    expect(linesOf(stderr)[0]).toMatch(said);
  });

  it.each<[file: string, table: string | undefined, is: TableFile | undefined]>([
    ['a.parquet', undefined, { path: 'a.parquet', table: undefined }],
    ['A.PARQUET', undefined, { path: 'A.PARQUET', table: undefined }],
    ['a.duckdb:people', undefined, { path: 'a.duckdb', table: 'people' }],
    ['a.db:main.people', undefined, { path: 'a.db', table: 'main.people' }],
    ['a.db', 'people', { path: 'a.db', table: 'people' }],
    ['a.ndjson', undefined, undefined],
    ['-', undefined, undefined],
  ])('are told from other files: %s', (file, table, is) => {
    expect(tableFileOf(file, table)).toEqual(is);
  });
});

it('types are read as DuckDB writes them', () => {
  expect(
    typeOf(`STRUCT("from" DATE, kind ENUM('a, b', 'it''s)'), n DECIMAL(18,3), "q""r" VARCHAR[])[]`),
  ).toEqual({
    kind: 'list',
    of: {
      kind: 'struct',
      fields: [
        { name: 'from', type: { kind: 'plain', name: 'DATE' } },
        { name: 'kind', type: { kind: 'plain', name: 'ENUM' } },
        { name: 'n', type: { kind: 'plain', name: 'DECIMAL' } },
        { name: 'q"r', type: { kind: 'list', of: { kind: 'plain', name: 'VARCHAR' } } },
      ],
    },
  });
  expect(typeOf('TIMESTAMP WITH TIME ZONE')).toEqual({ kind: 'plain', name: 'TIMESTAMP WITH TIME ZONE' });
});
