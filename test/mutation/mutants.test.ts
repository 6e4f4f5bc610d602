import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFactsOf } from '../../src/case/written-facts.ts';
import { decideAll } from '../../src/evaluate/status.ts';
import { openPolicy } from '../../src/index.ts';
import { partAt, withPart } from '../../src/mutation/edit.ts';
import { mutantsOf } from '../../src/mutation/mutants.ts';
import { OPERATORS } from '../../src/operators/index.ts';
import type { Revision } from '../../src/revision/model.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { type Json, revisionOf } from '../support/mutants.ts';
import { smallPolicy } from '../support/small-policy.ts';

const open = { fact: 'open', operator: 'equal', value: true };
const large = { fact: 'items[].size', operator: 'greaterThan', value: 1 };
const late = { fact: 'items[].late', operator: 'equal', value: true };

/** What was done, with where, in the order in which it is done. */
const done = (written: Json): string[] =>
  [...mutantsOf(revisionOf(written) as Revision)].map(
    ({ kind, at, how }) => `${kind} /${at.join('/')} ${how}`,
  );

describe('the mutants of a condition', () => {
  it.each<[string, Json, string[]]>([
    ['a truth', open, ['comparison /operator `equal` written as `notEqual`']],
    ['a negated truth', { not: open }, ['logic / negation taken out']],
    [
      'one of an enum',
      { fact: 'kind', operator: 'equal', value: 'disc' },
      ['comparison /operator `equal` written as `notEqual`', 'comparison /value `disc` written as `book`'],
    ],
    [
      'some of an enum',
      { fact: 'kind', operator: 'notIn', value: ['book', 'disc'] },
      [
        'comparison /operator `notIn` written as `in`',
        'comparison /value/0 without `book`',
        'comparison /value/1 without `disc`',
        'comparison /value with `map` too',
      ],
    ],
    [
      'the only one of an enum that is named',
      { fact: 'kind', operator: 'in', value: ['map'] },
      [
        'comparison /operator `in` written as `notIn`',
        'comparison /value with `book` too',
        'comparison /value with `disc` too',
      ],
    ],
    [
      'a day',
      { fact: 'on', operator: 'lessThan', value: '2020-01-01' },
      [
        'comparison /operator `lessThan` written as `greaterThanInclusive`',
        'comparison /operator `lessThan` written as `lessThanInclusive`',
      ],
    ],
    [
      'the last day of a year',
      { fact: 'on', operator: 'equal', value: '2020-12-31' },
      [
        'comparison /operator `equal` written as `notEqual`',
        'comparison /value `2020-12-31` written as `2021-01-01`',
      ],
    ],
    [
      'a window',
      { fact: 'on', operator: 'within', value: { period: { years: 5 }, before: { fact: 'on' } } },
      [
        'logic / negated',
        'comparison /value/period/years 5 years written as 6',
        'comparison /value/period/years 5 years written as 4',
        'comparison /value/period 0 days written as 1',
      ],
    ],
    [
      'parts',
      { all: [open, { any: [{ condition: 'whole' }, { always: true }] }] },
      [
        'logic / negated',
        'logic / `all` written as `any`',
        'logic /all/0 taken out of `all`',
        'comparison /all/0/operator `equal` written as `notEqual`',
        'logic /all/1 taken out of `all`',
        'logic /all/1 negated',
        'logic /all/1 `any` written as `all`',
        'logic /all/1/any/0 taken out of `any`',
        'logic /all/1/any/0 negated',
        'logic /all/1/any/1 taken out of `any`',
        'logic /all/1/any/1 negated',
      ],
    ],
    [
      'one part',
      { any: [open] },
      ['logic / negated', 'comparison /any/0/operator `equal` written as `notEqual`'],
    ],
    [
      'a count',
      { atLeast: 2, of: 'items', where: large },
      [
        'logic / negated',
        'logic / `atLeast 2` written as `atLeast 3`',
        'logic / `atLeast 2` written as `atLeast 1`',
        'comparison /where/operator `greaterThan` written as `lessThanInclusive`',
        'comparison /where/operator `greaterThan` written as `greaterThanInclusive`',
      ],
    ],
    [
      'at least one',
      { atLeast: 1, of: 'items' },
      ['logic / negated', 'logic / `atLeast 1` written as `atLeast 2`'],
    ],
    ...(['some', 'every', 'none'] as const).map((word): [string, Json, string[]] => [
      word,
      { [word]: 'items', where: late },
      [
        'logic / negated',
        `logic / \`${word}\` written as \`${word === 'every' ? 'some' : 'every'}\``,
        'comparison /where/operator `equal` written as `notEqual`',
      ],
    ]),
    ['some, whichever', { some: 'items' }, ['logic / negated']],
  ])('%s', (_, when, expected) => {
    const written = smallPolicy(when, { always: true }, late) as Json;
    written.definitions.push({ id: 'whole', citation: '§ 9', text: 'Whole.', when: open });
    const found = done(written).filter((each) => each.includes(' /rules/0/when'));
    expect(found.map((each) => each.replace('/rules/0/when', '').replace('  ', ' / '))).toEqual(expected);
  });

  it('is the same inside of a window, whose condition may also always hold', () => {
    const within = [...mutantsOf(extended())].filter((each) => each.at.includes('extendedBy'));
    expect(within.map((each) => `/${each.at.slice(4).join('/')} ${each.how}`)).toEqual([
      '/extendedBy nothing lengthens the period',
      '/extendedBy/where the days of every item lengthen the period',
      '/extendedBy/where/operator `equal` written as `notEqual`',
    ]);
    expect(within.map((each) => partAt(each.written, ['rules', 0, 'when', 'value', 'extendedBy']))).toEqual([
      undefined,
      { ...EXTENSION, where: { always: true } },
      { ...EXTENSION, where: { ...late, operator: 'notEqual' } },
    ]);
  });
});

