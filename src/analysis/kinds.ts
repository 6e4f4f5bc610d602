import type { Citation } from '../citation/citation.ts';
import { writeCitation } from '../citation/neighbors.ts';
import { type Day, formatDay, parseDay } from '../dates/day.ts';
import type { Reader } from '../operators/operator.ts';
import type { Fact, FactValue } from '../revision/model.ts';
import { defaultOf } from '../revision/values.ts';
import { type Truth, UNKNOWN } from '../truth.ts';
import type { Comparison } from './graph.ts';

/** What the analysis cannot do: then nothing is claimed. */
export class Undecidable extends Error {}

export const FIRST_DAY = parseDay('0001-01-01') as Day;
export const LAST_DAY = parseDay('9999-12-31') as Day;
/** Whole numbers are tried up to this size; constants beyond it are refused. */
const LARGE = 2 ** 31;
/** So many texts of a list, told apart, make so many sets: 2 to this power. */
const MOST_TEXTS = 8;

/** One kind of values that a fact can have: all that the comparisons cannot tell apart. */
export interface Kind {
  /** One of them; undefined where the fact is absent. */
  value: FactValue | undefined;
  /** For numbers and dates: from where to where the kind reaches. */
  range: { low: number; high: number } | undefined;
}

/** Facts as some cases may state them. */
export interface Schema {
  facts: ReadonlyMap<string, Fact>;
  /** Facts that every case states. */
  required: ReadonlySet<string>;
}

/** Whether cases of a schema may have a value of the kind. */
export function isOf({ facts, required }: Schema, fact: Fact, { value, range }: Kind): boolean {
  const type = facts.get(fact.path)?.type;
  if (value === undefined) return !required.has(fact.path);
  if (type?.kind === 'text') return type.values?.includes(value as string) ?? true;
  if (type?.kind !== 'number' || !range) return true;
  return range.low >= (type.minimum ?? -LARGE) && range.high <= (type.maximum ?? LARGE);
}

/** The numbers at which a fact's range ends, so that kinds lie inside or outside. */
export function endsOf({ facts }: Schema, fact: Fact): number[] {
  const type = facts.get(fact.path)?.type;
  if (type?.kind !== 'number') return [];
  return [type.minimum, type.maximum].filter((each) => each !== undefined);
}

/** A reader that knows nothing: for comparisons that settle by the subject's own value. */
const NOTHING: Reader = {
  value: () => undefined,
  peek: () => undefined,
  items: () => undefined,
  truth: () => UNKNOWN,
};

/** What a comparison that rests on its subject alone comes to for a kind. */
export function truthOfKind({ fact, operator, value }: Comparison, kind: Kind): Truth {
  return operator.decide(kind.value ?? defaultOf(fact), value, NOTHING);
}

/** What has to be known of a fact to split its values into kinds. */
export interface Use {
  /** The fact with all values that any case may state. */
  fact: Fact;
  /** The cases that are asked about; others are only not to be told wrongly. */
  inside: Schema;
  /** Whether every case states it. */
  required: boolean;
  /** Comparisons that rest on its own value alone. */
  own: readonly { comparison: Comparison; tells: readonly FactValue[] }[];
  /** Where it is compared with other facts, so that every value counts: the texts that it and these may have, if any. */
  shared: readonly string[] | undefined;
  /** Whether a theory of numbers knows it: then its absence is a kind of its own. */
  isMeasured: boolean;
}

/**
 * The kinds of values of a fact, the plainest first in each.
 * @throws Undecidable where there are too many
 */
export function kindsOf(use: Use): Kind[] {
  const kinds: Kind[] = use.required ? [] : [{ value: undefined, range: undefined }];
  kinds.push(...valuesOf(use));
  if (use.shared) return kinds;
  const seen = new Map<string, Kind>();
  for (const kind of kinds) {
    const own = use.own.map(({ comparison }) => truthOfKind(comparison, kind)).join('');
    const signature = isOf(use.inside, use.fact, kind) ? own : `${own} outside`;
    const absent = kind.value === undefined && use.isMeasured ? 'absent ' : '';
    // Ranges of a measured fact stay apart, so that each is one stretch of numbers.
    const stretch = use.isMeasured && kind.range ? `${kind.range.low} ` : '';
    const key = absent + stretch + signature;
    if (!seen.has(key)) seen.set(key, kind);
  }
  return use.isMeasured ? joined([...seen.values()], use) : [...seen.values()];
}

