import type { Random } from '../../../src/generate/random.ts';
import type { Json } from '../../support/mutants.ts';
import type { DrawnFact } from './random-facts.ts';

/** A definition that conditions may name. */
export interface DrawnDefinition {
  id: string;
  of: string | undefined;
}

/** Draws conditions that a loader accepts: whatever the facts in question can be asked. */
export class Conditions {
  readonly #facts: readonly DrawnFact[];
  readonly #lists: readonly string[];
  readonly #random: Random;
  /** Those that may be named so far: one names only those before it, so that none goes round in a circle. */
  readonly definitions: DrawnDefinition[] = [];

  constructor(facts: readonly DrawnFact[], lists: readonly string[], random: Random) {
    this.#facts = facts;
    this.#lists = lists;
    this.#random = random;
  }

  /** The collections of which an item is in question inside an item of this one, the outermost first. */
  scopesIn(collection: string | undefined): string[] {
    if (collection === undefined) return [];
    const outer = this.#facts.find((each) => each.path === collection)?.collection;
    return [...this.scopesIn(outer), collection];
  }

  /** @param scopes the collections of which an item is in question */
  draw(scopes: readonly string[], depth: number): Json {
    const random = this.#random;
    const lot = random.below(depth > 0 ? 12 : 6);
    if (lot === 0) return random.pick([{ always: true }, { never: true }]);
    if (lot === 1) return this.#named(scopes) ?? this.#comparison(scopes);
    if (lot < 6) return this.#comparison(scopes);
    if (lot < 9) {
      const parts = Array.from({ length: random.between(1, 4) }, () => this.draw(scopes, depth - 1));
      return random.chance(0.5) ? { all: parts } : { any: parts };
    }
    if (lot === 9) return { not: this.draw(scopes, depth - 1) };
    return this.#count(scopes, depth) ?? this.#comparison(scopes);
  }

  #visible(scopes: readonly string[], kind?: string): DrawnFact[] {
    return this.#facts.filter(
      (each) =>
        (each.collection === undefined || scopes.includes(each.collection)) &&
        (kind === undefined || each.kind === kind),
    );
  }

  #named(scopes: readonly string[]): Json | undefined {
    const fitting = this.definitions.filter(({ of }) => of === undefined || scopes.includes(of));
    return fitting.length === 0 ? undefined : { condition: this.#random.pick(fitting).id };
  }

  #count(scopes: readonly string[], depth: number): Json | undefined {
    const random = this.#random;
    const collections = this.#visible(scopes, 'collection');
    if (collections.length === 0) return undefined;
    const { path } = random.pick(collections);
    const inner = [...scopes, ...this.scopesIn(path)];
    const where = { where: this.draw(inner, depth - 1) };
    const quantifier = random.pick(['some', 'every', 'none', 'atLeast']);
    if (quantifier === 'every') return { every: path, ...where };
    const perhaps = random.chance(0.85) ? where : {};
    return quantifier === 'atLeast'
      ? { atLeast: random.between(1, 3), of: path, ...perhaps }
      : { [quantifier]: path, ...perhaps };
  }

  #comparison(scopes: readonly string[]): Json {
    const random = this.#random;
    const facts = this.#visible(scopes);
    if (facts.length === 0) return { always: true };
    // What is nearest in scope is asked most.
    const own = facts.filter((each) => each.collection === scopes.at(-1));
    const fact = random.pick(own.length > 0 && random.chance(0.6) ? own : facts);
    const { path, kind, values } = fact;
    const compared = (operator: string, value: Json): Json => ({ fact: path, operator, value });
    switch (kind) {
      case 'boolean':
      case 'text':
        return random.chance(0.4)
          ? compared(random.pick(['in', 'notIn']), this.#several(values))
          : compared(random.pick(['equal', 'notEqual']), this.#operand(scopes, fact));
      case 'date':
        if (random.chance(0.5)) return compared('within', this.#window(scopes, fact));
        return compared(this.#order(), this.#operand(scopes, fact));
      case 'number':
        if (random.chance(0.2)) return compared(random.pick(['in', 'notIn']), this.#several(values));
        return compared(this.#order(), this.#operand(scopes, fact));
      case 'texts':
        return compared(random.pick(['contains', 'doesNotContain']), random.pick(values));
      case 'citation':
        return compared('listedIn', random.pick(this.#lists));
      case 'collection':
        return { [random.pick(['some', 'none'])]: path };
      default:
        // Moments and spans compare with nothing.
        return { [random.pick(['always', 'never'])]: true };
    }
  }

  #order(): string {
    return this.#random.pick([
      'equal',
      'notEqual',
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
    ]);
  }

  #several(values: DrawnFact['values']): Json {
    const some = values.filter(() => this.#random.chance(0.5));
    return some.length > 0 ? some : [values[0]];
  }

  #operand(scopes: readonly string[], { kind, values }: DrawnFact): Json {
    if (this.#random.chance(0.6)) return this.#random.pick(values);
    return { fact: this.#random.pick(this.#visible(scopes, kind)).path };
  }

  #window(scopes: readonly string[], { kind }: DrawnFact): Json {
    const random = this.#random;
    const dayOf = (): Json => ({ fact: random.pick(this.#visible(scopes, kind)).path });
    const period = random.pick([
      { years: 5 },
      { months: 1 },
      { months: 13, days: 2 },
      { days: 0 },
      { days: 400 },
      { years: 1, months: 1, days: 1 },
      { years: 3000 },
    ]);
    const window = { period, before: dayOf() };
    const spans = this.#facts.filter(
      (each) =>
        each.kind === 'spans' && each.collection !== undefined && this.#isInReach(each.collection, scopes),
    );
    if (spans.length === 0 || random.chance(0.3)) return window;
    const { path, collection } = random.pick(spans);
    const where = this.draw(this.scopesIn(collection), 1);
    return { ...window, extendedBy: { spans: path, where, from: dayOf(), until: dayOf() } };
  }

  /** Whether the items of a collection can be gone through: the item that it belongs to is in question. */
  #isInReach(collection: string, scopes: readonly string[]): boolean {
    const outer = this.scopesIn(collection).at(-2);
    return outer === undefined || scopes.includes(outer);
  }
}
