import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  Hover,
  Location,
  Position,
  Range,
  Diagnostic as Shown,
  TextEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Checking, type Listener } from './checking.ts';
import { actionsFor } from './code-actions.ts';
import { completionsAt } from './complete/index.ts';
import { definitionAt, referencesAt } from './definition.ts';
import { shownDiagnostic } from './diagnostics.ts';
import { OpenDocument } from './document.ts';
import { formattingOf } from './formatting.ts';
import { hoverAt } from './hover.ts';
import type { EditEffect, EditRegion } from './jobs.ts';
import { lensesOf, regionsFor, regionWords } from './lens.ts';
import { OpenedLookup } from './lookup.ts';
import { PolicyFiles } from './policy-files.ts';
import { Published } from './published.ts';
import { warmUp } from './schemas.ts';
import { symbolsOf } from './symbols.ts';

/** What the session tells its editor by itself. */
export interface Editor {
  publish(uri: string, version: number | undefined, diagnostics: Shown[]): void;
  lensesChanged(): void;
  /** An error that nobody expected. */
  complain(error: unknown): void;
}

/** Somebody may no longer want what they asked for. */
interface Token {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}

/** The effect of the edit of one text; `result` is undefined while it is computed. */
interface Effect {
  version: number;
  result: EditEffect | undefined;
}

const NOTHING: EditEffect = { state: 'regions', regions: [] };

/** One editor's open documents, and the answers to what it asks about them. */
export class Session {
  readonly #editor: Editor;
  readonly #open = new Map<string, OpenDocument>();
  readonly #published = new Published();
  readonly #effects = new Map<string, Effect>();
  /** Those who wait for the effect of an edit. */
  readonly #waiting = new Set<() => void>();
  readonly #files: PolicyFiles;
  readonly #lookup: OpenedLookup;
  readonly #checking: Checking;

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#files = new PolicyFiles((path) => this.#byPath(path)?.draft);
    this.#lookup = new OpenedLookup(this.#files);
    const listener: Listener = {
      open: this.#open,
      found: (open, version, diagnostics) => {
        const { path = '' } = open.place;
        this.#publish(this.#published.set(open.document.uri, version, diagnostics, path));
      },
      changed: (open, version, effect) => this.#effectChanged(open.document.uri, version, effect),
      failed: (error) => editor.complain(error),
    };
    this.#checking = new Checking(listener);
  }

  start(): void {
    this.#checking.start();
  }

  opened(document: TextDocument): void {
    const open = new OpenDocument(document);
    this.#open.set(document.uri, open);
    if (open.place.kind === undefined) return;
    // What completion and hovers will need is read before anybody waits for it.
    warmUp(open.place.kind);
    if (open.place.folder !== undefined) this.#files.revisions(open.place.folder);
    this.#checking.changed(document.uri, 0);
  }

  edited(uri: string, edit: (document: TextDocument) => TextDocument): void {
    const open = this.#open.get(uri);
    if (!open) return;
    open.update(edit(open.document));
    if (open.place.kind !== undefined) this.#checking.changed(uri);
  }

  saved(uri: string): void {
    const open = this.#open.get(uri);
    if (!open) return;
    open.readSaved();
    if (open.place.kind !== undefined) this.#checking.changed(uri, 0);
  }

  closed(uri: string): void {
    this.#open.delete(uri);
    this.#effects.delete(uri);
    this.#checking.closed(uri);
    this.#publish(this.#published.remove(uri));
  }

  /** Files changed on disk: what is open is looked at again, a document of each policy with the others of it. */
  filesChanged(): void {
    const byPolicy = new Map([...this.#open].map(([uri, { place }]) => [place.folder ?? uri, uri]));
    for (const uri of byPolicy.values()) {
      if (this.#open.get(uri)?.place.kind !== undefined) this.#checking.changed(uri);
    }
  }

  async completions(uri: string, position: Position): Promise<CompletionItem[]> {
    const open = this.#open.get(uri);
    return open ? completionsAt(open, open.document.offsetAt(position), this.#files) : [];
  }

  async hover(uri: string, position: Position): Promise<Hover | null> {
    const open = this.#open.get(uri);
    return open ? hoverAt(open, open.document.offsetAt(position), this.#files, this.#lookup) : null;
  }

  definition(uri: string, position: Position): Location | null {
    const open = this.#open.get(uri);
    return open ? definitionAt(open, open.document.offsetAt(position), this.#files) : null;
  }

  references(uri: string, position: Position, withDeclaration: boolean): Location[] {
    const open = this.#open.get(uri);
    return open ? referencesAt(open, open.document.offsetAt(position), withDeclaration) : [];
  }

  symbols(uri: string): DocumentSymbol[] {
    const open = this.#open.get(uri);
    return open ? symbolsOf(open) : [];
  }

  formatted(uri: string): TextEdit[] {
    const open = this.#open.get(uri);
    return open ? formattingOf(open) : [];
  }

  codeActions(uri: string, range: Range): CodeAction[] {
    const open = this.#open.get(uri);
    if (!open || open.place.kind === undefined) return [];
    return actionsFor(open, range, this.#published.of(uri, open.document.version), this.#files);
  }

  /** The lenses of a document. @param token given, it waits until the effect is computed */
  async lenses(uri: string, token: Token | undefined): Promise<CodeLens[]> {
    while (token && !token.isCancellationRequested && this.#open.has(uri) && !this.#effectOf(uri))
      await this.#next(token);
    const open = this.#open.get(uri);
    return open ? lensesOf(open, this.#effectOf(uri)) : [];
  }

  /** The regions of a lens, and the same in words; null where the edit has none (any more). */
  witness([uri, section, id]: readonly unknown[]): { regions: EditRegion[]; message: string } | null {
    const open = this.#open.get(String(uri));
    const part = open?.draft.parts.find((each) => each.section === section && each.id === id);
    const effect = this.#effectOf(String(uri));
    const regions = part && effect ? regionsFor(part, effect) : [];
    return regions.length > 0 ? { regions, message: regionWords(regions) } : null;
  }

  /** What the edit of the present text does; undefined while that is computed. */
  #effectOf(uri: string): EditEffect | undefined {
    const open = this.#open.get(uri);
    if (!open || open.saved === open.text) return NOTHING;
    const known = this.#effects.get(uri);
    return known?.version === open.document.version ? known.result : undefined;
  }

  #effectChanged(uri: string, version: number, result: EditEffect | undefined): void {
    this.#effects.set(uri, { version, result });
    for (const each of this.#waiting) each();
    if (result || this.#effectOf(uri)) this.#editor.lensesChanged();
  }

  #next(token: Token): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.#waiting.delete(done);
        listening.dispose();
        resolve();
      };
      this.#waiting.add(done);
      const listening = token.onCancellationRequested(done);
    });
  }

  #byPath(path: string): OpenDocument | undefined {
    return [...this.#open.values()].find(
      (each) => each.place.path === path && each.place.kind === 'revision',
    );
  }

  #publish(uris: readonly string[]): void {
    for (const uri of uris) {
      const version = this.#open.get(uri)?.document.version;
      this.#editor.publish(uri, version, this.#published.in(uri).map(shownDiagnostic));
    }
  }
}
