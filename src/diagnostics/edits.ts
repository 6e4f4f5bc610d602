import type { LocatedJson, Pointer } from '../json/located.ts';
import type { Fix } from './diagnostic.ts';

/**
 * The edit that takes an item out of a list, with its comma and the line that it stands on alone. Edits of items that
 * stand side by side do not overlap, but for the first.
 * @param list the pointer of the list; `index` an item that it has
 */
export function takeOutItem(json: LocatedJson, list: Pointer, index: number): Fix['edits'] {
  const { start, end } = json.span([...list, index]);
  if (index > 0) return [{ start: json.span([...list, index - 1]).end, end, text: '' }];
  const next = json.span([...list, 1]).start;
  // Where there is no second item, the pointer gives the list itself, which begins before the first.
  return [{ start, end: Math.max(next, end), text: '' }];
}
