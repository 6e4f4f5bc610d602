import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file as seen from a folder, with `/` between its parts; undefined where it lies outside. */
export function pathWithin(folder: string, file: string): string | undefined {
  const path = relative(folder, resolve(file));
  if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.split(sep).join('/');
}

/**
 * A file as a URI reference: relative to the folder where it lies in it, else a `file:` URI.
 * @param folder usually the one that the program runs in
 */
export function uriOf(file: string, folder: string = process.cwd()): string {
  const path = pathWithin(folder, file);
  return path === undefined ? pathToFileURL(file).href : path.split('/').map(encodeSegment).join('/');
}

/** Beside what encodeURIComponent leaves alone nothing may stand for itself in all places. */
const encodeSegment = (part: string): string =>
  encodeURIComponent(part.toWellFormed()).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
