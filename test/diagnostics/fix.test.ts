import { describe, expect, it } from 'vitest';
import { locate } from '../../src/diagnostics/diagnostic.ts';
import { takeOutItem } from '../../src/diagnostics/edits.ts';
import { applyFixes, isFixable } from '../../src/diagnostics/fix.ts';
import { parseJson } from '../../src/json/parse.ts';
import { Source } from '../../src/text/source.ts';

type Edits = [start: number, end: number, text: string][];

/** The text after fixes, and the titles of those that are in it. */
function fixed(text: string, ...fixes: Edits[]): [text: string, applied: string[]] {
  const source = new Source('a.json', text);
  const found = fixes.map((edits, index) =>
    locate(source, {
      code: 'duplicate-entry',
      message: '',
      span: { start: 0, end: 0 },
      fix: { title: String(index), edits: edits.map(([start, end, text]) => ({ start, end, text })) },
    }),
  );
  const { text: after, applied } = applyFixes(source, found.filter(isFixable));
  return [after, applied.map((each) => each.fix.title)];
}

describe('fixes of one file', () => {
  it.each<[name: string, fixes: Edits[], text: string, applied: string[]]>([
    ['none', [], 'abcdef', []],
    ['one', [[[1, 3, 'X']]], 'aXdef', ['0']],
    ['in the order of the text', [[[4, 5, 'Y']], [[1, 3, 'X']]], 'aXdYf', ['1', '0']],
    ['side by side', [[[1, 3, 'X']], [[3, 5, 'Y']]], 'aXYf', ['0', '1']],
    ['of two that overlap the first', [[[2, 5, 'Y']], [[1, 3, 'X']]], 'aXdef', ['1']],
    ['one that is there twice', [[[1, 3, '']], [[1, 3, '']]], 'adef', ['0']],
    ['an insertion at one end', [[[3, 3, 'Y']], [[1, 3, 'X']]], 'aXYdef', ['1', '0']],
    ['two insertions at one place', [[[3, 3, 'X']], [[3, 3, 'Y']]], 'abcXdef', ['0']],
    [
      'whole or not at all',
      [
        [
          [0, 1, 'A'],
          [5, 6, 'F'],
        ],
        [
          [3, 4, 'D'],
          [5, 6, 'G'],
        ],
      ],
      'AbcdeF',
      ['0'],
    ],
  ])('%s', (_name, fixes, text, applied) => {
    expect(fixed('abcdef', ...fixes)).toEqual([text, applied]);
  });
});

describe('an item taken out of a list', () => {
  it.each([
    ['[1, 2, 3]', 0, '[2, 3]'],
    ['[1, 2, 3]', 1, '[1, 3]'],
    ['[1, 2, 3]', 2, '[1, 2]'],
    ['[ 1 ]', 0, '[  ]'],
    ['[\n  { "a": 1 },\n  { "a": 2 }\n]', 1, '[\n  { "a": 1 }\n]'],
    ['[\n  { "a": 1 },\n  { "a": 2 }\n]', 0, '[\n  { "a": 2 }\n]'],
  ])('of %j the item %i', (text, index, after) => {
    const source = new Source('a.json', text);
    const edits = takeOutItem(parseJson(source), [], index);
    const found = locate(source, {
      code: 'duplicate-entry',
      message: '',
      span: { start: 0, end: 1 },
      fix: { title: '', edits },
    });
    expect(applyFixes(source, [found].filter(isFixable)).text).toBe(after);
    expect(JSON.parse(after)).toEqual(JSON.parse(text).filter((_: unknown, at: number) => at !== index));
  });
});
