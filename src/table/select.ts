import type { Column, Node, Table } from './columns.ts';

/** Quotes a text for SQL. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** Quotes a name for SQL. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The case of a row as JSON, as an expression of DuckDB's SQL. NULL is a fact that is unknown.
 * @param types DuckDB's type of each column of the table
 */
export function caseExpression(table: Table, types: readonly string[]): string {
  return `CAST(${new Expressions(types).object(table.facts)} AS VARCHAR)`;
}

/** Writes the expressions of one table. */
class Expressions {
  readonly #types: readonly string[];

  constructor(types: readonly string[]) {
    this.#types = types;
  }

  object(facts: ReadonlyMap<string, Node>): string {
    const parts = [...facts].map(([name, node]) => `${sqlText(name)}, ${this.#value(node)}`);
    return `json_object(${parts.join(', ')})`;
  }

  #value(node: Node): string {
    if (node.form === 'cell') return this.#cell(node.column);
    const columns = partsOf(node);
    if (!node.whole) return `CASE WHEN ${this.#anyOf(columns)} THEN ${this.#parts(node)} END`;
    const whole = this.#cell(node.whole);
    if (columns.length === 0) return whole;
    const both = sqlText(`${node.whole.name} in one column and in columns of its own`);
    return `CASE WHEN NOT ${this.#anyOf(columns)} THEN ${whole} WHEN ${this.#anyOf([node.whole])} THEN to_json(${both}) ELSE ${this.#parts(node)} END`;
  }

  #parts(node: Exclude<Node, { form: 'cell' }>): string {
    return node.form === 'group' ? this.object(node.members) : this.#items(node.items);
  }

  /** The items up to the last that is given; what is no list where one before it is not. */
  #items(items: readonly Map<string, Node>[]): string {
    const given = items.map((each) => this.#anyOf([...each.values()].flatMap(allColumnsOf)));
    const values = items.map((each, at) => `CASE WHEN ${given[at]} THEN ${this.object(each)} END`);
    const gaps = given.slice(1).map((each, at) => `${each} AND NOT ${given[at]}`);
    const list = `to_json(list_filter([${values.join(', ')}], lambda item: item IS NOT NULL))`;
    if (gaps.length === 0) return list;
    return `CASE WHEN ${gaps.join(' OR ')} THEN to_json('an item without the one before it') ELSE ${list} END`;
  }

  /** Whether one of the columns is not empty. */
  #anyOf(columns: readonly Column[]): string {
    return `(${columns.map((each) => `${this.#filled(each)} IS NOT NULL`).join(' OR ')})`;
  }

  /** The column; a text without a character is empty, as in CSV. */
  #filled({ at, name }: Column): string {
    return this.#types[at] === 'VARCHAR' ? `nullif(${sqlName(name)}, '')` : sqlName(name);
  }

  #cell(column: Column): string {
    const filled = this.#filled(column);
    const type = this.#types[column.at];
    if (type === 'TIMESTAMP WITH TIME ZONE' && column.isMoment)
      return `to_json(strftime(${filled} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S+00:00'))`;
    if (type !== 'VARCHAR') return `to_json(${filled})`;
    const json = `CAST(${filled} AS JSON)`;
    switch (column.kind) {
      case 'text':
        return `to_json(${filled})`;
      case 'boolean':
        return `CASE WHEN lower(${filled}) IN ('true', 'false') THEN CAST(lower(${filled}) AS JSON) ELSE to_json(${filled}) END`;
      case 'number':
        return `CASE WHEN regexp_full_match(${filled}, ${sqlText(NUMBER)}) THEN ${json} ELSE to_json(${filled}) END`;
      case 'texts':
        return `CASE WHEN starts_with(${filled}, '[') AND json_valid(${filled}) THEN ${json} ELSE to_json(list_transform(string_split(${filled}, ';'), lambda text: trim(text))) END`;
      case 'json':
        return `CASE WHEN json_valid(${filled}) THEN ${json} ELSE to_json(${filled}) END`;
    }
  }
}

const NUMBER = '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?';

function allColumnsOf(node: Node): Column[] {
  return node.form === 'cell' ? [node.column] : [...(node.whole ? [node.whole] : []), ...partsOf(node)];
}

/** The columns of the parts of a fact. */
function partsOf(node: Exclude<Node, { form: 'cell' }>): Column[] {
  const parts = node.form === 'group' ? [node.members] : node.items;
  return parts.flatMap((each) => [...each.values()].flatMap(allColumnsOf));
}
