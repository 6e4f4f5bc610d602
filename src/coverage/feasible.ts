import { CASE, type Place } from '../analysis/encoder.ts';
import { Graph } from '../analysis/graph.ts';
import { Undecidable } from '../analysis/kinds.ts';
import { Solver } from '../analysis/solver.ts';
import { whyUndecided } from '../analysis/undecided.ts';
import { CaseValidator } from '../case/validate.ts';
import { readFactsOf, type WrittenCase } from '../case/written-facts.ts';
import { InvalidInput } from '../diagnostics/diagnostic.ts';
import { minimize, writeCase } from '../diff/effect/witness.ts';
import { parseJson } from '../json/parse.ts';
import type { Revision } from '../revision/model.ts';
import { Source } from '../text/source.ts';
import { Evaluator } from './evaluator.ts';
import type { Goal } from './goals.ts';
import type { Effect } from './model.ts';

/** How long one revision may take, in milliseconds. */
const PATIENCE = 60_000;

/** Finds cases that reach goals of a revision, or proves that there are none. */
export class Feasibility {
  readonly #revision: Revision;
  readonly #validator: CaseValidator;
  readonly #deadline = Date.now() + PATIENCE;

  constructor(revision: Revision) {
    this.#revision = revision;
    this.#validator = new CaseValidator(revision.written.case);
  }

  /** For each list of goals of which any will do: a small case that reaches one, or that there is none. */
  of(alternatives: readonly (readonly Goal[])[]): Exclude<Effect, { state: 'shown' }>[] {
    try {
      const graph = new Graph();
      const solver = this.#solverFor(alternatives.flat(), graph);
      return alternatives.map((goals) => this.#attempt(() => this.#find(goals, solver, graph)));
    } catch (error) {
      const reason = whyUndecided(error, PATIENCE);
      return alternatives.map(() => ({ state: 'undecided', reason }));
    }
  }

  #attempt(find: () => Exclude<Effect, { state: 'shown' }>): Exclude<Effect, { state: 'shown' }> {
    try {
      return find();
    } catch (error) {
      return { state: 'undecided', reason: whyUndecided(error, PATIENCE) };
    }
  }

  #find(goals: readonly Goal[], solver: Solver, graph: Graph): Exclude<Effect, { state: 'shown' }> {
    for (const goal of goals) {
      const literals: number[] = [];
      let place: Place = CASE;
      for (const { collection, conditions } of goal.levels) {
        if (collection) {
          const item = solver.anyItem(collection, place);
          place = item.place;
          literals.push(item.present);
        }
        for (const each of conditions) literals.push(solver.sure(graph.ref(each), place));
      }
      const found = solver.find(literals);
      if (!found) continue;
      const { written, facts } = this.#revision;
      const reaches = (one: WrittenCase): boolean => this.#reaches(one, goal);
      const whole = writeCase(found, written.case, facts);
      if (!reaches(whole))
        throw new Undecidable(`a case that was found is not confirmed: ${JSON.stringify(whole)}`);
      return { state: 'missing', witness: minimize(whole, reaches) };
    }
    return { state: 'impossible' };
  }

  #reaches(written: WrittenCase, goal: Goal): boolean {
    try {
      this.#validator.check(parseJson(new Source('case', JSON.stringify(written))));
    } catch (error) {
      if (error instanceof InvalidInput) return false;
      throw error;
    }
    return new Evaluator(readFactsOf(written, this.#revision.written.case).facts).reaches(goal);
  }

  #solverFor(goals: readonly Goal[], graph: Graph): Solver {
    const { facts, written } = this.#revision;
    const schema = { facts, required: new Set(written.case.required) };
    const levels = goals.flatMap((each) => each.levels);
    const collections = new Set(levels.flatMap((each) => each.collection ?? []));
    const roots = [
      ...levels.flatMap((each) => each.conditions).map((each) => graph.ref(each)),
      ...[...collections].map((collection) =>
        graph.ref({ kind: 'count', quantifier: 'some', least: 1, collection, where: undefined }),
      ),
    ];
    return new Solver(graph, schema, schema, roots, this.#deadline);
  }
}
