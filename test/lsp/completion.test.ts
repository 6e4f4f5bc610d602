import { afterEach, describe, expect, it } from 'vitest';
import { OPERATORS } from '../../src/operators/index.ts';
import { Library } from './support/library.ts';

const library = new Library();
let uri: string;
afterEach(() => library.client.close(uri));

async function labels(part: string, by: string): Promise<string[]> {
  const opened = await library.with(part, by);
  uri = opened.uri;
  return await library.client.labels(uri, opened.position);
}

/** A place with facts of the case, one with a loan in question, one with a renewal of a loan in question. */
const AGE = '{ "fact": "reader.age", "operator": "lessThan", "value": 18 }';
const LOST = '{ "fact": "loans[].state", "operator": "equal", "value": "lost" }';
const RENEWED = '{ "fact": "loans[].renewals[].by", "operator": "equal", "value": "reader" }';

const CASE = [
  'branch',
  'requestedOn',
  'handedOverAt',
  'reader.kind',
  'reader.age',
  'reader.identified',
  'reader.depositPaid',
  'reader.memberships',
  'guardianConsents',
  'work.class',
  'work.kind',
  'work.minimumAge',
  'work.copies',
  'work.copiesOnLoan',
];
const LOAN = [
  'loans[].class',
  'loans[].state',
  'loans[].lentOn',
  'loans[].dueOn',
  'loans[].returnedOn',
  'loans[].excused',
  'loans[].pauses',
];
const RENEWAL = ['loans[].renewals[].on', 'loans[].renewals[].by'];
const OF_THE_CASE = [
  'protected-work',
  'in-good-standing',
  'room-for-another',
  'old-enough',
  'only-childrens-works-out',
];
const OF_A_LOAN = [
  'open-loan',
  'overdue-loan',
  'returned-in-time',
  'late-return',
  'recent-late-return',
  'often-renewed',
];
const CITATIONS = ['CAT 12.05(2)', 'CAT 12.05(3)(a)', 'CAT 12.07', 'CAT 12.08'];

