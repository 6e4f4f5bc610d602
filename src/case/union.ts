import type * as Written from '../revision/written.ts';

/** Two revisions of one policy that give a fact two types. */
export interface FactConflict {
  path: string;
  /** Index into the schemas given. */
  schema: number;
  pointer: (string | number)[];
}

/**
 * The case schema of a whole policy: every fact that some revision knows, with every value that
 * some revision allows. A fact is required where all revisions require it. Words are the last
 * schema's that has the fact.
 * @param schemas in the order of the versions
 */
export function uniteSchemas(schemas: readonly Written.CaseSchema[]): {
  schema: Written.CaseSchema;
  conflicts: FactConflict[];
} {
  const conflicts: FactConflict[] = [];
  const left = new Map<string, Written.Fact>();
  const [first, ...rest] = schemas;
  let properties: Written.Facts = first?.properties ?? {};
  for (const [index, schema] of rest.entries()) {
    properties = uniteFacts(properties, schema.properties, '', ['properties'], index + 1, conflicts, left);
  }
  const required = (first?.required ?? []).filter((name) =>
    schemas.every((each) => each.required.includes(name)),
  );
  return { schema: { type: 'object', additionalProperties: false, required, properties }, conflicts };
}

function uniteFacts(
  older: Written.Facts,
  newer: Written.Facts,
  prefix: string,
  pointer: (string | number)[],
  schema: number,
  conflicts: FactConflict[],
  left: Map<string, Written.Fact>,
): Written.Facts {
  const united: Written.Facts = { ...older };
  for (const [name, fact] of Object.entries(newer)) {
    const known = Object.hasOwn(older, name) ? older[name] : undefined;
    const here = [...pointer, name];
    const inner = (a: Written.Facts, b: Written.Facts, step: string[], path: string) =>
      uniteFacts(a, b, path, [...here, ...step], schema, conflicts, left);
    const path = prefix + name;
    const both = known === undefined ? fact : unite(known, fact, path, inner);
    // After a conflict the newer type holds, so that each change of type is reported once.
    united[name] = both ?? fact;
    if (both || known === undefined) continue;
    // Going back to the type from before is not told: the revision between has the other one.
    const before = left.get(path);
    const back = before && unite(before, fact, path, inner);
    if (back) left.delete(path);
    else {
      left.set(path, known);
      conflicts.push({ path, schema, pointer: here });
    }
  }
  return united;
}

type Inner = (older: Written.Facts, newer: Written.Facts, step: string[], path: string) => Written.Facts;

/** Both facts as one, or undefined where they are of different types. */
function unite(
  older: Written.Fact,
  newer: Written.Fact,
  path: string,
  inner: Inner,
): Written.Fact | undefined {
  if (older.type === 'boolean' && newer.type === 'boolean') return newer;
  if (older.type === 'object' && newer.type === 'object') {
    return { ...newer, properties: inner(older.properties, newer.properties, ['properties'], `${path}.`) };
  }
  if (older.type === 'string' && newer.type === 'string') {
    if (older.format !== newer.format) return undefined;
    // Where one revision takes any text, the union does.
    const { enum: values, ...rest } = newer;
    return older.enum && values ? { ...rest, enum: allOf(older.enum, values) } : rest;
  }
  if ((older.type === 'integer' || older.type === 'number') && newer.type === older.type) {
    const { minimum, maximum, ...rest } = newer;
    return {
      ...rest,
      ...(older.minimum !== undefined && minimum !== undefined
        ? { minimum: Math.min(older.minimum, minimum) }
        : {}),
      ...(older.maximum !== undefined && maximum !== undefined
        ? { maximum: Math.max(older.maximum, maximum) }
        : {}),
    };
  }
  if (older.type === 'array' && newer.type === 'array' && older.format === newer.format) {
    if (older.items.type === 'string' && newer.items.type === 'string') {
      return { ...newer, items: { ...newer.items, enum: allOf(older.items.enum, newer.items.enum) } };
    }
    if (older.items.type === 'object' && newer.items.type === 'object') {
      const properties = inner(
        older.items.properties,
        newer.items.properties,
        ['items', 'properties'],
        `${path}[].`,
      );
      return { ...newer, items: { ...newer.items, properties } };
    }
  }
  return undefined;
}

function allOf(older: [string, ...string[]], newer: [string, ...string[]]): [string, ...string[]] {
  return [...new Set([...older, ...newer])] as [string, ...string[]];
}
