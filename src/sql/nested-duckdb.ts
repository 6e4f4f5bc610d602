import { defaultOf } from '../revision/values.ts';
import { literalOf } from './dialect.ts';
import type { Frame, Wanted } from './frame.ts';
import { type Layout, type LayoutOptions, select, withDefault } from './layout.ts';
import { quoted } from './names.ts';
import { columnsOf, typeSql } from './struct.ts';

/**
 * A row a case as DuckDB reads NDJSON or Parquet: a column a fact of the case, groups as STRUCT, collections as lists of
 * STRUCT. Columns and fields that the relation lacks are unknown, others are left aside.
 */
export function nestedDuckdb({ dialect, source, revision, used }: LayoutOptions): Layout {
  const facts = [...revision.facts.values()];
  const columns = (indent: string): { name: string; type: string }[] => [
    { name: 'id', type: 'VARCHAR' },
    ...columnsOf(facts, undefined, used, dialect).map(({ name, fields }) => ({
      name,
      type: typeSql(fields, indent),
    })),
  ];
  return {
    hasLists: true,
    numbers: true,
    sources: () => [
      {
        name: 'source',
        about: ['Where the cases are. Another relation may stand here, as read_parquet(‘cases.parquet’).'],
        body: () => `SELECT * FROM ${source}`,
      },
      {
        name: 'layout',
        about: ['The columns that are read, and their types; what the source lacks is unknown.'],
        body: () =>
          select(
            columns('  ').map(({ name, type }) => `CAST(NULL AS ${type}) AS ${quoted(name)}`),
            'WHERE FALSE',
          ),
      },
      {
        name: 'stated',
        about: ['The cases as they are stated, numbered in the order in which they are read.'],
        body: () =>
          select(
            [
              'row_number() OVER () AS "case key"',
              ...columns('  ').map(({ name, type }) => `CAST(${quoted(name)} AS ${type}) AS ${quoted(name)}`),
            ],
            'FROM (SELECT * FROM "layout" UNION ALL BY NAME SELECT * FROM "source")',
          ),
      },
    ],
    cases: (wanted) =>
      select(
        [
          '"case key" AS case_key',
          'id AS case_id',
          ...wanted.map((each) =>
            columnSql(each, fieldOf(quoted(each.fact.keys[0] as string), each.fact.keys.slice(1))),
          ),
        ],
        'FROM "stated"',
      ),
    items(frame, outer, carried, wanted) {
      const last = frame.items.length - 1;
      const { collection, parent } = frame.items[last] as Frame['items'][number];
      const list = quoted((frame.outer as Frame).want(parent, collection, 'items'));
      const number = quoted(frame.keyOf(last));
      const item = '"the item"';
      const rows = select(
        [
          ...carried.map(quoted),
          `generate_subscripts(${list}, 1) AS ${number}`,
          `unnest(${list}) AS ${item}`,
        ],
        `FROM ${outer}`,
      );
      return select(
        [
          ...carried.map(quoted),
          number,
          ...wanted.map((each) => columnSql(each, fieldOf(item, each.fact.keys))),
        ],
        `FROM (${rows.replaceAll('\n', '\n  ')})`,
      );
    },
    spans: (_spans, _frame, from, keep, list) =>
      select(
        [...keep.map(quoted), 'span."from" AS span_from', 'span."to" AS span_to'],
        `FROM (SELECT ${keep.map(quoted).join(', ')}, unnest(${quoted(list)}) AS span FROM ${from})`,
      ),
    hasText: (list, text) => dialect.hasText(list, text),
  };
}

/** A field in nested groups: `(("a")."b")."c"`. */
const fieldOf = (from: string, keys: readonly string[]): string =>
  keys.reduce((inner, key) => `(${inner}).${quoted(key)}`, from);

function columnSql({ fact, part, column }: Wanted, value: string): string {
  if (part === 'known') return `${value} IS NOT NULL AS ${quoted(column)}`;
  const fallback = part === 'value' ? defaultOf(fact) : undefined;
  const sql = withDefault(value, fallback === undefined ? undefined : literalOf(fallback, fact.type));
  return sql === quoted(column) ? sql : `${sql} AS ${quoted(column)}`;
}
