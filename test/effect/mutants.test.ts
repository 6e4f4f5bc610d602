import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOf } from '../../src/diff/effect/effect.ts';
import { openPolicy } from '../../src/index.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { changed, mutations, rewritings } from '../support/mutants.ts';
import { changesByRegions, changesOf } from './support.ts';

/** More by hand: `POLICY_MUTANTS=155 npx vitest run test/effect/mutants.test.ts` makes 2,000 of each kind of the shipped files alone. */
const COUNT = Number(process.env.POLICY_MUTANTS ?? 4);

const files = ['rules', 'test/fixtures/rules'].flatMap((rules) => {
  const opened = openPolicy({ rules });
  const cases = fc.sample(arbitraryCase(opened), { numRuns: 150, seed: 401 });
  return opened.policy.revisions.map((each) => ({
    name: `${each.policy} ${each.version}`,
    law: each.law(),
    cases,
    others: [opened.policy.cases],
  }));
});

describe.each(files)('$name', ({ law, cases, others }) => {
  it('changes answers by a mutation exactly where the regions say, and by none where they say none', () => {
    for (const { how, revision } of changed(law.written, mutations, { count: COUNT, most: 1, seed: 402 })) {
      const effect = effectOf(law, revision, { others, timeout: 120_000 });
      expect({ how, decided: effect.decided }).toEqual({ how, decided: true });
      for (const written of [...cases, ...effect.regions.map((each) => each.witness)])
        expect({ how, written, changes: changesByRegions(effect, written) }).toEqual({
          how,
          written,
          changes: changesOf(law, revision, written),
        });
    }
  });

  it('is the same after rewriting that keeps what it means: proved', () => {
    for (const { how, revision } of changed(law.written, rewritings, { count: COUNT, most: 3, seed: 403 })) {
      const { decided, regions } = effectOf(law, revision, { others, timeout: 120_000 });
      expect({ how, decided, regions }).toEqual({ how, decided: true, regions: [] });
    }
  });
});
