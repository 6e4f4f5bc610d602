import { execFileSync } from 'node:child_process';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WrittenReview } from '../../src/print/review-json.ts';
import { call, expectNoTrace, refuses, valid } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';
import { policy } from '../support/policy.ts';

const folder = new Folder();
let count = 0;
let name = '';

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder.at(name),
    encoding: 'utf8',
  });

beforeEach(() => {
  name = `r${count++}`;
  folder.rules(`${name}/rules`, 'library-loans');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'rules');
});

const rules = (): string => folder.at(name, 'rules', 'library-loans');

function review(status: number, ...args: string[]): WrittenReview {
  const run = policy(['review', rules(), '--format', 'json', ...args]);
  expectNoTrace(run);
  expect([run.status, run.stderr]).toEqual([status, '']);
  const { policies } = valid<{ policies: WrittenReview[] }>('review', JSON.parse(run.stdout));
  expect(policies).toHaveLength(1);
  return policies[0] as WrittenReview;
}

describe('policy review', () => {
  it('says that nothing differs', () => {
    const { files, diagnostics, isGood, scenarios } = review(0);
    expect([files, diagnostics, isGood, scenarios?.failures]).toEqual([[], [], true, []]);
  });

  it('says of an edited revision whose answers change, which scenarios fail, and that it was released', () => {
    folder.edit(
      `${name}/rules/library-loans/2.0.1.json`,
      '"citation": "CAT 12.08"',
      '"citation": "CAT 12.09"',
    );
    const { files, diagnostics, isGood } = review(1);
    expect(isGood).toBe(false);
    expect(files.map(({ change, kind, version }) => [change, kind, version])).toEqual([
      ['edited', 'revision', '2.0.1'],
    ]);
    expect(files[0]?.difference?.from.file).toBe(`HEAD:${rules()}/2.0.1.json`);
    expect(files[0]?.difference?.effect.regions.length).toBeGreaterThan(0);
    expect(diagnostics.map((each) => each.code)).toContain('revision-changed');
  });

  it('says of a new revision which number it earns, compared with what it amends', () => {
    const text = execFileSync('cat', [`${rules()}/2.0.1.json`], { encoding: 'utf8' });
    const written = JSON.parse(text);
    const next = { ...written, version: '2.0.2', amends: '2.0.1', corrects: 'A word in a title was wrong.' };
    folder.write(`${name}/rules/library-loans/2.0.2.json`, next);
    const { files } = review(0);
    expect(
      files.map(({ change, version, number }) => [change, version, number?.isRight, number?.bump]),
    ).toEqual([['added', '2.0.2', true, 'patch']]);
    expect(files[0]?.difference?.effect).toMatchObject({ decided: true, regions: [] });
    const wrong = { ...next, version: '2.1.0' };
    folder.write(`${name}/rules/library-loans/2.1.0.json`, wrong);
    execFileSync('rm', [`${rules()}/2.0.2.json`]);
    const { number } = review(1).files[0] ?? {};
    expect([number?.expected, number?.isRight]).toEqual(['2.0.2', false]);
  });

  it('names deleted, added and edited files of every kind', () => {
    folder.edit(`${name}/rules/library-loans/policy.json`, '"title": "', '"title": "The ');
    folder.write(`${name}/rules/library-loans/scenarios/more.json`, {
      title: 'More',
      citation: 'Library Act § 1',
      case: { branch: 'central' },
      expect: { '1.0.0': { borrow: null } },
    });
    execFileSync('rm', [`${rules()}/proposals/2.1.0-bill.12.json`]);
    const { files } = review(1);
    expect(files.map(({ change, kind }) => [change, kind])).toEqual([
      ['edited', 'policy'],
      ['deleted', 'revision'],
      ['added', 'scenarios'],
    ]);
  });

  it('says as markdown what is wrong with a file that is not valid', () => {
    folder.edit(`${name}/rules/library-loans/2.0.1.json`, '"status": "enacted"', '"status": "enactd"');
    const { status, stdout } = call(['review', rules()]);
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, 8)).toEqual([
      '## library-loans: what this change does',
      '',
      'Something is wrong, or not decided.',
      '',
      '| File | Change | Number | Whose answers change |',
      '| --- | --- | --- | --- |',
      `| \`${rules()}/2.0.1.json\` | edited |  | not known: see below what is wrong |`,
      '',
    ]);
    expect(stdout).toContain('(not-allowed)');
  });

  it('refuses what it cannot compare', () => {
    expect(refuses(['review', rules(), '--base', 'nowhere'])).toContain('there is no commit `nowhere`');
    expect(refuses(['review', rules(), '--base', '--help'])).toContain('there is no commit');
    expect(refuses(['review', folder.write('elsewhere/a.json', {})])).toContain('is no policy');
    const outside = folder.rules('outside', 'library-loans');
    expect(refuses(['review', outside])).toContain('is in no git repository');
  });
});
