import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, linesOf, refuses, text, valid } from './support/call.ts';
import { Folder } from './support/folder.ts';

const folder = new Folder();
const ORIGINAL = readFileSync('test/fixtures/rules/library-loans/1.0.0.json', 'utf8');
const FROZEN =
  '`1.0.0` is released, and what is published is frozen: put it right in a revision that amends it';

type Edit = [replace: string, by: string];

const ATLASES = '        { "citation": "CAT 12.05(2)", "title": "Atlases printed before 1800" },\n';
const MANUSCRIPTS = '        { "from": "CAT 40.00", "to": "CAT 40.99", "title": "Manuscripts" }\n';
const SHELVES = '"id": "open-shelves",\n      "permits": ["read"]';
/** Each plants one fault that has a fix. */
const READ_TWICE: Edit = [SHELVES, SHELVES.replace(']', ', "read"]')];
const MANUSCRIPTS_TWICE: Edit = [MANUSCRIPTS, `${MANUSCRIPTS.trimEnd()},\n${MANUSCRIPTS}`];
const ATLASES_THRICE: Edit = [ATLASES, ATLASES + ATLASES + ATLASES];
/** Plants a fault that only a person can put right. */
const OTHER_TITLE: Edit = [ATLASES, ATLASES + ATLASES.replace('1800', '1900')];
const UNKNOWN: Edit = [
  '"when": { "not": { "condition": "protected-work" } }',
  '"when": { "not": { "condition": "protected-wrok" } }',
];
/** Changes what the revision says, and is no fault. */
const NEW_TITLE: Edit = ['"title": "Globes"', '"title": "Globes, maps"'];

let copies = 0;

/** A copy of the policy with edits of its first revision. Gives the revision's path. */
function copy(isReleased: boolean, ...edits: Edit[]): string {
  const name = `rules-${copies++}`;
  folder.rules(name, 'library-loans');
  if (!isReleased) rmSync(folder.at(name, 'library-loans', 'registry.lock.json'));
  const file = `${name}/library-loans/1.0.0.json`;
  for (const [replace, by] of edits) folder.edit(file, replace, by);
  return folder.at(file);
}

/** What is told of fixes, the file as it is then, and the codes of the errors that are left. */
function fix(path: string, file = path): { told: string[]; after: string; errors: string[] } {
  const { stdout, stderr } = call(['check', path, '--fix', '--format', 'json']);
  const { diagnostics } = valid<{ diagnostics: { code: string; severity: string }[] }>(
    'diagnostics',
    JSON.parse(stdout),
  );
  // Nothing half-written stays behind.
  expect(readdirSync(dirname(file)).filter((name) => name.includes('partial'))).toEqual([]);
  return {
    told: linesOf(stderr).map((line) => line.replaceAll(`${file}:`, '')),
    after: readFileSync(file, 'utf8'),
    errors: diagnostics.filter((each) => each.severity === 'error').map((each) => each.code),
  };
}

