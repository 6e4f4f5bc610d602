import { once } from 'node:events';
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import { reasonOf } from '../../text/read.ts';

/** Where bytes come from. */
export interface ByteSource {
  /** How many bytes there are in all; undefined where that is not known, as of a pipe. */
  readonly size: number | undefined;
  /**
   * Reads as many bytes as are there, at most as many as fit.
   * @param waits whether to wait where none are there yet; else undefined says so
   * @returns how many; 0 at the end
   */
  read(into: Uint8Array, waits: boolean): Promise<number> | number | undefined;
  close(): void;
}

/**
 * Opens a file, or standard input for `-`.
 * @param from the byte to begin with; only for a file that is read from its place
 * @throws BadCall where it cannot be opened
 */
export async function openBytes(path: string, from = 0): Promise<ByteSource> {
  if (path === '-') return isFile(0) ? new FileBytes(0, undefined) : new StreamBytes(process.stdin);
  try {
    const file = openSync(path, 'r');
    const kind = fstatSync(file);
    if (kind.isFile()) return new FileBytes(file, from);
    closeSync(file);
    if (kind.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    const stream = createReadStream(path, { highWaterMark: 1 << 18 });
    await once(stream, 'open');
    return new StreamBytes(stream);
  } catch (error) {
    throw new BadCall(`\`${path}\`: ${reasonOf(error)}`);
  }
}

function isFile(file: number): boolean {
  try {
    return fstatSync(file).isFile();
  } catch {
    return false;
  }
}

/** A file, read by the thread that wants the bytes: another would only have to be waited for. */
class FileBytes implements ByteSource {
  readonly size: number;
  readonly #file: number;
  #at: number | undefined;

  /** @param at where to begin; undefined begins where the file was left by who opened it */
  constructor(file: number, at: number | undefined) {
    this.#file = file;
    this.#at = at;
    this.size = fstatSync(file).size;
  }

  read(into: Uint8Array): number {
    const count = readSync(this.#file, into, 0, into.length, this.#at ?? null);
    if (this.#at !== undefined) this.#at += count;
    return count;
  }

  close(): void {
    if (this.#file !== 0) closeSync(this.#file);
  }
}

/** A pipe: what is there is taken, and the writer waits while nobody asks. */
class StreamBytes implements ByteSource {
  readonly size = undefined;
  readonly #stream: Readable;
  #rest: Uint8Array = new Uint8Array();
  #wake: (() => void) | undefined;
  #ended = false;
  #error: Error | undefined;

  constructor(stream: Readable) {
    this.#stream = stream;
    const wake = (): void => {
      this.#wake?.();
      this.#wake = undefined;
    };
    stream.on('readable', wake);
    stream.on('end', () => {
      this.#ended = true;
      wake();
    });
    stream.on('error', (error) => {
      this.#error = error;
      wake();
    });
  }

  read(into: Uint8Array, waits: boolean): Promise<number> | number | undefined {
    const count = this.#take(into);
    if (count !== undefined || !waits) return count;
    return this.#waited(into);
  }

  close(): void {
    this.#stream.destroy();
  }

  async #waited(into: Uint8Array): Promise<number> {
    for (;;) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const count = this.#take(into);
      if (count !== undefined) return count;
    }
  }

  #take(into: Uint8Array): number | undefined {
    if (this.#error) throw this.#error;
    if (this.#rest.length === 0) {
      const next = this.#stream.read() as Uint8Array | null;
      if (next === null) return this.#ended ? 0 : undefined;
      this.#rest = next;
    }
    const part = this.#rest.subarray(0, into.length);
    into.set(part);
    this.#rest = this.#rest.subarray(part.length);
    return part.length;
  }
}
