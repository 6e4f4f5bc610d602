import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import { type Citation, sectionOf } from './citation.ts';

/** An entry of a list: a provision with everything under it, or all sections from one to another. */
export type Entry = { citation: Citation } | { from: Citation; to: Citation };

/**
 * Whether a provision is on the list that has this entry.
 * The same provision or a part of it: true. A provision of which the entry is a part
 * (`PEN 12.05` against `PEN 12.05(2)`): unknown, since it is not said which part is meant.
 */
export function matchEntry(citation: Citation, entry: Entry): Truth {
  return 'citation' in entry ? matchProvision(citation, entry.citation) : matchRange(citation, entry);
}

function matchProvision(citation: Citation, entry: Citation): Truth {
  if (sectionOf(citation) !== sectionOf(entry)) {
    if (isArticleOf(entry, citation)) return TRUE;
    return isArticleOf(citation, entry) ? UNKNOWN : FALSE;
  }
  const common = Math.min(citation.subdivisions.length, entry.subdivisions.length);
  for (let i = 0; i < common; i++) {
    if (citation.subdivisions[i] !== entry.subdivisions[i]) return FALSE;
  }
  return citation.subdivisions.length >= entry.subdivisions.length ? TRUE : UNKNOWN;
}

/** A whole article (`PEN 12`) against a section of it (`PEN 12.05`). */
function isArticleOf(citation: Citation, section: Citation): boolean {
  return (
    citation.law === section.law &&
    citation.major === section.major &&
    citation.minor === undefined &&
    citation.suffix === '' &&
    citation.subdivisions.length === 0 &&
    section.minor !== undefined
  );
}

function matchRange(citation: Citation, range: { from: Citation; to: Citation }): Truth {
  if (citation.law !== range.from.law) return FALSE;
  if (isArticleOf(citation, range.from) || isArticleOf(citation, range.to)) return UNKNOWN;
  // A suffix puts a section right behind the one it is named after: 1192-a lies between 1192 and 1193.
  const startsBefore = compareSections(range.from, citation) <= 0;
  const endsAfter = compareSections(citation, range.to) <= 0 || isArticleOf(range.to, citation);
  return startsBefore && endsAfter ? TRUE : FALSE;
}

/** Sections in the order of their numbers, suffixes left aside: negative, zero or positive. */
export function compareSections(a: Citation, b: Citation): number {
  return Number(a.major) - Number(b.major) || Number(a.minor ?? -1) - Number(b.minor ?? -1);
}
