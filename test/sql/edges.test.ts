import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import type { Revision } from '../../src/revision/model.ts';
import { checkNames } from '../../src/sql/check-names.ts';
import type { LayoutName } from '../../src/sql/layout.ts';
import { sqlOf } from '../../src/sql/sql.ts';
import { Folder } from '../cli/support/folder.ts';
import { type Json, revisionOf } from '../support/mutants.ts';
import { lacksPostgres } from '../support/postgres.ts';
import { smallPolicy } from '../support/small-policy.ts';
import { type Database, decided, duckdb, numbered, postgres } from './support.ts';

const fact = (rest: object): object => ({ title: 'it', question: 'Is it?', citation: '§ 1', ...rest });
const date = fact({ type: 'string', format: 'date' });
const items = (properties: object): object =>
  fact({ type: 'array', items: { type: 'object', additionalProperties: false, properties } });

/** A policy of these facts whose only action has these rules. */
function policyOf(properties: object, ...rules: Json[]): Revision {
  const written = {
    ...smallPolicy({ always: true }, { always: true }, { always: true }),
    case: { type: 'object', additionalProperties: false, required: [], properties },
    definitions: [],
    rules: rules.map((when, at) => ({
      id: `rule-${at}`,
      permits: ['lend'],
      citation: '§ 4',
      text: 'One may.',
      when,
    })),
  };
  const revision = revisionOf(written);
  if (!revision) throw new Error('the policy of the test is not valid');
  return revision;
}

const within = (years: number, days: number): Json => ({
  fact: 'on',
  operator: 'within',
  value: { period: { years, days }, before: { fact: 'until' } },
});
const DAYS = ['0001-01-01', '0400-02-29', '2000-02-29', '2019-03-01', '9999-12-31'];
const pairs: WrittenCase[] = DAYS.flatMap((on) => DAYS.map((until) => ({ on, until })));

const is = (path: string, value: unknown): Json => ({ fact: path, operator: 'equal', value });
const INNER = items({
  ok: fact({ type: 'boolean' }),
  inner: items({ ok: fact({ type: 'boolean' }) }),
  n: fact({ type: 'integer' }),
});

const PERIODS = [
  [0, 0],
  [1, 0],
  [4, 0],
  [399, 1],
  [400, 0],
  [401, 0],
  [9999, 0],
  [9999, 9_999_999],
  [0, 730_485],
] as const;

