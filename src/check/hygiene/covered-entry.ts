import { type Entry, matchEntry } from '../../citation/match.ts';
import { takeOutItem } from '../../diagnostics/edits.ts';
import { TRUE } from '../../truth.ts';
import type { Check } from '../subject.ts';

/** Entries of a list that another entry of it covers: whatever matches them matches that one. */
export const coveredEntries: Check = ({ revision, json }) =>
  revision.written.lists.flatMap(({ id }, list) => {
    const entries = revision.lists.get(id)?.entries ?? [];
    const at = ['lists', list, 'entries'];
    return entries.flatMap((entry, index) => {
      const by = entries.findIndex(
        (other, otherIndex) =>
          otherIndex !== index &&
          covers(other.match, entry.match) &&
          // Of two that cover one another, the first stays.
          (otherIndex < index || !covers(entry.match, other.match)),
      );
      const covering = entries[by];
      if (!covering) return [];
      return {
        code: 'covered-entry' as const,
        severity: 'warning' as const,
        message: `\`${entry.written}\` adds nothing: \`${covering.written}\` is on the list and covers it`,
        suggestion: 'take it out, or cite in the other entry only what is meant',
        span: json.span([...at, index]),
        related: [{ message: 'this covers it', span: json.span([...at, by]) }],
        fix: { title: `take \`${entry.written}\` out`, edits: takeOutItem(json, at, index) },
      };
    });
  });

/** A range is covered where both its ends are: what lies between two sections of a range or an article lies in it. */
function covers(wide: Entry, narrow: Entry): boolean {
  if ('citation' in narrow) return matchEntry(narrow.citation, wide) === TRUE;
  if ('citation' in wide && wide.citation.minor !== undefined) return false;
  return matchEntry(narrow.from, wide) === TRUE && matchEntry(narrow.to, wide) === TRUE;
}
