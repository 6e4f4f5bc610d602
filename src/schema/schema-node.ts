/** As much of a JSON Schema as messages need. */
export interface SchemaNode {
  $ref?: string;
  $defs?: Record<string, SchemaNode>;
  type?: string | string[];
  title?: string;
  description?: string;
  examples?: unknown[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  required?: string[];
  properties?: Record<string, SchemaNode>;
  additionalProperties?: boolean | SchemaNode;
  propertyNames?: SchemaNode;
  minProperties?: number;
  items?: SchemaNode;
  minItems?: number;
  oneOf?: SchemaNode[];
  anyOf?: SchemaNode[];
  allOf?: { if: SchemaNode; then: SchemaNode }[];
  [keyword: string]: unknown;
}

/** A part of a schema with its `$ref` followed; what stands beside the `$ref` goes before. */
export function resolveRef(schema: SchemaNode, node: SchemaNode): SchemaNode {
  const { $ref, ...beside } = node;
  if ($ref === undefined) return node;
  const target = schema.$defs?.[$ref.replace('#/$defs/', '')] ?? {};
  return { ...resolveRef(schema, target), ...beside };
}

/**
 * The properties of an object by name. What an `if` that applies says of a property replaces what
 * the object says of it in general, so that one wrong value is not looked at twice: in the schemas
 * of this project a `then` only ever narrows.
 */
export function propertiesFor(
  node: SchemaNode,
  value: Readonly<Record<string, unknown>>,
): Record<string, SchemaNode> {
  const narrowed = (node.allOf ?? []).filter((each) => applies(each.if, value));
  return Object.assign({}, node.properties, ...narrowed.map((each) => each.then.properties));
}

function applies(condition: SchemaNode, value: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(condition.properties ?? {}).every(
    ([name, allowed]) => Object.hasOwn(value, name) && valuesOf(allowed).includes(value[name]),
  );
}

/** The values that a `const` or an `enum` allows; none where it has neither. */
export function valuesOf(node: SchemaNode | undefined): readonly unknown[] {
  return node?.const === undefined ? (node?.enum ?? []) : [node.const];
}

/** The property that tells a branch of a choice from the others: the first that it requires. */
export function tellingKey(branch: SchemaNode): string {
  return branch.required?.[0] ?? '';
}

/** The telling property where all branches share it and each has values of its own for it: `type`. */
export function commonKey(branches: readonly SchemaNode[]): string | undefined {
  const keys = new Set(branches.map(tellingKey));
  return branches.length > 1 && keys.size === 1 ? [...keys][0] : undefined;
}

/** Whether JSON Schema counts a value as of a type. */
export function fitsType(value: unknown, type: SchemaNode['type']): boolean {
  if (type === undefined) return true;
  const types = Array.isArray(type) ? type : [type];
  const actual = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  return types.includes(actual) || (types.includes('integer') && Number.isInteger(value));
}
