import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseValidator } from '../../src/case/validate.ts';
import { InvalidInput } from '../../src/diagnostics/diagnostic.ts';
import { deriveVersion } from '../../src/diff/compatibility/derive.ts';
import { narrowedIn } from '../../src/diff/compatibility/narrowed.ts';
import { openPolicy } from '../../src/index.ts';
import { parseJson } from '../../src/json/parse.ts';
import type { Revision } from '../../src/revision/model.ts';
import { Source } from '../../src/text/source.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { amended, fact, garden, type Json, patched, withoutRules } from './support.ts';

/** Only a PATCH without `corrects` may ask what the effect is. */
const notAsked = (): Promise<boolean | undefined> => {
  throw new Error('the effect is asked for');
};

const detainer = openPolicy({ rules: 'rules' });
const library = openPolicy({ rules: 'test/fixtures/rules' });

describe('the shipped revisions', () => {
  it.each([
    ['2.0.0', '1.0.0', 'major'],
    ['3.0.0', '2.0.0', 'major'],
    ['3.1.0', '3.0.0', 'minor'],
    ['3.2.0', '3.1.0', 'minor'],
    ['3.3.0', '3.2.0', 'minor'],
    ['3.4.0', '3.3.0', 'minor'],
    ['3.5.0', '3.4.0', 'minor'],
    ['3.6.0-int.395.2024', '3.5.0', 'minor'],
    ['3.6.0-int.396.2024', '3.5.0', 'minor'],
    ['3.6.0', '3.5.0', 'minor'],
    ['3.7.0-int.515.2026', '3.6.0', 'minor'],
    ['4.0.0-int.2469.2021', '3.5.0', 'major'],
  ])('%s, which amends %s, is %s', async (version, amends, bump) => {
    const revision = law(detainer, version);
    expect(revision.written.amends).toBe(amends);
    const derived = await deriveVersion(law(detainer, amends), revision, notAsked);
    expect([derived.bump, derived.expected, derived.answers]).toEqual([bump, version, undefined]);
    expect(derived.number).toBe(version.split('-')[0]);
  });

  it('are all in the table above', () => {
    const amending = detainer.policy.revisions.filter((each) => each.written.amends !== undefined);
    expect(amending).toHaveLength(12);
  });

  it.each([
    ['1.1.0', 'minor', undefined],
    ['2.0.0', 'major', undefined],
    ['2.0.1', 'patch', 'declared'],
    ['2.1.0-bill.12', 'minor', undefined],
  ])('%s of the second policy is %s', async (version, bump, answers) => {
    const revision = law(library, version);
    const derived = await deriveVersion(law(library, revision.written.amends as string), revision, notAsked);
    expect([derived.bump, derived.expected, derived.answers]).toEqual([bump, version, answers]);
  });

  it('say why', async () => {
    const reasonsOf = async (from: string, to: string) =>
      (await deriveVersion(law(detainer, from), law(detainer, to), notAsked)).reasons;
    expect(await reasonsOf('3.5.0', '4.0.0-int.2469.2021')).toEqual([
      {
        text: '`commissionerApproval`, which `3.5.0` does not have, is asked for `hold`, `notify`',
        path: 'commissionerApproval',
      },
    ]);
    // What only `disclose` asks, which 3.0.0 does not answer, does not count.
    expect(await reasonsOf('3.0.0', '3.1.0')).toEqual([
      {
        text: 'the act is `Local Law 58 of 2014, § 4` and no longer `Local Law 58 of 2014, §§ 1-3, 5; Local Law 59 of 2014`',
      },
    ]);
    const gone = (await reasonsOf('2.0.0', '3.0.0')).filter((each) => each.text.includes('no longer'));
    expect(gone.map((each) => each.path)).toEqual([
      'detainer',
      'gangDatabaseMatch',
      'outstandingCriminalWarrant',
      'removalWarrant',
      'finalRemovalOrder',
      'convictions[].source',
      'convictions[].patronizing',
      'pendingCases',
    ]);
  });
});