const EXTENSION = { spans: 'items[].held', where: late, from: { fact: 'on' }, until: { fact: 'on' } };

/** A revision with a window that spans lengthen. */
function extended(): Revision {
  const value = { period: { days: 0 }, before: { fact: 'on' }, extendedBy: EXTENSION };
  const written = smallPolicy({ fact: 'on', operator: 'within', value }, { always: true }, late) as Json;
  const day = { type: 'string', format: 'date', title: 'it', question: 'Is it?', citation: '§ 1' };
  written.case.properties.items.items.properties.held = {
    type: 'array',
    format: 'spans',
    title: 'it',
    question: 'Is it?',
    citation: '§ 1',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['from', 'to'],
      properties: { from: day, to: day },
    },
  };
  return revisionOf(written) as Revision;
}

describe('the mutants of a revision', () => {
  const written = {
    ...smallPolicy(open, { always: true }, late),
    lists: [
      {
        id: 'listed',
        citation: '§ 5',
        text: 'Listed.',
        entries: [
          { citation: 'CAT 1.05(2)(a)', title: 'One' },
          { from: 'CAT 2.00', to: 'CAT 2.99', title: 'Some' },
        ],
      },
      { id: 'short', citation: '§ 6', text: 'Short.', entries: [{ citation: 'CAT 3.10', title: 'One' }] },
    ],
    rules: [
      { id: 'first', permits: ['lend', 'sell'], citation: '§ 4', text: 'One may.', when: open },
      { id: 'second', permits: ['sell'], citation: '§ 4', text: 'One may.', when: { not: open } },
    ],
    annotations: [
      { id: 'of-one', citation: '§ 7', text: 'Of one.', on: ['first'] },
      { id: 'of-two', citation: '§ 7', text: 'Of two.', on: ['first', 'lend'] },
    ],
  } as Json;
  written.actions.push({ ...written.actions[0], id: 'sell', title: 'Sell' });

  it('are, in the order of the file', () => {
    expect(done(written)).toEqual([
      'default /case/properties/kind/default `kind` is `map` instead of `book` where it is absent',
      'entry /lists/0/entries/0 `CAT 1.05(2)(a)` taken from the list `listed`',
      'entry /lists/0/entries/0/citation `CAT 1.05(2)(a)` on the list `listed` written as `CAT 1.05(2)`',
      'entry /lists/0/entries/1 `CAT 2.00 to CAT 2.99` taken from the list `listed`',
      'entry /lists/0/entries/1/from `CAT 2.00` on the list `listed` written as `CAT 2.01`',
      'entry /lists/0/entries/1/to `CAT 2.99` on the list `listed` written as `CAT 2.98`',
      'comparison /definitions/0/when/operator `equal` written as `notEqual`',
      'logic /actions/0/coverage/when negated',
      'logic /actions/1/coverage/when negated',
      'rule /rules/0 rule `first` taken out',
      'rule /rules/0/permits/0 rule `first` no longer permits `lend`',
      'rule /rules/0/permits/1 rule `first` no longer permits `sell`',
      'comparison /rules/0/when/operator `equal` written as `notEqual`',
      'rule /rules/1 rule `second` taken out',
      'logic /rules/1/when negation taken out',
    ]);
  });

  it('lose with a rule what remarks say of it', () => {
    const out = [...mutantsOf(revisionOf(written) as Revision)].find((each) =>
      each.how.includes('`first` taken'),
    );
    expect(out?.written.annotations).toEqual([{ ...written.annotations[1], on: ['lend'] }]);
    expect(out?.written.rules).toEqual([written.rules[1]]);
  });

  const shipped = openPolicy({ rules: 'rules' });
  const library = openPolicy({ rules: 'test/fixtures/rules' });
  const laws = [shipped, library].flatMap((each) =>
    each.policy.revisions.filter(({ version }) => version === '2.0.0').map((one) => one.law()),
  );

  it.each(laws.map((law) => [`${law.policy} ${law.version}`, law] as const))(
    'of %s: each is loaded and differs from the original, which stays as it is',
    (_, law) => {
      const before = JSON.stringify(law.written);
      const mutants = [...mutantsOf(law)];
      const texts = new Set([before, ...mutants.map((each) => JSON.stringify(each.written))]);
      expect(texts.size).toBe(mutants.length + 1);
      const refused = mutants.filter((each) => revisionOf(each.written) === undefined);
      expect(refused.map((each) => each.how)).toEqual([]);
      expect(JSON.stringify(law.written)).toBe(before);
    },
  );
});

