import type { WrittenCase } from '../../../src/case/written-facts.ts';
import { InvalidInput } from '../../../src/diagnostics/diagnostic.ts';
import { basisOf, type Wish } from '../../../src/generate/basis.ts';
import type { Known } from '../../../src/generate/check-context.ts';
import { placesOf } from '../../../src/generate/facts.ts';
import { Population } from '../../../src/generate/population.ts';
import { checkProfile } from '../../../src/generate/read-profile.ts';
import type { Profile } from '../../../src/generate/written.ts';
import { openPolicy } from '../../../src/index.ts';
import { Source } from '../../../src/text/source.ts';

/** The policy that the tests have. */
export const library = openPolicy({ rules: 'test/fixtures/rules', policy: 'library-loans' });

/** What profiles of the library may name. */
const known: Known = {
  policy: 'library-loans',
  places: placesOf(library.policy.cases),
  required: new Set(library.policy.cases.required),
  lists: () => [...new Set(library.policy.revisions.flatMap((each) => [...each.law().lists.keys()]))],
};

/** A profile of the library with what every profile has. */
export const profileWith = (parts: Partial<Profile>): Profile => ({
  policy: 'library-loans',
  title: 'It',
  ...parts,
});

/** Cases of the library's law of 2022 by a profile. */
export function libraryCases(parts: Partial<Profile>, count: number, seed = 1): WrittenCase[] {
  const profile = checkProfile(new Source('p.json', JSON.stringify(profileWith(parts))), known);
  const wish: Wish = {
    selection: { version: '2.0.1' },
    allFacts: false,
    profile: undefined,
    unknown: undefined,
  };
  const population = new Population({ ...basisOf(library, wish), profile }, seed);
  return casesOf(population, count);
}

export const casesOf = (population: Population, count: number): WrittenCase[] =>
  Array.from({ length: count }, (_, at) => JSON.parse(population.line(at + 1)) as WrittenCase);

/** What is wrong with a text as a profile of the library, each as a line: where, what, what to do. */
export function problemsIn(text: string): string[] {
  try {
    checkProfile(new Source('p.json', text), known);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.diagnostics.map(
      ({ line, column, message, code, suggestion }) =>
        `${line}:${column} ${message} [${code}]${suggestion === undefined ? '' : ` (${suggestion})`}`,
    );
  }
}

/** How often each came. */
export function tally(values: Iterable<unknown>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of values) {
    const name = String(each);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
