import type { CodeLens } from 'vscode-languageserver/node';
import { rangeOf } from './definition.ts';
import type { OpenDocument } from './document.ts';
import type { Part } from './draft.ts';
import type { EditEffect, EditRegion } from './jobs.ts';
import { listIn, nodeAt } from './snapshot.ts';

/** The command that shows a witness whole. */
export const SHOW_WITNESS = 'policy.showWitness';

/** How much of a witness a lens shows. */
const WIDEST = 90;

/** The provisions of a document that have a lens: what an edit changes is told of rules and definitions. */
const lensed = ({ draft }: OpenDocument): Part[] => [
  ...draft.section('definitions'),
  ...draft.section('rules'),
];

/**
 * A line over each rule and definition that says what the unsaved edit changes.
 * @param effect undefined while it is being computed
 */
export function lensesOf(open: OpenDocument, effect: EditEffect | undefined): CodeLens[] {
  if (open.place.kind !== 'revision' || open.saved === undefined) return [];
  return lensed(open).flatMap((part) => {
    const node = nodeAt(open.snapshot, [part.section, part.index]);
    if (!node) return [];
    const regions = effect ? regionsFor(part, effect) : [];
    const command =
      regions.length > 0
        ? {
            title: titleFor(effect, regions),
            command: SHOW_WITNESS,
            arguments: [open.document.uri, part.section, part.id],
          }
        : { title: titleFor(effect, regions), command: '' };
    const start = rangeOf(node, open).start;
    return [{ range: { start, end: start }, command }];
  });
}

function titleFor(effect: EditEffect | undefined, regions: readonly EditRegion[]): string {
  if (!effect) return 'computing what the edit changes…';
  if (effect.state === 'unknown') return `what the edit changes is not known: ${effect.reason}`;
  const [first] = regions;
  if (!first) return 'no case changes';
  const witness = JSON.stringify(first.witness);
  const cut = witness.length > WIDEST ? `${witness.slice(0, WIDEST)}…` : witness;
  const count = regions.length === 1 ? '1 region' : `${regions.length} regions`;
  return `${count}, first witness: ${first.action} ${first.from} → ${first.to} for ${cut}`;
}

/** The regions that a part is about: of the actions that a rule permits, of the answers that rest on a definition. */
export function regionsFor({ section, id, written }: Part, effect: EditEffect): EditRegion[] {
  if (effect.state === 'unknown') return [];
  if (section === 'definitions')
    return effect.regions.filter(({ because }) =>
      because.some((each) => each.kind === 'definition' && each.id === id),
    );
  const permits = listIn(written.permits);
  const rests = ({ because }: EditRegion): boolean =>
    because.some((each) => each.kind === 'rule' && each.id === id);
  const those = effect.regions.filter(({ action }) => permits.includes(action));
  // What rests on the rule itself comes first.
  return [...those.filter(rests), ...those.filter((each) => !rests(each))];
}

/** Regions as a message: what changes for which cases, each with its witness. */
export const regionWords = (regions: readonly EditRegion[]): string =>
  regions
    .map(
      ({ action, from, to, text, witness }) =>
        `${action}: ${from} → ${to} where ${text}. Witness: ${JSON.stringify(witness)}`,
    )
    .join('\n');
