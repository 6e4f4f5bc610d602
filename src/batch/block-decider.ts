import type { Prepared } from '../open.ts';
import { type ColumnProblem, type Table, tableOf } from '../table/columns.ts';
import { ChunkDecider, type ChunkOutcome } from './chunk.ts';
import { type CountedRows, StatusCounts } from './counts.ts';
import { CsvDecider } from './csv-decider.ts';

/** What is to be made of the blocks of one input. */
export interface BlockTask {
  /** The name that messages give the input. */
  file: string;
  /** Whether statuses are counted instead of written. */
  counts: boolean;
  /** The header of a CSV file; absent where blocks are NDJSON. */
  header?: readonly string[] | undefined;
}

/** What a block came to; counts only where they were asked for. */
export type BlockOutcome = ChunkOutcome & { counts?: CountedRows };

/** Decides blocks one after the other. What an outcome holds is good until the next. */
export type BlockDecider = (bytes: Uint8Array) => BlockOutcome;

/** Makes what decides the blocks of one input. */
export function blockDecider(prepared: Prepared, { file, counts, header }: BlockTask): BlockDecider {
  let counted = new StatusCounts();
  const cases = new ChunkDecider(file, prepared, counts ? (decision) => counted.add(decision) : undefined);
  const table = header && tableOf(header, prepared.validator.cases);
  const decider = table && isTable(table) ? new CsvDecider(file, table, header.length, cases) : cases;
  if (!counts) return (bytes) => decider.decide(bytes);
  return (bytes) => {
    counted = new StatusCounts();
    const outcome = decider.decide(bytes);
    return { ...outcome, counts: counted.rows() };
  };
}

/** Whether the columns of a table are all known. */
export const isTable = (table: Table | ColumnProblem[]): table is Table => !Array.isArray(table);
