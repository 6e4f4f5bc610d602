import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { type OpenedPolicy, openPolicy } from '../../src/index.ts';
import type { Revision } from '../../src/revision/model.ts';
import type * as Written from '../../src/revision/written.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { changed, mutations, rewritings } from '../support/mutants.ts';
import { lacksPostgres } from '../support/postgres.ts';
import { everyCase, smallRevision } from '../support/small-policy.ts';
import { richRevision } from './rich-policy.ts';
import { type Database, decided, differences, duckdb, numbered, postgres } from './support.ts';

/** More by hand: `POLICY_REVISIONS=30 npx vitest run test/sql/random.test.ts`. */
const FACTOR = Number(process.env.POLICY_REVISIONS ?? 1);

const withCitations = (revision: Revision): OpenedPolicy =>
  ({
    policy: { cases: revision.written.case, revisions: [{ law: () => revision }] },
  }) as unknown as OpenedPolicy;

interface Group {
  name: string;
  schema: Written.CaseSchema;
  revisions: { how: string; revision: Revision }[];
  cases: WrittenCase[];
}

function small(): Group {
  const revisions = fc.sample(smallRevision, { numRuns: 6 * FACTOR, seed: 511 });
  const [first] = revisions as [Revision];
  return {
    name: 'small policies',
    schema: first.written.case,
    revisions: revisions.map((revision) => ({ how: JSON.stringify(revision.written.rules), revision })),
    cases: numbered([...everyCase(2)]),
  };
}

function rich(): Group {
  const revisions = fc
    .sample(richRevision, { numRuns: 12 * FACTOR, seed: 512 })
    .filter((each) => each !== undefined);
  const [first] = revisions as [Revision];
  return {
    name: 'rich policies',
    schema: first.written.case,
    revisions: revisions.map((revision) => ({
      how: JSON.stringify([revision.written.definitions, revision.written.actions, revision.written.rules]),
      revision,
    })),
    cases: numbered(fc.sample(arbitraryCase(withCitations(first)), { numRuns: 250, seed: 513 })),
  };
}

function amended(): Group[] {
  return ['rules', 'test/fixtures/rules'].map((rules) => {
    const opened = openPolicy({ rules });
    const laws = opened.policy.revisions.map((each) => each.law());
    const chosen =
      rules === 'rules' ? laws.filter((each) => ['2.0.0', '3.5.0'].includes(each.version)) : laws.slice(-2);
    const revisions = chosen.flatMap(({ written }) =>
      [mutations, rewritings].flatMap((kind, at) =>
        changed(written, kind, { count: FACTOR, most: 3, seed: 514 + at }),
      ),
    );
    return {
      name: `amendments of ${opened.policy.id}`,
      schema: opened.policy.cases,
      revisions,
      cases: numbered(fc.sample(arbitraryCase(opened), { numRuns: 300, seed: 516 })),
    };
  });
}

const isWithout = lacksPostgres();
const groups = [small(), rich(), ...amended()];

describe.each([
  ['duckdb nested', () => duckdb('nested'), false],
  ['duckdb flat', () => duckdb('flat'), FACTOR === 1],
  ['postgres flat', () => postgres('flat'), isWithout],
  ['postgres nested', () => postgres('nested'), isWithout || FACTOR === 1],
] as const)('%s', (_name, open, isSkipped) => {
  describe.skipIf(isSkipped)('decides every case as the reference does', () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database?.close());

    it.each(groups)('$name', async ({ schema, revisions, cases }) => {
      await database.load(cases, schema);
      for (const { how, revision } of revisions) {
        const got = await database.ask(revision);
        expect({ how, differences: differences(cases, decided(cases, revision), got) }).toEqual({
          how,
          differences: [],
        });
      }
    });
  });
});
