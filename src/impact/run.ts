import { setImmediate } from 'node:timers/promises';
import { isTable } from '../batch/block-decider.ts';
import type { RejectedLine } from '../batch/chunk.ts';
import { CsvDecider } from '../batch/csv-decider.ts';
import type { Problem } from '../batch/decide-lines.ts';
import type { Progress } from '../batch/progress.ts';
import type { BadRow, Block } from '../batch/read/block.ts';
import { Buffers } from '../batch/read/buffers.ts';
import { type InputTask, openRows, type Rows } from '../batch/read/input.ts';
import type { CaseValidator } from '../case/validate.ts';
import type { Revision } from '../revision/model.ts';
import { tableOf } from '../table/columns.ts';
import { ChunkMeasure } from './chunk-measure.ts';
import type { Measure } from './measure.ts';

/** What else is needed to put the rows of an input to a measure. */
export interface RowsTask extends Pick<InputTask, 'path' | 'name' | 'format' | 'isAsked'> {
  validator: CaseValidator;
  /** Is told what is wrong with a row that is left out. */
  report(problem: Problem): void;
  progress(size: number | undefined): Progress;
}

/**
 * Puts every row of an input to a measure.
 * @returns how many rows were left out
 * @throws BadCall or InvalidInput where the input cannot be read as a whole
 */
export async function measureRows(
  measure: Measure,
  revisions: readonly [from: Revision, to: Revision],
  task: RowsTask,
): Promise<number> {
  const { validator, name } = task;
  const buffers = new Buffers();
  const rows = await openRows({ ...task, cases: validator.cases, threads: 1 }, buffers);
  const progress = task.progress(rows.size);
  try {
    const chunks = new ChunkMeasure(name, validator, measure, revisions);
    const bad = await decideBlocks(rows, chunks, buffers, task, progress);
    chunks.finish();
    measure.addBad(bad);
    return bad;
  } finally {
    progress.clear();
    rows.close();
  }
}

async function decideBlocks(
  { blocks, header, start }: Rows,
  chunks: ChunkMeasure,
  buffers: Buffers,
  { name, validator, report }: RowsTask,
  progress: Progress,
): Promise<number> {
  const table = header && tableOf(header, validator.cases);
  const decider = table && isTable(table) ? new CsvDecider(name, table, header.length, chunks) : chunks;
  let { line } = start;
  let bad = 0;
  let decided = 0;
  for await (const block of blocks) {
    const outcome = decider.decide(block.bytes);
    const rejected = badRows(block, outcome.rejected, line);
    bad += rejected.length;
    decided += outcome.decided;
    if (rejected.length > 0) progress.clear();
    for (const { problems } of rejected) problems.forEach(report);
    line = block.placeOf ? block.next.line : line + (block.refused?.lines ?? outcome.lines);
    progress.update(decided + bad, block.next.offset);
    buffers.give(block.bytes.buffer);
    // Else neither signals nor a closed pipe would be heard while a file is read.
    await setImmediate();
  }
  return bad;
}

/** The rows of a block that got no answer, with their places in the input. */
function badRows(block: Block, rejected: readonly RejectedLine[], line: number): Pick<BadRow, 'problems'>[] {
  const moved = ({ problems }: Pick<BadRow, 'problems'>): Pick<BadRow, 'problems'> => ({
    problems: problems.map((each) => ({ ...each, line: each.line + line - 1 })),
  });
  if (block.refused) return [block.placeOf ? block.refused : moved(block.refused)];
  return rejected.map((each) => block.placeOf?.(each, block.bytes) ?? moved(each));
}
