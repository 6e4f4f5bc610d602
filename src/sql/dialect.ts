import { formatDay } from '../dates/day.ts';
import type { FactType, FactValue } from '../revision/model.ts';
import { textLiteral } from './names.ts';

/** What databases say differently. All else is the same for both. */
export interface Dialect {
  readonly name: DialectName;
  /** The name of the database, for people. */
  readonly title: string;
  /** What columns of a scalar fact are declared as. */
  typeOf(type: FactType): string;
  /** The type of a list of texts. */
  readonly texts: string;
  /** A day some months before another; where the month lacks the day, its last. */
  monthsBefore(day: string, months: number): string;
  /** Whether a list of texts has a text; NULL where the list is. */
  hasText(list: string, text: string): string;
}

export const DIALECTS = ['duckdb', 'postgres'] as const;
export type DialectName = (typeof DIALECTS)[number];

const duckdb: Dialect = {
  name: 'duckdb',
  title: 'DuckDB',
  typeOf: (type) => scalarType(type, 'VARCHAR', 'DOUBLE'),
  texts: 'VARCHAR[]',
  monthsBefore: (day, months) => `CAST(${day} - INTERVAL ${months} MONTH AS DATE)`,
  hasText: (list, text) => `list_contains(${list}, ${text})`,
};

const postgres: Dialect = {
  name: 'postgres',
  title: 'PostgreSQL',
  typeOf: (type) => scalarType(type, 'text', 'double precision'),
  texts: 'text[]',
  monthsBefore: (day, months) => `CAST(${day} - INTERVAL '${months} months' AS date)`,
  hasText: (list, text) => `${text} = ANY(${list})`,
};

const ALL: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres };

export const dialectOf = (name: DialectName): Dialect => ALL[name];

function scalarType(type: FactType, text: string, number: string): string {
  switch (type.kind) {
    case 'boolean':
      return 'BOOLEAN';
    case 'number':
      return number;
    case 'date':
      return 'DATE';
    default:
      return text;
  }
}

/** A value as SQL, the same for every database. */
export function literalOf(value: FactValue, type: FactType): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (type.kind === 'date') return `DATE '${formatDay(value as number)}'`;
  if (typeof value === 'number') return String(value);
  return textLiteral(String(value));
}