function law(opened: typeof detainer, version: string): Revision {
  const [revision] = opened.resolve({ version });
  return revision;
}

const FLAG = { type: 'boolean' };
const asked = { fact: 'flag', operator: 'equal', value: true };

describe('MAJOR', () => {
  it.each<[what: string, change: Parameters<typeof amended>[0], ...reasons: [text: string, path?: string][]]>(
    [
      [
        'a new fact in a rule',
        (to) => {
          to.case.properties.flag = fact(FLAG);
          to.rules[0].when = { all: [to.rules[0].when, asked] };
        },
        ['`flag`, which `1.0.0` does not have, is asked for `enter`', 'flag'],
      ],
      [
        'a new fact in a coverage',
        (to) => {
          to.case.properties.flag = fact(FLAG);
          to.actions[1].coverage.when = { not: asked };
        },
        ['`flag`, which `1.0.0` does not have, is asked for `pick`', 'flag'],
      ],
      [
        'a new fact of two actions, in a group, through a definition of an item',
        (to) => {
          to.case.properties.ground = {
            type: 'object',
            additionalProperties: false,
            properties: { wet: fact(FLAG) },
          };
          to.definitions[0].when = {
            any: [to.definitions[0].when, { fact: 'ground.wet', operator: 'equal', value: true }],
          };
          to.rules.push({ ...to.rules[0], id: 'members-pick', permits: ['pick'] });
        },
        ['`ground.wet`, which `1.0.0` does not have, is asked for `enter`, `pick`', 'ground.wet'],
      ],
      [
        'a new fact that another is compared with',
        (to) => {
          to.case.properties.flag = fact(FLAG);
          to.rules[0].when = { fact: 'guest', operator: 'equal', value: { fact: 'flag' } };
        },
        ['`flag`, which `1.0.0` does not have, is asked for `enter`', 'flag'],
      ],
      [
        'a new fact of an item',
        (to) => {
          to.case.properties.plants.items.properties.potted = fact(FLAG);
          to.rules[0].when = {
            some: 'plants',
            where: { fact: 'plants[].potted', operator: 'equal', value: true },
          };
        },
        ['`plants[].potted`, which `1.0.0` does not have, is asked for `enter`', 'plants[].potted'],
      ],
      [
        'a new collection, said once',
        (to) => {
          to.case.properties.tools = fact({
            type: 'array',
            items: { type: 'object', additionalProperties: false, properties: { sharp: fact(FLAG) } },
          });
          to.rules[0].when = {
            none: 'tools',
            where: { fact: 'tools[].sharp', operator: 'equal', value: true },
          };
        },
        ['`tools`, which `1.0.0` does not have, is asked for `enter`', 'tools'],
      ],
      ['an action that is gone', (to) => to.actions.pop(), ['the action `pick` is gone']],
      [
        'all three at once',
        (to) => {
          to.actions.pop();
          to.case.properties.flag = fact(FLAG);
          to.rules[0].when = asked;
          delete to.case.properties.enteredAt;
          delete to.actions[0].limit;
        },
        ['the action `pick` is gone'],
        ['`flag`, which `1.0.0` does not have, is asked for `enter`', 'flag'],
        ['a case may no longer state `enteredAt`', 'enteredAt'],
      ],
    ],
  )('%s', async (_what, change, ...reasons) => {
    const derived = await deriveVersion(garden(), amended(change), notAsked);
    expect(derived).toEqual({
      bump: 'major',
      number: '2.0.0',
      expected: '2.0.0',
      reasons: reasons.map(([text, path]) => (path === undefined ? { text } : { text, path })),
    });
  });

  it('is spans of days that only lengthen a window', async () => {
    const window = (extendedBy?: object) => ({
      some: 'visits',
      where: {
        fact: 'visits[].on',
        operator: 'within',
        value: { period: { months: 1 }, before: { fact: 'today' }, ...(extendedBy ? { extendedBy } : {}) },
      },
    });
    const date = fact({ type: 'string', format: 'date' });
    const withVisits = (to: Json, more: object, extendedBy?: object): void => {
      to.case.properties.today = date;
      to.case.properties.visits = fact({
        type: 'array',
        items: { type: 'object', additionalProperties: false, properties: { on: date, ...more } },
      });
      to.rules[0].when = window(extendedBy);
    };
    const spans = fact({
      type: 'array',
      format: 'spans',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to'],
        properties: { from: date, to: date },
      },
    });
    const derived = await deriveVersion(
      garden((from) => withVisits(from, {})),
      amended((to) =>
        withVisits(
          to,
          { pauses: spans },
          {
            spans: 'visits[].pauses',
            where: { always: true },
            from: { fact: 'visits[].on' },
            until: { fact: 'today' },
          },
        ),
      ),
      notAsked,
    );
    expect([derived.bump, derived.reasons.map((each) => each.path)]).toEqual(['major', ['visits[].pauses']]);
  });

  it('comes before what the act says', async () => {
    const derived = await deriveVersion(
      garden(),
      patched((to) => to.actions.pop()),
      notAsked,
    );
    expect([derived.bump, derived.expected]).toEqual(['major', '2.0.0']);
  });
});