describe('what is offered', () => {
  it.each<[what: string, part: string, by: string, labels: string[]]>([
    ['facts of the case', AGE, '{ "fact": "|", "operator": "lessThan", "value": 18 }', CASE],
    ['facts, nothing written yet', AGE, '{ "fact": | }', CASE],
    ['facts, half written', AGE, '{ "fact": "rea|', CASE],
    ['facts of an item in a where', LOST, '{ "fact": "|" }', [...CASE, ...LOAN]],
    ['facts of an item in an item', RENEWED, '{ "fact": "|" }', [...CASE, ...LOAN, ...RENEWAL]],
    [
      'operators for a number',
      AGE,
      '{ "fact": "reader.age", "operator": "|" }',
      [
        'equal',
        'notEqual',
        'in',
        'notIn',
        'lessThan',
        'lessThanInclusive',
        'greaterThan',
        'greaterThanInclusive',
      ],
    ],
    [
      'operators for one of several',
      AGE,
      '{ "fact": "branch", "operator": | }',
      ['equal', 'notEqual', 'in', 'notIn'],
    ],
    ['operators for a citation', AGE, '{ "fact": "work.class", "operator": "|" }', ['listedIn']],
    [
      'operators for a list of texts',
      AGE,
      '{ "fact": "reader.memberships", "operator": "|" }',
      ['contains', 'doesNotContain'],
    ],
    ['operators for no fact', AGE, '{ "fact": "", "operator": "|" }', [...OPERATORS.keys()]],
    [
      'values of one of several',
      AGE,
      '{ "fact": "branch", "operator": "equal", "value": "|" }',
      ['central', 'north', 'bus', 'airport'],
    ],
    [
      'values of an item’s fact',
      LOST,
      '{ "fact": "loans[].state", "operator": "equal", "value": | }',
      ['open', 'returned', 'lost'],
    ],
    [
      'values that are left',
      AGE,
      '{ "fact": "branch", "operator": "in", "value": ["bus", |] }',
      ['central', 'north', 'airport'],
    ],
    [
      'texts of a list',
      AGE,
      '{ "fact": "reader.memberships", "operator": "contains", "value": "|" }',
      ['standard', 'music', 'research'],
    ],
    [
      'true and false',
      AGE,
      '{ "fact": "guardianConsents", "operator": "equal", "value": | }',
      ['true', 'false'],
    ],
    [
      'lists',
      AGE,
      '{ "fact": "work.class", "operator": "listedIn", "value": "|" }',
      ['protected-works', 'children-works'],
    ],
    [
      'another fact of the same kind',
      AGE,
      '{ "fact": "reader.age", "operator": "equal", "value": { "fact": "|" } }',
      ['work.minimumAge', 'work.copies', 'work.copiesOnLoan'],
    ],
    ['definitions of the case', AGE, '{ "condition": "|" }', OF_THE_CASE],
    [
      'definitions of an item',
      LOST,
      '{ "condition": "|" }',
      [
        'protected-work',
        ...OF_A_LOAN,
        'in-good-standing',
        'room-for-another',
        'old-enough',
        'only-childrens-works-out',
      ],
    ],
    ['collections', AGE, '{ "some": "|" }', ['loans']],
    ['collections of an item', LOST, '{ "atLeast": 2, "of": "|" }', ['loans', 'loans[].renewals']],
    ['spans', '"spans": "loans[].pauses"', '"spans": "|"', ['loans[].pauses']],
    [
      'days of the item whose spans they are',
      '"from": { "fact": "loans[].lentOn" }',
      '"from": { "fact": "|" }',
      ['requestedOn', 'loans[].lentOn', 'loans[].dueOn'],
    ],
    [
      'actions that are left',
      '"permits": ["borrow", "reserve"]',
      '"permits": ["borrow", "|"]',
      ['read', 'short-loan', 'reserve'],
    ],
    ['versions', '"amends": "2.0.0"', '"amends": "|"', ['2.1.0-bill.12', '2.0.0', '1.1.0', '1.0.0']],
    ['citations of all lists', '"citation": "CAT 12.08"', '"citation": "CAT|"', CITATIONS],
    ['a title from other revisions', '"title": "Sea charts"', '"title": "|"', ['Sea charts']],
    [
      'what a remark can be on',
      '"on": ["recent-late-return"]',
      '"on": ["|"]',
      [
        'protected-works',
        'children-works',
        'protected-work',
        'open-loan',
        'overdue-loan',
        'returned-in-time',
        'late-return',
        'recent-late-return',
        'often-renewed',
        'in-good-standing',
        'room-for-another',
        'old-enough',
        'only-childrens-works-out',
        'read',
        'borrow',
        'short-loan',
        'reserve',
        'open-shelves',
        'identified-reader',
        'adult-borrows',
        'visitor-borrows',
        'child-borrows',
        'music-member-borrows',
        'trusted-reader',
      ],
    ],
    ['the moments of a limit', '"from": "handedOverAt"', '"from": "|"', ['handedOverAt']],
    [
      'facts that may be required',
      '"required": ["branch"]',
      '"required": ["branch", |]',
      ['requestedOn', 'handedOverAt', 'reader', 'guardianConsents', 'work', 'loans'],
    ],
    ['the policy’s own name', '"policy": "library-loans"', '"policy": "|"', ['library-loans']],
    [
      'by the schema: a status',
      '"status": "enacted"',
      '"status": |',
      ['"enacted"', '"lapsed"', '"proposed"'],
    ],
    [
      'by the schema: the properties of a rule',
      '"permits": ["borrow", "reserve"],',
      '|',
      ['permits', 'readings'],
    ],
  ])('%s', async (_what, part, by, expected) => {
    const found = await labels(part, by);
    // The schema’s offers have no order of their own.
    const sorted = (names: string[]) => (expected[0]?.startsWith('"') || by === '|' ? names.sort() : names);
    expect(sorted(found)).toEqual(expected);
  });

  it('conditions as snippets, by the schema', async () => {
    const found = await labels(AGE, '|');
    for (const each of [
      'compare a fact',
      'all of',
      'any of',
      'not',
      'a definition',
      'some item of a collection',
    ])
      expect(found).toContain(each);
  });
});

