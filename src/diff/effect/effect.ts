import { Graph } from '../../analysis/graph.ts';
import { type Schema, Undecidable } from '../../analysis/kinds.ts';
import { Solver } from '../../analysis/solver.ts';
import { whyUndecided } from '../../analysis/undecided.ts';
import { uniteSchemas } from '../../case/union.ts';
import { CaseValidator } from '../../case/validate.ts';
import { readFactsOf, type WrittenCase } from '../../case/written-facts.ts';
import { InvalidInput } from '../../diagnostics/diagnostic.ts';
import { truthIn } from '../../evaluate/direct.ts';
import { Scope } from '../../evaluate/scope.ts';
import { decideAll } from '../../evaluate/status.ts';
import { parseJson } from '../../json/parse.ts';
import { factsOf } from '../../revision/facts.ts';
import type { Condition, Revision } from '../../revision/model.ts';
import type * as Written from '../../revision/written.ts';
import { Source } from '../../text/source.ts';
import { TRUE } from '../../truth.ts';
import type { Effect, EffectStatus, Region } from './model.ts';
import { Names } from './names.ts';
import { ReasonFinder, type Reasons } from './reasons.ts';
import { areAlike, conditionsFor, type Side, sideOf } from './sides.ts';
import { simplify } from './simplify.ts';
import { minimize, writeCase } from './witness.ts';
import { wordsOf } from './words.ts';
import { writeConditions } from './write.ts';

/** The time box where none is given, in milliseconds. */
const TIMEOUT = 60_000;

/** A region with its conditions as the engine reads them. */
export interface ReadRegion extends Region {
  conditions: readonly Condition[];
}

/** An effect that cases can be put to. */
export interface ReadEffect extends Effect {
  regions: readonly ReadRegion[];
  /** The case schema of the domain: the union of both. */
  cases: Written.CaseSchema;
}

/**
 * The exact effect of going from one revision to another: disjoint regions that hold every case whose answer changes, and
 * the proof that there is no other (docs/effect.md).
 * @param options.others case schemas of other revisions: the conditions of regions are true to their cases too
 * @param options.most so many regions of an action are looked for at most: enough to know that there are some, and not all of them
 * @param options.timeout milliseconds after which the answer is 'not decided'; 60,000 where it is left out
 */
export function effectOf(
  from: Revision,
  to: Revision,
  options: { timeout?: number; most?: number; others?: readonly Written.CaseSchema[] } = {},
): ReadEffect {
  const cases = uniteSchemas([from.written.case, to.written.case]);
  const all = uniteSchemas([cases.schema, ...(options.others ?? [])]);
  const domain =
    'all cases that are valid by the facts of both revisions together, whole and partial, with collections of any length and days from 0001-01-01 to 9999-12-31';
  const undecided = (reason: string): ReadEffect => ({
    decided: false,
    reason,
    domain,
    regions: [],
    cases: cases.schema,
  });
  const [conflict] = cases.conflicts;
  if (conflict) return undecided(`\`${conflict.path}\` is of two kinds in the two revisions`);
  const timeout = options.timeout ?? TIMEOUT;
  try {
    const regions = new Comparison(
      from,
      to,
      cases.schema,
      all.conflicts.length > 0 ? cases.schema : all.schema,
      Date.now() + timeout,
    ).regions(options.most);
    return { decided: true, domain, regions, cases: cases.schema };
  } catch (error) {
    return undecided(whyUndecided(error, timeout));
  }
}

/** The ids of the regions that a valid case lies in, by their conditions alone. */
export function regionsOf({ regions, cases }: ReadEffect, written: WrittenCase): string[] {
  const scope = scopeFor(written, cases);
  return regions
    .filter((each) => each.conditions.every((one) => truthIn(one, scope) === TRUE))
    .map((each) => each.id);
}

/** The facts of a case with defaults taken by whoever reads them, since revisions may differ in these. */
export const scopeFor = (written: WrittenCase, cases: Written.CaseSchema): Scope =>
  new Scope(readFactsOf(written, cases, 'withhold').facts, undefined, undefined, true);

export class Comparison {
  readonly #from: Revision;
  readonly #to: Revision;
  readonly #cases: Written.CaseSchema;
  readonly #inside: Schema;
  readonly #all: Schema;
  readonly #validator: CaseValidator;
  readonly #graph = new Graph();
  readonly #names: Names;
  readonly #deadline: number;