const number = (bounds: object = {}): object => fact({ type: 'integer', ...bounds });
const kind = (...values: string[]): object => fact({ type: 'string', enum: values });
const texts = (...values: string[]): object =>
  fact({ type: 'array', items: { type: 'string', enum: values } });
const group = (properties: object): object => ({ type: 'object', additionalProperties: false, properties });
const text = (format?: string): object => fact({ type: 'string', ...(format ? { format } : {}) });

describe('a case that was valid', () => {
  /** Facts before and after, a case that only the older accepts, and what is said. */
  it.each<[what: string, older: object, newer: object, written: object, text: string, path: string]>([
    ['a fact that is gone', { x: fact(FLAG) }, {}, { x: true }, 'a case may no longer state `x`', 'x'],
    [
      'a value that is gone',
      { x: kind('a', 'b', 'c') },
      { x: kind('c', 'b') },
      { x: 'a' },
      '`x` may no longer be `a`',
      'x',
    ],
    [
      'any text before, few now',
      { x: text() },
      { x: kind('a') },
      { x: 'b' },
      '`x` may no longer be any text',
      'x',
    ],
    [
      'a higher minimum',
      { x: number({ minimum: 1 }) },
      { x: number({ minimum: 2 }) },
      { x: 1 },
      '`x` may no longer be less than 2',
      'x',
    ],
    [
      'a minimum where none was',
      { x: number() },
      { x: number({ minimum: 0 }) },
      { x: -1 },
      '`x` may no longer be less than 0',
      'x',
    ],
    [
      'a lower maximum',
      { x: number({ maximum: 9 }) },
      { x: number({ maximum: 8 }) },
      { x: 9 },
      '`x` may no longer be more than 8',
      'x',
    ],
    [
      'a maximum where none was',
      { x: number() },
      { x: number({ maximum: 8 }) },
      { x: 9 },
      '`x` may no longer be more than 8',
      'x',
    ],
    [
      'whole numbers only',
      { x: fact({ type: 'number' }) },
      { x: number() },
      { x: 1.5 },
      '`x` is now of another kind',
      'x',
    ],
    ['a date for a text', { x: text() }, { x: text('date') }, { x: 'a' }, '`x` is now of another kind', 'x'],
    [
      'a text for yes or no',
      { x: fact(FLAG) },
      { x: text() },
      { x: true },
      '`x` is now of another kind',
      'x',
    ],
    [
      'a group for yes or no',
      { x: fact(FLAG) },
      { x: group({}) },
      { x: true },
      '`x` is now of another kind',
      'x',
    ],
    [
      'yes or no for a group',
      { x: group({}) },
      { x: fact(FLAG) },
      { x: {} },
      '`x` is now of another kind',
      'x',
    ],
    [
      'a fact of a group that is gone',
      { x: group({ y: fact(FLAG) }) },
      { x: group({}) },
      { x: { y: true } },
      'a case may no longer state `x.y`',
      'x.y',
    ],
    [
      'a text of a list that is gone',
      { x: texts('a', 'b') },
      { x: texts('a') },
      { x: ['b'] },
      '`x` may no longer be `b`',
      'x',
    ],
    [
      'things for a list of texts',
      { x: texts('a') },
      { x: fact({ type: 'array', items: group({}) }) },
      { x: ['a'] },
      '`x` is now of another kind',
      'x',
    ],
    [
      'a fact of an item that is gone',
      { x: fact({ type: 'array', items: group({ y: fact(FLAG), z: fact(FLAG) }) }) },
      { x: fact({ type: 'array', items: group({ z: fact(FLAG) }) }) },
      { x: [{ y: true }] },
      'a case may no longer state `x[].y`',
      'x[].y',
    ],
  ])('%s', (_what, older, newer, written, reason, path) => {
    const [before, after] = [schema(older), schema(newer)];
    expect(accepts(before, written)).toBe(true);
    expect(accepts(after, written)).toBe(false);
    expect(narrowedIn(before, after)).toEqual([{ text: reason, path }]);
  });

  it('a fact that must be stated', () => {
    const [before, after] = [schema({ x: fact(FLAG) }), schema({ x: fact(FLAG) }, ['x'])];
    expect([accepts(before, {}), accepts(after, {})]).toEqual([true, false]);
    expect(narrowedIn(before, after)).toEqual([{ text: 'every case must now state `x`', path: 'x' }]);
    expect(narrowedIn(after, before)).toEqual([]);
  });

  it('is so still with a new fact, a new value, wider bounds, other words, another default', () => {
    const before = schema({
      w: kind('a'),
      x: number({ minimum: 1, maximum: 2 }),
      y: fact({ ...FLAG, default: true }),
    });
    const after = schema({
      w: kind('b', 'a'),
      x: fact({ type: 'number', minimum: 0, maximum: 3 }),
      y: fact({ ...FLAG, title: 'other words' }),
      z: fact(FLAG),
    });
    expect(narrowedIn(before, after)).toEqual([]);
    expect(narrowedIn(schema({ w: kind('a') }), schema({ w: text() }))).toEqual([]);
  });

  it.each([
    ['nyc-detainer', detainer],
    ['library-loans', library],
  ])('is so for every case where nothing is said: %s', (_id, opened) => {
    const schemas = opened.policy.revisions.map((each) => each.written.case);
    const pairs = schemas.flatMap((older) => schemas.map((newer) => [older, newer] as const));
    const wide = pairs.filter(([older, newer]) => narrowedIn(older, newer).length === 0);
    expect(wide.length).toBeGreaterThan(schemas.length);
    expect(wide.length).toBeLessThan(pairs.length);
    fc.assert(
      fc.property(arbitraryCase(opened), (written) => {
        const accepted = new Map(schemas.map((each) => [each, accepts(each, written)]));
        for (const [older, newer] of wide) if (accepted.get(older)) expect(accepted.get(newer)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const schema = (properties: object, required: string[] = []) =>
  ({ type: 'object', additionalProperties: false, required, properties }) as Revision['written']['case'];

function accepts(cases: Revision['written']['case'], written: object): boolean {
  try {
    new CaseValidator(cases).check(parseJson(new Source('case.json', JSON.stringify(written))));
    return true;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return false;
  }
}

describe('MINOR', () => {
  it.each<[what: string, change: Parameters<typeof amended>[0]]>([
    ['nothing but another act', undefined],
    [
      'a new fact with a default',
      (to) => {
        to.case.properties.flag = fact({ ...FLAG, default: false });
        to.rules[0].when = asked;
      },
    ],
    ['a new fact that nothing asks', (to) => (to.case.properties.flag = fact(FLAG))],
    [
      'a new fact that only a new action asks',
      (to) => {
        to.case.properties.flag = fact(FLAG);
        to.actions.push({ ...to.actions[1], id: 'plant' });
        to.rules.push({ ...to.rules[0], id: 'members-plant', permits: ['plant'], when: asked });
      },
    ],
    [
      'a new fact in a definition that nothing uses',
      (to) => {
        to.case.properties.flag = fact(FLAG);
        to.definitions.push({ id: 'unused', citation: '§ 9', text: 'Unused.', when: asked });
      },
    ],
    ['a fact without its default', (to) => delete to.case.properties.guest.default],
    [
      'a fact of before that is asked for another action',
      (to) => (to.actions[1].coverage.when = { fact: 'gate', operator: 'equal', value: 'north' }),
    ],
    ['an action that is regulated no more', (to) => (to.actions[0].coverage.when = { never: true })],
    ['a permission that is gone', withoutRules],
    ['a wider coverage', (to) => (to.actions[0].coverage.when = { always: true })],
    ['a new value', (to) => to.case.properties.gate.enum.push('west')],
  ])('%s', async (_what, change) => {
    expect(await deriveVersion(garden(), amended(change), notAsked)).toEqual({
      bump: 'minor',
      number: '1.1.0',
      expected: '1.1.0',
      reasons: [{ text: 'the act is `Act 2 of 2021` and no longer `Garden Act`' }],
    });
  });

  it.each<[what: string, enactment: object, text: string]>([
    [
      'another citation',
      { citation: 'Garden Act 2' },
      'the act is `Garden Act 2` and no longer `Garden Act`',
    ],
    [
      'another name',
      { instrument: 'The Rose Act' },
      'the act is `The Rose Act` and no longer `The Garden Act`',
    ],
    [
      'adopted on another day',
      { adoptedOn: '2019-07-01' },
      'the act was adopted on 2019-07-01 and not on 2019-06-01',
    ],
  ])('is %s', async (_what, enactment, reason) => {
    const to = patched((revision) => Object.assign(revision.enactment, enactment));
    const derived = await deriveVersion(garden(), to, notAsked);
    expect([derived.bump, derived.reasons]).toEqual(['minor', [{ text: reason }]]);
  });
});

describe('PATCH', () => {
  it.each<[what: string, change: (to: Json) => unknown]>([
    ['nothing at all', () => {}],
    [
      'sources and what is known of the days',
      (to) => Object.assign(to.enactment, { source: [], basis: 'Known.' }),
    ],
    ['a day of adoption that was not known', (to) => delete to.enactment.adoptedOn],
    ['spaces, commas and capitals', (to) => (to.enactment.citation = 'garden  act,')],
    ['permissions', withoutRules],
  ])('is the same act with other %s', async (_what, change) => {
    expect(await deriveVersion(garden(), patched(change), async () => false)).toEqual({
      bump: 'patch',
      number: '1.0.1',
      expected: '1.0.1',
      reasons: [{ text: expect.stringMatching(/^the act is the same, `garden\s+act,?`$/i) }],
      answers: 'kept',
    });
  });

  it.each([
    [false, 'kept'],
    [true, 'changed'],
    [undefined, 'undecided'],
  ])('asks for the effect: %s is %s', async (changes, answers) => {
    const derived = await deriveVersion(garden(), patched(), async () => changes);
    expect(derived.answers).toBe(answers);
  });

  it('does not ask where it says itself that it changes answers', async () => {
    const to = patched((revision) => (revision.corrects = 'The gate was wrong.'));
    expect((await deriveVersion(garden(), to, notAsked)).answers).toBe('declared');
  });
});

it('keeps the ending of a proposal, and counts from the number of one', async () => {
  const bill = amended((to) => {
    to.version = '9.9.9-bill.3';
    to.status = 'proposed';
    delete to.enactment.inForce;
  });
  const derived = await deriveVersion(garden(), bill, notAsked);
  expect([derived.number, derived.expected]).toEqual(['1.1.0', '1.1.0-bill.3']);
  const next = await deriveVersion(
    bill,
    patched((to) => {
      to.version = '10.0.0-x';
      to.status = 'proposed';
      delete to.enactment.inForce;
    }),
    notAsked,
  );
  expect([next.bump, next.expected]).toEqual(['minor', '9.10.0-x']);
});
