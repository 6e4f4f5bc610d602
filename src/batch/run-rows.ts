import { formatDay } from '../dates/day.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';
import { type OpenedPolicy, openPolicy, type Selection } from '../open.ts';
import { dayAt } from '../registry/today.ts';
import { blockDecider } from './block-decider.ts';
import { StatusCounts } from './counts.ts';
import type { Problem } from './decide-lines.ts';
import { writeDecided } from './decide-rows.ts';
import { type DecidedBlock, decideHere } from './decided.ts';
import { decideThere } from './jobs/decide-there.ts';
import { Pool } from './jobs/pool.ts';
import { lawDigest } from './law-digest.ts';
import { Progress, type Terminal } from './progress.ts';
import { BLOCK, Buffers } from './read/buffers.ts';
import type { InputFormat } from './read/formats.ts';
import { openRows, type Rows } from './read/input.ts';
import { type Asked, type Done, inputMark } from './write/journal.ts';
import { openOutputs } from './write/outputs.ts';

/** What `policy batch` is asked for. */
export interface BatchTask {
  /** A path, or `-` for standard input, and what messages call it. */
  path: string;
  name: string;
  format: InputFormat;
  /** Whether the format was asked for by name. */
  isFormatAsked: boolean;
  policy: { rules?: string | undefined; policy?: string | undefined };
  selection: Selection;
  counts: boolean;
  out?: string | undefined;
  rejects?: string | undefined;
  resume: boolean;
  jobs: number;
  /** The release of the software. */
  software: string;
  /** Where a line says how far it is; undefined is nowhere. */
  terminal: Terminal | undefined;
  /** Tells of rows that got no answer, where they go to no file. */
  report(problems: readonly Problem[]): Promise<void>;
  /** Tells something beside the answers. */
  note(text: string): void;
}

/**
 * Decides the rows of an input.
 * @returns how many rows were bad
 * @throws BadCall or InvalidInput where the call or the input cannot be answered as a whole
 */
export async function runRows(task: BatchTask): Promise<number> {
  const opened = openPolicy(task.policy);
  const selection = withDay(task.selection, opened);
  const prepared = opened.prepare(selection);
  const law = lawDigest(opened, prepared, selection);
  const asked = askedOf(task, law);
  const buffers = new Buffers();
  const input = { ...task, isAsked: task.isFormatAsked, cases: prepared.validator.cases, threads: task.jobs };
  let rows: Rows = await openRows(input, buffers);
  let pool: Pool | undefined;
  try {
    const result = openOutputs({ ...task, asked });
    if ('complete' in result) return result.complete.bad;
    const { outputs, before, abandoned } = result;
    tellOfBefore(task, before, abandoned);
    if (before.place.offset > 0) {
      rows.close();
      rows = await openRows({ ...input, from: before.place }, buffers);
    }
    const counts = task.counts ? new StatusCounts() : undefined;
    counts?.addAll(before.counts);
    const blockTask = { file: task.name, counts: task.counts, header: rows.header };
    const jobs = jobsFor(task, rows);
    let decided: AsyncIterable<DecidedBlock>;
    if (jobs > 1) {
      pool = new Pool(jobs, { policy: task.policy, selection, task: blockTask }, law);
      decided = decideThere(rows.blocks, pool, buffers);
    } else decided = decideHere(rows.blocks, blockDecider(prepared, blockTask), buffers);
    const from = { rows: before.decided + before.bad, offset: before.place.offset };
    const progress = new Progress(task.terminal, rows.size, from);
    const told = { outputs, counts, progress, report: task.report };
    const clear = (): void => progress.clear();
    process.once('exit', clear);
    const { bad } = await writeDecided(decided, told, { ...before, place: rows.start }).finally(clear);
    process.removeListener('exit', clear);
    if (counts) await outputs.write(Buffer.from(counts.text()));
    outputs.finish();
    return bad;
  } finally {
    rows.close();
    await pool?.close();
  }
}

/** No more threads than there are blocks: each has to begin, and costs time. */
function jobsFor({ jobs, format }: BatchTask, { size }: Rows): number {
  return size === undefined || format === 'parquet' ? jobs : Math.min(jobs, Math.ceil(size / BLOCK));
}

/** The selection with its day: all threads are to mean the same 'today'. */
function withDay(selection: Selection, { policy }: OpenedPolicy): Selection {
  const { version, asOf, asOfFact, today } = selection;
  if ([version, asOf, asOfFact, today].some((each) => each !== undefined)) return selection;
  return { ...selection, today: formatDay(dayAt(new Date(), policy.timeZone)) };
}

/** What a later run has to ask for to go on with this one; undefined where none can. */
function askedOf(
  { path, out, resume, rejects, format, counts, software }: BatchTask,
  law: string,
): Asked | undefined {
  const input = out === undefined || path === '-' ? undefined : inputMark(path);
  if (input)
    return { software, input, law, options: { 'input-format': format, counts, rejects: rejects ?? null } };
  if (!resume) return undefined;
  throw new BadCall(
    out === undefined ? '--resume goes on with a file of answers' : '--resume goes on in a file of cases',
    out === undefined ? 'give --out FILE' : 'a pipe cannot be read again: give the path of a file',
  );
}

/** Says where the run begins, where that is not the beginning; or that an earlier one is not gone on with. */
function tellOfBefore({ note, out, resume }: BatchTask, before: Done, abandoned: Done | undefined): void {
  const rows = (done: Done): string => {
    const count = done.decided + done.bad;
    return `${count} ${count === 1 ? 'row' : 'rows'}`;
  };
  if (abandoned)
    note(
      `an earlier run on \`${out}\` was cut short after ${rows(abandoned)}; this one begins anew (--resume goes on)`,
    );
  else if (resume && before.place.offset > 0) note(`goes on after ${rows(before)}`);
}
