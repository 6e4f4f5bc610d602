import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INPUT_FORMATS } from '../../src/batch/read/formats.ts';
import { rejectLine } from '../../src/batch/write/reject.ts';
import { openPolicy } from '../../src/index.ts';
import { tableOf } from '../../src/table/columns.ts';
import { prints, valid } from '../cli/support/call.ts';

const page = readFileSync('docs/batch.md', 'utf8');
const { cases } = openPolicy({ rules: 'rules' }).policy;

describe('docs/batch.md', () => {
  it('has every option that is the own of `policy batch`, and no other', () => {
    const help = prints(['batch', '--help']);
    const own = [...help.matchAll(/^ {2}(--[a-z-]+) /gm)].map((each) => each[1] as string);
    const known = new Set([...page.matchAll(/(--[a-z][a-z-]*)/g)].map((each) => each[1] as string));
    const elsewhere = ['--rules', '--policy', '--today', '--known-on'];
    expect([...known].sort()).toEqual(own.filter((each) => !elsewhere.includes(each)).sort());
  });

  it('has every format', () => {
    expect([...page.matchAll(/^\| `([a-z]+)` +\| `\./gm)].map((each) => each[1])).toEqual(INPUT_FORMATS);
  });

  it('names columns that there are', () => {
    const named = [...page.matchAll(/^\| `([a-z][\w.[\]]*)` +\| (?!`)/gm)].map((each) => each[1] as string);
    expect(named).toContain('convictions[0].offense');
    expect(named.length).toBe(6);
    const table = tableOf(named, cases);
    expect(Array.isArray(table) ? table : 'a table').toBe('a table');
  });

  it('shows lines that are of the form that is published', () => {
    const [decision, reject] = [...page.matchAll(/```ndjson\n(.*)\n```/g)].map(
      (each) => JSON.parse(each[1] as string) as unknown,
    );
    valid('decision', decision);
    const { text, ...problem } = valid<{ text: string; line: number; column: number; message: string }>(
      'reject',
      reject,
    );
    expect(JSON.parse(rejectLine({ problems: [problem], text: Buffer.from(text) }))).toEqual(reject);
  });
});
