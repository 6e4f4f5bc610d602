// Invented policies of any size, for what grows with a policy: they speak of nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from './cases.mjs';

const fact = (rest) => ({ ...rest, title: 'it', question: 'Which is it?', citation: '§ 1' });
const is = (name, operator, value) => ({ fact: name, operator, value });

const revision = ({ properties, lists = [], rules }) => ({
  policy: 'growth',
  version: '1.0.0',
  title: 'Growth',
  status: 'enacted',
  publishedOn: '2026-01-01',
  enactment: { instrument: 'Act', citation: 'Act', inForce: '2020-01-01', source: [] },
  case: { type: 'object', additionalProperties: false, required: [], properties },
  lists,
  definitions: [],
  actions: [
    {
      id: 'go',
      title: 'Going',
      citation: '§ 2',
      text: 'Going.',
      coverage: { citation: '§ 2', text: 'Always covered.', when: { always: true } },
    },
  ],
  rules: rules.map((when, index) => ({
    id: `rule-${index}`,
    permits: ['go'],
    citation: `§ ${index + 3}`,
    text: 'One may.',
    when,
  })),
  annotations: [],
  notModelled: [],
});

const numbers = (size) => Array.from({ length: size }, (_, index) => index);

/** Rules that each speak of one kind: an index by kind can find the one. */
function rulesByKind(size) {
  const kinds = numbers(size).map((index) => `k${index}`);
  return revision({
    properties: {
      kind: fact({ type: 'string', enum: kinds }),
      amount: fact({ type: 'integer', minimum: 0, maximum: 1000 }),
    },
    rules: kinds.map((kind, index) => ({
      all: [is('kind', 'equal', kind), is('amount', 'greaterThan', 500 + (index % 400))],
    })),
  });
}

/** Rules that compare two numbers with limits of their own; in the cases none holds, so each has to be looked at. */
function rulesOfRanges(size) {
  return revision({
    properties: {
      amount: fact({ type: 'integer', minimum: 0, maximum: 100000 }),
      age: fact({ type: 'integer', minimum: 0, maximum: 100000 }),
    },
    rules: numbers(size).map((index) => ({
      all: [is('amount', 'greaterThan', 20000 + index), is('age', 'lessThan', 20000 - index)],
    })),
  });
}

/** One rule that asks whether a provision is on a long list. */
function longList(size) {
  return revision({
    properties: { offense: fact({ type: 'string', format: 'citation' }) },
    lists: [
      {
        id: 'long',
        citation: '§ 3',
        text: 'A long list.',
        entries: numbers(size).map((index) => ({ citation: sectionOf(index), title: 'Something' })),
      },
    ],
    rules: [is('offense', 'listedIn', 'long')],
  });
}

const sectionOf = (index) => `AB ${100 + Math.floor(index / 90)}.${10 + (index % 90)}`;

const REVISIONS = { rulesByKind, rulesOfRanges, longList };

/** Writes an invented policy of a shape and size into a folder, and gives the folder of rules to open. */
export function writePolicy(folder, shape, size) {
  const rules = join(folder, `${shape}-${size}`);
  mkdirSync(join(rules, 'growth'), { recursive: true });
  const write = (name, content) => writeFileSync(join(rules, 'growth', name), JSON.stringify(content));
  write('policy.json', { policy: 'growth', title: 'Growth', timeZone: 'UTC' });
  write('1.0.0.json', REVISIONS[shape](size));
  return rules;
}

/** Cases for a policy of a shape and size. */
export function casesOf(shape, size, count) {
  const random = randomOf(size);
  const below = (limit) => Math.floor(random() * limit);
  const one = {
    rulesByKind: () => ({ kind: `k${below(size)}`, amount: below(1001) }),
    rulesOfRanges: () => ({ amount: 5000 + below(10000), age: 30000 + below(10000) }),
    // One in two is on the list, some of them more specific than it.
    longList: () => ({ offense: `${sectionOf(below(size * 2))}${random() < 0.3 ? '(1)' : ''}` }),
  }[shape];
  return numbers(count).map(one);
}
