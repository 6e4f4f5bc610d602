import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, LIBRARY, prints, refuses, text, valid } from './support/call.ts';
import { Folder } from './support/folder.ts';

interface Diagnostic {
  code: string;
  severity: string;
  message: string;
  suggestion?: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

const folder = new Folder();
folder.rules('broken', 'library-loans');
folder.edit('broken/library-loans/1.1.0.json', '"citation": "CAT 12.08",', '"citation": "CAT 12,08",');
folder.edit('broken/library-loans/2.0.0.json', '"id": "open-loan",', '"id": "open-loans",');
const broken = folder.at('broken');
const oneOne = folder.at('broken', 'library-loans', '1.1.0.json');
const twoNil = folder.at('broken', 'library-loans', '2.0.0.json');

/** What is said of a policy without a fault: policy.json, its revisions, its proposals and its scenarios are checked. */
function filesChecked(policy: string): string {
  const files = ['', 'proposals', 'scenarios'].flatMap((name) =>
    existsSync(join(policy, name)) ? readdirSync(join(policy, name)) : [],
  );
  const checked = files.filter((name) => name.endsWith('.json') && name !== 'registry.lock.json');
  return `${checked.length} files checked, nothing found`;
}

/** Findings are the output of this command, so they come with 1 and go to standard output. */
function finds(args: string[]): string {
  const { status, stdout, stderr } = call(['check', ...args]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  return stdout;
}

function findsJson(args: string[]): Diagnostic[] {
  const told = JSON.parse(finds([...args, '--format', 'json']));
  return valid<{ diagnostics: Diagnostic[] }>('diagnostics', told).diagnostics;
}

describe('policy check', () => {
  it.each([
    [[], filesChecked('rules/nyc-detainer')],
    [LIBRARY, filesChecked('test/fixtures/rules/library-loans')],
    [['rules/nyc-detainer/3.5.0.json'], '1 file checked, nothing found'],
    [
      ['rules/nyc-detainer/1.0.0.json', 'test/fixtures/rules/library-loans/2.0.0.json'],
      '2 files checked, nothing found',
    ],
    [['rules/nyc-detainer/proposals/3.7.0-int.515.2026.json'], '1 file checked, nothing found'],
  ])('finds nothing: %j', (args, said) => {
    expect(prints(['check', ...args])).toBe(text(said));
    expect(prints(['check', ...args, '--format', 'json'])).toBe(text('{', '  "diagnostics": []', '}'));
  });

  it('finds what is wrong in any file, with the place and a way out', () => {
    const found = finds(['--rules', broken]);
    const [first = '', ...rest] = found.split('\n\n');
    expect(`${first}\n`).toBe(
      text(
        `${oneOne}:233:23: error: \`CAT 12,08\` is not a citation: law, space, section, subdivisions in brackets, as \`PEN 12.05(2)\` [invalid-citation]`,
        '  233 |         { "citation": "CAT 12,08", "title": "Sea charts" },',
        '      |                       ^^^^^^^^^^^',
      ),
    );
    expect(rest.at(-1)).toMatch(/^6 files checked, \d+ errors found\n$/);
    const unknown = rest.slice(0, -1);
    expect(unknown.length).toBeGreaterThan(0);
    for (const each of unknown) {
      expect(each).toMatch(/^.*2\.0\.0\.json:\d+:\d+: error: .* `open-loan` .*\[unknown-definition\]\n/);
      expect(each).toMatch(/\n {2}help: did you mean `open-loans`\?$/);
    }
    expect(rest.at(-1)).toBe(`6 files checked, ${unknown.length + 1} errors found\n`);
  });

  it('finds the same as JSON, in the order of files and lines', () => {
    const found = findsJson(['--rules', broken]);
    expect(found[0]).toEqual({
      code: 'invalid-citation',
      severity: 'error',
      message:
        '`CAT 12,08` is not a citation: law, space, section, subdivisions in brackets, as `PEN 12.05(2)`',
      file: oneOne,
      line: 233,
      column: 23,
      endLine: 233,
      endColumn: 34,
    });
    for (const each of found.slice(1))
      expect([each.code, each.file, each.suggestion]).toEqual([
        'unknown-definition',
        twoNil,
        'did you mean `open-loans`?',
      ]);
    const lines = found.slice(1).map((each) => each.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(finds(['--rules', broken])).toContain(`${found.length} errors found\n`);
  });

  it('checks the files that are named, and only those', () => {
    expect(findsJson([oneOne]).map((each) => each.code)).toEqual(['invalid-citation']);
    expect(findsJson([twoNil, oneOne]).map((each) => each.file)[0]).toBe(oneOne);
    const good = folder.at('broken', 'library-loans', '1.0.0.json');
    expect(prints(['check', good])).toBe(text('1 file checked, nothing found'));
    expect(finds([good, oneOne]).endsWith('\n\n2 files checked, 1 error found\n')).toBe(true);
  });

  it('finds text that is no JSON', () => {
    const file = folder.write('half.json', '{\n  "policy": "x",\n');
    expect(finds([file])).toBe(
      text(
        `${file}:3:1: error: a property name in double quotes is expected here [json-syntax]`,
        '  3 | ',
        '    | ^',
        '',
        '1 file checked, 1 error found',
      ),
    );
  });

  it.each([
    ['nowhere.json', 'there is no such file'],
    ['docs', 'this is a folder, not a file'],
  ])('finds that `%s` cannot be read', (path, reason) => {
    expect(finds([path])).toBe(
      text(`${path}:1:1: error: ${reason} [file-missing]`, '', '1 file checked, 1 error found'),
    );
    expect(findsJson([path])).toEqual([
      {
        code: 'file-missing',
        severity: 'error',
        message: reason,
        file: path,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
      },
    ]);
  });

  it('finds what is wrong with the history as a whole', () => {
    folder.rules('history', 'library-loans');
    const file = folder.at('history', 'library-loans', '2.0.1.json');
    folder.edit('history/library-loans/2.0.1.json', '"version": "2.0.1"', '"version": "2.0.2"');
    const found = findsJson(['--rules', folder.at('history')]);
    expect(found.map((each) => [each.code, each.file, each.line])).toEqual([
      ['file-name', file, 4],
      [
        'unknown-amends',
        folder.at('history', 'library-loans', 'proposals', '2.1.0-bill.12.json'),
        found[1]?.line,
      ],
    ]);
    expect(found[0]?.suggestion).toBe('name the file `2.0.2.json`');
    // By itself the file is told what it has to do with the others, and nothing of them.
    const alone = findsJson([file]).filter((each) => each.severity === 'error');
    expect(alone.map((each) => [each.code, each.file])).toEqual([['file-name', file]]);
  });

  it('is a bad call where there is no such policy or format', () => {
    expect(refuses(['check', '--rules', 'nowhere'])).toBe(
      text(
        'policy: the rules folder `nowhere` cannot be used: there is no such file',
        '  help: name another with --rules DIR',
      ),
    );
    expect(refuses(['check', '--policy', 'x'])).toBe(
      text('policy: there is no policy `x` in `rules`', '  help: there is `nyc-detainer`'),
    );
    expect(refuses(['check', '--format', 'sarfi'])).toBe(
      text(
        "error: option '--format <format>' argument 'sarfi' is invalid. Allowed choices are text, json, sarif, junit, github.",
        '(run with --help for how to call it)',
      ),
    );
  });

  it('is a bad call for standard input, which is no file of a policy', () => {
    expect(refuses(['check', '-'], '{}')).toBe(
      text(
        'policy: `policy check` reads files, not standard input',
        '  help: which file it is says what it is checked as',
      ),
    );
  });

  it('has examples', () => {
    const help = prints(['check', '--help']);
    const examples = help.slice(help.indexOf('Examples:\n')).split('\n').slice(1);
    expect(examples.filter((line) => line !== '').length).toBeGreaterThan(3);
    for (const line of examples.filter((each) => each !== '')) expect(line).toMatch(/^ {2}policy check( |$)/);
  });
});

describe('policy check of a folder', () => {
  it.each([
    ['rules', filesChecked('rules/nyc-detainer')],
    ['rules/nyc-detainer', filesChecked('rules/nyc-detainer')],
    ['rules/nyc-detainer/policy.json', '1 file checked, nothing found'],
    ['test/fixtures/rules', filesChecked('test/fixtures/rules/library-loans')],
  ])('of `%s` says: %s', (path, said) => {
    const { status, stdout } = call(['check', path]);
    expect([status, stdout]).toEqual([0, text(said)]);
  });
});
