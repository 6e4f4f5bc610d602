import { expect, it } from 'vitest';
import { type Diagnostic, locate } from '../../src/diagnostics/diagnostic.ts';
import { Source } from '../../src/text/source.ts';
import { misplaced } from '../support/places.ts';

const source = new Source('a.json', '{\n  "a": 1\n}\n');
const texts = new Map([[source.file, source.text]]);
const good = locate(source, { code: 'unknown-fact', message: '', span: { start: 4, end: 7 } });
const place = ({ line, column, endLine, endColumn }: Diagnostic): string =>
  `unknown-fact: a.json:${line}:${column} to ${endLine}:${endColumn}`;

it.each<[name: string, change: Partial<Diagnostic>]>([
  ['as it is', {}],
  ['to the end of a line', { endColumn: 9 }],
  ['to another line', { endLine: 3, endColumn: 1 }],
  ['at the end of the file', { line: 4, column: 1, endLine: 4, endColumn: 1 }],
])('a place is in its file: %s', (_name, change) => {
  expect(misplaced([{ ...good, ...change }], texts)).toEqual([]);
});

it.each<[name: string, change: Partial<Diagnostic>]>([
  ['line 0', { line: 0 }],
  ['column 0', { column: 0 }],
  ['behind the last line', { line: 5, endLine: 5 }],
  ['behind the end of its line', { endColumn: 10 }],
  ['a column before it begins', { endColumn: 2 }],
  ['a line before it begins', { endLine: 1, endColumn: 1 }],
])('a place is not in its file: %s', (_name, change) => {
  const wrong = { ...good, ...change };
  expect(misplaced([wrong], texts)).toEqual([place(wrong)]);
});

it('looks at other places as well, and at files that are not there', () => {
  const related = [{ ...good, line: 9, endLine: 9 }];
  expect(misplaced([{ ...good, related }], texts)).toEqual(['unknown-fact: a.json:9:3 to 9:6']);
  const missing = { ...good, file: 'nowhere.json', line: 1, column: 1, endLine: 1, endColumn: 1 };
  expect(misplaced([missing])).toEqual([]);
  expect(misplaced([{ ...missing, endColumn: 2 }])).toEqual(['unknown-fact: nowhere.json:1:1 to 1:2']);
});
