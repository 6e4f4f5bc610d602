import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { expectColumns } from '../../batch/read/input.ts';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import { duckDb } from '../../duckdb/duckdb.ts';
import type * as Written from '../../revision/written.ts';
import { tableOf } from '../../table/columns.ts';
import { caseExpression, sqlName, sqlText } from '../../table/select.ts';
import { type Column, typeOf } from './types.ts';

/** A table of cases in a file: of a Parquet file, which is one, or of a database of DuckDB. */
export interface TableFile {
  path: string;
  /** The name of the table, perhaps with its schema before a dot; undefined for a Parquet file. */
  table: string | undefined;
}

/** A table that was opened. */
export interface OpenTable {
  columns: readonly Column[];
  /** What may follow FROM. */
  relation: string;
  /** The case of a row as JSON, as an expression over the columns. */
  json: string;
  /** @throws BadCall where DuckDB cannot do it */
  all(sql: string): Promise<unknown[][]>;
  /** Rows as they come, in parts. */
  stream(sql: string): AsyncIterable<readonly (readonly unknown[])[]>;
  close(): void;
}

/** The table that an argument names: `cases.parquet`, or `cases.duckdb:table`; undefined where it is another file. */
export function tableFileOf(file: string, table: string | undefined): TableFile | undefined {
  if (table !== undefined) return { path: file, table };
  const [, path, name] = /^(.+\.(?:duckdb|db)):([^:\\/]+)$/.exec(file) ?? [];
  if (path !== undefined && name !== undefined && !existsSync(file)) return { path, table: name };
  return file.toLowerCase().endsWith('.parquet') ? { path: file, table: undefined } : undefined;
}

/**
 * Opens a table of cases.
 * @param cases the facts that its columns may have
 * @throws BadCall where DuckDB or the table is not there, or a column is no fact
 */
export async function openTable(
  { path, table }: TableFile,
  name: string,
  cases: Written.CaseSchema,
): Promise<OpenTable> {
  if (path === '-') throw new BadCall('a table is not read from standard input', 'give the path of its file');
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new BadCall(`\`${path}\`: there is no such file`);
  const { DuckDBInstance } = duckDb(table === undefined ? 'reading Parquet' : 'reading a database of DuckDB');
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: tmpdir() });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const relation = await relationOf(connection, { path, table }, name);
    const all = (sql: string): Promise<unknown[][]> =>
      told(name, async () => (await connection.runAndReadAll(sql)).getRowsJS());
    const described = (await all(`DESCRIBE SELECT * FROM ${relation}`)) as [name: string, type: string][];
    const names = described.map(([each]) => each);
    expectColumns(name, names, cases);
    const facts = tableOf(names, cases);
    if (Array.isArray(facts)) throw new Error('columns that were looked at are unknown');
    const types = described.map(([, type]) => type);
    return {
      columns: described.map(([each, type]) => ({ name: each, type: typeOf(type) })),
      relation,
      json: caseExpression(facts, types),
      all,
      stream: (sql) => rowsOf(connection, sql, name),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function relationOf(
  connection: DuckDBConnection,
  { path, table }: TableFile,
  name: string,
): Promise<string> {
  // What stands in a path for many files is here a part of its name.
  if (table === undefined) return `read_parquet(${sqlText(path.replaceAll(/[*?[]/g, '[$&]'))})`;
  await told(name, () => connection.run(`ATTACH ${sqlText(path)} AS population (READ_ONLY)`));
  const parts = table.split('.').map(sqlName);
  return parts.length === 1 ? `population.main.${parts[0]}` : `population.${parts.join('.')}`;
}

async function* rowsOf(
  connection: DuckDBConnection,
  sql: string,
  name: string,
): AsyncGenerator<readonly (readonly unknown[])[]> {
  const result = await told(name, () => connection.stream(sql));
  for (;;) {
    const chunk = await told(name, () => result.fetchChunk());
    if (!chunk || chunk.rowCount === 0) return;
    yield chunk.getRows();
  }
}

/** What DuckDB says is wrong, in a line. */
async function told<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const [message = ''] = String((error as Error).message).split('\n');
    throw new BadCall(`\`${name}\` cannot be read by DuckDB: ${message}`);
  }
}
