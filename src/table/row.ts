import type { Column, Node, Table } from './columns.ts';

/** What is wrong with a cell, or with what cells make together. */
export interface CellProblem {
  column: Column;
  message: string;
  suggestion?: string;
}

/**
 * The case of a row as one line of JSON. An empty cell is a fact that is unknown; what a cell holds that its fact
 * does not take is passed on as a text, for whoever checks the case to say so.
 * @param cells one for each column of the table
 */
export function caseOfRow(table: Table, cells: readonly string[]): string | CellProblem[] {
  const row = new RowWriter(cells);
  const json = row.object(table.facts) ?? '{}';
  return row.problems.length > 0 ? row.problems : json;
}

class RowWriter {
  readonly problems: CellProblem[] = [];
  readonly #cells: readonly string[];

  constructor(cells: readonly string[]) {
    this.#cells = cells;
  }

  /** Facts as a JSON object; undefined where all are unknown. */
  object(facts: ReadonlyMap<string, Node>): string | undefined {
    let json = '';
    for (const [name, node] of facts) {
      const value = this.#value(node);
      if (value !== undefined) json += `${json === '' ? '{' : ','}"${name}":${value}`;
    }
    return json === '' ? undefined : `${json}}`;
  }

  #value(node: Node): string | undefined {
    if (node.form === 'cell') return this.#cell(node.column);
    const parts = node.form === 'group' ? this.object(node.members) : this.#items(node);
    const whole = node.whole && this.#cell(node.whole);
    if (node.whole && whole !== undefined && parts !== undefined) {
      const { name } = node.whole;
      this.#refuse(
        node.whole,
        `\`${name}\` is given in one cell and in columns of its own`,
        'empty one of them',
      );
    }
    return whole ?? parts;
  }

  #items({ items, isSpans }: Extract<Node, { form: 'items' }>): string | undefined {
    const values = items.map((each) => (isSpans ? this.#span(each) : this.object(each)));
    const last = values.findLastIndex((each) => each !== undefined);
    const gap = values.indexOf(undefined);
    const after = gap >= 0 && gap < last && items[last] ? firstColumn(items[last]) : undefined;
    if (after) this.#refuse(after, `item ${last} is given, and item ${gap} before it is empty`);
    return last < 0 ? undefined : `[${values.slice(0, last + 1).join(',')}]`;
  }

  /** A span that has no last day lasts. */
  #span(days: ReadonlyMap<string, Node>): string | undefined {
    const [from, to] = ['from', 'to'].map((name) => {
      const node = days.get(name);
      return node && this.#value(node);
    });
    if (from === undefined && to === undefined) return undefined;
    return from === undefined ? `{"to":${to}}` : `{"from":${from},"to":${to ?? 'null'}}`;
  }

  #cell(column: Column): string | undefined {
    const cell = this.#cells[column.at];
    if (cell === undefined || cell === '') return undefined;
    switch (column.kind) {
      case 'text':
        return quoted(cell);
      case 'boolean':
        return TRUTH.test(cell) ? cell.toLowerCase() : quoted(cell);
      case 'number':
        return NUMBER.test(cell) ? cell : quoted(cell);
      case 'texts':
        if (cell.startsWith('[')) return this.#json(column, cell);
        return `[${cell.split(';').map((each) => quoted(each.trim()))}]`;
      case 'json':
        return this.#json(column, cell);
    }
  }

  #json(column: Column, cell: string): string | undefined {
    try {
      JSON.parse(cell);
    } catch {
      this.#refuse(column, `\`${column.name}\` is not JSON`, 'a list, as `[]`, or columns of its own');
      return undefined;
    }
    // Between the parts of JSON a line break is a blank; within its texts there is none.
    return cell.replaceAll(/[\r\n]/g, ' ');
  }

  #refuse(column: Column, message: string, suggestion?: string): void {
    this.problems.push({ column, message, ...(suggestion === undefined ? {} : { suggestion }) });
  }
}

const TRUTH = /^(?:true|false|TRUE|FALSE|True|False)$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const SPECIAL = /["\\\u0000-\u001f\u2028\u2029]/;

const quoted = (text: string): string => (SPECIAL.test(text) ? JSON.stringify(text) : `"${text}"`);

function firstColumn(facts: ReadonlyMap<string, Node>): Column | undefined {
  for (const node of facts.values()) {
    if (node.form === 'cell') return node.column;
    const inner =
      node.whole ??
      (node.form === 'group' ? firstColumn(node.members) : node.items[0] && firstColumn(node.items[0]));
    if (inner) return inner;
  }
  return undefined;
}
