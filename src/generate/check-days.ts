import { type Add, KINDS, type Known, reportUnknownPath } from './check-context.ts';
import { withinOf } from './facts.ts';
import { anchorOf, isDay } from './order.ts';
import type { Entry, Profile } from './written.ts';

/** Reports what is wrong with days that are counted from another day. */
export function dayFindings(path: string, entry: Entry, profile: Profile, known: Known, add: Add): void {
  const at = ['facts', path];
  const { before, after, days, values } = entry;
  const anchor = anchorOf(path, profile);
  if (before !== undefined && after !== undefined)
    add('unknown-property', '`after` may not stand beside `before`', [...at, 'after'], undefined, 'key');
  if (anchor === undefined && days !== undefined)
    add(
      'missing-property',
      '`days` are counted from another day: say `before` or `after` which',
      [...at, 'days'],
      undefined,
      'key',
    );
  if (anchor !== undefined && values !== undefined)
    add(
      'unknown-property',
      '`values` may not stand beside `before` or `after`',
      [...at, 'values'],
      undefined,
      'key',
    );
  const place = known.places.get(path);
  if (anchor === undefined || !place) return;
  const here = [...at, before === undefined ? 'after' : 'before'];
  const other = known.places.get(anchor);
  if (!other) reportUnknownPath(anchor, here, known, add);
  else if (!isDay(other)) add('operator-type', `\`${anchor}\` is ${KINDS[other.kind]}, not a day`, here);
  else if (!withinOf(place.collection, known.places).includes(other.collection))
    add(
      'fact-scope',
      `\`${anchor}\` is a fact of an item of \`${other.collection}\`, and none is at hand here`,
      here,
    );
  else if (comesBack(path, anchor, profile))
    add('cycle', `the day of \`${path}\` is counted from itself`, here);
}

/** Whether the days that a day is counted from lead back to it. */
function comesBack(path: string, from: string, profile: Profile): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = anchorOf(at, profile)) {
    if (at === path) return true;
    seen.add(at);
  }
  return false;
}
