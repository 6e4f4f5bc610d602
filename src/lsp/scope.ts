import type { Pointer } from '../json/located.ts';
import { scopesOf } from '../revision/conditions.ts';
import type { Fact } from '../revision/model.ts';
import type { Draft } from './draft.ts';
import { objectIn, textIn, valueAt } from './snapshot.ts';

/** The collections of which an item is in question at a place of a revision, the outermost first. */
export function scopesAt(draft: Draft, at: Pointer): readonly string[] {
  const scopes: string[] = [];
  const enter = (collection: unknown): void => {
    const fact = draft.facts.get(textIn(collection) ?? '');
    if (fact?.type.kind === 'collection') scopes.push(...scopesOf(fact, draft.facts));
  };
  if (at[0] === 'definitions') enter(objectIn(valueAt(draft.value, at.slice(0, 2))).of);
  for (const [depth, step] of at.entries()) {
    if (step !== 'where') continue;
    const holder = objectIn(valueAt(draft.value, at.slice(0, depth)));
    const spans = draft.facts.get(textIn(holder.spans) ?? '');
    enter(spans ? spans.collection : (holder.some ?? holder.every ?? holder.none ?? holder.of));
  }
  return [...new Set(scopes)];
}

/** The facts that can be named where items of these collections are in question. */
export function factsInScope(draft: Draft, scopes: readonly string[]): Fact[] {
  return [...draft.facts.values()].filter(
    ({ collection }) => collection === undefined || scopes.includes(collection),
  );
}
