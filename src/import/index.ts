import type { ImportedRow } from './read-charges.ts';

export { parseTopCharge } from './doc-charge.ts';
export { IMPORT_FORMATS, type ImportFormat } from './formats.ts';
export {
  type Charge,
  type HypotheticalCase,
  type HypotheticalConviction,
  hypotheticalCase,
  type OffenseClass,
  type Unreadable,
} from './hypothetical.ts';
export { parseLawCode } from './nypd-law-code.ts';
export { type ImportedRow, type ImportOptions, readCharges } from './read-charges.ts';

/** How an import went: `rows` is the sum of `cases`, `empty`, `unread` and `bad`. */
export interface ImportSummary {
  rows: number;
  cases: number;
  empty: number;
  unread: number;
  bad: number;
  /** The unread rows by charge: why it was not read, and how often; the counts add up to `unread`. */
  unreadBy: Map<string, { problem: string; count: number; firstLine: number }>;
}

/** A summary of nothing yet. */
export function emptySummary(): ImportSummary {
  return { rows: 0, cases: 0, empty: 0, unread: 0, bad: 0, unreadBy: new Map() };
}

/** Counts one row in, changing the summary that is given; for use while rows stream by. */
export function summarize(summary: ImportSummary, row: ImportedRow): void {
  summary.rows += 1;
  switch (row.kind) {
    case 'case':
      summary.cases += 1;
      break;
    case 'empty':
      summary.empty += 1;
      break;
    case 'unread':
      summary.unread += 1;
      countUnread(summary, row);
      break;
    case 'bad-row':
      summary.bad += 1;
      break;
  }
}

function countUnread(
  { unreadBy }: ImportSummary,
  { charge, problem, line }: ImportedRow & { kind: 'unread' },
): void {
  const known = unreadBy.get(charge);
  if (known) known.count += 1;
  else unreadBy.set(charge, { problem, count: 1, firstLine: line });
}
