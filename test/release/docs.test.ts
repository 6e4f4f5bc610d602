import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CODES, RELEASE_CODES } from '../../src/diagnostics/codes.ts';
import { prints } from '../cli/support/call.ts';

const page = readFileSync('docs/registry.md', 'utf8');

it('has every code of `policy verify` in docs/registry.md, and no other', () => {
  const told = [...page.matchAll(/^\| `([a-z-]+)` +\|/gm)].map((each) => each[1]);
  expect(told).toEqual(Object.keys(RELEASE_CODES));
});

it('has no code twice', () => {
  expect(Object.keys(RELEASE_CODES).filter((code) => code in CODES)).toEqual([]);
});

it('has every option of `policy verify` in docs/registry.md, and no other', () => {
  const known = ['verify', 'release'].flatMap((command) =>
    [...prints([command, '--help']).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((each) => each[1] ?? ''),
  );
  const told = new Set(page.match(/(?<=[` ])--[a-z][a-z-]+/g));
  const common = ['--rules', '--policy', '--help'];
  expect([...told].sort()).toEqual([...new Set(known)].filter((each) => !common.includes(each)).sort());
});
