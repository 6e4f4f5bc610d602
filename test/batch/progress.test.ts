import { describe, expect, it } from 'vitest';
import { Progress, progressText } from '../../src/batch/progress.ts';

const START = { rows: 0, offset: 0 };

describe('the line', () => {
  it.each<[text: string, ...args: Parameters<typeof progressText>]>([
    ['0 rows', 0, 0, START, undefined, 0],
    ['1,500 rows, 1,500 a second', 1500, 10, START, undefined, 1],
    ['1,500 rows, 750 a second, 25 %, 6 s left', 1500, 250, START, 1000, 2],
    ['9,000,000 rows, 3,000,000 a second, 99 %, 1 s left', 9e6, 999, START, 1000, 3],
    ['10 rows, 10 a second, 1 %, 1 min 39 s left', 10, 1, START, 100, 1],
    ['10 rows, 10 a second, 0 %, 2 h 46 min left', 10, 1, START, 10_000, 1],
    // What an earlier run did says nothing of how fast this one is.
    ['600 rows, 50 a second, 60 %, 8 s left', 600, 60, { rows: 500, offset: 50 }, 100, 2],
    ['600 rows, 0 a second, 50 %', 600, 50, { rows: 600, offset: 50 }, 100, 2],
    // A file that grows while it is read is never more than read.
    ['5 rows, 5 a second, 100 %, 0 s left', 5, 200, START, 100, 1],
  ])('%s', (text, ...args) => {
    expect(progressText(...args)).toBe(text);
  });
});

describe('on a stream', () => {
  /** What is written at the times given, and cleared at the end. */
  function written(isTTY: boolean, times: number[], columns?: number): string[] {
    const out: string[] = [];
    let now = 0;
    const stream = { isTTY, columns, write: (text: string) => out.push(text) > 0 };
    const progress = new Progress(stream as unknown as NodeJS.WriteStream, 100, START, () => now);
    for (const [index, time] of times.entries()) {
      now = time;
      progress.update(index + 1, index + 1);
    }
    progress.clear();
    progress.clear();
    return out;
  }

  it('that is a terminal it is written anew now and then, and taken away once', () => {
    expect(written(true, [0, 100, 199, 200, 1000])).toEqual([
      '\r\x1b[K1 rows, 1 %',
      '\r\x1b[K4 rows, 20 a second, 4 %, 5 s left',
      '\r\x1b[K5 rows, 5 a second, 5 %, 19 s left',
      '\r\x1b[K',
    ]);
  });

  it('that is narrow it stays on its line', () => {
    expect(written(true, [1000], 10)).toEqual(['\r\x1b[K1 rows, 1', '\r\x1b[K']);
  });

  it('that is none there is nothing', () => {
    expect(written(false, [0, 1000])).toEqual([]);
  });
});
