import { describe, expect, it } from 'vitest';
import { reviewMarkdown } from '../../src/print/review-markdown.ts';
import { reviewText } from '../../src/print/review-text.ts';
import type { Review } from '../../src/review/model.ts';

/** A review of so many edited files. */
const review = (files: number): Review => ({
  policy: 'p',
  base: 'main',
  isGood: true,
  files: Array.from({ length: files }, (_, at) => ({
    file: `rules/p/scenarios/${at}.json`,
    change: 'edited',
    kind: 'scenarios',
  })),
  diagnostics: [],
  scenarios: undefined,
});

describe('the comment', () => {
  it('is whole where it fits', () => {
    expect(reviewMarkdown([review(1)])).toBe(
      [
        '## p: what this change does',
        '',
        'Nothing is wrong.',
        '',
        '| File | Change | Number | Whose answers change |',
        '| --- | --- | --- | --- |',
        '| `rules/p/scenarios/0.json` | edited |  |  |',
        '',
      ].join('\n'),
    );
  });

  it('is cut after a whole line where it does not, and says so', () => {
    const comment = reviewMarkdown([review(3000)]);
    expect(comment.length).toBeLessThanOrEqual(65_000);
    expect(comment.length).toBeGreaterThan(64_800);
    const lines = comment.split('\n');
    expect(lines.at(-4)).toMatch(/^\| `rules\/p\/scenarios\/\d+\.json` \| edited \| {2}\| {2}\|$/);
    expect(lines.slice(-3)).toEqual([
      '',
      'The rest is left out, too long for a comment: `policy review --format text` prints it all.',
      '',
    ]);
  });

  it('is whole as text', () => {
    const text = reviewText([review(3000)]);
    expect(text.split('\n').filter((each) => each.includes(' edited'))).toHaveLength(3000);
  });
});
