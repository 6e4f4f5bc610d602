import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { openPolicy } from '../../src/index.ts';
import type { Revision } from '../../src/revision/model.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { lacksPostgres } from '../support/postgres.ts';
import { type Database, decided, differences, duckdb, numbered, postgres } from './support.ts';

/** The long run: `POLICY_CASES=100000 npx vitest run test/sql/differential.test.ts`. */
const COUNT = Number(process.env.POLICY_CASES ?? 400);
const isLong = process.env.POLICY_CASES !== undefined;

const isWithout = lacksPostgres();

const policies = ['rules', 'test/fixtures/rules'].map((rules) => {
  const opened = openPolicy({ rules });
  const revisions = opened.policy.revisions.map((each) => each.law());
  const cases = numbered(fc.sample(arbitraryCase(opened), { numRuns: COUNT, seed: 501 }));
  return { id: opened.policy.id, schema: opened.policy.cases, revisions, cases };
});

const known = new WeakMap<Revision, Record<string, string>[]>();

/** What the reference decides, once for all databases. */
function expectedOf(cases: readonly WrittenCase[], revision: Revision): Record<string, string>[] {
  const expected = known.get(revision) ?? decided(cases, revision);
  known.set(revision, expected);
  return expected;
}

describe.each([
  ['duckdb', 'nested', () => duckdb('nested'), false, true],
  ['duckdb', 'flat', () => duckdb('flat'), false, isLong],
  ['postgres', 'flat', () => postgres('flat'), isWithout, true],
  ['postgres', 'nested', () => postgres('nested'), isWithout, isLong],
] as const)('%s %s', (_dialect, _layout, open, isSkipped, isWhole) => {
  describe.skipIf(isSkipped)('decides every case as the reference does', () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database?.close());

    describe.each(policies)('$id', ({ schema, revisions, cases }) => {
      beforeAll(() => database.load(cases, schema));
      // In the layout that a database has only when told, every fourth revision stands for all.
      const asked = isWhole ? revisions : revisions.filter((_, at) => at % 4 === 1);
      it.each(asked)('$version', async (revision) => {
        const got = await database.ask(revision);
        expect(differences(cases, expectedOf(cases, revision), got)).toEqual([]);
      });
    });
  });
});
