import fc from 'fast-check';
import type { Revision } from '../../src/revision/model.ts';
import { type Json, revisionOf } from '../support/mutants.ts';

const words = { title: 'it', question: 'Is it?', citation: '§ 1' };
const fact = (rest: object): object => ({ ...words, ...rest });
const collection = (properties: object): object =>
  fact({ type: 'array', items: { type: 'object', additionalProperties: false, properties } });
const spans = fact({
  type: 'array',
  format: 'spans',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to'],
    properties: {
      from: fact({ type: 'string', format: 'date' }),
      to: fact({ type: 'string', format: 'date' }),
    },
  },
});

/** Facts of every kind, in the case, in items, and in items of items; some with names that SQL itself has. */
const own = {
  ok: fact({ type: 'boolean' }),
  day: fact({ type: 'string', format: 'date' }),
  group: {
    type: 'object',
    additionalProperties: false,
    properties: {
      select: fact({ type: 'string', format: 'citation' }),
      size: fact({ type: 'number', minimum: 0, maximum: 3, default: 1 }),
    },
  },
  tags: fact({ type: 'array', items: { type: 'string', enum: ["it's", 'b\\\n  c'] } }),
};

const FACTS = {
  source: fact({ type: 'string', enum: ["o'clock", 'noon'], default: 'noon' }),
  ...own,
  item: collection({
    ...own,
    span: spans,
    items: collection({ ...own, span: spans, certain: fact({ type: 'boolean', default: true }) }),
  }),
  other: collection({ ok: fact({ type: 'boolean' }), day: fact({ type: 'string', format: 'date' }) }),
};

const PATHS = ['', 'item[].', 'item[].items[].'];
/** The collections with what has to be in question for them to be named. */
const COLLECTIONS = [
  ['item', ''],
  ['item[].items', 'item'],
  ['other', ''],
] as const;

type Scopes = readonly string[];

/** The beginnings of paths of facts that can be named. */
const prefixes = (scopes: Scopes): string[] =>
  PATHS.filter((each) => each === '' || scopes.includes(each.slice(0, -3)));
const withOther = (scopes: Scopes): string[] => [
  ...prefixes(scopes),
  ...(scopes.includes('other') ? ['other[].'] : []),
];

const oneOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

function comparison(scopes: Scopes): fc.Arbitrary<Json> {
  const place = oneOf(prefixes(scopes));
  const dated = oneOf(withOther(scopes));
  const day = oneOf(['2015-02-28', '2016-02-29', '2019-06-30']);
  return fc.oneof(
    fc
      .tuple(dated, fc.boolean(), oneOf(['equal', 'notEqual']))
      .map(([at, value, operator]) => ({ fact: `${at}ok`, operator, value })),
    fc
      .tuple(
        dated,
        oneOf(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'notEqual']),
        day,
      )
      .map(([at, operator, value]) => ({ fact: `${at}day`, operator, value })),
    fc
      .tuple(dated, oneOf(['lessThan', 'equal']), dated)
      .map(([at, operator, other]) => ({ fact: `${at}day`, operator, value: { fact: `${other}day` } })),
    fc
      .tuple(place, oneOf(['in', 'notIn']), fc.subarray([0, 1, 2.5], { minLength: 1 }))
      .map(([at, operator, value]) => ({ fact: `${at}group.size`, operator, value })),
    fc
      .tuple(place, oneOf(['contains', 'doesNotContain']), oneOf(["it's", 'b\\\n  c']))
      .map(([at, operator, value]) => ({ fact: `${at}tags`, operator, value })),
    fc
      .tuple(place, oneOf(['long', 'short', 'citation']))
      .map(([at, value]) => ({ fact: `${at}group.select`, operator: 'listedIn', value })),
    oneOf(["o'clock", 'noon']).map((value) => ({ fact: 'source', operator: 'equal', value })),
    window(scopes, dated),
    { weight: 2, arbitrary: lengthened(scopes, dated) },
  );
}

const period = fc.oneof(
  fc.record({ years: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ months: fc.integer({ min: 0, max: 30 }), days: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ years: oneOf([399, 400, 9999]), months: oneOf([0, 11, 99999]), days: oneOf([0, 9_999_999]) }),
);

const window = (_scopes: Scopes, dated: fc.Arbitrary<string>): fc.Arbitrary<Json> =>
  fc.tuple(dated, dated, period).map(([at, before, each]) => ({
    fact: `${at}day`,
    operator: 'within',
    value: { period: each, before: { fact: `${before}day` } },
  }));

/** Spans of items, or of items of the item in question. */
function lengthened(scopes: Scopes, dated: fc.Arbitrary<string>): fc.Arbitrary<Json> {
  const among = scopes.includes('item') ? ['item', 'item[].items'] : ['item'];
  return fc
    .tuple(dated, dated, period, oneOf(among), dated, dated)
    .chain(([at, before, each, of, from, until]) =>
      condition(of === 'item' ? ['item'] : ['item', 'item[].items'], 0).map((where) => ({
        fact: `${at}day`,
        operator: 'within',
        value: {
          period: each,
          before: { fact: `${before}day` },
          extendedBy: {
            spans: `${of}[].span`,
            where,
            from: { fact: `${from}day` },
            until: { fact: `${until}day` },
          },
        },
      })),
    );
}