function valuesOf({ fact, own, shared, inside }: Use): Kind[] {
  const { type } = fact;
  const tells = [...own.flatMap((each) => each.tells), ...endsOf(inside, fact)];
  const plain = (values: Iterable<FactValue>): Kind[] =>
    [...values].map((value) => ({ value, range: undefined }));
  switch (type.kind) {
    case 'boolean':
      return plain([true, false]);
    case 'text':
      if (shared) return plain(shared);
      return plain(type.values ?? [...new Set([...(tells as string[]), 'another text'])]);
    case 'citation': {
      const byText = new Map(tells.map((each) => [writeCitation(each as Citation), each]));
      return plain(byText.size > 0 ? byText.values() : [nothingIn()]);
    }
    case 'texts': {
      const told = [...new Set(tells as string[])];
      if (told.length > MOST_TEXTS) throw new Undecidable(`\`${fact.path}\` is compared with too many texts`);
      return plain(subsets(told));
    }
    case 'number':
      return stretches(tells as number[], type.integer, type.minimum ?? -LARGE, type.maximum ?? LARGE);
    case 'date':
      return stretches(tells as number[], true, FIRST_DAY, LAST_DAY);
    case 'date-time':
      return plain(['2020-01-01T12:00:00Z']);
    case 'spans':
      return plain([[]]);
    case 'collection':
      return plain([]);
  }
}

const nothingIn = (): Citation => ({
  law: 'ZZ',
  major: '0',
  minor: undefined,
  suffix: '',
  subdivisions: [],
});

const subsets = (texts: readonly string[]): string[][] =>
  Array.from({ length: 2 ** texts.length }, (_, bits) => texts.filter((_text, at) => (bits >> at) & 1));

/** The numbers told apart, and the stretches before, between and after them. */
function stretches(tells: readonly number[], whole: boolean, low: number, high: number): Kind[] {
  if (tells.some((each) => Math.abs(each) > LARGE)) throw new Undecidable('a number is too large');
  const points = [...new Set(tells)].filter((each) => each >= low && each <= high).sort((a, b) => a - b);
  const kinds: Kind[] = [];
  let from = low;
  const gap = (to: number): void => {
    if (whole && from <= to) kinds.push({ value: plainIn(from, to), range: { low: from, high: to } });
    if (!whole && from < to) kinds.push({ value: (from + to) / 2, range: { low: from, high: to } });
  };
  for (const point of points) {
    gap(whole ? point - 1 : point);
    kinds.push({ value: point, range: { low: point, high: point } });
    from = whole ? point + 1 : point;
  }
  gap(high);
  if (!whole && points.length === 0 && low === high) kinds.push({ value: low, range: { low, high } });
  return kinds;
}

/** A whole number in a range that people would write: near the end that is not the end of all. */
function plainIn(low: number, high: number): number {
  if (low <= 0 && high >= 0) return 0;
  return low > 0 ? low : high;
}

/** Neighboring stretches that no comparison tells apart, as one. */
function joined(kinds: readonly Kind[], use: Use): Kind[] {
  const signature = (kind: Kind): string =>
    `${use.own.map(({ comparison }) => truthOfKind(comparison, kind)).join('')} ${isOf(use.inside, use.fact, kind)}`;
  const result: Kind[] = [];
  for (const kind of kinds) {
    const last = result.at(-1);
    if (
      last?.range &&
      kind.range &&
      last.range.high + 1 === kind.range.low &&
      signature(last) === signature(kind)
    )
      result[result.length - 1] = {
        value: last.value,
        range: { low: last.range.low, high: kind.range.high },
      };
    else result.push(kind);
  }
  return result;
}

/** A value as a case states it. */
export function writeValue(fact: Fact, value: FactValue): unknown {
  if (fact.type.kind === 'date') return formatDay(value as Day);
  if (fact.type.kind === 'citation') return writeCitation(value as Citation);
  return value;
}
