import { BadCall } from '../../diagnostics/diagnostic.ts';
import type * as Written from '../../revision/written.ts';
import { rowAt } from '../../table/cells.ts';
import { type ColumnProblem, tableOf } from '../../table/columns.ts';
import { decode } from '../../text/read.ts';
import { type Block, type Place, START } from './block.ts';
import { BLOCK, type Buffers } from './buffers.ts';
import { type ByteSource, openBytes } from './byte-source.ts';
import { CsvRows } from './csv-rows.ts';
import { blocksOf } from './cut.ts';
import { expectFormat, type InputFormat } from './formats.ts';
import { ArrayElements } from './json-array.ts';
import { LineEnds } from './row-ends.ts';

/** An input that was opened. */
export interface Rows {
  blocks: AsyncIterable<Block>;
  /** How far it goes, in what places count as their offset; undefined where that is not known. */
  size: number | undefined;
  /** The header of a CSV file. */
  header?: readonly string[];
  /** Where the first row begins. */
  start: Place;
  /** Lets go of the input; also while it is being read. */
  close(): void;
}

/** Which input is to be opened, and how. */
export interface InputTask {
  /** A path, or `-`. */
  path: string;
  /** What messages call it. */
  name: string;
  format: InputFormat;
  /** Whether the format was asked for, and not told from the name. */
  isAsked: boolean;
  cases: Written.CaseSchema;
  /** Where to go on; absent is the beginning. */
  from?: Place | undefined;
  /** How many threads another program may use to read. */
  threads: number;
}

/**
 * Opens an input of rows.
 * @throws BadCall where it cannot be opened, is of another format, or its columns are no facts
 */
export async function openRows(task: InputTask, buffers: Buffers): Promise<Rows> {
  if (task.format === 'parquet') return (await import('./parquet.ts')).openParquet(task);
  const source = new Begun(await openBytes(task.path));
  expectFormat(task.name, task.format, await source.beginning(1), task.isAsked);
  const { header, start } = task.format === 'csv' ? await headerOf(source, task) : { start: START };
  const place = task.from ?? start;
  const rest = task.from ? await openBytes(task.path, task.from.offset) : source;
  if (rest !== source) source.close();
  return {
    blocks: blocksOf(rest, endsOf(task), buffers, place),
    size: source.size,
    ...(header ? { header } : {}),
    start: place,
    close: () => rest.close(),
  };
}

function endsOf({ format, name, from }: InputTask): LineEnds | ArrayElements | CsvRows {
  if (format === 'json') return new ArrayElements(name, from !== undefined);
  return format === 'csv' ? new CsvRows(name) : new LineEnds();
}

/** The header of a CSV file, taken from its beginning. */
async function headerOf(
  source: Begun,
  { name, cases }: InputTask,
): Promise<{ header: string[]; start: Place }> {
  let wanted = 1;
  for (;;) {
    const bytes = await source.beginning(wanted);
    const ends = new CsvRows(name);
    const end = ends.scan(bytes, 0, bytes.length, true);
    if (end < 0 && bytes.length >= wanted && bytes.length < BLOCK) {
      wanted = Math.max(2 * bytes.length, 1 << 12);
      continue;
    }
    if (end < 0 && bytes.length >= BLOCK)
      throw new BadCall(`\`${name}\`: the first row has more than ${BLOCK} bytes`);
    const row = bytes.subarray(0, end < 0 ? bytes.length : end);
    if (end < 0) ends.end(row, START);
    const { text } = decode(name, row);
    if (text.trim() === '') throw new BadCall(`\`${name}\` is empty`, 'the first row names the columns');
    const { cells } = rowAt(text, 0);
    expectColumns(name, cells, cases);
    source.skip(row.length);
    return { header: cells, start: { offset: row.length, line: 1 + text.split('\n').length - 1, column: 1 } };
  }
}

/**
 * Demands that all columns of a table are facts.
 * @throws BadCall with the first that is none
 */
export function expectColumns(name: string, header: readonly string[], cases: Written.CaseSchema): void {
  const table = tableOf(header, cases);
  if (!Array.isArray(table)) return;
  const [only] = header;
  const separator = header.length === 1 ? /[;\t|]/.exec(only ?? '')?.[0] : undefined;
  if (separator !== undefined)
    throw new BadCall(`\`${name}\` has one column, \`${only}\``, 'columns are separated by commas');
  const { message, suggestion } = table[0] as ColumnProblem;
  const more =
    table.length > 1 ? `, and ${table.length - 1} more ${table.length === 2 ? 'problem' : 'problems'}` : '';
  throw new BadCall(`\`${name}\`: ${message}${more}`, suggestion);
}

/** A source whose first bytes can be looked at before they are read. */
class Begun implements ByteSource {
  readonly size: number | undefined;
  readonly #source: ByteSource;
  #seen: Uint8Array = new Uint8Array();

  constructor(source: ByteSource) {
    this.#source = source;
    this.size = source.size;
  }

  /** At least so many of the bytes that come next; fewer only at the end. */
  async beginning(wanted: number): Promise<Uint8Array> {
    while (this.#seen.length < wanted) {
      const more = new Uint8Array(1 << 16);
      const count = (await this.#source.read(more, true)) as number;
      if (count === 0) break;
      this.#seen = Buffer.concat([this.#seen, more.subarray(0, count)]);
    }
    return this.#seen;
  }

  skip(count: number): void {
    this.#seen = this.#seen.subarray(count);
  }

  read(into: Uint8Array, waits: boolean): Promise<number> | number | undefined {
    if (this.#seen.length === 0) return this.#source.read(into, waits);
    const part = this.#seen.subarray(0, into.length);
    into.set(part);
    this.#seen = this.#seen.subarray(part.length);
    return part.length;
  }

  close(): void {
    this.#source.close();
  }
}
