import { describe, expect, it } from 'vitest';
import { BadCall, openPolicy, type Selection } from '../../src/index.ts';
import { call, prints, printsJson, refuses, text } from '../cli/support/call.ts';
import { GLOBE } from '../cli/support/cases.ts';
import { Folder } from '../cli/support/folder.ts';
import { grownRegistry } from './support.ts';

const folder = new Folder();
const rules = grownRegistry(folder);
const opened = openPolicy({ rules });
const GROWN = ['--rules', rules];

function refusal(selection: Selection): [message: string, help: string | undefined] {
  try {
    opened.resolve(selection);
  } catch (error) {
    if (error instanceof BadCall) return [error.message, error.help];
    throw error;
  }
  throw new Error('the call was answered');
}

const resolved = (selection: Selection): string[] => opened.resolve(selection).map((each) => each.version);

describe('what was known on a day', () => {
  it.each<[knownOn: string, versions: string[]]>([
    ['2020-01-10', ['1.1.0']],
    ['2020-02-29', ['1.1.0']],
    ['2020-03-01', ['1.0.0', '1.1.0']],
    ['2021-06-01', ['1.0.0', '1.1.0', '2.1.0-bill.12']],
    ['2022-01-05', ['1.0.0', '1.1.0', '2.0.0', '2.1.0-bill.12']],
    ['2022-02-20', ['1.0.0', '1.1.0', '2.0.0', '2.0.1', '2.1.0-bill.12']],
    ['9999-12-31', ['1.0.0', '1.1.0', '2.0.0', '2.0.1', '2.1.0-bill.12']],
  ])('on %s: %j', (knownOn, versions) => {
    expect(opened.versions({ knownOn }).map((each) => each.version)).toEqual(versions);
    const { law, proposals } = opened.timeline({ knownOn });
    expect([...law, ...proposals].map((each) => each.version)).toEqual(versions);
  });

  it.each<[selection: Selection, versions: string[]]>([
    // The law of one day, held to be another law as more became known.
    [{ asOf: '2022-06-01', knownOn: '2020-01-10' }, ['1.1.0']],
    [{ asOf: '2022-06-01', knownOn: '2022-01-04' }, ['1.1.0']],
    [{ asOf: '2022-06-01', knownOn: '2022-01-05' }, ['2.0.0']],
    [{ asOf: '2022-06-01', knownOn: '2022-02-19' }, ['2.0.0']],
    [{ asOf: '2022-06-01', knownOn: '2022-02-20' }, ['2.0.1']],
    [{ asOf: '2022-06-01' }, ['2.0.1']],
    [{ asOf: '2018-08-01', knownOn: '2020-03-01' }, ['1.0.0', '1.1.0']],
    [{ today: '2022-06-01', knownOn: '2022-01-05' }, ['2.0.0']],
    // Ranges and versions.
    [{ version: '*', knownOn: '2020-02-29' }, ['1.1.0']],
    [{ version: '^2', knownOn: '2022-02-19' }, ['2.0.0']],
    [{ version: '~2.0', knownOn: '2022-02-20' }, ['2.0.1']],
    [{ version: '2.0.0', knownOn: '2022-02-20' }, ['2.0.0']],
    [{ version: '2.1.0-bill.12', knownOn: '2021-06-01' }, ['2.1.0-bill.12']],
  ])('%j is %j', (selection, versions) => {
    expect(resolved(selection)).toEqual(versions);
  });

  it('holds for the day of each case too', () => {
    const of = (requestedOn: string, knownOn: string) =>
      opened
        .resolve({ asOfFact: 'requestedOn', knownOn }, { branch: 'central', requestedOn })
        .map((each) => each.version);
    expect(of('2022-03-01', '2022-01-04')).toEqual(['1.1.0']);
    expect(of('2022-03-01', '2022-01-05')).toEqual(['2.0.0']);
  });

  it.each<[selection: Selection, message: string, help: string]>([
    [
      { knownOn: '2020-01-09' },
      'on 2020-01-09 nothing of `library-loans` was published yet',
      'the first was published on 2020-01-10',
    ],
    [
      { version: '2.0.1', knownOn: '2022-02-19' },
      '`2.0.1` of `library-loans` was not published yet on 2022-02-19',
      'it was published on 2022-02-20',
    ],
    [
      { version: '2.1.0-bill.12', knownOn: '2021-05-31' },
      '`2.1.0-bill.12` of `library-loans` was not published yet on 2021-05-31',
      'it was published on 2021-06-01',
    ],
    [
      { version: '2.0.9', knownOn: '2020-03-01' },
      'there is no revision `2.0.9` of `library-loans`, as it was known on 2020-03-01',
      'there is `1.0.0` or `1.1.0`',
    ],
    [
      { version: '^2', knownOn: '2022-01-04' },
      'no enacted revision of `library-loans`, as it was known on 2022-01-04, is in the range `^2`',
      'there is `1.0.0` or `1.1.0`',
    ],
    // The first revision was published after the second.
    [
      { asOf: '2016-01-01', knownOn: '2020-02-29' },
      'on 2016-01-01 no revision of `library-loans`, as it was known on 2020-02-29, was in force for sure',
      'the first is 1.1.0, in force from 2018-07-01',
    ],
    [{ knownOn: '2020-02-30' }, '`2020-02-30` is not a day that exists', 'as 2019-06-30'],
    [
      { version: 'test/fixtures/rules/library-loans/2.0.0.json', knownOn: '2022-06-01' },
      '`test/fixtures/rules/library-loans/2.0.0.json` is a file, and known-on asks for what was published by a day',
      'name a version, or leave known-on out',
    ],
  ])('refuses %j', (selection, message, help) => {
    expect(refusal(selection)).toEqual([message, help]);
  });

  it('refuses a day on which only a bill was known', () => {
    const onlyBill = new Folder();
    const path = grownRegistry(onlyBill);
    for (const version of ['1.0.0', '1.1.0', '2.0.0', '2.0.1'])
      onlyBill.edit(`grown/library-loans/${version}.json`, '"publishedOn": "202', '"publishedOn": "203');
    const policy = openPolicy({ rules: path });
    const knownOn = '2025-01-01';
    expect(policy.versions({ knownOn }).map((each) => each.version)).toEqual(['2.1.0-bill.12']);
    const refused = (selection: Selection) => () => policy.resolve({ ...selection, knownOn });
    expect(refused({ asOf: '2022-06-01' })).toThrow('was in force for sure');
    expect(refused({ version: '*' })).toThrow('is in the range `*`');
    expect(policy.timeline({ knownOn }).stretches).toEqual([]);
    const run = prints(['timeline', '--rules', path, '--known-on', knownOn]);
    expect(run.split('\n').filter((line) => line.includes('1.1.0'))).toEqual([]);
    expect(run).toContain('2.1.0-bill.12');
  });
});

