import type { Fact } from '../revision/model.ts';
import type { Dialect } from './dialect.ts';
import { numberOf, tableColumn, tableOf } from './flat.ts';
import { comment, quoted, textLiteral } from './names.ts';
import { about, copy, lines, readCases } from './script.ts';

/** The tables of the flat layout, and how cases are taken apart into them. */
export function flatTables(facts: readonly Fact[], dialect: Dialect, source: string): string {
  const lists = facts.filter((each) => isRows(each));
  const tables = [undefined, ...lists].map((list) => tableSql(list, facts, dialect, source));
  const staged = 'stated_cases';
  const loads = [undefined, ...lists].map((list) =>
    dialect.name === 'duckdb'
      ? loadDuckdb(list, facts, source, staged)
      : loadPostgres(list, facts, dialect, source, staged),
  );
  const staging =
    dialect.name === 'duckdb'
      ? lines(
          `CREATE TEMPORARY TABLE ${staged} AS SELECT row_number() OVER () AS "case key", * FROM ${readCases(facts)};`,
        )
      : lines(
          `CREATE TEMPORARY TABLE ${staged} (case_key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, facts jsonb NOT NULL);`,
          copy(staged),
        );
  const analyze =
    dialect.name === 'postgres'
      ? [[undefined, ...lists].map((list) => `ANALYZE ${nameOf(list, source)};`).join('\n')]
      : [];
  return lines(
    ...tables,
    '-- NDJSON of cases, a case a line, that `policy batch` accepts: read as it is, and then taken apart.',
    staging,
    ...loads,
    `DROP TABLE ${staged};`,
    ...analyze,
  );
}

const isRows = ({ type }: Fact): boolean => type.kind === 'collection' || type.kind === 'spans';

const nameOf = (list: Fact | undefined, source: string): string =>
  list ? tableOf(source, list.path) : source;

/** The numbers that a table's rows are told apart by, with their columns: the case, and each list around. */
function keysOf(list: Fact | undefined, facts: readonly Fact[]): string[] {
  if (!list) return ['case_key'];
  const outer = facts.find((each) => each.path === list.collection);
  return [...keysOf(outer, facts), numberOf(list.path)];
}

/** The facts that are columns of a table, and the lists of which it says whether they are given. */
function ownOf(list: Fact | undefined, facts: readonly Fact[]): Fact[] {
  return list?.type.kind === 'spans' ? [] : facts.filter((each) => each.collection === list?.path);
}

function tableSql(list: Fact | undefined, facts: readonly Fact[], dialect: Dialect, source: string): string {
  const keys = keysOf(list, facts);
  const types = keys.map(
    (each, at) => `  ${quoted(each)} BIGINT${at === 0 && !list ? ' PRIMARY KEY' : ' NOT NULL'}`,
  );
  const id = list
    ? []
    : [
        `  -- The case's name: a text, or a number as text.\n  case_id ${dialect.typeOf({ kind: 'text', values: undefined })}`,
      ];
  const columns = ownOf(list, facts).map((fact) => {
    const name = tableColumn(fact.keys);
    const type = fact.type.kind === 'texts' ? dialect.texts : dialect.typeOf(fact.type);
    if (!isRows(fact)) return [...about(fact, '  '), `  ${quoted(name)} ${type}`].join('\n');
    const given = `TRUE where the list is given; its rows are in ${tableOf(source, fact.path)}. NULL or FALSE: it is unknown.`;
    return [...about(fact, '  '), ...comment(given, '  '), `  ${quoted(`${name}_known`)} BOOLEAN`].join('\n');
  });
  const days =
    list?.type.kind === 'spans'
      ? ['  "from" DATE NOT NULL', '  -- The day that no longer counts; NULL while it lasts.\n  "to" DATE']
      : [];
  const primary = list ? [`  PRIMARY KEY (${keys.map(quoted).join(', ')})`] : [];
  const head = list
    ? comment(`${list.title}: a row each, numbered in the order of the list. ${list.citation}`)
    : ['-- A row a case. What is NULL is unknown.'];
  return lines(
    ...head,
    `CREATE TABLE ${nameOf(list, source)} (`,
    [...types, ...id, ...columns, ...days, ...primary].join(',\n'),
    ');',
    '',
  );
}

