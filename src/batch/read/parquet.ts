import { closeSync, openSync, readSync } from 'node:fs';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import { duckDb } from '../../duckdb/duckdb.ts';
import { tableOf } from '../../table/columns.ts';
import { caseExpression, sqlText } from '../../table/select.ts';
import { reasonOf } from '../../text/read.ts';
import { type BadRow, type Block, START } from './block.ts';
import { BLOCK } from './buffers.ts';
import { expectFormat } from './formats.ts';
import { expectColumns, type InputTask, type Rows } from './input.ts';

/**
 * Opens a Parquet file through DuckDB, which makes each row a case in JSON. Places are rows.
 * @throws BadCall where DuckDB or the file is not there, or the file is no whole Parquet file
 */
export async function openParquet({ path, name, cases, from, threads, isAsked }: InputTask): Promise<Rows> {
  if (path === '-')
    throw new BadCall(
      'a Parquet file is not read from standard input',
      'its end is read first: give its path',
    );
  expectFormat(name, 'parquet', beginningOf(path), isAsked);
  const { DuckDBInstance } = duckDb('reading Parquet');
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  const relation = `read_parquet(${sqlText(path.replaceAll(/[*?[]/g, '[$&]'))})`;
  const told = async <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      const [message = ''] = String((error as Error).message).split('\n');
      throw new BadCall(
        `\`${name}\` cannot be read as Parquet: ${message.replaceAll(path, name)}`,
        'the file may be cut short',
      );
    });
  try {
    const described = await told(connection.runAndReadAll(`DESCRIBE SELECT * FROM ${relation}`));
    const columns = described.getRowsJS() as [name: string, type: string][];
    const names = columns.map(([each]) => each);
    expectColumns(name, names, cases);
    const table = tableOf(names, cases);
    if (Array.isArray(table)) throw new Error('columns that were looked at are unknown');
    const counted = await told(connection.runAndReadAll(`SELECT count(*) FROM ${relation}`));
    const skipped = from?.offset ?? 0;
    const json = caseExpression(
      table,
      columns.map(([, type]) => type),
    );
    const result = await told(connection.stream(`SELECT ${json} FROM ${relation} OFFSET ${skipped}`));
    const texts = async function* (): AsyncGenerator<string[]> {
      for (;;) {
        const chunk = await told(result.fetchChunk());
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getColumnValues(0) as string[];
      }
    };
    return {
      blocks: blocksOfRows(texts(), skipped),
      size: Number(counted.getRowsJS()[0]?.[0] ?? 0),
      start: from ?? START,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Rows in blocks of about the size that other formats have. */
async function* blocksOfRows(chunks: AsyncIterable<string[]>, skipped: number): AsyncGenerator<Block> {
  let rows: string[] = [];
  let size = 0;
  let first = skipped;
  const block = (): Block => {
    const line = first + 1;
    first += rows.length;
    const bytes = Buffer.from(`${rows.join('\n')}\n`);
    [rows, size] = [[], 0];
    return {
      // The buffer of a small text is shared with others.
      bytes: new Uint8Array(bytes),
      next: { offset: first, line: first + 1, column: 1 },
      placeOf: (row, own): BadRow => ({
        problems: row.problems.map((each) => ({ ...each, line: line + row.line, column: 1 })),
        text: own.subarray(row.start, row.end),
      }),
    };
  };
  for await (const texts of chunks) {
    rows.push(...texts);
    size += texts.reduce((sum, each) => sum + each.length, 0);
    if (size >= BLOCK) yield block();
  }
  if (rows.length > 0) yield block();
}

function beginningOf(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(16);
      return bytes.subarray(0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new BadCall(`\`${path}\`: ${reasonOf(error)}`);
  }
}
