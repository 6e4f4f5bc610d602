import type { Command } from 'commander';
import { type LawOptions, selectionOf, withLaw } from '../globals.ts';
import { inputName, openInput } from '../input.ts';
import { openOut } from '../out-file.ts';
import { problemLine, reportBad } from '../problem-lines.ts';

/** `policy batch FILE`: one case a line in, one line of statuses out, in order. */
export function batch(program: Command): Command {
  const command = program
    .command('batch')
    .description(
      'decide many cases: NDJSON in, one line out for each, in order; bad lines are reported and left out',
    )
    .argument('<file>', 'an NDJSON file, or - for standard input');
  return withLaw(command)
    .option('--counts', 'print how often each status came out, instead of the lines')
    .option('--out <file>', 'write to a file, which appears only when it is whole')
    .addHelpText('after', '\nExample:\n  policy batch cases.ndjson --version 3.5.0 --out answers.ndjson')
    .action(async (file: string, options: LawOptions & { out?: string; counts?: boolean }) => {
      const { openPolicy } = await import('../../open.ts');
      const { decideUnder, LineDecider } = await import('../../batch/decide-lines.ts');
      const { linesOf } = await import('../../batch/lines.ts');
      const { runBatch } = await import('../../batch/run.ts');
      const { StatusCounts } = await import('../../batch/counts.ts');
      const opened = openPolicy(options);
      const name = inputName(file);
      const { validator, lawFor } = opened.prepare(selectionOf(options));
      const decider = new LineDecider(name, validator, (written) => decideUnder(written, lawFor(written)));
      const input = linesOf(await openInput(file));
      const out = openOut(options.out);
      const counts = new StatusCounts();
      const bad = await runBatch(
        input,
        decider,
        async (decision) =>
          options.counts ? counts.add(decision) : out.write(`${JSON.stringify(decision)}\n`),
        (problem) => process.stderr.write(problemLine(name, problem)),
      );
      if (options.counts) await out.write(counts.text());
      out.finish();
      reportBad(bad);
    });
}
