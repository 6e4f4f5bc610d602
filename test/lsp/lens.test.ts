import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver-protocol/node';
import { Client } from './support/client.ts';
import { Library } from './support/library.ts';

const library = new Library();
let uri: string;
afterEach(() => library.client.close(uri));

const NONE = 'no case changes';
const COMPUTING = 'computing what the edit changes…';

/** The lens of each rule and definition, by the id in the lines under it. */
async function lenses(client = library.client): Promise<Record<string, string | undefined>> {
  const lines = client.text(uri).split('\n');
  const found = await client.lenses(uri);
  return Object.fromEntries(
    found.map(({ range, command }) => {
      const id = /"id": "([^"]+)"/.exec(lines.slice(range.start.line).join('\n'))?.[1];
      return [id, command?.title];
    }),
  );
}

const AGE = '{ "fact": "reader.age", "operator": "lessThan", "value": 18 }';
const RULES = [
  'open-shelves',
  'identified-reader',
  'adult-borrows',
  'visitor-borrows',
  'child-borrows',
  'music-member-borrows',
  'trusted-reader',
];

/** What the rules that permit reading say once `identified-reader` asks for one year more. */
const OLDER = '3 regions, first witness: read permitted → prohibited for ';

describe('before an edit', () => {
  it('every rule and definition says that no case changes', async () => {
    uri = await library.client.open(library.path);
    const found = await lenses();
    expect(Object.keys(found).filter((each) => RULES.includes(each))).toEqual(RULES);
    expect(Object.keys(found)).toHaveLength(18);
    expect([...new Set(Object.values(found))]).toEqual([NONE]);
  });
});

describe('after an edit', () => {
  const TWELVE = '"operator": "greaterThanInclusive", "value": 12 }';

  async function edited(by: string, part = TWELVE): Promise<Record<string, string | undefined>> {
    uri = await library.client.open(library.path);
    await library.client.settled(uri);
    await library.client.refreshed(async () => {
      await library.client.edit(uri, part, by);
      expect([...new Set(Object.values(await lenses()))]).toEqual([COMPUTING]);
    });
    return await lenses();
  }

  it('the rules whose actions change say how many regions and a witness; a command shows it whole', async () => {
    const found = await edited(TWELVE.replace('12', '13'));
    const changed = Object.entries(found).filter(([, title]) => title !== NONE);
    expect(changed.map(([id]) => id)).toEqual(['open-shelves', 'identified-reader']);
    for (const [, title] of changed) {
      expect(title?.slice(0, OLDER.length)).toBe(OLDER);
      expect(JSON.parse(title?.slice(OLDER.length) ?? '').reader).toEqual({ age: 12, identified: true });
    }
    const lens = (await library.client.lenses(uri)).find((each) =>
      each.command?.arguments?.includes('identified-reader'),
    );
    const shown = await library.client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: lens?.command?.command ?? '',
      arguments: lens?.command?.arguments ?? [],
    });
    expect(shown.regions).toHaveLength(3);
    expect(shown.regions[0]).toMatchObject({ action: 'read', from: 'permitted', to: 'prohibited' });
    await library.client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    const [message, ...more] = library.client.shown;
    expect(more).toEqual([]);
    expect(message?.split('\n')).toEqual(
      shown.regions.map(
        ({ from, to, text, witness }: Record<string, unknown>) =>
          `read: ${from} → ${to} where ${text}. Witness: ${JSON.stringify(witness)}`,
      ),
    );
  });

  it('of words, no case changes', async () => {
    const found = await edited('may read any work at all.', 'may read any work.');
    expect([...new Set(Object.values(found))]).toEqual([NONE]);
  });

  it('that makes the file invalid, it says that this is not known', async () => {
    const found = await edited(TWELVE.replace('12', '"12"'));
    expect([...new Set(Object.values(found))]).toEqual([
      'what the edit changes is not known: the file is not valid',
    ]);
  });

  it('that is taken back, no case changes any more', async () => {
    await edited(TWELVE.replace('12', '13'));
    await library.client.refreshed(() => library.client.edit(uri, TWELVE.replace('12', '13'), TWELVE));
    expect([...new Set(Object.values(await lenses()))]).toEqual([NONE]);
  });

  it('that is saved, no case changes any more', async () => {
    await edited(TWELVE.replace('12', '13'));
    writeFileSync(library.path, library.client.text(uri));
    try {
      await library.client.refreshed(() => library.client.save(uri));
      expect([...new Set(Object.values(await lenses()))]).toEqual([NONE]);
    } finally {
      writeFileSync(library.path, library.text);
    }
  });
});

it('a definition says which answers rest on it', async () => {
  uri = await library.client.open(library.path);
  await library.client.settled(uri);
  await library.client.refreshed(() =>
    library.client.edit(uri, '{ "atLeast": 10, "of": "loans"', '{ "atLeast": 11, "of": "loans"'),
  );
  const found = await lenses();
  expect(found['room-for-another']).toMatch(
    /^\d+ regions?, first witness: borrow prohibited → permitted for \{/,
  );
  expect(found['old-enough']).toBe(NONE);
});

it('an editor that cannot be told to ask again waits for the answer', async () => {
  const client = await Client.start({});
  uri = await client.open(library.path);
  try {
    await client.edit(uri, AGE, AGE.replace('18', '"18"'));
    expect([...new Set(Object.values(await lenses(client)))]).toEqual([
      'what the edit changes is not known: the file is not valid',
    ]);
    expect(await client.stop()).toBe(0);
  } finally {
    client.kill();
    await library.client.open(library.path);
  }
});
