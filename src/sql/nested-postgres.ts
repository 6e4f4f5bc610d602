import { defaultOf } from '../revision/values.ts';
import { literalOf } from './dialect.ts';
import type { Frame, Wanted } from './frame.ts';
import { type Layout, type LayoutOptions, select, withDefault } from './layout.ts';
import { quoted, textLiteral } from './names.ts';

/** A row a case: `case_key`, and the case as it is stated in the jsonb column `facts`. */
export function nestedPostgres({ dialect, source }: LayoutOptions): Layout {
  const columnSql = ({ fact, part, column }: Wanted, from: string): string => {
    if (part === 'known')
      return `COALESCE(jsonb_typeof(${field(from, fact.keys, '->')}) = 'array', FALSE) AS ${quoted(column)}`;
    const isList = ['texts', 'spans', 'collection'].includes(fact.type.kind);
    if (isList) return `NULLIF(${field(from, fact.keys, '->')}, 'null') AS ${quoted(column)}`;
    const text = field(from, fact.keys, '->>');
    const type = dialect.typeOf(fact.type);
    const fallback = defaultOf(fact);
    const value = type === 'text' ? text : `CAST(${text} AS ${type})`;
    return `${withDefault(value, fallback === undefined ? undefined : literalOf(fallback, fact.type))} AS ${quoted(column)}`;
  };
  return {
    hasLists: true,
    numbers: false,
    sources: () => [
      {
        name: 'source',
        about: ['Where the cases are: a key and the case as jsonb.'],
        body: () => `SELECT case_key, facts FROM ${source}`,
      },
    ],
    cases: (wanted) =>
      select(
        ['case_key', `facts->>'id' AS case_id`, ...wanted.map((each) => columnSql(each, 'facts'))],
        'FROM "source"',
      ),
    items(frame, outer, carried, wanted) {
      const last = frame.items.length - 1;
      const { collection, parent } = frame.items[last] as Frame['items'][number];
      const list = `cases.${quoted((frame.outer as Frame).want(parent, collection, 'items'))}`;
      return select(
        [
          ...carried.map((each) => `cases.${quoted(each)}`),
          `item.number AS ${quoted(frame.keyOf(last))}`,
          ...wanted.map((each) => columnSql(each, 'item.facts')),
        ],
        `FROM ${outer} AS cases\nCROSS JOIN LATERAL jsonb_array_elements(${list}) WITH ORDINALITY AS item(facts, number)`,
      );
    },
    spans: (_spans, _frame, from, keep, list) =>
      select(
        [
          ...keep.map((each) => `item.${quoted(each)}`),
          `CAST(span->>'from' AS DATE) AS span_from`,
          `CAST(span->>'to' AS DATE) AS span_to`,
        ],
        `FROM ${from} AS item\nCROSS JOIN LATERAL jsonb_array_elements(item.${quoted(list)}) AS span`,
      ),
    hasText: (list, text) => `${list} @> jsonb_build_array(${text})`,
  };
}

/** `facts->'a'->>'b'` */
const field = (from: string, keys: readonly string[], last: '->' | '->>'): string =>
  keys.reduce((inner, key, at) => `${inner}${at === keys.length - 1 ? last : '->'}${textLiteral(key)}`, from);
