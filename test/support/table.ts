import type { WrittenCase } from '../../src/case/written-facts.ts';
import type * as Written from '../../src/revision/written.ts';

/**
 * A case as cells by the names of their columns; collections in columns of their own, or as JSON where these could
 * not tell it: an empty list, an item without any fact, or facts that are null.
 */
export function cellsOf(written: WrittenCase, facts: Written.Facts): Map<string, string> {
  const cells = new Map<string, string>();
  put(written, facts, '', cells);
  if (typeof written.id === 'string') cells.set('id', written.id);
  return cells;
}

function put(written: WrittenCase, facts: Written.Facts, prefix: string, cells: Map<string, string>): void {
  for (const [name, fact] of Object.entries(facts)) {
    const value = written[name];
    if (value === undefined || value === null) continue;
    const path = prefix + name;
    if (fact.type === 'object') put(value as WrittenCase, fact.properties, `${path}.`, cells);
    else if (fact.type !== 'array') cells.set(path, String(value));
    else if (fact.items.type === 'string') {
      const texts = value as string[];
      cells.set(path, texts.length === 0 ? '[]' : texts.join(';'));
    } else {
      const items = (value as WrittenCase[]).map((each) => {
        const inner = new Map<string, string>();
        put(each, fact.items.type === 'object' ? fact.items.properties : {}, '', inner);
        return inner;
      });
      if (items.length === 0 || items.some((each) => each.size === 0)) cells.set(path, JSON.stringify(value));
      else
        for (const [index, item] of items.entries())
          for (const [inner, cell] of item) cells.set(`${path}[${index}].${inner}`, cell);
    }
  }
}

/** A cell as CSV has it. */
export const csvCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Cases as a CSV table that has every column that one of them needs. */
export function csvOf(cases: readonly WrittenCase[], facts: Written.Facts): string {
  const rows = cases.map((each) => cellsOf(each, facts));
  const names = columnsFor(new Set(rows.flatMap((each) => [...each.keys()])));
  const lines = rows.map((row) => names.map((name) => csvCell(row.get(name) ?? '')).join(','));
  return [names.map(csvCell).join(','), ...lines].map((line) => `${line}\n`).join('');
}

/** The columns with those that have to stand beside them: both days of a span, and all items before one. */
function columnsFor(names: Set<string>): string[] {
  const all = new Set(names);
  for (const name of names) {
    if (/\]\.(from|to)$/.test(name)) {
      all.add(name.replace(/from$|to$/, 'from'));
      all.add(name.replace(/from$|to$/, 'to'));
    }
    for (const { index, 1: number } of name.matchAll(/\[(\d+)\]/g))
      for (let before = 0; before < Number(number); before++)
        all.add(`${name.slice(0, index)}[${before}]${name.slice(index + `[${number}]`.length)}`);
  }
  return [...all].sort();
}

/** A case without what a table does not tell: null is unknown, and so is a group without any fact. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, name === 'to' && inner === null ? null : plain(inner)] as const)
    .filter(([name, inner]) => name === 'to' || (inner !== null && inner !== undefined && !isEmpty(inner)));
  return Object.fromEntries(entries);
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
