import { loadRevision } from '../../src/revision/load.ts';
import type { Revision } from '../../src/revision/model.ts';
import { Source } from '../../src/text/source.ts';
import { GARDEN } from '../cli/support/garden.ts';

/** JSON as anybody may change it. */
export type Json = ReturnType<typeof JSON.parse>;

/** The garden's first revision, changed, as a revision. */
export function garden(change: (revision: Json) => unknown = () => {}): Revision {
  const revision = structuredClone(GARDEN) as Json;
  change(revision);
  return loadRevision(new Source(`${revision.version}.json`, JSON.stringify(revision, null, 2)));
}

/** The same amended by another act, and changed. */
export function amended(change: (revision: Json) => unknown = () => {}): Revision {
  return garden((revision) => {
    revision.version = '1.1.0';
    revision.amends = '1.0.0';
    revision.enactment = { ...revision.enactment, instrument: 'Act 2 of 2021', citation: 'Act 2 of 2021' };
    change(revision);
  });
}

/** The same act written down again, and changed. */
export function patched(change: (revision: Json) => unknown = () => {}): Revision {
  return garden((revision) => {
    revision.version = '1.0.1';
    revision.amends = '1.0.0';
    change(revision);
  });
}

/** A fact with its words. */
export const fact = (type: object): object => ({
  title: 'a fact',
  question: 'What is it?',
  citation: '§ 1',
  ...type,
});

/** Takes the only rule out, and what hangs on it. */
export function withoutRules(revision: Json): void {
  revision.rules = [];
  revision.annotations = [];
}
