import { existsSync, readFileSync } from 'node:fs';
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

const FAILURES = [
  [
    'wrong/library-loans/scenarios/wrong.json:14:31: failed: A <globe> & a book are lent, example 1',
    '  14 |         "^2": { "short-loan": "prohibited" },',
    '     |                               ^^^^^^^^^^^^',
    '  example: work.class = CAT 20.01',
    '  short-loan expected: prohibited',
    '  short-loan under 2.0.0 and 2.0.1: unregulated',
    '    not covered: The section speaks of protected works of the central library. Library Act § 8(1)',
    '      no: The work is of a protected class. Library Act § 4(3)',
    '        no: the class of the work is on the list ‘protected-works’ (Library Act § 4(3)) [work.class = CAT 20.01]',
  ],
  [
    'wrong/library-loans/scenarios/wrong.json:23:30: not confirmed: Nothing is known',
    '  23 |         "2.0.1": { "reserve": null, "short-loan": { "status": "undetermined", "needs": ["loans"] } }',
    '     |                               ^^^^',
    '  reserve expected: not confirmed yet',
  ],
];

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
    const { status, stdout, stderr } = test('--rules', rules);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const parts = stdout.trimEnd().split('\n\n');
    expect(parts).toHaveLength(4);
    expect(parts[0]?.split('\n')).toEqual(FAILURES[0]);
    expect(parts[1]?.split('\n').slice(0, 4)).toEqual([
      ...(FAILURES[1] as string[]).slice(0, 1).map((each) => each.replace('23:30', '22:31')),
      ...(FAILURES[1] as string[]).slice(1, 4),
    ]);
    expect(parts[3]).toBe(
      'library-loans: 8 scenarios in 4 files, 46 runs under 5 versions, 53 expectations: 3 failed, 1 not confirmed',
    );
  });

  it('runs one file, and the versions of a range only', () => {
    const file = `${rules}/library-loans/scenarios/wrong.json`;
    expect(test(file, '--version', '2.1.0-bill.12')).toEqual({
      status: 0,
      stdout: text('library-loans: 2 scenarios in 1 file, 2 runs under 1 version, 2 expectations: all pass'),
      stderr: '',
    });
  });
});
