import { Random } from '../../../src/generate/random.ts';
import type { Revision } from '../../../src/revision/model.ts';
import { type Json, revisionOf } from '../../support/mutants.ts';
import { Conditions, type DrawnDefinition } from './random-conditions.ts';
import { type DrawnFact, randomFacts, words } from './random-facts.ts';

/**
 * A random revision of rich shapes: groups, collections within collections, counts within counts, definitions of items
 * and of the case that rest on one another, facts compared with facts, windows that spans lengthen, defaults.
 * @param seed the same number makes the same revision
 */
export function randomRevision(seed: number): Revision {
  const random = new Random(seed, 1);
  for (let tries = 0; tries < 100; tries++) {
    const revision = revisionOf(writtenBy(random));
    if (revision) return revision;
  }
  throw new Error(`the loader refuses all that is drawn by ${seed}`);
}

/**
 * Revisions of one policy that ask the same facts in different conditions; each case has a day `when`.
 * @param seed the same number makes the same revisions
 */
export function randomRevisions(seed: number, count: number): Revision[] {
  const random = new Random(seed, 3);
  const { schema, facts } = randomFacts(random);
  schema.properties.when = { type: 'string', format: 'date', ...words };
  const found: Revision[] = [];
  for (let tries = 0; found.length < count && tries < 500; tries++) {
    const written = writtenAbout(schema, facts, random);
    const revision = revisionOf({ ...written, version: `${found.length + 1}.0.0` });
    if (revision) found.push(revision);
  }
  if (found.length < count) throw new Error(`the loader refuses all that is drawn by ${seed}`);
  return found;
}

function writtenBy(random: Random): Json {
  const { schema, facts } = randomFacts(random);
  return writtenAbout(schema, facts, random);
}

function writtenAbout(schema: Json, facts: readonly DrawnFact[], random: Random): Json {
  const lists = Array.from({ length: random.between(1, 3) }, (_, at) => ({
    id: `list-${at}`,
    citation: '§ 2',
    text: 'A list.',
    entries: entriesBy(random),
  }));
  const conditions = new Conditions(
    facts,
    lists.map(({ id }) => id),
    random,
  );
  const collections = facts.filter((each) => each.kind === 'collection').map((each) => each.path);
  const definitions = Array.from({ length: random.below(6) }, (_, at) => {
    const of = collections.length > 0 && random.chance(0.6) ? random.pick(collections) : undefined;
    const definition: DrawnDefinition = { id: `definition-${at}`, of };
    const when = conditions.draw(conditions.scopesIn(of), 3);
    conditions.definitions.push(definition);
    return {
      id: definition.id,
      ...(of === undefined ? {} : { of }),
      citation: '§ 3',
      text: 'It is so.',
      when,
    };
  });
  const actions = Array.from({ length: random.between(1, 4) }, (_, at) => ({
    id: `action-${at}`,
    title: 'Act',
    citation: '§ 4',
    text: 'Acting.',
    coverage: {
      citation: '§ 4',
      text: 'Covered.',
      when: random.chance(0.5) ? { always: true } : conditions.draw([], 2),
    },
  }));
  const rules = Array.from({ length: random.below(8) }, (_, at) => {
    const some = actions.filter(() => random.chance(0.5));
    const permits = (some.length > 0 ? some : actions).map(({ id }) => id);
    return { id: `rule-${at}`, permits, citation: '§ 5', text: 'One may.', when: conditions.draw([], 4) };
  });
  // The order in which things are written says nothing.
  if (random.chance(0.5)) definitions.reverse();
  return revisionAround({ case: schema, lists, definitions, actions, rules });
}

/** A revision file with what no test looks at filled in. */
export const revisionAround = (parts: object): Json => ({
  policy: 'random',
  version: '1.0.0',
  title: 'Random',
  status: 'enacted',
  publishedOn: '2026-01-01',
  enactment: { instrument: 'Act', citation: 'Act', inForce: '2020-01-01', source: [] },
  annotations: [],
  notModelled: [],
  ...parts,
});

const ENTRIES: readonly Json[] = [
  { citation: 'AA 1' },
  { citation: 'AA 1.05' },
  { citation: 'AA 1.05(2)' },
  { citation: 'AA 1.05(2)(a)' },
  { citation: 'AA 1.05-a' },
  { citation: 'AA 2.10-a(1)' },
  { citation: 'AA 12.00' },
  { citation: 'BB 7' },
  { citation: 'BB 7(a)' },
  { citation: 'BB 511(2)(a)(iv)' },
  { from: 'AA 1.00', to: 'AA 1.99' },
  { from: 'AA 1.50', to: 'AA 3.10' },
  { from: 'BB 5', to: 'BB 9' },
  { from: 'BB 1190', to: 'BB 1199' },
];

function entriesBy(random: Random): Json[] {
  const some = ENTRIES.filter(() => random.chance(0.3));
  return (some.length > 0 ? some : ENTRIES.slice(0, 1)).map((each) => ({ ...each, title: 'It' }));
}
