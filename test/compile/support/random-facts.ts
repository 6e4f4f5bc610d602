import type { Random } from '../../../src/generate/random.ts';
import type { Json } from '../../support/mutants.ts';

/** A fact of a random case schema that conditions can name. */
export interface DrawnFact {
  path: string;
  /** `boolean`, `text`, `number`, `date`, `date-time`, `citation`, `texts`, `spans` or `collection`. */
  kind: string;
  /** The collection of whose items it is a fact; undefined for a fact of the case. */
  collection: string | undefined;
  /** The values that it is compared with, where these are few. */
  values: readonly (string | number | boolean)[];
}

/** Names that every object, list or text inherits, and names that sort and quote oddly. */
const ODD_NAMES = ['toString', 'valueOf', 'hasOwnProperty', 'length', 'isPrototypeOf', 'at', 'a_1', 'A', 'x'];
const KINDS = ['boolean', 'enum', 'enum', 'text', 'date', 'date', 'citation', 'integer', 'number', 'texts'];
const OTHERS = ['date-time', 'group', 'spans', 'collection', 'collection'];

/** What a fact needs beside its type, and no test looks at. */
export const words = { title: 'it', question: 'Is it?', citation: '§ 1' };

/** A random case schema with groups, and collections within collections, and its facts in the order in which they stand. */
export function randomFacts(random: Random): { schema: Json; facts: DrawnFact[] } {
  const facts: DrawnFact[] = [];
  const properties = propertiesOf(random, '', undefined, 2, facts, random.between(3, 9));
  // Every kind of shape needs a collection to be worth while, in most.
  const names = Object.keys(properties);
  const required = names.filter(() => random.chance(0.1));
  return { schema: { type: 'object', additionalProperties: false, required, properties }, facts };
}

function propertiesOf(
  random: Random,
  prefix: string,
  collection: string | undefined,
  depth: number,
  facts: DrawnFact[],
  count: number,
): Json {
  const properties: Json = {};
  for (let at = 0; at < count; at++) {
    const name = random.chance(0.2) ? random.pick(ODD_NAMES) : `f${at}`;
    if (Object.hasOwn(properties, name)) continue;
    const kind = random.chance(0.3) ? random.pick(OTHERS) : random.pick(KINDS);
    properties[name] = factOf(random, kind, prefix + name, collection, depth, facts);
  }
  return properties;
}

function factOf(
  random: Random,
  kind: string,
  path: string,
  collection: string | undefined,
  depth: number,
  facts: DrawnFact[],
): Json {
  const add = (as: string, values: DrawnFact['values'] = []): void => {
    facts.push({ path, kind: as, collection, values });
  };
  const byDefault = (values: readonly (string | number | boolean)[]): object =>
    random.chance(0.3) ? { default: random.pick(values) } : {};
  const some = (values: readonly string[]): string[] => {
    const kept = values.filter(() => random.chance(0.8));
    return kept.length > 0 ? kept : [...values];
  };
  switch (kind) {
    case 'boolean':
      add('boolean', [true, false]);
      return { type: 'boolean', ...words, ...byDefault([true, false]) };
    case 'enum': {
      const values = some(['book', 'map', 'disc', 'é', 'a "b" \\ c']);
      add('text', values);
      return { type: 'string', enum: values, ...words, ...byDefault(values) };
    }
    case 'text':
      add('text', ['a', '', 'é', 'A']);
      return { type: 'string', ...words, ...byDefault(['a', 'é']) };
    case 'date':
      add('date', ['2016-02-29', '2019-12-31', '2020-01-01']);
      return { type: 'string', format: 'date', ...words, ...byDefault(['2020-01-01', '2016-02-29']) };
    case 'date-time':
      add('date-time');
      return { type: 'string', format: 'date-time', ...words };
    case 'citation':
      add('citation');
      return { type: 'string', format: 'citation', ...words, ...byDefault(['AA 1.05', 'BB 7(a)']) };
    case 'integer':
    case 'number': {
      const bounds = random.chance(0.5) ? { minimum: -2, maximum: 5 } : {};
      const values = kind === 'integer' ? [-1, 0, 1, 2] : [-1, 0, 0.5, 2];
      add('number', values);
      return { type: kind, ...bounds, ...words, ...byDefault(values) };
    }
    case 'texts': {
      const values = some(['ice', 'dhs', 'é', 'x']);
      add('texts', values);
      return { type: 'array', ...words, items: { type: 'string', enum: values } };
    }
    case 'spans': {
      add('spans');
      const day = { type: 'string', format: 'date', ...words };
      const items = { type: 'object', additionalProperties: false, required: ['from', 'to'] };
      return {
        type: 'array',
        format: 'spans',
        ...words,
        items: { ...items, properties: { from: day, to: day } },
      };
    }
    case 'group': {
      const properties = propertiesOf(random, `${path}.`, collection, depth, facts, random.below(4));
      return { type: 'object', additionalProperties: false, properties };
    }
    default: {
      if (depth === 0) return factOf(random, 'spans', path, collection, depth, facts);
      add('collection');
      const properties = propertiesOf(random, `${path}[].`, path, depth - 1, facts, random.between(1, 6));
      return { type: 'array', ...words, items: { type: 'object', additionalProperties: false, properties } };
    }
  }
}
