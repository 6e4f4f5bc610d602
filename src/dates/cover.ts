import type { Day } from './day.ts';
import type { DaySpan } from './spans.ts';

/**
 * The days that lie in at least one of many spans, made ready to be counted in one clip after another:
 * a clip costs the logarithm of the number of spans, where `daysCovered` sorts them each time.
 */
export class Cover {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  /** The days before each stretch. */
  readonly #before: number[] = [];

  constructor(spans: DaySpan[]) {
    if (spans.length > 1) spans.sort((a, b) => a.from - b.from);
    let total = 0;
    for (const { from, to } of spans) {
      if (from >= to) continue;
      const last = this.#to.length - 1;
      const end = this.#to[last];
      if (end !== undefined && from <= end) {
        if (to <= end) continue;
        this.#to[last] = to;
        total += to - end;
        continue;
      }
      this.#from.push(from);
      this.#to.push(to);
      this.#before.push(total);
      total += to - from;
    }
  }

  /** How many of the days lie from `from` up to but without `to`, which may be -Infinity and Infinity. */
  within(from: Day, to: Day): number {
    if (from >= to || this.#from.length === 0) return 0;
    const first = this.#after(from);
    const end = this.#startedBefore(to) - 1;
    if (end < first) return 0;
    const start = Math.max(from, this.#from[first] as number);
    if (first === end) return Math.min(to, this.#to[end] as number) - start;
    const head = (this.#to[first] as number) - start;
    const tail = Math.min(to, this.#to[end] as number) - (this.#from[end] as number);
    const between = (this.#before[end] as number) - (this.#before[first + 1] as number);
    return head + between + tail;
  }

  /** The first stretch that ends after a day. */
  #after(day: Day): number {
    return firstAbove(this.#to, day);
  }

  /** How many stretches begin before a day. */
  #startedBefore(day: Day): number {
    return firstAbove(this.#from, day - 1);
  }
}

/** The index of the first number above another, in a list that ascends. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
