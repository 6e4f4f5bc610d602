import { truthIn } from '../evaluate/direct.ts';
import { Scope } from '../evaluate/scope.ts';
import type { Condition, Fact, Facts } from '../revision/model.ts';
import { TRUE, type Truth } from '../truth.ts';
import type { Goal } from './goals.ts';

/** The truths of conditions for one case, each decided once for each item. */
export class Evaluator {
  readonly #case: Scope;
  readonly #truths = new Map<Scope, Map<Condition, Truth>>();
  readonly #items = new Map<Scope, Map<Fact, readonly Scope[]>>();

  /** @param facts of a case as a revision reads them: defaults are taken */
  constructor(facts: Facts) {
    this.#case = new Scope(facts);
  }

  truth(condition: Condition, scope: Scope): Truth {
    const known = this.#truths.get(scope) ?? new Map<Condition, Truth>();
    this.#truths.set(scope, known);
    let truth = known.get(condition);
    if (truth === undefined) {
      truth = truthIn(condition, scope);
      known.set(condition, truth);
    }
    return truth;
  }

  /** Every choice of an item in each collection, the outermost first; the case alone where there is none. */
  scopes(collections: readonly Fact[]): readonly Scope[] {
    return collections.reduce<readonly Scope[]>(
      (scopes, collection) => scopes.flatMap((each) => this.#itemsOf(collection, each)),
      [this.#case],
    );
  }

  /** Whether a condition decides in the way of a goal. */
  reaches({ levels }: Goal): boolean {
    const from = (at: number, scope: Scope): boolean => {
      const level = levels[at];
      if (!level) return true;
      const scopes = level.collection ? this.#itemsOf(level.collection, scope) : [scope];
      return scopes.some(
        (each) =>
          level.conditions.every((condition) => this.truth(condition, each) === TRUE) && from(at + 1, each),
      );
    };
    return from(0, this.#case);
  }

  #itemsOf(collection: Fact, scope: Scope): readonly Scope[] {
    const known = this.#items.get(scope) ?? new Map<Fact, readonly Scope[]>();
    this.#items.set(scope, known);
    let items = known.get(collection);
    if (!items) {
      items = scope.items(collection) ?? [];
      known.set(collection, items);
    }
    return items;
  }
}
