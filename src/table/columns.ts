import type { Pointer } from '../json/located.ts';
import type * as Written from '../revision/written.ts';
import { stepsOf, suggestionFor } from '../scenarios/fact-path.ts';
import { oneOf } from '../text/suggest.ts';

/** How a cell is read: as a text, a truth value, a number, a list of texts, or as JSON. */
export type CellKind = 'text' | 'boolean' | 'number' | 'texts' | 'json';

/** A column of a table of cases. */
export interface Column {
  /** Which column of the table it is, from 0. */
  at: number;
  /** The path of its fact: `loans[0].dueOn`. */
  name: string;
  pointer: Pointer;
  kind: CellKind;
  /** Whether the fact has a day with a time. */
  isMoment: boolean;
}

/** What cells make together: a fact, facts under one name, or the items of a collection. */
export type Node =
  | { form: 'cell'; column: Column }
  | { form: 'group'; whole: Column | undefined; members: Map<string, Node> }
  | { form: 'items'; whole: Column | undefined; items: Map<string, Node>[]; isSpans: boolean };

/** A table of cases: one case a row, one fact a column. */
export interface Table {
  columns: readonly Column[];
  facts: ReadonlyMap<string, Node>;
}

/** What is wrong with a column of a table, and which one it is. */
export interface ColumnProblem {
  at: number;
  message: string;
  suggestion?: string;
}

/**
 * The columns of a table of cases as facts of the case schema. A column has the path of a fact as its name, with the
 * number of the item in a collection from 0; or `id`; or the name of a group or a collection, and holds JSON.
 * @param names of the columns, in their order
 */
export function tableOf(names: readonly string[], cases: Written.CaseSchema): Table | ColumnProblem[] {
  const columns: Column[] = [];
  const facts = new Map<string, Node>();
  const problems: ColumnProblem[] = [];
  for (const [at, name] of names.entries()) {
    const known = columns.some((each) => each.name === name);
    const column = known ? undefined : columnOf(at, name, cases);
    if (column) columns.push(column);
    else
      problems.push({
        at,
        ...(known ? { message: `the column \`${name}\` stands twice` } : unknownColumn(name, cases)),
      });
  }
  for (const column of columns) place(column, facts, cases.properties);
  if (problems.length === 0) problems.push(...columns.flatMap((each) => incomplete(each, names)));
  for (const name of cases.required) {
    if (facts.has(name) || problems.length > 0) continue;
    problems.push({ at: 0, message: `there is no column \`${name}\`, which every case must state` });
  }
  return problems.length > 0 ? problems : { columns, facts };
}

/** A fact that has a name of its own in a table; `id` is the case's. */
const ID: Pick<Column, 'kind' | 'isMoment'> = { kind: 'text', isMoment: false };

function columnOf(at: number, name: string, cases: Written.CaseSchema): Column | undefined {
  const pointer = stepsOf(name);
  if (!pointer) return undefined;
  if (name === 'id' && !Object.hasOwn(cases.properties, 'id')) return { at, name, pointer, ...ID };
  const fact = factAt(pointer, cases.properties);
  if (!fact) return undefined;
  const isMoment = fact.type === 'string' && fact.format === 'date-time';
  return { at, name, pointer, kind: kindOf(fact), isMoment };
}

function kindOf(fact: Written.Fact): CellKind {
  if (fact.type === 'boolean') return 'boolean';
  if (fact.type === 'integer' || fact.type === 'number') return 'number';
  if (fact.type === 'array' && fact.items.type === 'string') return 'texts';
  return fact.type === 'string' ? 'text' : 'json';
}

/** The fact of a column; undefined where there is none, or where an item as a whole is named. */
function factAt(pointer: Pointer, facts: Written.Facts): Written.Fact | undefined {
  const [name, next, ...rest] = pointer;
  const fact = Object.hasOwn(facts, name as string) ? facts[name as string] : undefined;
  if (!fact || next === undefined) return fact;
  if (fact.type === 'object') return factAt([next, ...rest], fact.properties);
  const isItem = typeof next === 'number' && rest.length > 0;
  if (fact.type !== 'array' || fact.items.type !== 'object' || !isItem) return undefined;
  return factAt(rest, fact.items.properties);
}

/** Puts a column where its value stands in a case. */
function place(
  column: Column,
  facts: Map<string, Node>,
  schema: Written.Facts,
  pointer = column.pointer,
): void {
  const [name, next, ...rest] = pointer as [string, ...Pointer];
  const fact = schema[name];
  const isGroup = fact?.type === 'object';
  const isItems = fact?.type === 'array' && fact.items.type === 'object';
  if (!isGroup && !isItems) {
    facts.set(name, { form: 'cell', column });
    return;
  }
  const known = facts.get(name);
  if (isGroup) {
    const node =
      known?.form === 'group'
        ? known
        : { form: 'group' as const, whole: undefined as Column | undefined, members: new Map() };
    facts.set(name, node);
    if (next === undefined) node.whole = column;
    else place(column, node.members, fact.properties, [next, ...rest]);
    return;
  }
  const node =
    known?.form === 'items'
      ? known
      : {
          form: 'items' as const,
          whole: undefined as Column | undefined,
          items: [] as Map<string, Node>[],
          isSpans: fact.format === 'spans',
        };
  facts.set(name, node);
  if (next === undefined) node.whole = column;
  else if (fact.items.type === 'object') {
    const at = next as number;
    const item = node.items[at] ?? new Map<string, Node>();
    node.items[at] = item;
    place(column, item, fact.items.properties, rest);
  }
}

/** A column without another that it needs: that of the item before, or the other day of a span. */
function incomplete({ at, name, pointer }: Column, names: readonly string[]): ColumnProblem[] {
  const problems: ColumnProblem[] = [];
  for (const [index, step] of pointer.entries()) {
    if (typeof step !== 'number' || step === 0) continue;
    const before = `${pathOf(pointer.slice(0, index))}[${step - 1}]`;
    if (names.some((each) => each.startsWith(`${before}.`))) continue;
    problems.push({ at, message: `there is a column \`${name}\` and none of \`${before}\`` });
  }
  return problems;
}

/** A pointer as a path. */
export function pathOf(pointer: Pointer): string {
  return pointer
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

function unknownColumn(name: string, cases: Written.CaseSchema): Omit<ColumnProblem, 'at'> {
  if (name === '') return { message: 'a column has no name' };
  const known = columnPaths(cases);
  const message = `unknown column \`${name}\``;
  if (known.size === 0) return { message };
  const top = [...known].filter((each) => !/[.[]/.test(each));
  const suggestion = suggestionFor(name, known);
  return {
    message,
    suggestion: suggestion.startsWith('did') ? suggestion : `a path begins with ${oneOf(top, 20)}`,
  };
}

/** Every path that a column may have, `[]` for an item. */
function columnPaths(cases: Written.CaseSchema): Set<string> {
  const paths = new Set(['id']);
  const visit = (facts: Written.Facts, prefix: string): void => {
    for (const [name, fact] of Object.entries(facts)) {
      paths.add(prefix + name);
      if (fact.type === 'object') visit(fact.properties, `${prefix}${name}.`);
      if (fact.type === 'array' && fact.items.type === 'object')
        visit(fact.items.properties, `${prefix}${name}[].`);
    }
  };
  visit(cases.properties, '');
  return paths;
}