describe('--known-on', () => {
  it('answers a case as it would have been answered then', () => {
    const versionOf = (knownOn: string): string => {
      const args = ['evaluate', '-', ...GROWN, '--as-of', '2022-06-01', '--known-on', knownOn];
      return printsJson<{ version: string }>('answer', args, JSON.stringify(GLOBE)).version;
    };
    expect(['2020-01-10', '2022-01-05', '2022-02-20'].map(versionOf)).toEqual(['1.1.0', '2.0.0', '2.0.1']);
  });

  it('decides many cases so', () => {
    const lines = `${JSON.stringify(GLOBE)}\n`;
    const versionOf = (...args: string[]): unknown =>
      JSON.parse(prints(['batch', '-', ...GROWN, ...args], lines)).version;
    expect(versionOf('--as-of', '2022-06-01', '--known-on', '2022-01-05')).toBe('2.0.0');
    expect(versionOf('--as-of-fact', 'requestedOn', '--known-on', '2022-01-05')).toBe('1.1.0');
    expect(versionOf('--version', '*', '--known-on', '2022-01-04')).toBe('1.1.0');
  });

  it('lists the versions of then', () => {
    const lines = prints(['versions', ...GROWN, '--known-on', '2020-03-01']).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['VERSION', '1.0.0', '1.1.0', '']);
    const told = printsJson<{ versions: { version: string }[] }>('versions', [
      'versions',
      ...GROWN,
      '--known-on',
      '2020-02-29',
    ]);
    expect(told.versions.map((each) => each.version)).toEqual(['1.1.0']);
  });

  it.each([['versions'], ['timeline'], ['evaluate', '-'], ['batch', '-']])(
    'says of a day before everything that nothing was published: %s',
    (...command) => {
      expect(refuses([...command, ...GROWN, '--known-on', '2019-12-31'], '{"branch": "north"}\n')).toBe(
        text(
          'policy: on 2019-12-31 nothing of `library-loans` was published yet',
          '  help: the first was published on 2020-01-10',
        ),
      );
    },
  );

  it('refuses a day that is none, and a version that came later', () => {
    expect(refuses(['timeline', ...GROWN, '--known-on', 'June'])).toBe(
      text('policy: `June` is not a day that exists', '  help: as 2019-06-30'),
    );
    expect(
      refuses(
        ['evaluate', '-', ...GROWN, '--version', '2.0.1', '--known-on', '2022-01-31'],
        '{"branch": "north"}',
      ),
    ).toBe(
      text(
        'policy: `2.0.1` of `library-loans` was not published yet on 2022-01-31',
        '  help: it was published on 2022-02-20',
      ),
    );
    expect(call(['check', ...GROWN]).status).toBe(0);
  });
});
