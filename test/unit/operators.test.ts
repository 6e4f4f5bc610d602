import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCitation } from '../../src/citation/citation.ts';
import { formatDay, parseDay } from '../../src/dates/day.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import { OPERATORS } from '../../src/operators/index.ts';
import type { Operator, PrepareContext, Reader } from '../../src/operators/operator.ts';
import type { Fact, FactType, FactValue, List } from '../../src/revision/model.ts';
import { type Truth, truthName } from '../../src/truth.ts';

/** One fact of every kind. The title of a fact is what a sentence calls it. */
const TYPES = {
  returned: { kind: 'boolean' },
  branch: { kind: 'text', values: ['north', 'south', 'east'] },
  word: { kind: 'text', values: undefined },
  age: { kind: 'number', integer: true, minimum: 0, maximum: 120 },
  weight: { kind: 'number', integer: false, minimum: undefined, maximum: undefined },
  dueOn: { kind: 'date' },
  closesAt: { kind: 'date-time' },
  class: { kind: 'citation' },
  memberships: { kind: 'texts', values: ['music', 'research'] },
  pauses: { kind: 'spans' },
  loans: { kind: 'collection' },
} satisfies Record<string, FactType>;

const fact = (path: string, type: FactType): Fact => ({
  path,
  type,
  title: `the ${path}`,
  question: '',
  citation: '',
  default: undefined,
  collection: undefined,
  keys: [path],
});

const FACTS = new Map<string, Fact>([
  ...Object.entries(TYPES).map(([name, type]): [string, Fact] => [name, fact(name, type)]),
  ['otherBranch', fact('otherBranch', TYPES.branch)],
  ['otherAge', fact('otherAge', TYPES.age)],
  ['otherDay', fact('otherDay', TYPES.dueOn)],
  ['otherReturned', fact('otherReturned', TYPES.returned)],
]);

const LIST: List = {
  id: 'protected-works',
  citation: 'Library Act § 4(3)',
  text: '',
  entries: ['CAT 12.05(2)', 'CAT 12.07'].map((written) => ({
    written,
    title: '',
    note: undefined,
    match: { citation: parseCitation(written) as never },
  })),
};

type Reported = [code: Code, message: string, at: (string | number)[], suggestion?: string];

function contextWith(reported: Reported[]): PrepareContext {
  return {
    fact: (path, at) => {
      const found = FACTS.get(path);
      if (!found) reported.push(['unknown-fact', path, [...at]]);
      return found;
    },
    collectionOf: () => undefined,
    condition: () => undefined,
    list: (id, at) => {
      if (id === LIST.id) return LIST;
      reported.push(['unknown-list', id, [...at]]);
      return undefined;
    },
    report(code, message, at, suggestion) {
      reported.push(
        suggestion === undefined ? [code, message, [...at]] : [code, message, [...at], suggestion],
      );
    },
  };
}

const operatorOf = (name: string): Operator => OPERATORS.get(name) as Operator;
const factOf = (path: string): Fact => FACTS.get(path) as Fact;

/** A value as a case states it, as the engine reads it. */
function read(type: FactType, written: unknown): FactValue | undefined {
  if (written === undefined) return undefined;
  if (type.kind === 'date') return parseDay(written as string);
  if (type.kind === 'citation') return parseCitation(written as string);
  return written as FactValue;
}

function readerOf(stated: Record<string, unknown>): Reader {
  const value: Reader['value'] = ({ path, type }) => read(type, stated[path]);
  return {
    value,
    peek: value,
    items: () => undefined,
    truth: () => {
      throw new Error('nothing to ask');
    },
  };
}

function decide(
  operator: string,
  path: string,
  written: unknown,
  subject: unknown,
  stated: Record<string, unknown> = {},
): { truth: string; sentence: string } {
  const reported: Reported[] = [];
  const each = operatorOf(operator);
  const value = each.prepare(written, factOf(path), contextWith(reported));
  expect(reported).toEqual([]);
  return {
    truth: truthName(each.decide(read(factOf(path).type, subject), value, readerOf(stated)) as Truth),
    sentence: each.sentence(factOf(path).title, value),
  };
}

