import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CHANGELOG_CODES,
  CODES,
  FORMAT_CODES,
  RELEASE_CODES,
  RULE_CODES,
  SCENARIO_CODES,
} from '../../src/diagnostics/codes.ts';
import { type Group, REGISTRY } from '../../src/diagnostics/registry.ts';

/*
 * What holds the diagnostics together: each has a group and a severity, a check, a test and a page. Where they stand is looked
 * at beside the tests that make them: test/support/places.ts.
 */

const MAPS = [CODES, RELEASE_CODES, CHANGELOG_CODES, RULE_CODES, SCENARIO_CODES, FORMAT_CODES];
const ALL = MAPS.flatMap((each) => Object.keys(each));
const KINDS = [...REGISTRY.values()];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    return each.isDirectory() ? filesIn(path) : [path];
  });
}

/** All texts in quotes of some files. */
function quotedIn(files: readonly string[]): Set<string> {
  const quoted = new Set<string>();
  for (const file of files)
    for (const [, text = ''] of readFileSync(file, 'utf8').matchAll(/['"]([a-z-]+)['"]/g)) quoted.add(text);
  return quoted;
}

describe('the registry', () => {
  it('has every code once, with a group, a severity, a summary and a page', () => {
    expect(KINDS.map((each) => each.code)).toEqual(ALL);
    expect(new Set(ALL).size).toBe(ALL.length);
    for (const { code, summary, page } of KINDS) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(summary).toMatch(/^[^.]+[^.!]$/);
      expect(page).toBe(`docs/diagnostics/${code}.md`);
    }
    expect(new Set(KINDS.map((each) => each.severity))).toEqual(new Set(['error', 'warning', 'info']));
  });

  it('has the groups as they are', () => {
    const codes = (group: Group): string[] =>
      KINDS.filter((each) => each.group === group).map((each) => each.code);
    expect(codes('file')).toEqual([
      'file-missing',
      'file-too-large',
      'file-encoding',
      'json-syntax',
      'json-depth',
      'json-number',
      'duplicate-key',
      'forbidden-key',
    ]);
    expect([...codes('file'), ...codes('rules')].sort()).toEqual(Object.keys(CODES).sort());
    expect(codes('release')).toEqual(Object.keys(RELEASE_CODES));
    expect(codes('changelog')).toEqual(Object.keys(CHANGELOG_CODES));
    expect([...codes('logic'), ...codes('hygiene')].sort()).toEqual(Object.keys(RULE_CODES).sort());
    expect(codes('scenario')).toEqual(Object.keys(SCENARIO_CODES));
    expect(codes('format')).toEqual(Object.keys(FORMAT_CODES));
    expect([...new Set(KINDS.map((each) => each.group))].sort()).toEqual([
      'changelog',
      'file',
      'format',
      'hygiene',
      'logic',
      'release',
      'rules',
      'scenario',
    ]);
  });
});

describe('every code', () => {
  it('has a check', () => {
    const sources = filesIn('src').filter(
      (file) => /\.ts$/.test(file) && !file.startsWith(join('src', 'diagnostics')),
    );
    const quoted = quotedIn(sources);
    expect(ALL.filter((code) => !quoted.has(code))).toEqual([]);
  });

  it('has a test', () => {
    const tests = filesIn('test').filter(
      (file) => /\.(ts|json)$/.test(file) && !file.startsWith(join('test', 'diagnostics')),
    );
    const quoted = quotedIn(tests);
    expect(ALL.filter((code) => !quoted.has(code))).toEqual([]);
  });

  it.each(KINDS)('has a page: $code', ({ code, page }) => {
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    expect(text.split('\n')[0]).toBe(`# \`${code}\``);
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'What',
      'Avoid',
      'Prefer',
      'Why',
    ]);
  });

  it('has the only pages there are', () => {
    const pages = readdirSync('docs/diagnostics').map((name) => basename(name, '.md'));
    expect(pages.filter((each) => each !== 'README').sort()).toEqual([...ALL].sort());
  });
});
