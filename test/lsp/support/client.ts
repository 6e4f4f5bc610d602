import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  CodeActionRequest,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentSymbol,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Location,
  LogMessageNotification,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShowMessageRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What an editor can do that the server has to know. */
const EDITOR: ClientCapabilities = { workspace: { codeLens: { refreshSupport: true } } };

/** A language server in a process of its own, and an editor that speaks with it over its streams alone. */
export class Client {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** All that the server wrote to standard error, and what it logged. */
  stderr = '';
  readonly logged: string[] = [];
  /** Messages that the server showed to the person. */
  readonly shown: string[] = [];
  /** The exit code, once the server has ended. */
  readonly ended: Promise<number | null>;
  readonly #documents = new Map<string, TextDocument>();
  readonly #published = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }[]>();
  readonly #listeners = new Set<() => void>();
  #refreshes = 0;
  #version = 0;

  private constructor(cwd: string) {
    this.process = spawn(process.execPath, [resolve('dist/cli/main.cjs'), 'lsp', '--stdio'], { cwd });
    this.ended = new Promise((done) => this.process.once('exit', done));
    this.process.stderr?.on('data', (data) => {
      this.stderr += data;
    });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('the server has no streams');
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.#published.set(uri, [...(this.#published.get(uri) ?? []), { version, diagnostics }]);
      this.#tell();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
    });
    this.connection.onRequest(ShowMessageRequest.type, ({ message }) => {
      this.shown.push(message);
      return null;
    });
    this.connection.onRequest(CodeLensRefreshRequest.type, () => {
      this.#refreshes++;
      this.#tell();
    });
    this.connection.listen();
  }

  /** Starts a server that is ready to be asked. */
  static async start(capabilities: ClientCapabilities = EDITOR, cwd = process.cwd()): Promise<Client> {
    const client = new Client(cwd);
    await client.initialize(capabilities);
    return client;
  }

  /** A server that was not greeted yet. */
  static silent(cwd = process.cwd()): Client {
    return new Client(cwd);
  }

  async initialize(capabilities: ClientCapabilities = EDITOR): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  /** Opens a file, with another text than it has where one is given; its address. */
  async open(path: string, text = readFileSync(path, 'utf8')): Promise<string> {
    return await this.openUri(pathToFileURL(resolve(path)).href, text);
  }

  async openUri(uri: string, text: string): Promise<string> {
    // No two texts have one version, so that it is plain which text something is about.
    const version = ++this.#version;
    this.#documents.set(uri, TextDocument.create(uri, 'json', version, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'json', version, text },
    });
    return uri;
  }

  /** Replaces a stretch that the document has once, as a person would who types. */
  async edit(uri: string, replace: string, by: string): Promise<void> {
    const document = this.document(uri);
    const start = once(document.getText(), replace);
    const range = { start: document.positionAt(start), end: document.positionAt(start + replace.length) };
    await this.change(uri, [{ range, text: by }]);
  }

  async change(uri: string, contentChanges: { range?: { start: Position; end: Position }; text: string }[]) {
    const document = this.document(uri);
    const version = ++this.#version;
    this.#documents.set(uri, TextDocument.update(document, contentChanges as never, version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: contentChanges as never,
    });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const found = this.#documents.get(uri);
    if (!found) throw new Error(`${uri} is not open`);
    return found;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** The place of `|` in a stretch that the document has once, `|` left out. */
  at(uri: string, stretch: string): Position {
    const document = this.document(uri);
    return document.positionAt(once(document.getText(), stretch.replace('|', '')) + stretch.indexOf('|'));
  }

  /** The diagnostics of the present text, once the slow checks are through as well. */
  async settled(uri: string): Promise<Diagnostic[]> {
    const { version } = this.document(uri);
    const ofText = () => (this.#published.get(uri) ?? []).filter((each) => each.version === version);
    await this.until(() => ofText().length >= 2);
    return ofText().at(-1)?.diagnostics ?? [];
  }

  /** The first diagnostics of the present text. */
  async first(uri: string): Promise<Diagnostic[]> {
    const { version } = this.document(uri);
    const ofText = () => (this.#published.get(uri) ?? []).filter((each) => each.version === version);
    await this.until(() => ofText().length >= 1);
    return ofText()[0]?.diagnostics ?? [];
  }

  /** Everything published for an address so far. */
  published(uri: string): readonly { version: number | undefined; diagnostics: Diagnostic[] }[] {
    return this.#published.get(uri) ?? [];
  }

  async labels(uri: string, position: Position): Promise<string[]> {
    return (await this.items(uri, position)).map((each) => each.label);
  }

  async items(uri: string, position: Position) {
    const found = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    });
    return Array.isArray(found) ? found : (found?.items ?? []);
  }

  async hover(uri: string, position: Position): Promise<string | undefined> {
    const found = await this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    if (!found) return undefined;
    const { contents } = found;
    if (Array.isArray(contents))
      return contents.map((each) => (typeof each === 'string' ? each : each.value)).join('\n\n');
    return typeof contents === 'string' ? contents : (contents as MarkupContent).value;
  }

  /** The place that is gone to from another. */
  async definitionPlace(
    uri: string,
    position: Position,
  ): Promise<[uri: string, start: Position] | undefined> {
    const found = await this.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position,
    });
    const location = (Array.isArray(found) ? found[0] : found) as Location | null | undefined;
    return location ? [location.uri, location.range.start] : undefined;
  }

  /** Quick fixes at a place: their titles, and what each makes of the document. */
  async fixes(uri: string, position: Position): Promise<[title: string, text: string][]> {
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return (found ?? []).map((each) => {
      const edits = ('edit' in each ? each.edit?.changes?.[uri] : undefined) ?? [];
      return [each.title, this.edited(uri, edits)];
    });
  }

  edited(uri: string, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.document(uri), [...edits]);
  }

  async lenses(uri: string): Promise<CodeLens[]> {
    return (await this.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
  }

  /** Waits until the server has asked to draw lenses anew, after what `work` does. */
  async refreshed(work: () => Promise<void>): Promise<void> {
    const before = this.#refreshes;
    await work();
    await this.until(() => this.#refreshes > before);
  }

  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await new Promise<void>((done, fail) => {
        const listener = (): void => {
          clearTimeout(timer);
          this.#listeners.delete(listener);
          done();
        };
        const timer = setTimeout(() => fail(new Error(`nothing came: ${this.logged.join('\n')}`)), 60_000);
        this.#listeners.add(listener);
      });
    }
  }

  /** Ends the server as an editor does; its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return await this.ended;
  }

  /** Ends a process that a test left. */
  kill(): void {
    this.connection.dispose();
    this.process.kill('SIGKILL');
  }

  #tell(): void {
    for (const each of [...this.#listeners]) each();
  }
}

/** Symbols as names, with what is in them. */
export const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
  symbols.map(({ name, children }) => (children && children.length > 0 ? [name, outline(children)] : name));

function once(text: string, part: string): number {
  const start = text.indexOf(part);
  if (start < 0 || text.indexOf(part, start + 1) >= 0) throw new Error(`not there exactly once: ${part}`);
  return start;
}
