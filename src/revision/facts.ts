import type { Pointer } from '../json/located.ts';
import type { Fact, FactType } from './model.ts';
import type { Report } from './report.ts';
import { convertScalar } from './values.ts';
import type * as Written from './written.ts';

/** The facts of a case schema. */
export interface ReadFacts {
  facts: ReadonlyMap<string, Fact>;
  /** The paths of facts whose type is reported: what compares them is not looked into. */
  broken: ReadonlySet<string>;
}

/** The facts of a case schema by path; defaults, ranges and spans that are wrong are reported. */
export function readFacts(schema: Written.CaseSchema, report: Report, at: Pointer): ReadFacts {
  const facts = new Map<string, Fact>();
  const broken = new Set<string>();
  const visit = (
    properties: Written.Facts,
    prefix: string,
    collection: string | undefined,
    keys: readonly string[],
    pointer: Pointer,
  ): void => {
    for (const [name, fact] of Object.entries(properties)) {
      const here = [...pointer, name];
      const path = prefix + name;
      if (fact.type === 'object') {
        visit(fact.properties, `${path}.`, collection, [...keys, name], [...here, 'properties']);
        continue;
      }
      const type = typeOf(fact, report, here);
      if (!type) broken.add(path);
      else checkDefault(fact, type, report, [...here, 'default']);
      facts.set(path, toFact(fact, type ?? { kind: 'boolean' }, path, collection, [...keys, name]));
      if (fact.type === 'array' && fact.format !== 'spans' && fact.items.type === 'object') {
        if (fact.items.required) {
          const message = 'items of a collection have no required facts: an absent one is unknown';
          report.addAtKey('unknown-property', message, [...here, 'items', 'required'], 'take `required` out');
        }
        visit(fact.items.properties, `${path}[].`, path, [], [...here, 'items', 'properties']);
      }
    }
  };
  visit(schema.properties, '', undefined, [], [...at, 'properties']);
  report.addDoubles(schema.required, [...at, 'required']);
  for (const [index, name] of schema.required.entries()) {
    if (!Object.hasOwn(schema.properties, name))
      report.unknown('unknown-required', 'fact', name, Object.keys(schema.properties), [
        ...at,
        'required',
        index,
      ]);
  }
  if (Object.hasOwn(schema.properties, 'id')) {
    const message = '`id` is every case’s name and carried through; it may not be declared as a fact';
    report.addAtKey('forbidden-key', message, [...at, 'properties', 'id']);
  }
  return { facts, broken };
}

/** The facts of a case schema that is known to be right, by path. */
export function factsOf(schema: Written.CaseSchema): ReadonlyMap<string, Fact> {
  const report = { add() {}, addAtKey() {}, addAtStart() {}, addDoubles() {}, unknown() {} };
  return readFacts(schema, report as unknown as Report, []).facts;
}

function toFact(
  written: Exclude<Written.Fact, Written.GroupFact>,
  type: FactType,
  path: string,
  collection: string | undefined,
  keys: readonly string[],
): Fact {
  const fallback = 'default' in written ? written.default : undefined;
  const { title, question, citation } = written;
  return { path, type, title, question, citation, default: fallback, collection, keys };
}

function checkDefault(
  written: Exclude<Written.Fact, Written.GroupFact>,
  type: FactType,
  report: Report,
  at: Pointer,
): void {
  if (!('default' in written) || written.default === undefined) return;
  const converted = convertScalar(written.default, type);
  if ('problem' in converted)
    report.add('invalid-default', `the default is wrong: ${converted.problem}`, at, converted.suggestion);
}

/** The type of a fact, undefined where it contradicts itself and is reported. */
function typeOf(
  written: Exclude<Written.Fact, Written.GroupFact>,
  report: Report,
  at: Pointer,
): FactType | undefined {
  switch (written.type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number':
      return numberType(written, report, at);
    case 'string':
      return stringType(written, report, at);
    case 'array':
      return arrayType(written, report, at);
  }
}

function numberType(
  { type, minimum, maximum }: Written.NumberFact,
  report: Report,
  at: Pointer,
): FactType | undefined {
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    const message = `no number is at least ${minimum} and at most ${maximum}`;
    report.add('out-of-range', message, [...at, 'minimum']);
    return undefined;
  }
  return { kind: 'number', integer: type === 'integer', minimum, maximum };
}

function stringType(written: Written.StringFact, report: Report, at: Pointer): FactType | undefined {
  if (written.enum) report.addDoubles(written.enum, [...at, 'enum']);
  if (written.format === undefined) return { kind: 'text', values: written.enum };
  if (written.enum) {
    const message = `a ${written.format} has no list of allowed texts`;
    report.addAtKey('unknown-property', message, [...at, 'enum'], 'leave out `format` or `enum`');
    return undefined;
  }
  return { kind: written.format };
}

function arrayType(written: Written.ArrayFact, report: Report, at: Pointer): FactType | undefined {
  const here = [...at, 'items'];
  if (written.items.type === 'string') {
    report.addDoubles(written.items.enum, [...here, 'enum']);
    if (written.format === undefined) return { kind: 'texts', values: written.items.enum };
    report.addAtKey('spans-shape', 'spans are objects with the days `from` and `to`', here);
    return undefined;
  }
  if (written.format === undefined) return { kind: 'collection' };
  const wrong = wrongInSpans(written.items);
  if (!wrong) return { kind: 'spans' };
  const message = 'spans have exactly the dates `from` and `to`, both required and without a default';
  report.addAtKey('spans-shape', message, [...here, ...wrong]);
  return undefined;
}

/** Where the items of spans are not what they must be; undefined where they are. */
function wrongInSpans({ properties, required }: Written.CollectionItems): Pointer | undefined {
  const isDay = (fact: Written.Fact | undefined) =>
    fact?.type === 'string' && fact.format === 'date' && fact.default === undefined;
  const names = Object.keys(properties);
  const wrong = names.find((name) => !['from', 'to'].includes(name) || !isDay(properties[name]));
  if (wrong !== undefined) return ['properties', wrong];
  if (names.length < 2) return ['properties'];
  if (!required) return [];
  return [...required].sort().join() === 'from,to' ? undefined : ['required'];
}
