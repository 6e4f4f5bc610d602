import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFactsOf, type WrittenCase } from '../../src/case/written-facts.ts';
import { effectOf, type ReadEffect, regionsOf } from '../../src/diff/effect/effect.ts';
import { evaluateByReference } from '../../src/evaluate/reference.ts';
import { statusOf } from '../../src/evaluate/status.ts';
import { openPolicy } from '../../src/index.ts';
import type { Revision } from '../../src/revision/model.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { changesByRegions, changesOf, neighborsOf, validatorFor, walk } from './support.ts';

const opened = {
  detainer: openPolicy({ rules: 'rules' }),
  loans: openPolicy({ rules: 'test/fixtures/rules' }),
};

const revision = (policy: keyof typeof opened, version: string): Revision =>
  opened[policy].resolve({ version })[0];

const effects = new Map<string, ReadEffect>();
function effect(policy: keyof typeof opened, from: string, to: string): ReadEffect {
  const key = `${policy} ${from} ${to}`;
  let known = effects.get(key);
  if (!known) {
    const others = [opened[policy].policy.cases];
    known = effectOf(revision(policy, from), revision(policy, to), { others, timeout: 240_000 });
    effects.set(key, known);
  }
  return known;
}

const NEIGHBORS = (['detainer', 'loans'] as const).flatMap((policy) =>
  opened[policy]
    .versions()
    .filter((each) => each.amends !== null)
    .map(({ amends, version }) => [policy, amends as string, version] as const),
);

/** More by hand: `POLICY_CASES=100000 npx vitest run test/effect/shipped.test.ts`. */
const CASES = Number(process.env.POLICY_CASES ?? 400);
const samples = {
  detainer: fc.sample(arbitraryCase(opened.detainer), { numRuns: CASES, seed: 301 }),
  loans: fc.sample(arbitraryCase(opened.loans), { numRuns: CASES, seed: 302 }),
};

/** The statuses that json-rules-engine comes to. */
async function byReference(law: Revision, written: WrittenCase): Promise<Record<string, string>> {
  const outcomes = await evaluateByReference(law, readFactsOf(written, law.written.case).facts);
  return Object.fromEntries(
    outcomes.map(({ action, coverage, rules }) => [
      action.id,
      statusOf(
        coverage.truth,
        rules.map((each) => each.explained.truth),
      ),
    ]),
  );
}

const brief = ({ regions }: ReadEffect) =>
  regions.map(({ id, from, to, because }) => {
    const named = because.filter((each) => each.side === 'to').map((each) => `${each.kind} ${each.id}`);
    return `${id} ${from} to ${to}: ${named.join(', ')}`;
  });

