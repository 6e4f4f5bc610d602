import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answer } from '../../src/evaluate/answer.ts';
import type { Status } from '../../src/evaluate/status.ts';
import { openPolicy } from '../../src/index.ts';
import { LocatedJson } from '../../src/json/located.ts';
import type { Expectation, Scenario } from '../../src/scenarios/model.ts';
import { reasonsFor, runScenarios } from '../../src/scenarios/run.ts';
import { Source } from '../../src/text/source.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';

/**
 * What `policy test` finds by the direct executor is what an answer says by the reference: its status, and its needs
 * where a scenario names some. An expectation passes exactly where it is what the reference says.
 */
it.each([
  ['library-loans', 'test/fixtures/rules', 150],
  ['nyc-detainer', 'rules', 40],
])('the scenarios of %s are decided as the reference decides', async (id, rules, numRuns) => {
  const opened = openPolicy({ rules, policy: id });
  const { policy } = opened;
  const statuses = fc.constantFrom<Status>('permitted', 'prohibited', 'undetermined', 'unregulated');
  const revisions = fc.constantFrom(...policy.revisions.map((each) => each.law()));
  await fc.assert(
    fc.asyncProperty(arbitraryCase(opened), revisions, statuses, async (written, revision, status) => {
      const expectations = revision.actions.map(
        (action): Expectation => ({
          range: revision.version,
          versions: [revision.version],
          action: action.id,
          status,
          needs: status === 'undetermined' ? [] : undefined,
          at: [],
        }),
      );
      const scenario = scenarioOf(written, expectations);
      const { tested, runs } = runScenarios(policy, [scenario]);
      const { actions } = await answer(policy, revision, written);
      expect(runs).toBe(1);
      expect(tested.map(({ expectation, got }) => ({ action: expectation.action, ...got }))).toEqual(
        Object.entries(actions).map(([action, each]) => ({
          action,
          status: each.status,
          ...(status === 'undetermined' && each.status === 'undetermined' ? { needs: each.needs } : {}),
        })),
      );
      expect(tested.map((each) => each.outcome)).toEqual(
        Object.values(actions).map((each) =>
          each.status === status && (each.needs ?? []).length === 0 ? 'passed' : 'failed',
        ),
      );
      const failed = tested.filter((each) => each.outcome === 'failed');
      const reasons = await reasonsFor(policy, failed);
      expect(failed.map((each) => reasons.get(each)?.explanation.status)).toEqual(
        failed.map((each) => each.got.status),
      );
    }),
    { numRuns },
  );
});

function scenarioOf(written: Scenario['runs'][number]['case'], expectations: Expectation[]): Scenario {
  const json = new LocatedJson(new Source('a.json', '{}'), {}, () => ({
    type: 'object',
    offset: 0,
    length: 2,
  }));
  const runs = [{ example: undefined, case: written }];
  return { title: 'a', citation: 'b', file: 'a.json', at: [], json, readings: [], runs, expectations };
}
