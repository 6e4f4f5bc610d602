import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPolicy } from '../../src/index.ts';
import { sqlOf } from '../../src/sql/sql.ts';
import { prints, refuses } from '../cli/support/call.ts';
import { EXAMPLE, LIBRARY_VERSIONS } from '../cli/support/cases.ts';
import { Folder } from '../cli/support/folder.ts';
import { lacksPostgres, Postgres } from '../support/postgres.ts';
import { duckdb } from './support.ts';

const folder = new Folder();
const TO = ['--to', 'sql', '--dialect'];
const revisionOf = (version: string) => openPolicy().resolve({ version })[0];
const withEnd = (sql: string): string => `${sql.trimEnd()};\n`;

describe('policy compile', () => {
  it.each([
    [['3.5.0', ...TO, 'duckdb'], { dialect: 'duckdb' }],
    [['~3.5', ...TO, 'duckdb', '--layout', 'nested'], { dialect: 'duckdb', layout: 'nested' }],
    [['3.5.0', ...TO, 'duckdb', '--layout', 'flat'], { dialect: 'duckdb', layout: 'flat' }],
    [['3.5.0', ...TO, 'postgres'], { dialect: 'postgres', layout: 'flat' }],
    [
      ['rules/nyc-detainer/3.5.0.json', ...TO, 'postgres', '--layout', 'nested'],
      { dialect: 'postgres', layout: 'nested' },
    ],
    [
      ['3.5.0', ...TO, 'duckdb', '--source', "read_parquet('x.parquet')"],
      { dialect: 'duckdb', source: "read_parquet('x.parquet')" },
    ],
  ] as const)('prints the query: %j', (args, options) => {
    expect(prints(['compile', ...args])).toBe(
      withEnd(sqlOf(revisionOf('3.5.0'), { ...options, ordered: true })),
    );
  });

  it('writes a file, and nothing beside it', () => {
    const path = folder.write('out/law.sql', 'an older one');
    expect(prints(['compile', '3.5.0', ...TO, 'duckdb', '--out', path])).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(
      withEnd(sqlOf(revisionOf('3.5.0'), { dialect: 'duckdb', ordered: true })),
    );
    expect(readdirSync(folder.at('out'))).toEqual(['law.sql']);
  });

  const rules = ['--rules', 'test/fixtures/rules'];
  it('declares the same tables for each revision of a policy, with what any of them asks', () => {
    const tables = (version: string): string =>
      prints(['compile', version, ...TO, 'postgres', '--tables', ...rules]);
    const [first, ...others] = LIBRARY_VERSIONS.map(tables);
    for (const each of others) expect(each).toBe(first);
    expect(first).toContain(
      'branch: Which branch is asked: the central library, the north branch, the library bus',
    );
  });

  it('declares what a draft asks beside', () => {
    const draft = JSON.parse(readFileSync('rules/nyc-detainer/3.5.0.json', 'utf8'));
    draft.case.properties.asked = { type: 'boolean', title: 'asked', question: 'Asked?', citation: '§ 1' };
    const path = folder.write('draft.json', draft);
    const printed = prints(['compile', path, ...TO, 'duckdb', '--tables']);
    expect(printed).toContain('"asked" BOOLEAN');
    expect(prints(['compile', '3.5.0', ...TO, 'duckdb', '--tables'])).not.toContain('"asked" BOOLEAN');
  });

  it('refuses what it cannot do, and says what it can', () => {
    const wrong = (...args: string[]): string => refuses(['compile', ...args]).split('\n')[0] as string;
    expect(wrong('3.5.0', '--to', 'sql', '--dialect', 'duckdbb')).toBe(
      "error: option '--dialect <database>' argument 'duckdbb' is invalid. Allowed choices are duckdb, postgres.",
    );
    expect(wrong('3.5.0', '--to', 'wasm', '--dialect', 'duckdb')).toBe(
      "error: option '--to <form>' argument 'wasm' is invalid. Allowed choices are sql.",
    );
    expect(wrong('3.5.0', ...TO, 'duckdb', '--layout', 'wide')).toMatch(
      /'wide' is invalid\. Allowed choices are nested, flat\.$/,
    );
    expect(wrong('3.5.0', '--dialect', 'duckdb')).toBe("error: required option '--to <form>' not specified");
    expect(wrong('3.5.0', '--to', 'sql')).toBe("error: required option '--dialect <database>' not specified");
    expect(wrong('3.5.1', ...TO, 'duckdb')).toBe('policy: there is no revision `3.5.1` of `nyc-detainer`');
    expect(wrong('none.json', ...TO, 'duckdb')).toBe(
      'none.json:1:1: error: there is no such file [file-missing]',
    );
    expect(wrong('3.5.0', ...TO, 'duckdb', '--out', folder.path)).toBe(
      `policy: \`${folder.path}\` is no file to write to`,
    );
    expect(wrong('3.5.0', ...TO, 'duckdb', '--out', folder.at('none', 'x.sql'))).toMatch(
      /^policy: no such file or directory/,
    );
  });
});

/** The case of the README: permitted since the rule of 2019. */
describe('what is printed runs as it is', () => {
  const example = JSON.stringify({ ...JSON.parse(readFileSync(EXAMPLE, 'utf8')), id: 7 });
  writeFileSync(folder.at('cases.ndjson'), `${example}\n${JSON.stringify({ agency: 'police' })}\n`);
  const before = ['prohibited', 'prohibited', 'prohibited', 'unregulated'];

  it.each(['nested', 'flat'])('in DuckDB: %s', async (layout) => {
    const { connection, close } = await duckdb('nested');
    const tables = prints(['compile', '3.5.0', ...TO, 'duckdb', '--layout', layout, '--tables']);
    await connection.run(tables.replaceAll("'cases.ndjson'", `'${folder.at('cases.ndjson')}'`));
    const rows = async (version: string) =>
      (
        await connection.runAndReadAll(prints(['compile', version, ...TO, 'duckdb', '--layout', layout]))
      ).getRowsJson();
    expect((await rows('3.5.0')).map((row) => row.slice(0, 4))).toEqual([
      ['1', '7', 'permitted', 'permitted'],
      ['2', null, 'undetermined', 'undetermined'],
    ]);
    expect((await rows('3.0.0'))[0]).toEqual(['1', '7', ...before.slice(0, 3)]);
    await close();
  });

  it.skipIf(lacksPostgres())('in PostgreSQL', async () => {
    const server = await Postgres.start();
    for (const layout of ['flat', 'nested']) {
      const args = ['compile', '3.5.0', ...TO, 'postgres', '--layout', layout];
      server.run(
        `DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n${prints([...args, '--tables'])}`,
        folder.path,
      );
      const printed = server.run(prints(args));
      expect(printed.split('\n').map((line) => line.split(',').slice(0, 4).join())).toEqual([
        '1,7,permitted,permitted',
        '2,,undetermined,undetermined',
        '',
      ]);
    }
    await server.stop();
  });
});
