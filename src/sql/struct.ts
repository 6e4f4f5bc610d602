import type { Fact } from '../revision/model.ts';
import type { Dialect } from './dialect.ts';
import { quoted } from './names.ts';

/** What a column or a field holds. */
export type Fields =
  | { kind: 'leaf'; fact: Fact; type: string }
  | { kind: 'group'; fields: readonly Column[] }
  | { kind: 'list'; fact: Fact; fields: readonly Column[] };

export interface Column {
  name: string;
  fields: Fields;
}

/**
 * The facts of a case or of an item as columns or fields with their types; groups are fields of their own.
 * @param used the facts that are wanted, with the collections they lie in; where none of an item's is, all are taken, for a STRUCT is never empty
 */
export function columnsOf(
  facts: readonly Fact[],
  collection: string | undefined,
  used: ReadonlySet<Fact> | undefined,
  dialect: Dialect,
): Column[] {
  const own = facts.filter((each) => each.collection === collection);
  const wanted = own.filter((each) => used?.has(each) ?? true);
  const taken = wanted.length > 0 || collection === undefined ? wanted : own;
  return grouped(taken.map((fact) => ({ keys: fact.keys, fields: fieldsOf(fact, facts, used, dialect) })));
}

function grouped(leaves: readonly { keys: readonly string[]; fields: Fields }[]): Column[] {
  const names = [...new Set(leaves.map(({ keys }) => keys[0] as string))];
  return names.map((name) => {
    const inside = leaves.filter(({ keys }) => keys[0] === name);
    const [first] = inside;
    if (first && first.keys.length === 1) return { name, fields: first.fields };
    const fields = grouped(inside.map(({ keys, fields: each }) => ({ keys: keys.slice(1), fields: each })));
    return { name, fields: { kind: 'group', fields } };
  });
}

function fieldsOf(
  fact: Fact,
  facts: readonly Fact[],
  used: ReadonlySet<Fact> | undefined,
  dialect: Dialect,
): Fields {
  switch (fact.type.kind) {
    case 'texts':
      return { kind: 'leaf', fact, type: dialect.texts };
    case 'spans':
      return { kind: 'leaf', fact, type: 'STRUCT("from" DATE, "to" DATE)[]' };
    case 'collection':
      return { kind: 'list', fact, fields: columnsOf(facts, fact.path, used, dialect) };
    default:
      return { kind: 'leaf', fact, type: dialect.typeOf(fact.type) };
  }
}

/**
 * The type in SQL: `STRUCT("from" DATE, "to" DATE)[]`.
 * @param indent given, each field has a line of its own, so far in
 */
export function typeSql(fields: Fields, indent?: string): string {
  if (fields.kind === 'leaf') return fields.type;
  const inner = indent === undefined ? undefined : `${indent}  `;
  const each = fields.fields.map(({ name, fields: own }) => `${quoted(name)} ${typeSql(own, inner)}`);
  const list = inner === undefined ? each.join(', ') : `\n${inner}${each.join(`,\n${inner}`)}\n${indent}`;
  return `STRUCT(${list})${fields.kind === 'list' ? '[]' : ''}`;
}
