import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readSource } from '../text/read.ts';
import { Draft } from './draft.ts';
import { type Place, placeOf } from './kind.ts';
import { objectIn, type Snapshot, snapshotOf } from './snapshot.ts';

/** A document that an editor has open, with what can be read of it while it is edited. */
export class OpenDocument {
  readonly place: Place;
  /** The text on disk when it was opened or last saved: what an edit is compared with; undefined where there is none. */
  saved: string | undefined;
  #document: TextDocument;
  #snapshot: Snapshot | undefined;
  #draft: Draft | undefined;
  /** What the last text said that had no fault. */
  #whole: Readonly<Record<string, unknown>> | undefined;

  constructor(document: TextDocument) {
    this.#document = document;
    this.place = placeOf(document.uri, document.getText());
    this.readSaved();
  }

  get document(): TextDocument {
    return this.#document;
  }

  get text(): string {
    return this.#document.getText();
  }

  /** Takes over a newer text. */
  update(document: TextDocument): void {
    if (this.snapshot.isWhole) this.#whole = objectIn(this.snapshot.value);
    this.#document = document;
    this.#snapshot = undefined;
    this.#draft = undefined;
  }

  /** Reads what is on disk now. */
  readSaved(): void {
    this.saved = this.place.path === undefined ? undefined : savedText(this.place.path);
  }

  get snapshot(): Snapshot {
    this.#snapshot ??= snapshotOf(this.text);
    return this.#snapshot;
  }

  /** A revision as it is written so far; sections that a fault hides are taken from the last text without one. */
  get draft(): Draft {
    this.#draft ??= new Draft(this.#patched());
    return this.#draft;
  }

  #patched(): unknown {
    const { value, isWhole } = this.snapshot;
    if (isWhole) return value;
    this.#whole ??= objectIn(this.saved === undefined ? undefined : snapshotOf(this.saved).value);
    return { ...this.#whole, ...objectIn(value) };
  }
}

function savedText(path: string): string | undefined {
  try {
    return readSource(path).text;
  } catch {
    return undefined;
  }
}
