import { type Command, Option } from 'commander';
import { type PolicyOptions, withPolicy } from '../globals.ts';
import { wantsColor } from '../output.ts';

interface Flags extends PolicyOptions {
  check?: true;
  write?: true;
  file?: string;
  timeout: string;
}

/** `policy changelog`: the entries of the law's revisions, made from their differences. */
export function changelog(program: Command): Command {
  const command = program
    .command('changelog')
    .description('the entries of the law’s revisions in the changelog, made from their differences')
    .argument('[versions...]', 'which entries (default: all)')
    .addOption(new Option('--check', 'say which entries are not what the rules say').conflicts('write'))
    .option('--write', 'renew the entries in the file; what people wrote around them stays')
    .option('--file <file>', 'the changelog (default: CHANGELOG.md beside the folder of rules)')
    .option('--timeout <seconds>', 'how long to look for the effect of one revision', '120');
  return withPolicy(command)
    .addHelpText(
      'after',
      '\nWithout --check and --write, prints the entries.\n\nExample:\n  policy changelog --write',
    )
    .action(async (versions: string[], options: Flags) => {
      const { BadCall, InvalidInput } = await import('../../diagnostics/diagnostic.ts');
      const { entriesOf, renew, staleIn, tellWithin } = await import('../../changelog/changelog.ts');
      const { changelogOf } = await import('../../changelog/stale.ts');
      const { openPolicy } = await import('../../open.ts');
      const { findPolicy } = await import('../../registry/load-policy.ts');
      const seconds = Number(options.timeout);
      if (!(seconds > 0)) throw new BadCall(`\`--timeout\`: \`${options.timeout}\` is no number of seconds`);
      const opened = openPolicy(options);
      const { policy } = opened;
      const made = await entriesOf(opened, tellWithin(seconds * 1000), versions);
      const file = options.file ?? changelogOf(findPolicy(options.rules, options.policy));
      if (made.undecided.length > 0) {
        process.exitCode = 1;
        process.stderr.write(`policy: the effect is not decided of ${made.undecided.join(', ')}\n`);
      }
      if (options.check) {
        const { renderDiagnostics } = await import('../../diagnostics/render.ts');
        const { diagnostics, source } = staleIn(file, policy, made);
        if (diagnostics.length > 0) process.exitCode = 1;
        const found = renderDiagnostics(diagnostics, [source], { color: wantsColor(process.stdout) });
        const { length } = made.entries;
        const entries = `${length} ${length === 1 ? 'entry' : 'entries'}`;
        const count = diagnostics.length === 0 ? 'nothing found' : `${diagnostics.length} found`;
        process.stdout.write(`${found}${found === '' ? '' : '\n\n'}${entries} checked, ${count}\n`);
      } else if (options.write) {
        const { text, diagnostics, source } = renew(file, policy, made);
        if (diagnostics.length > 0) throw new InvalidInput(diagnostics, [source]);
        if (text === source.text) return void process.stdout.write(`${file} is as it has to be\n`);
        const { openOut } = await import('../out-file.ts');
        const out = openOut(file);
        await out.write(text);
        out.finish();
        process.stdout.write(`wrote ${file}\n`);
      } else {
        const { entries } = made;
        const printed = [...entries].reverse().map(({ heading, body }) => `### ${heading}\n\n${body}\n`);
        process.stdout.write(printed.join('\n'));
      }
    });
}