describe('policy check --fix', () => {
  it.each<[name: string, edits: Edit[], told: string[]]>([
    ['nothing', [], []],
    ['an item of a list on one line', [READ_TWICE], ['fixed 488: take the second `read` out']],
    [
      'an entry with its line',
      [MANUSCRIPTS_TWICE],
      ['fixed 228: take the second `CAT 40.00 to CAT 40.99` out'],
    ],
    [
      'several that are alike',
      [ATLASES_THRICE],
      ['fixed 226: take the second `CAT 12.05(2)` out', 'fixed 227: take the second `CAT 12.05(2)` out'],
    ],
    [
      'several of one file, in its order',
      [READ_TWICE, MANUSCRIPTS_TWICE],
      ['fixed 228: take the second `CAT 40.00 to CAT 40.99` out', 'fixed 489: take the second `read` out'],
    ],
  ])('fixes %s, and leaves the rest of the file as it is', (_name, edits, told) => {
    for (const isReleased of [false, true]) {
      // Of a released revision it makes what was released.
      const file = copy(isReleased, ...edits);
      expect(fix(file)).toEqual({ told, after: ORIGINAL, errors: [] });
    }
  });

  it.each<[name: string, isReleased: boolean, edits: Edit[], told: string[], errors: string[]]>([
    ['entries of one provision that do not say the same', false, [OTHER_TITLE], [], ['duplicate-entry']],
    [
      'a file with other errors',
      false,
      [READ_TWICE, UNKNOWN],
      [
        'not fixed 488: take the second `read` out (the file has other errors: unknown definition `protected-wrok`)',
      ],
      ['duplicate-entry', 'unknown-definition'],
    ],
    [
      'a released revision that would still not say what it said',
      true,
      [READ_TWICE, NEW_TITLE],
      [`not fixed 488: take the second \`read\` out (${FROZEN})`],
      ['duplicate-entry'],
    ],
  ])('does not touch %s', (_name, isReleased, edits, told, errors) => {
    const file = copy(isReleased, ...edits);
    const before = readFileSync(file, 'utf8');
    expect(fix(file)).toEqual({ told, after: before, errors });
  });

  it('fixes every file of a policy, and each again until nothing is left', () => {
    const file = copy(false, READ_TWICE);
    const name = file.slice(folder.path.length + 1).replace('1.0.0', '1.1.0');
    folder.edit(name, MANUSCRIPTS, `${MANUSCRIPTS.trimEnd()},\n${MANUSCRIPTS}`);
    const other = folder.at(name);
    const { told, errors } = fix(dirname(file), file);
    expect(told.slice(0, 2)).toEqual([
      'fixed 488: take the second `read` out',
      expect.stringMatching(/^fixed .*1\.1\.0\.json:\d+: take the second `CAT 40\.00 to CAT 40\.99` out$/),
    ]);
    expect(errors).toEqual([]);
    expect(readFileSync(other, 'utf8')).toBe(
      readFileSync('test/fixtures/rules/library-loans/1.1.0.json', 'utf8'),
    );
  });

  it('keeps a byte order mark and line ends of Windows', () => {
    const file = copy(false, READ_TWICE, MANUSCRIPTS_TWICE);
    const windows = (written: string): string => `\ufeff${written.replaceAll('\n', '\r\n')}`;
    writeFileSync(file, windows(readFileSync(file, 'utf8')));
    expect(fix(file).after).toBe(windows(ORIGINAL));
  });

  it('does not trust a lock that it cannot read', () => {
    const file = copy(true, READ_TWICE);
    writeFileSync(file.replace('1.0.0.json', 'registry.lock.json'), '{');
    const { told, after } = fix(file);
    expect(told).toEqual([
      `not fixed 488: take the second \`read\` out (it is not known what is released: \`${file.replace('1.0.0.json', 'registry.lock.json')}\` cannot be read)`,
    ]);
    expect(after).not.toBe(ORIGINAL);
  });

  it('says what it did before what is left', () => {
    const file = copy(false, READ_TWICE);
    const { stdout, stderr } = call(['check', file, '--fix']);
    expect(stderr).toBe('');
    const [told, empty, ...left] = stdout.split('\n');
    expect([told, empty]).toEqual([`fixed ${file}:488: take the second \`read\` out`, '']);
    expect(left.join('\n')).toBe(call(['check', file]).stdout);
  });

  it('is told of where it can be asked for', () => {
    const file = copy(false, READ_TWICE);
    const { stdout } = call(['check', file]);
    expect(stdout).toBe(
      text(
        `${file}:488:27: error: \`read\` is on the list twice [duplicate-entry]`,
        '  488 |       "permits": ["read", "read"],',
        '      |                           ^^^^^^',
        `  note: it is here already at ${file}:488:19`,
        '    488 |       "permits": ["read", "read"],',
        '        |                   ^^^^^^',
        '  help: take one out',
        '  fix: take the second `read` out (policy check --fix)',
        '',
        '1 file checked, 1 error found',
      ),
    );
  });

  it('refuses what cannot be fixed, or not like that', () => {
    expect(refuses(['check', '-', '--fix'])).toBe(
      text(
        'policy: `policy check` reads files, not standard input',
        '  help: a fix is written to the file that it is for',
      ),
    );
    expect(refuses(['check', '--fix', '--watch'])).toBe(
      text(
        "error: option '--fix' cannot be used with option '--watch'",
        '(run with --help for how to call it)',
      ),
    );
  });
});
