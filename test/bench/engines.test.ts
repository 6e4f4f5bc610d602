import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesFrom } from '../../bench/cases.mjs';
import { CASES, decisionsOf, ENGINES, type Entry, makeEngine, REFERENCE } from '../../bench/engines.mjs';
import type { WrittenCase } from '../../src/case/written-facts.ts';

/** The rivals are installed by `npm run bench`, not with the project. */
const INSTALLED = existsSync('bench/node_modules/json-logic-engine');
const COUNT = 300;

async function decided(entry: Entry, written: WrittenCase[]): Promise<{ codes: number[]; mask: number }> {
  const engine = await makeEngine(entry, written);
  const codes = await decisionsOf(
    engine,
    written.map((each) => engine.prepare(each)),
  );
  return { codes: [...codes], mask: engine.mask };
}

describe.skipIf(!INSTALLED)('engines of the benchmarks (skipped unless npm ci --prefix bench)', () => {
  describe.each([
    ['hold', 2],
    ['whole', 9],
    ['partial', 18],
  ] as const)('%s', (workload, outcomes) => {
    const { seed, options } = CASES[workload];
    const written: WrittenCase[] = JSON.parse(JSON.stringify([...casesFrom(seed, COUNT, options)]));
    const reference = { name: 'reference', file: 'reference', make: REFERENCE[workload] };
    const wanted = decided(reference, written);

    it('has cases of several outcomes', async () => {
      expect(new Set((await wanted).codes).size).toBe(outcomes);
    });

    it.each([...ENGINES[workload], { ...reference, name: 'direct', file: 'direct' }])(
      '$name decides as the reference',
      async (entry) => {
        const { codes, mask } = await decided(entry, written);
        expect(codes).toEqual((await wanted).codes.map((code) => code & mask));
      },
    );
  });
});
