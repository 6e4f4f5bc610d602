/** Results of sections, as `run.mjs` gathers them, to the page. */
export function report(results: object): string;
/** The ratio of two parts by their roles within each round: the middle one; undefined where one is missing. */
export function ratio(
  parts: readonly { role: string; rates: readonly number[] }[] | undefined,
  one: string,
  other: string,
): number | undefined;
