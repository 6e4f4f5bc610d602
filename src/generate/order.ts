import type { Place } from './facts.ts';
import type { Profile } from './written.ts';

/** The dates and moments of the case, or of the items of a collection, each after the one that it is counted from. */
export function inOrderOfDays(
  { places, profile }: { places: ReadonlyMap<string, Place>; profile: Pick<Profile, 'facts'> },
  collection: string | undefined,
): string[] {
  const wanted = [...places.values()]
    .filter((each) => each.collection === collection && isDay(each))
    .map((each) => each.path);
  const ordered = new Set<string>();
  const add = (path: string, above: readonly string[]): void => {
    const other = anchorOf(path, profile);
    if (other !== undefined && wanted.includes(other) && !above.includes(other)) add(other, [...above, path]);
    ordered.add(path);
  };
  for (const path of wanted) add(path, []);
  return [...ordered];
}

/** Whether days are drawn for it. */
export const isDay = ({ kind }: Place): boolean => kind === 'date' || kind === 'date-time';

/** The fact that the days of another are counted from. */
export function anchorOf(path: string, { facts = {} }: Pick<Profile, 'facts'>): string | undefined {
  const entry = Object.hasOwn(facts, path) ? facts[path] : undefined;
  return entry?.before ?? entry?.after;
}