/** Policies and cases of which each is a way to be wrong. */
const TABLE: [title: string, revision: Revision | Revision[], cases: WrittenCase[]][] = [
  [
    'windows of no and of thousands of years, from year 1 to 9999',
    PERIODS.map(([years, days]) => policyOf({ on: date, until: date }, within(years, days))),
    pairs,
  ],
  [
    'an item within an item of an item of the same collection',
    policyOf(
      { outer: INNER },
      {
        some: 'outer',
        where: {
          some: 'outer[].inner',
          where: {
            // Here `outer[]` is the inner one, and the item that `outer[].inner[]` belongs to is not.
            atLeast: 2,
            of: 'outer',
            where: {
              all: [is('outer[].inner[].ok', true), { fact: 'outer[].n', operator: 'lessThan', value: 3 }],
            },
          },
        },
      },
    ),
    [
      {
        outer: [
          { n: 1, inner: [{ ok: false }] },
          { n: 2, inner: [] },
        ],
      },
      {
        outer: [
          { n: 1, inner: [{ ok: true }] },
          { n: 5, inner: [] },
        ],
      },
      {
        outer: [
          { n: 1, inner: [] },
          { n: 2, inner: [{ ok: false }, { ok: true }] },
        ],
      },
      {
        outer: [
          { n: 1, inner: [] },
          { n: 2, inner: [{}] },
        ],
      },
      { outer: [{ n: 1 }, { n: 2 }] },
      { outer: [{ n: 1, inner: [{ ok: true }] }, {}] },
      { outer: [] },
      {},
    ],
  ],
  [
    'items of two collections side by side',
    policyOf(
      { left: items({ n: fact({ type: 'number' }) }), right: items({ n: fact({ type: 'number' }) }) },
      {
        every: 'left',
        where: {
          some: 'right',
          where: { fact: 'right[].n', operator: 'greaterThan', value: { fact: 'left[].n' } },
        },
      },
    ),
    [
      { left: [{ n: 1 }, { n: 2 }], right: [{ n: 3 }] },
      { left: [{ n: 1 }, { n: 2.5 }], right: [{ n: 2 }] },
      { left: [{ n: 1 }, {}], right: [{ n: 2 }] },
      { left: [{ n: 1 }], right: [{ n: 1 }, {}] },
      { left: [{ n: 1 }], right: [] },
      { left: [{ n: 1 }] },
      { left: [], right: [] },
      { left: [] },
      { right: [{ n: 1 }] },
    ],
  ],
  [
    'more rules than there is room for columns',
    policyOf(
      { n: fact({ type: 'integer' }), list: items({ n: fact({ type: 'integer' }) }) },
      ...Array.from({ length: 1700 }, (_, at) => ({
        all: [
          { fact: 'n', operator: 'equal', value: at * 2 },
          { not: { some: 'list', where: is('list[].n', 1) } },
        ],
      })),
    ),
    [{ n: 3398, list: [] }, { n: 3398 }, { n: 3399, list: [] }, { list: [] }, { n: 4, list: [{ n: 1 }] }, {}],
  ],
  [
    'texts with all that SQL gives a meaning',
    policyOf(
      { said: fact({ type: 'string' }) },
      { any: ["it's", '\\', 'a\nb', '--', ';', '%', '"', "E'\\n'"].map((value) => is('said', value)) },
    ),
    ["it's", "it''s", '\\', '\\\\', 'a\nb', 'a\\nb', 'a\n  b', '--', ';', '%', 'x', '"', "E'\\n'"].map(
      (said) => ({ said }),
    ),
  ],
  [
    'numbers as JSON has them',
    policyOf(
      { n: fact({ type: 'number' }), m: fact({ type: 'integer' }) },
      is('n', 0.1),
      { fact: 'n', operator: 'greaterThan', value: 1e21 },
      { fact: 'm', operator: 'in', value: [9_007_199_254_740_991, -3] },
    ),
    [0.1, 0.30000000000000004, 1e21, 1e22, -0, 5e-324]
      .map((n) => ({ n }))
      .concat([9_007_199_254_740_991, 9_007_199_254_740_990, -3].map((m) => ({ m }) as never)),
  ],
];

const isWithout = lacksPostgres();

describe.each([
  ['duckdb nested', () => duckdb('nested'), false],
  ['duckdb flat', () => duckdb('flat'), false],
  ['postgres flat and nested', () => postgres('flat'), isWithout],
] as const)('%s', (name, open, isSkipped) => {
  describe.skipIf(isSkipped)('decides as the reference does', () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database?.close());

    it.each(TABLE)('%s', async (_title, given, cases) => {
      const revisions = [given].flat();
      const [{ written }] = revisions as [Revision];
      const asked = numbered(cases);
      const layouts: (LayoutName | undefined)[] = name.startsWith('postgres')
        ? ['flat', 'nested']
        : [undefined];
      for (const layout of layouts) {
        await database.load(asked, written.case, layout);
        for (const revision of revisions)
          expect(await database.ask(revision, layout)).toEqual(decided(asked, revision));
      }
    });
  });
});

describe('ids and keys', () => {
  const revision = policyOf({ on: date }, { always: true });
  const named = ['b', 7, 'b', null, undefined, 1.5].map((id) => ({ id }) as WrittenCase);
  const expected = [
    ['1', 'b', 'permitted'],
    ['2', '7', 'permitted'],
    ['3', 'b', 'permitted'],
    ['4', null, 'permitted'],
    ['5', null, 'permitted'],
    ['6', '1.5', 'permitted'],
  ];

  it.each(['nested', 'flat'] as const)(
    'are the number of the case and its id as text: duckdb %s',
    async (layout) => {
      const database = await duckdb(layout);
      await database.load(named, revision.written.case);
      const sql = sqlOf(revision, { dialect: 'duckdb', layout, ordered: true });
      const reader = await database.connection.runAndReadAll(sql);
      expect(reader.columnNames()).toEqual(['case_key', 'case_id', 'lend']);
      expect(reader.getRowsJson()).toEqual(expected);
      await database.close();
    },
  );

  it.skipIf(isWithout)('are the same in postgres', async () => {
    const database = await postgres('flat');
    for (const layout of ['flat', 'nested'] as const) {
      await database.load(named, revision.written.case, layout);
      const printed = database.server.run(
        `${sqlOf(revision, { dialect: 'postgres', layout, ordered: true })};`,
      );
      expect(printed.trimEnd().split('\n')).toEqual(
        expected.map((row) => row.map((each) => each ?? '').join(',')),
      );
    }
    await database.close();
  });
});

