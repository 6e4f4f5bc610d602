import type { Reader } from '../operators/operator.ts';
import type { Condition, Fact, FactValue } from '../revision/model.ts';
import { defaultOf } from '../revision/values.ts';
import { type Truth, UNKNOWN } from '../truth.ts';
import { choose } from './choices.ts';
import { ABSENT, DAY_ZERO } from './codes.ts';
import { type Reading, textCode } from './reading.ts';

export type Comparison = Condition & { kind: 'comparison' };

/**
 * The values of a fact by what comparisons make of them: values that none of them tells apart are one
 * cell. As in the analysis of effects, the operators say which values to try (`form`).
 */
export interface Cells {
  count: number;
  /** What a comparison comes to in each cell. */
  truths: ReadonlyMap<Comparison, readonly Truth[]>;
  /** How a code tells its cell. */
  by:
    | { kind: 'table' /** The last is that of every larger code. */; cells: readonly number[] }
    | { kind: 'sparse'; cells: ReadonlyMap<number, number>; other: number }
    | {
        kind: 'cuts';
        cuts: readonly number[] /** Below the first cut, at it, between … and of what is absent. */;
        cells: readonly number[];
        absent: number;
      };
}

/** Up to this code a text's cell is in a table; beyond, only cells that differ are kept. */
const DENSE = 1 << 7;
/** So many cells a fact may have; else each comparison stands for itself. */
const MOST = 64;
/** So many comparisons of so many values are tried. */
const MOST_STEPS = 1 << 18;

/**
 * The cells of a fact under some comparisons of it, all of the form `own`.
 * @returns undefined where there are too many, or where the values are no single codes (citations, lists)
 */
export function cellsOf(fact: Fact, comparisons: readonly Comparison[], reading: Reading): Cells | undefined {
  const tells = comparisons.flatMap((each) => tellsOf(each));
  const texts = reading.slot(fact).choices?.texts.length ?? 0;
  if ((comparisons.length - 1) * (tells.length + texts) > MOST_STEPS) return undefined;
  const fallback = defaultOf(fact);
  const vectors = new Map<string, number>();
  const rows: Truth[][] = [];
  const cellOf = (value: FactValue | undefined): number => {
    const row = comparisons.map(({ operator, value: compared }) =>
      value === undefined ? UNKNOWN : operator.decide(value, compared, NO_READER),
    );
    const key = row.join('');
    const known = vectors.get(key);
    if (known !== undefined) return known;
    vectors.set(key, rows.length);
    rows.push(row);
    return rows.length - 1;
  };
  const by = codesOf(fact, tells, fallback, cellOf, reading);
  if (!by || rows.length > MOST) return undefined;
  const truths = new Map(comparisons.map((each, at) => [each, rows.map((row) => row[at] as Truth)]));
  return { count: rows.length, truths, by };
}

function codesOf(
  fact: Fact,
  tells: readonly FactValue[],
  fallback: FactValue | undefined,
  cellOf: (value: FactValue | undefined) => number,
  reading: Reading,
): Cells['by'] | undefined {
  switch (fact.type.kind) {
    case 'boolean':
      return { kind: 'table', cells: [cellOf(fallback), cellOf(false), cellOf(true)] };
    case 'text': {
      const texts = reading.slot(fact).choices?.texts;
      const { texts: pool } = reading;
      const slot = reading.slot(fact);
      const written = new Set([...(texts ?? []), ...(tells as readonly string[])]);
      const other = cellOf(otherThan([...written]));
      const known = new Map([[ABSENT, cellOf(fallback)]]);
      for (const text of written) {
        if (!slot.choices || choose(slot.choices, text) === 0) pool.pin(text);
        const cell = cellOf(text);
        if (cell !== other || written.size <= DENSE) known.set(textCode(slot, text, pool), cell);
      }
      const last = Math.max(...known.keys());
      if (last > DENSE) return { kind: 'sparse', cells: known, other };
      return {
        kind: 'table',
        cells: Array.from({ length: last + 2 }, (_, code) => known.get(code) ?? other),
      };
    }
    case 'number':
    case 'date': {
      const shift = fact.type.kind === 'date' ? DAY_ZERO : 0;
      const sorted = [...new Set(tells as readonly number[])].sort((a, b) => a - b);
      const cells: number[] = [];
      for (const [at, cut] of sorted.entries()) {
        const before = sorted[at - 1];
        cells.push(cellOf(before === undefined ? cut - 1 : (before + cut) / 2), cellOf(cut));
      }
      cells.push(cellOf((sorted.at(-1) ?? 0) + 1));
      return { kind: 'cuts', cuts: sorted.map((each) => each + shift), cells, absent: cellOf(fallback) };
    }
    default:
      return undefined;
  }
}

/** The values that a comparison tells apart; undefined for one that rests on more than its fact. */
export function ownTells({ operator, value, fact }: Comparison): readonly FactValue[] | undefined {
  const form = operator.form(value, fact);
  return form.kind === 'own' ? form.tells : undefined;
}

const tellsOf = (comparison: Comparison): readonly FactValue[] => ownTells(comparison) ?? [];

/** A text that is none of some. */
export function otherThan(texts: readonly string[]): string {
  let other = '?';
  while (texts.includes(other)) other += '?';
  return other;
}

/** A comparison of the form `own` reads nothing but its subject. */
export const NO_READER: Reader = {
  value: () => undefined,
  peek: () => undefined,
  items: () => undefined,
  truth: () => UNKNOWN,
};

/** The place of a number: 2n + 1 for the n-th cut, the even ones for what lies between. */
export function placeAmong(cuts: Float64Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low < cuts.length && cuts[low] === value ? 2 * low + 1 : 2 * low;
}
