import { basename } from 'node:path';
import { type Asked, type Done, type Journal, journalOf, journalPath, writeJournal } from './journal.ts';
import { type PartialFile, removeIfThere } from './partial-file.ts';

/** How long the journal may lag behind what is done, in milliseconds. */
const LAG = 1000;

/** For tests alone: `2:3` notes the second block at once, and kills the process when the third is written. */
const [NOTED, KILLED] = (process.env.POLICY_TEST_KILL ?? '').split(':').map(Number);

/** Notes beside an output how far it has come, so that a later run can go on from there. */
export class Recorder {
  readonly #out: PartialFile;
  readonly #rejects: PartialFile | undefined;
  readonly #journal: Journal;
  /** What is noted. */
  #stands: Done;
  #noted = Date.now();
  #noting = false;
  #notes = 0;
  #failure: unknown;

  constructor(out: PartialFile, rejects: PartialFile | undefined, asked: Asked, done: Done) {
    this.#out = out;
    this.#rejects = rejects;
    const names = { out: basename(out.partial), rejects: rejects ? basename(rejects.partial) : null };
    this.#journal = journalOf(asked, names, done);
    this.#stands = done;
    this.#write(this.#journal);
  }

  /**
   * Takes to protocol what is done, now and then: what is noted is on the disk before. Nobody waits for the disk.
   * @throws whatever noting threw the time before
   */
  note(done: Done): void {
    if (this.#failure !== undefined) throw this.#failure;
    this.#journal.done = done;
    this.#notes++;
    if (this.#notes === NOTED) this.noteNow();
    if (this.#notes === KILLED) process.kill(process.pid, 'SIGKILL');
    if (this.#noting || Date.now() - this.#noted < LAG) return;
    this.#noting = true;
    this.#flushed(done)
      .catch((error: unknown) => {
        this.#failure = error;
      })
      .finally(() => {
        this.#noting = false;
        this.#noted = Date.now();
      });
  }

  async #flushed(done: Done): Promise<void> {
    await this.#out.flush();
    await this.#rejects?.flush();
    // Where the run ended meanwhile, the journal is gone for good.
    if (this.#noting) this.#write({ ...this.#journal, done });
  }

  /** Notes what is done now, and waits for the disk. */
  noteNow(): void {
    this.#stop();
    this.#out.flushNow();
    this.#rejects?.flushNow();
    this.#write(this.#journal);
  }

  #write(journal: Journal): void {
    writeJournal(this.#out.path, journal);
    this.#stands = journal.done;
  }

  /** Notes that only the names are missing. */
  whole(): void {
    this.#journal.isWhole = true;
    this.noteNow();
  }

  /**
   * Notes what is done, where the run is cut short.
   * @returns how many rows a later run need not do again
   */
  leave(): number {
    const { done } = this.#journal;
    try {
      // What was written of the next block goes: where the disk is full, that leaves room for the note.
      this.#out.cut(done.out);
      this.#rejects?.cut(done.rejects);
      this.noteNow();
    } catch {
      // What was noted before stands.
    }
    return this.#stands.decided + this.#stands.bad;
  }

  remove(): void {
    this.#stop();
    removeIfThere(journalPath(this.#out.path));
  }

  #stop(): void {
    this.#noting = false;
  }
}
