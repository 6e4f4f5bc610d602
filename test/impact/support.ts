import { expect } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { ChunkMeasure } from '../../src/impact/chunk-measure.ts';
import type { MeasureOptions } from '../../src/impact/measure.ts';
import type { Impact } from '../../src/impact/model.ts';
import { SYNTHETIC } from '../../src/impact/nature.ts';
import { prepareMeasure } from '../../src/impact/prepare.ts';
import { OF_CHARGES } from '../../src/import/formats.ts';
import { type OpenedPolicy, openPolicy } from '../../src/index.ts';

export const detainer = openPolicy({ rules: 'rules' });
export const library = openPolicy({ rules: 'test/fixtures/rules' });

/** The impact of going from one version to another over cases, in the order given. */
export async function impactOf(
  opened: OpenedPolicy,
  [a, b]: readonly [string, string],
  cases: readonly WrittenCase[],
  options: Partial<Pick<MeasureOptions, 'by' | 'samples' | 'lookAt'>> = {},
  write: (written: WrittenCase) => string = JSON.stringify,
): Promise<Impact> {
  const [[from], [to]] = [opened.resolve({ version: a }), opened.resolve({ version: b })];
  const { measure, validator } = prepareMeasure(
    opened.policy,
    { revision: from, file: undefined },
    { revision: to, file: undefined },
    { by: options.by, samples: 0, lookAt: 50, natures: [...SYNTHETIC, ...OF_CHARGES], ...options },
  );
  const chunks = new ChunkMeasure('cases', validator, measure, [from, to]);
  const { rejected } = chunks.decide(Buffer.from(cases.map((each) => `${write(each)}\n`).join('')));
  expect(rejected).toEqual([]);
  chunks.finish();
  return measure.finish('cases');
}

/** A person convicted of offenses within five years, with everything else that a hold asks for. */
export const convicted = (id: string, agency: string, ...offenses: string[]): WrittenCase => ({
  id,
  agency,
  arrestDate: '2020-06-01',
  warrant: {
    issuedBy: 'article-iii-judge',
    probableCause: true,
    authorizesCustody: true,
    presentedWithDetainer: true,
  },
  terroristScreeningMatch: false,
  illegalReentry: false,
  convictions: offenses.map((offense) => ({
    offense,
    jurisdiction: 'NY',
    class: 'felony',
    judgmentOn: '2019-06-01',
    incarceration: [],
  })),
  request: {
    subject: 'incarceration-status',
    purpose: 'unrelated',
    requiredByLaw: false,
    requester: { employer: 'ice' },
  },
});