function named(scopes: Scopes): fc.Arbitrary<Json> {
  const ids = ['of-case', 'ok'];
  if (scopes.includes('item')) ids.push('item', 'of-item');
  if (scopes.includes('item[].items')) ids.push('of-items');
  return oneOf(ids).map((id) => ({ condition: id }));
}

function count(scopes: Scopes, depth: number): fc.Arbitrary<Json> {
  const open = COLLECTIONS.filter(([, outer]) => outer === '' || scopes.includes(outer));
  return oneOf(open).chain(([of, outer]) => {
    const inside = [...new Set([...scopes, ...(outer === '' ? [] : [outer]), of])];
    return fc
      .tuple(
        oneOf(['some', 'every', 'none', 'atLeast']),
        fc.integer({ min: 1, max: 3 }),
        condition(inside, depth - 1),
        fc.nat(5),
      )
      .map(([quantifier, least, where, without]) => {
        const what = without === 0 && quantifier !== 'every' ? {} : { where };
        return quantifier === 'atLeast' ? { atLeast: least, of, ...what } : { [quantifier]: of, ...what };
      });
  });
}

function condition(scopes: Scopes, depth: number): fc.Arbitrary<Json> {
  const leaf = fc.oneof(
    { weight: 5, arbitrary: comparison(scopes) },
    { weight: 1, arbitrary: oneOf([{ always: true }, { never: true }]) },
  );
  if (depth <= 0) return leaf;
  const inner = condition(scopes, depth - 1);
  const parts = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 2, arbitrary: named(scopes) },
    { weight: 2, arbitrary: parts.map((all) => ({ all })) },
    { weight: 2, arbitrary: parts.map((any) => ({ any })) },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
    { weight: 4, arbitrary: count(scopes, depth) },
  );
}

const entries = [
  [
    { citation: 'CAT 12.05(2)', title: "It's\n-- one" },
    { citation: 'CAT 13', title: 'An article', note: 'A note\nof two lines; DROP TABLE cases' },
    { citation: 'CAT 7(1)(a)', title: 'Without a number behind the dot' },
  ],
  [
    { from: 'CAT 12.04', to: 'CAT 12.07', title: 'Some' },
    { from: 'CAT 20', to: 'CAT 21', title: 'Articles' },
    { citation: 'CAT 12.05-a', title: 'A suffix' },
  ],
  [{ from: 'CAT 12', to: 'CAT 13.01', title: 'From an article to a section' }],
];

/** Revisions with conditions of every kind, in items within items, with definitions whose names other things have. */
export const richWritten: fc.Arbitrary<Json> = fc
  .record({
    item: comparison(['item']),
    ofItem: condition(['item'], 2),
    ofItems: condition(['item', 'item[].items'], 1),
    ok: comparison([]),
    ofCase: count([], 2),
    coverage: fc.oneof(fc.constant({ always: true }), condition([], 1)),
    rules: fc.array(condition([], 3), { minLength: 1, maxLength: 3 }),
  })
  .map(({ item, ofItem, ofItems, ok, ofCase, coverage, rules }) => ({
    policy: 'rich',
    version: '1.0.0',
    title: 'Rich\nin conditions',
    status: 'enacted',
    publishedOn: '2026-01-01',
    enactment: { instrument: 'Act', citation: 'Act', inForce: '2020-01-01', source: [] },
    case: { type: 'object', additionalProperties: false, required: [], properties: FACTS },
    lists: ['long', 'short', 'citation'].map((id, at) => ({
      id,
      citation: '§ 2',
      text: 'A list.',
      entries: entries[at],
    })),
    definitions: [
      definition('ok', ok),
      definition('item', item, 'item'),
      definition('of-items', withoutNames(ofItems, ['of-items', 'of-item', 'of-case']), 'item[].items'),
      definition('of-item', withoutNames(ofItem, ['of-item', 'of-case']), 'item'),
      definition('of-case', withoutNames(ofCase, ['of-case'])),
    ],
    actions: ['case', 'id'].map((id) => ({
      id,
      title: 'Do',
      citation: '§ 3',
      text: 'Doing.',
      coverage: { citation: '§ 3', text: 'Covered.', when: id === 'id' ? { always: true } : coverage },
    })),
    rules: rules.map((when, at) => ({
      id: `rule-${at}`,
      permits: at === 0 ? ['case', 'id'] : ['case'],
      citation: '§ 4',
      text: 'One may; -- or\nmay not.',
      when,
    })),
    annotations: [],
    notModelled: [],
  }));

/** The revisions that the loader takes. */
export const richRevision: fc.Arbitrary<Revision | undefined> = richWritten.map(revisionOf);

const definition = (id: string, when: Json, of?: string): object => ({
  id,
  ...(of === undefined ? {} : { of }),
  citation: '§ 2',
  text: 'Defined.',
  when,
});

/** No definition rests on itself: names of later ones become something else. */
function withoutNames(written: Json, names: readonly string[]): Json {
  if (Array.isArray(written)) return written.map((each) => withoutNames(each, names));
  if (typeof written !== 'object' || written === null) return written;
  if (names.includes(written.condition)) return { condition: 'ok' };
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, withoutNames(value, names)]));
}
