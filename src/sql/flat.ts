import { defaultOf } from '../revision/values.ts';
import { literalOf } from './dialect.ts';
import { columnNamed, type Frame, type Wanted } from './frame.ts';
import { type Layout, type LayoutOptions, select, withDefault } from './layout.ts';
import { quoted } from './names.ts';

/**
 * A table for the cases, one for each collection and one for each list of spans. That of the cases is
 * `cases`, that of the renewals of loans `cases_loans_renewals`; rows are held together by the key of the case and the numbers of
 * the items. Whether a list is given at all, a column of what it belongs to says.
 */
export function flat({ dialect, source }: LayoutOptions): Layout {
  const table = (path: string): string => tableOf(source, path);
  return {
    hasLists: false,
    numbers: false,
    sources: () => [],
    cases: (wanted) =>
      select(
        ['case_key', 'case_id', ...wanted.map((each) => columnSql(each, 'source'))],
        `FROM ${source} AS source`,
      ),
    items(frame, outer, carried, wanted) {
      const last = frame.items.length - 1;
      const { collection, parent } = frame.items[last] as Frame['items'][number];
      const keys = keysAt(frame, parent).map(
        ([column, key]) => `item.${quoted(column)} = cases.${quoted(key)}`,
      );
      const number = `item.${quoted(numberOf(collection.path))} AS ${quoted(frame.keyOf(last))}`;
      return select(
        [
          ...carried.map((each) => `cases.${quoted(each)}`),
          number,
          ...wanted.map((each) => columnSql(each, 'item')),
        ],
        [
          `FROM ${outer} AS cases`,
          `JOIN ${table(collection.path)} AS item ON ${keys.join(' AND ')}`,
          `WHERE cases.${quoted((frame.outer as Frame).want(parent, collection, 'known'))}`,
        ].join('\n'),
      );
    },
    spans(spans, frame, from, keep) {
      const at = frame.items.length - 1;
      const keys = keysAt(frame, at).map(([column, key]) => `span.${quoted(column)} = item.${quoted(key)}`);
      return select(
        [...keep.map((each) => `item.${quoted(each)}`), 'span."from" AS span_from', 'span."to" AS span_to'],
        `FROM ${from} AS item\nJOIN ${table(spans.path)} AS span ON ${keys.join(' AND ')}`,
      );
    },
    hasText: (list, text) => dialect.hasText(list, text),
  };
}

/** The columns of an item's table with what a frame calls them: the case and the items around it. */
function keysAt(frame: Frame, at: number): [column: string, key: string][] {
  const item = frame.items[at];
  if (!item) return [['case_key', 'case_key']];
  return [...keysAt(frame, item.parent), [numberOf(item.collection.path), frame.keyOf(at)]];
}

/** The number of an item in its table, and in those of what belongs to it. */
export const numberOf = (path: string): string => columnNamed(path, 'number');

/** The column of a fact in the table of what it is a fact of: groups are joined by `_`. */
export const tableColumn = (keys: readonly string[]): string => keys.join('_');

/** The table of a collection or of spans. */
export function tableOf(cases: string, path: string): string {
  const name = `_${columnNamed(path)}`;
  return cases.endsWith('"') ? `${cases.slice(0, -1)}${name}"` : quotedIfNeeded(cases, name);
}

/** A table that is named without quotes gets them where its new name has capitals, which some databases would lower. */
function quotedIfNeeded(cases: string, name: string): string {
  if (/^[a-z0-9_]*$/.test(name)) return cases + name;
  const parts = cases.split('.');
  const last = parts.pop() as string;
  return [...parts, quoted(last + name)].join('.');
}

function columnSql({ fact, part, column }: Wanted, from: string): string {
  const own = tableColumn(fact.keys);
  const fallback = defaultOf(fact);
  const value =
    part === 'known'
      ? `COALESCE(${from}.${quoted(`${own}_known`)}, FALSE)`
      : withDefault(
          `${from}.${quoted(own)}`,
          fallback === undefined ? undefined : literalOf(fallback, fact.type),
        );
  return `${value} AS ${quoted(column)}`;
}
