import { type Node, parseTree } from 'jsonc-parser';
import { canonicalJson } from '../json/canonical.ts';

/** What stands on one line where it fits. */
const WIDTH = 100;

/** How a file is written, apart from what it says. */
export interface Habits {
  indent: string;
  lineBreak: string;
  /** Whether an object or list of this canonical JSON stands on one line. */
  isOnOneLine(canonical: string): boolean | undefined;
}

/** The layout of a new file. */
export const PLAIN: Habits = { indent: '  ', lineBreak: '\n', isOnOneLine: () => undefined };

/** The layout of a file: what stays the same in a revised copy of it keeps its lines. */
export function habitsOf(text: string): Habits {
  const lines = new Map<string, boolean>();
  const visit = (node: Node): void => {
    if (node.type !== 'object' && node.type !== 'array') return;
    const value = JSON.parse(text.slice(node.offset, node.offset + node.length)) as unknown;
    lines.set(canonicalJson(value), !text.slice(node.offset, node.offset + node.length).includes('\n'));
    for (const child of node.children ?? [])
      visit(node.type === 'object' ? (child.children?.[1] as Node) : child);
  };
  visit(parseTree(text) as Node);
  return {
    indent: /\n([ \t]+)"/.exec(text)?.[1] ?? PLAIN.indent,
    lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
    isOnOneLine: (canonical) => lines.get(canonical),
  };
}

/**
 * JSON laid out as rule files are: on one line what fits in a hundred columns, each entry of a list
 * of provisions on a line of its own however long, so that a line diff names it.
 * @param value what JSON.parse gives
 * @param habits the layout of the file that this one is made from
 */
export function layOut(value: unknown, habits: Habits = PLAIN): string {
  const { indent, lineBreak } = habits;
  /** @param room how many columns stand before and after the value on its line */
  const print = (each: unknown, margin: string, room: number, place: Place): string => {
    const line = onOneLine(each);
    if (each === null || typeof each !== 'object') return line;
    const canKeepLine = place !== 'document' && Object.keys(each).length > 0;
    const kept = canKeepLine ? habits.isOnOneLine(canonicalJson(each)) : undefined;
    const fits = margin.length + room + line.length <= WIDTH;
    if (kept ?? (isNeverBroken(each, place) || (fits && place !== 'entries' && place !== 'document')))
      return line;
    const inner = margin + indent;
    const parts = Array.isArray(each)
      ? each.map((item) => print(item, inner, 1, place === 'entries' ? 'entry' : 'other'))
      : Object.entries(each).map(([name, item]) => {
          const key = `${JSON.stringify(name)}: `;
          return key + print(item, inner, key.length + 1, isTable(name, item) ? 'entries' : 'other');
        });
    const [open, close] = Array.isArray(each) ? ['[', ']'] : ['{', '}'];
    const body = parts.map((part) => inner + part).join(`,${lineBreak}`);
    return `${open}${lineBreak}${body}${lineBreak}${margin}${close}`;
  };
  return print(value, '', 0, 'document') + lineBreak;
}

/** Lists of provisions, rows of examples, holidays, suppressions. */
const TABLES: ReadonlySet<string> = new Set(['entries', 'examples', 'days', 'suppressions']);

/** Whether each entry stands on a line of its own however long. */
const isTable = (name: string, value: unknown): boolean => TABLES.has(name) && Array.isArray(value);

/** Where a value stands, as far as its layout depends on it. */
type Place = 'document' | 'entries' | 'entry' | 'other';

const isNeverBroken = (value: object, place: Place): boolean =>
  place === 'entry' ||
  Object.keys(value).length === 0 ||
  (place !== 'entries' &&
    Array.isArray(value) &&
    value.every((each) => each === null || typeof each !== 'object'));

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${onOneLine(each)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