describe('the effect of the shipped amendments', () => {
  it('is none for 3.3.0: proved', () => {
    const { decided, regions } = effect('detainer', '3.2.0', '3.3.0');
    expect({ decided, regions }).toEqual({ decided: true, regions: [] });
  });

  it('is that probation joins for 3.2.0', () => {
    const { decided, regions } = effect('detainer', '3.1.0', '3.2.0');
    expect(decided).toBe(true);
    expect(brief(effect('detainer', '3.1.0', '3.2.0'))).toEqual([
      'hold-1 unregulated to permitted: coverage hold, rule probation-conviction',
      'hold-2 unregulated to permitted: coverage hold, rule probation-match',
      'hold-3 unregulated to prohibited: coverage hold',
      'hold-4 unregulated to undetermined: coverage hold',
      'hold-pending-warrant-1 unregulated to prohibited: coverage hold-pending-warrant',
    ]);
    expect(regions.map((each) => each.witness.agency)).toEqual(Array(5).fill('probation'));
    expect(regions[1]?.when.text).toBe(
      'the agency is ‘probation’; a possible match in the terrorist screening database; ‘judicial-warrant-presented’ holds; ‘convicted-of-a-violent-or-serious-crime’ does not hold for sure',
    );
    expect(regions[3]?.witness).toEqual({ agency: 'probation' });
  });

  it('of the rule of 2019 has a region where custody for a newly listed crime lengthens the window of another', () => {
    const found = effect('detainer', '3.4.0', '3.5.0');
    expect(
      found.regions
        .filter((each) => each.from === 'prohibited' && each.to === 'permitted')
        .map((each) => each.id),
    ).toEqual([
      'hold-1',
      'hold-2',
      'hold-3',
      'hold-4',
      'hold-5',
      'hold-6',
      'notify-1',
      'notify-2',
      'notify-3',
      'notify-4',
      'hold-pending-warrant-1',
      'disclose-1',
      'disclose-2',
    ]);
    // The newly listed conviction is outside its own window; the older one, listed before, is inside only with its custody.
    const written = {
      agency: 'police',
      arrestDate: '2020-01-01',
      warrant: {
        issuedBy: 'article-iii-judge',
        probableCause: true,
        authorizesCustody: true,
        presentedWithDetainer: true,
      },
      terroristScreeningMatch: false,
      convictions: [
        {
          offense: 'PL 120.05',
          class: 'felony',
          jurisdiction: 'NY',
          committedOn: '2012-01-01',
          judgmentOn: '2014-06-01',
          incarceration: [],
        },
        {
          offense: 'PL 135.37',
          class: 'felony',
          jurisdiction: 'NY',
          committedOn: '2018-06-01',
          judgmentOn: '2013-01-01',
          incarceration: [{ from: '2017-01-01', to: '2018-01-01' }],
        },
      ],
    };
    expect(changesOf(revision('detainer', '3.4.0'), revision('detainer', '3.5.0'), written)).toEqual({
      hold: 'prohibited to permitted',
      notify: 'prohibited to permitted',
    });
    expect(regionsOf(found, written)).toEqual(['hold-4', 'notify-4']);
    const lengthened = found.regions.find((each) => each.id === 'hold-4');
    expect(lengthened?.because.filter((each) => each.side === 'to').map((each) => each.id)).toEqual([
      'police-conviction',
      'convicted-of-a-violent-or-serious-crime',
      'qualifying-conviction',
      'violent-or-serious-crime',
      'within-five-years',
    ]);
  });
});

describe.each(NEIGHBORS)('regions, %s %s to %s', (policy, from, to) => {
  const [a, b] = [revision(policy, from), revision(policy, to)];

  it('are decided, each once for its action, statuses and reasons', () => {
    const found = effect(policy, from, to);
    expect(found.decided).toBe(true);
    const keys = found.regions.map(({ action, from: one, to: other, because }) =>
      JSON.stringify([action, one, other, because]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('hold exactly the cases that change, disjointly', () => {
    const found = effect(policy, from, to);
    for (const written of samples[policy])
      expect(changesByRegions(found, written)).toEqual(changesOf(a, b, written));
  });

  it('are right about cases inside of them and about every neighbor of a witness', () => {
    const found = effect(policy, from, to);
    const isValid = validatorFor(a, b);
    const others = samples[policy].slice(0, 8);
    for (const [at, region] of found.regions.entries()) {
      const isIn = (written: WrittenCase) =>
        isValid(written) && regionsOf(found, written).includes(region.id);
      const near = neighborsOf(region.witness, others).filter(isValid);
      const inside = walk(region.witness, samples[policy], isIn, CASES / 20, at);
      for (const written of [...near, ...inside])
        expect(changesByRegions(found, written)).toEqual(changesOf(a, b, written));
    }
  });

  it('have witnesses that the reference confirms, valid by both, with nothing to spare', async () => {
    const found = effect(policy, from, to);
    const isValid = validatorFor(a, b);
    for (const region of found.regions) {
      const { witness, action } = region;
      expect(isValid(witness)).toBe(true);
      const [before, after] = [await byReference(a, witness), await byReference(b, witness)];
      expect([before[action] ?? 'absent', after[action] ?? 'absent']).toEqual([region.from, region.to]);
      const smaller = neighborsOf(witness, []).filter(
        (each) => isValid(each) && regionsOf(found, each).includes(region.id),
      );
      expect(smaller).toEqual([]);
    }
  });
});
