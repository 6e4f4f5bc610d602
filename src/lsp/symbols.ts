import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { Pointer } from '../json/located.ts';
import { rangeOf } from './definition.ts';
import type { OpenDocument } from './document.ts';
import { type Part, SECTIONS, type Section } from './draft.ts';
import { listIn, nodeAt, objectIn, textIn } from './snapshot.ts';

const KINDS: Record<Section, SymbolKind> = {
  lists: SymbolKind.Array,
  definitions: SymbolKind.Interface,
  actions: SymbolKind.Event,
  rules: SymbolKind.Function,
  annotations: SymbolKind.String,
};

/** The parts of a document: the sections of a revision with what is in them, or scenarios. */
export function symbolsOf(open: OpenDocument): DocumentSymbol[] {
  if (open.place.kind === 'revision') return SECTIONS.flatMap((section) => sectionSymbol(section, open));
  return open.place.kind === 'scenario' ? scenarioSymbols(open) : [];
}

function sectionSymbol(section: Section, open: OpenDocument): DocumentSymbol[] {
  const children = open.draft.section(section).flatMap((part) => partSymbol(part, open));
  return symbol(section, '', SymbolKind.Namespace, [section], [section], open).map((each) => ({
    ...each,
    children,
  }));
}

function partSymbol({ section, index, id, title, citation }: Part, open: OpenDocument): DocumentSymbol[] {
  const at = [section, index];
  return symbol(id || '(no id)', title ?? citation, KINDS[section], at, [...at, 'id'], open);
}

function scenarioSymbols(open: OpenDocument): DocumentSymbol[] {
  const { value } = open.snapshot;
  const many = listIn(objectIn(value).scenarios);
  const places: { at: Pointer; written: unknown }[] =
    many.length > 0
      ? many.map((written, index) => ({ at: ['scenarios', index], written }))
      : [{ at: [], written: value }];
  return places.flatMap(({ at, written }) => {
    const { title, citation } = objectIn(written);
    const name = textIn(title);
    return name ? symbol(name, textIn(citation) ?? '', SymbolKind.Function, at, [...at, 'title'], open) : [];
  });
}

/** A symbol for the value at a place; none where the text does not have it (any more). */
function symbol(
  name: string,
  detail: string,
  kind: SymbolKind,
  at: Pointer,
  selected: Pointer,
  open: OpenDocument,
): DocumentSymbol[] {
  const node = nodeAt(open.snapshot, at);
  if (!node) return [];
  const selection = nodeAt(open.snapshot, selected) ?? node;
  return [{ name, detail, kind, range: rangeOf(node, open), selectionRange: rangeOf(selection, open) }];
}
