import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPolicy } from '../../src/index.ts';

const RULES = 'rules/nyc-detainer/3.5.0.json';
const CASE: object = JSON.parse(readFileSync('examples/case-2019.json', 'utf8'));

let page: vm.Context;

/** Runs code in the page. What comes out crosses as JSON, so that it does not depend on the page's own prototypes. */
const run = (code: string): unknown => JSON.parse(vm.runInContext(`JSON.stringify(${code})`, page) as string);

beforeAll(async () => {
  // For the platform `browser` esbuild refuses each import of a module of Node.
  const { outputFiles } = await build({
    entryPoints: ['src/browser.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'library',
    write: false,
    logLevel: 'silent',
  });
  page = vm.createContext(
    { text: readFileSync(RULES, 'utf8'), written: JSON.stringify(CASE) },
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext((outputFiles[0] as { text: string }).text, page);
  vm.runInContext('const law = library.openRevision(text)', page);
});

describe('a page without Node, where no code is made of text', () => {
  it('is what the tests run in', () => {
    expect(run('[typeof process, typeof require, typeof Buffer]')).toEqual([
      'undefined',
      'undefined',
      'undefined',
    ]);
    expect(() => run('new Function("return 1")()')).toThrow(/Code generation from strings disallowed/);
  });

  it('decides as the library does', () => {
    const policy = openPolicy();
    const [revision] = policy.resolve({ version: '3.5.0' });
    const cases = [CASE, { agency: 'correction' }, { agency: 'probation', terroristScreeningMatch: false }];
    expect(cases.map((each) => run(`law.decide(law.check(${JSON.stringify(each)}))`))).toEqual(
      cases.map((each) => policy.decide(policy.check(each), revision)),
    );
    expect(run('law.decide(law.check(written)).hold')).toBe('permitted');
  });

  it('tells what is wrong with a case, and with a rule file', () => {
    const problems = (code: string): unknown =>
      run(
        `(() => { try { ${code}; } catch (error) { return error.diagnostics.map((each) => each.code); } })()`,
      );
    expect(problems('law.check({ agency: "polise" })')).toEqual(['not-allowed']);
    expect(problems('library.openRevision("{}")')).toEqual(['wrong-form']);
    expect(problems('library.openRevision("{")')).toEqual(['json-syntax']);
    const misspelled = `text.replace('"fact": "agency"', '"fact": "agenci"')`;
    expect(problems(`library.openRevision(${misspelled})`)).toEqual(['unknown-fact']);
  });
});
