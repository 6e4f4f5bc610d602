import { afterEach, describe, expect, it } from 'vitest';
import { DocumentFormattingRequest } from 'vscode-languageserver-protocol/node';
import { Library } from './support/library.ts';

const library = new Library();
let uri: string;
afterEach(() => library.client.close(uri));

const AGE = '{ "fact": "reader.age", "operator": "lessThan", "value": 18 }';

/** What is offered at a place, and the text that each makes. */
async function fixes(part: string, by: string): Promise<[title: string, text: string][]> {
  const opened = await library.with(part, by);
  uri = opened.uri;
  await library.client.settled(uri);
  return await library.client.fixes(uri, opened.position);
}

describe('the word that was meant', () => {
  it.each<[what: string, part: string, wrong: string, title: string]>([
    ['a fact', AGE, AGE.replace('reader.age', 'reader.a|eg'), 'change to `reader.age`'],
    ['a property', AGE, AGE.replace('"fact"', '"fa|kt"'), 'change to `fact`'],
    ['an operator', AGE, AGE.replace('lessThan', 'less|Then'), 'change to `lessThan`'],
    [
      'a definition',
      '{ "condition": "often-renewed" }',
      '{ "condition": "often-rene|wd" }',
      'change to `often-renewed`',
    ],
    ['a list', '"value": "children-works"', '"value": "childrens-w|orks"', 'change to `children-works`'],
    [
      'an action',
      '"permits": ["borrow", "reserve"]',
      '"permits": ["borrow", "reserv|"]',
      'change to `reserve`',
    ],
  ])('%s', async (_what, part, wrong, title) => {
    expect(await fixes(part, wrong)).toEqual([[title, library.text]]);
  });
});

it('a word that is far from all others is not guessed', async () => {
  expect(await fixes(AGE, AGE.replace('reader.age', 'some|thingElse'))).toEqual([]);
});

it('the title that other revisions have', async () => {
  expect(await fixes('"title": "Sea charts"', '"title": "Sea |maps"')).toContainEqual([
    'take over the title ‘Sea charts’',
    library.text,
  ]);
});

it('nothing where nothing is wrong', async () => {
  expect(await fixes('"title": "Sea charts"', '"title": "Sea |charts"')).toEqual([]);
});

describe('the layout', () => {
  async function laidOut(text: string): Promise<string | undefined> {
    uri = await library.client.open(library.path, text);
    const edits = await library.client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options: { tabSize: 4, insertSpaces: false },
    });
    return edits && edits.length > 0 ? library.client.edited(uri, edits) : undefined;
  }

  it('of a text that is otherwise laid out is put right', async () => {
    expect(await laidOut(JSON.stringify(JSON.parse(library.text)))).toBe(library.text);
    expect(
      await laidOut(
        library.replaced(
          '"id": "open-shelves",\n      "permits": ["read"],',
          '"permits":["read"], "id":"open-shelves",',
        ),
      ),
    ).toBe(library.text);
  });

  it.each<[what: string, text: () => string]>([
    ['of a text that is laid out so', () => library.text],
    ['of what is not JSON yet', () => library.text.slice(0, 500)],
    ['of what names a property twice', () => '{ "policy": "a", "policy": "b" }'],
  ])('%s is left alone', async (_what, text) => {
    expect(await laidOut(text())).toBeUndefined();
  });
});
