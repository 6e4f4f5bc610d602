import { pathToFileURL } from 'node:url';
import type { Node } from 'jsonc-parser';
import { getNodePath } from 'jsonc-parser';
import type { Location, Range } from 'vscode-languageserver/node';
import type { Pointer } from '../json/located.ts';
import type { OpenDocument } from './document.ts';
import type { Draft } from './draft.ts';
import { hereAt } from './node-at.ts';
import type { PolicyFiles } from './policy-files.ts';
import { factDeclaredAt, factPlace, type Named, namedAt } from './references.ts';
import { nodeAt } from './snapshot.ts';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where that is declared which is named at an offset. */
export function definitionAt(open: OpenDocument, offset: number, files: PolicyFiles): Location | null {
  const { snapshot, place, draft, document } = open;
  const here = place.kind === 'revision' ? hereAt(snapshot, offset) : undefined;
  const named = here && !here.isName ? namedAt(draft, here.at) : undefined;
  if (!named) return null;
  if (named.kind === 'revision') {
    const found =
      place.folder && files.revisions(place.folder).find((each) => each.version === named.version);
    return found ? { uri: pathToFileURL(found.path).href, range: TOP } : null;
  }
  const at = declaredAt(named);
  const node = at && nodeAt(snapshot, at);
  if (!node) return null;
  // A fact is declared by its name in the case schema.
  const declaration = named.kind === 'fact' ? (node.parent?.children?.[0] ?? node) : node;
  return { uri: document.uri, range: rangeOf(declaration, open) };
}

function declaredAt(named: Named): Pointer | undefined {
  if (named.kind === 'part') return [named.part.section, named.part.index, 'id'];
  return named.kind === 'fact' ? factPlace(named.path) : undefined;
}

/** Every place of the document that names what is named or declared at an offset. */
export function referencesAt(open: OpenDocument, offset: number, withDeclaration: boolean): Location[] {
  const { snapshot, place, draft, document } = open;
  const here = place.kind === 'revision' ? hereAt(snapshot, offset) : undefined;
  if (!here || !snapshot.root) return [];
  const key = keyOf(namedHere(draft, here.at, here.isName));
  if (key === undefined) return [];
  const found: Location[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'string') {
      const isName = node.parent?.type === 'property' && node.parent.children?.[0] === node;
      const at =
        isName && node.parent?.parent
          ? [...getNodePath(node.parent.parent), String(node.value)]
          : getNodePath(node);
      const isDeclaration = isName || (at.length === 3 && at[2] === 'id');
      if ((withDeclaration || !isDeclaration) && keyOf(namedHere(draft, at, isName)) === key)
        found.push({ uri: document.uri, range: rangeOf(node, open) });
    }
    for (const each of node.children ?? []) visit(each);
  };
  visit(snapshot.root);
  return found;
}

function namedHere(draft: Draft, at: Pointer, isName: boolean): Named | undefined {
  if (!isName) return namedAt(draft, at);
  const path = at.at(-2) === 'properties' ? factDeclaredAt(at) : undefined;
  return path !== undefined && draft.facts.has(path) ? { kind: 'fact', path } : undefined;
}

function keyOf(named: Named | undefined): string | undefined {
  if (named?.kind === 'part') return `${named.part.section} ${named.part.id}`;
  return named?.kind === 'fact' ? `fact ${named.path}` : undefined;
}

/** Where a node stands. */
export function rangeOf(node: Node, { document }: OpenDocument): Range {
  return { start: document.positionAt(node.offset), end: document.positionAt(node.offset + node.length) };
}
