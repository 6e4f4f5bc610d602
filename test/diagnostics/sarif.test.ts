import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, locate } from '../../src/diagnostics/diagnostic.ts';
import { uriOf } from '../../src/diagnostics/files.ts';
import { REGISTRY } from '../../src/diagnostics/registry.ts';
import { sarifLog } from '../../src/diagnostics/sarif.ts';
import { Source } from '../../src/text/source.ts';
import { DIAGNOSTICS, ODD, SOURCES, spanOf } from './sample.ts';
import { sarifErrors } from './sarif-schema.ts';

interface Log {
  runs: [
    {
      tool: { driver: { rules: Record<string, unknown>[] } };
      results: (Record<string, unknown> & { partialFingerprints: Record<string, string> })[];
    },
  ];
}

const logOf = (diagnostics: readonly Diagnostic[], sources: readonly Source[] = SOURCES): Log =>
  sarifLog(diagnostics, sources) as Log;

describe('the SARIF log', () => {
  const log = logOf(DIAGNOSTICS);
  const [run] = log.runs;

  it('is valid against the schema of SARIF 2.1.0', () => {
    expect(sarifErrors(log)).toEqual([]);
    expect(sarifErrors(logOf([]))).toEqual([]);
    // The schema does refuse something.
    expect(sarifErrors({ ...log, version: '2.0.0' })).not.toEqual([]);
    expect(sarifErrors({ ...log, runs: [{ ...run, results: [{}] }] })).not.toEqual([]);
  });

  it('has every rule with its level and the page that explains it', () => {
    const { rules } = run.tool.driver;
    expect(rules.map((each) => each.id)).toEqual([...REGISTRY.keys()]);
    const rule = rules.find((each) => each.id === 'unused-fact');
    expect(rule).toMatchObject({
      shortDescription: { text: 'a fact that no condition reads' },
      defaultConfiguration: { level: 'note' },
      properties: { tags: ['hygiene'], page: 'docs/diagnostics/unused-fact.md' },
    });
    for (const { id, help, properties } of rules) {
      const { page } = properties as { page: string };
      expect([id, existsSync(page)]).toEqual([id, true]);
      expect((help as { markdown: string }).markdown).toBe(readFileSync(page, 'utf8'));
      expect((help as { text: string }).text).not.toMatch(/`|^#/m);
    }
  });

  it('has what was found, with other places and fixes', () => {
    expect(run.results.map((each) => [each.ruleId, each.level])).toEqual([
      ['unused-fact', 'note'],
      ['duplicate-entry', 'error'],
      ['always-holds', 'warning'],
    ]);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex as number]?.id).toBe(ruleId);
    const { partialFingerprints: _, ruleIndex: __, ...result } = run.results[1] as Record<string, unknown>;
    expect(result).toEqual({
      ruleId: 'duplicate-entry',
      level: 'error',
      message: {
        text: '`CAT 1.01` is on the list twice\nhelp: take one out\nfix: take the second `CAT 1.01` out (policy check --fix)',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'rules/shelf/1.0.0.json' },
            region: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 31 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          message: { text: 'it is here already' },
          physicalLocation: {
            artifactLocation: { uri: 'rules/shelf/1.0.0.json' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 32 },
          },
        },
      ],
      fixes: [
        {
          description: { text: 'take the second `CAT 1.01` out' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'rules/shelf/1.0.0.json' },
              replacements: [
                {
                  deletedRegion: { startLine: 4, startColumn: 31, endLine: 5, endColumn: 31 },
                  insertedContent: { text: '' },
                },
              ],
            },
          ],
        },
      ],
      properties: { suggestion: 'take one out' },
    });
    expect(run.results[0]?.properties).toEqual({ witness: { a: [1, 'x'] } });
    expect(run.results[2]?.properties).toEqual({ proof: 'no case shows otherwise' });
  });
});

describe('files as URIs', () => {
  const outside = join(tmpdir(), 'a b', '1.json');
  it.each([
    ['rules/a/1.0.0.json', 'rules/a/1.0.0.json'],
    [join(process.cwd(), 'rules/a.json'), 'rules/a.json'],
    ['./rules/../rules/a.json', 'rules/a.json'],
    [ODD.file, 'rules/50%25%20off%2C%20%5B%C3%BC%5D/%231%3A0.json'],
    ["a'(b)!*.json", 'a%27%28b%29%21%2A.json'],
    [outside, pathToFileURL(outside).href],
    ['..a/b.json', '..a/b.json'],
  ])('%s', (file, uri) => {
    expect(uriOf(file)).toBe(uri);
  });
});

describe('fingerprints', () => {
  const prints = (source: Source, parts: string[]): string[] => {
    const found = parts.map((part) =>
      locate(source, { code: 'unknown-fact', message: part, span: spanOf(source, part) }),
    );
    return logOf(found, [source]).runs[0].results.map(
      (each) => each.partialFingerprints.primaryLocationLineHash as string,
    );
  };
  const text = '{\n  "a": { "x": 1,\n    "y": 2 },\n  "b": 3\n}';
  const source = new Source('rules/a.json', text);
  const parts = ['{ "x": 1,\n    "y": 2 }', '"b"'];
  const own = prints(source, parts);

  it('are of a form that GitHub knows, and not the same for two things', () => {
    for (const each of own) expect(each).toMatch(/^[0-9a-f]{16}:1$/);
    expect(new Set(own).size).toBe(2);
  });

  it('survive lines that move and text that is indented otherwise', () => {
    expect(prints(new Source('rules/a.json', `\n\n${text}`), parts)).toEqual(own);
    const indented = text.replaceAll('\n', '\n    ');
    expect(
      prints(new Source('rules/a.json', indented), [(parts[0] ?? '').replace('\n', '\n    '), '"b"']),
    ).toEqual(own);
  });

  it('are others for another code, file or text', () => {
    expect(prints(new Source('rules/b.json', text), parts)).not.toEqual(own);
    const other = prints(new Source('rules/a.json', text.replace('1', '5')), [
      (parts[0] ?? '').replace('1', '5'),
      '"b"',
    ]);
    expect([other[0] === own[0], other[1] === own[1]]).toEqual([false, true]);
    const [otherCode] = logOf(
      [locate(source, { code: 'unknown-list', message: '', span: spanOf(source, '"b"') })],
      [source],
    ).runs[0].results;
    expect(otherCode?.partialFingerprints.primaryLocationLineHash).not.toBe(own[1]);
  });

  it('count equal places', () => {
    const twice = new Source('rules/a.json', '["a", "a", "a"]');
    const found = [1, 6, 11].map((start) =>
      locate(twice, { code: 'unknown-fact', message: '', span: { start, end: start + 3 } }),
    );
    const numbers = logOf(found, [twice]).runs[0].results.map(
      (each) => each.partialFingerprints.primaryLocationLineHash as string,
    );
    expect(numbers.map((each) => each.slice(16))).toEqual([':1', ':2', ':3']);
    expect(new Set(numbers.map((each) => each.slice(0, 16))).size).toBe(1);
  });

  it('are there for a file that could not be read', () => {
    const missing = { ...(DIAGNOSTICS[1] as Diagnostic), file: 'nowhere.json' };
    const log = logOf([missing], []);
    expect(sarifErrors(log)).toEqual([]);
    expect(log.runs[0].results[0]?.fixes).toBeUndefined();
    expect(log.runs[0].results[0]?.partialFingerprints.primaryLocationLineHash).toMatch(/:1$/);
  });
});
