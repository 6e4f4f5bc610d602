import { writeSync } from 'node:fs';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import { type Asked, type Done, NOTHING } from './journal.ts';
import { leftAt } from './left.ts';
import { PartialFile } from './partial-file.ts';
import { Recorder } from './recorder.ts';

/** Where a run writes. */
export interface OutputTask {
  /** The file of answers; absent is standard output. */
  out?: string | undefined;
  /** The file of rejected rows. */
  rejects?: string | undefined;
  /** What the run is asked for, where a later one may go on with it. */
  asked?: Asked | undefined;
  /** Whether to go on with what an earlier run left, and to leave what a later one can go on with. */
  resume: boolean;
}

/** What opening came to. */
export type Opened =
  | { outputs: Outputs; before: Done; abandoned?: Done }
  /** An earlier run had done all but to give the files their names; they have them now. */
  | { complete: Done };

/**
 * Opens what a run writes.
 * @throws BadCall where a file cannot be written, or an earlier run cannot be gone on with or has not ended
 */
export function openOutputs({ out, rejects, asked, resume }: OutputTask): Opened {
  if (out !== undefined && out === rejects)
    throw new BadCall('the answers and the rejected rows cannot be one file', 'give --rejects another name');
  const left = out === undefined || out === '' ? undefined : leftAt(out, rejects);
  if (left && resume && asked) {
    left.expect(asked);
    if (left.complete()) return { complete: left.done };
    const files = left.open();
    const recorder = new Recorder(files.out, files.rejects, asked, left.done);
    return { outputs: new Outputs(files.out, files.rejects, recorder, resume), before: left.done };
  }
  left?.discard();
  const file = out === undefined ? undefined : PartialFile.create(out);
  let rejected: PartialFile | undefined;
  try {
    rejected = rejects === undefined ? undefined : PartialFile.create(rejects);
  } catch (error) {
    file?.discard();
    throw error;
  }
  const recorder = file && asked ? new Recorder(file, rejected, asked, NOTHING) : undefined;
  const outputs = new Outputs(file, rejected, recorder, resume);
  return { outputs, before: NOTHING, ...(left ? { abandoned: left.done } : {}) };
}

/** What a run writes: answers, and the rows that got none. Files have their names only when all is whole. */
export class Outputs {
  readonly #out: PartialFile | undefined;
  readonly #rejects: PartialFile | undefined;
  readonly #recorder: Recorder | undefined;
  readonly #isKept: boolean;
  readonly #leave = (): void => this.#left();

  constructor(
    out: PartialFile | undefined,
    rejects: PartialFile | undefined,
    recorder: Recorder | undefined,
    isKept: boolean,
  ) {
    this.#out = out;
    this.#rejects = rejects;
    this.#recorder = recorder;
    this.#isKept = isKept;
    process.once('exit', this.#leave);
  }

  /** Writes answers; waits where the reader of standard output is slow. */
  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    if (this.#out) this.#out.write(bytes);
    else await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()));
  }

  /** Whether rejected rows go to a file. */
  get keepsRejects(): boolean {
    return this.#rejects !== undefined;
  }

  reject(lines: string): void {
    if (lines !== '') this.#rejects?.write(Buffer.from(lines));
  }

  /** So much is done, and written. */
  done(done: Omit<Done, 'out' | 'rejects'>): void {
    this.#recorder?.note({ ...done, out: this.#out?.size ?? 0, rejects: this.#rejects?.size ?? 0 });
  }

  /** Ends well: files get their names. */
  finish(): void {
    this.#recorder?.whole();
    this.#rejects?.finish();
    this.#out?.finish();
    this.#recorder?.remove();
    process.removeListener('exit', this.#leave);
  }

  /** Ends otherwise: nothing is left, but where a later run is to go on. */
  #left(): void {
    if (this.#recorder && this.#isKept) {
      const rows = this.#recorder.leave();
      say(
        `policy: cut short after ${rows} ${rows === 1 ? 'row' : 'rows'}; the same call with --resume goes on\n`,
      );
      return;
    }
    this.#recorder?.remove();
    this.#out?.discard();
    this.#rejects?.discard();
  }
}

/** Says something while the program ends, when nothing is waited for any more. */
function say(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nobody reads it.
  }
}
