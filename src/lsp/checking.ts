import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { OpenDocument } from './document.ts';
import type { EditEffect, Job } from './jobs.ts';
import { WorkerThread } from './worker-thread.ts';

/** How long it waits for the next key, in milliseconds. */
const PAUSE = 150;

/** Who is told what the checks find. */
export interface Listener {
  /** All documents that are open, by their addresses. */
  readonly open: ReadonlyMap<string, OpenDocument>;
  found(open: OpenDocument, version: number, diagnostics: readonly Diagnostic[]): void;
  /** Undefined where the effect is being computed anew. */
  changed(open: OpenDocument, version: number, effect: EditEffect | undefined): void;
  failed(error: Error): void;
}

/** The steps in the order in which their results matter to who is typing. */
const STEPS = ['quick', 'slow', 'effect'] as const;
type Step = (typeof STEPS)[number];

/**
 * Checks documents while they are edited: first what is quick, then the rest, then what the edit does
 * to answers. What is asked of an older text is given up as soon as there is a newer one.
 */
export class Checking {
  readonly #listener: Listener;
  readonly #quick = new WorkerThread();
  readonly #slow = new WorkerThread();
  readonly #due: Record<Step, Set<string>> = { quick: new Set(), slow: new Set(), effect: new Set() };
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  /** Whether a pause ended while it was running. */
  #isWanted = false;
  #generation = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Starts the thread of what is quick, so that a first check need not wait for that; the other one only when it is needed. */
  start(): void {
    this.#quick.start();
  }

  /** A document has a new text, or was opened or saved: it and the others of its policy are checked. */
  changed(uri: string, pause = PAUSE): void {
    const edited = this.#listener.open.get(uri);
    if (!edited) return;
    this.#generation++;
    this.#slow.cancel();
    const { folder } = edited.place;
    const others = [...this.#listener.open].filter(
      ([other, { place }]) => other !== uri && folder !== undefined && place.folder === folder,
    );
    for (const step of ['quick', 'slow'] as const) {
      // What is edited comes first, in front of what is still due.
      const rest = [...this.#due[step], ...others.map(([other]) => other)];
      this.#due[step] = new Set([uri, ...rest]);
    }
    this.#due.effect.add(uri);
    this.#listener.changed(edited, edited.document.version, undefined);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), pause);
  }

  /** A document was closed. */
  closed(uri: string): void {
    for (const step of STEPS) this.#due[step].delete(uri);
  }

  async #run(): Promise<void> {
    if (this.#isRunning) {
      this.#isWanted = true;
      return;
    }
    this.#isRunning = true;
    do {
      this.#isWanted = false;
      await this.#pass();
    } while (this.#isWanted);
    this.#isRunning = false;
  }

  /** Does what is due, up to the next edit: after that its own pause has to pass first. */
  async #pass(): Promise<void> {
    const generation = this.#generation;
    for (const step of STEPS) {
      for (const uri of this.#due[step]) {
        await this.#step(step, uri);
        if (generation !== this.#generation) return;
      }
    }
  }

  async #step(step: Step, uri: string): Promise<void> {
    const open = this.#listener.open.get(uri);
    const job = open && this.#jobFor(step, open);
    const version = open?.document.version;
    if (!open || !job || version === undefined) {
      this.#due[step].delete(uri);
      return;
    }
    try {
      const worker = step === 'quick' ? this.#quick : this.#slow;
      const result = await worker.run(job);
      // Cancelled, or of a text that is no longer there: it stays due.
      const isPresent = this.#listener.open.get(uri) === open && open.document.version === version;
      if (result === undefined || !isPresent) return;
      this.#due[step].delete(uri);
      if (step === 'effect') this.#listener.changed(open, version, result as EditEffect);
      else this.#listener.found(open, version, result as readonly Diagnostic[]);
    } catch (error) {
      this.#due[step].delete(uri);
      this.#listener.failed(error as Error);
      if (step === 'effect')
        this.#listener.changed(open, version, { state: 'unknown', reason: 'the analysis failed' });
    }
  }

  #jobFor(step: Step, open: OpenDocument): Job | undefined {
    const { kind, path, folder } = open.place;
    if (path === undefined || kind === undefined) return undefined;
    if (step === 'effect') {
      if (kind !== 'revision' || open.saved === undefined || open.saved === open.text) return undefined;
      return { kind: 'effect', path, before: open.saved, after: open.text };
    }
    // What lies outside any policy can be checked only where its name or form tells how.
    if (folder === undefined && kind !== 'revision' && basename(path) !== 'policy.json') return undefined;
    const texts = [...this.#listener.open.values()]
      .filter(({ place }) => place.path !== undefined && (place.folder === folder || place.path === path))
      .map((each) => [each.place.path as string, each.text] as const);
    return { kind: 'check', path, quick: step === 'quick', open: texts };
  }
}
