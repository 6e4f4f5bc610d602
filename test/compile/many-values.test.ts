import { expect, it } from 'vitest';
import { ChunkDecider } from '../../src/batch/chunk.ts';
import { CaseValidator } from '../../src/case/validate.ts';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { compile } from '../../src/compile/compiled.ts';
import { formatDay, parseDay } from '../../src/dates/day.ts';
import type { Revision } from '../../src/revision/model.ts';
import { revisionOf } from '../support/mutants.ts';
import { directly } from './support/alike.ts';
import { words } from './support/random-facts.ts';
import { revisionAround } from './support/random-revision.ts';

/** More different citations, texts, days and numbers than anything remembers at once. */
const COUNT = 18_000;

const text = { type: 'string', ...words };
const when = (id: string, condition: object): object => ({
  id,
  permits: [id],
  citation: '§ 5',
  text: 'One may.',
  when: condition,
});
const rules = [
  when('listed', { fact: 'offense', operator: 'listedIn', value: 'list' }),
  when('same', { fact: 'one', operator: 'equal', value: { fact: 'other' } }),
  when('named', { fact: 'one', operator: 'in', value: ['text 7', 'text 77'] }),
  when('after', { fact: 'on', operator: 'greaterThan', value: '2020-01-01' }),
  when('large', { fact: 'size', operator: 'greaterThan', value: 45_000 }),
];
const revision = revisionOf(
  revisionAround({
    case: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        offense: { ...text, format: 'citation' },
        one: text,
        other: text,
        on: { ...text, format: 'date' },
        size: { ...words, type: 'integer' },
      },
    },
    lists: [
      {
        id: 'list',
        citation: '§ 2',
        text: 'A list.',
        entries: [{ from: 'PL 100.00', to: 'PL 199.99', title: 'It' }],
      },
    ],
    definitions: [],
    actions: (rules as { id: string }[]).map(({ id }) => ({
      id,
      title: 'Act',
      citation: '§ 4',
      text: 'Acting.',
      coverage: { citation: '§ 4', text: 'Covered.', when: { always: true } },
    })),
    rules,
  }),
) as Revision;

const FIRST = parseDay('1900-01-01') as number;

/** A text, and parts of a citation, so long that what is remembered of all of them is soon too much. */
const textOf = (number: number): string => `a text that comes but once, the one of case ${number} `.repeat(6);
const partsOf = (number: number): string => `(${number})`.repeat(40);

/** The nth case; every third states the same text twice. */
const caseOf = (number: number): WrittenCase => ({
  offense: `PL ${number % 300}.${String(number % 100).padStart(2, '0')}${partsOf(number)}`,
  one: number % 1000 < 100 ? `text ${number % 1000}` : textOf(number),
  other: number % 3 === 0 ? textOf(number) : `text ${number % 1000}`,
  on: formatDay(FIRST + 2 * number),
  size: 2 * number,
});

it('are decided alike, and what came before is decided the same again', () => {
  const compiled = compile(revision);
  const decider = new ChunkDecider('cases', {
    validator: new CaseValidator(revision.written.case),
    lawFor: () => [revision],
    law: [revision],
  });
  const statuses = new Map<string, number>();
  const size = 6000;
  // The first ones come again at the end, when all that was remembered of them is gone.
  const parts = [...Array.from({ length: COUNT / size }, (_, at) => at * size), 0];
  for (const from of parts) {
    const cases = Array.from({ length: size }, (_, at) => caseOf(from + at));
    const expected = cases.map((each) => JSON.stringify(directly(revision, each)));
    for (const [at, each] of cases.entries())
      if (JSON.stringify(compiled.decide(each)) !== expected[at])
        expect([each, JSON.stringify(compiled.decide(each))]).toEqual([each, expected[at]]);
    const chunk = Buffer.from(cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const found = Buffer.from(decider.decide(chunk).output).toString();
    const lines = expected.map((each) => `{"case":null,"version":"1.0.0","actions":${each}}\n`);
    // Compared whole: a difference of thousands of lines is nothing to read.
    const first = found.split(/(?<=\n)/).findIndex((line, at) => line !== lines[at]);
    expect([first < 0 ? undefined : cases[first], found.length]).toEqual([undefined, lines.join('').length]);
    for (const each of expected) statuses.set(each, (statuses.get(each) ?? 0) + 1);
  }
  expect(statuses.size).toBeGreaterThan(5);
});

it('are answered in more bytes than they are asked in', () => {
  const decider = new ChunkDecider('cases', {
    validator: new CaseValidator(revision.written.case),
    lawFor: () => [revision],
    law: [revision],
  });
  const count = 50_000;
  const { output, decided } = decider.decide(Buffer.from('{}\n'.repeat(count)));
  const line = `{"case":null,"version":"1.0.0","actions":${JSON.stringify(directly(revision, {}))}}\n`;
  expect(decided).toBe(count);
  expect(Buffer.from(output).toString() === line.repeat(count)).toBe(true);
  // A longer one than any before makes no room that is too small.
  const id = 'x'.repeat(3_000_000);
  expect(
    Buffer.from(decider.decide(Buffer.from(`{"id":"${id}"}\n{}`)).output).toString() ===
      `${line.replace('null', `"${id}"`)}${line}`,
  ).toBe(true);
});
