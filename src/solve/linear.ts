/** `terms` (coefficient times variable, summed) are at most `atMost`; all numbers are whole. */
export interface Constraint {
  terms: readonly (readonly [variable: number, coefficient: number])[];
  atMost: number;
}

/** Values of all variables, or the indexes of constraints that no values satisfy together. */
export type Solved = { values: number[] } | { core: ReadonlySet<number> };

/** Numbers grew beyond what can be computed exactly. */
export class TooLarge extends Error {}

const EXACT = 2 ** 50;

/**
 * Rational values from 0 up that satisfy all constraints, as numerators over one denominator.
 * The criss-cross method (Terlaky 1985) with smallest indexes, which ends; integer pivoting (Edmonds 1967), which is exact.
 * @param count how many variables
 * @throws TooLarge
 */
export function feasible(
  count: number,
  constraints: readonly Constraint[],
): { numerators: number[]; denominator: number } | { core: ReadonlySet<number> } {
  const rows = constraints.length;
  // Variables first, then one slack a constraint; a row says: denominator * basic = right - sum(entry * nonbasic).
  const table = constraints.map(({ terms }) => {
    const row = new Array<number>(count).fill(0);
    for (const [variable, coefficient] of terms) row[variable] = (row[variable] as number) + coefficient;
    return row;
  });
  const right = constraints.map(({ atMost }) => atMost);
  const basic = constraints.map((_, row) => count + row);
  const nonbasic = Array.from({ length: count }, (_, column) => column);
  let denominator = 1;

  for (;;) {
    let row = -1;
    for (let each = 0; each < rows; each++)
      if ((right[each] as number) < 0 && (row < 0 || (basic[each] as number) < (basic[row] as number)))
        row = each;
    if (row < 0) break;
    const entries = table[row] as number[];
    let column = -1;
    for (let each = 0; each < count; each++)
      if (
        (entries[each] as number) < 0 &&
        (column < 0 || (nonbasic[each] as number) < (nonbasic[column] as number))
      )
        column = each;
    if (column < 0) {
      const core = new Set<number>();
      if ((basic[row] as number) >= count) core.add((basic[row] as number) - count);
      for (let each = 0; each < count; each++)
        if ((entries[each] as number) > 0 && (nonbasic[each] as number) >= count)
          core.add((nonbasic[each] as number) - count);
      return { core };
    }
    denominator = pivot(table, right, row, column, denominator);
    [basic[row], nonbasic[column]] = [nonbasic[column] as number, basic[row] as number];
  }
  const numerators = new Array<number>(count).fill(0);
  for (let row = 0; row < rows; row++)
    if ((basic[row] as number) < count) numerators[basic[row] as number] = right[row] as number;
  return { numerators, denominator };
}

function pivot(table: number[][], right: number[], row: number, column: number, denominator: number): number {
  const pivotRow = table[row] as number[];
  const at = pivotRow[column] as number;
  const sign = at < 0 ? -1 : 1;
  const rightHere = right[row] as number;
  for (let i = 0; i < table.length; i++) {
    if (i === row) continue;
    const entries = table[i] as number[];
    const factor = entries[column] as number;
    for (let j = 0; j < entries.length; j++) {
      if (j === column) continue;
      if (factor === 0 && at === denominator) continue;
      entries[j] =
        sign * exact(((entries[j] as number) * at - factor * (pivotRow[j] as number)) / denominator);
    }
    right[i] = sign * exact(((right[i] as number) * at - factor * rightHere) / denominator);
    entries[column] = sign * -factor || 0;
  }
  if (sign < 0) {
    for (let j = 0; j < pivotRow.length; j++) pivotRow[j] = -(pivotRow[j] as number) || 0;
    right[row] = -rightHere || 0;
  }
  pivotRow[column] = sign * denominator;
  return Math.abs(at);
}

function exact(value: number): number {
  if (Math.abs(value) > EXACT || !Number.isInteger(value)) throw new TooLarge();
  return value === 0 ? 0 : value;
}

/**
 * Whole values from 0 up that satisfy all constraints; a value that is none is branched upon.
 * @param repair is asked of whole values that satisfy the constraints: further constraints to split on, of
 *   which one or the other must hold; undefined where the values will do
 * @param tick is called before each step; it may throw to stop
 * @throws TooLarge
 */
export function solveWhole(
  count: number,
  constraints: readonly Constraint[],
  repair: (values: readonly number[]) => readonly (readonly Constraint[])[] | undefined = () => undefined,
  tick: () => void = () => {},
): Solved {
  tick();
  const relaxed = feasible(count, constraints);
  if ('core' in relaxed) return relaxed;
  const { numerators, denominator } = relaxed;
  const fractional = numerators.findIndex((each) => each % denominator !== 0);
  if (fractional >= 0) {
    const floor = Math.floor((numerators[fractional] as number) / denominator);
    return split(count, constraints, repair, tick, [
      [{ terms: [[fractional, 1]], atMost: floor }],
      [{ terms: [[fractional, -1]], atMost: -(floor + 1) }],
    ]);
  }
  const values = numerators.map((each) => each / denominator);
  const branches = repair(values);
  return branches ? split(count, constraints, repair, tick, branches) : { values };
}

/** The first branch that can be satisfied, else what of the constraints contradicts all of them. */
function split(
  count: number,
  constraints: readonly Constraint[],
  repair: (values: readonly number[]) => readonly (readonly Constraint[])[] | undefined,
  tick: () => void,
  branches: readonly (readonly Constraint[])[],
): Solved {
  const core = new Set<number>();
  for (const branch of branches) {
    const solved = solveWhole(count, [...constraints, ...branch], repair, tick);
    if ('values' in solved) return solved;
    const own = [...solved.core].filter((each) => each < constraints.length);
    // A contradiction that does not need the branch holds in the others too.
    if (own.length === solved.core.size) return { core: new Set(own) };
    for (const each of own) core.add(each);
  }
  return { core };
}
