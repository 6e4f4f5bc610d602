import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { call } from '../cli/support/call.ts';
import { Library } from './support/library.ts';

const library = new Library();
const open: string[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await library.client.close(each);
});

async function opened(path: string, text?: string): Promise<string> {
  const uri = await library.client.open(path, text);
  open.push(uri);
  return uri;
}

/** What the editor shows, as short as the tables below have it: line, code, the text that is marked. */
const short = (found: readonly Diagnostic[], uri: string): string[] =>
  found.map(({ range, code }) => {
    const marked = library.client.document(uri).getText(range);
    return `${range.start.line + 1} ${code} ${marked.split('\n')[0]}`;
  });

const lineOf = (part: string): number => library.text.slice(0, library.text.indexOf(part)).split('\n').length;

/** What the command says of a file, and what the editor shows, in one form. */
function said(path: string): unknown[] {
  const { diagnostics } = JSON.parse(call(['check', path, '--format', 'json']).stdout);
  return diagnostics.map((each: Record<string, unknown>) => ({
    code: each.code,
    severity: each.severity,
    from: [each.line, each.column],
    to: [each.endLine, each.endColumn],
  }));
}

const shown = (found: readonly Diagnostic[]): unknown[] =>
  found.map(({ code, severity, range: { start, end } }) => ({
    code,
    severity: ['error', 'warning', 'info'][(severity ?? 0) - 1],
    from: [start.line + 1, start.character + 1],
    to: [end.line + 1, end.character + 1],
  }));

/** What the untouched text has; what an edit adds to it is told by the tables. */
async function untouched(): Promise<{ uri: string; before: string[] }> {
  const uri = await opened(library.path);
  return { uri, before: short(await library.client.settled(uri), uri) };
}

const AGE = '{ "fact": "reader.age", "operator": "lessThan", "value": 18 }';
const ADULT = '{ "fact": "reader.kind", "operator": "equal", "value": "adult" }';
const DEPOSIT = '{ "fact": "reader.depositPaid", "operator": "equal", "value": true }';

/** One fault each that stops everything behind it; lines count from that of the edit. */
const ERRORS: [
  what: string,
  part: string,
  by: string,
  found: [lines: number, code: string, marked: string][],
][] = [
  ['JSON that ends too early', AGE, AGE.slice(0, -2), [[1, 'json-syntax', '{']]],
  ['a comma too many', AGE, AGE.replace(' }', ', }'), [[0, 'json-syntax', ',']]],
  ['an unknown fact', AGE, AGE.replace('age', 'aged'), [[0, 'unknown-fact', '"reader.aged"']]],
  [
    'a fact of an item outside of it',
    AGE,
    DEPOSIT.replace('reader.depositPaid', 'loans[].excused'),
    [[0, 'fact-scope', '"loans[].excused"']],
  ],
  ['a value of another type', AGE, AGE.replace('18', '"18"'), [[0, 'value-type', '"18"']]],
  [
    'an operator that cannot compare',
    AGE,
    AGE.replace('lessThan', 'contains'),
    [[0, 'operator-type', '"contains"']],
  ],
  [
    'an unknown action',
    '"permits": ["borrow", "reserve"]',
    '"permits": ["borrow", "reserv"]',
    [[0, 'unknown-action', '"reserv"']],
  ],
  [
    'an unknown definition',
    '"where": { "condition": "returned-in-time" }',
    '"where": { "condition": "returned" }',
    [[0, 'unknown-definition', '"returned"']],
  ],
  [
    'a citation that does not parse',
    '"citation": "CAT 12.08"',
    '"citation": "CAT 12,08"',
    [[0, 'invalid-citation', '"CAT 12,08"']],
  ],
];

