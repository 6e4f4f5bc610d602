import type { Pointer } from '../json/located.ts';
import type { Fact, FactType } from './model.ts';
import type { Report } from './report.ts';
import { convertScalar } from './values.ts';
import type * as Written from './written.ts';

/** The facts of a case schema by path; defaults and spans that are wrong are reported. */
export function readFacts(schema: Written.CaseSchema, report: Report, at: Pointer): Map<string, Fact> {
  const facts = new Map<string, Fact>();
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
      facts.set(path, toFact(fact, path, collection, [...keys, name], report, here));
      if (fact.type === 'array' && fact.format !== 'spans' && fact.items.type === 'object') {
        if (fact.items.required) {
          const message = 'items of a collection have no required facts: an absent one is unknown';
          report.add('unknown-property', message, [...here, 'items', 'required'], 'take `required` out');
        }
        visit(fact.items.properties, `${path}[].`, path, [], [...here, 'items', 'properties']);
      }
    }
  };
  visit(schema.properties, '', undefined, [], [...at, 'properties']);
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
    report.findings.push({
      code: 'forbidden-key',
      message,
      span: report.json.keySpan([...at, 'properties', 'id']),
    });
  }
  return facts;
}

function toFact(
  written: Exclude<Written.Fact, Written.GroupFact>,
  path: string,
  collection: string | undefined,
  keys: readonly string[],
  report: Report,
  at: Pointer,
): Fact {
  const type = typeOf(written, report, at);
  const fallback = 'default' in written ? written.default : undefined;
  if (fallback !== undefined) {
    const converted = convertScalar(fallback, type);
    if ('problem' in converted) {
      report.add(
        'invalid-default',
        `the default is wrong: ${converted.problem}`,
        [...at, 'default'],
        converted.suggestion,
      );
    }
  }
  const { title, question, citation } = written;
  return { path, type, title, question, citation, default: fallback, collection, keys };
}

function typeOf(written: Exclude<Written.Fact, Written.GroupFact>, report: Report, at: Pointer): FactType {
  switch (written.type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        integer: written.type === 'integer',
        minimum: written.minimum,
        maximum: written.maximum,
      };
    case 'string':
      return stringType(written, report, at);
    case 'array':
      return arrayType(written, report, at);
  }
}

function stringType(written: Written.StringFact, report: Report, at: Pointer): FactType {
  if (written.format === undefined) return { kind: 'text', values: written.enum };
  if (written.enum) {
    const message = `a ${written.format} has no list of allowed texts`;
    report.findings.push({
      code: 'unknown-property',
      message,
      suggestion: 'leave out `format` or `enum`',
      span: report.json.keySpan([...at, 'enum']),
    });
  }
  return { kind: written.format };
}

function arrayType(written: Written.ArrayFact, report: Report, at: Pointer): FactType {
  if (written.items.type === 'string') {
    if (written.format)
      report.add('spans-shape', 'spans are objects with the days `from` and `to`', [...at, 'items']);
    return { kind: 'texts', values: written.items.enum };
  }
  if (written.format !== 'spans') return { kind: 'collection' };
  const { properties, required } = written.items;
  const isDay = (fact: Written.Fact | undefined) =>
    fact?.type === 'string' && fact.format === 'date' && fact.default === undefined;
  const exact = Object.keys(properties).length === 2 && isDay(properties.from) && isDay(properties.to);
  if (!exact || [...(required ?? [])].sort().join() !== 'from,to') {
    report.add('spans-shape', 'spans have exactly the dates `from` and `to`, both required', [
      ...at,
      'items',
    ]);
  }
  return { kind: 'spans' };
}
