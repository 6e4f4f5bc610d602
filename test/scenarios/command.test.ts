import { existsSync, readFileSync, rmSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestReport } from '../../src/print/test-json.ts';
import { call, LIBRARY, prints, refuses, text, valid } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';

const folder = new Folder();

/** What the call prints, with files by their path in the folder of the test. */
const test = (...args: string[]) => {
  const { status, stdout, stderr } = call(['test', ...args]);
  return {
    status,
    stdout: stdout.replaceAll(`${folder.path}/`, ''),
    stderr: stderr.replaceAll(`${folder.path}/`, ''),
  };
};

/** Two scenarios: the first is wrong in one of its examples, and about the bill; the second is not confirmed. */
const WRONG = `{
  "scenarios": [
    {
      "title": "A <globe> & a book are lent",
      "citation": "Library Act § 4(3)",
      "case": {
        "branch": "central",
        "requestedOn": "2020-08-31",
        "reader": { "kind": "adult", "age": 40, "identified": true, "memberships": [] },
        "loans": []
      },
      "examples": [{ "work.class": "CAT 20.01" }, { "work.class": "CAT 12.07" }],
      "expect": {
        "^2": { "short-loan": "prohibited" },
        "2.1.0-bill.12": { "short-loan": "unregulated" }
      }
    },
    {
      "title": "Nothing is known",
      "citation": "Library Act § 9",
      "case": { "branch": "central", "work": { "copies": 3, "copiesOnLoan": 3 } },
      "expect": {
        "2.0.1": { "reserve": null, "short-loan": { "status": "undetermined", "needs": ["loans"] } }
      }
    }
  ]
}
`;

const FAILURES = text(
  'wrong/library-loans/scenarios/wrong.json:14:31: failed: A <globe> & a book are lent, example 1',
  '  14 |         "^2": { "short-loan": "prohibited" },',
  '     |                               ^^^^^^^^^^^^',
  '  example: work.class = CAT 20.01',
  '  short-loan expected: prohibited',
  '  short-loan under 2.0.0 and 2.0.1: unregulated',
  '    not covered: The section speaks of protected works of the central library. Library Act § 8(1)',
  '      no: The work is of a protected class. Library Act § 4(3)',
  '        no: the class of the work is on the list ‘protected-works’ (Library Act § 4(3)) [work.class = CAT 20.01]',
  '',
  'wrong/library-loans/scenarios/wrong.json:23:31: not confirmed: Nothing is known',
  '  23 |         "2.0.1": { "reserve": null, "short-loan": { "status": "undetermined", "needs": ["loans"] } }',
  '     |                               ^^^^',
  '  reserve expected: not confirmed yet',
  '  reserve under 2.0.1: undetermined, needs loans, reader.kind, reader.memberships, requestedOn, work.class',
  '    Library Act § 3(1) may permit it: An adult in good standing, or a visitor with a standard membership, may borrow or reserve a book or a map that is not protected.',
  '      unknown: the kind of reader is ‘adult’ [reader.kind is unknown]',
  '      unknown: the kind of reader is ‘visitor’ [reader.kind is unknown]',
  '      unknown: the memberships include ‘standard’ [reader.memberships is unknown]',
  '      unknown: The work is of a protected class. Library Act § 4(3)',
  '        unknown: the class of the work is on the list ‘protected-works’ (Library Act § 4(3)) [work.class is unknown]',
  '      unknown: No work is overdue or lost, and fewer than two came back late and still count. Library Act § 6(5)',
  '        unknown: among the loans there is none of which this is so [loans is unknown]',
  '        unknown: among the loans there are at least 2 of which this is so [loans is unknown]',
  '      unknown: Fewer than five works are out, or fewer than ten for a research member. Library Act § 3(2)',
  '        unknown: among the loans there are at least 5 of which this is so [loans is unknown]',
  '        unknown: the memberships include ‘research’ [reader.memberships is unknown]',
  '        unknown: among the loans there are at least 10 of which this is so [loans is unknown]',
  '  help: read Library Act § 9, and put the status in place of null',
  '',
  'wrong/library-loans/scenarios/wrong.json:23:51: failed: Nothing is known',
  '  23 |         "2.0.1": { "reserve": null, "short-loan": { "status": "undetermined", "needs": ["loans"] } }',
  '     |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  '  short-loan expected: undetermined, needs loans',
  '  short-loan under 2.0.1: undetermined, needs loans, reader.identified, requestedOn, work.class',
  '    not known to be covered: The section speaks of protected works of the central library. Library Act § 8(1)',
  '      unknown: The work is of a protected class. Library Act § 4(3)',
  '        unknown: the class of the work is on the list ‘protected-works’ (Library Act § 4(3)) [work.class is unknown]',
  '',
  'library-loans: 8 scenarios in 4 files, 46 runs under 5 versions, 53 expectations: 3 failed, 1 not confirmed',
);

