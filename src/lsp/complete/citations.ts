import { CompletionItemKind } from 'vscode-languageserver/node';
import type { Pointer } from '../../json/located.ts';
import type { Draft } from '../draft.ts';
import type { DraftFile } from '../policy-files.ts';
import { textIn } from '../snapshot.ts';
import type { Candidate } from './candidate.ts';

/** A provision that some list of the policy has. */
interface Known {
  title: string | undefined;
  lists: Set<string>;
}

/**
 * The provisions that lists of a policy have, in any revision, by their citations; titles as the newest has them.
 * @param but the entry of the draft that is being written itself
 */
export function provisionsOf(
  draft: Draft | undefined,
  others: readonly DraftFile[],
  but: Pointer = [],
): Map<string, Known> {
  const found = new Map<string, Known>();
  // An open document is among the files of its policy.
  const drafts = new Set([...others.map((file) => file.draft), ...(draft ? [draft] : [])]);
  for (const each of drafts) {
    for (const { at, citation, title, list } of each.entries()) {
      if (each === draft && at.every((step, index) => step === but[index])) continue;
      if (citation.includes(' to ')) continue;
      const known = found.get(citation);
      if (known) {
        known.title = title || known.title;
        known.lists.add(list);
      } else found.set(citation, { title, lists: new Set([list]) });
    }
  }
  return found;
}

/** Those provisions, in the order of their citations. */
export function knownCitations(
  draft: Draft | undefined,
  others: readonly DraftFile[],
  but?: Pointer,
): Candidate[] {
  return [...provisionsOf(draft, others, but)]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([value, { title, lists }]) => ({
      value,
      kind: CompletionItemKind.Constant,
      detail: title,
      documentation: `on the ${lists.size === 1 ? 'list' : 'lists'} ${[...lists].map((each) => `\`${each}\``).join(', ')}`,
    }));
}

/** The titles that other lists have for the provision of an entry. */
export function titlesOf(
  entry: Readonly<Record<string, unknown>>,
  draft: Draft,
  others: readonly DraftFile[],
): Candidate[] | undefined {
  const citation = textIn(entry.citation) ?? `${entry.from} to ${entry.to}`;
  const titles = [...others.map((file) => file.draft), draft]
    .reverse()
    .flatMap((each) => each.entries())
    .filter((each) => each.citation === citation && each.title)
    .map((each) => each.title as string);
  const found = [...new Set(titles)].filter((each) => each !== entry.title);
  return found.length > 0 ? found.map((value) => ({ value, kind: CompletionItemKind.Text })) : undefined;
}
