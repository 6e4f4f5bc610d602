import type { Command } from 'commander';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import { type PolicyOptions, withPolicy } from '../globals.ts';
import { readInput } from '../input.ts';
import { wantsColor } from '../output.ts';

/** `policy format`: rule files, scenarios and policy.json in the one layout. */
export function format(program: Command): Command {
  const command = program
    .command('format')
    .description(
      'lay out rule files, scenarios and policy.json in the one way; what they say stays, digest and all',
    )
    .argument(
      '[paths...]',
      'files, policies or folders of policies; - is standard input (default: the policy, whole)',
    );
  return withPolicy(command)
    .option('--check', 'write nothing; find the files that are laid out otherwise')
    .addHelpText('after', '\nExamples:\n  policy format rules/POLICY/3.6.0.json\n  policy format --check')
    .action(async (paths: string[], options: PolicyOptions & { check?: true }) => {
      const { formatFiles, formatText, writeFormatted } = await import('../../format/format-files.ts');
      if (paths.includes('-')) {
        if (paths.length > 1 || options.check)
          throw new BadCall('`-` stands alone', 'name files, or give one text on standard input');
        process.stdout.write(formatText(await readInput('-')));
        return;
      }
      const formatted = formatFiles(paths, options);
      const { files, changed, diagnostics, sources } = formatted;
      const all = `${files} ${files === 1 ? 'file' : 'files'}`;
      if (options.check) {
        const { renderDiagnostics } = await import('../../diagnostics/render.ts');
        const found = renderDiagnostics(diagnostics, sources, { color: wantsColor(process.stdout) });
        process.stdout.write(
          `${found}${found === '' ? '' : '\n\n'}${all}: ${changed.length === 0 ? 'laid out as they should be' : `${changed.length} to format`}\n`,
        );
        process.exitCode = changed.length > 0 ? 1 : 0;
        return;
      }
      writeFormatted(formatted);
      for (const [file] of changed) process.stdout.write(`formatted ${file}\n`);
      process.stdout.write(`${all}: ${changed.length} changed\n`);
    });
}