it('are these, in this order', () => {
  expect([...OPERATORS.keys()]).toEqual([
    'equal',
    'notEqual',
    'in',
    'notIn',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
    'contains',
    'doesNotContain',
    'listedIn',
    'within',
  ]);
  for (const [name, operator] of OPERATORS) expect(operator.name).toBe(name);
});

describe('what they compare', () => {
  const SAME = ['boolean', 'text', 'number', 'date'];
  it.each<[operator: string, kinds: string[], words: string]>([
    ['equal', SAME, 'true or false, a text, a number or a date'],
    ['notEqual', SAME, 'true or false, a text, a number or a date'],
    ['in', SAME, 'true or false, a text, a number or a date'],
    ['notIn', SAME, 'true or false, a text, a number or a date'],
    ['lessThan', ['number', 'date'], 'a number or a date'],
    ['lessThanInclusive', ['number', 'date'], 'a number or a date'],
    ['greaterThan', ['number', 'date'], 'a number or a date'],
    ['greaterThanInclusive', ['number', 'date'], 'a number or a date'],
    ['contains', ['texts'], 'a list of texts'],
    ['doesNotContain', ['texts'], 'a list of texts'],
    ['listedIn', ['citation'], 'a citation'],
    ['within', ['date'], 'a date'],
  ])('%s: %j', (operator, kinds, words) => {
    const { accepts, compares } = operatorOf(operator);
    const accepted = Object.values(TYPES).filter((type) => accepts(type));
    expect([...new Set(accepted.map((type) => type.kind))]).toEqual(kinds);
    expect(compares).toBe(words);
  });
});

type Row = [
  path: string,
  value: unknown,
  subject: unknown,
  truth: 'true' | 'false' | 'unknown',
  sentence: string,
  stated?: Record<string, unknown>,
];

/** A row for an operator and one for its opposite, which differ in truth and sentence. */
const SAME: [...Row, opposite: string][] = [];
const same = (
  path: string,
  value: unknown,
  subject: unknown,
  truth: Row[3],
  sentence: string,
  opposite: string,
  stated: Record<string, unknown> = {},
): void => void SAME.push([path, value, subject, truth, sentence, stated, opposite]);

same('returned', true, true, 'true', 'the returned', 'not: the returned');
same('returned', true, false, 'false', 'the returned', 'not: the returned');
same('returned', true, undefined, 'unknown', 'the returned', 'not: the returned');
same('returned', false, false, 'true', 'not: the returned', 'the returned');
same('returned', false, true, 'false', 'not: the returned', 'the returned');
same('branch', 'north', 'north', 'true', 'the branch is ‘north’', 'the branch is not ‘north’');
same('branch', 'north', 'south', 'false', 'the branch is ‘north’', 'the branch is not ‘north’');
same('branch', 'north', undefined, 'unknown', 'the branch is ‘north’', 'the branch is not ‘north’');
// A value that only another revision of the policy knows.
same('branch', 'north', 'bus', 'false', 'the branch is ‘north’', 'the branch is not ‘north’');
same('word', 'North', 'north', 'false', 'the word is ‘North’', 'the word is not ‘North’');
same('word', 'true', 'true', 'true', 'the word is ‘true’', 'the word is not ‘true’');
same('age', 12, 12, 'true', 'the age is 12', 'the age is not 12');
same('age', 12, 13, 'false', 'the age is 12', 'the age is not 12');
same('age', 0, 0, 'true', 'the age is 0', 'the age is not 0');
same('age', 0, undefined, 'unknown', 'the age is 0', 'the age is not 0');
same('weight', 0.1, 0.1, 'true', 'the weight is 0.1', 'the weight is not 0.1');
same('weight', 0, -0, 'true', 'the weight is 0', 'the weight is not 0');
same(
  'dueOn',
  '2020-02-29',
  '2020-02-29',
  'true',
  'the dueOn is ‘2020-02-29’',
  'the dueOn is not ‘2020-02-29’',
);
same(
  'dueOn',
  '2020-02-29',
  '2020-03-01',
  'false',
  'the dueOn is ‘2020-02-29’',
  'the dueOn is not ‘2020-02-29’',
);
same(
  'dueOn',
  '1970-01-01',
  undefined,
  'unknown',
  'the dueOn is ‘1970-01-01’',
  'the dueOn is not ‘1970-01-01’',
);
same(
  'dueOn',
  '1970-01-01',
  '1970-01-01',
  'true',
  'the dueOn is ‘1970-01-01’',
  'the dueOn is not ‘1970-01-01’',
);
for (const [subject, other, truth] of [
  ['north', 'north', 'true'],
  ['north', 'south', 'false'],
  ['north', undefined, 'unknown'],
  [undefined, 'north', 'unknown'],
  [undefined, undefined, 'unknown'],
] as const) {
  const [is, isNot] = ['the branch is the otherBranch', 'the branch is not the otherBranch'];
  same('branch', { fact: 'otherBranch' }, subject, truth, is, isNot, { otherBranch: other });
}
same(
  'returned',
  { fact: 'otherReturned' },
  false,
  'true',
  'the returned is the otherReturned',
  'the returned is not the otherReturned',
  { otherReturned: false },
);