let rules = '';
beforeAll(() => {
  rules = folder.rules('wrong', 'library-loans');
  folder.write('wrong/library-loans/scenarios/wrong.json', WRONG);
});

describe('policy test', () => {
  it('says in a line that all passes', () => {
    expect(prints(['test', ...LIBRARY])).toBe(
      'library-loans: 6 scenarios in 3 files, 39 runs under 5 versions, 45 expectations: all pass\n',
    );
  });

  it('shows of each failure what was expected and what came, with the steps that decide', () => {
    expect(test('--rules', rules)).toEqual({ status: 1, stdout: FAILURES, stderr: '' });
  });

  it('runs one file, and the versions of a range only', () => {
    const file = `${rules}/library-loans/scenarios/wrong.json`;
    expect(test(file, '--version', '2.1.0-bill.12')).toEqual({
      status: 0,
      stdout: text('library-loans: 2 scenarios in 1 file, 2 runs under 1 version, 2 expectations: all pass'),
      stderr: '',
    });
  });

  it.each([
    ['a policy', 'library-loans', '8 scenarios in 4 files'],
    ['a folder of policies', '', '8 scenarios in 4 files'],
    ['a folder of scenarios', 'library-loans/scenarios', '8 scenarios in 4 files'],
    ['a file', 'library-loans/scenarios/branches.json', '1 scenario in 1 file'],
  ])('takes the path of %s', (_what, path, expected) => {
    const { stdout } = test(`${rules}/${path}`, '--version', '2.0.1');
    expect(stdout).toContain(`library-loans: ${expected}, `);
  });

  it('takes several files of one policy as one', () => {
    const file = (name: string) => `${rules}/library-loans/scenarios/${name}.json`;
    expect(test(file('branches'), file('late-returns'))).toEqual({
      status: 0,
      stdout: text(
        'library-loans: 3 scenarios in 2 files, 10 runs under 5 versions, 12 expectations: all pass',
      ),
      stderr: '',
    });
  });

  it('puts a draft to what is expected of its version', () => {
    const law = readFileSync('test/fixtures/rules/library-loans/2.0.1.json', 'utf8');
    const draft = folder.write('draft.json', law.replace('["borrow", "reserve"]', '["reserve"]'));
    expect(readFileSync(draft, 'utf8')).not.toBe(law);
    const { status, stdout } = test(`${rules}/library-loans/scenarios/branches.json`, '--version', draft);
    expect(status).toBe(1);
    expect(stdout.split('\n').filter((each) => /^\S/.test(each))).toEqual([
      'wrong/library-loans/scenarios/branches.json:15:28: failed: The bus lends since the second Act',
      'library-loans: 1 scenario in 1 file, 1 run under 1 version, 2 expectations: 1 failed',
    ]);
  });

  it('puts a draft of a version that is new to the ranges that match it', () => {
    const law = readFileSync('test/fixtures/rules/library-loans/2.0.1.json', 'utf8');
    const draft = folder.write('next.json', law.replace('"version": "2.0.1"', '"version": "2.2.0"'));
    const { status, stdout } = test(`${rules}/library-loans/scenarios/branches.json`, '--version', draft);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: text('library-loans: 1 scenario in 1 file, 1 run under 1 version, 2 expectations: all pass'),
    });
  });

  it('tells what is suspicious in files, and fails nothing for it', () => {
    const other = folder.rules('suspicious', 'library-loans');
    folder.edit('suspicious/library-loans/scenarios/branches.json', '"^2"', '"^2 || ^7"');
    const { status, stdout } = test(other);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe(
      'suspicious/library-loans/scenarios/branches.json:16:5: warning: no enacted revision is in the range `^7`: nothing is tested here [scenario-range]',
    );
  });
});

