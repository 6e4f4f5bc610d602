import { basename } from 'node:path';
import { getLocation } from 'jsonc-parser';
import type { CompletionItem } from 'vscode-languageserver/node';
import type { OpenDocument } from '../document.ts';
import type { PolicyFiles } from '../policy-files.ts';
import { completeBySchema } from '../schemas.ts';
import { type Candidate, itemsFor, replacedAt } from './candidate.ts';
import { revisionCandidates } from './revision.ts';
import { scenarioCandidates } from './scenario.ts';

/** What may stand at a place of a document, however broken its text is; nothing for what the server does not know. */
export async function completionsAt(
  open: OpenDocument,
  offset: number,
  files: PolicyFiles,
): Promise<CompletionItem[]> {
  const { place, snapshot, document } = open;
  if (place.kind === undefined || !snapshot.root) {
    const isEmpty = place.kind !== undefined && open.text.trim() === '';
    return isEmpty && place.kind ? completeBySchema(place.kind, document, document.positionAt(offset)) : [];
  }
  const { path, isAtPropertyKey } = getLocation(open.text, offset);
  const revisions = place.folder === undefined ? [] : files.revisions(place.folder);
  let candidates: Candidate[] | undefined;
  if (place.kind === 'scenario')
    candidates = scenarioCandidates(path, isAtPropertyKey, { value: snapshot.value, revisions });
  else if (place.kind === 'revision' && !isAtPropertyKey) {
    const policy = place.folder === undefined ? undefined : basename(place.folder);
    candidates = revisionCandidates(path, { draft: open.draft, others: revisions, policy });
  }
  if (!candidates) return completeBySchema(place.kind, document, document.positionAt(offset));
  const replaced = replacedAt(open.text, offset);
  const items = itemsFor(candidates, document, replaced);
  return isAtPropertyKey ? items.map((each) => named(each, open.text, replaced.end)) : items;
}

/** A name with the colon that has to follow it. */
function named(item: CompletionItem, text: string, end: number): CompletionItem {
  const { textEdit } = item;
  if (!textEdit || /^\s*:/.test(text.slice(end, end + 100))) return item;
  return { ...item, textEdit: { ...textEdit, newText: `${textEdit.newText}: ` } };
}
