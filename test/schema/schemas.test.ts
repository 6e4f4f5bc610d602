import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseCitation } from '../../src/citation/citation.ts';
import { isDateTime } from '../../src/dates/date-time.ts';
import { parseDay } from '../../src/dates/day.ts';
import type { InvalidInput } from '../../src/index.ts';
import { OPERATORS } from '../../src/operators/index.ts';
import { revisionFiles } from '../../src/registry/load-policy.ts';
import { loadRevision } from '../../src/revision/load.ts';
import { validate as validateRevision } from '../../src/schema/revision-validator.generated.js';
import { resolveRef, type SchemaNode } from '../../src/schema/schema-node.ts';
import { Source } from '../../src/text/source.ts';

const FILES = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const read = (name: string): SchemaNode => JSON.parse(readFileSync(join('schemas', name), 'utf8'));

function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  ajv.addVocabulary(['markdownDescription', 'defaultSnippets']);
  ajv.addFormat('date', (text) => parseDay(text) !== undefined);
  ajv.addFormat('date-time', isDateTime);
  ajv.addFormat('citation', (text) => parseCitation(text) !== undefined);
  ajv.addFormat('spans', true);
  return ajv;
}

describe('every schema', () => {
  it('is in one folder', () => {
    expect(readdirSync('schemas').sort()).toEqual([...FILES].sort());
    expect(FILES).toEqual(
      expect.arrayContaining(['revision.schema.json', 'policy.schema.json', 'nyc-detainer.case.schema.json']),
    );
  });

  it.each(FILES)('%s is a JSON Schema of 2020-12, and compiles', (name) => {
    const schema = read(name);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`https://nyc-detainer-policy.example/schemas/${name}`);
    const ajv = strictAjv();
    ajv.validateSchema(schema, false);
    expect(ajv.errors ?? []).toEqual([]);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it.each(FILES)('%s refers to its own $defs only, and uses each of them', (name) => {
    const schema = read(name);
    const refs = new Set<string>();
    everyNode(schema, (node) => typeof node.$ref === 'string' && refs.add(node.$ref));
    const defs = Object.keys(schema.$defs ?? {}).map((each) => `#/$defs/${each}`);
    expect([...refs].sort()).toEqual(defs.sort());
  });

  it.each(FILES)('%s has a title and a description', (name) => {
    const { title, description } = read(name);
    expect(title).toMatch(/^[A-Z]/);
    expect(description).toMatch(/^[A-Z].*\.$/s);
  });
});

function everyNode(value: unknown, visit: (node: Record<string, unknown>) => unknown): void {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>);
  for (const each of Object.values(value)) everyNode(each, visit);
}

/** A schema inside of another, with where it stands. */
interface Place {
  at: string;
  node: SchemaNode;
}

/** Every property of every object of a schema. */
function propertiesOf(schema: SchemaNode, at = '#'): Place[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, node]) => [
    { at: `${at}/properties/${name}`, node },
    ...propertiesOf(node, `${at}/properties/${name}`),
  ]);
  const inner = Object.entries(schema.$defs ?? {}).flatMap(([name, node]) =>
    propertiesOf(node, `${at}/$defs/${name}`),
  );
  const items = schema.items ? propertiesOf(schema.items, `${at}/items`) : [];
  return [...own, ...inner, ...items];
}

