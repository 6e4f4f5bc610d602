import { once } from 'node:events';
import { closeSync, openSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { BadCall } from '../diagnostics/diagnostic.ts';

/** Where a command writes its lines: standard output, or a file that appears only when it is whole. */
export interface Out {
  write(text: string): Promise<void>;
  /** Ends well: a file gets its final name. */
  finish(): void;
}

const CHUNK = 1 << 16;

/**
 * Opens an output; undefined is standard output. What is left unfinished leaves no file behind.
 * @throws BadCall where the path is that of something else than a file, such as a folder or a device
 */
export function openOut(path: string | undefined): Out {
  const sink = path === undefined ? toStandardOutput() : toFile(path);
  let pending = '';
  const flush = async (): Promise<void> => {
    const text = pending;
    pending = '';
    await sink.write(text);
  };
  return {
    async write(text) {
      pending += text;
      if (pending.length >= CHUNK) await flush();
    },
    finish() {
      sink.finish(pending);
    },
  };
}

interface Sink {
  write(text: string): Promise<void>;
  finish(rest: string): void;
}

function toStandardOutput(): Sink {
  return {
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    finish(rest) {
      if (rest !== '') process.stdout.write(rest);
    },
  };
}

function toFile(path: string): Sink {
  // The finished file takes the name from what has it: told now, not after all the work.
  if (path === '' || statSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw new BadCall(`\`${path}\` is no file to write to`);
  const partial = `${path}.partial-${process.pid}`;
  const file = openSync(partial, 'w');
  const remove = (): void => {
    try {
      unlinkSync(partial);
    } catch {
      // It has its final name, or was never there.
    }
  };
  process.once('exit', remove);
  const put = (text: string): void => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  return {
    async write(text) {
      put(text);
    },
    finish(rest) {
      put(rest);
      closeSync(file);
      renameSync(partial, path);
      process.removeListener('exit', remove);
    },
  };
}
