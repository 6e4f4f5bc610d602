import type { Fact, Revision } from '../revision/model.ts';
import type { Dialect } from './dialect.ts';
import type { Frame, Wanted } from './frame.ts';

/** A named part of a query: `name AS (body)`. */
export interface Cte {
  name: string;
  /** What stands above it, for people. */
  about: readonly string[];
  /** Made when all that is wanted of it is known. */
  body: () => string;
  /** Is worked out once, however often it is read. */
  materialized?: boolean;
}

export const LAYOUTS = ['nested', 'flat'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** How cases lie in a database: how their facts are read, and what is declared. */
export interface Layout {
  /** What the query begins with, before the facts of the case; reads the relation that is given. */
  sources(): readonly Cte[];
  /** The first relation of the cases: `case_key`, `case_id` and what is wanted. */
  cases(wanted: readonly Wanted[]): string;
  /** The first relation of a frame with items: the columns of the frame without the last item, and what is wanted of that item. */
  items(frame: Frame, outer: string, carried: readonly string[], wanted: readonly Wanted[]): string;
  /**
   * The spans of items: for each its days as the columns `span_from` and `span_to`, the latter NULL while it lasts.
   * @param from a relation with the keys of the items, the columns to keep, and the list where the layout has one
   * @param list the column with the list; undefined where the layout has none
   */
  spans(spans: Fact, frame: Frame, from: string, keep: readonly string[], list: string): string;
  /** Whether a list of texts, a column, has a text. */
  hasText(list: string, text: string): string;
  /** Whether relations have a column with the list itself beside whether it is given. */
  readonly hasLists: boolean;
  /** Whether the query numbers the cases itself: it must then do so once. */
  readonly numbers: boolean;
}

/** What a layout is made for. */
export interface LayoutOptions {
  dialect: Dialect;
  /** A table or another relation, as SQL. */
  source: string;
  revision: Revision;
  /** The facts that the query reads, known when bodies are made. */
  used: ReadonlySet<Fact>;
}

/** The value where the fact has no default, else the value or the default. */
export const withDefault = (value: string, fallback: string | undefined): string =>
  fallback === undefined ? value : `COALESCE(${value}, ${fallback})`;

/** A select list, a column a line. */
export const select = (columns: readonly string[], from: string): string =>
  `SELECT\n  ${columns.join(',\n  ')}\n${from}`;
