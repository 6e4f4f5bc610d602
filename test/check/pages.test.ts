import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRevision } from '../../src/check/check-revision.ts';
import { InvalidInput } from '../../src/diagnostics/diagnostic.ts';
import { kindOf, REGISTRY } from '../../src/diagnostics/registry.ts';
import { parseJson } from '../../src/json/parse.ts';
import { loadRevision } from '../../src/revision/load.ts';
import { Source } from '../../src/text/source.ts';

/*
 * The pages of the diagnostics: one for each code, of one form, and true where that can be tried out: what a
 * page says to avoid is refused with its code once it stands in a file that is otherwise valid.
 */

const FOLDER = 'docs/diagnostics';
const HEADINGS = ['What', 'Avoid', 'Prefer', 'Why'];
const KINDS = [...REGISTRY.values()];
const INDEX = readFileSync(join(FOLDER, 'README.md'), 'utf8');

const page = (code: string): string => readFileSync(join(FOLDER, `${code}.md`), 'utf8');

/** What stands under a heading of the second level. */
function section(code: string, heading: string): string {
  const found = page(code)
    .split(/^## /m)
    .find((each) => each.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`${code}.md has no part ${heading}`);
  return found.slice(heading.length + 1);
}

/** The fenced blocks of a part: their language and text. */
const blocksIn = (text: string): { language: string; text: string }[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', inner = '']) => ({
    language,
    text: inner,
  }));

it('there is a page for each code, and none for anything else', () => {
  const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(KINDS.map(({ code }) => `${code}.md`).sort());
});

describe.each(KINDS)('$code', ({ code, severity, summary }) => {
  const text = page(code);

  it('begins with its code, what it means, and how severe it is', () => {
    const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
    expect(text.startsWith(`# \`${code}\`\n\n${sentence}\n\nSeverity: ${severity}\n\n## What\n\n`)).toBe(
      true,
    );
  });

  it('has the four parts in their order, each with something in it', () => {
    expect([...text.matchAll(/^##? (.*)$/gm)].slice(1).map((each) => each[1])).toEqual(HEADINGS);
    for (const heading of HEADINGS) expect(section(code, heading).trim().length).toBeGreaterThan(20);
  });

  it('shows what to avoid and what to prefer, in JSON that parses or as text, and not the same twice', () => {
    const [avoid, prefer] = ['Avoid', 'Prefer'].map((heading) => blocksIn(section(code, heading)));
    for (const blocks of [avoid, prefer]) expect(blocks?.length).toBeGreaterThan(0);
    for (const { language, text: shown } of [...(avoid ?? []), ...(prefer ?? [])]) {
      expect(['json', 'text']).toContain(language);
      if (language === 'json') expect(() => JSON.parse(shown)).not.toThrow();
    }
    expect(section(code, 'Avoid')).not.toBe(section(code, 'Prefer'));
  });

  it('links only to what is there', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)/g))
      expect([target, existsSync(join(FOLDER, target))]).toEqual([target, true]);
  });

  it('is in the index once, with its severity and what it means', () => {
    const rows = INDEX.split('\n').filter((line) => line.startsWith(`| [\`${code}\`](${code}.md) `));
    expect(rows.map((row) => row.split('|').map((cell) => cell.trim()))).toEqual([
      ['', `[\`${code}\`](${code}.md)`, severity, summary, ''],
    ]);
  });
});

