import { linkSync, lstatSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { BadCall } from '../diagnostics/diagnostic.ts';

/** Where a revision of a policy belongs. */
export const placeOf = (folder: string, version: string): string =>
  version.includes('-') ? join(folder, 'proposals', `${version}.json`) : join(folder, `${version}.json`);

/** A `$schema` as it reads from another file: where it names a file by its way there. */
export function schemaFrom(schema: string, before: string, file: string): string {
  if (/^[a-z]+:/i.test(schema) || schema.startsWith('/')) return schema;
  const way = relative(dirname(resolve(file)), resolve(dirname(before), schema))
    .split(sep)
    .join('/');
  return way.startsWith('.') ? way : `./${way}`;
}

/**
 * Refuses a name that something has.
 * @throws BadCall
 */
export function requireNothing(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return;
  throw new BadCall(
    `\`${file}\` is there already: nothing is written over it`,
    'take it away first, or name another file with --to',
  );
}

/**
 * Refuses a file that cannot be new.
 * @throws BadCall where something is there already, or its folder is not
 */
export function requireFree(file: string): void {
  requireNothing(file);
  const folder = dirname(file);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new BadCall(`there is no folder \`${folder}\` to write to`, 'make it first');
}

/** Unlike a renaming, a link takes no name that something has by now; but not every disk has links. */
function giveName(partial: string, file: string): void {
  try {
    linkSync(partial, file);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as { code?: string }).code ?? '')) throw error;
    requireFree(file);
    renameSync(partial, file);
  }
}

/**
 * Writes a new file: whole or not at all, and never over another.
 * @throws BadCall where something is there already
 */
export function writeNew(file: string, text: string): void {
  const partial = join(dirname(file), `.${basename(file)}.partial-${process.pid}`);
  try {
    writeFileSync(partial, text, { flag: 'wx' });
    giveName(partial, file);
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') requireFree(file);
    throw error;
  } finally {
    try {
      unlinkSync(partial);
    } catch {
      // It was never there.
    }
  }
}
