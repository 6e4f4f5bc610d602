import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentSymbolRequest, ReferencesRequest } from 'vscode-languageserver-protocol/node';
import { outline } from './support/client.ts';
import { Library } from './support/library.ts';

const library = new Library();
let uri: string;
beforeAll(async () => {
  uri = await library.client.open(library.path);
});
afterAll(() => library.client.close(uri));

/** The place of `|` in a stretch that the text has once. */
const at = (stretch: string) => library.client.at(uri, stretch);

describe('a hover', () => {
  it.each<[what: string, stretch: string, words: string]>([
    [
      'on a fact',
      '"fact": "reader.a|ge", "operator": "lessThan"',
      "**the reader's age** (`reader.age`)\n\nHow old is the reader, in whole years?\n\nwhole number\n\nLibrary Act § 2(3)",
    ],
    [
      'on a fact with values',
      '"fact": "loans[].renewals[].b|y", "operator"',
      '**who renewed** (`loans[].renewals[].by`)\n\nDid the reader ask for the renewal, or did the library renew on its own?\n\none of several: `reader`, `library`; default `reader`\n\nLibrary Act § 7(2)',
    ],
    [
      'on the name of a fact',
      '"guardian|Consents": {',
      "**a guardian's consent** (`guardianConsents`)\n\nDoes a guardian consent to this loan?\n\nyes or no; default `false`\n\nLibrary Act § 5(2)",
    ],
    [
      'on a collection',
      '"some": "lo|ans"',
      '**the loans** (`loans`)\n\nWhich loans does the reader have, or did the reader have? A list that is given is complete.\n\ncollection\n\nLibrary Act § 6',
    ],
    [
      'on a definition that a condition names',
      '"condition": "often-|renewed"',
      '**often-renewed**, of an item of `loans`\n\nThe work is still out, and the reader has renewed the loan twice or more.\n\nLibrary Act § 7(3)\n\nsince 1.0.0, in force from 2015-09-01',
    ],
    [
      'on the id of a definition',
      '"id": "old-e|nough"',
      "**old-enough**\n\nThe reader has the work's minimum age, or a guardian consents.\n\nLibrary Act § 5\n\nsince 1.0.0, in force from 2015-09-01",
    ],
    [
      'on a rule that came later',
      '"id": "visitor-|borrows"',
      '**visitor-borrows**\n\nA visitor without a standard membership may borrow one book at a time against a deposit.\n\nLibrary Act § 3(4)\n\nsince 2.0.0, in force from 2022-01-01',
    ],
    [
      'on an action',
      '"permits": ["borrow", "res|erve"]',
      '**Reserve a work** (`reserve`)\n\nBeing the next to borrow a work that is out.\n\nLibrary Act § 9\n\nsince 2.0.0, in force from 2022-01-01',
    ],
    [
      'on a list',
      '"value": "children-w|orks"',
      "**children-works**\n\nThe classes of the children's catalogue.\n\nLibrary Act § 4(4)\n\nsince 1.0.0, in force from 2015-09-01",
    ],
    [
      'on a provision',
      '"citation": "CAT 12|.08"',
      '**CAT 12.08** Sea charts\n\n- on `protected-works` as `CAT 12.08`: from 1.1.0 to 2.0.1, in force from between 2018-07-01 and 2018-10-01 (Act 9 of 2018)\n- on `protected-works` as `CAT 12.08`: in 2.1.0-bill.12 (Bill 12 of 2025)',
    ],
    [
      'on an operator',
      '"fact": "reader.age", "operator": "less|Than"',
      "`lessThan`: numbers by size, dates by day\n\nHere: the reader's age is less than 18.",
    ],
    [
      'on an operator with a list',
      '"fact": "loans[].class", "operator": "listed|In"',
      '`listedIn`: the citation is on the list\n\nHere: the class of the work lent is on the list ‘children-works’ (Library Act § 4(4)).',
    ],
    [
      'on the version amended',
      '"amends": "2.0|.0"',
      '**2.0.0** Deposits of visitors, and reservations\n\nAct 2 of 2022',
    ],
    ['on a property, by the schema', '"perm|its": ["borrow", "reserve"]', 'The actions that it permits\\.'],
  ])('%s', async (_what, stretch, words) => {
    expect(await library.client.hover(uri, at(stretch))).toBe(words);
  });

  it('on nothing says nothing', async () => {
    expect(await library.client.hover(uri, { line: 100_000, character: 0 })).toBeUndefined();
  });
});

describe('a definition', () => {
  it.each<[what: string, from: string, to: string]>([
    ['of a condition', '"condition": "often-|renewed"', '|"often-renewed",\n      "of"'],
    ['of a list', '"value": "children-w|orks"', '|"children-works",\n      "citation"'],
    ['of an action', '"permits": ["borrow", "res|erve"]', '|"reserve",\n      "title"'],
    ['of a fact', '"fact": "reader.a|ge", "operator": "lessThan"', '|"age": {'],
    ['of an item’s fact', '"fact": "loans[].renewals[].b|y", "operator"', '|"by": {'],
    ['of a collection', '"some": "lo|ans"', '|"loans": {'],
    ['of what a remark is on', '"on": ["recent-|late-return"]', '|"recent-late-return",\n      "of"'],
  ])('%s', async (_what, from, to) => {
    const found = await library.client.definitionPlace(uri, at(from));
    expect(found).toEqual([uri, at(to)]);
  });

  it('of the version amended is its file', async () => {
    const found = await library.client.definitionPlace(uri, at('"amends": "2.0|.0"'));
    expect(found).toEqual([pathToFileURL(library.file('2.0.0.json')).href, { line: 0, character: 0 }]);
  });

  it('of words is none', async () => {
    expect(await library.client.definitionPlace(uri, at('"title": "Sea ch|arts"'))).toBeUndefined();
  });
});

it('finds every place that names a definition', async () => {
  const found = await library.client.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri },
    position: at('"id": "late-|return"'),
    context: { includeDeclaration: true },
  });
  const lines = library.client.text(uri).split('\n');
  expect((found ?? []).map(({ range }) => lines[range.start.line]?.trim())).toEqual([
    '"id": "late-return",',
    '{ "condition": "late-return" },',
    '"where": { "condition": "late-return" },',
  ]);
});

it('tells the parts of a revision', async () => {
  const symbols = await library.client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri },
  });
  expect(outline((symbols ?? []) as never)).toEqual([
    ['lists', ['protected-works', 'children-works']],
    [
      'definitions',
      [
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
      ],
    ],
    ['actions', ['read', 'borrow', 'short-loan', 'reserve']],
    [
      'rules',
      [
        'open-shelves',
        'identified-reader',
        'adult-borrows',
        'visitor-borrows',
        'child-borrows',
        'music-member-borrows',
        'trusted-reader',
      ],
    ],
    ['annotations', ['reader-v-library']],
  ]);
});
