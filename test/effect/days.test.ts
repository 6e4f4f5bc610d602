import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { effectOf } from '../../src/diff/effect/effect.ts';
import type { Revision } from '../../src/revision/model.ts';
import { type Json, revisionOf } from '../support/mutants.ts';
import { changesByRegions, changesOf } from './support.ts';

const fact = (rest: object): object => ({ title: 'it', question: 'Is it?', citation: '§ 1', ...rest });
const day = fact({ type: 'string', format: 'date' });

/** A policy of days: two of the case, two of each item, and spans that lengthen windows. */
const written = (when: Json, marked: Json): object => ({
  policy: 'days',
  version: '1.0.0',
  title: 'Days',
  status: 'enacted',
  publishedOn: '2026-01-01',
  enactment: { instrument: 'Act', citation: 'Act', inForce: '2020-01-01', source: [] },
  case: {
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {
      now: day,
      earlier: day,
      items: fact({
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            on: day,
            since: day,
            good: fact({ type: 'boolean' }),
            kept: fact({
              type: 'array',
              format: 'spans',
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['from', 'to'],
                properties: { from: day, to: day },
              },
            }),
          },
        },
      }),
    },
  },
  lists: [],
  definitions: [{ id: 'marked', of: 'items', citation: '§ 2', text: 'Marked.', when: marked }],
  actions: [
    {
      id: 'go',
      title: 'Go',
      citation: '§ 3',
      text: 'Going.',
      coverage: { citation: '§ 3', text: 'All.', when: { always: true } },
    },
  ],
  rules: [{ id: 'rule', permits: ['go'], citation: '§ 4', text: 'One may.', when }],
  annotations: [],
  notModelled: [],
});

const good: Json = { fact: 'items[].good', operator: 'equal', value: true };
const order = fc.constantFrom(
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'equal',
);
const period = fc.constantFrom({ days: 2 }, { days: 3 }, { months: 1 }, { months: 1, days: 1 }, { days: 0 });

const compared: fc.Arbitrary<Json> = fc
  .tuple(
    fc.constantFrom('items[].on', 'items[].since'),
    order,
    fc.constantFrom('now', 'earlier', 'items[].since', 'items[].on'),
  )
  .map(([one, operator, other]) => ({ fact: one, operator, value: { fact: other } }));

const window: fc.Arbitrary<Json> = fc
  .tuple(
    fc.constantFrom('items[].on', 'items[].since'),
    period,
    fc.constantFrom('now', 'earlier'),
    fc.constantFrom('items[].since', 'items[].on', 'earlier'),
    fc.constantFrom('now', 'earlier'),
    fc.constantFrom<Json>(good, { condition: 'marked' }, { not: good }),
    fc.boolean(),
  )
  .map(([subject, length, before, from, until, where, isLengthened]) => ({
    fact: subject,
    operator: 'within',
    value: {
      period: length,
      before: { fact: before },
      ...(isLengthened
        ? { extendedBy: { spans: 'items[].kept', where, from: { fact: from }, until: { fact: until } } }
        : {}),
    },
  }));

const ofItem: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: window },
  { weight: 1, arbitrary: compared },
  { weight: 1, arbitrary: fc.constantFrom<Json>(good, { condition: 'marked' }) },
);
/** One window or comparison, perhaps denied: more of them at once are decided too, but may take minutes. */
const where: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: ofItem },
  { weight: 1, arbitrary: ofItem.map((not) => ({ not })) },
);
const counted = fc
  .tuple(fc.constantFrom('some', 'every', 'none', 'atLeast'), where)
  .map(
    ([quantifier, each]): Json =>
      quantifier === 'atLeast'
        ? { atLeast: 2, of: 'items', where: each }
        : { [quantifier]: 'items', where: each },
  );
const ofCase: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: counted },
  { weight: 1, arbitrary: order.map((operator) => ({ fact: 'now', operator, value: { fact: 'earlier' } })) },
);
const revision = fc
  .tuple(ofCase, fc.oneof(fc.constant(good), fc.constant<Json>({ not: good })))
  .map(([when, marked]) => revisionOf(written(when, marked)) as Revision);

/** Cases whose days lie so close to one another that windows and their ends are met. */
const someDay = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }).map((each) => `2020-03-0${each}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2020-02-01', '2020-02-02', '2020-01-31', '2020-03-31', '2020-02-29'),
  },
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 6, nil: undefined });
const someCase: fc.Arbitrary<WrittenCase> = fc
  .record({
    now: maybe(someDay),
    earlier: maybe(someDay),
    items: maybe(
      fc.array(
        fc.record({
          on: maybe(someDay),
          since: maybe(someDay),
          good: maybe(fc.boolean()),
          kept: maybe(
            fc.array(
              fc.tuple(someDay, someDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
              { maxLength: 2 },
            ),
          ),
        }),
        { maxLength: 4 },
      ),
    ),
  })
  .map((each) => JSON.parse(JSON.stringify(each)) as WrittenCase);

const cases = fc.sample(someCase, { numRuns: Number(process.env.POLICY_CASES ?? 1_500), seed: 601 });

it('finds every change that days make, and confirms each on the calendar', () => {
  fc.assert(
    fc.property(revision, revision, (from, to) => {
      const effect = effectOf(from, to, { timeout: 120_000 });
      expect(effect.decided).toBe(true);
      for (const each of cases) expect(changesByRegions(effect, each)).toEqual(changesOf(from, to, each));
      for (const { witness, from: before, to: after } of effect.regions)
        expect(changesOf(from, to, witness)).toEqual({ go: `${before} to ${after}` });
    }),
    { numRuns: Number(process.env.POLICY_PAIRS ?? 40), seed: 602 },
  );
});
