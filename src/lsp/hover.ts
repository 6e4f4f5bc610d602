import type { Hover } from 'vscode-languageserver/node';
import { sentenceOf } from '../evaluate/sentence.ts';
import type { Pointer } from '../json/located.ts';
import { factsOf, pathOf } from './complete/scenario.ts';
import type { OpenDocument } from './document.ts';
import type { Draft, Part } from './draft.ts';
import type { OpenedLookup } from './lookup.ts';
import { hereAt } from './node-at.ts';
import type { PolicyFiles } from './policy-files.ts';
import { factDeclaredAt, type Named, namedAt } from './references.ts';
import { hoverBySchema } from './schemas.ts';
import { objectIn, textIn, valueAt } from './snapshot.ts';
import { factWords, operatorWords, paragraphs, sinceWords } from './words.ts';

/** What there is to say of the thing at an offset: what is named there, else what the schema says of the place. */
export async function hoverAt(
  open: OpenDocument,
  offset: number,
  files: PolicyFiles,
  lookup: OpenedLookup,
): Promise<Hover | null> {
  const { place, snapshot, document } = open;
  const here = hereAt(snapshot, offset);
  if (!here || place.kind === undefined) return null;
  const words =
    place.kind === 'revision'
      ? revisionWords(open, here.at, here.isName, files, lookup)
      : place.kind === 'scenario' && place.folder !== undefined
        ? scenarioWords(snapshot.value, here.at, here.isName, files, place.folder, lookup)
        : undefined;
  if (words === undefined) return hoverBySchema(place.kind, document, document.positionAt(offset));
  const range = {
    start: document.positionAt(here.node.offset),
    end: document.positionAt(here.node.offset + here.node.length),
  };
  return { contents: { kind: 'markdown', value: words }, range };
}

function revisionWords(
  open: OpenDocument,
  at: Pointer,
  isName: boolean,
  files: PolicyFiles,
  lookup: OpenedLookup,
): string | undefined {
  const { draft, place } = open;
  if (isName) {
    const path = at.at(-2) === 'properties' ? factDeclaredAt(at) : undefined;
    const fact = path === undefined ? undefined : draft.facts.get(path);
    return fact && factWords(fact);
  }
  const named = namedAt(draft, at);
  return named && wordsFor(named, at, draft, place.folder, files, lookup);
}

function wordsFor(
  named: Named,
  at: Pointer,
  draft: Draft,
  folder: string | undefined,
  files: PolicyFiles,
  lookup: OpenedLookup,
): string | undefined {
  switch (named.kind) {
    case 'fact': {
      const fact = draft.facts.get(named.path);
      return fact && factWords(fact);
    }
    case 'part':
      return partWords(named.part, draft, folder, files);
    case 'operator': {
      const comparison = draft.condition(valueAt(draft.value, at.slice(0, -1)));
      const decides = operatorWords(named.name);
      return decides === undefined
        ? undefined
        : paragraphs(`\`${named.name}\`: ${decides}`, comparison && `Here: ${sentenceOf(comparison)}.`);
    }
    case 'provision':
      return folder === undefined ? undefined : lookup.words(folder, named.citation);
    case 'revision': {
      const amended = folder && files.revisions(folder).find((each) => each.version === named.version);
      if (!amended) return undefined;
      const enactment = objectIn(amended.draft.value.enactment);
      return paragraphs(
        `**${amended.version}** ${textIn(amended.draft.value.title) ?? ''}`,
        textIn(enactment.citation),
      );
    }
  }
}

function partWords(part: Part, draft: Draft, folder: string | undefined, files: PolicyFiles): string {
  const { section, id, title, text, citation, of } = part;
  const since = folder === undefined ? undefined : sinceWords(files.sincePart(folder, draft, section, id));
  const head = `**${title ?? id}**${title === undefined ? '' : ` (\`${id}\`)`}${of === undefined ? '' : `, of an item of \`${of}\``}`;
  return paragraphs(head, text, citation, since);
}

function scenarioWords(
  value: unknown,
  at: Pointer,
  isName: boolean,
  files: PolicyFiles,
  folder: string,
  lookup: OpenedLookup,
): string | undefined {
  const top = at[0] === 'scenarios' ? at.slice(2) : at;
  const revisions = files.revisions(folder);
  const text = textIn(valueAt(value, at));
  const [section] = top;
  if (section === 'case' || section === 'examples') {
    const path =
      section === 'case' ? pathOf(top.slice(1)) : String(top[2] ?? '').replaceAll(/\[\d+\]/g, '[]');
    const fact = factsOf(revisions).get(path);
    if (!isName && fact?.type.kind === 'citation' && text !== undefined) return lookup.words(folder, text);
    return fact && factWords(fact);
  }
  if (section !== 'expect' || !isName || top.length !== 3) return undefined;
  const action = revisions
    .flatMap(({ draft }) => draft.section('actions'))
    .findLast((each) => each.id === top[2]);
  return (
    action && paragraphs(`**${action.title ?? action.id}** (\`${action.id}\`)`, action.text, action.citation)
  );
}
