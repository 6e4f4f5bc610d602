import fc from 'fast-check';
import type { WrittenCase } from '../../../src/case/written-facts.ts';
import { Random } from '../../../src/generate/random.ts';
import { type OpenedPolicy, openPolicy } from '../../../src/index.ts';
import type { Revision } from '../../../src/revision/model.ts';
import { arbitraryCase } from '../../support/arbitrary-case.ts';
import { type Constants, constantsOf } from './constants.ts';
import { randomCase } from './random-case.ts';

/** A policy with what its revisions compare with. */
export interface Tested {
  name: string;
  opened: OpenedPolicy;
  revisions: readonly Revision[];
  constants: Constants;
}

/** The shipped policy, and the one that the tests have. */
export const tested: readonly Tested[] = [
  ['nyc-detainer', 'rules'],
  ['library-loans', 'test/fixtures/rules'],
].map(([name, rules]) => {
  const opened = openPolicy({ rules, policy: name });
  const revisions = opened.policy.revisions.map((each) => each.law());
  return { name: name as string, opened, revisions, constants: constantsOf(revisions) };
});

const BATCH = 2000;

/** Seeded random cases of a whole policy, in batches: those of the properties, and as many that lie at the edges of its conditions. */
export function* randomCases(
  { opened, constants }: Tested,
  count: number,
  seed: number,
): Generator<WrittenCase[]> {
  const arbitrary = arbitraryCase(opened);
  for (let at = 0; at < count; at += BATCH) {
    const size = Math.min(BATCH, count - at);
    const key = `${seed} ${at} ${size} ${opened.policy.id}`;
    const known = recent.get(key);
    const cases = known ?? batch(arbitrary, { opened, constants }, size, seed, at);
    // A short run has one batch for all revisions; a long one keeps none of its many.
    if (at === 0) recent.set(key, cases);
    yield cases;
  }
}

const recent = new Map<string, WrittenCase[]>();

function batch(
  arbitrary: fc.Arbitrary<WrittenCase>,
  { opened, constants }: Pick<Tested, 'opened' | 'constants'>,
  size: number,
  seed: number,
  at: number,
): WrittenCase[] {
  const half = Math.ceil(size / 2);
  const near = Array.from({ length: size - half }, (_, number) =>
    randomCase(opened.policy.cases, constants, new Random(seed, at + number)),
  );
  return [...fc.sample(arbitrary, { numRuns: half, seed: seed + at }), ...near];
}
