import fc from 'fast-check';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import type { Revision } from '../../src/revision/model.ts';
import { type Json, revisionOf } from './mutants.ts';

const fact = (rest: object): object => ({ title: 'it', question: 'Is it?', citation: '§ 1', ...rest });

/** A policy with few facts: three of the case, two of each item, so that all cases of up to three items can be tried. */
export const smallPolicy = (when: Json, coverage: Json, marked: Json): object => ({
  policy: 'small',
  version: '1.0.0',
  title: 'Small',
  status: 'enacted',
  publishedOn: '2026-01-01',
  enactment: { instrument: 'Act', citation: 'Act', inForce: '2020-01-01', source: [] },
  case: {
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {
      open: fact({ type: 'boolean' }),
      kind: fact({ type: 'string', enum: ['book', 'map', 'disc'], default: 'book' }),
      on: fact({ type: 'string', format: 'date' }),
      items: fact({
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            late: fact({ type: 'boolean' }),
            size: fact({ type: 'integer', minimum: 1, maximum: 3 }),
          },
        },
      }),
    },
  },
  lists: [],
  definitions: [{ id: 'marked', of: 'items', citation: '§ 2', text: 'Marked.', when: marked }],
  actions: [
    {
      id: 'lend',
      title: 'Lend',
      citation: '§ 3',
      text: 'Lending.',
      coverage: { citation: '§ 3', text: 'Covered.', when: coverage },
    },
  ],
  rules: [{ id: 'rule', permits: ['lend'], citation: '§ 4', text: 'One may.', when }],
  annotations: [],
  notModelled: [],
});

export const ofItem: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(true, false).map((value) => ({ fact: 'items[].late', operator: 'equal', value })),
  fc
    .tuple(fc.constantFrom('lessThan', 'greaterThan', 'equal', 'notEqual'), fc.integer({ min: 1, max: 3 }))
    .map(([operator, value]) => ({ fact: 'items[].size', operator, value })),
);

export const joined = (leaf: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: leaf.map((not) => ({ not })) },
  );

const where = joined(fc.oneof(ofItem, fc.constant({ condition: 'marked' })));
export const ofCase: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(true, false).map((value) => ({ fact: 'open', operator: 'equal', value })),
  fc
    .constantFrom(['book'], ['map', 'disc'], ['book', 'disc'])
    .map((value) => ({ fact: 'kind', operator: 'in', value })),
  fc
    .tuple(fc.constantFrom('lessThan', 'greaterThanInclusive'), fc.constantFrom('2020-01-01', '2020-01-02'))
    .map(([operator, value]) => ({ fact: 'on', operator, value })),
  fc
    .tuple(fc.constantFrom('some', 'every', 'none'), where)
    .map(([quantifier, each]) => ({ [quantifier]: 'items', where: each })),
  fc
    .tuple(fc.integer({ min: 1, max: 2 }), where)
    .map(([atLeast, each]) => ({ atLeast, of: 'items', where: each })),
);

export const smallRevision: fc.Arbitrary<Revision> = fc
  .tuple(joined(joined(ofCase)), fc.oneof(fc.constant({ always: true }), ofCase), ofItem)
  .map(([when, coverage, marked]) => revisionOf(smallPolicy(when, coverage, marked)) as Revision);

/** Every case with up to so many items, but for the order of items and days that no condition tells apart. */
export function* everyCase(most: number): Generator<WrittenCase> {
  const items = [undefined, true, false].flatMap((late) =>
    [undefined, 1, 2, 3].map((size) => ({
      ...(late === undefined ? {} : { late }),
      ...(size === undefined ? {} : { size }),
    })),
  );
  const lists: object[][] = [[]];
  for (let length = 1, last = lists; length <= most; length++) {
    last = last.flatMap((list) =>
      items.slice(items.indexOf((list.at(-1) ?? items[0]) as object)).map((item) => [...list, item]),
    );
    lists.push(...last);
  }
  for (const open of [undefined, true, false])
    for (const kind of [undefined, 'book', 'map', 'disc'])
      for (const on of [undefined, '2019-12-31', '2020-01-01', '2020-01-02'])
        for (const list of [undefined, ...lists])
          yield {
            ...(open === undefined ? {} : { open }),
            ...(kind === undefined ? {} : { kind }),
            ...(on === undefined ? {} : { on }),
            ...(list === undefined ? {} : { items: list }),
          };
}
