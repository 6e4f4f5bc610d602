import { Random } from '../../../src/generate/random.ts';
import type { Revision } from '../../../src/revision/model.ts';
import { type Json, revisionOf } from '../../support/mutants.ts';
import { words } from './random-facts.ts';
import { revisionAround } from './random-revision.ts';

const KINDS = Array.from({ length: 60 }, (_, at) => `kind-${at}`);

/**
 * A revision of many rules of the shapes that an index can serve (one fact equal to a value, among values, on a list,
 * between bounds, with more beside), and of some that none can: negations, alternatives, unknown keys, defaults.
 */
export function manyRules(count: number, seed: number): Revision {
  const random = new Random(seed, 2);
  const fact = (rest: object): object => ({ ...rest, ...words });
  const properties = {
    kind: fact({ type: 'string', enum: KINDS }),
    other: fact({ type: 'string', enum: KINDS, default: 'kind-7' }),
    open: fact({ type: 'boolean' }),
    size: fact({ type: 'integer', minimum: 0, maximum: 200 }),
    on: fact({ type: 'string', format: 'date' }),
    since: fact({ type: 'string', format: 'date' }),
    offense: fact({ type: 'string', format: 'citation' }),
    items: {
      ...fact({ type: 'array' }),
      items: {
        type: 'object',
        additionalProperties: false,
        properties: { kind: fact({ type: 'string', enum: KINDS }), size: fact({ type: 'integer' }) },
      },
    },
  };
  const lists = Array.from({ length: 12 }, (_, at) => ({
    id: `list-${at}`,
    citation: '§ 2',
    text: 'A list.',
    entries: [
      { citation: `AA ${at}.05`, title: 'It' },
      { citation: `AA ${at}.10(2)`, title: 'It' },
      { from: `BB ${at * 10}`, to: `BB ${at * 10 + 12}`, title: 'It' },
    ],
  }));
  const actions = Array.from({ length: 5 }, (_, at) => ({
    id: `action-${at}`,
    title: 'Act',
    citation: '§ 4',
    text: 'Acting.',
    coverage: { citation: '§ 4', text: 'Covered.', when: at === 4 ? equal('open', true) : { always: true } },
  }));
  const definitions = [
    { id: 'small', citation: '§ 3', text: 'Small.', when: { fact: 'size', operator: 'lessThan', value: 20 } },
    { id: 'of-item', of: 'items', citation: '§ 3', text: 'It.', when: equal('items[].kind', 'kind-1') },
  ];
  const rules = Array.from({ length: count }, (_, at) => ({
    id: `rule-${at}`,
    permits: [`action-${random.below(5)}`],
    citation: '§ 5',
    text: 'One may.',
    when: conditionOf(random),
  }));
  const written = revisionAround({
    case: { type: 'object', additionalProperties: false, required: [], properties },
    lists,
    definitions,
    actions,
    rules,
  });
  return revisionOf(written) as Revision;
}

const equal = (fact: string, value: Json): Json => ({ fact, operator: 'equal', value });

function conditionOf(random: Random): Json {
  const key = keyOf(random);
  const lot = random.below(10);
  if (lot === 0) return key;
  if (lot === 1) return { any: [key, keyOf(random)] };
  if (lot === 2) return { all: [{ not: key }, keyOf(random), guardOf(random)] };
  if (lot === 3) return { all: [{ any: [key, keyOf(random)] }, guardOf(random)] };
  // Most: the telling fact somewhere among others that must hold too.
  const parts = [key, guardOf(random), guardOf(random)];
  return { all: random.chance(0.5) ? parts : parts.reverse() };
}

/** A condition that few cases meet. */
function keyOf(random: Random): Json {
  const kind = () => random.pick(KINDS);
  switch (random.below(8)) {
    case 0:
      return { fact: 'kind', operator: 'in', value: [kind(), kind()] };
    case 1:
      return { fact: 'offense', operator: 'listedIn', value: `list-${random.below(12)}` };
    case 2:
      return equal('size', random.below(200));
    case 3:
      return equal('other', kind());
    case 4:
      return {
        some: 'items',
        where: { all: [equal('items[].kind', kind()), equal('items[].size', random.below(5))] },
      };
    case 5: {
      const least = random.below(195);
      return {
        all: [
          { fact: 'size', operator: 'greaterThanInclusive', value: least },
          { fact: 'size', operator: 'lessThan', value: least + 5 },
        ],
      };
    }
    default:
      return equal('kind', kind());
  }
}

/** A condition that many cases meet. */
function guardOf(random: Random): Json {
  switch (random.below(6)) {
    case 0:
      return equal('open', random.chance(0.5));
    case 1:
      return { condition: 'small' };
    case 2:
      return { fact: 'on', operator: random.pick(['lessThan', 'greaterThan']), value: '2018-01-01' };
    case 3:
      return {
        fact: 'on',
        operator: 'within',
        value: { period: { years: random.below(9) }, before: { fact: 'since' } },
      };
    case 4:
      return { none: 'items', where: { condition: 'of-item' } };
    default:
      return { fact: 'kind', operator: 'notEqual', value: { fact: 'other' } };
  }
}