describe.each(['revision.schema.json', 'policy.schema.json', 'scenarios.schema.json', 'profile.schema.json'])(
  '%s',
  (name) => {
    const schema = read(name);
    const ajv = strictAjv();
    ajv.addSchema(schema);
    const properties = propertiesOf(schema).map(({ at, node }) => ({ at, node: resolveRef(schema, node) }));
    const definitions = Object.entries(schema.$defs ?? {}).map(([id, node]) => ({
      at: `#/$defs/${id}`,
      node,
    }));

    it('describes every property and every definition in a sentence', () => {
      const bare = [...properties, ...definitions].filter(
        ({ node }) =>
          !/^[A-Z`].*\.$/s.test(node.description ?? '') && !/^`[a-z-]+`: .*\.$/s.test(node.description ?? ''),
      );
      expect(bare.map((each) => each.at)).toEqual([]);
      expect(properties.length).toBeGreaterThan(11);
    });

    it('has an example of every property and every definition', () => {
      const bare = [...properties, ...definitions].filter(({ node }) => (node.examples ?? []).length === 0);
      expect(bare.map((each) => each.at)).toEqual([]);
    });

    it('has only examples that are valid themselves', () => {
      const wrong = [...properties, ...definitions].flatMap(({ at, node }) => {
        const isValid = ajv.compile({ $ref: `${schema.$id}${at}` });
        return (node.examples ?? [])
          .filter((example) => !isValid(example))
          .map((example) => `${at}: ${JSON.stringify(example)}`);
      });
      expect(wrong).toEqual([]);
    });

    it('closes every object', () => {
      const open: string[] = [];
      everyNode(schema, (node) => {
        if (node.type === 'object' && node.properties && node.additionalProperties !== false)
          open.push(JSON.stringify(node).slice(0, 80));
      });
      expect(open).toEqual([]);
    });

    it('requires no property that it does not have', () => {
      const wrong = [schema, ...definitions.map((each) => each.node)].flatMap(
        ({ properties: known, required }) =>
          (required ?? []).filter((each) => !Object.hasOwn(known ?? {}, each)),
      );
      expect(wrong).toEqual([]);
    });
  },
);

describe('the operators of the revision schema', () => {
  const comparison = read('revision.schema.json').$defs?.comparison as SchemaNode;
  const operator = comparison.properties?.operator as SchemaNode;
  const names = [...OPERATORS.keys()];

  it('are those of the engine', () => {
    expect(operator.enum).toEqual(names);
  });

  it('are each explained to an editor', () => {
    const words = String(operator.markdownDescription);
    expect([...words.matchAll(/`([A-Za-z]+)`/g)].map((match) => match[1])).toEqual(names);
  });

  it('each have the form of their value', () => {
    const told = (comparison.allOf ?? []).flatMap((each) => {
      const { enum: values, const: only } = each.if.properties?.operator ?? {};
      return (values ?? [only]) as string[];
    });
    expect(told.sort()).toEqual([...names].sort());
  });

  it('are each in docs/format.md', () => {
    const page = readFileSync('docs/format.md', 'utf8');
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

/** A small revision with one condition in a rule: the traps of json-rules-engine are put in its place. */
function revisionWith(when: unknown, more: object = {}): unknown {
  const text = (name: string) => ({ title: name, question: `${name}?`, citation: 'Act 1 § 1' });
  const item = {
    type: 'object',
    additionalProperties: false,
    properties: { open: { type: 'boolean', ...text('open') } },
  };
  return {
    policy: 'library-loans',
    version: '1.0.0',
    title: 'A small revision',
    status: 'enacted',
    publishedOn: '2026-01-01',
    enactment: { instrument: 'Act 1', citation: 'Act 1', inForce: '2026-01-01', source: [] },
    case: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        age: { type: 'integer', ...text('age') },
        kind: { type: 'string', ...text('kind') },
        since: { type: 'string', format: 'date', ...text('since') },
        class: { type: 'string', format: 'citation', ...text('class') },
        skills: { type: 'array', ...text('skills'), items: { type: 'string', enum: ['a', 'b'] } },
        loans: { type: 'array', ...text('loans'), items: item },
      },
    },
    lists: [
      { id: 'works', citation: 'Act 1', text: 'Works.', entries: [{ citation: 'CAT 1.01', title: 'Maps' }] },
    ],
    definitions: [],
    actions: [
      {
        id: 'borrow',
        title: 'Borrow',
        citation: 'Act 1',
        text: 'Borrowing.',
        coverage: { citation: 'Act 1', text: 'All.', when: { always: true } },
      },
    ],
    rules: [{ id: 'rule', permits: ['borrow'], citation: 'Act 1', text: 'A rule.', when, ...more }],
    annotations: [],
    notModelled: [],
  };
}

describe('conditions', () => {
  const ADULT = { fact: 'age', operator: 'greaterThanInclusive', value: 18 };
  const isValid = strictAjv().compile(read('revision.schema.json'));

  function codesOf(revision: unknown): string[] {
    try {
      loadRevision(new Source('1.0.0.json', JSON.stringify(revision, null, 2)));
      return [];
    } catch (error) {
      return (error as InvalidInput).diagnostics.map((each) => each.code);
    }
  }

  it.each<[what: string, when: unknown]>([
    ['a comparison', ADULT],
    ['in with a list', { fact: 'kind', operator: 'in', value: ['adult', 'child'] }],
    ['all and any, one in the other', { all: [{ any: [ADULT] }, { not: ADULT }] }],
    ['listedIn', { fact: 'class', operator: 'listedIn', value: 'works' }],
    ['contains', { fact: 'skills', operator: 'contains', value: 'a' }],
    [
      'within',
      { fact: 'since', operator: 'within', value: { period: { years: 1 }, before: { fact: 'since' } } },
    ],
    ['a count', { some: 'loans', where: { fact: 'loans[].open', operator: 'equal', value: true } }],
    ['never', { never: true }],
  ])('%s is one', (_what, when) => {
    expect(validateRevision(revisionWith(when))).toBe(true);
    expect(codesOf(revisionWith(when))).toEqual([]);
  });

  it.each<[trap: string, when: unknown, codes: string[]]>([
    // `path` is JSONPath, which runs scripts.
    ['a path', { ...ADULT, path: '$.years' }, ['scripted-path']],
    ['a path that is a script', { ...ADULT, path: '$[?(process.exit())]' }, ['scripted-path']],
    ['a fact that is a JSONPath', { ...ADULT, fact: '$.age' }, ['wrong-form']],
    ['a fact with an index', { ...ADULT, fact: 'loans[0].open' }, ['wrong-form']],
    ['a fact with a script', { ...ADULT, fact: 'loans[?(@.open)]' }, ['wrong-form']],
    ['a path of the other fact', { ...ADULT, value: { fact: 'age', path: '$.years' } }, ['unknown-property']],
    ['params of the other fact', { ...ADULT, value: { fact: 'age', params: {} } }, ['unknown-property']],
    // Nothing in a list holds, or holds not, by accident.
    ['any of nothing', { any: [] }, ['too-few']],
    ['all of nothing', { all: [] }, ['too-few']],
    ['any of nothing within', { all: [{ any: [] }] }, ['too-few']],
    // One of the two would be dropped.
    ['any and all together', { any: [ADULT], all: [ADULT] }, ['condition-shape']],
    ['all and not together', { all: [ADULT], not: ADULT }, ['condition-shape']],
    ['a comparison and all together', { ...ADULT, all: [ADULT] }, ['condition-shape']],
    ['a comparison and a definition together', { ...ADULT, condition: 'adult' }, ['condition-shape']],
    ['some and every together', { some: 'loans', every: 'loans', where: ADULT }, ['condition-shape']],
    // A part of a text would match.
    ['in with a text', { fact: 'kind', operator: 'in', value: 'adult' }, ['wrong-type']],
    ['notIn with a text', { fact: 'kind', operator: 'notIn', value: 'adult' }, ['wrong-type']],
    ['in with nothing', { fact: 'kind', operator: 'in', value: [] }, ['too-few']],
    ['in with another fact', { fact: 'kind', operator: 'in', value: { fact: 'kind' } }, ['wrong-type']],
    ['contains with a list', { fact: 'skills', operator: 'contains', value: ['a'] }, ['wrong-type']],
    [
      'listedIn with the list itself',
      { fact: 'class', operator: 'listedIn', value: ['CAT 1.01'] },
      ['wrong-type'],
    ],
    ['equal with a list', { fact: 'kind', operator: 'equal', value: ['adult'] }, ['wrong-type']],
    ['equal with null', { fact: 'kind', operator: 'equal', value: null }, ['wrong-type']],
    ['equal without a value', { fact: 'kind', operator: 'equal' }, ['missing-property']],
    ['within with a number of years', { fact: 'since', operator: 'within', value: 5 }, ['wrong-type']],
    // What the engine lets rules and conditions have beside.
    ['a priority', { ...ADULT, priority: 10 }, ['unknown-property']],
    ['params', { ...ADULT, params: { unit: 'years' } }, ['unknown-property']],
    ['a name', { ...ADULT, name: 'adult' }, ['unknown-property']],
    ['an id', { ...ADULT, id: 'adult' }, ['unknown-property']],
    ['a priority of all', { all: [ADULT], priority: 10 }, ['unknown-property']],
    ['a name of any', { any: [ADULT], name: 'adult' }, ['unknown-property']],
    ['a result', { ...ADULT, result: true }, ['unknown-property']],
    // Operators that the engine does not have here.
    ['an operator of one’s own', { ...ADULT, operator: 'isAdult' }, ['not-allowed']],
    ['a decorated operator', { ...ADULT, operator: 'someFact:equal' }, ['not-allowed']],
    ['a swapped operator', { ...ADULT, operator: 'swap:lessThan' }, ['not-allowed']],
    ['a sign', { ...ADULT, operator: '>=' }, ['not-allowed']],
    ['an operator in other capitals', { ...ADULT, operator: 'GreaterThan' }, ['not-allowed']],
    ['no operator', { fact: 'age', value: 18 }, ['missing-property']],
    // Conditions of no kind.
    ['nothing', {}, ['condition-shape']],
    ['a list', [ADULT], ['wrong-type']],
    ['a text', 'adult', ['wrong-type']],
    ['true', true, ['wrong-type']],
    ['null', null, ['wrong-type']],
    ['not of a list', { not: [ADULT] }, ['wrong-type']],
    ['all of one', { all: ADULT }, ['wrong-type']],
    ['always false', { always: false }, ['not-allowed']],
    ['never false', { never: false }, ['not-allowed']],
    ['atLeast 0', { atLeast: 0, of: 'loans' }, ['out-of-range']],
    ['atLeast 1.5', { atLeast: 1.5, of: 'loans' }, ['wrong-type']],
    ['a condition that is one itself', { condition: ADULT }, ['wrong-type']],
  ])('%s is none', (_trap, when, codes) => {
    const revision = revisionWith(when);
    expect(validateRevision(revision)).toBe(false);
    expect(isValid(revision)).toBe(false);
    expect(codesOf(revision)).toEqual(codes);
  });

  it.each([
    ['event', { type: 'allowed' }],
    ['conditions', { all: [] }],
    ['priority', 1],
    ['name', 'rule'],
    ['onSuccess', 'x'],
    ['params', {}],
  ])('%s of a rule is none of the format', (name, value) => {
    const revision = revisionWith(ADULT, { [name]: value });
    expect(validateRevision(revision)).toBe(false);
    expect(codesOf(revision)).toEqual(['unknown-property']);
  });

  it('are refused by the schema as published as by its compiled form', () => {
    for (const file of [
      ...revisionFiles('rules/nyc-detainer'),
      ...revisionFiles('test/fixtures/rules/library-loans'),
    ]) {
      const revision = JSON.parse(readFileSync(file, 'utf8'));
      expect([file, isValid(revision), validateRevision(revision)]).toEqual([file, true, true]);
    }
  });
});
