import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, expectNoTrace, LIBRARY, prints, printsJson, refuses, text } from './support/call.ts';
import { EXAMPLE, GLOBE } from './support/cases.ts';
import { Folder } from './support/folder.ts';

const COMMANDS = [
  'versions',
  'timeline',
  'show',
  'evaluate',
  'batch',
  'offense',
  'compile',
  'import',
  'generate',
  'diff',
  'impact',
  'check',
  'test',
  'review',
  'amend',
  'format',
  'changelog',
  'release',
  'verify',
  'lsp',
];
const HINT = '(run with --help for how to call it)';

const folder = new Folder();
const globe = folder.write('globe.json', GLOBE);
const globes = folder.write('globes.ndjson', `${JSON.stringify(GLOBE)}\n`);

describe('help', () => {
  it.each(COMMANDS)('of `%s` has an example, and ends with 0', (command) => {
    const page = prints([command, '--help']);
    expect(page).toMatch(new RegExp(`^Usage: policy ${command} \\[options\\]`));
    const examples = /\nExamples?(?: \(.*\))?:\n((?: {2}policy .*\n)+)$/.exec(page)?.[1] ?? '';
    expect(examples).not.toBe('');
    for (const example of examples.trimEnd().split('\n')) {
      expect(example).toMatch(new RegExp(`^ {2}policy ${command} `));
      // An example names no option that the command does not have.
      for (const option of (example.split('|')[0] ?? '').match(/--[a-z-]+/g) ?? [])
        expect(page).toContain(`  ${option} `);
    }
    expect(prints([command, '-h'])).toBe(page);
    expect(prints(['help', command])).toBe(page);
  });

  it('of the whole tells every command', () => {
    const page = prints(['--help']);
    const listed = page.slice(page.indexOf('\nCommands:\n')).matchAll(/^ {2}([a-z]+) /gm);
    expect([...listed].map((each) => each[1])).toEqual([...COMMANDS, 'help']);
    expect(prints(['-h'])).toBe(page);
    expect(prints(['help'])).toBe(page);
    expect(prints([])).toBe(page);
  });

  it('comes before whatever else is asked', () => {
    expect(prints(['evaluate', '--version', 'x', '--help'])).toBe(prints(['evaluate', '--help']));
  });
});

describe('-V', () => {
  it('prints the version of the software', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(prints(['-V'])).toBe(text(version));
  });
});

describe('a bad call', () => {
  it.each([
    [['evalute'], ["error: unknown command 'evalute'", '(Did you mean evaluate?)', HINT]],
    [
      ['shwo', '3.5.0'],
      ["error: unknown command 'shwo'", '(Did you mean show?)', HINT],
    ],
    [
      ['offence', 'PL 1'],
      ["error: unknown command 'offence'", '(Did you mean offense?)', HINT],
    ],
    [['xyzzy'], ["error: unknown command 'xyzzy'", HINT]],
    [['--bogus'], ["error: unknown option '--bogus'", HINT]],
    [
      ['evaluate', EXAMPLE, '--explian'],
      ["error: unknown option '--explian'", '(Did you mean --explain?)', HINT],
    ],
    [
      ['batch', '-', '--verson', '3.5.0'],
      ["error: unknown option '--verson'", '(Did you mean --version?)', HINT],
    ],
    [
      ['versions', '--fromat', 'json'],
      ["error: unknown option '--fromat'", '(Did you mean --format?)', HINT],
    ],
    [
      ['offense', 'PL 1', '--version', '3'],
      ["error: unknown option '--version'", HINT],
    ],
    [['evaluate'], ["error: missing required argument 'case'", HINT]],
    [['batch'], ["error: missing required argument 'file'", HINT]],
    [['show'], ["error: missing required argument 'version'", HINT]],
    [['offense'], ["error: missing required argument 'citation'", HINT]],
    [['import'], ["error: missing required argument 'format'", HINT]],
    [
      ['versions', 'all'],
      ["error: too many arguments for 'versions'. Expected 0 arguments but got 1.", HINT],
    ],
    [
      ['offense', 'PL', '120.05'],
      ["error: too many arguments for 'offense'. Expected 1 argument but got 2.", HINT],
    ],
    [
      ['evaluate', EXAMPLE, '--version'],
      ["error: option '--version <range>' argument missing", HINT],
    ],
    [
      ['show', '3.5.0', '--format', 'yaml'],
      [
        "error: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, markdown, json.",
        HINT,
      ],
    ],
    [
      ['evaluate', EXAMPLE, '--format', 'markdown'],
      [
        "error: option '--format <format>' argument 'markdown' is invalid. Allowed choices are text, json.",
        HINT,
      ],
    ],
  ])('is refused, where something is near with a suggestion: %j', (args, lines) => {
    expect(refuses(args)).toBe(text(...lines));
  });
});

