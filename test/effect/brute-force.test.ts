import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { effectOf } from '../../src/diff/effect/effect.ts';
import type { Revision } from '../../src/revision/model.ts';
import { type Json, revisionOf } from '../support/mutants.ts';
import { changesByRegions, changesOf } from './support.ts';

const fact = (rest: object): object => ({ title: 'it', question: 'Is it?', citation: '§ 1', ...rest });

/** A policy with few facts: three of the case, two of each item, so that all cases of up to three items can be tried. */
const written = (when: Json, coverage: Json, marked: Json): object => ({
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

const ofItem: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(true, false).map((value) => ({ fact: 'items[].late', operator: 'equal', value })),
  fc
    .tuple(fc.constantFrom('lessThan', 'greaterThan', 'equal', 'notEqual'), fc.integer({ min: 1, max: 3 }))
    .map(([operator, value]) => ({ fact: 'items[].size', operator, value })),
);

const joined = (leaf: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: leaf.map((not) => ({ not })) },
  );

const where = joined(fc.oneof(ofItem, fc.constant({ condition: 'marked' })));
const ofCase: fc.Arbitrary<Json> = fc.oneof(
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

const revision = fc
  .tuple(joined(joined(ofCase)), fc.oneof(fc.constant({ always: true }), ofCase), ofItem)
  .map(([when, coverage, marked]) => revisionOf(written(when, coverage, marked)) as Revision);

/** Every case with up to so many items, but for the order of items and days that no condition tells apart. */
function* everyCase(most: number): Generator<WrittenCase> {
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

const two = [...everyCase(2)];

it('finds the same changes as trying every case does', () => {
  fc.assert(
    fc.property(revision, revision, (from, to) => {
      const effect = effectOf(from, to);
      expect(effect.decided).toBe(true);
      const found = new Set<string>();
      for (const each of two) {
        const changes = changesOf(from, to, each);
        expect(changesByRegions(effect, each)).toEqual(changes);
        for (const change of Object.values(changes)) found.add(change);
      }
      const told = new Set(effect.regions.map((each) => `${each.from} to ${each.to}`));
      for (const each of found) expect(told).toContain(each);
      // What is told beyond needs more items than were tried: its witness shows it.
      for (const region of effect.regions) {
        if (found.has(`${region.from} to ${region.to}`)) continue;
        expect((region.witness.items as unknown[]).length).toBeGreaterThan(2);
      }
      for (const { witness, from: before, to: after } of effect.regions)
        expect(changesOf(from, to, witness)).toEqual({ lend: `${before} to ${after}` });
    }),
    { numRuns: Number(process.env.POLICY_PAIRS ?? 60), seed: 501 },
  );
});
