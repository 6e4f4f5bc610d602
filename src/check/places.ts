import { findNodeAtOffset, getNodePath, type Node } from 'jsonc-parser';
import type { Pointer } from '../json/located.ts';

/**
 * What a suppression calls the place that a pointer into a revision leads to: the path of the fact, the id of the
 * definition, rule, action, list or remark; else the property of the revision.
 */
export function placeOf(revision: unknown, pointer: Pointer): string | undefined {
  const [section, index] = pointer;
  if (section === 'case') return factAt(pointer) ?? 'case';
  const parts = (revision as Record<string, unknown>)[String(section)];
  if (Array.isArray(parts) && typeof index === 'number') {
    const id = (parts[index] as { id?: unknown } | undefined)?.id;
    if (typeof id === 'string') return id;
  }
  return section === undefined ? undefined : String(section);
}

/** The place in which an offset of its text lies, and the fact that is compared right there. */
export function placeAtOffset(
  revision: unknown,
  root: Node,
  offset: number,
): { place: string | undefined; fact: string | undefined } {
  const node = findNodeAtOffset(root, offset);
  if (!node) return { place: undefined, fact: undefined };
  const pointer = getNodePath(node);
  let value = revision;
  for (const step of pointer) value = (value as Record<string | number, unknown> | undefined)?.[step];
  const { fact } = (typeof value === 'object' ? (value ?? {}) : {}) as { fact?: unknown };
  return { place: placeOf(revision, pointer), fact: typeof fact === 'string' ? fact : undefined };
}

/** Every place that a suppression of a revision can name. */
export function placesIn(revision: unknown): Set<string> {
  const places = new Set<string>();
  const add = (value: unknown, at: Pointer): void => {
    const place = placeOf(revision, at);
    if (place !== undefined) places.add(place);
    const isOfInterest = at.length === 0 || at[0] === 'case' || at.length === 1;
    if (typeof value !== 'object' || value === null || !isOfInterest) return;
    for (const [name, inner] of Object.entries(value))
      add(inner, [...at, Array.isArray(value) ? Number(name) : name]);
  };
  add(revision, []);
  return places;
}

/** The path of the fact in which a pointer into the case schema lies, as conditions name it. */
function factAt(pointer: Pointer): string | undefined {
  let path: string | undefined;
  for (let at = 1; pointer[at] === 'properties' && pointer[at + 1] !== undefined; at += 2) {
    const name = String(pointer[at + 1]);
    path = path === undefined ? name : `${path}.${name}`;
    if (pointer[at + 2] === 'items' && pointer[at + 3] === 'properties' && pointer[at + 4] !== undefined) {
      path += '[]';
      at += 1;
    }
  }
  return path;
}
