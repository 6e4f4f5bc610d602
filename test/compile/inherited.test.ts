import { describe, it } from 'vitest';
import type { Revision } from '../../src/revision/model.ts';
import { type Json, revisionOf } from '../support/mutants.ts';
import { requireAlike } from './support/alike.ts';
import { words } from './support/random-facts.ts';
import { revisionAround } from './support/random-revision.ts';

/** What objects, lists, texts and functions inherit: a case that does not state such a fact does not state it. */
const NAMES = ['toString', 'isPrototypeOf', 'length', 'name', 'call'];
const KINDS: [string, Json, Json][] = [
  ['boolean', { type: 'boolean' }, true],
  ['text', { type: 'string' }, 'isPrototypeOf'],
  ['number', { type: 'integer' }, 1],
];

/** Each name as a fact of the case, in a group of each name, and in an item. */
const group = (properties: Json): Json => ({ type: 'object', additionalProperties: false, properties });
const facts = (type: Json): Json => Object.fromEntries(NAMES.map((name) => [name, { ...words, ...type }]));

function revisionWith(value: Json, properties: Json, prefixes: string[]): Revision {
  const compared = prefixes.flatMap((prefix) =>
    NAMES.map((name) => ({ fact: prefix + name, operator: 'equal', value })),
  );
  const conditions = compared.map((when) =>
    when.fact.startsWith('items[]') ? { some: 'items', where: when } : when,
  );
  return revisionOf(
    revisionAround({
      case: { ...group(properties), required: [] },
      lists: [],
      definitions: [],
      actions: conditions.map((_, at) => ({
        id: `action-${at}`,
        title: 'Act',
        citation: '§ 4',
        text: 'Acting.',
        coverage: { citation: '§ 4', text: 'Covered.', when: { always: true } },
      })),
      rules: conditions.map((when, at) => ({
        id: `rule-${at}`,
        permits: [`action-${at}`],
        citation: '§ 5',
        text: 'One may.',
        when,
      })),
    }),
  ) as Revision;
}

describe.each(KINDS)('a %s with a name that is inherited', (_kind, type, value) => {
  const cases = (stated: Json): Json[] => [{}, stated, {}];
  const whole = Object.fromEntries(NAMES.map((name) => [name, value]));

  it('is no fact of a case that does not state it', () => {
    requireAlike(revisionWith(value, facts(type), ['']), cases(whole));
  });

  it('is none of a group, of whatever name, that is absent or empty', () => {
    const properties = Object.fromEntries(NAMES.map((name) => [name, group(facts(type))]));
    const law = revisionWith(
      value,
      properties,
      NAMES.map((name) => `${name}.`),
    );
    const empty = Object.fromEntries(NAMES.map((name) => [name, {}]));
    const nothing = Object.fromEntries(NAMES.map((name) => [name, null]));
    requireAlike(law, [...cases(Object.fromEntries(NAMES.map((name) => [name, whole]))), empty, nothing]);
  });

  it('is none of a group in a group', () => {
    const inner = Object.fromEntries(NAMES.slice(0, 2).map((name) => [name, group(facts(type))]));
    const properties = { group: group(inner), toString: group(inner) };
    const prefixes = ['group.', 'toString.'].flatMap((outer) =>
      NAMES.slice(0, 2).map((name) => `${outer}${name}.`),
    );
    requireAlike(revisionWith(value, properties, prefixes), [...cases({ group: {} }), { toString: null }]);
  });

  it('is none of an item', () => {
    const items = { type: 'array', ...words, items: group({ ...facts(type), call: group(facts(type)) }) };
    const prefixes = ['items[].call.'];
    requireAlike(revisionWith(value, { items }, prefixes), [
      { items: [{}] },
      { items: [{ call: whole }] },
      { items: [] },
      {},
    ]);
  });
});