function loadDuckdb(list: Fact | undefined, facts: readonly Fact[], source: string, staged: string): string {
  const values = ownOf(list, facts).map((fact) => {
    const value = fieldOf(list ? '"the item"' : undefined, fact.keys);
    return isRows(fact) ? `${value} IS NOT NULL` : value;
  });
  const days = list?.type.kind === 'spans' ? ['"the item"."from"', '"the item"."to"'] : [];
  const keys = keysOf(list, facts).map((each) => (each === 'case_key' ? '"case key"' : quoted(each)));
  const id = list ? [] : ['"id"'];
  return `INSERT INTO ${nameOf(list, source)}\nSELECT ${[...keys, ...id, ...values, ...days].join(', ')}\nFROM ${rowsDuckdb(list, facts, staged)};\n`;
}

/** The rows of a list with the numbers of what it lies in, and the item as `the item`. */
function rowsDuckdb(list: Fact | undefined, facts: readonly Fact[], staged: string): string {
  if (!list) return staged;
  const outer = facts.find((each) => each.path === list.collection);
  const keys = keysOf(outer, facts).map((each) => (each === 'case_key' ? '"case key"' : quoted(each)));
  const value = fieldOf(outer ? '"the item"' : undefined, list.keys);
  return `(SELECT ${keys.join(', ')}, generate_subscripts(${value}, 1) AS ${quoted(numberOf(list.path))}, unnest(${value}) AS "the item" FROM ${rowsDuckdb(outer, facts, staged)})`;
}

const fieldOf = (from: string | undefined, keys: readonly string[]): string => {
  const [first, ...others] = keys as [string, ...string[]];
  const start = from === undefined ? quoted(first) : `(${from}).${quoted(first)}`;
  return others.reduce((inner, key) => `(${inner}).${quoted(key)}`, start);
};

function loadPostgres(
  list: Fact | undefined,
  facts: readonly Fact[],
  dialect: Dialect,
  source: string,
  staged: string,
): string {
  const from = list ? `item_${depthOf(list, facts)}.facts` : 'stated.facts';
  const values = ownOf(list, facts).map((fact) => {
    const inner = jsonOf(from, fact.keys, '->');
    if (isRows(fact)) return `COALESCE(jsonb_typeof(${inner}) = 'array', FALSE)`;
    if (fact.type.kind === 'texts')
      return `CASE WHEN jsonb_typeof(${inner}) = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(${inner})) END`;
    const type = dialect.typeOf(fact.type);
    const text = jsonOf(from, fact.keys, '->>');
    return type === 'text' ? text : `CAST(${text} AS ${type})`;
  });
  const days =
    list?.type.kind === 'spans' ? [`CAST(${from}->>'from' AS DATE)`, `CAST(${from}->>'to' AS DATE)`] : [];
  const keys = ['case_key', ...outwards(list, facts).map((_, at) => `item_${at + 1}.number`)];
  const id = list ? [] : [`${from}->>'id'`];
  const joins = outwards(list, facts).map((each, at) => {
    const outer = at === 0 ? 'stated.facts' : `item_${at}.facts`;
    const inner = jsonOf(outer, each.keys, '->');
    return `CROSS JOIN LATERAL jsonb_array_elements(NULLIF(${inner}, 'null')) WITH ORDINALITY AS item_${at + 1}(facts, number)`;
  });
  return `INSERT INTO ${nameOf(list, source)}\nSELECT ${[...keys, ...id, ...values, ...days].join(', ')}\nFROM ${[`${staged} AS stated`, ...joins].join('\n')};\n`;
}

/** A list and those that it lies in, the outermost first. */
function outwards(list: Fact | undefined, facts: readonly Fact[]): Fact[] {
  if (!list) return [];
  return [
    ...outwards(
      facts.find((each) => each.path === list.collection),
      facts,
    ),
    list,
  ];
}

const depthOf = (list: Fact, facts: readonly Fact[]): number => outwards(list, facts).length;

const jsonOf = (from: string, keys: readonly string[], last: '->' | '->>'): string =>
  keys.reduce((inner, key, at) => `${inner}${at === keys.length - 1 ? last : '->'}${textLiteral(key)}`, from);
