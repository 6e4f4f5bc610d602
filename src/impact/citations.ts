import type { Citation } from '../citation/citation.ts';
import type { Fact, Facts } from '../revision/model.ts';

/** Every citation that a case states, of the case and of the items in it. */
export function citationsIn(facts: Facts, known: ReadonlyMap<string, Fact>): Citation[] {
  return [...known.values()]
    .filter((each) => each.type.kind === 'citation')
    .flatMap((each) => valuesAt(facts, each.path.split('[].')) as Citation[]);
}

/** The values at a path, one for each item that the path goes through and that has one. */
function valuesAt(facts: Facts, [step, ...rest]: readonly string[]): unknown[] {
  let at: unknown = facts;
  for (const key of (step ?? '').split('.')) {
    at = (at as Facts)[key];
    if (at === undefined) return [];
  }
  return rest.length === 0 ? [at] : (at as readonly Facts[]).flatMap((item) => valuesAt(item, rest));
}
