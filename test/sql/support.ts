import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { uniteSchemas } from '../../src/case/union.ts';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { readFactsOf } from '../../src/case/written-facts.ts';
import { duckDb } from '../../src/duckdb/duckdb.ts';
import { decideAll } from '../../src/evaluate/status.ts';
import { factsOf } from '../../src/revision/facts.ts';
import type { Revision } from '../../src/revision/model.ts';
import type * as Written from '../../src/revision/written.ts';
import type { LayoutName } from '../../src/sql/layout.ts';
import { sqlOf } from '../../src/sql/sql.ts';
import { tablesOf } from '../../src/sql/tables.ts';
import { Postgres } from '../support/postgres.ts';

/** A database with cases in it, asked about revisions; in the layout that it was opened with, or another. */
export interface Database {
  /** Puts cases into tables, as the printed script says. */
  load(cases: readonly WrittenCase[], schema: Written.CaseSchema, layout?: LayoutName): Promise<void>;
  /** Each case's statuses by action, in the order of the cases. */
  ask(revision: Revision, layout?: LayoutName): Promise<Record<string, string>[]>;
  close(): Promise<void>;
}

/** Writes the cases as `cases.ndjson` and the script that loads them, for one database and layout. */
function prepared(cases: readonly WrittenCase[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-sql-'));
  writeFileSync(join(folder, 'cases.ndjson'), cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return folder;
}

const allFacts = (schema: Written.CaseSchema) => factsOf(uniteSchemas([schema]).schema);

export async function duckdb(own: LayoutName): Promise<Database & { connection: DuckDBConnection }> {
  const instance = await duckDb('this test').DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  let loads = 0;
  return {
    connection,
    async load(cases, schema, layout = own) {
      const folder = prepared(cases);
      await connection.run(`CREATE SCHEMA load_${++loads}; USE load_${loads};`);
      const script = tablesOf(allFacts(schema), { dialect: 'duckdb', layout });
      await connection.run(script.replaceAll("'cases.ndjson'", `'${join(folder, 'cases.ndjson')}'`));
      rmSync(folder, { recursive: true });
    },
    async ask(revision, layout = own) {
      const sql = sqlOf(revision, { dialect: 'duckdb', layout, ordered: true });
      const rows = (await connection.runAndReadAll(sql)).getRowsJson();
      return statusesIn(rows as (string | null)[][], revision);
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function postgres(own: LayoutName): Promise<Database & { server: Postgres }> {
  const server = await Postgres.start();
  return {
    server,
    async load(cases, schema, layout = own) {
      const folder = prepared(cases);
      server.run(
        `DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n${tablesOf(allFacts(schema), { dialect: 'postgres', layout })}`,
        folder,
      );
      rmSync(folder, { recursive: true });
    },
    async ask(revision, layout = own) {
      const printed = server.run(`${sqlOf(revision, { dialect: 'postgres', layout, ordered: true })};`);
      // Ids are numbers here and statuses words: nothing is quoted.
      const rows = printed
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
      return statusesIn(rows, revision);
    },
    close: () => server.stop(),
  };
}

/** Rows by their actions; the keys must count the cases, and the ids be those that were given. */
function statusesIn(rows: readonly (string | null)[][], { actions }: Revision): Record<string, string>[] {
  const known = new Map<string, Record<string, string>>();
  return rows.map(([key, id, ...statuses], at) => {
    if (Number(key) !== at + 1 || id !== String(at))
      throw new Error(`row ${at} has the key ${key}, the id ${id}`);
    const text = statuses.join();
    const record =
      known.get(text) ??
      Object.fromEntries(actions.map((action, index) => [action.id, statuses[index] as string]));
    known.set(text, record);
    return record;
  });
}

/** Cases with their places as ids. */
export const numbered = (cases: readonly WrittenCase[]): WrittenCase[] =>
  cases.map((each, id) => ({ ...each, id }));

/** What the reference's direct executor decides; the same statuses are one record, for there may be many cases. */
export function decided(cases: readonly WrittenCase[], revision: Revision): Record<string, string>[] {
  const known = new Map<string, Record<string, string>>();
  return cases.map((each) => {
    const statuses = decideAll(revision, readFactsOf(each, revision.written.case).facts);
    const key = Object.values(statuses).join();
    const record = known.get(key) ?? statuses;
    known.set(key, record);
    return record;
  });
}

/** The cases on which the database says something else, with both. */
export function differences(
  cases: readonly WrittenCase[],
  expected: readonly Record<string, string>[],
  got: readonly Record<string, string>[],
): object[] {
  if (got.length !== cases.length) return [{ cases: cases.length, rows: got.length }];
  return cases.flatMap((written, at) => {
    const [one, other] = [expected[at], got[at]];
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ written, expected: one, got: other }];
  });
}
