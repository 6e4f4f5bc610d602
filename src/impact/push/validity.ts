import { CITATION } from '../../citation/citation.ts';
import type * as Written from '../../revision/written.ts';
import { sqlName, sqlText } from '../../table/select.ts';
import type { Column, ColumnType } from './types.ts';

const TEXTS = ['VARCHAR', 'ENUM'];
const INTEGERS = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT'];
const NUMBERS = [...INTEGERS, 'DOUBLE', 'FLOAT', 'DECIMAL'];
const LARGEST = Number.MAX_SAFE_INTEGER;

/** Thrown where a table cannot be told to hold cases from its columns. */
class NotSure extends Error {}

/**
 * A condition in DuckDB's SQL that only rows meet which are valid cases. A row that does not meet it may be one all the same:
 * somebody else has to look.
 * @returns undefined where the columns are not those of cases as they are nested
 */
export function surelyValid(columns: readonly Column[], cases: Written.CaseSchema): string | undefined {
  try {
    const facts = columns.filter((each) => each.name !== 'id' || Object.hasOwn(cases.properties, 'id'));
    const id = columns.find((each) => each.name === 'id' && !facts.includes(each));
    if (id) only(id.type, ['VARCHAR', ...INTEGERS]);
    const required = cases.required.map((name) => `${sqlName(name)} IS NOT NULL`);
    const valid = fieldsValid(facts, cases.properties, (name) => sqlName(name), 1);
    return [...required, ...valid].join(' AND ') || 'TRUE';
  } catch (error) {
    if (error instanceof NotSure) return undefined;
    throw error;
  }
}

function fieldsValid(
  fields: readonly Column[],
  facts: Written.Facts,
  partOf: (name: string) => string,
  depth: number,
): string[] {
  return fields.flatMap(({ name, type }) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (!fact) throw new NotSure();
    const value = partOf(name);
    const valid = valueValid(value, type, fact, depth);
    return valid.length === 0 ? [] : [`(${value} IS NULL OR (${valid.join(' AND ')}))`];
  });
}

/** What has to hold of a value that is given. */
function valueValid(value: string, type: ColumnType, fact: Written.Fact, depth: number): string[] {
  switch (fact.type) {
    case 'object':
      return fieldsValid(fieldsOf(type), fact.properties, (name) => `(${value}).${sqlName(name)}`, depth);
    case 'array':
      return arrayValid(value, type, fact, depth);
    case 'boolean':
      only(type, ['BOOLEAN']);
      return [];
    case 'integer':
    case 'number': {
      only(type, fact.type === 'integer' ? INTEGERS : NUMBERS);
      const { minimum = -LARGEST, maximum = LARGEST } = fact;
      return [`${value} BETWEEN ${minimum} AND ${maximum}`];
    }
    case 'string':
      return textValid(value, type, fact);
  }
}

function textValid(value: string, type: ColumnType, fact: Written.Fact & { type: 'string' }): string[] {
  const { format } = fact;
  if (format === 'date') return dateValid(value, type);
  if (format === 'date-time') return momentValid(value, type);
  only(type, format === undefined ? TEXTS : ['VARCHAR']);
  if (format === 'citation') return [matches(value, CITATION.source)];
  return fact.enum ? [`CAST(${value} AS VARCHAR) IN (${fact.enum.map(sqlText).join(', ')})`] : [];
}

/** A day with a time and an offset; one with parts of seconds may be valid too. */
function momentValid(value: string, type: ColumnType): string[] {
  only(type, ['VARCHAR', 'TIMESTAMP WITH TIME ZONE']);
  if (type.kind === 'plain' && type.name !== 'VARCHAR')
    return [`${value} BETWEEN TIMESTAMPTZ '0001-01-02' AND TIMESTAMPTZ '9999-12-30'`];
  return [matches(value, MOMENT), ...dateValid(`substr(${value}, 1, 10)`, type)];
}

const MOMENT = `\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)`;

function dateValid(value: string, type: ColumnType): string[] {
  only(type, ['DATE', 'VARCHAR']);
  const between = `BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'`;
  if (type.kind === 'plain' && type.name === 'DATE') return [`${value} ${between}`];
  return [matches(value, '\\d{4}-\\d{2}-\\d{2}'), `coalesce(TRY_CAST(${value} AS DATE) ${between}, FALSE)`];
}

function arrayValid(
  value: string,
  type: ColumnType,
  { items, format }: Written.ArrayFact,
  depth: number,
): string[] {
  if (type.kind !== 'list') throw new NotSure();
  // Lists are one in the other: each has a name of its own for its items.
  const item = `item_${depth}`;
  const holds = [`${item} IS NOT NULL`, ...itemValid(item, type.of, items, format === 'spans', depth + 1)];
  return [`len(list_filter(${value}, lambda ${item}: NOT coalesce(${holds.join(' AND ')}, FALSE))) = 0`];
}

function itemValid(
  item: string,
  type: ColumnType,
  items: Written.ArrayFact['items'],
  isSpans: boolean,
  depth: number,
): string[] {
  if (items.type === 'string') {
    only(type, TEXTS);
    return [`CAST(${item} AS VARCHAR) IN (${items.enum.map(sqlText).join(', ')})`];
  }
  const fields = fieldsOf(type);
  const valid = fieldsValid(fields, items.properties, (name) => `(${item}).${sqlName(name)}`, depth);
  if (!isSpans) return valid;
  if (!['from', 'to'].every((name) => fields.some((each) => each.name === name))) throw new NotSure();
  const [from, to] = [`CAST((${item})."from" AS VARCHAR)`, `CAST((${item})."to" AS VARCHAR)`];
  // Days that are valid have their order as texts too.
  return [`${from} IS NOT NULL`, ...valid, `(${to} IS NULL OR ${to} >= ${from})`];
}

const matches = (value: string, form: string): string => `regexp_full_match(${value}, ${sqlText(form)})`;

function fieldsOf(type: ColumnType): readonly Column[] {
  if (type.kind === 'struct') return type.fields;
  throw new NotSure();
}

function only(type: ColumnType, names: readonly string[]): void {
  if (type.kind !== 'plain' || !names.includes(type.name)) throw new NotSure();
}
