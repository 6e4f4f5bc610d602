import type { Citation } from '../citation/citation.ts';
import type { Fact, FactValue } from '../revision/model.ts';
import { defaultOf } from '../revision/values.ts';
import { type Truth, UNKNOWN } from '../truth.ts';
import { type Cells, type Comparison, NO_READER, placeAmong } from './cells.ts';
import { ABSENT } from './codes.ts';
import type { RecordLayout, Slot } from './layout.ts';
import type { Reading } from './reading.ts';

/** What a node of a diagram asks, and in how many ways that can be answered. */
export interface Variable {
  /** Its place in the order: what costs little is asked first. */
  rank: number;
  branches: number;
  asks:
    | { kind: 'table'; record: RecordLayout; slot: Slot; cells: readonly number[] }
    | { kind: 'member'; record: RecordLayout; slot: Slot; decide: DecideCitation; absent: Truth }
    | { kind: 'test'; test: () => number };
}

/** What a comparison makes of a citation. */
export type DecideCitation = (citation: Citation) => Truth;

/** How much it costs to ask: the ranks of variables begin with these. */
export const RANK = { fact: 0, related: 1e6, heavy: 2e6 };

/** The variable of a fact whose values are cells. */
export function factVariable(fact: Fact, { by, count }: Cells, reading: Reading): Omit<Variable, 'rank'> {
  const slot = reading.slot(fact);
  if (by.kind === 'table')
    return { branches: count, asks: { kind: 'table', record: reading.record(fact), slot, cells: by.cells } };
  if (by.kind === 'sparse') {
    const textCode = reading.code(fact);
    return { branches: count, asks: { kind: 'test', test: () => by.cells.get(textCode()) ?? by.other } };
  }
  if (by.cuts.length === 1)
    return { branches: count, asks: { kind: 'test', test: oneCut(fact, by, reading) } };
  const cuts = Float64Array.from(by.cuts);
  const cells = Int32Array.from(by.cells);
  const { absent } = by;
  const code = reading.code(fact);
  if (fact.type.kind === 'date') {
    const test = (): number => {
      const day = code();
      return day === ABSENT ? absent : (cells[placeAmong(cuts, day)] as number);
    };
    return { branches: count, asks: { kind: 'test', test } };
  }
  const number = reading.numberOf(fact);
  const test = (): number => (code() === ABSENT ? absent : (cells[placeAmong(cuts, number())] as number));
  return { branches: count, asks: { kind: 'test', test } };
}

/** With one cut there is little to look up, and of such facts policies of many rules have many. */
function oneCut(
  fact: Fact,
  { cuts, cells, absent }: Cells['by'] & { kind: 'cuts' },
  reading: Reading,
): () => number {
  const [cut] = cuts as [number];
  const [below, at, above] = cells as [number, number, number];
  const code = reading.code(fact);
  const value = fact.type.kind === 'date' ? code : reading.numberOf(fact);
  return () => {
    if (code() === ABSENT) return absent;
    const given = value();
    return given < cut ? below : given > cut ? above : at;
  };
}

/** The variable of a comparison of a citation, or of a list of texts, alone. */
export function ownVariable(
  comparison: Comparison,
  tells: readonly FactValue[],
  reading: Reading,
): Omit<Variable, 'rank'> {
  const { fact } = comparison;
  const { operator, value } = comparison;
  const decide = (subject: FactValue | undefined): Truth =>
    subject === undefined ? UNKNOWN : operator.decide(subject, value, NO_READER);
  const fallback = defaultOf(fact);
  if (fact.type.kind === 'citation') {
    const asks = { kind: 'member' as const, record: reading.record(fact), slot: reading.slot(fact) };
    return { branches: 3, asks: { ...asks, decide, absent: decide(fallback) } };
  }
  const texts = tells as readonly string[];
  // What a list of texts comes to, for each choice of the texts that matter.
  const results = Array.from({ length: 1 << texts.length }, (_, chosen) =>
    decide(texts.filter((_text, bit) => (chosen >> bit) & 1)),
  );
  const bits = reading.bits(fact, texts);
  const absent = decide(fallback);
  return {
    branches: 3,
    asks: {
      kind: 'test',
      test: () => {
        const chosen = bits();
        return chosen < 0 ? absent : (results[chosen] as Truth);
      },
    },
  };
}

/** The variable of a comparison of two facts. */
export function relatedVariable(
  fact: Fact,
  form: { other: Fact; relation: 'same' | 'less' | 'atMost'; negated: boolean },
  reading: Reading,
): Omit<Variable, 'rank'> {
  const [a, b] = [reading.number(fact), reading.number(form.other)];
  const holds = form.negated ? 0 : 2;
  const fails = 2 - holds;
  const { relation } = form;
  const test = (): number => {
    const [x, y] = [a(), b()];
    if (Number.isNaN(x) || Number.isNaN(y)) return UNKNOWN;
    const related = relation === 'same' ? x === y : relation === 'less' ? x < y : x <= y;
    return related ? holds : fails;
  };
  return { branches: 3, asks: { kind: 'test', test } };
}
