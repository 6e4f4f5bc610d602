import { describe, expect, it } from 'vitest';
import { requireAlike, requireReferenceAlike } from './support/alike.ts';
import { randomCases, tested } from './support/policies.ts';

/** More by hand: `POLICY_CASES=100000 npx vitest run test/compile/executors.test.ts`, as many by the reference too. */
const COUNT = Number(process.env.POLICY_CASES ?? 600);
const BY_REFERENCE = Number(process.env.POLICY_CASES ?? 20);

describe.each(tested)('$name', (policy) => {
  const { revisions, opened } = policy;

  it.each(revisions)('$version: decides alike directly, compiled and from bytes', (revision) => {
    let count = 0;
    for (const cases of randomCases(policy, COUNT, 601)) {
      requireAlike(revision, cases, { schema: opened.policy.cases });
      count += cases.length;
    }
    expect(count).toBe(COUNT);
  });

  it.each(revisions)('$version: decides alike by the reference', async (revision) => {
    let count = 0;
    for (const cases of randomCases(policy, BY_REFERENCE, 602)) {
      await requireReferenceAlike(revision, cases);
      count += cases.length;
    }
    expect(count).toBe(BY_REFERENCE);
  });
});
