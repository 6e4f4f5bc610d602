import type { Fact } from '../revision/model.ts';
import { checkNames } from './check-names.ts';
import { type DialectName, dialectOf } from './dialect.ts';
import { flatTables } from './flat-tables.ts';
import type { LayoutName } from './layout.ts';
import { quoted } from './names.ts';
import { about, copy, lines, readCases } from './script.ts';
import { columnsOf, typeSql } from './struct.ts';

/** What the tables of a layout are made from. */
export interface TablesOptions {
  dialect: DialectName;
  layout: LayoutName;
  /** The table of cases; without it `cases`. */
  source?: string | undefined;
}

/**
 * The tables of a layout as a script: declared, with what each column means, and loaded from NDJSON of cases.
 * @param facts all facts that cases may state
 * @throws BadCall where the layout has no name for some fact
 */
export function tablesOf(
  facts: ReadonlyMap<string, Fact>,
  { dialect, layout, source = 'cases' }: TablesOptions,
): string {
  const all = [...facts.values()];
  checkNames(all, { dialect, layout });
  if (layout === 'nested') return dialect === 'duckdb' ? nestedDuckdb(all, source) : nestedPostgres(source);
  return flatTables(all, dialectOf(dialect), source);
}

function nestedDuckdb(facts: readonly Fact[], source: string): string {
  const dialect = dialectOf('duckdb');
  const columns = columnsOf(facts, undefined, undefined, dialect);
  const declared = columns.map(({ name, fields }) =>
    [
      ...(fields.kind === 'leaf' ? about(fields.fact, '  ') : []),
      `  ${quoted(name)} ${typeSql(fields, '  ')}`,
    ].join('\n'),
  );
  return lines(
    '-- A row a case, as its JSON is. What is NULL is unknown; an empty list says that there is none.',
    `CREATE TABLE ${source} (`,
    ['  -- The case\'s name: a text, or a number as text.\n  "id" VARCHAR', ...declared].join(',\n'),
    ');',
    '',
    '-- NDJSON of cases, a case a line, that `policy batch` accepts.',
    `INSERT INTO ${source} SELECT * FROM ${readCases(facts)};`,
  );
}

function nestedPostgres(source: string): string {
  return lines(
    '-- A row a case: its JSON as it is. What is absent or null is unknown; an empty list says that there is none.',
    `CREATE TABLE ${source} (`,
    '  case_key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,',
    '  facts jsonb NOT NULL',
    ');',
    '',
    '-- NDJSON of cases, a case a line, that `policy batch` accepts; for psql.',
    copy(source),
    `ANALYZE ${source};`,
  );
}
