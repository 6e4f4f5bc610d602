import {
  commonKey,
  propertiesFor,
  resolveRef,
  type SchemaNode,
  tellingKey,
  valuesOf,
} from '../schema/schema-node.ts';

/**
 * A JSON value with the properties of each object in the order of its schema. Names that are the author's own, such as those of facts,
 * and names that the schema does not have, keep their order, after those that it has.
 * @param schema the whole schema
 */
export function inSchemaOrder(value: unknown, schema: SchemaNode, node: SchemaNode = schema): unknown {
  const at = branchFor(value, schema, resolveRef(schema, node));
  if (Array.isArray(value))
    return at.items ? value.map((each) => inSchemaOrder(each, schema, at.items as SchemaNode)) : value;
  if (value === null || typeof value !== 'object') return value;
  const object = value as Record<string, unknown>;
  const properties = propertiesFor(at, object);
  const rest = typeof at.additionalProperties === 'object' ? at.additionalProperties : {};
  const names = Object.keys(object);
  const known = Object.keys(properties).filter((name) => Object.hasOwn(object, name));
  const ordered = [...known, ...names.filter((name) => !Object.hasOwn(properties, name))];
  return Object.fromEntries(
    ordered.map((name) => [name, inSchemaOrder(object[name], schema, properties[name] ?? rest)]),
  );
}

/** Of a choice, the branch that a value is meant for; the value alone tells. */
function branchFor(value: unknown, schema: SchemaNode, node: SchemaNode): SchemaNode {
  const branches = (node.oneOf ?? node.anyOf)?.map((each) => resolveRef(schema, each));
  if (!branches) return node;
  const chosen = chooseFor(value, branches);
  return chosen ? { ...node, ...branchFor(value, schema, chosen) } : node;
}

function chooseFor(value: unknown, branches: readonly SchemaNode[]): SchemaNode | undefined {
  if (Array.isArray(value)) return branches.find((each) => each.items !== undefined);
  if (value === null || typeof value !== 'object') return undefined;
  const object = value as Record<string, unknown>;
  const key = commonKey(branches);
  if (key !== undefined) {
    const told = branches.find((each) => valuesOf(each.properties?.[key]).includes(object[key]));
    if (told) return told;
  }
  const fitting = branches.filter((each) => Object.hasOwn(object, tellingKey(each)));
  const whole = fitting.filter((each) => each.required?.every((name) => Object.hasOwn(object, name)));
  return whole[0] ?? fitting[0] ?? branches.find((each) => each.oneOf !== undefined);
}
