import {
  CodeLensRefreshRequest,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SHOW_WITNESS } from './lens.ts';
import { Session } from './session.ts';

/** Serves one editor over standard input and output; the process ends when the editor says so, or is gone. */
export async function serve(): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  let capabilities: InitializeParams['capabilities'] = {};
  const complain = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    connection.console.error(`policy: this is a fault of the program, not of your input: ${message}`);
    if (process.env.POLICY_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  };
  const session = new Session({
    publish: (uri, version, diagnostics) =>
      void connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }),
    lensesChanged: () => {
      if (capabilities.workspace?.codeLens?.refreshSupport)
        connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    },
    complain,
  });

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    session.start();
    return {
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        completionProvider: { triggerCharacters: ['"', ':', ' '] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentSymbolProvider: true,
        documentFormattingProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        codeLensProvider: { resolveProvider: false },
        executeCommandProvider: { commands: [SHOW_WITNESS] },
      },
      serverInfo: { name: 'policy' },
    };
  });
  connection.onInitialized(() => {
    if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.json' }] })
      .catch(() => {});
  });

  /** Whatever happens, the next request finds a server; nobody is shown where in the program it happened. */
  const safely =
    <Params, Result>(work: (params: Params) => Result | Promise<Result>, otherwise: Awaited<Result>) =>
    async (params: Params): Promise<Awaited<Result>> => {
      try {
        return await work(params);
      } catch (error) {
        complain(error);
        return otherwise;
      }
    };
  process.on('uncaughtException', complain);
  process.on('unhandledRejection', complain);

  connection.onDidOpenTextDocument(
    safely(
      ({ textDocument: { uri, languageId, version, text } }) =>
        session.opened(TextDocument.create(uri, languageId, version, text)),
      undefined,
    ),
  );
  connection.onDidChangeTextDocument(
    safely(
      ({ textDocument: { uri, version }, contentChanges }) =>
        session.edited(uri, (document) => TextDocument.update(document, contentChanges, version)),
      undefined,
    ),
  );
  connection.onDidSaveTextDocument(safely(({ textDocument }) => session.saved(textDocument.uri), undefined));
  connection.onDidCloseTextDocument(
    safely(({ textDocument }) => session.closed(textDocument.uri), undefined),
  );
  connection.onDidChangeWatchedFiles(safely(() => session.filesChanged(), undefined));
  connection.onDidChangeConfiguration(() => {});

  connection.onCompletion(
    safely(({ textDocument, position }) => session.completions(textDocument.uri, position), []),
  );
  connection.onHover(safely(({ textDocument, position }) => session.hover(textDocument.uri, position), null));
  connection.onDefinition(
    safely(({ textDocument, position }) => session.definition(textDocument.uri, position), null),
  );
  connection.onReferences(
    safely(
      ({ textDocument, position, context }) =>
        session.references(textDocument.uri, position, context.includeDeclaration),
      [],
    ),
  );
  connection.onDocumentSymbol(safely(({ textDocument }) => session.symbols(textDocument.uri), []));
  connection.onDocumentFormatting(safely(({ textDocument }) => session.formatted(textDocument.uri), []));
  connection.onCodeAction(
    safely(({ textDocument, range }) => session.codeActions(textDocument.uri, range), []),
  );
  connection.onCodeLens((params, token) => {
    const isWaiting = !capabilities.workspace?.codeLens?.refreshSupport;
    return safely(() => session.lenses(params.textDocument.uri, isWaiting ? token : undefined), [])(params);
  });
  connection.onExecuteCommand(
    safely(({ command, arguments: given }) => {
      const found = command === SHOW_WITNESS ? session.witness(given ?? []) : null;
      if (found) connection.window.showInformationMessage(found.message);
      return found && { regions: found.regions };
    }, null),
  );
  connection.listen();
  await new Promise(() => {});
}