describe('policy test cannot be run', () => {
  it.each([
    [
      'on what is no policy',
      ['nowhere'],
      'policy: `nowhere` is neither a policy nor a file of scenarios\n  help: scenarios lie in the folder `scenarios` of a policy; a revision is tested with --version FILE\n',
    ],
    [
      'on a revision',
      ['test/fixtures/rules/library-loans/2.0.0.json'],
      'policy: `test/fixtures/rules/library-loans/2.0.0.json` is neither a policy nor a file of scenarios\n  help: scenarios lie in the folder `scenarios` of a policy; a revision is tested with --version FILE\n',
    ],
    [
      'on a file that is not there',
      ['test/fixtures/rules/library-loans/scenarios/gone.json'],
      'test/fixtures/rules/library-loans/scenarios/gone.json:1:1: error: there is no such file [file-missing]\n',
    ],
    [
      'under a range without a revision',
      [...LIBRARY, '--version', '^9'],
      'policy: no enacted revision of `library-loans` is in the range `^9`\n  help: there is `1.0.0`, `1.1.0`, `2.0.0` or `2.0.1`\n',
    ],
    [
      'under a version of which nothing is expected',
      ['test/fixtures/rules/library-loans/scenarios/late-returns.json', '--version', '2.1.0-bill.12'],
      'policy: no scenario of `library-loans` says what to expect of `2.1.0-bill.12`\n',
    ],
    ['into a folder', [...LIBRARY, '--out', 'test'], 'policy: `test` is no file to write to\n'],
  ])('%s', (_what, args, expected) => {
    expect(refuses(['test', ...args])).toBe(expected);
  });

  it('without scenarios', () => {
    const none = folder.rules('none', 'library-loans');
    rmSync(`${none}/library-loans/scenarios`, { recursive: true });
    expect(refuses(['test', none])).toBe(
      `policy: \`library-loans\` has no scenarios\n  help: write them in \`${none}/library-loans/scenarios\`, as docs/scenarios.md says\n`,
    );
  });

  it('with a file that is wrong', () => {
    const bad = folder.rules('bad', 'library-loans');
    folder.edit(
      'bad/library-loans/scenarios/branches.json',
      '"reserve": "unregulated"',
      '"lend": "permitted"',
    );
    const file = `${bad}/library-loans/scenarios/branches.json`;
    expect(refuses(['test', bad]).split('\n')[0]).toBe(
      `${file}:16:13: error: unknown action \`lend\` [unknown-action]`,
    );
  });
});