describe('whatever DuckDB can read', () => {
  const folder = new Folder();
  const revision = policyOf(
    {
      outer: INNER,
      on: date,
      group: { type: 'object', additionalProperties: false, properties: { a: date, b: date } },
    },
    {
      any: [
        { every: 'outer', where: is('outer[].ok', true) },
        { fact: 'on', operator: 'greaterThan', value: '2019-01-01' },
        { fact: 'group.b', operator: 'equal', value: '2019-01-01' },
      ],
    },
  );
  const files: [string, WrittenCase[]][] = [
    ['states no fact at all', [{ id: 0 }, { id: 1 }]],
    [
      'states facts that this revision does not know',
      [{ id: 0, other: 1, group: { c: 1 }, outer: [{ c: [] }] }],
    ],
    [
      'has only empty lists',
      [
        { id: 0, outer: [] },
        { id: 1, outer: null },
      ],
    ],
    [
      'states some',
      [
        { id: 0, outer: [{ ok: true }], group: { b: '2019-01-01' } },
        { id: 1, on: '2019-05-05' },
      ],
    ],
  ];

  it.each(files)('a file that %s', async (title, cases) => {
    const path = folder.at(`${title}.ndjson`);
    writeFileSync(path, cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const database = await duckdb('nested');
    const parquet = folder.at(`${title}.parquet`);
    await database.connection.run(
      `COPY (SELECT * FROM read_json('${path}', format = 'newline_delimited')) TO '${parquet}'`,
    );
    for (const source of [
      `read_json('${path}', format = 'newline_delimited')`,
      `read_parquet('${parquet}')`,
    ]) {
      const sql = sqlOf(revision, { dialect: 'duckdb', source, ordered: true });
      const rows = (await database.connection.runAndReadAll(sql)).getRowsJson();
      const statuses = decided(cases, revision).map((each) => each.lend);
      expect(rows).toEqual(cases.map(({ id }, at) => [String(at + 1), String(id), statuses[at]]));
    }
    await database.close();
  });
});

describe('names that a layout has no room for', () => {
  const bool = fact({ type: 'boolean' });
  const long = 'x'.repeat(64);
  const TAKEN: [object, 'duckdb' | 'postgres', LayoutName, string][] = [
    [
      { a_b: bool, a: { type: 'object', additionalProperties: false, properties: { b: bool } } },
      'postgres',
      'flat',
      'in the flat layout `a_b` and `a.b` would have one column `a_b`',
    ],
    [
      { case_key: bool },
      'duckdb',
      'flat',
      'in the flat layout the key or the name of a case and `case_key` would have one column `case_key`',
    ],
    [
      { list: items({ ok: bool }), list_known: bool },
      'duckdb',
      'flat',
      'in the flat layout `list` and `list_known` would have one column `list_known`',
    ],
    [
      { a: items({ b: items({ ok: bool }) }), a_b: items({ ok: bool }) },
      'duckdb',
      'flat',
      'in the flat layout `a[].b` and `a_b` would have one table `cases_a_b`',
    ],
    [
      { [long]: bool },
      'postgres',
      'flat',
      `in the flat layout the column of \`${long}\` would have a name longer than 63 bytes`,
    ],
    [
      { on: bool, ON: bool },
      'duckdb',
      'nested',
      'in the nested layout `on` and `ON` would have one name, which DuckDB does not tell apart by capitals, `ON`',
    ],
    [
      { ID: bool },
      'duckdb',
      'nested',
      'in the nested layout the name of a case and `ID` would have one name, which DuckDB does not tell apart by capitals, `ID`',
    ],
  ];

  it.each(TAKEN)('%j: %s %s', (properties, dialect, layout, message) => {
    const revision = policyOf(properties, { always: true });
    expect(() => sqlOf(revision, { dialect, layout })).toThrow(message);
    const other = layout === 'flat' ? 'nested' : 'flat';
    expect(() =>
      checkNames(revision.facts.values(), { dialect: 'postgres', layout: 'nested' }),
    ).not.toThrow();
    expect(() => sqlOf(revision, { dialect, layout })).toThrow(
      expect.objectContaining({ help: `take \`--layout ${other}\`` }),
    );
  });
});
