import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fact } from '../../revision/model.ts';
import { factWords, kindOf } from '../words.ts';

/** Something that may stand at a place: a value of JSON, with words for who chooses. */
export interface Candidate {
  value: string | number | boolean;
  kind: CompletionItemKind;
  detail?: string | undefined;
  /** Markdown. */
  documentation?: string | undefined;
  /** Edits elsewhere that go with it. */
  also?: TextEdit[];
}

/** Candidates as items that replace what stands at the place, from `start` to `end`. */
export function itemsFor(
  candidates: readonly Candidate[],
  document: TextDocument,
  { start, end }: { start: number; end: number },
): CompletionItem[] {
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return candidates.map(({ value, kind, detail, documentation, also }, index) => {
    const written = JSON.stringify(value);
    return {
      label: String(value),
      kind,
      filterText: written,
      // The order that was chosen: what is likeliest first.
      sortText: String(index).padStart(5, '0'),
      textEdit: { range, newText: written },
      ...(detail ? { detail } : {}),
      ...(documentation ? { documentation: { kind: 'markdown' as const, value: documentation } } : {}),
      ...(also && also.length > 0 ? { additionalTextEdits: also } : {}),
    };
  });
}

/**
 * What a choice replaces: the text or word that the cursor is in. A text without an end stops where
 * a name can't go on, so that half a line does not swallow what follows it.
 */
export function replacedAt(text: string, offset: number): { start: number; end: number } {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const quotes = [...line.matchAll(/(?<!\\)"/g)].map((match) => match.index);
  const opening = quotes.length % 2 === 1 ? quotes.at(-1) : undefined;
  const after = text.slice(offset, offset + 500);
  if (opening !== undefined) {
    const rest = /^[^",:{}\n\r]*"/.exec(after) ?? /^[\w.\-[\]()]*?(?=[\]},\s]|$)/.exec(after);
    return { start: offset - (line.length - opening), end: offset + (rest?.[0].length ?? 0) };
  }
  const before = /[\w.-]*$/.exec(line)?.[0] ?? '';
  // At the very beginning of a text the cursor is still outside of it.
  const rest = /^"[^",:{}\n\r]*"/.exec(after) ?? /^[\w.-]*/.exec(after);
  return { start: offset - before.length, end: offset + (rest?.[0].length ?? 0) };
}

/** A fact by its path. */
export const factCandidate = (fact: Fact, value: string = fact.path): Candidate => ({
  value,
  kind: CompletionItemKind.Field,
  detail: `${kindOf(fact)}: ${fact.title}`,
  documentation: factWords(fact),
});

/** The values that a fact can have, where these can be counted. */
export function valuesOf({ type, title }: Fact): Candidate[] {
  if (type.kind === 'boolean')
    return [true, false].map((value) => ({ value, kind: CompletionItemKind.Value, detail: title }));
  if (type.kind !== 'text' && type.kind !== 'texts') return [];
  return (type.values ?? []).map((value) => ({ value, kind: CompletionItemKind.EnumMember, detail: title }));
}
