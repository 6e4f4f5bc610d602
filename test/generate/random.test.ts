import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../src/generate/random.ts';

const WORD = 2n ** 32n;

/** The generator as its author wrote it, in whole numbers without end: slow, and another way to the same. */
function* plainly(seed: number, number: number): Generator<number> {
  const low = (value: number): bigint => BigInt(value) % WORD;
  const high = (value: number): bigint => BigInt(value) / WORD;
  let [a, b, c, counter] = [low(seed), high(seed), low(number), 1n + high(number)];
  for (let round = 0; ; round++) {
    const sum = (a + b + counter) % WORD;
    counter = (counter + 1n) % WORD;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) % WORD;
    c = ((((c << 21n) | (c >> 11n)) % WORD) + sum) % WORD;
    if (round >= 12) yield Number(sum);
  }
}

const seeds = fc.maxSafeNat();

describe('numbers', () => {
  it('are those of sfc32', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, number) => {
        const [random, other] = [new Random(seed, number), plainly(seed, number)];
        for (let times = 0; times < 20; times++) expect(random.next()).toBe(other.next().value);
      }),
    );
  });

  it('are the same for ever', () => {
    const random = new Random(7, 1);
    expect([random.next(), random.next(), random.next()]).toEqual([46412736, 3620445133, 2439915088]);
  });

  it('begin anew by the seed and the number alone', () => {
    const [used, fresh] = [new Random(1, 2), new Random(3, 4)];
    for (let times = 0; times < 9; times++) used.next();
    used.restart(3, 4);
    expect([used.next(), used.below(10)]).toEqual([fresh.next(), fresh.below(10)]);
  });

  it('differ by the seed and by the number, in all their bits', () => {
    const first = [0, 1, 2 ** 32, 2 ** 33, 2 ** 52].flatMap((seed) =>
      [0, 1, 2, 2 ** 32].map((number) => new Random(seed, number).next()),
    );
    expect(new Set(first).size).toBe(first.length);
  });
});

describe('what is made of them', () => {
  it('lies within its bounds', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 2 ** 32 }),
        fc.integer(),
        fc.nat(1000),
        (seed, count, least, more) => {
          const random = new Random(seed);
          expect(random.below(count)).toBeLessThan(count);
          const between = random.between(least, least + more);
          expect(between >= least && between <= least + more).toBe(true);
          const share = random.share();
          expect(share >= 0 && share < 1).toBe(true);
          expect([random.chance(0), random.chance(1)]).toEqual([false, true]);
        },
      ),
    );
  });

  it.each([2, 3, 7, 10])('is each of %i as often', (count) => {
    const random = new Random(count);
    const counts = new Array<number>(count).fill(0);
    for (let times = 0; times < 30_000; times++) (counts[random.below(count)] as number)++;
    // Five deviations: with a fixed seed it is so, or never.
    const expected = 30_000 / count;
    for (const each of counts) expect(Math.abs(each - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });

  it('is true as often as it is asked to be', () => {
    const random = new Random(5);
    let held = 0;
    for (let times = 0; times < 100_000; times++) if (random.chance(0.1)) held++;
    expect(Math.abs(held - 10_000)).toBeLessThan(5 * Math.sqrt(9000));
  });
});