const OPPOSITE = { true: 'false', false: 'true', unknown: 'unknown' } as const;

describe('equal and notEqual', () => {
  it.each(SAME)('%s, %j, of %j: %s', (path, value, subject, truth, sentence, stated, opposite) => {
    expect(decide('equal', path, value, subject, stated)).toEqual({ truth, sentence });
    expect(decide('notEqual', path, value, subject, stated)).toEqual({
      truth: OPPOSITE[truth],
      sentence: opposite,
    });
  });
});

describe('in and notIn', () => {
  it.each<
    [path: string, value: unknown[], subject: unknown, truth: Row[3], sentence: string, opposite: string]
  >([
    // biome-ignore format: a row a line
    ['branch', ['north', 'south'], 'south', 'true', 'the branch is ‘north’ or ‘south’', 'the branch is neither ‘north’ nor ‘south’'],
    // biome-ignore format: a row a line
    ['branch', ['north', 'south'], 'east', 'false', 'the branch is ‘north’ or ‘south’', 'the branch is neither ‘north’ nor ‘south’'],
    // biome-ignore format: a row a line
    ['branch', ['north', 'south'], undefined, 'unknown', 'the branch is ‘north’ or ‘south’', 'the branch is neither ‘north’ nor ‘south’'],
    // biome-ignore format: a row a line
    ['branch', ['north', 'south', 'east'], 'bus', 'false', 'the branch is ‘north’, ‘south’ or ‘east’', 'the branch is neither ‘north’, ‘south’ nor ‘east’'],
    // Not a part of a text.
    // biome-ignore format: a row a line
    ['word', ['northern', 'south'], 'north', 'false', 'the word is ‘northern’ or ‘south’', 'the word is neither ‘northern’ nor ‘south’'],
    ['age', [1, 2], 2, 'true', 'the age is 1 or 2', 'the age is neither 1 nor 2'],
    ['age', [1, 2], 0, 'false', 'the age is 1 or 2', 'the age is neither 1 nor 2'],
    ['age', [0, 1], 0, 'true', 'the age is 0 or 1', 'the age is neither 0 nor 1'],
    // biome-ignore format: a row a line
    ['returned', [true, false], false, 'true', 'the returned is true or false', 'the returned is neither true nor false'],
    // biome-ignore format: a row a line
    ['returned', [true, false], undefined, 'unknown', 'the returned is true or false', 'the returned is neither true nor false'],
    // biome-ignore format: a row a line
    ['dueOn', ['2020-01-01', '2020-01-02'], '2020-01-02', 'true', 'the dueOn is ‘2020-01-01’ or ‘2020-01-02’', 'the dueOn is neither ‘2020-01-01’ nor ‘2020-01-02’'],
  ])('%s, %j, of %j: %s', (path, value, subject, truth, sentence, opposite) => {
    expect(decide('in', path, value, subject)).toEqual({ truth, sentence });
    expect(decide('notIn', path, value, subject)).toEqual({ truth: OPPOSITE[truth], sentence: opposite });
  });

  it('reads as `is` with one value', () => {
    expect(decide('in', 'branch', ['north'], 'north')).toEqual({
      truth: 'true',
      sentence: 'the branch is ‘north’',
    });
  });
});

