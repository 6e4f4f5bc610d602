import type { Citation } from '../citation/citation.ts';
import { type Day, parseDay } from '../dates/day.ts';
import type { DaySpan } from '../dates/spans.ts';
import type { Condition, Fact, Facts, FactType, FactValue, Revision } from '../revision/model.ts';
import { type Truth, UNKNOWN } from '../truth.ts';

/** A value, or the items of a collection, that may be put where a fact is unknown. */
export type Candidate = FactValue | readonly Facts[];

const FIRST_DAY = parseDay('0001-01-01') as Day;
const LAST_DAY = parseDay('9999-12-31') as Day;

/** The kinds of values of facts with fixed values; facts belong to one revision. */
const kindsByFact = new WeakMap<Fact, readonly FactValue[]>();

/**
 * For each fact of a revision, values that stand for all others: every value that some condition
 * can tell from the rest has one of its kind among them. Dates stand for themselves, and for the
 * days at which a comparison with the dates of this case turns.
 */
export class Candidates {
  readonly #revision: Revision;
  /** Every single value of the case: where facts are compared with one another, these are turning points. */
  readonly #facts: Facts;
  readonly #known: readonly unknown[];
  readonly #conditions: readonly (Condition & { kind: 'comparison' | 'count' })[];
  readonly #found = new Map<Fact, readonly Candidate[]>();

  constructor(revision: Revision, facts: Facts) {
    this.#revision = revision;
    this.#facts = facts;
    this.#known = valuesIn(facts);
    const provisions = [
      ...revision.definitions.values(),
      ...revision.rules,
      ...revision.actions.map((each) => each.coverage),
    ];
    this.#conditions = provisions.flatMap((each) => leaves(each.when));
  }

  of(fact: Fact): readonly Candidate[] {
    let known = this.#found.get(fact);
    if (!known) {
      known = this.#find(fact);
      this.#found.set(fact, known);
    }
    return known;
  }