  constructor(
    from: Revision,
    to: Revision,
    cases: Written.CaseSchema,
    all: Written.CaseSchema,
    deadline: number,
  ) {
    this.#from = from;
    this.#to = to;
    this.#cases = cases;
    this.#inside = { facts: factsOf(cases), required: new Set(cases.required) };
    this.#all = { facts: factsOf(all), required: new Set(all.required) };
    this.#validator = new CaseValidator(cases);
    this.#names = new Names(this.#graph, from, to);
    this.#deadline = deadline;
  }

  /** @param most of each action */
  regions(most = Number.POSITIVE_INFINITY): ReadRegion[] {
    const ids = [...this.#to.actions, ...this.#from.actions].map((each) => each.id);
    return [...new Set(ids)].flatMap((id) => this.#regionsOf(id, most));
  }

  #regionsOf(id: string, most: number): ReadRegion[] {
    const from = sideOf('from', this.#from, id);
    const to = sideOf('to', this.#to, id);
    if (areAlike(from, to, this.#graph)) return [];
    const finder = new ReasonFinder(from, to, this.#graph);
    const roots = finder.conditions().map((each) => this.#graph.ref(each));
    const solver = new Solver(this.#graph, this.#all, this.#inside, roots, this.#deadline);
    const changes = this.#changes(from, to, solver);
    const found: { reasons: Reasons; conditions: Condition[]; written: WrittenCase }[] = [];
    const outside: number[] = [];
    while (found.length < most) {
      const model = solver.find([changes, ...outside]);
      if (!model) break;
      const written = writeCase(model, this.#cases, this.#inside.facts);
      const reasons = this.#confirmed(written, finder, id);
      const conditions = finder.conditionsOf(reasons);
      found.push({ reasons, conditions, written });
      const inside = solver.and(conditions.map((each) => solver.sure(this.#graph.ref(each))));
      outside.push(-inside);
    }
    found.sort((a, b) => finder.compare(a.reasons, b.reasons));
    return found.map(({ reasons, conditions, written }, at) => {
      const short = simplify(conditions, this.#graph, solver, scopeFor(written, this.#cases));
      const isIn = (each: WrittenCase): boolean => this.#isIn(each, short);
      const witness = minimize(written, isIn);
      const [before, after] = this.#statuses(witness, id);
      if (!isIn(witness) || before !== reasons.from || after !== reasons.to)
        throw new Undecidable(`a region does not hold its own case: ${JSON.stringify(witness)}`);
      return {
        id: `${id}-${at + 1}`,
        action: id,
        from: reasons.from,
        to: reasons.to,
        when: { text: wordsOf(short, this.#names), condition: writeConditions(short, this.#names) },
        because: finder.responsible(reasons),
        witness,
        conditions: short,
      };
    });
  }

  /** A literal that holds of the cases for which the two sides have different statuses. */
  #changes(from: Side, to: Side, solver: Solver): number {
    const statuses = ['permitted', 'prohibited', 'undetermined', 'unregulated'] as const;
    const has = (side: Side) =>
      statuses.map((status) =>
        side.action
          ? solver.and(conditionsFor(side, status).map((each) => solver.sure(this.#graph.ref(each))))
          : solver.or([]),
      );
    const [a, b] = [has(from), has(to)];
    const same = solver.or(a.map((each, at) => solver.and([each, b[at] as number])));
    return -same;
  }

  /** Why the answer changes for a case, as the engine itself says. @throws Undecidable where it does not change */
  #confirmed(written: WrittenCase, finder: ReasonFinder, id: string): Reasons {
    const [from, to] = this.#statuses(written, id);
    const reasons = finder.reasonsFor(scopeFor(written, this.#cases));
    if (!reasons || reasons.from !== from || reasons.to !== to)
      throw new Undecidable(`a case that was found is not confirmed: ${JSON.stringify(written)}`);
    return reasons;
  }

  #isIn(written: WrittenCase, conditions: readonly Condition[]): boolean {
    const scope = scopeFor(written, this.#cases);
    return conditions.every((each) => truthIn(each, scope) === TRUE) && this.#isValid(written);
  }

  #isValid(written: WrittenCase): boolean {
    try {
      this.#validator.check(parseJson(new Source('case', JSON.stringify(written))));
      return true;
    } catch (error) {
      if (error instanceof InvalidInput) return false;
      throw error;
    }
  }

  #statuses(written: WrittenCase, id: string): [EffectStatus, EffectStatus] {
    const statusIn = (revision: Revision): EffectStatus =>
      decideAll(revision, readFactsOf(written, revision.written.case).facts)[id] ?? 'absent';
    return [statusIn(this.#from), statusIn(this.#to)];
  }
}
