import { afterEach, describe, expect, it } from 'vitest';
import { CompletionRequest, ExitNotification } from 'vscode-languageserver-protocol/node';
import { call } from '../cli/support/call.ts';
import { Client } from './support/client.ts';
import { Library } from './support/library.ts';

const library = new Library();
let client: Client | undefined;
afterEach(() => {
  client?.kill();
  client = undefined;
});

it('says what it can do', async () => {
  client = Client.silent();
  const { capabilities, serverInfo } = await client.initialize();
  expect(serverInfo).toEqual({ name: 'policy' });
  expect(Object.keys(capabilities).sort()).toEqual([
    'codeActionProvider',
    'codeLensProvider',
    'completionProvider',
    'definitionProvider',
    'documentFormattingProvider',
    'documentSymbolProvider',
    'executeCommandProvider',
    'hoverProvider',
    'referencesProvider',
    'textDocumentSync',
  ]);
});

describe('it ends', () => {
  it('with 0 after a shutdown', async () => {
    client = await Client.start();
    expect(await client.stop()).toBe(0);
    expect(client.stderr).toBe('');
  });

  it('with 1 where it is told to exit without one', async () => {
    client = await Client.start();
    await client.connection.sendNotification(ExitNotification.type);
    expect(await client.ended).toBe(1);
  });

  it('with 1 where the editor is gone', async () => {
    client = await Client.start();
    await client.open(library.path);
    client.process.stdin?.end();
    expect(await client.ended).toBe(1);
  });

  it('in the middle of work', async () => {
    client = await Client.start();
    const uri = await client.open(library.path);
    await client.edit(uri, '"value": 18 }', '"value": 19 }');
    expect(await client.stop()).toBe(0);
    expect(client.stderr).toBe('');
  });
});

it('is described by its help', () => {
  const { status, stdout } = call(['lsp', '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('policy lsp --stdio');
});

describe('whatever comes, it goes on', () => {
  const DEEP = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

  it.each<[what: string, text: string]>([
    ['an empty document', ''],
    ['no JSON at all', '<html>'],
    ['a value of another kind', '[1, 2]'],
    [
      'sections of another kind',
      '{ "case": 1, "lists": { "a": [] }, "rules": [null, 2, [], {}], "definitions": "x", "actions": [{ "id": 1 }] }',
    ],
    [
      'facts without a shape',
      '{ "case": { "properties": { "a": null, "b": { "type": "array" }, "c": { "type": "string", "enum": 3 }, "d": [] } } }',
    ],
    [
      'a name that programs give a meaning',
      '{ "__proto__": { "case": 1 }, "constructor": 2, "lists": [{ "id": "__proto__", "entries": [{ "citation": "__proto__" }] }] }',
    ],
    ['nested too deeply', DEEP],
    ['half of a character', '{ "policy": "\ud800'],
    ['every quote missing', '{ policy: library, rules: [ { when: { all: ['],
    ['a large file', `{ "rules": [${'{ "id": "rule" },'.repeat(100_000)}`],
  ])('%s', async (_what, text) => {
    const server = library.client;
    const uri = await server.open(library.path, text);
    const document = server.document(uri);
    for (const offset of [0, Math.floor(text.length / 2), text.length]) {
      const position = document.positionAt(offset);
      await server.items(uri, position);
      await server.hover(uri, position);
      await server.definitionPlace(uri, position);
      await server.fixes(uri, position);
    }
    await server.lenses(uri);
    await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    await server.connection.sendRequest('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect((await server.settled(uri)).length).toBeGreaterThan(0);
    await server.close(uri);
    expect(server.logged).toEqual([]);
    expect(server.stderr).toBe('');
  });

  it('documents that are no files, or were never opened', async () => {
    const server = library.client;
    const at = { line: 0, character: 5 };
    for (const uri of [
      'untitled:Untitled-1',
      'git:/rules/x.json?ref',
      'file://host%/x',
      'file:///not/there.json',
      'nonsense',
    ]) {
      await server.openUri(uri, '{ "rules": [] }');
      expect(await server.items(uri, at)).toEqual([]);
      expect(await server.hover(uri, at)).toBeUndefined();
      await server.close(uri);
      expect(await server.items(uri, at)).toEqual([]);
      expect(await server.lenses(uri)).toEqual([]);
    }
    expect(server.logged).toEqual([]);
  });

  it('a request that is cancelled', async () => {
    const server = library.client;
    const uri = await server.open(library.path);
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const asked = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const answer = server.connection.sendRequest(
        CompletionRequest.type,
        { textDocument: { uri }, position: { line: 3, character: 12 } },
        source.token,
      );
      source.cancel();
      return answer.then(
        () => 'answered',
        (error: { code: number }) => error.code,
      );
    });
    for (const each of await Promise.all(asked)) expect(['answered', -32_800]).toContain(each);
    expect(await server.hover(uri, server.at(uri, '"perm|its": ["borrow", "reserve"]'))).toBe(
      'The actions that it permits\\.',
    );
    await server.close(uri);
  });
});
