/**
 * A citation of a provision: law, section, subdivisions. `PEN 12.05(2)` is law `PEN`, section
 * `12.05`, subdivisions `2`. A section is a number, a minor number after a dot where the law
 * numbers so, and a suffix (`-a`), which makes it another section, not a part of the first.
 */
export interface Citation {
  law: string;
  /** The number before the dot. */
  major: string;
  /** The number after the dot; undefined for a law that has none, or where only an article is named. */
  minor: string | undefined;
  /** `-a`, `-131`; empty where there is none. */
  suffix: string;
  subdivisions: readonly string[];
}

/** The form of a citation. */
export const CITATION =
  /^([A-Z]{2,5}) (\d{1,6})(?:\.(\d{1,4}))?((?:-[0-9a-z]{1,6})*)((?:\([0-9a-z]{1,6}(?:-[a-z])?\))*)$/;

const parsed = new Map<string, Citation | undefined>();

/** Text to citation, or undefined where it does not parse. Remembers what it has read. */
export function parseCitation(text: string): Citation | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const match = CITATION.exec(text);
  const citation = match
    ? {
        law: match[1] as string,
        major: match[2] as string,
        minor: match[3],
        suffix: match[4] ?? '',
        subdivisions: [...(match[5] ?? '').matchAll(/\(([^)]+)\)/g)].map((part) => part[1] as string),
      }
    : undefined;
  // A run over data of others could otherwise remember without end.
  if (parsed.size > 50_000) parsed.clear();
  parsed.set(text, citation);
  return citation;
}

/** The section with its law, without subdivisions: `PEN 12.05`. */
export function sectionOf(citation: Citation): string {
  const minor = citation.minor === undefined ? '' : `.${citation.minor}`;
  return `${citation.law} ${citation.major}${minor}${citation.suffix}`;
}
