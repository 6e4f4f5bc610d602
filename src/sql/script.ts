import type { Fact } from '../revision/model.ts';
import { dialectOf } from './dialect.ts';
import { comment, quoted, textLiteral } from './names.ts';
import { columnsOf, typeSql } from './struct.ts';

/** The call that reads NDJSON of cases with the types that their facts have. */
export function readCases(facts: readonly Fact[]): string {
  const columns = columnsOf(facts, undefined, undefined, dialectOf('duckdb'));
  const types = columns.map(({ name, fields }) => `    ${quoted(name)}: ${textLiteral(typeSql(fields))}`);
  return [
    'read_json(',
    "  'cases.ndjson',",
    "  format = 'newline_delimited',",
    '  columns = {',
    ['    "id": \'VARCHAR\'', ...types].join(',\n'),
    '  }',
    ')',
  ].join('\n');
}

/** Lines as they are: no line has these characters, so nothing in it is a quote or a delimiter. */
export const copy = (table: string): string =>
  `\\copy ${table} (facts) FROM 'cases.ndjson' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`;

/** What a fact asks, and where the law wants to know. */
export const about = ({ question, citation, path, default: fallback }: Fact, indent: string): string[] => [
  ...comment(`${path}: ${question} (${citation})`, indent),
  ...(fallback === undefined
    ? []
    : comment(
        `Where it is NULL, the query takes ${JSON.stringify(fallback)}, or what its revision has as the default.`,
        indent,
      )),
];

/** Parts, each with a line break at its end. */
export const lines = (...parts: readonly string[]): string =>
  parts.map((each) => (each.endsWith('\n') ? each : `${each}\n`)).join('');
