import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call, prints, printsJson, refuses, text } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';

const folder = new Folder();
let count = 0;

/** A policy of one fact, so that its differences are soon found: first the key opens, then it does not matter. */
function shed(): { rules: string; log: string } {
  const place = `place-${count++}`;
  const fact = { type: 'boolean', title: 'the key', question: 'Is there a key?', citation: 'Act 1 § 1' };
  const first = {
    policy: 'shed',
    version: '1.0.0',
    title: 'The first act',
    status: 'enacted',
    publishedOn: '2026-01-15',
    enactment: { instrument: 'Act 1', citation: 'Act 1', inForce: '2020-01-01', source: [] },
    case: { type: 'object', additionalProperties: false, required: [], properties: { key: fact } },
    lists: [],
    definitions: [],
    actions: [
      {
        id: 'open',
        title: 'Open the shed',
        citation: 'Act 1 § 1',
        text: 'Opening.',
        coverage: { citation: 'Act 1 § 1', text: 'Always.', when: { always: true } },
      },
    ],
    rules: [
      {
        id: 'by-key',
        permits: ['open'],
        citation: 'Act 1 § 2',
        text: 'Who has the key may open.',
        when: { fact: 'key', operator: 'equal', value: true },
      },
    ],
    annotations: [],
    notModelled: [],
  };
  const second = {
    ...first,
    version: '1.1.0',
    amends: '1.0.0',
    enactment: { instrument: 'Act 2', citation: 'Act 2', inForce: '2021-01-01', source: [] },
    rules: [{ ...first.rules[0], when: { always: true } }],
  };
  const reason = 'The key is asked for as before.';
  folder.write(`${place}/rules/shed/policy.json`, {
    policy: 'shed',
    title: 'The shed',
    timeZone: 'UTC',
    suppressions: [{ code: 'unused-fact', in: ['1.1.0'], at: 'key', reason }],
  });
  folder.write(`${place}/rules/shed/1.0.0.json`, first);
  folder.write(`${place}/rules/shed/1.1.0.json`, second);
  return { rules: folder.at(place, 'rules'), log: folder.at(place, 'CHANGELOG.md') };
}

const lineOf = (file: string, version: string): number =>
  readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line.startsWith(`<!-- generated: shed ${version} `)) + 1;

