import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearest, oneOf } from '../../src/text/suggest.ts';

describe('distance', () => {
  it.each<[a: string, b: string, edits: number]>([
    ['', '', 0],
    ['agency', 'agency', 0],
    ['', 'abc', 3],
    ['agency', 'agncy', 1],
    ['agency', 'aagency', 1],
    ['agency', 'agensy', 1],
    ['agency', 'agecny', 1],
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['permit', 'permits', 1],
    ['offence', 'offense', 1],
    ['abc', 'xyz', 3],
    ['Agency', 'agency', 1],
    // A swap of neighbours is one edit only while nothing comes between them.
    ['ca', 'abc', 3],
  ])('%j to %j is %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('is the least number of edits', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = distance(a, b);
        expect(edits).toBe(distance(b, a));
        expect(edits === 0).toBe(a === b);
        expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(edits).toBe(byRecursion(a, b));
      }),
      { numRuns: 1000 },
    );
  });

  /** The definition itself, without a table. */
  function byRecursion(a: string, b: string, seen = new Map<string, number>()): number {
    if (a === '' || b === '') return a.length + b.length;
    const key = `${a} ${b}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const [lessA, lessB] = [a.slice(0, -1), b.slice(0, -1)];
    const ways = [
      byRecursion(lessA, b, seen) + 1,
      byRecursion(a, lessB, seen) + 1,
      byRecursion(lessA, lessB, seen) + (a.at(-1) === b.at(-1) ? 0 : 1),
    ];
    if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
      ways.push(byRecursion(a.slice(0, -2), b.slice(0, -2), seen) + 1);
    const least = Math.min(...ways);
    seen.set(key, least);
    return least;
  }
});

describe('nearest', () => {
  it.each<[word: string, candidates: string[], near: string | undefined]>([
    // A slip of the keyboard.
    ['agncy', ['agency', 'arrestDate'], 'agency'],
    ['agecny', ['agency', 'arrestDate'], 'agency'],
    ['permit', ['id', 'permits', 'text'], 'permits'],
    ['citaton', ['citation', 'condition'], 'citation'],
    ['convicton', ['convictions', 'conditions'], 'convictions'],
    ['polise', ['correction', 'police', 'probation'], 'police'],
    // Habits of spelling.
    ['Agency', ['agency'], 'agency'],
    ['arrest_date', ['arrestDate', 'agency'], 'arrestDate'],
    ['arrest-date', ['arrestDate'], 'arrestDate'],
    ['ARRESTDATE', ['arrestDate'], 'arrestDate'],
    ['greater_than', ['greaterThan', 'greaterThanInclusive'], 'greaterThan'],
    ['nyc_detainer', ['nyc-detainer'], 'nyc-detainer'],
    ['3.50', ['3.5.0', '3.4.0'], '3.5.0'],
    // Spelled alike is nearer than one edit.
    ['Police', ['Policy', 'police'], 'police'],
    // The nearest, and of two as near the first.
    ['permts', ['permit', 'permits'], 'permits'],
    ['ct', ['cat', 'cot'], 'cat'],
    ['3.5.9', ['3.5.0', '3.6.0'], '3.5.0'],
    // Too far: more than a third is edited.
    ['judge', ['police'], undefined],
    ['zebra', ['agency', 'convictions'], undefined],
    ['abc', ['ade'], undefined],
    ['abcdef', ['abcxyf'], 'abcxyf'],
    ['abcdef', ['abxyzf'], undefined],
    // One edit is always near enough.
    ['a', ['b'], 'b'],
    ['id', ['of'], undefined],
    ['', ['a'], 'a'],
    ['', ['ab'], undefined],
    // Never the word itself, and nothing out of nothing.
    ['police', ['police'], undefined],
    ['police', [], undefined],
    // Nothing for what nobody types.
    ['x'.repeat(101), ['x'.repeat(100)], undefined],
    ['x'.repeat(100), ['x'.repeat(101)], undefined],
    ['x'.repeat(99), ['x'.repeat(100)], 'x'.repeat(100)],
  ])('%j among %j is %j', (word, candidates, near) => {
    expect(nearest(word, candidates)).toBe(near);
    expect(nearest(word, new Set(candidates))).toBe(near);
  });

  it('finds a name of the format that one letter is missing from', () => {
    const names = ['policy', 'version', 'title', 'status', 'amends', 'corrects', 'publishedOn', 'enactment'];
    for (const name of names) {
      for (let at = 0; at < name.length; at++)
        expect(nearest(name.slice(0, at) + name.slice(at + 1), names)).toBe(name);
    }
  });
});

describe('oneOf', () => {
  const many = (count: number): string[] => Array.from({ length: count }, (_each, index) => `n${index}`);

  it.each<[names: string[], most: number | undefined, words: string]>([
    [[], undefined, ''],
    [['a'], undefined, '`a`'],
    [['a', 'b'], undefined, '`a` or `b`'],
    [['a', 'b', 'c'], undefined, '`a`, `b` or `c`'],
    [['a', 'b', 'c'], 3, '`a`, `b` or `c`'],
    [['a', 'b', 'c'], 2, '`a`, `b` or 1 more'],
    [['a', 'b', 'c', 'd'], 1, '`a` or 3 more'],
    [
      many(13),
      undefined,
      '`n0`, `n1`, `n2`, `n3`, `n4`, `n5`, `n6`, `n7`, `n8`, `n9`, `n10`, `n11` or 1 more',
    ],
  ])('%j', (names, most, words) => {
    expect(oneOf(names, most)).toBe(words);
  });
});
