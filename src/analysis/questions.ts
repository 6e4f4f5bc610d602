import type { Condition, Fact, Revision } from '../revision/model.ts';
import { everyPart, type Root } from '../revision/walk.ts';
import type { Literal } from '../solve/sat.ts';
import { CASE, type Place } from './encoder.ts';
import { Graph, type Ref } from './graph.ts';
import { Solver } from './solver.ts';

/** Asks what is so of all cases that are valid for a revision, whole and partial. */
export class Questions {
  readonly #graph = new Graph();
  readonly #solver: Solver;
  readonly #places = new Map<string, { place: Place; present: Literal[] }>();

  /**
   * @param roots the provisions that will be asked about
   * @param deadline milliseconds since the epoch; undefined for none
   * @throws Undecidable where a condition is beyond the analysis
   */
  constructor(revision: Revision, roots: readonly Root[], deadline: number | undefined) {
    const { facts } = revision;
    const schema = { facts, required: new Set(revision.written.case.required) };
    const collections = [...facts.values()].filter((each) => each.type.kind === 'collection');
    const refs = [
      // Every part by itself: what is asked about may stand beside a constant and be gone from the whole.
      ...roots.flatMap((each) => everyPart(each, facts)).map((each) => this.#graph.ref(each.condition)),
      ...collections.map((collection) =>
        this.#graph.ref({ kind: 'count', quantifier: 'some', least: 1, collection, where: undefined }),
      ),
    ];
    this.#solver = new Solver(this.#graph, schema, schema, refs, deadline);
  }

  /** Whether a condition holds of no case, or no item, at all. */
  neverHolds(condition: Condition, scopes: readonly Fact[]): boolean {
    return this.excluded([condition], scopes) !== undefined;
  }

  /** Whether no case, and no item, fails a condition: where its facts are known it holds. */
  neverFails(condition: Condition, scopes: readonly Fact[]): boolean {
    const { place, present } = this.#placeOf(scopes);
    return this.#no([...present, -this.#solver.may(this.#ref(condition), place)]) !== undefined;
  }

  /** Of conditions that cannot all hold: those that exclude one another; undefined where they can. */
  excluded(conditions: readonly Condition[], scopes: readonly Fact[]): readonly Condition[] | undefined {
    const { place, present } = this.#placeOf(scopes);
    const sure = new Map(
      conditions.map((each) => [each, this.#solver.sure(this.#ref(each), place)] as const),
    );
    const refuted = this.#no([...present, ...sure.values()]);
    return refuted && conditions.filter((each) => refuted.includes(sure.get(each) as Literal));
  }

  /** Whether two conditions are true, false and unknown of the same cases and items. */
  areSame(one: Condition, other: Condition, scopes: readonly Fact[]): boolean {
    const [a, b] = [this.#ref(one), this.#ref(other)];
    if (a === b) return true;
    const { place, present } = this.#placeOf(scopes);
    return (['sure', 'may'] as const).every((level) => {
      const [x, y] = [this.#solver[level](a, place), this.#solver[level](b, place)];
      return [
        [x, -y],
        [-x, y],
      ].every((each) => this.#no([...present, ...each]) !== undefined);
    });
  }

  /** Whether one condition adds nothing to another where a third holds: it holds, and may hold, only where that does. */
  addsNothing(one: Condition, other: Condition, within: Condition): boolean {
    const inside = this.#solver.sure(this.#ref(within));
    return (['sure', 'may'] as const).every((level) => {
      const [x, y] = [this.#solver[level](this.#ref(one)), this.#solver[level](this.#ref(other))];
      return this.#no([inside, x, -y]) !== undefined;
    });
  }

  #ref(condition: Condition): Ref {
    return this.#graph.ref(condition);
  }

  #no(literals: readonly Literal[]): readonly Literal[] | undefined {
    return this.#solver.contradiction(literals);
  }

  /** An item in each of the collections, whatever it is. */
  #placeOf(scopes: readonly Fact[]): { place: Place; present: readonly Literal[] } {
    const key = scopes.map((each) => each.path).join(' ');
    let known = this.#places.get(key);
    if (!known) {
      known = { place: CASE, present: [] };
      for (const collection of scopes) {
        const { place, present } = this.#solver.anyItem(collection, known.place);
        known = { place, present: [...known.present, present] };
      }
      this.#places.set(key, known);
    }
    return known;
  }
}