describe('the opposite of an operator', () => {
  it('has it as its own opposite', () => {
    for (const { name, opposite } of OPERATORS.values())
      if (opposite !== undefined) expect([name, OPERATORS.get(opposite)?.opposite]).toEqual([name, name]);
    expect(
      [...OPERATORS.values()].filter((each) => each.opposite === undefined).map((each) => each.name),
    ).toEqual(['listedIn', 'within']);
  });

  it('comes to the answer of its negation, for any case of any policy', () => {
    for (const rules of ['rules', 'test/fixtures/rules']) {
      const opened = openPolicy({ rules });
      const cases = fc.sample(arbitraryCase(opened), { numRuns: 40, seed: 411 });
      for (const { law } of opened.policy.revisions.slice(1, 2)) {
        const original = law();
        const opposed = [...mutantsOf(original)].filter((each) => each.at.at(-1) === 'operator');
        for (const { at, written, how } of opposed) {
          const name = partAt(written, at) as string;
          const comparison = partAt(original.written, at.slice(0, -1)) as { operator: string };
          if (OPERATORS.get(comparison.operator)?.opposite !== name) continue;
          const negated = withPart(original.written, at.slice(0, -1), { not: comparison });
          const [one, other] = [revisionOf(written), revisionOf(negated)] as Revision[];
          for (const each of cases) {
            const { facts } = readFactsOf(each, original.written.case);
            expect({ how, each, is: decideAll(one as Revision, facts) }).toEqual({
              how,
              each,
              is: decideAll(other as Revision, facts),
            });
          }
        }
      }
    }
  });
});

describe('a part replaced', () => {
  const value = { a: [{ b: 1 }, { c: 2 }], d: { e: 3 } };
  it.each([
    [['a', 0, 'b'], 9, { a: [{ b: 9 }, { c: 2 }], d: { e: 3 } }],
    [['a', 0], undefined, { a: [{ c: 2 }], d: { e: 3 } }],
    [['d', 'e'], undefined, { a: [{ b: 1 }, { c: 2 }], d: {} }],
    [['d', 'f'], 4, { a: [{ b: 1 }, { c: 2 }], d: { e: 3, f: 4 } }],
    [[], 5, 5],
  ])('at %j', (at, part, expected) => {
    const before = structuredClone(value);
    expect(withPart(value, at, part)).toEqual(expected);
    expect(value).toEqual(before);
  });

  it('shares what lies beside', () => {
    expect(withPart(value, ['a', 0, 'b'], 9).d).toBe(value.d);
    expect(withPart(value, ['a', 0, 'b'], 9).a[1]).toBe(value.a[1]);
  });
});

it('no operator is named where mutants are made', () => {
  const text = readdirSync('src/mutation')
    .map((name) => readFileSync(`src/mutation/${name}`, 'utf8'))
    .join('\n');
  const named = [...OPERATORS.keys()].filter((each) => text.includes(`'${each}'`));
  expect(named).toEqual([]);
});
