import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Constraint, solveWhole } from '../../src/solve/linear.ts';

const COUNT = 3;
const MOST = 5;
const constraint: fc.Arbitrary<Constraint> = fc
  .tuple(
    fc.array(fc.integer({ min: -2, max: 2 }), { minLength: COUNT, maxLength: COUNT }),
    fc.integer({ min: -6, max: 6 }),
  )
  .map(([coefficients, atMost]) => ({
    terms: coefficients.map((each, variable) => [variable, each] as const),
    atMost,
  }));
const bounds: Constraint[] = Array.from({ length: COUNT }, (_, variable) => ({
  terms: [[variable, 1]],
  atMost: MOST,
}));

const satisfied = (values: readonly number[], { terms, atMost }: Constraint): boolean =>
  terms.reduce((sum, [variable, coefficient]) => sum + coefficient * (values[variable] as number), 0) <=
  atMost;

function* grid(): Generator<number[]> {
  for (let a = 0; a <= MOST; a++)
    for (let b = 0; b <= MOST; b++) for (let c = 0; c <= MOST; c++) yield [a, b, c];
}

const bruteForce = (constraints: readonly Constraint[]): boolean =>
  [...grid()].some((values) => constraints.every((each) => satisfied(values, each)));

describe('whole numbers under linear constraints', () => {
  it('are found exactly where trying everything finds some, and a core is a contradiction by itself', () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 8 }), (some) => {
        const all = [...some, ...bounds];
        const solved = solveWhole(COUNT, all);
        expect('values' in solved).toBe(bruteForce(all));
        if ('values' in solved) for (const each of all) expect(satisfied(solved.values, each)).toBe(true);
        else expect(bruteForce([...all.filter((_, at) => solved.core.has(at)), ...bounds])).toBe(false);
      }),
      { numRuns: 5_000, seed: 3 },
    );
  });

  it('are repaired by splitting', () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 4 }), fc.integer({ min: 0, max: 24 }), (some, wanted) => {
        const all = [...some, ...bounds];
        // The first two are to differ by a number whose square ends alike: no linear constraint says so.
        const fits = ([a, b]: readonly number[]): boolean =>
          ((a as number) * 7 + (b as number) * 3) % 5 === wanted % 5;
        const solved = solveWhole(COUNT, all, (values) => {
          if (fits(values)) return undefined;
          const [a, b] = values as [number, number];
          return [
            [{ terms: [[0, 1]], atMost: a - 1 }],
            [{ terms: [[0, -1]], atMost: -(a + 1) }],
            [{ terms: [[1, 1]], atMost: b - 1 }],
            [{ terms: [[1, -1]], atMost: -(b + 1) }],
          ];
        });
        const expected = [...grid()].some((each) => fits(each) && all.every((one) => satisfied(each, one)));
        expect('values' in solved).toBe(expected);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});
