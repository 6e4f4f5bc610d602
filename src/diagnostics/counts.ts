import type { Diagnostic, Severity } from './diagnostic.ts';

/** How many there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts diagnostics by their severity. */
export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** What a check of so many files came to, in one line: `2 files checked, 1 error and 2 warnings found, 3 infos`. */
export function summaryOf(files: number, diagnostics: readonly Diagnostic[]): string {
  const { error, warning, info } = countsOf(diagnostics);
  const found = [some(error, 'error'), some(warning, 'warning')].filter((each) => each !== undefined);
  return [
    `${some(files, 'file') ?? '0 files'} checked`,
    found.length === 0 ? 'nothing found' : `${found.join(' and ')} found`,
    ...(info === 0 ? [] : [some(info, 'info')]),
  ].join(', ');
}

const some = (count: number, what: string): string | undefined =>
  count === 0 ? undefined : `${count} ${count === 1 ? what : `${what}s`}`;
