import { type Day, minusPeriod, type Period, parseDay } from '../dates/day.ts';
import type { Condition, Fact, Facts, FactValue, Revision } from '../revision/model.ts';

/** A value that may be put where a fact is unknown. */
export type Candidate = FactValue | readonly Facts[];

const FIRST_DAY = parseDay('0001-01-01') as Day;
const LAST_DAY = parseDay('9999-12-31') as Day;

/**
 * For each fact of a revision, values that stand for all others: every value that some condition
 * can tell from the rest has one of its kind among them. Dates stand for themselves, and for the
 * days at which a comparison with the dates of this case turns.
 */
export class Candidates {
  readonly #revision: Revision;
  readonly #facts: Facts;
  readonly #conditions: readonly (Condition & { kind: 'comparison' | 'count' })[];
  #days: Day[] | undefined;

  constructor(revision: Revision, facts: Facts) {
    this.#revision = revision;
    this.#facts = facts;
    const provisions = [
      ...revision.definitions.values(),
      ...revision.rules,
      ...revision.actions.map((each) => each.coverage),
    ];
    this.#conditions = provisions.flatMap((each) => leaves(each.when));
  }

  of(fact: Fact): readonly Candidate[] {
    const { type } = fact;
    switch (type.kind) {
      case 'boolean':
        return [true, false];
      case 'text':
        return this.#texts(fact, type.values);
      case 'number':
        return this.#numbers(fact);
      case 'date':
        this.#days ??= this.#turningDays();
        return this.#days;
      case 'date-time':
        return ['2000-01-01T00:00:00Z'];
      case 'citation':
        return this.#citations(fact);
      case 'texts':
        return [[], ...type.values.map((each) => [each]), type.values];
      case 'spans':
        return [[], [{ from: FIRST_DAY, to: Number.POSITIVE_INFINITY }]];
      case 'collection':
        return this.#collections(fact);
    }
  }

  /** The texts that conditions name, and one that none does: to them all others are alike. */
  #texts(fact: Fact, values: readonly string[] | undefined): readonly string[] {
    if (values && this.#isComparedWithFacts(fact)) return values;
    const named = [...new Set(this.#constants(fact).filter((each) => typeof each === 'string'))];
    const other = values ? values.find((each) => !named.includes(each)) : ' another text';
    return other === undefined ? named : [...named, other];
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

  /** Items without facts: what they are then is searched for like any unknown fact. */
  #collections(fact: Fact): readonly (readonly Facts[])[] {
    const least = this.#conditions.map((each) =>
      each.kind === 'count' && each.collection === fact ? each.least : 1,
    );
    const most = Math.min(Math.max(1, ...least), 5);
    const empty = (): Facts => Object.create(null);
    return Array.from({ length: most + 1 }, (_, size) => Array.from({ length: size }, empty));
  }

  /** One entry of each set of lists, and a provision that no list has. */
  #citations(fact: Fact): readonly FactValue[] {
    const comparisons = this.#conditions
      .filter((each) => each.kind === 'comparison')
      .filter((each) => each.fact.type === fact.type || each.fact.path === fact.path);
    const entries = [...this.#revision.lists.values()].flatMap((list) =>
      list.entries.map(({ match }) => ('citation' in match ? match.citation : match.from)),
    );
    const unlisted = { law: 'ZZ', major: '0', minor: undefined, suffix: '', subdivisions: [] };
    const reader = { value: () => undefined, items: () => undefined, truth: () => 1 as const };
    const kinds = new Map<string, FactValue>();
    for (const citation of [unlisted, ...entries]) {
      const kind = comparisons.map((each) => each.operator.decide(citation, each.value, reader)).join('');
      if (!kinds.has(kind)) kinds.set(kind, citation);
    }
    return [...kinds.values()];
  }

  #numbers(fact: Fact): readonly number[] {
    const { minimum = -1e15, maximum = 1e15, integer } = fact.type as Fact['type'] & { kind: 'number' };
    const constants = this.#constants(fact).filter((each) => typeof each === 'number');
    const step = integer ? 1 : 0.5;
    const values = [minimum, maximum, ...constants.flatMap((each) => [each - step, each, each + step])];
    return [...new Set(values)].filter((each) => each >= minimum && each <= maximum);
  }

  /** The single values that conditions compare a fact with. */
  #constants(fact: Fact): readonly unknown[] {
    return this.#conditions.flatMap((each) =>
      each.kind === 'comparison' && each.fact.path === fact.path ? [each.written].flat() : [],
    );
  }

  /** The first and the last day, and each day of the case with those a window away, and their neighbours. */
  #turningDays(): Day[] {
    const known = new Set<Day>();
    collectDays(this.#facts, known);
    const periods = this.#conditions.flatMap((each) =>
      each.kind === 'comparison' ? periodIn(each.written) : [],
    );
    const constants = this.#conditions.flatMap((each) =>
      each.kind === 'comparison' ? [each.written].flat() : [],
    );
    for (const each of constants) {
      const day = typeof each === 'string' ? parseDay(each) : undefined;
      if (day !== undefined) known.add(day);
    }
    const turning = new Set<Day>([LAST_DAY, FIRST_DAY]);
    for (const day of known) {
      const away = periods.flatMap((period) => [
        minusPeriod(day, period),
        minusPeriod(day, negative(period)),
      ]);
      for (const each of [day, ...away]) {
        for (const near of [each, each + 1, each - 1]) {
          if (near >= FIRST_DAY && near <= LAST_DAY) turning.add(near);
        }
      }
    }
    return [...turning];
  }
}

function leaves(condition: Condition): (Condition & { kind: 'comparison' | 'count' })[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(leaves);
    case 'not':
      return leaves(condition.condition);
    case 'count':
      return [condition, ...(condition.where ? leaves(condition.where) : [])];
    case 'comparison':
      return [condition];
    default:
      return [];
  }
}

function collectDays(facts: Facts, days: Set<Day>): void {
  for (const value of Object.values(facts)) {
    if (typeof value === 'number' && Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY)
      days.add(value);
    else if (Array.isArray(value))
      for (const item of value) if (typeof item === 'object') collectDays(item as Facts, days);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      collectDays(value as Facts, days);
  }
}

const periodIn = (written: unknown): Period[] => {
  const period = (written as { period?: Period } | null)?.period;
  return period ? [period] : [];
};

const negative = ({ years = 0, months = 0, days = 0 }: Period): Period => ({
  years: -years,
  months: -months,
  days: -days,
});
