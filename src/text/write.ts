import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { BadCall } from '../diagnostics/diagnostic.ts';

/**
 * Writes files so that each is there whole or as it was: all are written beside their places first, and
 * take their names only then, in the order given.
 * @throws BadCall where one cannot be written; nothing has changed then, unless a name could not be given
 */
export function writeWhole(files: readonly (readonly [path: string, text: string])[]): void {
  const partials: [partial: string, path: string][] = [];
  try {
    for (const [path, text] of files) {
      const partial = `${path}.partial-${process.pid}`;
      const file = openSync(partial, 'w');
      partials.push([partial, path]);
      try {
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    }
    for (const [partial, path] of partials) renameSync(partial, path);
  } catch (error) {
    for (const [partial] of partials) removeIfThere(partial);
    throw cannotWrite(error, files[partials.length]?.[0] ?? files[0]?.[0] ?? '');
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It has its final name already.
  }
}

function cannotWrite(error: unknown, path: string): unknown {
  const { code } = error as { code?: string };
  // The program says of itself what a full disk is.
  if (code === undefined || code === 'ENOSPC') return error;
  const reasons: Record<string, string> = {
    EACCES: 'the folder may not be written to',
    EPERM: 'the folder may not be written to',
    EROFS: 'the disk may only be read',
    ENOENT: 'there is no such folder',
    EISDIR: 'a folder is in its place',
  };
  return new BadCall(`\`${path}\` cannot be written: ${reasons[code] ?? code}`);
}
