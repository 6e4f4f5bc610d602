import type { WrittenCase } from '../../../src/case/written-facts.ts';
import { type Day, formatDay, minusPeriod, parseDay } from '../../../src/dates/day.ts';
import type { Random } from '../../../src/generate/random.ts';
import type * as Written from '../../../src/revision/written.ts';
import type { Constants } from './constants.ts';

const day = (text: string): Day => parseDay(text) as Day;
const FIRST = day('0001-01-01');
const LAST = day('9999-12-31');

/** How often a fact is unknown in a case: whole cases, most facts known, half of them, hardly any. */
const SHARES = [0, 0, 0.1, 0.2, 0.5, 0.9];

/** A valid case, whole or partial, with values at and beside what the conditions compare with. */
export function randomCase(schema: Written.CaseSchema, constants: Constants, random: Random): WrittenCase {
  return new Draw(constants, random).object(schema.properties, new Set(schema.required)) as WrittenCase;
}

class Draw {
  readonly #constants: Constants;
  readonly #random: Random;
  readonly #unknown: number;
  /** Days that come again in a case, so that its days are often the same, or a period apart. */
  readonly #days: Day[];

  constructor(constants: Constants, random: Random) {
    this.#constants = constants;
    this.#random = random;
    this.#unknown = random.pick(SHARES);
    this.#days = [this.#anyDay(), this.#anyDay()];
    for (const anchor of [...this.#days])
      for (const period of constants.periods.slice(0, 4)) this.#days.push(minusPeriod(anchor, period));
  }

  object(facts: Written.Facts, required: ReadonlySet<string>): Record<string, unknown> {
    const entries = Object.entries(facts).flatMap(([name, fact]): [string, unknown][] => {
      if (required.has(name) || !this.#random.chance(this.#unknown)) return [[name, this.#value(fact)]];
      return this.#random.chance(0.5) ? [[name, null]] : [];
    });
    // The order of the names says nothing.
    return Object.fromEntries(this.#random.chance(0.3) ? shuffled(entries, this.#random) : entries);
  }

  #value(fact: Written.Fact): unknown {
    const random = this.#random;
    switch (fact.type) {
      case 'boolean':
        return random.chance(0.5);
      case 'integer':
      case 'number':
        return this.#number(fact);
      case 'string':
        return this.#text(fact);
      case 'object':
        return this.object(fact.properties, new Set());
      case 'array': {
        const { items } = fact;
        if (items.type === 'string') return items.enum.filter(() => random.chance(0.4));
        const length = random.chance(0.05) ? random.below(12) : random.below(4);
        return Array.from({ length }, () =>
          fact.format === 'spans' ? this.#span() : this.object(items.properties, new Set()),
        );
      }
    }
  }

  #number({ type, minimum = -1000, maximum = 1000 }: Written.NumberFact): number {
    const random = this.#random;
    const { numbers } = this.#constants;
    const near = numbers.length > 0 && random.chance(0.7);
    const drawn = near ? random.pick(numbers) + random.between(-1, 1) : random.between(-5, 200);
    const whole = Math.min(Math.max(Math.round(drawn), Math.ceil(minimum)), Math.floor(maximum));
    return type === 'number' && whole + 0.5 <= maximum && random.chance(0.3) ? whole + 0.5 : whole;
  }

  #text(fact: Written.StringFact): string {
    const random = this.#random;
    if (fact.enum) return random.pick(fact.enum);
    if (fact.format === 'date') return formatDay(this.#day());
    if (fact.format === 'date-time')
      return random.pick(['2019-11-08T16:00:00-05:00', '2020-02-29T00:00:00Z']);
    if (fact.format === 'citation') return random.pick(this.#constants.citations);
    return random.pick(['', 'a', 'é', '"\\\n', '𝒳', ...this.#constants.texts]);
  }

  #span(): { from: string; to: string | null } {
    const [one, other] = [this.#day(), this.#day()];
    const to = this.#random.chance(0.2) ? null : formatDay(Math.max(one, other));
    return { from: formatDay(Math.min(one, other)), to };
  }

  #day(): Day {
    const drawn = this.#random.chance(0.6) ? this.#random.pick(this.#days) : this.#anyDay();
    const moved = this.#random.chance(0.5) ? drawn : drawn + this.#random.between(-2, 2);
    return Math.min(Math.max(moved, FIRST), LAST);
  }

  #anyDay(): Day {
    const random = this.#random;
    const lot = random.below(10);
    if (lot === 0) return random.between(FIRST, LAST);
    if (lot === 1)
      return day(random.pick(['2012-02-29', '2016-02-29', '2017-02-28', '0001-01-01', '9999-12-31']));
    if (lot < 5 && this.#constants.days.length > 0) return random.pick(this.#constants.days);
    return random.between(day('2012-01-01'), day('2021-12-31'));
  }
}

/** The same values in another order. */
export function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  const result = [...values];
  for (let at = result.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [result[at], result[other]] = [result[other] as Value, result[at] as Value];
  }
  return result;
}
