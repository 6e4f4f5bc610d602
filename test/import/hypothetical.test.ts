import { describe, expect, it } from 'vitest';
import { hypotheticalCase } from '../../src/import/index.ts';

describe('hypotheticalCase', () => {
  it('supposes a conviction of the charge, a judicial warrant, and nothing else', () => {
    const charge = { citation: 'PL 120.05(2)', hateCrime: false };
    const id = 'nypd-arrests:17:PL 1200502';
    expect(hypotheticalCase(id, 'police', '2017-12-26', charge, 'felony')).toEqual({
      id: 'nypd-arrests:17:PL 1200502',
      agency: 'police',
      arrestDate: '2017-12-26',
      detainer: '8-cfr-287.7',
      warrant: {
        issuedBy: 'article-iii-judge',
        probableCause: true,
        authorizesCustody: true,
        presentedWithDetainer: true,
      },
      terroristScreeningMatch: false,
      gangDatabaseMatch: false,
      outstandingCriminalWarrant: false,
      removalWarrant: false,
      finalRemovalOrder: false,
      illegalReentry: false,
      commissionerApproval: false,
      convictions: [
        {
          offense: 'PL 120.05(2)',
          jurisdiction: 'NY',
          class: 'felony',
          hateCrime: false,
          judgmentOn: '2016-12-26',
          incarceration: [],
          adjudication: 'conviction',
          source: 'search',
        },
      ],
      pendingCases: [],
    });
  });

  it('leaves out a class that is unknown and a form that is not marked', () => {
    const charge = { citation: 'PL 120.00', hateCrime: true };
    const [conviction] = hypotheticalCase('x', 'police', '2019-03-01', charge).convictions;
    expect(Object.keys(conviction)).toEqual([
      'offense',
      'jurisdiction',
      'hateCrime',
      'judgmentOn',
      'incarceration',
      'adjudication',
      'source',
    ]);
    expect(conviction.hateCrime).toBe(true);
  });

  it('keeps an attempt that is marked', () => {
    const charge = { citation: 'PL 125.25', form: 'attempt', hateCrime: false } as const;
    const [conviction] = hypotheticalCase('x', 'correction', '2019-03-01', charge).convictions;
    expect(conviction.form).toBe('attempt');
  });

  it.each([
    ['2020-02-29', '2019-02-28'],
    ['2021-02-28', '2020-02-28'],
    ['2020-03-01', '2019-03-01'],
    ['2020-01-01', '2019-01-01'],
  ])('puts the judgment a year before %s at %s', (arrestDate, judgmentOn) => {
    const charge = { citation: 'PL 120.00', hateCrime: false };
    const [conviction] = hypotheticalCase('x', 'police', arrestDate, charge).convictions;
    expect(conviction.judgmentOn).toBe(judgmentOn);
  });
});
