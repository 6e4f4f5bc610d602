import { type Kind, kindOf } from '../revision/kinds.ts';
import type * as Written from '../revision/written.ts';
import { nearest, oneOf } from '../text/suggest.ts';

/** A fact, or a group of facts, of a case schema. */
export interface Place {
  path: string;
  kind: Kind;
  fact: Written.Fact;
  /** The collection of whose items it is a fact; undefined for a fact of the case. */
  collection: string | undefined;
}

/** The facts and groups of a case schema by their paths, in its order. */
export function placesOf(schema: Written.CaseSchema): Map<string, Place> {
  const places = new Map<string, Place>();
  const visit = (facts: Written.Facts, prefix: string, collection: string | undefined): void => {
    for (const [name, fact] of Object.entries(facts)) {
      const path = prefix + name;
      const kind = kindOf(fact);
      places.set(path, { path, kind, fact, collection });
      if (fact.type === 'object') visit(fact.properties, `${path}.`, collection);
      if (kind === 'collection') visit(itemsOf(fact), `${path}[].`, path);
    }
  };
  visit(schema.properties, '', undefined);
  return places;
}

/** The facts of the items of a collection. */
export const itemsOf = (fact: Written.Fact): Written.Facts =>
  fact.type === 'array' && fact.items.type === 'object' ? fact.items.properties : {};

/** The collections of which an item is at hand inside an item of this one, it among them; undefined is the case. */
export function withinOf(
  collection: string | undefined,
  places: ReadonlyMap<string, Place>,
): readonly (string | undefined)[] {
  return collection === undefined
    ? [undefined]
    : [...withinOf(places.get(collection)?.collection, places), collection];
}

/** What to do about a path that no case has. */
export function pathSuggestion(path: string, known: readonly string[]): string {
  const bare = (each: string): string => each.replaceAll(/\[\d*\]/g, '');
  const near =
    known.find((each) => bare(each) === bare(path)) ??
    nearest(path, known) ??
    known.find((each) => each.endsWith(`.${path}`));
  return near === undefined ? `there is ${oneOf(known, 20)}` : `did you mean \`${near}\`?`;
}