describe('contains and doesNotContain', () => {
  it.each<[value: string, subject: unknown, truth: Row[3]]>([
    ['music', ['music'], 'true'],
    ['music', ['research', 'music'], 'true'],
    ['music', ['research'], 'false'],
    ['music', [], 'false'],
    ['music', undefined, 'unknown'],
    ['music', ['musical'], 'false'],
  ])('%j, of %j: %s', (value, subject, truth) => {
    const stem = 'the memberships';
    expect(decide('contains', 'memberships', value, subject)).toEqual({
      truth,
      sentence: `${stem} include ‘${value}’`,
    });
    expect(decide('doesNotContain', 'memberships', value, subject)).toEqual({
      truth: OPPOSITE[truth],
      sentence: `${stem} do not include ‘${value}’`,
    });
  });
});

describe('the order of numbers and days', () => {
  type Truths = [less: Row[3], lessOrSame: Row[3], more: Row[3], moreOrSame: Row[3]];
  const UNKNOWN: Truths = ['unknown', 'unknown', 'unknown', 'unknown'];
  const [LESS, SAME_, MORE]: [Truths, Truths, Truths] = [
    ['true', 'true', 'false', 'false'],
    ['false', 'true', 'false', 'true'],
    ['false', 'false', 'true', 'true'],
  ];
  const NAMES = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
  const OF_NUMBERS = ['is less than', 'is at most', 'is more than', 'is at least'];
  const OF_DAYS = ['is before', 'is not after', 'is after', 'is not before'];

  it.each<[path: string, value: unknown, subject: unknown, truths: Truths, operand: string, stated?: object]>(
    [
      ['age', 12, 11, LESS, '12'],
      ['age', 12, 12, SAME_, '12'],
      ['age', 12, 13, MORE, '12'],
      ['age', 12, undefined, UNKNOWN, '12'],
      ['age', 0, 0, SAME_, '0'],
      // By size, not as texts.
      ['age', 12, 2, LESS, '12'],
      ['weight', -1.5, -2, LESS, '-1.5'],
      ['weight', 0.3, 0.1 + 0.2, MORE, '0.3'],
      ['dueOn', '2020-03-01', '2020-02-29', LESS, '‘2020-03-01’'],
      ['dueOn', '2020-03-01', '2020-03-01', SAME_, '‘2020-03-01’'],
      ['dueOn', '2020-03-01', '2020-10-01', MORE, '‘2020-03-01’'],
      ['dueOn', '2020-03-01', undefined, UNKNOWN, '‘2020-03-01’'],
      ['dueOn', '1970-01-01', '0001-01-01', LESS, '‘1970-01-01’'],
      ['age', { fact: 'otherAge' }, 11, LESS, 'the otherAge', { otherAge: 12 }],
      ['age', { fact: 'otherAge' }, 0, SAME_, 'the otherAge', { otherAge: 0 }],
      ['age', { fact: 'otherAge' }, 13, UNKNOWN, 'the otherAge'],
      ['age', { fact: 'otherAge' }, undefined, UNKNOWN, 'the otherAge', { otherAge: 12 }],
      ['dueOn', { fact: 'otherDay' }, '2020-01-01', LESS, 'the otherDay', { otherDay: '2020-01-02' }],
      ['dueOn', { fact: 'otherDay' }, '2020-01-02', SAME_, 'the otherDay', { otherDay: '2020-01-02' }],
      ['dueOn', { fact: 'otherDay' }, '2020-01-02', UNKNOWN, 'the otherDay'],
    ],
  )('%s and %j, of %j', (path, value, subject, truths, operand, stated) => {
    const words = factOf(path).type.kind === 'date' ? OF_DAYS : OF_NUMBERS;
    for (const [index, name] of NAMES.entries()) {
      expect(decide(name, path, value, subject, stated as Record<string, unknown>)).toEqual({
        truth: truths[index],
        sentence: `the ${path} ${words[index]} ${operand}`,
      });
    }
  });
});

describe('listedIn', () => {
  it.each<[subject: string | undefined, truth: Row[3]]>([
    ['CAT 12.05(2)', 'true'],
    ['CAT 12.05(2)(a)', 'true'],
    ['CAT 12.07', 'true'],
    ['CAT 12.05', 'unknown'],
    ['CAT 12', 'unknown'],
    ['CAT 12.05(3)', 'false'],
    ['CAT 12.07-a', 'false'],
    ['DEW 12.07', 'false'],
    [undefined, 'unknown'],
  ])('%s: %s', (subject, truth) => {
    const sentence = 'the class is on the list ‘protected-works’ (Library Act § 4(3))';
    expect(decide('listedIn', 'class', 'protected-works', subject)).toEqual({ truth, sentence });
    // What was asked before is remembered.
    expect(decide('listedIn', 'class', 'protected-works', subject)).toEqual({ truth, sentence });
  });
});

