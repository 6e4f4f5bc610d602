import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Questions } from '../../../src/analysis/questions.ts';
import { readFactsOf } from '../../../src/case/written-facts.ts';
import { truthIn } from '../../../src/evaluate/direct.ts';
import { Scope } from '../../../src/evaluate/scope.ts';
import type { Condition, Revision } from '../../../src/revision/model.ts';
import { rootsOf } from '../../../src/revision/walk.ts';
import { FALSE, TRUE } from '../../../src/truth.ts';
import { everyCase, smallRevision } from '../../support/small-policy.ts';

const cases = [...everyCase(2)];

/** So many items suffice to show that a condition can hold: one for each that is counted. */
function itemsFor(condition: Condition): number {
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.conditions.reduce((sum, each) => sum + itemsFor(each), 0);
  if (condition.kind === 'not') return itemsFor(condition.condition);
  return condition.kind === 'count' ? condition.least : 0;
}

/** A revision with the condition of its one rule and of its coverage. */
const asked = smallRevision.map((revision) => ({
  revision,
  rule: (revision.rules[0] as Revision['rules'][number]).when,
  coverage: (revision.actions[0] as Revision['actions'][number]).coverage.when,
  questions: new Questions(revision, rootsOf(revision), Date.now() + 60_000),
  scopes: cases.map((each) => new Scope(readFactsOf(each, revision.written.case).facts)),
}));

const runs = { numRuns: Number(process.env.POLICY_SMALL ?? 150), seed: 4711 };

describe('what is said of all cases', () => {
  it('is so of every case that was tried: what never holds, what never fails', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(asked, ({ rule, questions, scopes }) => {
        const truths = new Set(scopes.map((each) => truthIn(rule, each)));
        const [never, always] = [questions.neverHolds(rule, []), questions.neverFails(rule, [])];
        seen.add(`${never} ${always}`);
        if (never) expect(truths.has(TRUE)).toBe(false);
        else if (itemsFor(rule) <= 2) expect(truths.has(TRUE)).toBe(true);
        if (always) expect(truths.has(FALSE)).toBe(false);
        else if (itemsFor(rule) <= 2) expect(truths.has(FALSE)).toBe(true);
      }),
      runs,
    );
    expect([...seen].sort()).toEqual(['false false', 'false true', 'true false']);
  });

  it('is so of every case: which conditions are the same', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(asked, ({ rule, coverage, questions, scopes }) => {
        const both: Condition = { kind: 'all', conditions: [rule, coverage] };
        const same = questions.areSame(rule, both, []);
        seen.add(same);
        const isSame = scopes.every((each) => truthIn(rule, each) === truthIn(both, each));
        if (same) expect(isSame).toBe(true);
        else if (itemsFor(both) <= 2) expect(isSame).toBe(false);
      }),
      runs,
    );
    expect(seen.size).toBe(2);
  });

  it('is so of every case: which conditions exclude one another', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(asked, ({ rule, coverage, questions, scopes }) => {
        const not: Condition = { kind: 'not', condition: coverage };
        const excluded = questions.excluded([rule, coverage, not], []);
        seen.add(excluded !== undefined);
        if (coverage.kind === 'constant') return;
        const told = excluded as readonly Condition[];
        for (const scope of scopes) expect(told.every((each) => truthIn(each, scope) === TRUE)).toBe(false);
      }),
      runs,
    );
    expect([...seen]).toEqual([true]);
  });

  it('is so of every case: what adds nothing to another condition', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(asked, ({ rule, coverage, questions, scopes }) => {
        const more: Condition = { kind: 'any', conditions: [rule, coverage] };
        for (const [one, other] of [
          [rule, more],
          [more, rule],
        ] as const) {
          const nothing = questions.addsNothing(one, other, coverage);
          seen.add(nothing);
          const isNothing = scopes
            .filter((each) => truthIn(coverage, each) === TRUE)
            .every((each) => truthIn(one, each) === truthIn({ kind: 'all', conditions: [one, other] }, each));
          if (nothing) expect(isNothing).toBe(true);
          else if (itemsFor(more) + itemsFor(coverage) <= 2) expect(isNothing).toBe(false);
        }
      }),
      runs,
    );
    expect(seen.size).toBe(2);
  });
});
