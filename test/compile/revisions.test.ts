import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../src/generate/random.ts';
import type { Revision } from '../../src/revision/model.ts';
import { changed, mutations, rewritings } from '../support/mutants.ts';
import { everyCase, smallRevision } from '../support/small-policy.ts';
import { directly, requireAlike, requireReferenceAlike } from './support/alike.ts';
import { constantsOf } from './support/constants.ts';
import { manyRules } from './support/many-rules.ts';
import { randomCases, tested } from './support/policies.ts';
import { randomCase } from './support/random-case.ts';
import { randomRevision } from './support/random-revision.ts';

/** How many times as much as in CI: by hand, `POLICY_REVISIONS=100 npx vitest run test/compile/revisions.test.ts`. */
const TIMES = Number(process.env.POLICY_REVISIONS ?? 1);

describe.each(
  tested.flatMap((policy) =>
    policy.revisions.map((law) => ({ name: `${policy.name} ${law.version}`, policy, law })),
  ),
)('$name', ({ policy, law }) => {
  it('decides alike when mutated or rewritten', () => {
    const [cases = []] = randomCases(policy, 200, 611);
    for (const [kind, most] of [
      [mutations, 3],
      [rewritings, 4],
    ] as const) {
      const found = changed(law.written, kind, { count: TIMES, most, seed: 612 });
      expect(found).toHaveLength(TIMES);
      for (const { revision } of found) requireAlike(revision, cases, { schema: policy.opened.policy.cases });
    }
  });
});

describe('random revisions', () => {
  it('of a small policy decide every case alike', () => {
    const cases = [...everyCase(2)];
    fc.assert(
      fc.property(smallRevision, (revision) => requireAlike(revision, cases)),
      { numRuns: 8 * TIMES, seed: 613 },
    );
  });

  it('of rich shapes decide alike, and come to every status', async () => {
    const statuses = new Map<string, number>();
    for (let seed = 0; seed < 60 * TIMES; seed++) {
      const revision = randomRevision(seed);
      const cases = casesOf(revision, 60, seed);
      requireAlike(revision, cases);
      await requireReferenceAlike(revision, cases.slice(0, 2));
      for (const each of cases)
        for (const status of Object.values(directly(revision, each)))
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].sort()).toEqual(['permitted', 'prohibited', 'undetermined', 'unregulated']);
    for (const count of statuses.values()) expect(count).toBeGreaterThan(500);
  });

  it.each([1, 10, 100, 1000])('of %i rules decide alike', (count) => {
    for (let seed = 0; seed < TIMES; seed++) {
      const revision = manyRules(count, seed);
      expect(revision.rules).toHaveLength(count);
      requireAlike(revision, casesOf(revision, 200, seed));
    }
  });
});

function casesOf(revision: Revision, count: number, seed: number) {
  const constants = constantsOf([revision]);
  return Array.from({ length: count }, (_, number) =>
    randomCase(revision.written.case, constants, new Random(seed, number)),
  );
}
