import type { Source } from '../text/source.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';

/** A diagnostic with what may be done about it. */
export type Fixable = Diagnostic & { fix: Fix };

export const isFixable = (diagnostic: Diagnostic): diagnostic is Fixable => diagnostic.fix !== undefined;

/**
 * Applies fixes to the text that they were made for, in its order. One that overlaps with another before it is left for
 * the next time, since it may not fit any more.
 * @returns the new text, and the diagnostics whose fixes are in it
 */
export function applyFixes(
  source: Source,
  diagnostics: readonly Fixable[],
): { text: string; applied: readonly Fixable[] } {
  const startOf = ({ fix }: Fixable): number => Math.min(...fix.edits.map((each) => each.start));
  const applied: Fixable[] = [];
  const edits: Edit[] = [];
  for (const each of [...diagnostics].sort((a, b) => startOf(a) - startOf(b))) {
    if (each.fix.edits.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    applied.push(each);
    edits.push(...each.fix.edits);
  }
  let { text } = source;
  for (const { start, end, text: inserted } of edits.sort((a, b) => b.start - a.start || b.end - a.end))
    text = text.slice(0, start) + inserted + text.slice(end);
  return { text, applied };
}

type Edit = Fix['edits'][number];

/** Two insertions at one place overlap as well: which is to come first is not known. */
const overlap = (a: Edit, b: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
