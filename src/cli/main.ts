import { Command } from 'commander';
import { importCharges } from '../import/command.ts';
import { amend } from './commands/amend.ts';
import { batch } from './commands/batch.ts';
import { changelog } from './commands/changelog.ts';
import { check } from './commands/check.ts';
import { compile } from './commands/compile.ts';
import { diff } from './commands/diff.ts';
import { evaluate } from './commands/evaluate.ts';
import { format } from './commands/format.ts';
import { generate } from './commands/generate.ts';
import { impact } from './commands/impact.ts';
import { lsp } from './commands/lsp.ts';
import { offense } from './commands/offense.ts';
import { release } from './commands/release.ts';
import { review } from './commands/review.ts';
import { show } from './commands/show.ts';
import { test } from './commands/test.ts';
import { timeline } from './commands/timeline.ts';
import { verify } from './commands/verify.ts';
import { versions } from './commands/versions.ts';
import { fail } from './fail.ts';

declare const PACKAGE_VERSION: string;

// A reader that has seen enough closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.exit(fail(error));
});
// Messages that nobody reads stop no work.
process.stderr.on('error', () => {});

// Left to itself, a signal would end the program without tidying up what is half written.
for (const [signal, status] of [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(status));

const program = new Command('policy')
  .description('Law as versioned rules: answers a case under any version, with reasons.')
  .version(PACKAGE_VERSION, '-V', 'print the version of the software')
  .showSuggestionAfterError()
  .showHelpAfterError('(run with --help for how to call it)')
  .configureHelp({ sortSubcommands: false })
  .exitOverride();

for (const add of [
  versions,
  timeline,
  show,
  evaluate,
  batch,
  offense,
  compile,
  importCharges,
  generate,
  diff,
  impact,
  check,
  test,
  review,
  amend,
  format,
  changelog,
  release,
  verify,
  lsp,
]) {
  add(program).exitOverride();
}

const parsed = process.argv.length <= 2 ? Promise.resolve(program.outputHelp()) : program.parseAsync();
parsed.catch((error: unknown) => {
  process.exitCode = fail(error);
});