  #find(fact: Fact): readonly Candidate[] {
    const { type } = fact;
    switch (type.kind) {
      case 'boolean':
        return [true, false];
      case 'text':
        return this.#texts(fact, type.values);
      case 'number':
        return this.#numbers(type);
      case 'date':
        return this.#turningDays(fact);
      case 'date-time':
        return ['2000-01-01T00:00:00Z'];
      case 'citation':
        return this.#oneOfEachKind(fact, this.#provisions());
      case 'texts':
        return subsetsOf(type.values);
      case 'spans':
        return this.#spans();
      case 'collection':
        return [[]];
    }
  }

  /** Of the texts allowed one of each kind that conditions tell apart; of free texts those named or known, and one other. */
  #texts(fact: Fact, values: readonly string[] | undefined): readonly FactValue[] {
    if (values) return this.#isComparedWithFacts(fact) ? values : this.#oneOfEachKind(fact, values);
    const isText = (each: unknown): each is string => typeof each === 'string';
    return [...new Set([...this.#constants(fact), ...this.#known].filter(isText)), ' another text'];
  }

  /** The first value of each kind that the comparisons of a fact tell apart. */
  #oneOfEachKind(fact: Fact, values: Iterable<FactValue>): readonly FactValue[] {
    // The same for every case under the revision.
    const remembered = kindsByFact.get(fact);
    if (remembered) return remembered;
    const comparisons = this.#conditions.filter(
      (each): each is Condition & { kind: 'comparison' } =>
        each.kind === 'comparison' && each.fact.path === fact.path,
    );
    const reader = {
      value: () => undefined,
      peek: () => undefined,
      items: () => undefined,
      truth: (): Truth => UNKNOWN,
    };
    const kinds = new Map<string, FactValue>();
    for (const value of values) {
      const kind = comparisons.map((each) => each.operator.decide(value, each.value, reader)).join('');
      if (!kinds.has(kind)) kinds.set(kind, value);
    }
    const found = [...kinds.values()];
    kindsByFact.set(fact, found);
    return found;
  }

  /** Whether some condition compares the fact with another fact rather than with values. */
  #isComparedWithFacts(fact: Fact): boolean {
    return this.#conditions.some(
      (each) =>
        each.kind === 'comparison' &&
        each.operator
          .restsOn(each.value)
          .facts?.some((other) => other.path === fact.path || each.fact.path === fact.path),
    );
  }

  /**
   * How often items of a collection are counted, and by what: for each count over it, how many
   * items settle it and what they must satisfy.
   */
  countsOver(fact: Fact): readonly { least: number; where: Condition | undefined }[] {
    return this.#conditions
      .filter((each) => each.kind === 'count')
      .filter((each) => each.collection.path === fact.path);
  }

  /** Provisions that no list has, that lists name, parts of these, and sections inside of ranges. */
  *#provisions(): Generator<Citation> {
    yield { law: 'ZZ', major: '0', minor: undefined, suffix: '', subdivisions: [] };
    for (const list of this.#revision.lists.values()) {
      for (const { match } of list.entries) {
        if ('citation' in match) yield* withParts(match.citation);
        else yield* sectionsBetween(match.from, match.to);
      }
    }
  }

  /** No days, all days, and the days up to, from and between the days of the case. */
  #spans(): readonly (readonly DaySpan[])[] {
    const days = [...new Set(this.#knownDays())].sort((a, b) => a - b);
    const lasting = (from: Day): DaySpan[] => [{ from, to: Number.POSITIVE_INFINITY }];
    return [
      [],
      lasting(FIRST_DAY),
      ...days.flatMap((day) => [[{ from: FIRST_DAY, to: day }], lasting(day)]),
      ...days.slice(1).map((day, at) => [{ from: days[at] as Day, to: day }]),
    ];
  }

  #knownDays(): Day[] {
    return this.#known.filter(isDay);
  }

  /** The numbers at which comparisons turn, their neighbours, and the ends of what is allowed. */
  #numbers({ minimum, maximum, integer }: FactType & { kind: 'number' }): readonly number[] {
    const isNumber = (each: unknown): each is number => typeof each === 'number';
    const constants = this.#conditions.flatMap((each) =>
      each.kind === 'comparison' ? [each.written].flat() : [],
    );
    const turning = [...new Set([...constants, ...this.#known].filter(isNumber))].sort((a, b) => a - b);
    const low = minimum ?? (turning[0] ?? 0) - 1;
    const high = maximum ?? (turning.at(-1) ?? 0) + 1;
    const between = integer
      ? turning.flatMap((each) => [each - 1, each + 1])
      : turning.slice(1).map((each, at) => (each + (turning[at] as number)) / 2);
    return [...new Set([low, high, ...turning, ...between])].filter(
      (each) => each >= low && each <= high && (!integer || Number.isInteger(each)),
    );
  }

  /** The single values that conditions compare a fact with. */
  #constants(fact: Fact): readonly unknown[] {
    return this.#conditions.flatMap((each) =>
      each.kind === 'comparison' && each.fact.path === fact.path ? [each.written].flat() : [],
    );
  }

  /** The first and the last day, each day of the case and of the conditions, where comparisons turn, and their neighbours. */
  #turningDays(fact: Fact): Day[] {
    const comparisons = this.#conditions.filter((each) => each.kind === 'comparison');
    const written = comparisons.flatMap((each) => [each.written].flat());
    const constants = written.flatMap((each) => (typeof each === 'string' ? (parseDay(each) ?? []) : []));
    const known = {
      days: [...new Set([...this.#knownDays(), ...constants])],
      of: ({ keys }: Fact) => valuesNamed(this.#facts, keys.at(-1) ?? '').filter(isDay),
      spans: spansIn(this.#facts),
    };
    const turns = comparisons.flatMap(
      (each) => each.operator.turns?.(each.value, each.fact, fact, known) ?? [],
    );
    const turning = [...known.days, ...turns].flatMap((day) => [day, day + 1, day - 1]);
    return [...new Set([LAST_DAY, FIRST_DAY, ...turning])].filter(isDay);
  }
}

function leaves(condition: Condition): (Condition & { kind: 'comparison' | 'count' })[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(leaves);
    case 'not':
    case 'unknown':
      return leaves(condition.condition);
    case 'count':
      return [condition, ...(condition.where ? leaves(condition.where) : [])];
    case 'comparison':
      return [
        condition,
        ...(condition.operator.restsOn(condition.value).each ?? []).flatMap((each) => leaves(each.condition)),
      ];
    default:
      return [];
  }
}

/** Every list of spans in the facts of a case; one that lasts ends with the days there are. */
function spansIn(value: unknown): DaySpan[][] {
  if (value === null || typeof value !== 'object') return [];
  const isSpan = (each: unknown): each is DaySpan =>
    each !== null &&
    typeof each === 'object' &&
    'from' in each &&
    'to' in each &&
    typeof each.from === 'number';
  if (Array.isArray(value) && value.length > 0 && value.every(isSpan)) return [value];
  return Object.values(value).flatMap(spansIn);
}

const isDay = (each: unknown): each is Day =>
  typeof each === 'number' && Number.isInteger(each) && each >= FIRST_DAY && each <= LAST_DAY;

/** The values that have a name, in the case or in items anywhere in it. */
function valuesNamed(value: unknown, name: string): unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => (key === name ? [each] : valuesNamed(each, name)));
}

/** Every single value in the facts of a case. */
function valuesIn(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [value];
  return Object.values(value).flatMap(valuesIn);
}

/** A provision, and a part of it that nothing names. */
function* withParts(citation: Citation): Generator<Citation> {
  yield citation;
  yield { ...citation, subdivisions: [...citation.subdivisions, 'zz'] };
  for (let depth = 0; depth < citation.subdivisions.length; depth++) {
    yield { ...citation, subdivisions: citation.subdivisions.slice(0, depth) };
    yield { ...citation, subdivisions: [...citation.subdivisions.slice(0, depth), 'zz'] };
  }
}

/** The ends of a range of sections and those between that can be told by counting. */
function* sectionsBetween(from: Citation, to: Citation): Generator<Citation> {
  yield* withParts(from);
  yield* withParts(to);
  const key = from.minor !== undefined && from.major === to.major ? 'minor' : 'major';
  const first = Number(from[key]);
  const last = Math.min(Number(to[key] ?? 0), first + 200);
  for (let section = first + 1; section < last; section++) {
    yield {
      ...from,
      [key]: String(section).padStart(from[key]?.length ?? 0, '0'),
      suffix: '',
      subdivisions: [],
    };
  }
}

/** All subsets of a few texts; of many only the small ones and the whole. */
function subsetsOf(values: readonly string[]): readonly (readonly string[])[] {
  if (values.length <= 6) {
    return Array.from({ length: 2 ** values.length }, (_, bits) =>
      values.filter((_value, at) => (bits >> at) & 1),
    );
  }
  const pairs = values.flatMap((a, at) => values.slice(at + 1).map((b) => [a, b]));
  return [[], ...values.map((each) => [each]), ...pairs, values];
}