describe('what a choice writes', () => {
  async function chosen(part: string, by: string, label: string): Promise<string> {
    const opened = await library.with(part, by);
    uri = opened.uri;
    const items = await library.client.items(uri, opened.position);
    const item = items.find((each) => each.label === label);
    const edits = [item?.textEdit, ...(item?.additionalTextEdits ?? [])].filter((each) => each !== undefined);
    const text = library.client.edited(uri, edits as never);
    const start = library.text.indexOf(part);
    return text.slice(start, text.indexOf('\n', start));
  }

  it.each<[what: string, by: string, label: string, written: string]>([
    ['with nothing there', '{ "fact": | }', 'branch', '{ "fact": "branch" },'],
    ['in an empty text', '{ "fact": "|" }', 'branch', '{ "fact": "branch" },'],
    ['in place of what is there', '{ "fact": "rea|der.kind" }', 'branch', '{ "fact": "branch" },'],
    [
      'a text that was not ended',
      '{ "fact": "bra|, "operator": "equal" }',
      'branch',
      '{ "fact": "branch", "operator": "equal" },',
    ],
    [
      'a truth value',
      '{ "fact": "guardianConsents", "operator": "equal", "value": tr| }',
      'true',
      '{ "fact": "guardianConsents", "operator": "equal", "value": true },',
    ],
  ])('%s', async (_what, by, label, written) => {
    expect(await chosen(AGE, by, label)).toBe(written);
  });
});

it('says what it offers', async () => {
  const opened = await library.with('"citation": "CAT 12.08"', '"citation": "|"');
  uri = opened.uri;
  const items = await library.client.items(uri, opened.position);
  expect(items.map(({ label, detail, documentation }) => [label, detail, documentation])).toEqual([
    [
      'CAT 12.05(2)',
      'Atlases printed before 1800',
      { kind: 'markdown', value: 'on the list `protected-works`' },
    ],
    ['CAT 12.05(3)(a)', 'School atlases', { kind: 'markdown', value: 'on the list `children-works`' }],
    ['CAT 12.07', 'Globes', { kind: 'markdown', value: 'on the list `protected-works`' }],
    ['CAT 12.08', 'Sea charts', { kind: 'markdown', value: 'on the list `protected-works`' }],
  ]);
});

describe('in scenarios', () => {
  const SCENARIO = `{
  "title": "A child borrows",
  "citation": "Library Act § 5",
  "case": { "branch": "north", "reader": { "age": 9 }, "loans": [{ "state": "open" }] },
  "expect": { ">=2.0.0": { "borrow": "permitted" } }
}
`;

  async function inScenario(part: string, by: string): Promise<string[]> {
    const start = SCENARIO.indexOf(part);
    const text = SCENARIO.slice(0, start) + by.replace('|', '') + SCENARIO.slice(start + part.length);
    uri = await library.client.open(library.file('scenarios/child.json'), text);
    return await library.client.labels(uri, library.client.document(uri).positionAt(start + by.indexOf('|')));
  }

  it.each<[what: string, part: string, by: string, labels: string[]]>([
    [
      'facts of the case that are left',
      '"branch": "north"',
      '"branch": "north", "|"',
      ['requestedOn', 'handedOverAt', 'guardianConsents', 'work'],
    ],
    [
      'facts of a group',
      '{ "age": 9 }',
      '{ "age": 9, "|" }',
      ['kind', 'identified', 'memberships', 'depositPaid'],
    ],
    [
      'facts of an item',
      '"state": "open"',
      '"state": "open", "|"',
      ['class', 'lentOn', 'dueOn', 'returnedOn', 'pauses', 'renewals', 'excused'],
    ],
    ['values of a fact', '"branch": "north"', '"branch": "|"', ['central', 'north', 'bus', 'airport']],
    ['values of an item’s fact', '"state": "open"', '"state": |', ['open', 'returned', 'lost']],
    [
      'actions that are left',
      '"borrow": "permitted"',
      '"borrow": "permitted", "|"',
      ['read', 'short-loan', 'reserve'],
    ],
    [
      'statuses',
      '"borrow": "permitted"',
      '"borrow": "|"',
      ['permitted', 'prohibited', 'undetermined', 'unregulated'],
    ],
    [
      'ranges that are left',
      '">=2.0.0": { "borrow": "permitted" }',
      '">=2.0.0": { "borrow": "permitted" }, "|"',
      ['>=1.0.0', '>=1.1.0', '>=2.0.1', '2.1.0-bill.12'],
    ],
  ])('%s', async (_what, part, by, expected) => {
    expect(await inScenario(part, by)).toEqual(expected);
  });
});
