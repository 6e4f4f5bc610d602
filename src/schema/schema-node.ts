/** As much of a JSON Schema as messages need. */
export interface SchemaNode {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  examples?: unknown[];
  const?: unknown;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, SchemaNode>;
  oneOf?: SchemaNode[];
  anyOf?: SchemaNode[];
  [keyword: string]: unknown;
}

/** The part of a schema at a path as validators give it (`#/$defs/fact/oneOf`); undefined where there is none. */
export function schemaAt(schema: SchemaNode, path: string): SchemaNode | undefined {
  let at: unknown = schema;
  const local = path.includes('#') ? path.slice(path.indexOf('#') + 1) : path;
  for (const step of local.split('/').slice(1)) {
    const name = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    at = (at as Record<string, unknown> | undefined)?.[name];
    const ref = (at as SchemaNode | undefined)?.$ref;
    if (ref?.startsWith('#/')) at = { ...schemaAt(schema, ref), ...(at as SchemaNode), $ref: undefined };
  }
  return at as SchemaNode | undefined;
}

/** A branch of a choice, with the property that tells it from the others. */
export interface Alternative {
  /** Where its errors come from. */
  path: string;
  node: SchemaNode;
  key: string;
  /** The values of `key` that tell it, where the property itself is in every branch. */
  constants: string[] | undefined;
  tells(value: Record<string, unknown>): boolean;
}

/** The branches of the `oneOf` or `anyOf` at a path; empty where there is no choice there. */
export function alternativesOf(schema: SchemaNode, path: string): Alternative[] {
  const owner = schemaAt(schema, path.replace(/\/(oneOf|anyOf)$/, ''));
  const branches = owner?.oneOf ?? owner?.anyOf ?? [];
  return branches.map((branch, index) => {
    const branchPath = branch.$ref ?? `${path}/${index}`;
    const node = branch.$ref ? { ...schemaAt(schema, branch.$ref), ...branch, $ref: undefined } : branch;
    const key = node.required?.[0] ?? '';
    const kind = node.properties?.[key];
    const constants = kind?.const !== undefined ? [kind.const] : kind?.enum;
    // A branch is told by the value of its first property where that value is fixed and its
    // siblings have the property too (`type`); else by the property's being there.
    const fixed = key === 'type' ? constants?.map(String) : undefined;
    return {
      path: branchPath,
      node,
      key,
      constants: fixed,
      tells: (value) =>
        fixed ? fixed.includes(String(value[key])) : key !== '' && Object.hasOwn(value, key),
    };
  });
}
