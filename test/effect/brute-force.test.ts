import fc from 'fast-check';
import { expect, it } from 'vitest';
import { effectOf } from '../../src/diff/effect/effect.ts';
import { everyCase, smallRevision } from '../support/small-policy.ts';
import { changesByRegions, changesOf } from './support.ts';

const two = [...everyCase(2)];

it('finds the same changes as trying every case does', () => {
  fc.assert(
    fc.property(smallRevision, smallRevision, (from, to) => {
      const effect = effectOf(from, to);
      expect(effect.decided).toBe(true);
      const found = new Set<string>();
      for (const each of two) {
        const changes = changesOf(from, to, each);
        expect(changesByRegions(effect, each)).toEqual(changes);
        for (const change of Object.values(changes)) found.add(change);
      }
      const told = new Set(effect.regions.map((each) => `${each.from} to ${each.to}`));
      for (const each of found) expect(told).toContain(each);
      // What is told beyond needs more items than were tried: its witness shows it.
      for (const region of effect.regions) {
        if (found.has(`${region.from} to ${region.to}`)) continue;
        expect((region.witness.items as unknown[]).length).toBeGreaterThan(2);
      }
      for (const { witness, from: before, to: after } of effect.regions)
        expect(changesOf(from, to, witness)).toEqual({ lend: `${before} to ${after}` });
    }),
    { numRuns: Number(process.env.POLICY_PAIRS ?? 60), seed: 501 },
  );
});
