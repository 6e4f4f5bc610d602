import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutOfTime, Sat } from '../../src/solve/sat.ts';

const VARIABLES = 8;
const literal = fc.integer({ min: 1, max: VARIABLES }).chain((each) => fc.constantFrom(each, -each));
const clauses = fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { maxLength: 45 });

const holds = (bits: number, literal: number): boolean =>
  ((bits >> (Math.abs(literal) - 1)) & 1) === (literal > 0 ? 1 : 0);

const satisfied = (bits: number, formula: readonly (readonly number[])[]): boolean =>
  formula.every((clause) => clause.some((each) => holds(bits, each)));

const bruteForce = (formula: readonly (readonly number[])[]): boolean =>
  Array.from({ length: 2 ** VARIABLES }, (_, bits) => bits).some((bits) => satisfied(bits, formula));

function solver(formula: readonly (readonly number[])[]): Sat {
  const sat = new Sat();
  for (let each = 0; each < VARIABLES; each++) sat.variable();
  for (const clause of formula) sat.add(clause);
  return sat;
}

describe('the solver for clauses', () => {
  it('agrees with trying everything, under assumptions, again and again', () => {
    fc.assert(
      fc.property(
        clauses,
        fc.array(fc.array(literal, { maxLength: 4 }), { maxLength: 5 }),
        (formula, calls) => {
          const sat = solver(formula);
          for (const assumptions of calls) {
            const whole = [...formula, ...assumptions.map((each) => [each])];
            const found = sat.solve(assumptions);
            expect(found).toBe(bruteForce(whole));
            if (found) for (const clause of whole) expect(clause.some((each) => sat.isTrue(each))).toBe(true);
          }
        },
      ),
      { numRuns: 2_000, seed: 1 },
    );
  });

  it('asks a theory about each full assignment until it agrees', () => {
    fc.assert(
      fc.property(clauses, fc.integer({ min: 0, max: 2 ** VARIABLES - 1 }), (formula, only) => {
        const sat = solver(formula);
        // A theory that knows one assignment and names the first variable that differs.
        const theory = (): number[][] => {
          for (let each = 1; each <= VARIABLES; each++) {
            const wanted = holds(only, each) ? each : -each;
            if (!sat.isTrue(wanted)) return [[wanted]];
          }
          return [];
        };
        expect(sat.solve([], theory)).toBe(satisfied(only, formula));
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it('gives up when its time is over', () => {
    const holes = 9;
    const sat = new Sat();
    const sits = Array.from({ length: holes + 1 }, () => Array.from({ length: holes }, () => sat.variable()));
    for (const pigeon of sits) sat.add(pigeon);
    for (let hole = 0; hole < holes; hole++)
      for (let a = 0; a <= holes; a++)
        for (let b = a + 1; b <= holes; b++)
          sat.add([-(sits[a]?.[hole] as number), -(sits[b]?.[hole] as number)]);
    sat.deadline = 0;
    expect(() => sat.solve()).toThrow(OutOfTime);
  });
});

describe('what is said of a call that finds nothing', () => {
  it('is some of the assumptions, which by themselves contradict the clauses', () => {
    fc.assert(
      fc.property(clauses, fc.array(literal, { maxLength: 8 }), (formula, assumptions) => {
        const sat = solver(formula);
        if (sat.solve(assumptions)) return;
        for (const each of sat.refuted) expect(assumptions).toContain(each);
        expect(bruteForce([...formula, ...sat.refuted.map((each) => [each])])).toBe(false);
      }),
      { numRuns: 2_000, seed: 5 },
    );
  });
});
