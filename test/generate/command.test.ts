import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIBRARY, linesOf, prints, refuses } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';

const folder = new Folder();
const generate = ['generate', '--version', '3.5.0', '--seed', '7', '--count'];
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('policy generate', () => {
  it('writes so many cases, whose ids say that they are synthetic, and which batch accepts', () => {
    const text = prints([...generate, '300', '--profile', 'plain']);
    const ids = linesOf(text).map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(Array.from({ length: 300 }, (_, at) => `synthetic-7-${at + 1}`));
    const decisions = linesOf(prints(['batch', '-', '--version', '3.5.0'], text));
    // What is made of them says so too.
    expect(decisions.map((line) => (JSON.parse(line) as { case: string }).case)).toEqual(ids);
  });

  it('writes the same bytes again, to a file as to standard output; more cases begin with the same', () => {
    const text = prints([...generate, '500']);
    const out = folder.at('cases.ndjson');
    expect(prints([...generate, '500', '--out', out])).toBe('');
    expect(digest(readFileSync(out, 'utf8'))).toBe(digest(text));
    expect(prints([...generate, '700']).startsWith(text)).toBe(true);
    expect(prints([...generate, '0'])).toBe('');
  });

  it('draws from the law in force, of a day, of a file, or of all revisions', () => {
    const names = (...args: string[]): string[] =>
      [
        ...new Set(
          linesOf(
            prints(['generate', ...LIBRARY, '--seed', '1', '--count', '40', '--unknown', '0', ...args]),
          ).flatMap((line) => Object.keys((JSON.parse(line) as { reader: object }).reader)),
        ),
      ].sort();
    const later = ['age', 'depositPaid', 'identified', 'kind', 'memberships'];
    expect(names('--today', '2026-03-01')).toEqual(later);
    expect(names('--version', './test/fixtures/rules/library-loans/2.0.1.json')).toEqual(later);
    const first = names('--version', '1.0.0');
    expect(first).not.toEqual(later);
    expect(names('--as-of', '2016-01-01')).toEqual(first);
    expect(names('--version', '1.0.0', '--all-facts')).toEqual(later);
  });

  it('takes a profile from a file, and tells what is wrong with it', () => {
    const path = folder.write(
      'profile.json',
      '{\n  "policy": "library-loans",\n  "title": "It",\n  "facts": { "brunch": { "values": "bus" } }\n}\n',
    );
    const args = [
      'generate',
      ...LIBRARY,
      '--version',
      '2.0.1',
      '--seed',
      '1',
      '--count',
      '3',
      '--profile',
      path,
    ];
    expect(refuses(args)).toBe(
      `${path}:4:14: error: cases of \`library-loans\` have no fact \`brunch\` [unknown-fact]\n` +
        '  4 |   "facts": { "brunch": { "values": "bus" } }\n' +
        '    |              ^^^^^^^^\n' +
        '  help: did you mean `branch`?\n',
    );
    folder.write('profile.json', {
      policy: 'library-loans',
      title: 'It',
      facts: { branch: { values: 'bus' } },
    });
    for (const line of linesOf(prints(args)))
      expect((JSON.parse(line) as { branch: string }).branch).toBe('bus');
  });

  it('leaves nothing behind where it refuses', () => {
    const out = folder.at('never.ndjson');
    refuses([...generate, '5', '--profile', 'plian', '--out', out]);
    expect(existsSync(out)).toBe(false);
  });

  it.each<[string, string[], string]>([
    ['no seed', ['generate', '--count', '3'], "error: required option '--seed <n>' not specified\n"],
    ['no count', ['generate', '--seed', '3'], "error: required option '--count <n>' not specified\n"],
    [
      'a seed that is a word',
      ['generate', '--count', '3', '--seed', 'x'],
      "error: option '--seed <n>' argument 'x' is invalid. It is a whole number of at most 15 digits.\n",
    ],
    [
      'less than no cases',
      ['generate', '--seed', '3', '--count', '-3'],
      "error: option '--count <n>' argument '-3' is invalid. It is a whole number of at most 15 digits.\n",
    ],
    [
      'a share of more than all',
      [...generate, '3', '--unknown', '50'],
      "error: option '--unknown <share>' argument '50' is invalid. It is a number from 0 to 1.\n",
    ],
    [
      'an unknown profile',
      [...generate, '3', '--profile', 'plian'],
      'policy: there is no profile `plian` for `nyc-detainer`\n  help: did you mean `plain`?\n',
    ],
    [
      'a profile that nothing is near',
      [...generate, '3', '--profile', 'everything'],
      'policy: there is no profile `everything` for `nyc-detainer`\n  help: there is `arrests-2017-12` or `plain`, or the path of a file\n',
    ],
    [
      'a profile of a policy without',
      ['generate', ...LIBRARY, '--version', '2.0.1', '--seed', '1', '--count', '3', '--profile', 'plain'],
      'policy: there is no profile `plain` for `library-loans`\n  help: give the path of a file\n',
    ],
    [
      'a file that is not there',
      [...generate, '3', '--profile', './none.json'],
      './none.json:1:1: error: there is no such file [file-missing]\n',
    ],
    [
      'a day between two laws',
      ['generate', '--seed', '1', '--count', '3', '--as-of', '2019-10-10'],
      'policy: on this day the law may be `3.4.0` or `3.5.0`\n  help: name one with --version\n',
    ],
    [
      'a version and a day',
      [...generate, '3', '--as-of', '2019-10-10'],
      'policy: the law is asked for in two ways\n  help: give one of version, as-of and as-of-fact\n',
    ],
  ])('refuses %s', (_what, args, said) => {
    expect(refuses(args).replace('(run with --help for how to call it)\n', '')).toBe(said);
  });

  it('tells how it is called', () => {
    const help = prints(['generate', '--help']);
    for (const words of ['--seed <n>', '--profile <profile>', 'The cases are of no real person.', 'Example:'])
      expect(help).toContain(words);
  });

  it('ends quietly where the reader has seen enough: of ten million cases only the first are drawn', () => {
    const command = `${process.execPath} dist/cli/main.cjs ${[...generate, '10000000'].join(' ')}`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${command} | head -n 2`], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(prints([...generate, '2']));
  });
});
