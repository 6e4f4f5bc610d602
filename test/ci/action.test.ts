import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { expectNoTrace } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';

interface Step {
  id?: string;
  if?: string;
  shell?: string;
  env?: Record<string, string>;
  run?: string;
}

interface Action {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const folder = new Folder();
const repository = folder.at('repository');

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: repository,
    encoding: 'utf8',
  });

beforeAll(() => {
  folder.rules('repository/rules', 'library-loans');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'rules');
});

/** What the expressions of a step stand for. */
function filled(text: string, context: Record<string, string>): string {
  return text.replaceAll(/\$\{\{ *([^}]+?) *\}\}/g, (_, name: string) => {
    expect(Object.keys(context)).toContain(name);
    return context[name] as string;
  });
}

/** Runs the steps as a runner does: each by bash, a failed one stops those that do not run always. */
function runAction(
  inputs: Record<string, string>,
  base = '',
): { failed: string[]; summary: string; review: string; output: string } {
  const context: Record<string, string> = {
    'github.action_path': resolve('.'),
    'github.event.pull_request.base.sha': base,
  };
  for (const [name, { default: fallback }] of Object.entries(action.inputs))
    context[`inputs.${name}`] = inputs[name] ?? fallback ?? '';
  const summary = folder.write('summary.md', '');
  const failed: string[] = [];
  let output = '';
  for (const step of action.runs.steps) {
    expect(step.shell).toBe('bash');
    if (failed.length > 0 && step.if !== 'always()') continue;
    const outputs = folder.write('outputs', '');
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, context)]),
    );
    const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''], {
      cwd: repository,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: folder.path,
        ...env,
      },
    });
    expectNoTrace(run);
    output += run.stdout + run.stderr;
    if (run.status !== 0) failed.push(step.id ?? '?');
    for (const line of readFileSync(outputs, 'utf8').split('\n')) {
      const at = line.indexOf('=');
      if (at > 0) context[`steps.${step.id}.outputs.${line.slice(0, at)}`] = line.slice(at + 1);
    }
  }
  const review = filled(action.outputs.review?.value ?? '', {
    'steps.review.outputs.review': '',
    ...context,
  });
  return {
    failed,
    output,
    summary: readFileSync(summary, 'utf8'),
    review: existsSync(review) ? readFileSync(review, 'utf8') : '',
  };
}

describe('the action', () => {
  it('has every expression of a step among its inputs, its own outputs and what a runner gives', () => {
    expect(action.runs.using).toBe('composite');
    expect(Object.keys(action.inputs).sort()).toEqual([
      'base',
      'command',
      'least-coverage',
      'policy',
      'rules',
    ]);
  });

  it('passes rules in which nothing is wrong, and writes the review, against the base of the pull request', () => {
    const commit = git('rev-parse', 'HEAD').trim();
    const { failed, summary, review } = runAction({}, commit);
    expect(failed).toEqual([]);
    expect(review.split('\n').slice(0, 3)).toEqual([
      '## library-loans: what this change does',
      '',
      `No file of the policy differs from \`${commit}\`.`,
    ]);
    expect(summary).toBe(review);
  });

  it('fails where a release was edited: annotates, tests, and says whose answers change', () => {
    const name = 'repository/rules/library-loans/1.0.0.json';
    const text = readFileSync(folder.at(name), 'utf8');
    const edited = text.replace('"operator": "lessThan"', '"operator": "greaterThan"');
    expect(edited).not.toBe(text);
    folder.write(name, edited);
    try {
      const { failed, output, review } = runAction({ policy: 'library-loans', base: 'HEAD' });
      expect(failed).toContain('check');
      expect(failed).toContain('review');
      expect(output).toMatch(/^::error file=rules\/library-loans\/1\.0\.0\.json,line=4,/m);
      expect(review).toContain('Something is wrong, or not decided.');
      expect(review).toMatch(
        /\| `rules\/library-loans\/1\.0\.0\.json` \| edited \| .*regions? of cases, for /,
      );
    } finally {
      folder.write(name, text);
    }
  });

  it('asks for coverage where that is wanted, and says what is wrong with a call', () => {
    const { failed, output } = runAction({ 'least-coverage': '100', base: 'nowhere' });
    expect(failed).toEqual(['test', 'review']);
    expect(output).toContain('MC/DC of all revisions:');
    expect(output).toContain('there is no commit `nowhere`');
  });
});

describe('the hooks', () => {
  interface Hook {
    id: string;
    entry: string;
    args?: string[];
    files: string;
    exclude?: string;
    pass_filenames?: boolean;
  }
  const published = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Hook[];
  const own = (
    parse(readFileSync('.pre-commit-config.yaml', 'utf8')) as { repos: { hooks: Hook[] }[] }
  ).repos.flatMap((each) => each.hooks);

  it('are the same for this repository', () => {
    const plain = ({ id, files, exclude, pass_filenames, entry, args }: Hook) => ({
      id,
      files,
      exclude,
      pass_filenames,
      args,
      entry: entry.replace('npx --no-install ', ''),
    });
    expect(own.map(plain)).toEqual(published.map(plain));
  });

  it.each(published)(
    '$id runs, on the files that it is for',
    ({ entry, args = [], files, exclude, pass_filenames }) => {
      const all = git('ls-files').trim().split('\n');
      const matching = all.filter(
        (each) => new RegExp(files).test(each) && !(exclude !== undefined && new RegExp(exclude).test(each)),
      );
      expect(matching).toContain('rules/library-loans/policy.json');
      expect(matching).toContain('rules/library-loans/proposals/2.1.0-bill.12.json');
      const [, ...verb] = entry.split(' ');
      const run = spawnSync(
        process.execPath,
        [resolve('dist/cli/main.cjs'), ...verb, ...args, ...(pass_filenames === false ? [] : matching)],
        { cwd: repository, encoding: 'utf8' },
      );
      expect([run.status, run.stderr]).toEqual([0, '']);
      expect(git('status', '--porcelain', '--', 'rules')).toBe('');
    },
  );

  it.each(published.filter((each) => each.pass_filenames === false))(
    '$id takes several policies',
    ({ entry, args = [] }) => {
      folder.rules('several/rules', 'library-loans');
      folder.write('several/rules/other/policy.json', { policy: 'other', title: 'Other', timeZone: 'UTC' });
      const run = spawnSync(
        process.execPath,
        [resolve('dist/cli/main.cjs'), ...entry.split(' ').slice(1), ...args],
        { cwd: folder.at('several'), encoding: 'utf8' },
      );
      expectNoTrace(run);
      expect(run.stdout + run.stderr).not.toContain('several policies');
      expect(run.stdout + run.stderr).toContain('rules/other');
    },
  );
});