describe('policy changelog', () => {
  it('prints the entries, the newest first', () => {
    const { rules, log } = shed();
    const printed = prints(['changelog', '--rules', rules]);
    expect(printed).toMatch(
      /^### \[1\.1\.0\] - 2021-01-01\n\n- Amends 1\.0\.0 by Act 2, in force from 2021-01-01\n/,
    );
    expect(printed).toContain('\n\nGroups of cases whose answer changes:\n\n- `open`: ');
    expect(
      printed.endsWith(
        text(
          '### [1.0.0] - 2020-01-01',
          '',
          'The first revision, by Act 1.',
          '',
          '- `open`: Open the shed (Act 1 § 1)',
        ),
      ),
    ).toBe(true);
    expect(existsSync(log)).toBe(false);
  });

  it('writes them, says so, and then finds nothing to do', () => {
    const { rules, log } = shed();
    const printed = prints(['changelog', '--rules', rules]);
    expect(prints(['changelog', '--write', '--rules', rules])).toBe(text(`wrote ${log}`));
    const written = readFileSync(log, 'utf8');
    const bare = written.replaceAll(/<!-- generated: .* -->\n\n/g, '').replaceAll('\n<!-- end -->\n', '');
    expect(bare).toBe(`# Changelog\n\n## The shed\n\n${printed}`);
    expect(prints(['changelog', '--write', '--rules', rules])).toBe(text(`${log} is as it has to be`));
    expect(prints(['changelog', '--check', '--rules', rules])).toBe(text('2 entries checked, nothing found'));
    expect(prints(['check', '--rules', rules])).toBe(text('3 files checked, nothing found'));
  });

  it('finds stale entries with file and line, as the check of the whole policy does', () => {
    const { rules, log } = shed();
    prints(['changelog', '--write', '--rules', rules]);
    folder.edit(
      `${rules.slice(folder.path.length + 1)}/shed/1.1.0.json`,
      '"title": "The first act"',
      '"title": "The second act"',
    );
    const line = lineOf(log, '1.1.0');
    const mark = readFileSync(log, 'utf8').split('\n')[line - 1] ?? '';
    const found = [
      `${log}:${line}:1: warning: the entry of \`1.1.0\` is not what the rules say now [stale-changelog]`,
      `  ${line} | ${mark}`.slice(0, 127),
    ];
    for (const [args, end] of [
      [['changelog', '--check'], '2 entries checked, 1 found'],
      [['check'], '3 files checked, 1 warning found'],
    ] as const) {
      const { status, stdout, stderr } = call([...args, '--rules', rules]);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(
        stdout
          .split('\n')
          .slice(0, 2)
          .map((each) => each.replace(/…$/, '')),
      ).toEqual(found);
      expect(stdout).toContain('\n  help: run `policy changelog --write`\n');
      expect(stdout.endsWith(`\n\n${end}\n`)).toBe(true);
    }
    const { stdout } = call(['check', '--rules', rules, '--format', 'json']);
    expect(JSON.parse(stdout).diagnostics).toEqual([
      {
        code: 'stale-changelog',
        severity: 'warning',
        message: 'the entry of `1.1.0` is not what the rules say now',
        suggestion: 'run `policy changelog --write`',
        file: log,
        line,
        column: 1,
        endLine: line,
        endColumn: mark.length + 1,
      },
    ]);
    expect(prints(['changelog', '--write', '--rules', rules])).toBe(text(`wrote ${log}`));
    expect(printsJson('diagnostics', ['check', '--rules', rules])).toEqual({ diagnostics: [] });
  });

  it('checks each file by itself without its changelog', () => {
    const { rules, log } = shed();
    writeFileSync(log, '<!-- generated: shed 1.0.0 -->\n<!-- end -->\n');
    expect(prints(['check', `${rules}/shed/1.0.0.json`])).toBe(text('1 file checked, nothing found'));
    expect(call(['check', rules]).status).toBe(1);
  });

  it('prints, checks and renews only the entries of the versions that are named', () => {
    const { rules, log } = shed();
    expect(prints(['changelog', '1.0.0', '--rules', rules])).toMatch(/^### \[1\.0\.0\]/);
    expect(prints(['changelog', '1.0.0', '--write', '--rules', rules])).toBe(text(`wrote ${log}`));
    expect([lineOf(log, '1.0.0') > 0, lineOf(log, '1.1.0') > 0]).toEqual([true, false]);
    const { status, stdout } = call(['changelog', '1.0.0', '--check', '--rules', rules]);
    expect(status).toBe(1);
    expect(stdout).toContain('warning: there is no entry of `1.1.0` of `shed`');
    expect(stdout.endsWith('\n\n1 entry checked, 1 found\n')).toBe(true);
  });

  it('works on another file', () => {
    const { rules, log } = shed();
    const other = folder.at('HISTORY.md');
    writeFileSync(other, '# History\n');
    expect(prints(['changelog', '--write', '--rules', rules, '--file', other])).toBe(text(`wrote ${other}`));
    expect(readFileSync(other, 'utf8')).toMatch(
      /^# History\n\n## The shed\n\n### \[1\.1\.0\] - 2021-01-01\n/,
    );
    expect(existsSync(log)).toBe(false);
    expect(prints(['changelog', '--check', '--rules', rules, '--file', other])).toBe(
      text('2 entries checked, nothing found'),
    );
    rmSync(other);
    const { status, stdout } = call(['changelog', '--check', '--rules', rules, '--file', other]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${other}:1:1: warning: there is no entry of \`1.0.0\` of \`shed\` [stale-changelog]`,
    );
    expect(stdout.endsWith('\n\n2 entries checked, 2 found\n')).toBe(true);
  });

  it('writes nothing into a file whose marks do not fit together', () => {
    const { rules, log } = shed();
    writeFileSync(log, '# Log\n\n<!-- generated: shed 1.0.0 -->\n');
    expect(refuses(['changelog', '--write', '--rules', rules])).toBe(
      text(
        `${log}:3:1: warning: this generated part has no end [stale-changelog]`,
        '  3 | <!-- generated: shed 1.0.0 -->',
        '    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
        '  help: close it with a line `<!-- end -->`',
      ),
    );
    expect(readFileSync(log, 'utf8')).toBe('# Log\n\n<!-- generated: shed 1.0.0 -->\n');
  });

  it.each([
    [['--timeout', 'long'], 'policy: `--timeout`: `long` is no number of seconds'],
    [['--timeout', '0'], 'policy: `--timeout`: `0` is no number of seconds'],
    [['--check', '--write'], 'error: option '],
    [['--policy', 'barn'], 'policy: there is no policy `barn` in '],
    [['--write', '--file', folder.path], `${folder.path}:1:1: error: this is a folder, not a file`],
  ])('refuses %j', (args, said) => {
    expect(refuses(['changelog', ...args, '--rules', shed().rules])).toContain(said);
  });
});