describe('the index', () => {
  it('links only to what is there', () => {
    for (const [, target = ''] of INDEX.matchAll(/\]\(([^)#]+)/g))
      expect([target, existsSync(join(dirname(join(FOLDER, 'README.md')), target))]).toEqual([target, true]);
  });
});

/** Conditions that a page shows, in the file of which they are part; the code they are refused with is the page's. */
const CONDITIONS = [
  'wrong-type',
  'not-allowed',
  'too-few',
  'out-of-range',
  'condition-shape',
  'scripted-path',
  'unknown-fact',
  'fact-scope',
  'not-a-collection',
  'unknown-list',
  'unknown-definition',
  'definition-scope',
  'operator-type',
  'value-type',
  'invalid-date',
  'json-number',
] as const;

describe('conditions to avoid and to prefer, in a file that is otherwise valid', () => {
  it.each(CONDITIONS)('%s', (code) => {
    expect(codesFor(blocksIn(section(code, 'Avoid'))[0]?.text ?? '')).toEqual([code]);
    for (const { language, text: shown } of blocksIn(section(code, 'Prefer')))
      if (language === 'json') expect(codesFor(shown)).toEqual([]);
  });
});

/** Conditions that a page shows of which the code is proved. */
const PROVED = ['never-holds', 'always-holds', 'contradictory-conditions', 'redundant-condition'] as const;

describe('conditions of which a page says what they come to, in a file that is otherwise in order', () => {
  it.each(PROVED)('%s', (code) => {
    expect(provedOf(blocksIn(section(code, 'Avoid'))[0]?.text ?? '')).toEqual([code]);
    for (const { language, text: shown } of blocksIn(section(code, 'Prefer')))
      if (language === 'json') expect(provedOf(shown)).toEqual([]);
  });
});

/** What is proved of a revision that has this condition in a rule. */
function provedOf(condition: string): string[] {
  const json = parseJson(sourceWith(condition));
  const findings = checkRevision({ revision: loadRevision(json.source), json, others: [] });
  return findings.map((each) => each.code).filter((each) => kindOf(each).group === 'logic');
}

const sourceWith = (condition: string): Source =>
  new Source(
    'small.json',
    JSON.stringify(SMALL, null, 2).replace('"CONDITION"', () => condition),
  );

/** The codes with which a revision is refused that has this condition in a rule. */
function codesFor(condition: string): string[] {
  try {
    loadRevision(sourceWith(condition));
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.diagnostics.map((each) => each.code);
  }
}

const fact = (type: object): object => ({ ...type, title: 'a fact', question: 'Which?', citation: '§ 1' });
const date = fact({ type: 'string', format: 'date' });
const group = (properties: object): object => ({ type: 'object', additionalProperties: false, properties });

/** The library of the pages: the facts, lists and terms that their conditions name. */
const SMALL = {
  policy: 'library-loans',
  version: '1.0.0',
  title: 'The library of the pages',
  status: 'enacted',
  publishedOn: '2021-03-01',
  enactment: { instrument: 'Act 1', citation: 'Act 1', inForce: '2021-04-01', source: [] },
  case: {
    ...group({
      reader: group({
        age: fact({ type: 'integer', minimum: 0 }),
        kind: fact({ type: 'string', enum: ['adult', 'child', 'visitor'] }),
        number: fact({ type: 'string' }),
      }),
      work: group({
        kind: fact({ type: 'string', enum: ['book', 'map', 'recording'] }),
        class: fact({ type: 'string', format: 'citation' }),
      }),
      askedOn: date,
      loans: { ...fact({ type: 'array' }), items: group({ dueOn: date }) },
    }),
    required: [],
  },
  lists: [
    {
      id: 'protected-works',
      citation: '§ 4',
      text: 'What is not lent.',
      entries: [{ citation: 'CAT 12.05(2)', title: 'Atlases' }],
    },
  ],
  definitions: [
    {
      id: 'overdue-loan',
      of: 'loans',
      citation: '§ 3',
      text: 'A loan whose due day is past.',
      when: { fact: 'loans[].dueOn', operator: 'lessThan', value: { fact: 'askedOn' } },
    },
    {
      id: 'in-good-standing',
      citation: '§ 3',
      text: 'Nothing is overdue.',
      when: { none: 'loans', where: { condition: 'overdue-loan' } },
    },
  ],
  actions: [
    {
      id: 'borrow',
      title: 'Borrow a work',
      citation: '§ 2',
      text: 'Taking a work home.',
      coverage: { citation: '§ 1', text: 'All works.', when: { always: true } },
    },
  ],
  rules: [
    { id: 'adult-borrows', permits: ['borrow'], citation: '§ 2', text: 'An adult may.', when: 'CONDITION' },
  ],
  annotations: [],
  notModelled: [],
};
