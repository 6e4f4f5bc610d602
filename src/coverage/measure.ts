import { Questions } from '../analysis/questions.ts';
import { whyUndecided } from '../analysis/undecided.ts';
import { readFactsOf, type WrittenCase } from '../case/written-facts.ts';
import { sentenceOf } from '../evaluate/sentence.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import type { Action, Condition, Revision } from '../revision/model.ts';
import { everyPart, type Placed, type Root, rootsOf } from '../revision/walk.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import { Evaluator } from './evaluator.ts';
import { Feasibility } from './feasible.ts';
import { type Goal, goalsOf, type Leaf, type Seen } from './goals.ts';
import type {
  ActionCoverage,
  Coverage,
  Effect,
  Place,
  ProvisionCoverage,
  Ratio,
  RevisionCoverage,
  Sight,
} from './model.ts';

/** A case that is put to a revision, and the actions whose status is expected of it. */
export interface Tested {
  /** What tells the test to people. */
  title: string;
  case: WrittenCase;
  actions: ReadonlySet<string>;
}

/** The tests of one revision. */
export interface TestedRevision {
  revision: Revision;
  json: LocatedJson;
  tests: readonly Tested[];
}

/** Something that no test shows and a case would: see Effect. */
export interface Missing {
  revision: Revision;
  action: Action;
  leaf: Leaf;
  is: Seen;
  ways: readonly Goal[];
  witness: WrittenCase;
}

/**
 * How much of each revision tests cover. A condition decides an action's status only where that is expected of the case: what is not
 * looked at proves nothing.
 */
export function measure(revisions: readonly TestedRevision[]): { coverage: Coverage; missing: Missing[] } {
  const missing: Missing[] = [];
  const measured = revisions.map((each) => measureRevision(each, missing));
  return {
    coverage: {
      revisions: measured,
      mcdc: ratio(
        measured.reduce((sum, each) => sum + each.mcdc.reached, 0),
        measured.reduce((sum, each) => sum + each.mcdc.total, 0),
      ),
    },
    missing,
  };
}

const TRUTHS = ['true', 'false', 'unknown'] as const;

function measureRevision({ revision, json, tests }: TestedRevision, missing: Missing[]): RevisionCoverage {
  const cases = tests.map((test) => ({
    test,
    evaluator: new Evaluator(readFactsOf(test.case, revision.written.case).facts),
  }));
  const evaluators = cases.map((each) => each.evaluator);
  const roots = rootsOf(revision);
  const questions = decided(() => new Questions(revision, roots, undefined));
  const placeOf = (at: Pointer): Place => {
    const { line, column } = json.source.positionAt(json.span(at).start);
    return { line, column };
  };
  const provisions = roots.map((root): ProvisionCoverage => {
    const parts = everyPart(root, revision.facts);
    const conditions = parts.map((part) => ({
      ...placeOf(part.at),
      text: sentenceOf(part.condition),
      seen: sightsOf(part, evaluators, questions),
    }));
    return { kind: root.kind, id: idOf(root, revision), citation: root.provision.citation, conditions };
  });
  const owners = ownersOf(roots, revision);
  const feasibility = new Feasibility(revision);
  const actions = revision.actions.map((action): ActionCoverage => {
    const asserted = cases.filter((each) => each.test.actions.has(action.id));
    const goals = [...goalsOf(revision, action)];
    const asked = goals.flatMap(([leaf, by]) => TRUTHS.map((is) => ({ leaf, is, ways: by[is] })));
    const shown = asked.map(({ ways }) => shownBy(ways, asserted));
    const open = asked.filter((_, at) => shown[at] === undefined);
    const found = feasibility.of(open.map((each) => each.ways));
    const effects = new Map<Leaf, Record<Seen, Effect>>();
    let next = 0;
    for (const [at, { leaf, is, ways }] of asked.entries()) {
      const known = effects.get(leaf) ?? ({} as Record<Seen, Effect>);
      effects.set(leaf, known);
      const effect = shown[at] ?? (found[next++] as Effect);
      known[is] = effect;
      if (effect.state === 'missing')
        missing.push({ revision, action, leaf, is, ways, witness: effect.witness });
    }
    const conditions = [...effects].map(([leaf, byTruth]) => {
      const { root, at } = owners.get(leaf) as { root: Root; at: Pointer };
      return { provision: idOf(root, revision), ...placeOf(at), text: sentenceOf(leaf), effects: byTruth };
    });
    return {
      action: action.id,
      conditions: conditions.sort((a, b) => a.line - b.line || a.column - b.column),
    };
  });
  const sights = provisions.flatMap((each) => each.conditions.flatMap(({ seen }) => [seen.true, seen.false]));
  const deciding = actions.flatMap((each) => each.conditions);
  const pairs = deciding.filter((each) => isPossible(each.effects.true) && isPossible(each.effects.false));
  const unknowns = deciding.filter((each) => isPossible(each.effects.unknown));
  return {
    version: revision.version,
    file: revision.file,
    conditions: ratio(
      sights.filter((each) => each === 'seen').length,
      sights.filter((each) => each !== 'impossible').length,
    ),
    mcdc: ratio(
      pairs.filter((each) => isShown(each.effects.true) && isShown(each.effects.false)).length,
      pairs.length,
    ),
    unknowns: ratio(unknowns.filter((each) => isShown(each.effects.unknown)).length, unknowns.length),
    provisions,
    actions,
  };
}

const isPossible = ({ state }: Effect): boolean => state !== 'impossible';
const isShown = ({ state }: Effect): boolean => state === 'shown';

/** So many of so many, the percentage cut off, never rounded up. */
export const ratio = (reached: number, total: number): Ratio => ({
  reached,
  total,
  percent: total === 0 ? 100 : Math.floor((1000 * reached) / total) / 10,
});

function shownBy(
  goals: readonly Goal[],
  cases: readonly { test: Tested; evaluator: Evaluator }[],
): Effect | undefined {
  const by = cases.find(({ evaluator }) => goals.some((each) => evaluator.reaches(each)));
  return by && { state: 'shown', by: by.test.title };
}

/** How a condition was in tests. Where no proof can be had, what was not seen is thought possible. */
function sightsOf(
  { condition, scopes }: Placed,
  cases: readonly Evaluator[],
  questions: Questions | undefined,
): Record<Seen, Sight> {
  const seen = new Set<Truth>();
  for (const evaluator of cases) {
    if (seen.size === 3) break;
    for (const scope of evaluator.scopes(scopes)) seen.add(evaluator.truth(condition, scope));
  }
  const sight = (truth: Truth, being: Condition): Sight => {
    if (seen.has(truth)) return 'seen';
    return decided(() => questions?.neverHolds(being, scopes)) ? 'impossible' : 'unseen';
  };
  return {
    true: sight(TRUE, condition),
    false: sight(FALSE, { kind: 'not', condition }),
    unknown: sight(UNKNOWN, { kind: 'unknown', condition }),
  };
}

/** What an analysis comes to; undefined where it comes to no end. */
function decided<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    whyUndecided(error, 0);
    return undefined;
  }
}

/** Where each condition is written. */
function ownersOf(roots: readonly Root[], revision: Revision): Map<Condition, { root: Root; at: Pointer }> {
  return new Map(
    roots.flatMap((root) =>
      everyPart(root, revision.facts).map(({ condition, at }) => [condition, { root, at }] as const),
    ),
  );
}

/** The id of a provision; of a coverage, the action's. */
const idOf = (root: Root, revision: Revision): string =>
  revision.actions.find((each) => each.coverage === root.provision)?.id ?? root.provision.id;
