import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { acceptorOf } from '../../src/batch/acceptor.ts';
import { type Case, type Diagnostic, InvalidInput, openPolicy } from '../../src/index.ts';
import { publishCases } from '../../src/registry/publish-cases.ts';
import type { SchemaNode } from '../../src/schema/schema-node.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';

const LIBRARY = publishCases('test/fixtures/rules').find((each) => each.policy === 'library-loans');

/** The schema as an app would use it, with formats of its own. */
function appOf(schema: SchemaNode) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  ajv.addFormat('date', (text) => {
    const isForm = /^(?!0000)\d{4}-\d\d-\d\d$/.test(text);
    return isForm && attempt(() => Temporal.PlainDate.from(text, { overflow: 'reject' }));
  });
  ajv.addFormat('date-time', (text) => {
    const form = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
    return form.test(text) && attempt(() => Temporal.Instant.from(text));
  });
  return ajv.compile(schema);
}

function attempt(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** What may stand where something else should: every kind of value, and texts that are nearly right. */
const WRONG: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e6,
  '',
  ' ',
  'x',
  'police',
  'Police',
  'NY',
  'felony',
  'correction',
  'central',
  'book',
  '2019-02-29',
  '2020-02-29',
  '2020-2-29',
  '0000-01-01',
  '2019-11-08T16:00:00-05:00',
  '2019-11-08T16:00:00',
  '2019-02-29T16:00:00Z',
  'PL 120.05',
  'PL 120.05(2',
  'pl 120.05',
  [],
  {},
  [[]],
  [{}],
  [null],
  ['x'],
  ['civil-immigration'],
  ['standard', 'music'],
  [{ from: '2020-01-01', to: null }],
  [{ from: '2020-01-01' }],
  [{ from: null, to: null }],
  { x: 1 },
  { from: '2020-01-01', to: '2020-01-02' },
);

type Path = (string | number)[];

/** Every place in a value, the value itself included. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const steps: [string | number, unknown][] = Array.isArray(value)
    ? value.map((each, index) => [index, each])
    : Object.entries(value);
  return [path, ...steps.flatMap(([step, each]) => placesIn(each, [...path, step]))];
}

function edited(value: unknown, [step, ...rest]: Path, edit: (old: unknown) => unknown): unknown {
  if (step === undefined) return edit(value);
  if (Array.isArray(value))
    return value.map((each, index) => (index === step ? edited(each, rest, edit) : each));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [
      name,
      name === step ? edited(each, rest, edit) : each,
    ]),
  );
}

/** A case with one change: a value for another, a name for another, a property more or less. */
const mutated = (written: fc.Arbitrary<Case>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      written,
      fc.nat(),
      fc.oneof(WRONG, fc.constant(null)),
      fc.constantFrom('value', 'value', 'value', 'name', 'more', 'less'),
    )
    .map(([value, which, wrong, kind]) => {
      const places = placesIn(value);
      const path = places[which % places.length] as Path;
      return edited(value, path, (old) => {
        if (kind === 'value' || old === null || typeof old !== 'object' || Array.isArray(old)) return wrong;
        const parts = Object.entries(old);
        const at = which % Math.max(1, parts.length);
        if (kind === 'more') return { ...old, unheardOf: wrong };
        if (kind === 'less') return Object.fromEntries(parts.filter((_each, index) => index !== at));
        return Object.fromEntries(
          parts.map(([name, each], index) => [index === at ? `${name}x` : name, each]),
        );
      });
    });

describe.each<[id: string, rules: string, schema: SchemaNode]>([
  [
    'nyc-detainer',
    'rules',
    JSON.parse(readFileSync('schemas/nyc-detainer.case.schema.json', 'utf8')) as SchemaNode,
  ],
  ['library-loans', 'test/fixtures/rules', LIBRARY?.schema as SchemaNode],
])('the published case of %s', (id, rules, schema) => {
  const opened = openPolicy({ rules, policy: id });
  const isValid = appOf(schema);
  const accepts = acceptorOf(opened.prepare().validator);

  /** What the policy says of a case; what no schema can say is told apart. */
  function findings(written: unknown): Diagnostic['code'][] {
    try {
      opened.check(written);
      return [];
    } catch (error) {
      if (error instanceof InvalidInput) return error.diagnostics.map((each) => each.code);
      throw error;
    }
  }

  it('accepts what the policy accepts', () => {
    fc.assert(
      fc.property(arbitraryCase(opened), (written) => {
        expect(findings(written)).toEqual([]);
        expect(isValid(written)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('accepts and refuses the same of cases with one change', () => {
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(mutated(arbitraryCase(opened)), (written) => {
        const codes = findings(written);
        // That a span ends before it begins is the one thing that JSON Schema cannot say.
        const bySchema = codes.every((code) => code === 'span-order');
        expect(isValid(written)).toBe(bySchema);
        expect(accepts(written)).toBe(codes.length === 0);
        if (codes.length > 0) refused++;
        else accepted++;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(100);
  });

  it('takes null for every fact but the required ones, and nothing without those', () => {
    const { required = [], properties = {} } = schema;
    const least = Object.fromEntries(required.map((name) => [name, properties[name]?.enum?.[0]]));
    expect(findings(least)).toEqual([]);
    expect(isValid(least)).toBe(true);
    for (const name of Object.keys(properties)) {
      const withNull = { ...least, [name]: null };
      expect([name, isValid(withNull), findings(withNull).length === 0]).toEqual([
        name,
        !required.includes(name),
        !required.includes(name),
      ]);
    }
    expect(isValid({})).toBe(required.length === 0);
    expect(findings({})).toEqual(required.map(() => 'missing-property'));
  });

  it('asks a question with a citation for every fact', () => {
    const bare = Object.entries(schema.properties ?? {}).flatMap(([name, fact]) => bareIn(fact, name));
    expect(bare).toEqual([]);
  });

  function bareIn(fact: SchemaNode, at: string): string[] {
    const isGroup = fact.properties !== undefined;
    const inner = { ...fact.properties, ...fact.items?.properties };
    return [
      ...(isGroup || at === 'id' || /\?.* \(.+\)$/s.test(fact.description ?? '')
        ? []
        : [`${at}: ${fact.description}`]),
      ...Object.entries(inner).flatMap(([name, each]) => bareIn(each, `${at}.${name}`)),
    ];
  }
});
