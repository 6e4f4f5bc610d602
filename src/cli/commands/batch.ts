import { type Command, InvalidArgumentError, Option } from 'commander';
import type { InputFormat } from '../../batch/read/formats.ts';
import { type LawOptions, selectionOf, withLaw } from '../globals.ts';
import { inputName } from '../input.ts';
import { problemLine, reportBad } from '../problem-lines.ts';

declare const PACKAGE_VERSION: string;

interface BatchOptions extends LawOptions {
  inputFormat?: InputFormat;
  counts?: boolean;
  out?: string;
  rejects?: string;
  resume?: boolean;
  jobs: number | 'max';
}

/** The names of the formats, here so that no other command loads what reads them. */
const FORMATS: readonly InputFormat[] = ['ndjson', 'json', 'csv', 'parquet'];
const MOST_JOBS = 256;

const EXAMPLES = `
Cases come as NDJSON (a case a line), one JSON array, CSV, or Parquet (needs DuckDB).
Exit status: 0 all are decided, 2 with bad rows or where the work could not be finished.

Examples:
  policy batch cases.ndjson --version 3.5.0 --out answers.ndjson
  policy batch cases.csv --version 3.5.0 --out answers.ndjson --rejects rejects.ndjson
  policy batch cases.parquet --as-of 2019-06-30 --jobs max --counts
  policy batch large.ndjson --version 3.5.0 --out answers.ndjson --resume
  policy batch - --input-format json --version 3.5.0 < cases.json`;

/** `policy batch FILE`: many cases in, one line of statuses out for each, in order. */
export function batch(program: Command): Command {
  const command = program
    .command('batch')
    .description(
      'decide many cases: NDJSON, JSON, CSV or Parquet in, one line out for each, in order; bad rows are reported and left out',
    )
    .argument('<file>', 'a file of cases, or - for standard input');
  return withLaw(command)
    .addOption(
      new Option(
        '--input-format <format>',
        'how cases are written (default: by the file’s name, else ndjson)',
      ).choices(FORMATS),
    )
    .option('--counts', 'print how often each status came out, instead of the lines')
    .option('--out <file>', 'write to a file, which appears only when it is whole')
    .option('--rejects <file>', 'write bad rows, with line and reason, to a file instead of standard error')
    .option('--resume', 'go on where an earlier run with the same --out was cut short')
    .addOption(
      new Option('--jobs <n>', 'how many threads decide, or max for one a processor')
        .default(1)
        .argParser(jobsOf),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: BatchOptions) => {
      const { availableParallelism } = await import('node:os');
      const { formatByName } = await import('../../batch/read/formats.ts');
      const { runRows } = await import('../../batch/run-rows.ts');
      const name = inputName(file);
      const { inputFormat, counts = false, out, rejects, resume = false, jobs, rules, policy } = options;
      const format = inputFormat ?? formatByName(file);
      const bad = await runRows({
        path: file,
        name,
        format,
        isFormatAsked: inputFormat !== undefined,
        policy: { rules, policy },
        selection: selectionOf(options),
        counts,
        out,
        rejects,
        resume,
        jobs: jobs === 'max' ? Math.min(availableParallelism(), MOST_JOBS) : jobs,
        software: PACKAGE_VERSION,
        // Answers on the same terminal show how far it is, and would break the line.
        terminal: out === undefined && process.stdout.isTTY ? undefined : process.stderr,
        report: (problems) => told(problems.map((each) => problemLine(name, each)).join('')),
        note: (text) => void process.stderr.write(`policy: ${text}\n`),
      });
      reportBad(bad, format === 'ndjson' ? 'line' : 'row', rejects);
    });
}

/** Writes messages and waits until they are taken; messages that nobody reads stop no work. */
const told = (text: string): Promise<void> =>
  new Promise((resolve) => void process.stderr.write(text, () => resolve()));

function jobsOf(text: string): number | 'max' {
  if (text === 'max') return text;
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new InvalidArgumentError(`a number from 1 to ${MOST_JOBS} is expected, or max`);
  return jobs;
}
