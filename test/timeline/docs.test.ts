import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/diagnostics/codes.ts';

const page = (file: string): string => readFileSync(`docs/${file}`, 'utf8');

/** Fenced blocks in order: their language and text. */
const blocks = (file: string): [language: string, text: string][] =>
  [...page(file).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => [
    language,
    text,
  ]);

function run(command: string, input?: string): string {
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', command.replaceAll('npx policy', 'node dist/cli/main.cjs')],
    {
      encoding: 'utf8',
      input,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  return stdout + stderr;
}

describe('docs/timeline.md', () => {
  const all = blocks('timeline.md');

  it('shows what the command prints', () => {
    const shown = all.filter(([language]) => language === 'console');
    expect(shown).toHaveLength(1);
    for (const [, text] of shown) {
      const [first = '', ...output] = text.split('\n');
      expect(run(first.replace(/^\$ /, ''))).toBe(output.join('\n'));
    }
  });

  it('has an example of the library that runs', () => {
    const at = all.findIndex(([language]) => language === 'js');
    expect(run('node --input-type=module -', all[at]?.[1])).toBe(all[at + 1]?.[1]);
  });
});

it.each([
  'version-bump',
  'patch-answers',
  'patch-undecided',
  'patch-days',
  'several-amend',
  'amends-proposal',
])('docs/format.md tells of `%s`', (code) => {
  expect(Object.keys(CODES)).toContain(code);
  expect(page('format.md')).toMatch(new RegExp(`^\\|.*\`${code}\`.*\\|.*\\|$`, 'm'));
});

it('docs/versions.md and docs/timeline.md name no code that there is not', () => {
  const named = [
    ...(page('versions.md') + page('timeline.md')).matchAll(
      /`((?:patch|several|amends|date|version)-[a-z]+)`/g,
    ),
  ];
  expect([...new Set(named.map(([, code]) => code))].sort()).toEqual([
    'amends-proposal',
    'date-order',
    'patch-answers',
    'patch-days',
    'patch-undecided',
    'several-amend',
  ]);
});