describe('--rules and --policy', () => {
  const two = folder.rules('two', 'nyc-detainer', 'library-loans');
  mkdirSync(folder.at('none'));

  /** A call of each command about the second policy. */
  const calls = [
    ['versions'],
    ['timeline'],
    ['show', '2.0.1'],
    ['evaluate', globe, '--version', '2.0.1'],
    ['batch', globes, '--version', '2.0.1'],
    ['offense', 'CAT 12.05(2)'],
    ['import', 'doc-custody', 'examples/doc-custody-sample.csv'],
    ['generate', '--version', '2.0.1', '--seed', '1', '--count', '2'],
    ['diff', '2.0.0', '2.0.1'],
    ['impact', '2.0.0', '2.0.1', globes],
    ['check'],
    ['test'],
    ['format', '--check'],
    ['amend', '2.0.1', '--same-enactment', '--to', folder.at('draft.json'), '--dry-run'],
    ['changelog', '2.0.1'],
    ['compile', '2.0.1', '--to', 'sql', '--dialect', 'duckdb'],
    ['release', '2.0.1'],
    ['verify'],
  ];

  it('has a call of each command here', () => {
    // A review needs a repository of git (test/review), and an editor's server is told which files it is about.
    const others = ['review', 'lsp'];
    const named = calls.map(([command]) => command as string);
    expect([...named, ...others].sort()).toEqual([...COMMANDS].sort());
  });

  it.each(calls)('needs --policy for `%s` where there are several', (...args) => {
    expect(refuses([...args, '--rules', two])).toBe(
      text(
        `policy: \`${two}\` has several policies`,
        '  help: choose one with --policy: `library-loans` or `nyc-detainer`',
      ),
    );
    const chosen = call([...args, '--rules', two, '--policy', 'library-loans']);
    expect(chosen).toEqual(call([...args, ...LIBRARY]));
    expect(chosen.status).toBe(0);
  });

  it('takes the policy that is named, of several', () => {
    const told = (policy: string): unknown =>
      printsJson<{ policy: string }>('versions', ['versions', '--rules', two, '--policy', policy]).policy;
    expect(['library-loans', 'nyc-detainer'].map(told)).toEqual(['library-loans', 'nyc-detainer']);
  });

  it.each([
    [
      ['--rules', 'nowhere'],
      'policy: the rules folder `nowhere` cannot be used: there is no such file',
      '  help: name another with --rules DIR',
    ],
    [
      ['--rules', 'package.json'],
      'policy: the rules folder `package.json` cannot be used: the file cannot be read (ENOTDIR)',
      '  help: name another with --rules DIR',
    ],
    [
      ['--rules', folder.at('none')],
      `policy: there is no policy in \`${folder.at('none')}\``,
      '  help: a policy is a folder with a policy.json',
    ],
    [
      ['--rules', 'rules/nyc-detainer'],
      'policy: there is no policy in `rules/nyc-detainer`',
      '  help: a policy is a folder with a policy.json',
    ],
    [
      ['--policy', 'nyc-detainers'],
      'policy: there is no policy `nyc-detainers` in `rules`',
      '  help: there is `nyc-detainer`',
    ],
    [
      ['--rules', two, '--policy', 'library'],
      `policy: there is no policy \`library\` in \`${two}\``,
      '  help: there is `library-loans` or `nyc-detainer`',
    ],
    [
      ['--policy', '../rules/nyc-detainer'],
      'policy: there is no policy `../rules/nyc-detainer` in `rules`',
      '  help: there is `nyc-detainer`',
    ],
  ])('refuses %j', (options, ...lines) => {
    for (const [command = '', ...args] of calls.filter((each) =>
      ['versions', 'batch'].includes(each[0] ?? ''),
    ))
      expect(refuses([command, ...args, ...options])).toBe(text(...lines));
  });

  it('refuses a folder that is none, whatever the command', () => {
    for (const [command = '', ...args] of calls) {
      const said = refuses([command, ...args, '--rules', 'nowhere']);
      expect(said).toBe(refuses(['versions', '--rules', 'nowhere']));
    }
  });

  it('takes ./rules where there is one, else the rules that come with the package', () => {
    const main = resolve('dist/cli/main.cjs');
    const versionsIn = (cwd: string): string => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'versions'], {
        cwd,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
      return stdout;
    };
    folder.rules('home/rules', 'library-loans');
    expect(versionsIn(folder.at('home'))).toBe(prints(['versions', ...LIBRARY]));
    expect(versionsIn(folder.at('none'))).toBe(prints(['versions']));
  });
});

