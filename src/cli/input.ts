import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { BadCall } from '../diagnostics/diagnostic.ts';
import { decode, LARGEST, readSource, reasonOf } from '../text/read.ts';
import type { Source } from '../text/source.ts';

/**
 * A file's text, or that of standard input for `-`.
 * @throws InvalidInput
 */
export async function readInput(path: string): Promise<Source> {
  if (path !== '-') return readSource(path);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    // Enough to be refused; the rest need not be kept.
    if (size > LARGEST) break;
  }
  return decode(inputName(path), Buffer.concat(chunks));
}

/**
 * A file as a stream of bytes, or standard input for `-`; opened, so that a missing file is told at once.
 * @throws BadCall where it cannot be opened
 */
export async function openInput(path: string): Promise<AsyncIterable<Buffer>> {
  if (path === '-') return process.stdin;
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  try {
    await once(stream, 'ready');
    if (statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw new BadCall(`\`${path}\`: ${reasonOf(error)}`);
  }
  return stream;
}

/** What messages call an input. */
export const inputName = (path: string): string => (path === '-' ? 'standard input' : path);
