import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BadCall } from '../../diagnostics/diagnostic.ts';

const flushed = promisify(fdatasync);

/** A file that is written beside its place, and takes its name only when it is whole. */
export class PartialFile {
  readonly path: string;
  readonly partial: string;
  readonly #file: number;
  /** How many bytes it has. */
  size: number;

  private constructor(path: string, partial: string, file: number, size: number) {
    this.path = path;
    this.partial = partial;
    this.#file = file;
    this.size = size;
  }

  /** @throws BadCall where something else than a file has the name, such as a folder or a device */
  static create(path: string): PartialFile {
    // The finished file takes the name from what has it: told now, not after all the work.
    if (path === '' || statSync(path, { throwIfNoEntry: false })?.isFile() === false)
      throw new BadCall(`\`${path}\` is no file to write to`);
    const partial = `${path}.partial-${process.pid}`;
    return new PartialFile(path, partial, openSync(partial, 'w'), 0);
  }

  /**
   * Goes on with a file that another process left, and cuts what that one wrote last.
   * @param name the name of the partial file, beside the path
   * @param size how many of its bytes stand
   * @throws BadCall where they are not there any more
   */
  static resume(path: string, name: string, size: number): PartialFile {
    const partial = join(dirname(path), basename(name));
    let file: number;
    try {
      file = openSync(partial, 'r+');
    } catch {
      throw new BadCall(`\`${partial}\`, what was written so far, is gone`, 'run it without --resume');
    }
    if (fstatSync(file).size < size) {
      closeSync(file);
      throw new BadCall(`\`${partial}\` has lost some of what was written so far`, 'run it without --resume');
    }
    ftruncateSync(file, size);
    return new PartialFile(path, partial, file, size);
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(this.#file, bytes, at, bytes.length - at, this.size + at);
    }
    this.size += bytes.length;
  }

  /** Waits until what was written is on the disk. */
  flush(): Promise<void> {
    return flushed(this.#file);
  }

  flushNow(): void {
    fdatasyncSync(this.#file);
  }

  /** Takes away what was written behind a place. */
  cut(size: number): void {
    ftruncateSync(this.#file, size);
    this.size = size;
  }

  /** Gives the file its name. */
  finish(): void {
    closeSync(this.#file);
    renameSync(this.partial, this.path);
  }

  discard(): void {
    removeIfThere(this.partial);
  }
}

/** Removes a file that may have another name by now. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already.
  }
}
