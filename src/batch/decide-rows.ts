import type { BlockOutcome } from './block-decider.ts';
import type { CountedRows, StatusCounts } from './counts.ts';
import type { Problem } from './decide-lines.ts';
import type { DecidedBlock } from './decided.ts';
import type { Progress } from './progress.ts';
import type { BadRow, Place } from './read/block.ts';
import type { Outputs } from './write/outputs.ts';
import { rejectLine } from './write/reject.ts';

/** How far a run is. */
export interface Tally {
  place: Place;
  decided: number;
  bad: number;
}

/** Where a run tells what it comes to. */
export interface Told {
  outputs: Outputs;
  /** Where statuses are counted instead of written. */
  counts: StatusCounts | undefined;
  progress: Progress;
  /** Tells of rows that got no answer, where they go to no file; waits until it is told. */
  report(problems: readonly Problem[]): Promise<void>;
}

/**
 * Writes what blocks came to, in their order; waits where the output is slower than the input.
 * @param before how far an earlier run had come
 * @returns how far the input went
 */
export async function writeDecided(
  decided: AsyncIterable<DecidedBlock>,
  { outputs, counts, progress, report }: Told,
  before: Tally,
): Promise<Tally> {
  let tally = before;
  for await (const { block, outcome, bytes } of decided) {
    const { line } = tally.place;
    const bad: BadRow[] = block.refused
      ? [moved(block.refused, block.placeOf ? 0 : line - 1)]
      : outcome.rejected.map((row) =>
          block.placeOf
            ? block.placeOf(row, bytes)
            : moved({ problems: row.problems, text: bytes.subarray(row.start, row.end) }, line - 1),
        );
    if (bad.length > 0) {
      if (outputs.keepsRejects) outputs.reject(bad.map(rejectLine).join(''));
      else {
        progress.clear();
        await report(bad.flatMap((each) => each.problems));
      }
    }
    await outputs.write(outcome.output);
    counts?.addAll((outcome as BlockOutcome).counts ?? []);
    const place = block.placeOf ? block.next : { ...block.next, line: line + outcome.lines };
    tally = { place, decided: tally.decided + outcome.decided, bad: tally.bad + bad.length };
    const rows: CountedRows = counts?.rows() ?? [];
    outputs.done({ ...tally, counts: rows });
    progress.update(tally.decided + tally.bad, place.offset);
  }
  return tally;
}

/** A row with its problems so many lines further down. */
const moved = (row: BadRow, lines: number): BadRow => ({
  ...row,
  problems: row.problems.map((each) => ({ ...each, line: each.line + lines })),
});