describe('an unknown fact', () => {
  const VALUES: [operator: string, path: string, value: unknown][] = [
    ...['equal', 'notEqual'].flatMap((name): [string, string, unknown][] => [
      [name, 'returned', false],
      [name, 'branch', 'north'],
      [name, 'age', 0],
      [name, 'dueOn', '1970-01-01'],
    ]),
    ['in', 'branch', ['north', 'south', 'east']],
    ['notIn', 'branch', ['north', 'south', 'east']],
    ['lessThan', 'age', 121 - 1],
    ['greaterThanInclusive', 'age', 0],
    ['contains', 'memberships', 'music'],
    ['doesNotContain', 'memberships', 'music'],
    ['listedIn', 'class', 'protected-works'],
    ['within', 'dueOn', { period: { years: 1 }, before: { fact: 'otherDay' } }],
  ];

  it.each(VALUES)('makes %s of %s and %j unknown', (operator, path, value) => {
    expect(decide(operator, path, value, undefined, { otherDay: '2020-01-01' }).truth).toBe('unknown');
  });
});

describe('what they rest on beside the fact', () => {
  it.each<[operator: string, path: string, value: unknown, facts: string[], lists: string[]]>([
    ['equal', 'branch', 'north', [], []],
    ['equal', 'branch', { fact: 'otherBranch' }, ['otherBranch'], []],
    ['notEqual', 'branch', { fact: 'otherBranch' }, ['otherBranch'], []],
    ['in', 'branch', ['north'], [], []],
    ['notIn', 'branch', ['north'], [], []],
    ['lessThan', 'age', 1, [], []],
    ['lessThan', 'age', { fact: 'otherAge' }, ['otherAge'], []],
    ['greaterThanInclusive', 'dueOn', { fact: 'otherDay' }, ['otherDay'], []],
    ['contains', 'memberships', 'music', [], []],
    ['doesNotContain', 'memberships', 'music', [], []],
    ['listedIn', 'class', 'protected-works', [], ['protected-works']],
    ['within', 'dueOn', { period: { days: 1 }, before: { fact: 'otherDay' } }, ['otherDay'], []],
  ])('%s of %s and %j', (operator, path, value, facts, lists) => {
    const each = operatorOf(operator);
    const rests = each.restsOn(each.prepare(value, factOf(path), contextWith([])));
    expect((rests.facts ?? []).map((one) => one.path)).toEqual(facts);
    expect((rests.lists ?? []).map((one) => one.id)).toEqual(lists);
    expect(rests.each ?? []).toEqual([]);
  });
});

