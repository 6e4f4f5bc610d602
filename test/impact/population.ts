import type { WrittenCase } from '../../src/case/written-facts.ts';
import { convicted } from './support.ts';

/** Twelve made-up people: 4 change, 3 stay open. */
export const PEOPLE: readonly WrittenCase[] = [
  convicted('synthetic-0-1', 'correction', 'PL 135.61'),
  convicted('synthetic-0-2', 'correction', 'PL 135.37'),
  convicted('synthetic-0-3', 'police', 'PL 135.61'),
  convicted('synthetic-0-4', 'probation', 'PL 230.12', 'PL 155.25'),
  convicted('synthetic-0-5', 'police', 'PL 120.01'),
  convicted('synthetic-0-6', 'probation', 'PL 120.01'),
  convicted('synthetic-0-7', 'correction', 'PL 155.25'),
  convicted('synthetic-0-8', 'police'),
  convicted('synthetic-0-9', 'probation', 'PL 155.25'),
  convicted('synthetic-0-10', 'correction', 'PL 120'),
  { ...convicted('synthetic-0-11', 'police'), terroristScreeningMatch: null },
  { ...convicted('synthetic-0-12', 'probation', 'PL 120.01'), warrant: { issuedBy: 'article-iii-judge' } },
];

export const asLines = (cases: readonly unknown[]): string =>
  cases.map((each) => `${JSON.stringify(each)}\n`).join('');
