import type * as Written from '../revision/written.ts';
import type { SchemaNode } from '../schema/schema-node.ts';

/**
 * A case schema as an ordinary JSON Schema (2020-12) for apps and editors: every fact but the
 * required ones may be null, and `id` is allowed.
 */
export function publishedSchema(
  schema: Written.CaseSchema,
  about: { id: string; title: string; description: string },
): SchemaNode {
  const id: SchemaNode = {
    description: 'The name of the case, carried through to the answer.',
    type: ['string', 'number', 'null'],
  };
  const properties = { id, ...publishedFacts(schema.properties, new Set(schema.required)) };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: about.id,
    title: about.title,
    description: about.description,
    type: 'object',
    additionalProperties: false,
    required: schema.required,
    properties,
  };
}

function publishedFacts(facts: Written.Facts, required: ReadonlySet<string>): Record<string, SchemaNode> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, publishedFact(fact, required.has(name))]),
  );
}

function publishedFact(fact: Written.Fact, required: boolean): SchemaNode {
  const type = required ? fact.type : [fact.type, 'null'];
  const description = [fact.question, fact.citation && `(${fact.citation})`].filter(Boolean).join(' ');
  const words: SchemaNode = description === '' ? {} : { description };
  if ('default' in fact && fact.default !== undefined) words.default = fact.default;
  if (fact.type === 'object') {
    return {
      ...words,
      type,
      additionalProperties: false,
      properties: publishedFacts(fact.properties, new Set()),
    };
  }
  if (fact.type === 'array') return { ...words, type, items: publishedItems(fact) };
  const { title: _title, question: _question, citation: _citation, default: _default, ...constraints } = fact;
  if (constraints.type === 'string' && constraints.enum && !required) {
    return { ...words, ...constraints, type, enum: [...constraints.enum, null] };
  }
  return { ...words, ...constraints, type };
}

function publishedItems(fact: Written.ArrayFact): SchemaNode {
  const { items } = fact;
  if (items.type === 'string') return { ...items };
  if (fact.format !== 'spans') {
    return {
      type: 'object',
      additionalProperties: false,
      properties: publishedFacts(items.properties, new Set()),
    };
  }
  const properties = publishedFacts(items.properties, new Set(['from']));
  return { type: 'object', additionalProperties: false, required: ['from', 'to'], properties };
}
