import type { Command } from 'commander';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import type { Compared, EffectOptions } from '../../diff/difference.ts';
import type { OpenedPolicy } from '../../open.ts';
import { type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { inputName, openInput } from '../input.ts';
import { openOut } from '../out-file.ts';
import { writeJson } from '../output.ts';
import { problemLine, reportBad } from '../problem-lines.ts';

interface DiffOptions extends PolicyOptions {
  base?: string;
  today?: string;
  format: 'text' | 'json' | 'markdown' | 'patch';
  timeout?: string;
  cases?: string;
}

/** `policy diff A B`: an amendment as text, as law, and as the cases whose answers it changes. */
export function diff(program: Command): Command {
  const command = program
    .command('diff')
    .description(
      'compare two revisions: what differs in the text, in the law, and in the answers to all cases (ends with 1 where the last is not decided)',
    )
    .argument('<a>', 'a version, a semver range, or the path of a revision file')
    .argument(
      '[b]',
      'what it is compared with; left out with --base, and for a proposal, which is compared with the law in force',
    );
  return withFormat(withPolicy(command), ['text', 'json', 'markdown', 'patch'])
    .option('--base <commit>', 'compare the revision as it is at a commit of git with the working tree’s')
    .option('--timeout <seconds>', 'how long to look for the cases whose answers change')
    .option('--today <date>', 'the day whose law a proposal is compared with')
    .option('--cases <file>', 'say of each case, NDJSON or - for standard input, in which regions it lies')
    .addHelpText('after', '\nExample:\n  policy diff 3.4.0 3.5.0 --format markdown')
    .action(async (a: string, b: string | undefined, options: DiffOptions) => {
      const { openPolicy } = await import('../../open.ts');
      const timeout = await millisecondsOf(options.timeout);
      const opened = openPolicy(options);
      const [from, to] = await comparedOf(opened, a, b, options);
      const effectOptions = { others: [opened.policy.cases], ...(timeout === undefined ? {} : { timeout }) };
      if (options.cases !== undefined)
        return placeCases(options, options.cases, [from, to], effectOptions, opened);
      if (options.format === 'patch') {
        const { patchOf } = await import('../../diff/patch.ts');
        return writeLines(patchOf(from.revision.written, to.revision.written));
      }
      const { differenceOf } = await import('../../diff/difference.ts');
      const difference = await differenceOf(from, to, effectOptions);
      process.exitCode = difference.effect.decided ? 0 : 1;
      if (options.format === 'json') return writeJson(difference);
      if (options.format === 'markdown') {
        const { diffMarkdown } = await import('../../print/diff-markdown.ts');
        process.stdout.write(diffMarkdown(difference));
      } else {
        const { diffText } = await import('../../print/diff-text.ts');
        process.stdout.write(diffText(difference));
      }
    });
}

/** For each case the regions that it lies in, by their conditions alone. */
async function placeCases(
  { format }: DiffOptions,
  file: string,
  [from, to]: readonly [Compared, Compared],
  effectOptions: EffectOptions,
  opened: OpenedPolicy,
): Promise<void> {
  if (format === 'patch' || format === 'markdown')
    throw new BadCall(
      `with \`--cases\` there is no format \`${format}\``,
      'the output is NDJSON: leave the format out',
    );
  const { LineDecider } = await import('../../batch/decide-lines.ts');
  const { linesOf } = await import('../../batch/lines.ts');
  const { runBatch } = await import('../../batch/run.ts');
  const { caseId } = await import('../../case/case-id.ts');
  const { uniteSchemas } = await import('../../case/union.ts');
  const { CaseValidator } = await import('../../case/validate.ts');
  const { effectOf, regionsOf } = await import('../../diff/effect/effect.ts');
  const name = inputName(file);
  const input = linesOf(await openInput(file));
  const effect = effectOf(from.revision, to.revision, effectOptions);
  if (!effect.decided) {
    process.stderr.write(`policy: not decided: ${effect.reason}\n`);
    process.exitCode = 1;
    return;
  }
  const { schema, conflicts } = uniteSchemas([opened.policy.cases, effect.cases]);
  const validator = new CaseValidator(conflicts.length > 0 ? effect.cases : schema);
  const decider = new LineDecider(name, validator, (written) => ({
    case: caseId(written),
    regions: regionsOf(effect, written),
  }));
  const out = openOut(undefined);
  const bad = await runBatch(
    input,
    decider,
    (placed) => out.write(`${JSON.stringify(placed)}\n`),
    (problem) => process.stderr.write(problemLine(name, problem)),
  );
  out.finish();
  reportBad(bad);
}

/** A JSON list, an item a line. */
function writeLines(items: readonly unknown[]): void {
  const lines = items.map((each) => `  ${JSON.stringify(each)}`);
  process.stdout.write(items.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
}

async function millisecondsOf(seconds: string | undefined): Promise<number | undefined> {
  if (seconds === undefined) return undefined;
  const number = Number(seconds);
  if (/^\d+(\.\d+)?$/.test(seconds) && number > 0) return number * 1000;
  throw new BadCall(`\`${seconds}\` is no number of seconds`, 'more than 0, as `--timeout 30`');
}

async function comparedOf(
  opened: OpenedPolicy,
  a: string,
  b: string | undefined,
  { base, today }: DiffOptions,
): Promise<[from: Compared, to: Compared]> {
  if (base !== undefined) {
    if (b === undefined) return [await atCommit(opened, a, base), read(opened, a)];
    throw new BadCall(
      '`--base` compares one revision with itself at a commit, and two are given',
      `\`policy diff --base ${base} ${a}\``,
    );
  }
  if (b === undefined) {
    const only = read(opened, a);
    if (only.revision.written.status !== 'enacted') return [inForce(opened, today), only];
    throw new BadCall(
      'a revision is compared with another, and one that is law is given',
      `\`policy diff ${a} VERSION\`, or \`policy diff --base COMMIT ${a}\``,
    );
  }
  return [read(opened, a), read(opened, b)];
}

/** The law in force today, where one revision certainly is. */
function inForce(opened: OpenedPolicy, today: string | undefined): Compared {
  const [law, ...others] = opened.resolve({ today });
  if (others.length === 0) return { revision: law, file: undefined };
  const versions = [law, ...others].map((each) => each.version).join(' or ');
  throw new BadCall(`the law of this day may be ${versions}`, 'name the revision to compare with');
}

/** The revision of a version, a range or a path; the path is told only of one that is not in the registry. */
export function read(opened: OpenedPolicy, version: string): Compared {
  const [revision] = opened.resolve({ version });
  const isRegistered = opened.policy.revisions.some((each) => each.written === revision.written);
  return { revision, file: isRegistered ? undefined : revision.file };
}

async function atCommit(opened: OpenedPolicy, version: string, base: string): Promise<Compared> {
  const { fileAt } = await import('../git.ts');
  const { loadRevision } = await import('../../revision/load.ts');
  const [now] = opened.resolve({ version });
  const source = await fileAt(base, now.file);
  if (!source) {
    const { amends } = now.written;
    throw new BadCall(
      `the revision \`${now.version}\` is new: \`${now.file}\` is not there at \`${base}\``,
      amends === undefined
        ? undefined
        : `compare it with what it amends: \`policy diff ${amends} ${version}\``,
    );
  }
  const revision = loadRevision(source);
  if (revision.policy === opened.policy.id) return { revision, file: source.file };
  throw new BadCall(
    `\`${source.file}\` is a revision of \`${revision.policy}\`, not of \`${opened.policy.id}\``,
  );
}
