import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/diff/difference.ts';
import { applyPatch } from '../../src/diff/patch.ts';
import { call, LIBRARY, prints, refuses, text, valid } from './support/call.ts';
import { Folder } from './support/folder.ts';
import { GARDEN, GARDEN_POLICY } from './support/garden.ts';

const folder = new Folder();

/** A second law of the garden: guests may come, and a plant more is poisonous. */
const SECOND = {
  ...GARDEN,
  version: '1.1.0',
  title: 'Guests',
  amends: '1.0.0',
  enactment: { instrument: 'Act 2', citation: 'Act 2', inForce: '2021-01-01', source: [] },
  rules: [
    ...GARDEN.rules,
    {
      id: 'guests-enter',
      permits: ['enter'],
      citation: 'Garden Act § 2(2)',
      text: 'A guest may enter.',
      when: { fact: 'guest', operator: 'equal', value: true },
    },
  ],
};

folder.write('rules/garden/policy.json', GARDEN_POLICY);
folder.write('rules/garden/1.0.0.json', GARDEN);
const second = folder.write('rules/garden/1.1.0.json', SECOND);
const rules = ['--rules', folder.at('rules')];

/** What a call prints whose end tells whether the effect is decided. */
function diffs(args: readonly string[]): { status: number | null; stdout: string } {
  const { status, stdout, stderr } = call(['diff', ...args]);
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  return { status, stdout };
}

function diffsJson(args: readonly string[]): Difference {
  const { status, stdout } = diffs([...args, '--format', 'json']);
  const difference = valid<Difference>('diff', JSON.parse(stdout));
  expect(status).toBe(difference.effect.decided ? 0 : 1);
  expect(difference.effect.decided).toBe(difference.effect.reason === undefined);
  return difference;
}

const fileOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('policy diff', () => {
  it('prints the three layers as JSON, by its schema', () => {
    const { policy, from, to, text: changes, law, effect } = diffsJson(['1.0.0', '1.1.0', ...rules]);
    expect({ policy, from: from.version, to: to.version }).toEqual({
      policy: 'garden',
      from: '1.0.0',
      to: '1.1.0',
    });
    expect(Object.keys(from)).toEqual(['version', 'digest']);
    expect(changes.map((each) => [each.kind, each.section, each.id])).toEqual([
      ['changed', 'header', 'version'],
      ['changed', 'header', 'title'],
      ['added', 'header', 'amends'],
      ['changed', 'enactment', 'instrument'],
      ['changed', 'enactment', 'citation'],
      ['removed', 'enactment', 'adoptedOn'],
      ['changed', 'enactment', 'inForce'],
      ['removed', 'enactment', 'basis'],
      ['removed', 'sources', 'Gazette 7'],
      ['removed', 'sources', 'Minutes'],
      ['added', 'rules', 'guests-enter'],
    ]);
    expect(law).toEqual([
      { text: 'amends 1.0.0 by Act 2, in force from 2021-01-01', citations: ['Act 2'], about: ['enactment'] },
      {
        text: 'new rule ‘guests-enter’ (Garden Act § 2(2)) permits ‘enter’: A guest may enter',
        citations: ['Garden Act § 2(2)'],
        about: ['rules/guests-enter', 'actions/enter'],
      },
    ]);
    for (const { action } of effect.regions) expect(action).toBe('enter');
  });

  it('prints them under three headings as text', () => {
    const { stdout } = diffs(['1.0.0', '1.1.0', ...rules]);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('garden: 1.0.0 → 1.1.0');
    expect(lines.filter((_, at) => /^-+$/.test(lines[at + 1] ?? ''))).toEqual(['Text', 'Law', 'Effect']);
    expect(stdout).toContain(
      '\nLaw\n---\n\n- amends 1.0.0 by Act 2, in force from 2021-01-01\n- new rule ‘guests-enter’ (Garden Act § 2(2)) permits ‘enter’: A guest may enter\n\nEffect\n',
    );
    expect(stdout).toMatch(/\n(no other case changes|no case changes|not decided)\b.*\n$/);
  });

  it('prints a comment as markdown', () => {
    const { stdout } = diffs(['1.0.0', '1.1.0', ...rules, '--format', 'markdown']);
    expect(stdout).toMatch(/^## garden: 1\.0\.0 → 1\.1\.0\n\n- amends 1\.0\.0 by Act 2/);
    expect(stdout).toContain('\n### Effect\n');
    expect(stdout).toContain('\n<details>\n<summary>Text: 11 changes</summary>\n\n- header\n');
  });

  it('prints a patch that makes the one file of the other, an operation a line', () => {
    const args = ['diff', '1.0.0', '1.1.0', ...rules, '--format', 'patch'];
    const printed = prints(args);
    const patch = valid<object[]>('patch', JSON.parse(printed));
    expect(printed.split('\n').length).toBe(patch.length + 3);
    expect(applyPatch(GARDEN, patch)).toEqual(SECOND);
    expect(prints(['diff', '1.0.0', '1.0.0', ...rules, '--format', 'patch'])).toBe('[]\n');
    const back = JSON.parse(prints(['diff', '1.1.0', '1.0.0', ...rules, '--format', 'patch'])) as unknown;
    expect(applyPatch(SECOND, back)).toEqual(GARDEN);
  });

  it('takes ranges and paths, and says which file it read', () => {
    const draft = folder.write('draft.json', {
      ...SECOND,
      version: '1.1.1',
      title: 'A draft',
      amends: '1.1.0',
    });
    const { from, to, law } = diffsJson(['<1.1', draft, ...rules]);
    expect([from.version, from.file, to.version, to.file]).toEqual(['1.0.0', undefined, '1.1.1', draft]);
    expect(law[0]?.text).toBe(
      'is the law by Act 2, in force from 2021-01-01; 1.0.0 by Garden Act (The Garden Act)',
    );
    expect(diffs([draft, '1.1.0', ...rules]).stdout.split('\n')[0]).toBe(`garden: 1.1.1 (${draft}) → 1.1.0`);
  });

  it('says of a revision and itself that nothing changes', () => {
    const { text: changes, law, effect } = diffsJson(['3.5.0', '3.5.0']);
    expect([changes, law, effect.regions]).toEqual([[], [], []]);
  });

  it('compares the other policies too', () => {
    expect(diffsJson(['2.0.0', '2.0.1', ...LIBRARY]).law.map((each) => each.about)).toEqual([
      ['enactment'],
      ['lists/children-works'],
    ]);
    const patch = JSON.parse(prints(['diff', '3.4.0', '3.5.0', '--format', 'patch'])) as unknown;
    const [before, after] = ['3.4.0', '3.5.0'].map((each) => fileOf(`rules/nyc-detainer/${each}.json`));
    expect(applyPatch(before, patch)).toEqual(after);
  });

  it('ends with 1 where the time does not suffice', () => {
    const { status, stdout } = diffs(['2.0.0', '3.5.0', '--timeout', '0.001']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/\nnot decided: .+\n$/);
  });

  it.each<[args: string[], lines: string[]]>([
    [
      ['1.0.0'],
      [
        'policy: a revision is compared with another, and one that is law is given',
        '  help: `policy diff 1.0.0 VERSION`, or `policy diff --base COMMIT 1.0.0`',
      ],
    ],
    [
      ['1.0.0', '1.1.0', '--base', 'HEAD'],
      [
        'policy: `--base` compares one revision with itself at a commit, and two are given',
        '  help: `policy diff --base HEAD 1.0.0`',
      ],
    ],
    [
      ['1.0.0', '1.2.0'],
      [
        'policy: there is no revision `1.2.0` of `garden`',
        '  help: did you mean `1.0.0`? there is `1.0.0` or `1.1.0`',
      ],
    ],
    [['1.0.0', './nowhere.json'], ['./nowhere.json:1:1: error: there is no such file [file-missing]']],
    [
      ['1.0.0', 'rules/nyc-detainer/1.0.0.json'],
      [
        'policy: `rules/nyc-detainer/1.0.0.json` is a revision of `nyc-detainer`, not of `garden`',
        '  help: name its rules with --rules DIR and --policy ID',
      ],
    ],
    ...['0', '-1', 'soon', '1e3', ''].map((seconds): [string[], string[]] => [
      ['1.0.0', '1.1.0', `--timeout=${seconds}`],
      [`policy: \`${seconds}\` is no number of seconds`, '  help: more than 0, as `--timeout 30`'],
    ]),
  ])('refuses %j', (args, lines) => {
    expect(refuses(['diff', ...args, ...rules])).toBe(text(...lines));
  });

  it('tells of a revision that is not valid where it is wrong', () => {
    const wrong = folder.write('wrong.json', {
      ...SECOND,
      rules: [{ ...GARDEN.rules[0], permits: ['entre'] }],
    });
    expect(refuses(['diff', '1.0.0', wrong, ...rules])).toContain(
      ':164:9: error: unknown action `entre` [unknown-action]',
    );
  });
});

describe('policy diff --base', () => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder.at('work'),
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  folder.write('work/rules/garden/policy.json', GARDEN_POLICY);
  const first = folder.write('work/rules/garden/1.0.0.json', GARDEN);
  const work = ['--rules', folder.at('work/rules')];
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'The first law');
  folder.write('work/rules/garden/1.0.0.json', { ...GARDEN, title: 'The very first rules' });
  git('commit', '--quiet', '-a', '-m', 'A title');
  git('tag', 'titled');
  folder.write('work/rules/garden/1.1.0.json', SECOND);
  folder.write('work/rules/garden/1.0.0.json', { ...GARDEN, title: 'Uncommitted' });

  const title = (before: string) => [
    {
      kind: 'changed',
      section: 'header',
      id: 'title',
      path: { from: '/title', to: '/title' },
      before,
      after: 'Uncommitted',
    },
  ];

  it.each([
    ['HEAD', 'The very first rules'],
    ['titled', 'The very first rules'],
    ['HEAD~1', 'The first rules'],
    ['main~1', 'The first rules'],
  ])('compares a version at %s with the working tree', (ref, before) => {
    const { from, to, text: changes, law } = diffsJson(['--base', ref, '1.0.0', ...work]);
    expect([from.file, to.file]).toEqual([`${ref}:${first}`, undefined]);
    expect([from.version, to.version]).toEqual(['1.0.0', '1.0.0']);
    expect(changes).toEqual(title(before));
    expect(law).toEqual([]);
  });

  it('compares a path too, whatever its folder', () => {
    expect(diffsJson(['--base', 'HEAD', first, ...work]).text).toEqual(title('The very first rules'));
    mkdirSync(folder.at('work/rules/garden/drafts'));
    const moved = folder.write('work/drafts/next.json', { ...SECOND, version: '1.2.0' });
    git('add', 'drafts');
    git('commit', '--quiet', '-m', 'A draft');
    folder.write('work/drafts/next.json', { ...SECOND, version: '1.2.0', publishedOn: '2026-02-01' });
    expect(diffsJson(['--base', 'HEAD', moved, ...work]).text.map((each) => each.id)).toEqual([
      'publishedOn',
    ]);
    rmSync(folder.at('work/rules/garden/drafts'), { recursive: true });
  });

  it('prints a patch from the commit to the working tree', () => {
    const patch = JSON.parse(
      prints(['diff', '--base', 'HEAD', '1.0.0', ...work, '--format', 'patch']),
    ) as unknown;
    expect(patch).toEqual([{ op: 'replace', path: '/title', value: 'Uncommitted' }]);
  });

  it('says of a revision that the commit does not have that it is new', () => {
    const fresh = folder.at('work/rules/garden/1.1.0.json');
    expect(refuses(['diff', '--base', 'HEAD', '1.1.0', ...work])).toBe(
      text(
        `policy: the revision \`1.1.0\` is new: \`${fresh}\` is not there at \`HEAD\``,
        '  help: compare it with what it amends: `policy diff 1.0.0 1.1.0`',
      ),
    );
  });

  it.each(['nowhere', 'HEAD~9', '', '--help', 'HEAD:rules'])('refuses the commit `%s`', (ref) => {
    expect(refuses(['diff', `--base=${ref}`, '1.0.0', ...work])).toBe(
      text(
        `policy: there is no commit \`${ref}\` in the repository of \`${first}\``,
        '  help: a branch, a tag, a commit, or `HEAD~1`; a shallow clone lacks older ones: `git fetch --unshallow`',
      ),
    );
  });

  it('refuses a file that is in no repository', () => {
    const told = refuses(['diff', '--base', 'HEAD', '1.1.0', ...rules]);
    expect(told.split('\n')[0]).toBe(`policy: \`${second}\` is in no git repository`);
    expect(told.split('\n')[1]).toMatch(/^ {2}help: git says: fatal: /);
  });

  it('says that git is not there', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['dist/cli/main.cjs', 'diff', '--base', 'HEAD', '1.0.0', ...work],
      { encoding: 'utf8', env: { ...process.env, PATH: folder.at('nothing'), NO_COLOR: '1' } },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: text('policy: git cannot be run: there is no program `git`', '  help: install git'),
    });
  });

  it('tells of a file that was not valid at the commit where it was wrong', () => {
    folder.write('work/rules/garden/1.0.0.json', '{ "policy": "garden", }');
    git('commit', '--quiet', '-a', '-m', 'Broken');
    folder.write('work/rules/garden/1.0.0.json', GARDEN);
    expect(refuses(['diff', '--base', 'HEAD', '1.0.0', ...work]).split('\n')[0]).toBe(
      `HEAD:${first}:1:21: error: there is nothing after this comma [json-syntax]`,
    );
  });
});