describe('a policy of which a file is broken', () => {
  const at = (name: string): string => folder.rules(name, 'library-loans');
  const law = at('law');
  folder.edit(
    'law/library-loans/1.0.0.json',
    '"operator": "listedIn", "value": "protected-works"',
    '"operator": "listdIn", "value": "protected-works"',
  );
  const header = at('header');
  folder.edit('header/library-loans/1.0.0.json', '"status": "enacted"', '"status": "enactde"');
  const syntax = at('syntax');
  folder.edit('syntax/library-loans/1.0.0.json', '"version": "1.0.0",', '"version": "1.0.0"');
  const whole = at('whole');
  folder.edit(
    'whole/library-loans/policy.json',
    '"timeZone": "Europe/Amsterdam"',
    '"timeZone": "Europe/Amsterdam", "x": 1',
  );

  const operators =
    '`equal`, `notEqual`, `in`, `notIn`, `lessThan`, `lessThanInclusive`, `greaterThan`, `greaterThanInclusive`, `contains`, `doesNotContain`, `listedIn` or `within`';
  const inLaw = text(
    `${law}/library-loans/1.0.0.json:252:51: error: \`listdIn\` is not one of ${operators} [not-allowed]`,
    '  252 |       "when": { "fact": "work.class", "operator": "listdIn", "value": "protected-works" }',
    '      |                                                   ^^^^^^^^^',
    '  help: did you mean `listedIn`?',
  );

  it.each([
    ['versions'],
    ['show', '2.0.1'],
    ['show', '^1'],
    ['evaluate', globe],
    ['evaluate', globe, '--version', '1.1.0'],
    ['evaluate', globe, '--as-of', '2020-01-01'],
    ['batch', globes],
    ['batch', globes, '--as-of-fact', 'requestedOn'],
  ])('answers `%s %s` where it is the law of a revision that is not asked for', (...args) => {
    expect(prints([...args, '--rules', law])).toBe(prints([...args, ...LIBRARY]));
  });

  it('reads charges too', () => {
    const args = ['import', 'doc-custody', 'examples/doc-custody-sample.csv'];
    expect(call([...args, '--rules', law])).toEqual(call([...args, ...LIBRARY]));
  });

  it.each([
    ['show', '1.0.0'],
    ['evaluate', globe, '--version', '1.0.0'],
    ['evaluate', globe, '--as-of', '2016-01-01'],
    ['batch', globes, '--version', '1.0.0'],
    ['batch', globes, '--as-of', '2018-08-01'],
    // This one asks all of them.
    ['offense', 'CAT 12.05(2)'],
  ])('says for `%s %s` what is wrong with the law that is asked for', (...args) => {
    expect(refuses([...args, '--rules', law])).toBe(inLaw);
  });

  it('stops a batch at a case whose law is broken, and does not blame the case', () => {
    const cases = ['2019-01-01', '2016-01-01', '2019-01-01'].map((requestedOn, id) => ({
      ...GLOBE,
      id,
      requestedOn,
    }));
    const input = cases.map((each) => `${JSON.stringify(each)}\n`).join('');
    const out = folder.at('out.ndjson');
    const args = ['batch', '-', '--as-of-fact', 'requestedOn', '--rules', law];
    expect(refuses([...args, '--out', out], input)).toBe(inLaw);
    const { status, stderr } = call(args, input);
    expect([status, stderr]).toEqual([2, inLaw]);
  });

  const inHeader = text(
    `${header}/library-loans/1.0.0.json:6:13: error: \`enactde\` is not one of \`enacted\`, \`proposed\` or \`lapsed\` [not-allowed]`,
    '  6 |   "status": "enactde",',
    '    |             ^^^^^^^^^',
    '  help: did you mean `enacted`?',
  );
  const inSyntax = text(
    `${syntax}/library-loans/1.0.0.json:5:3: error: a comma is expected here [json-syntax]`,
    '  5 |   "title": "The first Library Act",',
    '    |   ^^^^^^^',
  );
  const inPolicy = text(
    `${whole}/library-loans/policy.json:6:35: error: unknown property \`x\` [unknown-property]`,
    '  6 |   "timeZone": "Europe/Amsterdam", "x": 1,',
    '    |                                   ^^^',
    '  help: known here: `$schema`, `policy`, `title`, `text`, `timeZone`, `holidays` or `suppressions`',
  );

  it.each([
    [header, inHeader],
    [syntax, inSyntax],
    [whole, inPolicy],
  ])('answers nothing where it is not known what revisions there are: %s', (rules, said) => {
    for (const args of [
      ['versions'],
      ['show', '2.0.1'],
      ['evaluate', globe, '--version', '2.0.1'],
      ['batch', globes, '--version', '2.0.1'],
      ['offense', 'CAT 12.05(2)'],
      ['import', 'doc-custody', 'examples/doc-custody-sample.csv'],
    ]) {
      expect(refuses([...args, '--rules', rules])).toBe(said);
    }
  });

  it.each([
    [law, inLaw],
    [header, inHeader],
    [syntax, inSyntax],
    [whole, inPolicy],
  ])('is what `check` finds: %s', (rules, said) => {
    expect(call(['check', '--rules', rules])).toEqual({
      status: 1,
      stdout: `${said}\n6 files checked, 1 error found\n`,
      stderr: '',
    });
  });
});

