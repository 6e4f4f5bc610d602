import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesFrom } from '../../bench/cases.mjs';
import { CASES, decisionsOf, ENGINES, type Entry, makeEngine, REFERENCE } from '../../bench/engines.mjs';
import type { WrittenCase } from '../../src/case/written-facts.ts';

/** The rivals are installed by `npm run bench`, not with the project. */
const INSTALLED = existsSync('bench/node_modules/json-logic-engine');
const COUNT = 300;

/** Custody lengthens the five years here only where PL 230.34-a is listed, from 3.4.0 on. */
const SERVED_FOR_A_LATER_LISTED_CRIME: WrittenCase = {
  agency: 'correction',
  arrestDate: '2019-11-28',
  warrant: {
    issuedBy: 'federal-magistrate-judge',
    probableCause: true,
    authorizesCustody: true,
    presentedWithDetainer: true,
  },
  terroristScreeningMatch: false,
  illegalReentry: false,
  convictions: [
    {
      offense: 'PL 220.41',
      jurisdiction: 'NY',
      class: 'felony',
      committedOn: '2014-02-08',
      judgmentOn: '2014-09-08',
      incarceration: [],
    },
    {
      offense: 'PL 230.34-a',
      jurisdiction: 'NY',
      class: 'felony',
      committedOn: '2013-03-11',
      judgmentOn: '2014-09-01',
      incarceration: [{ from: '2018-07-22', to: '2019-01-07' }],
    },
  ],
  request: {
    subject: 'other',
    purpose: 'unrelated',
    requiredByLaw: false,
    requester: { employer: 'ice', duties: ['other'] },
  },
};

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
    ['partial', 19],
  ] as const)('%s', (workload, outcomes) => {
    const { seed, options } = CASES[workload];
    const drawn: WrittenCase[] = JSON.parse(JSON.stringify([...casesFrom(seed, COUNT, options)]));
    const written = [...drawn, SERVED_FOR_A_LATER_LISTED_CRIME];
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
