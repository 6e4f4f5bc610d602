import { Argument, type Command } from 'commander';
import { type PolicyOptions, withPolicy } from '../cli/globals.ts';
import { inputName, openInput } from '../cli/input.ts';
import { openOut } from '../cli/out-file.ts';
import { IMPORT_FORMATS, type ImportFormat } from './formats.ts';

/** `policy import FORMAT FILE`: real charges to hypothetical cases. */
export function importCharges(program: Command): Command {
  const command = program
    .command('import')
    .description('turn a file of real charges into cases that ask ‘if convicted of this charge’, as NDJSON')
    .addArgument(new Argument('<format>', 'whose file it is').choices([...IMPORT_FORMATS]))
    .argument('<file>', 'a CSV file, or - for standard input');
  return withPolicy(command)
    .option('--agency <agency>', 'the agency that asks (default: the one whose data it is)')
    .option('--out <file>', 'write to a file, which appears only when it is whole')
    .addHelpText(
      'after',
      '\nA charge is not a conviction: the cases are hypothetical.\n\nExample:\n  policy import nypd-arrests arrests.csv | policy batch - --version 3.5.0',
    )
    .action(
      async (
        format: ImportFormat,
        file: string,
        options: PolicyOptions & { agency?: string; out?: string },
      ) => {
        const { emptySummary, readCharges, summarize } = await import('./index.ts');
        const { openPolicy } = await import('../open.ts');
        const { requireAgency } = await import('./agency.ts');
        requireAgency(openPolicy(options).policy.cases, options.agency);
        const name = inputName(file);
        const rows = readCharges(format, await openInput(file), { agency: options.agency, file: name });
        const out = openOut(options.out);
        const summary = emptySummary();
        for await (const row of rows) {
          summarize(summary, row);
          if (row.kind === 'case') await out.write(`${JSON.stringify(row.case)}\n`);
          else if (row.kind === 'bad-row')
            process.stderr.write(`${name}:${row.line}: error: ${row.problem}\n`);
        }
        out.finish();
        for (const [charge, { problem, count, firstLine }] of summary.unreadBy) {
          const rest = count > 1 ? ` and ${count - 1} more` : '';
          process.stderr.write(`${name}:${firstLine}${rest}: not read: \`${charge}\`: ${problem}\n`);
        }
        const { rows: all, cases, empty, unread, bad } = summary;
        process.stderr.write(
          `policy: ${all} rows: ${cases} cases, ${empty} without a charge, ${unread} not read, ${bad} bad\n`,
        );
        if (bad > 0) process.exitCode = 2;
      },
    );
}
