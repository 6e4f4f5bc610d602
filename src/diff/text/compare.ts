import { canonicalJson } from '../../json/canonical.ts';
import type { Section, TextChange } from './model.ts';

/** An object of a revision file, by the names of its properties. */
export type Properties = Readonly<Record<string, unknown>>;

/** What is compared: how changes name it, and where it stands in the one file and the other. */
export interface Place {
  section: Section;
  id: string | null;
  of?: string;
  from: string;
  to: string;
}

/** An item that both have, with where it stands in each. */
export interface Pair<Item> {
  id: string;
  a: Item;
  b: Item;
  from: string;
  to: string;
}

/** Whether two values are the same JSON; undefined is no value. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

/** A JSON pointer one step further. */
export const step = (pointer: string, name: string | number): string =>
  `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The properties in which two objects differ, but for those named in `apart`. */
export function compareProperties(
  place: Place,
  a: Properties,
  b: Properties,
  apart: readonly string[] = [],
): TextChange[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !apart.includes(name));
  return names.flatMap((property) => {
    const at = (pointer: string): string => property.split('/').reduce<string>(step, pointer);
    const where = { ...place, from: at(place.from), to: at(place.to) };
    return compareValue(where, property, a[property], b[property]);
  });
}

/** The change of one property, where it has one. */
export function compareValue(place: Place, property: string, before: unknown, after: unknown): TextChange[] {
  if (isSame(before, after)) return [];
  const kind =
    before !== undefined && after !== undefined && isSame(sorted(before), sorted(after))
      ? 'order'
      : 'changed';
  return [changeOf(kind, place, before, after, property)];
}

/**
 * Items that came, went, or stand in another order, told by their ids; and those that both have.
 * @param place its `id` is not used; `from` and `to` are where the arrays stand
 * @param idOf an id of a second item that is taken already gets a number
 */
export function alignItems<Item>(
  place: Omit<Place, 'id'>,
  a: readonly Item[],
  b: readonly Item[],
  idOf: (item: Item) => string,
): { changes: TextChange[]; both: Pair<Item>[] } {
  const inA = byId(a, idOf);
  const inB = byId(b, idOf);
  const changes: TextChange[] = [];
  const both: Pair<Item>[] = [];
  for (const [id, { item, index }] of inA) {
    const other = inB.get(id);
    const from = step(place.from, index);
    if (other) both.push({ id, a: item, b: other.item, from, to: step(place.to, other.index) });
    else changes.push(changeOf('removed', { ...place, id, from, to: '' }, item, undefined));
  }
  for (const [id, { item, index }] of inB) {
    if (!inA.has(id))
      changes.push(changeOf('added', { ...place, id, from: '', to: step(place.to, index) }, undefined, item));
  }
  const before = both.map((each) => each.id);
  const after = [...inB.keys()].filter((id) => inA.has(id));
  if (!isSame(before, after)) changes.push(changeOf('order', { ...place, id: null }, before, after));
  return { changes, both };
}

function byId<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): Map<string, { item: Item; index: number }> {
  const found = new Map<string, { item: Item; index: number }>();
  for (const [index, item] of items.entries()) {
    const id = idOf(item);
    let free = id;
    for (let number = 2; found.has(free); number++) free = `${id} (${number})`;
    found.set(free, { item, index });
  }
  return found;
}

/** A change; an empty pointer says that it is not in that file. */
export function changeOf(
  kind: TextChange['kind'],
  { section, id, of, from, to }: Place,
  before: unknown,
  after: unknown,
  property?: string,
): TextChange {
  return {
    kind,
    section,
    id,
    ...(of === undefined ? {} : { of }),
    ...(property === undefined ? {} : { property }),
    path: {
      ...(before === undefined || from === '' ? {} : { from }),
      ...(after === undefined || to === '' ? {} : { to }),
    },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** A value with every array in one order of its own, so that two that differ in nothing else are the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted).map((each) => [canonicalJson(each), each] as const);
    return items.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, each]) => each);
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sorted(each)]));
}
