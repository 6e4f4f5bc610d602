import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFactsOf } from '../../src/case/written-facts.ts';
import { Evaluator } from '../../src/coverage/evaluator.ts';
import { Feasibility } from '../../src/coverage/feasible.ts';
import { goalsOf, type Leaf } from '../../src/coverage/goals.ts';
import { truthIn } from '../../src/evaluate/direct.ts';
import { Scope } from '../../src/evaluate/scope.ts';
import { statusOf } from '../../src/evaluate/status.ts';
import type { Action, Condition, Facts, Revision } from '../../src/revision/model.ts';
import { everyCase, smallRevision } from '../support/small-policy.ts';

const cases = [...everyCase(2)];

/** A condition in which one written part is so, or not so, of whatever it is asked. */
function with_(condition: Condition, leaf: Leaf, holds: boolean): Condition {
  if (condition === leaf) return { kind: 'constant', holds };
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, conditions: condition.conditions.map((each) => with_(each, leaf, holds)) };
    case 'not':
      return { kind: 'not', condition: with_(condition.condition, leaf, holds) };
    case 'count':
      return condition.where ? { ...condition, where: with_(condition.where, leaf, holds) } : condition;
    default:
      return condition;
  }
}

function statusWith(revision: Revision, facts: Facts, leaf: Leaf, holds: boolean): string {
  const [action] = revision.actions as [Action];
  const scope = new Scope(facts);
  const truth = (condition: Condition) => truthIn(with_(condition, leaf, holds), scope);
  return statusOf(
    truth(action.coverage.when),
    revision.rules.map((each) => truth(each.when)),
  );
}

const occursOnce = (revision: Revision, leaf: Leaf): boolean => {
  const [marked] = [...revision.definitions.values()];
  return JSON.stringify(marked?.when) !== JSON.stringify(leaf) && !contains(marked?.when, leaf);
};

function contains(condition: Condition | undefined, leaf: Leaf): boolean {
  if (condition === undefined) return false;
  if (condition === leaf) return true;
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.conditions.some((each) => contains(each, leaf));
  if (condition.kind === 'not') return contains(condition.condition, leaf);
  return condition.kind === 'count' && contains(condition.where, leaf);
}

it('what is shown to decide does: were it otherwise, the status would be another; what is impossible no case shows', () => {
  let shown = 0;
  let impossible = 0;
  fc.assert(
    fc.property(smallRevision, (revision) => {
      const [action] = revision.actions as [Action];
      const goals = [...goalsOf(revision, action)].flatMap(([leaf, by]) =>
        (['true', 'false', 'unknown'] as const).map((is) => ({ leaf, is, ways: by[is] })),
      );
      const found = new Feasibility(revision).of(goals.map((each) => each.ways));
      const facts = cases.map((each) => readFactsOf(each, revision.written.case).facts);
      const evaluators = facts.map((each) => new Evaluator(each));
      for (const [at, { leaf, is, ways }] of goals.entries()) {
        const reaching = facts.filter((_, each) =>
          ways.some((goal) => (evaluators[each] as Evaluator).reaches(goal)),
        );
        const state = found[at]?.state;
        expect(['missing', 'impossible']).toContain(state);
        if (state === 'impossible') {
          impossible++;
          expect(reaching).toEqual([]);
        }
        if (is === 'unknown' || !occursOnce(revision, leaf)) continue;
        for (const each of reaching.slice(0, 20)) {
          shown++;
          expect(statusWith(revision, each, leaf, true)).not.toBe(statusWith(revision, each, leaf, false));
        }
      }
    }),
    { numRuns: Number(process.env.POLICY_SMALL ?? 60), seed: 77 },
  );
  expect(shown).toBeGreaterThan(500);
  expect(impossible).toBeGreaterThan(20);
});
