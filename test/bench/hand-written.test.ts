import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casesFrom } from '../../bench/cases.mjs';
import { decide } from '../../bench/hand-written.mjs';
import { mayHold } from '../../bench/hand-written-2014.mjs';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { readFactsOf } from '../../src/case/written-facts.ts';
import { type Day, formatDay, minusPeriod, parseDay } from '../../src/dates/day.ts';
import { evaluateByReference } from '../../src/evaluate/reference.ts';
import { decideAll, type Status, statusOf } from '../../src/evaluate/status.ts';
import { openPolicy } from '../../src/index.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';

/** More by hand: `POLICY_CASES=100000 npx vitest run test/bench`. */
const CASES = Number(process.env.POLICY_CASES ?? 2_500);

const opened = openPolicy({ rules: 'rules' });
const cases = (options: object, seed: number): WrittenCase[] =>
  JSON.parse(JSON.stringify([...casesFrom(seed, CASES, options)]));

/** A conviction judged about five years before the arrest, with a few days of custody or none known. */
function* casesAtTheEdge(): Generator<WrittenCase> {
  const warrant = {
    issuedBy: 'article-iii-judge',
    probableCause: true,
    authorizesCustody: true,
    presentedWithDetainer: true,
  };
  for (const arrestDate of [
    '2020-02-28',
    '2020-02-29',
    '2020-03-01',
    '2021-02-28',
    '2000-12-31',
    '0009-01-01',
  ]) {
    const arrest = parseDay(arrestDate) as Day;
    const start = minusPeriod(arrest, { years: 5 });
    for (let offset = -3; offset <= 2; offset++) {
      const judgment = start + offset;
      const span = (from: Day, days: number) => ({ from: formatDay(from), to: formatDay(from + days) });
      const custodies = [
        [],
        [span(judgment, 1)],
        [span(judgment + 5, 2), span(judgment + 6, 2)],
        [span(arrest - 2, 9), span(judgment - 30, 1)],
        [{ from: formatDay(arrest - 1), to: null }],
        undefined,
      ];
      for (const incarceration of custodies)
        for (const committedOn of [formatDay(judgment - 20), undefined]) {
          const dates = { judgmentOn: formatDay(judgment), committedOn, incarceration };
          const conviction = { offense: 'PL 125.25', class: 'felony', jurisdiction: 'NY', ...dates };
          for (const others of [[], [{ incarceration: [span(arrest - 900, 2)] }]])
            yield {
              agency: 'police',
              arrestDate,
              warrant,
              terroristScreeningMatch: false,
              convictions: [
                conviction,
                ...others.map((each) => ({ ...conviction, ...each, judgmentOn: null })),
              ],
            };
        }
    }
  }
}

/** What the direct executor decides, which other tests bind to the reference. */
function decidedUnder(version: string): (written: WrittenCase) => Record<string, Status> {
  const [revision] = opened.resolve({ version });
  return (written) => decideAll(revision, readFactsOf(written, revision.written.case).facts);
}

it.each([
  ['any valid case', () => fc.sample(arbitraryCase(opened), { numRuns: CASES, seed: 350 })],
  ['whole cases', () => cases({}, 1)],
  ['partial cases', () => cases({ unknown: 0.1 }, 2)],
  [
    'convictions too old but for the time served',
    () => cases({ convictions: 3, areOld: true, unknown: 0.02 }, 3),
  ],
  ['judgments about five years before', () => JSON.parse(JSON.stringify([...casesAtTheEdge()]))],
  ['many convictions', () => cases({ convictions: 12, unknown: 0.02 }, 4).slice(0, CASES / 8)],
] as const)('decides all actions of 3.5.0 as the direct executor: %s', (_name, some: () => WrittenCase[]) => {
  const wantedOf = decidedUnder('3.5.0');
  const differences = some().flatMap((written) => {
    const [got, wanted] = [decide(written), wantedOf(written)];
    return JSON.stringify(got) === JSON.stringify(wanted) ? [] : [{ written, got, wanted }];
  });
  expect(differences.slice(0, 3)).toEqual([]);
});

it('decides all actions of 3.5.0 as the reference', async () => {
  const [revision] = opened.resolve({ version: '3.5.0' });
  const differences: unknown[] = [];
  for (const written of fc.sample(arbitraryCase(opened), { numRuns: 200, seed: 351 })) {
    const outcomes = await evaluateByReference(revision, readFactsOf(written, revision.written.case).facts);
    const wanted = outcomes.map(({ action, coverage, rules }) => {
      const truths = rules.map((each) => each.explained.truth);
      return [action.id, statusOf(coverage.truth, truths)];
    });
    const got = Object.entries(decide(written));
    if (JSON.stringify(got) !== JSON.stringify(wanted)) differences.push({ written, got, wanted });
  }
  expect(differences).toEqual([]);
});

it('decides `hold` of 3.0.0 for whole cases as the direct executor', () => {
  const wantedOf = decidedUnder('3.0.0');
  const edge = [...casesAtTheEdge()].filter(({ convictions }) =>
    (convictions as WrittenCase[]).every((each) => each.judgmentOn && each.committedOn && each.incarceration),
  );
  const some = [...cases({ facts: 'hold' }, 5), ...cases({ facts: 'hold', convictions: 4 }, 6), ...edge];
  const differences = some.filter((written) => mayHold(written) !== (wantedOf(written).hold === 'permitted'));
  expect(differences.slice(0, 3)).toEqual([]);
});

it('has cases that come to every status there is', () => {
  const statuses = new Set<string>();
  for (const written of [...cases({}, 1), ...cases({ unknown: 0.1 }, 2)])
    for (const [action, status] of Object.entries(decide(written))) statuses.add(`${action} ${status}`);
  expect([...statuses].sort()).toEqual([
    'disclose permitted',
    'disclose prohibited',
    'disclose undetermined',
    'disclose unregulated',
    'hold permitted',
    'hold prohibited',
    'hold undetermined',
    'hold-pending-warrant permitted',
    'hold-pending-warrant prohibited',
    'hold-pending-warrant undetermined',
    'notify permitted',
    'notify prohibited',
    'notify undetermined',
    'notify unregulated',
  ]);
});