describe('colours', () => {
  const ESC = '\u001b';
  const bold = (shown: string): string => `${ESC}[1m${shown}${ESC}[22m`;
  const painted = (color: number, shown: string): string => `${ESC}[${color}m${shown}${ESC}[39m`;
  const friday = ['evaluate', globe, '--version', '1.0.0', ...LIBRARY];

  /** Runs the command in a terminal of its own, by `script`; both outputs come as one. */
  function inTerminal(args: string[], env: NodeJS.ProcessEnv): string {
    const { NO_COLOR: _, ...rest } = process.env;
    const line = ['dist/cli/main.cjs', ...args].map((each) => `'${each}'`).join(' ');
    const { stdout } = spawnSync('script', ['-qec', `'${process.execPath}' ${line}`, '/dev/null'], {
      encoding: 'utf8',
      env: { ...rest, TERM: 'xterm', ...env },
      input: '',
    });
    expectNoTrace({ stdout, stderr: '' });
    return stdout.replaceAll('\r\n', '\n');
  }

  const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

  it.runIf(hasScript)('are in an answer in a terminal', () => {
    const shown = inTerminal(friday, {});
    const lines = shown.split('\n').filter((line) => line.includes(ESC));
    expect(lines).toEqual([
      `${bold('library-loans 1.0.0')}: The first Library Act`,
      `${bold('read')}: ${painted(32, 'permitted')}`,
      `${bold('borrow')}: ${painted(31, 'prohibited')}`,
      `${bold('short-loan')}: ${painted(31, 'prohibited')}`,
    ]);
    const plain = shown.replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '');
    expect(plain).toBe(prints(friday));
  });

  it.runIf(hasScript)('are in diagnostics in a terminal', () => {
    const error = `${bold('nowhere.json:1:1')}: ${painted(31, 'error')}: there is no such file [file-missing]\n`;
    expect(inTerminal(['evaluate', 'nowhere.json'], {})).toBe(error);
    expect(inTerminal(['check', 'nowhere.json'], {})).toBe(`${error}\n1 file checked, 1 error found\n`);
  });

  it.runIf(hasScript)('are nowhere with NO_COLOR', () => {
    expect(inTerminal(friday, { NO_COLOR: '1' })).toBe(prints(friday));
    expect(inTerminal(['check', 'nowhere.json'], { NO_COLOR: '1' })).toBe(
      call(['check', 'nowhere.json']).stdout,
    );
    // An empty one is none, as no-color.org has it.
    expect(inTerminal(friday, { NO_COLOR: '' })).toContain(ESC);
  });

  it.runIf(hasScript)('are never in JSON', () => {
    const json = [...friday, '--format', 'json'];
    expect(inTerminal(json, {})).toBe(prints(json));
  });

  it('are nowhere outside of a terminal', () => {
    const { NO_COLOR: _, ...env } = process.env;
    for (const args of [friday, ['check', 'nowhere.json']]) {
      const { stdout } = spawnSync(process.execPath, ['dist/cli/main.cjs', ...args], {
        encoding: 'utf8',
        env,
      });
      expect(stdout).toBe(call(args).stdout);
      expect(stdout).not.toContain(ESC);
    }
  });
});