describe('a value that the fact can never have', () => {
  const never = (path: string): string => `\`${path}\` can never have this value`;

  it.each<[operator: string, path: string, value: unknown, ...reported: Reported[]]>([
    [
      'equal',
      'returned',
      'true',
      ['value-type', `\`"true"\` is not true or false: ${never('returned')}`, []],
    ],
    ['equal', 'returned', 1, ['value-type', `\`1\` is not true or false: ${never('returned')}`, []]],
    [
      'equal',
      'branch',
      'nort',
      [
        'value-type',
        `\`nort\` is not one of \`north\`, \`south\` or \`east\`: ${never('branch')}`,
        [],
        'did you mean `north`?',
      ],
    ],
    ['equal', 'word', 1, ['value-type', `\`1\` is not a text: ${never('word')}`, []]],
    ['notEqual', 'age', 1.5, ['value-type', `\`1.5\` is not a whole number: ${never('age')}`, []]],
    [
      'lessThan',
      'age',
      121,
      ['value-type', `\`121\` is more than 120, the largest value of the fact: ${never('age')}`, []],
    ],
    [
      'greaterThan',
      'age',
      -1,
      ['value-type', `\`-1\` is less than 0, the smallest value of the fact: ${never('age')}`, []],
    ],
    ['equal', 'weight', '1', ['value-type', `\`"1"\` is not a number: ${never('weight')}`, []]],
    [
      'equal',
      'dueOn',
      '2019-02-29',
      ['invalid-date', `\`2019-02-29\` is not a day that exists: ${never('dueOn')}`, []],
    ],
    [
      'lessThan',
      'dueOn',
      '29 Feb 2020',
      ['value-type', `\`29 Feb 2020\` is not a date, as \`2020-02-29\`: ${never('dueOn')}`, []],
    ],
    [
      'in',
      'branch',
      ['north', 'nort', 1],
      [
        'value-type',
        `\`nort\` is not one of \`north\`, \`south\` or \`east\`: ${never('branch')}`,
        [1],
        'did you mean `north`?',
      ],
      ['value-type', `\`1\` is not one of \`north\`, \`south\` or \`east\`: ${never('branch')}`, [2]],
    ],
    ['notIn', 'age', [1, '1'], ['value-type', `\`"1"\` is not a whole number: ${never('age')}`, [1]]],
    [
      'contains',
      'memberships',
      'musik',
      [
        'value-type',
        `\`musik\` is not one of \`music\` or \`research\`: ${never('memberships')}`,
        [],
        'did you mean `music`?',
      ],
    ],
    [
      'doesNotContain',
      'memberships',
      true,
      ['value-type', `\`true\` is not one of \`music\` or \`research\`: ${never('memberships')}`, []],
    ],
    ['listedIn', 'class', 'protected', ['unknown-list', 'protected', []]],
    ['equal', 'branch', { fact: 'brench' }, ['unknown-fact', 'brench', ['fact']]],
    [
      'equal',
      'branch',
      { fact: 'age' },
      ['value-type', '`branch` and `age` cannot be compared: they are of different types', ['fact']],
    ],
    [
      'lessThan',
      'age',
      { fact: 'dueOn' },
      ['value-type', '`age` and `dueOn` cannot be compared: they are of different types', ['fact']],
    ],
    [
      'within',
      'dueOn',
      { period: { days: 1 }, before: { fact: 'age' } },
      ['operator-type', '`age` is not a date', ['before', 'fact']],
    ],
    [
      'within',
      'dueOn',
      { period: { days: 1 }, before: { fact: 'due' } },
      ['unknown-fact', 'due', ['before', 'fact']],
    ],
  ])('%s of %s and %j', (operator, path, value, ...expected) => {
    const reported: Reported[] = [];
    expect(operatorOf(operator).prepare(value, factOf(path), contextWith(reported))).toBeUndefined();
    expect(reported).toEqual(expected);
  });
});

describe('laws', () => {
  const stated = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
  const value = fc.integer({ min: 0, max: 5 });

  it('opposites are the negation of each other, and unknown together', () => {
    fc.assert(
      fc.property(value, stated, stated, fc.boolean(), (number, subject, other, byFact) => {
        const operand = byFact ? { fact: 'otherAge' } : number;
        const of = (name: string): string => decide(name, 'age', operand, subject, { otherAge: other }).truth;
        for (const [a, b] of [
          ['equal', 'notEqual'],
          ['lessThan', 'greaterThanInclusive'],
          ['greaterThan', 'lessThanInclusive'],
        ] as const)
          expect(of(a)).toBe(OPPOSITE[of(b) as keyof typeof OPPOSITE]);
      }),
      { numRuns: 1000 },
    );
  });

  it('days compare as their numbers, whatever their texts', () => {
    const day = fc.integer({ min: -719162, max: 2932896 });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const of = (name: string): string => decide(name, 'dueOn', formatDay(b), formatDay(a)).truth;
        expect(of('lessThan')).toBe(String(a < b));
        expect(of('lessThanInclusive')).toBe(String(a <= b));
        expect(of('greaterThan')).toBe(String(a > b));
        expect(of('greaterThanInclusive')).toBe(String(a >= b));
        expect(of('equal')).toBe(String(a === b));
      }),
      { numRuns: 1000 },
    );
  });

  it('`in` is `equal` to one of the values', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), stated, (values, subject) => {
        const each = values.map((one) => decide('equal', 'age', one, subject).truth);
        const any = each.includes('true') ? 'true' : each.includes('unknown') ? 'unknown' : 'false';
        expect(decide('in', 'age', values, subject).truth).toBe(any);
        expect(decide('notIn', 'age', values, subject).truth).toBe(OPPOSITE[any]);
      }),
      { numRuns: 1000 },
    );
  });
});