describe('the report', () => {
  it('is JSON by its schema', () => {
    const { status, stdout } = call(['test', '--rules', rules, '--format', 'json']);
    expect(status).toBe(1);
    const { policies } = valid<{ policies: TestReport[] }>('test', JSON.parse(stdout));
    expect(policies).toHaveLength(1);
    const { failures, ...counts } = policies[0] as TestReport;
    expect(counts).toEqual({
      policy: 'library-loans',
      versions: ['1.0.0', '1.1.0', '2.0.0', '2.0.1', '2.1.0-bill.12'],
      files: 4,
      scenarios: 8,
      runs: 46,
      expectations: 53,
      passed: 49,
      failed: 3,
      unconfirmed: 1,
      warnings: [],
    });
    const file = `${rules}/library-loans/scenarios/wrong.json`;
    expect(failures[0]).toEqual({
      file,
      line: 14,
      column: 31,
      endLine: 14,
      endColumn: 43,
      outcome: 'failed',
      title: 'A <globe> & a book are lent',
      citation: 'Library Act § 4(3)',
      example: 1,
      values: { 'work.class': 'CAT 20.01' },
      versions: ['2.0.0', '2.0.1'],
      action: 'short-loan',
      expected: { status: 'prohibited' },
      got: { status: 'unregulated' },
      because: [
        {
          coverage: 'short-loan',
          citation: 'Library Act § 8(1)',
          text: 'The section speaks of protected works of the central library.',
        },
      ],
      steps: [
        'not covered: The section speaks of protected works of the central library. Library Act § 8(1)',
        '  no: The work is of a protected class. Library Act § 4(3)',
        '    no: the class of the work is on the list ‘protected-works’ (Library Act § 4(3)) [work.class = CAT 20.01]',
      ],
    });
    expect(failures.slice(1).map(({ outcome, expected, got }) => ({ outcome, expected, got }))).toEqual([
      {
        outcome: 'unconfirmed',
        expected: { status: null },
        got: {
          status: 'undetermined',
          needs: ['loans', 'reader.kind', 'reader.memberships', 'requestedOn', 'work.class'],
        },
      },
      {
        outcome: 'failed',
        expected: { status: 'undetermined', needs: ['loans'] },
        got: {
          status: 'undetermined',
          needs: ['loans', 'reader.identified', 'requestedOn', 'work.class'],
        },
      },
    ]);
  });

  it('is a JUnit report in a file, with a line for people', () => {
    const out = folder.at('report.xml');
    const { status, stdout } = test('--rules', rules, '--format', 'junit', '--out', out);
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: FAILURES.slice(FAILURES.lastIndexOf('\nlibrary') + 1),
    });
    const root = new DOMParser().parseFromString(readFileSync(out, 'utf8'), 'text/xml').documentElement;
    const suites = [...(root?.getElementsByTagName('testsuite') ?? [])];
    const count = (element: typeof root, name: string) => Number(element?.getAttribute(name));
    expect({ tests: count(root, 'tests'), failures: count(root, 'failures') }).toEqual({
      tests: 12,
      failures: 2,
    });
    expect(
      suites.map((each) => [
        each.getAttribute('name')?.split('/').at(-1),
        count(each, 'tests'),
        count(each, 'failures'),
      ]),
    ).toEqual([
      ['branches.json', 1, 0],
      ['late-returns.json', 2, 0],
      ['protected-works.json', 6, 0],
      ['wrong.json', 3, 2],
    ]);
    const cases = [...(suites[3]?.getElementsByTagName('testcase') ?? [])];
    expect(cases.map((each) => each.getAttribute('name'))).toEqual([
      'A <globe> & a book are lent, example 1',
      'A <globe> & a book are lent, example 2',
      'Nothing is known',
    ]);
    const failures = cases.map((each) => each.getElementsByTagName('failure').item(0));
    expect(failures.map((each) => each?.getAttribute('message') ?? null)).toEqual([
      'line 14: short-loan under 2.0.0, 2.0.1: expected prohibited, got unregulated',
      null,
      'line 23: reserve under 2.0.1: expected not confirmed yet, got undetermined, needs loans, reader.kind, reader.memberships, requestedOn, work.class; line 23: short-loan under 2.0.1: expected undetermined, needs loans, got undetermined, needs loans, reader.identified, requestedOn, work.class',
    ]);
    expect(`${failures[0]?.textContent}\n`.replaceAll(`${folder.path}/`, '')).toBe(
      FAILURES.slice(0, FAILURES.indexOf('\n\n') + 1),
    );
  });

  it('leaves no file behind where the files are wrong', () => {
    const bad = folder.rules('unwritten', 'library-loans');
    folder.edit('unwritten/library-loans/scenarios/branches.json', '"^2"', '"two"');
    const out = folder.at('none.xml');
    expect(call(['test', bad, '--out', out]).status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
