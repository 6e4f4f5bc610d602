import type { Command } from 'commander';
import { type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { wantsColor, writeJson } from '../output.ts';

/** `policy check`: what is wrong in rule files. Findings are its output. */
export function check(program: Command): Command {
  const command = program
    .command('check')
    .description('check rule files: JSON, schema, names, citations, dates, and the history as a whole')
    .argument('[paths...]', 'rule files, or folders of policies (default: the policy, whole)');
  return withFormat(withPolicy(command), ['text', 'json'])
    .addHelpText('after', '\nExample:\n  policy check rules')
    .action(async (paths: string[], options: PolicyOptions & { format: string }) => {
      const { checkFiles } = await import('../../check/check-files.ts');
      const { diagnostics, sources, files } = await checkFiles(paths, options);
      process.exitCode = diagnostics.some((each) => each.severity !== 'info') ? 1 : 0;
      if (options.format === 'json') return writeJson({ diagnostics });
      const { renderDiagnostics } = await import('../../diagnostics/render.ts');
      const found = renderDiagnostics(diagnostics, sources, { color: wantsColor(process.stdout) });
      const count = diagnostics.length === 0 ? 'nothing found' : `${diagnostics.length} found`;
      process.stdout.write(
        `${found}${found === '' ? '' : '\n\n'}${files} ${files === 1 ? 'file' : 'files'} checked, ${count}\n`,
      );
    });
}