describe('an edit', () => {
  it.each(ERRORS)('%s', async (_what, part, by, expected) => {
    const { uri } = await untouched();
    await library.client.edit(uri, part, by);
    const lines = expected.map(([more, code, marked]) => `${lineOf(part) + more} ${code} ${marked}`);
    expect(short(await library.client.first(uri), uri)).toEqual(lines);
    expect(short(await library.client.settled(uri), uri)).toEqual(lines);
  });

  it.each<[what: string, part: string, by: string]>([
    ['conditions that contradict one another', AGE, `${AGE},\n          ${ADULT}`],
    ['a name unlike the file’s', '"version": "2.0.1"', '"version": "2.0.2"'],
    ['an amendment of nothing', '"amends": "2.0.0"', '"amends": "2.0.9"'],
    ['a condition that is there twice', AGE, `${AGE},\n          ${AGE}`],
    [
      'an act',
      '"instrument": "Act 2 of 2022",\n    "citation": "Act 2 of 2022"',
      '"instrument": "Act 9 of 2029",\n    "citation": "Act 9 of 2029"',
    ],
    ['a definition that nothing rests on', '"condition": "often-renewed"', '"condition": "open-loan"'],
    ['an amendment of another', '"amends": "2.0.0"', '"amends": "1.1.0"'],
  ])('%s: the same as the command says when it is saved', async (_what, part, by) => {
    const { uri } = await untouched();
    await library.client.edit(uri, part, by);
    const found = await library.client.settled(uri);
    writeFileSync(library.path, library.client.text(uri));
    try {
      expect(shown(found)).toEqual(said(library.path));
    } finally {
      writeFileSync(library.path, library.text);
    }
  });

  it('that contradicts another is told with its proof, with the page about it', async () => {
    const { uri, before } = await untouched();
    await library.client.edit(uri, AGE, AGE.replace(' }', ` },\n          ${ADULT}`));
    const found = await library.client.settled(uri);
    const told = found.filter((each) => !before.includes(short([each], uri)[0] ?? ''));
    expect(told.map((each) => [each.code, each.source, each.severity, each.codeDescription?.href])).toEqual([
      [
        'contradictory-conditions',
        'policy',
        2,
        pathToFileURL('docs/diagnostics/contradictory-conditions.md').href,
      ],
    ]);
    expect(String(told[0]?.message).split('\n')).toHaveLength(3);
    expect(told[0]?.relatedInformation?.map(({ location }) => location.uri)).toEqual([uri]);
  });

  it('that says a thing twice is marked as unnecessary', async () => {
    const { uri } = await untouched();
    await library.client.edit(uri, AGE, `${AGE},\n          ${AGE}`);
    const found = await library.client.settled(uri);
    const twice = found.filter((each) => each.code === 'redundant-condition');
    expect(twice.length).toBeGreaterThan(0);
    for (const each of twice) expect(each.tags).toEqual([1]);
  });

  it('that mends it clears it', async () => {
    const { uri, before } = await untouched();
    await library.client.edit(uri, AGE, AGE.replace('age', 'aged'));
    expect(await library.client.settled(uri)).toHaveLength(1);
    await library.client.edit(uri, AGE.replace('age', 'aged'), AGE);
    expect(short(await library.client.settled(uri), uri)).toEqual(before);
  });

  it('of many, only the last is answered', async () => {
    const { uri } = await untouched();
    const faulty = AGE.replace('age', 'aged');
    await library.client.edit(uri, AGE, faulty);
    for (let turn = 0; turn < 5; turn++) {
      await library.client.edit(uri, faulty, AGE);
      await library.client.edit(uri, AGE, faulty);
    }
    const { version } = library.client.document(uri);
    expect(short(await library.client.settled(uri), uri)).toEqual([
      `${lineOf(AGE)} unknown-fact "reader.aged"`,
    ]);
    const answered = library.client.published(uri).map((each) => each.version);
    expect(answered.filter((each) => each !== undefined && each > version - 10 && each < version)).toEqual(
      [],
    );
  });
});

it('an unsaved text of one file is what the others of its policy are checked with', async () => {
  const older = readFileSync(library.file('2.0.0.json'), 'utf8');
  const { uri } = await untouched();
  const first = await opened(
    library.file('2.0.0.json'),
    older.replace('"version": "2.0.0"', '"version": "2.0.00"'),
  );
  expect((await library.client.settled(first)).map((each) => each.code)).toEqual(['wrong-form']);
  await library.client.close(first);
  open.splice(open.indexOf(first), 1);
  await library.client.edit(uri, AGE, AGE.replace('age', 'aged'));
  expect(await library.client.settled(uri)).toHaveLength(1);
});

it('what was told of a document goes with it', async () => {
  const uri = await library.client.open(library.path, library.replaced(AGE, '{}'));
  expect(await library.client.settled(uri)).not.toEqual([]);
  await library.client.close(uri);
  await library.client.until(() => library.client.published(uri).at(-1)?.diagnostics.length === 0);
});

describe('files of other kinds', () => {
  it('policy.json', async () => {
    const path = library.file('policy.json');
    const text = readFileSync(path, 'utf8');
    const uri = await opened(path, text.replace('"timeZone": "', '"timeZone": "No/'));
    expect((await library.client.settled(uri)).map((each) => each.code)).toEqual(['not-allowed']);
  });

  it.each<[name: string, text: string]>([
    ['rules/library-loans/registry.lock.json', '{ "what": '],
    ['rules/library-loans/notes/other.json', '{ "what": '],
    ['elsewhere/package.json', '{ "what": '],
    ['elsewhere/case.json', '[[[['],
  ])('%s is none of its business', async (name, text) => {
    const uri = await opened(library.folder.at(name), text);
    const { uri: known } = await untouched();
    await library.client.settled(known);
    expect(library.client.published(uri)).toEqual([]);
    expect(await library.client.items(uri, { line: 0, character: 3 })).toEqual([]);
    expect(await library.client.hover(uri, { line: 0, character: 3 })).toBeUndefined();
    expect(await library.client.lenses(uri)).toEqual([]);
  });

  it('a revision outside of any policy is checked by itself, where it names the schema', async () => {
    const text = library.replaced(AGE, AGE.replace('age', 'aged'));
    const uri = await opened(library.folder.at('elsewhere/draft.json'), text);
    expect(short(await library.client.settled(uri), uri)).toEqual([
      `${lineOf(AGE)} unknown-fact "reader.aged"`,
    ]);
  });
});
