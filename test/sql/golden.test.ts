import { describe, expect, it } from 'vitest';
import { openPolicy } from '../../src/index.ts';
import type { Revision } from '../../src/revision/model.ts';
import { sqlOf } from '../../src/sql/sql.ts';
import { tablesOf } from '../../src/sql/tables.ts';
import { GARDEN } from '../cli/support/garden.ts';
import { revisionOf } from '../support/mutants.ts';

const garden = revisionOf(GARDEN) as Revision;
const LAYOUTS = [
  { dialect: 'duckdb', layout: 'nested' },
  { dialect: 'duckdb', layout: 'flat' },
  { dialect: 'postgres', layout: 'nested' },
  { dialect: 'postgres', layout: 'flat' },
] as const;

describe.each(LAYOUTS)('$dialect $layout', ({ dialect, layout }) => {
  // By hand, after a change that is meant: `npx vitest run -u test/sql/golden.test.ts`, and read the difference.
  it('is exactly this query', async () => {
    const sql = sqlOf(garden, { dialect, layout, ordered: true });
    await expect(sql).toMatchFileSnapshot(`golden/garden-${dialect}-${layout}.sql`);
  });

  it('is over exactly these tables', async () => {
    const sql = tablesOf(garden.facts, { dialect, layout });
    await expect(sql).toMatchFileSnapshot(`golden/garden-${dialect}-${layout}-tables.sql`);
  });

  it('is the same each time, and speaks of the table that is given', () => {
    const sql = sqlOf(garden, { dialect, layout });
    expect(sqlOf(garden, { dialect, layout })).toBe(sql);
    const elsewhere = sqlOf(garden, { dialect, layout, source: 'visits' });
    expect(elsewhere.replaceAll('visits', 'cases')).toBe(sql);
    expect(elsewhere).not.toMatch(/(FROM|JOIN) "?cases(_|"|$)/m);
  });

  const revisions = openPolicy().policy.revisions.map((each) => each.law());
  it.each(revisions)('names what it rests on: $version', (revision) => {
    const sql = unwrapped(sqlOf(revision, { dialect, layout }));
    const coverages = revision.actions.map((each) => each.coverage);
    const provisions = [...coverages, ...revision.rules, ...usedLists(revision)];
    for (const { citation, text } of provisions) {
      expect(sql).toContain(`-- ${citation}`);
      expect(sql).toContain(text);
    }
    for (const { written, title } of usedLists(revision).flatMap((each) => each.entries)) {
      expect(sql).toContain(
        `(${written
          .split(' to ')
          .map((each) => `'${each}'`)
          .join(', ')}`,
      );
      expect(sql).toContain(`'${title.replaceAll("'", "''")}'`);
    }
  });
});

/** Every list of the shipped revisions is used. */
const usedLists = (revision: Revision) => [...revision.lists.values()];

/** Comments of several lines as one, as they were before they were wrapped. */
const unwrapped = (sql: string): string => sql.replace(/(?<=-- .*)\n *-- /g, ' ');
