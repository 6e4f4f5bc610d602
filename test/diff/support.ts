import { openPolicy } from '../../src/index.ts';
import { loadRevision } from '../../src/revision/load.ts';
import type { Revision } from '../../src/revision/model.ts';
import type * as Written from '../../src/revision/written.ts';
import { Source } from '../../src/text/source.ts';
import { GARDEN } from '../cli/support/garden.ts';

/** Every revision of each policy that ships with the repository. */
export const POLICIES = ['rules', 'test/fixtures/rules'].map((rules) =>
  openPolicy({ rules }).policy.revisions.map((each) => each.law()),
);

const [NEW_YORK = [], LIBRARY = []] = POLICIES;

const find = (revisions: readonly Revision[], version: string): Revision => {
  const found = revisions.find((each) => each.version === version);
  if (!found) throw new Error(`there is no ${version}`);
  return found;
};

export const detainer = (version: string): Revision => find(NEW_YORK, version);
export const library = (version: string): Revision => find(LIBRARY, version);

/** Every ordered pair of revisions of one policy. */
export const PAIRS = POLICIES.flatMap((revisions) =>
  revisions.flatMap((a) =>
    revisions.filter((b) => b !== a).map((b) => [a.version, b.version, a, b] as const),
  ),
);

/** A value that may be changed at will. */
type Loose<Value> = { -readonly [Name in keyof Value]: Value[Name] };

/** A revision file with something done to it, loaded and so known to be valid. */
export function edited(from: Revision | object, edit: (written: Loose<Written.Revision>) => void): Revision {
  const written = structuredClone('written' in from ? (from.written as object) : from) as Written.Revision;
  edit(written);
  return loadRevision(new Source('edited.json', JSON.stringify(written, null, 2)));
}

/** A small policy that has one of everything. */
export const garden = edited(GARDEN, () => {});

/** The garden, with something done to it. */
export const gardenWith = (edit: (written: Loose<Written.Revision>) => void): Revision =>
  edited(GARDEN, edit);
