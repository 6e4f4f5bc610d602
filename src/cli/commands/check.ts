import { type Command, Option } from 'commander';
import type { Checked } from '../../check/check-files.ts';
import { type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { wantsColor, writeJson } from '../output.ts';

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github'] as const;
type Format = (typeof FORMATS)[number];

interface Flags extends PolicyOptions {
  format: Format;
  fix?: true;
  watch?: true;
}

/** `policy check`: what is wrong in rule files. Findings are its output. */
export function check(program: Command): Command {
  const command = program
    .command('check')
    .description('check rule files: JSON, schema, names, citations, dates, logic, and the history as a whole')
    .argument('[paths...]', 'rule files, or folders of policies (default: the policy, whole)')
    .addOption(new Option('--fix', 'apply the safe fixes, then say what is left').conflicts('watch'))
    .option('--watch', 'check again whenever a file changes, until it is stopped');
  return withFormat(withPolicy(command), FORMATS)
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Flags) => {
      await refuseBadCall(paths, options);
      if (options.watch) await watch(paths, options);
      else await print(options.fix ? await fixed(paths, options) : await checked(paths, options), options);
    });
}

const HELP = `
Ends with 1 where an error or a warning is found, else with 0; with 2 where the call makes no sense. What is only told
(info) counts for nothing. A fix never changes what a released revision says.

Formats: text for people, json (schemas/diagnostics.schema.json), sarif (2.1.0), junit, github (annotations of a pull request).
Every code is explained in docs/diagnostics/CODE.md.

Examples:
  policy check rules
  policy check rules/POLICY/3.5.0.json --watch
  policy check --fix
  policy check --format sarif > check.sarif`;

async function refuseBadCall(paths: readonly string[], { format, fix, watch }: Flags): Promise<void> {
  const { BadCall } = await import('../../diagnostics/diagnostic.ts');
  if (paths.includes('-')) {
    const help = fix
      ? 'a fix is written to the file that it is for'
      : 'which file it is says what it is checked as';
    throw new BadCall('`policy check` reads files, not standard input', help);
  }
  if (watch && format !== 'text' && format !== 'json')
    throw new BadCall(
      `\`--watch\` cannot print \`${format}\`: that is one document, and it prints many`,
      'watch with `--format text` or `--format json`, which is one document a line',
    );
}

async function checked(paths: readonly string[], options: Flags): Promise<Checked> {
  const { checkFiles } = await import('../../check/check-files.ts');
  return await checkFiles(paths, options);
}

/** Fixes, says what was done, and gives what is left. */
async function fixed(paths: readonly string[], options: Flags): Promise<Checked> {
  const { fixFiles } = await import('../../check/fix.ts');
  const { checked: left, told } = await fixFiles(() => checked(paths, options));
  const lines = told.map(({ file, line, title, reason }) =>
    reason === undefined
      ? `fixed ${file}:${line}: ${title}\n`
      : `not fixed ${file}:${line}: ${title} (${reason})\n`,
  );
  // Documents stand alone on standard output.
  const isForPeople = options.format === 'text' || options.format === 'github';
  (isForPeople ? process.stdout : process.stderr).write(lines.join(''));
  if (isForPeople && lines.length > 0) process.stdout.write('\n');
  return left;
}

/** Prints what was found, and makes the command end as one that found it. */
async function print(
  { files, checked, diagnostics, sources }: Checked,
  { format, watch }: Flags,
): Promise<void> {
  process.exitCode = diagnostics.some((each) => each.severity !== 'info') ? 1 : 0;
  switch (format) {
    case 'json':
      if (watch) process.stdout.write(`${JSON.stringify({ diagnostics })}\n`);
      else writeJson({ diagnostics });
      return;
    case 'sarif': {
      const { sarifLog } = await import('../../diagnostics/sarif.ts');
      return writeJson(sarifLog(diagnostics, sources));
    }
    case 'junit': {
      const { junitReport } = await import('../../diagnostics/junit.ts');
      process.stdout.write(junitReport(checked, diagnostics, sources));
      return;
    }
    case 'github': {
      const { githubAnnotations } = await import('../../diagnostics/github.ts');
      const { summaryOf } = await import('../../diagnostics/counts.ts');
      process.stdout.write(`${githubAnnotations(diagnostics)}${summaryOf(files, diagnostics)}\n`);
      return;
    }
    default: {
      const { renderDiagnostics } = await import('../../diagnostics/render.ts');
      const { summaryOf } = await import('../../diagnostics/counts.ts');
      const found = renderDiagnostics(diagnostics, sources, { color: wantsColor(process.stdout) });
      process.stdout.write(`${found}${found === '' ? '' : '\n\n'}${summaryOf(files, diagnostics)}\n`);
    }
  }
}

/** Checks again and again; a signal ends it. */
async function watch(paths: readonly string[], options: Flags): Promise<void> {
  const { whenChanged } = await import('../watch.ts');
  const { watchedBy } = await import('../../check/watched.ts');
  const { BadCall } = await import('../../diagnostics/diagnostic.ts');
  const { fail } = await import('../fail.ts');
  const roots = watchedBy(paths, options);
  await whenChanged(roots, async (changed) => {
    if (changed.length > 0 && options.format === 'text') {
      // Who reads it in a terminal sees the last check alone; in a file or a pipe all of them are kept.
      if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H');
      process.stdout.write(`--- changed: ${changed.join(', ')}\n\n`);
    }
    try {
      await print(await checked(paths, options), options);
    } catch (error) {
      // What was there when it began may be gone for a moment.
      if (changed.length === 0 || !(error instanceof BadCall)) throw error;
      fail(error);
    }
  });
}
