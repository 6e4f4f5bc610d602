import { readFileSync } from 'node:fs';
import type { Code } from '../diagnostics/codes.ts';
import { InvalidInput } from '../diagnostics/diagnostic.ts';
import { Source } from './source.ts';

/** The largest rule file or case that is read: 10 MB. */
export const LARGEST = 10_000_000;

/**
 * Bytes to text: UTF-8, with or without a byte order mark.
 * @param file the name that messages give
 * @throws InvalidInput for more than 10 MB, another encoding, or bytes that are not UTF-8
 */
export function decode(file: string, bytes: Uint8Array): Source {
  if (bytes.length > LARGEST) {
    throw unreadable(
      file,
      'file-too-large',
      `the file has ${bytes.length} bytes; at most ${LARGEST} are read`,
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw unreadable(file, 'file-encoding', 'the file is UTF-16', 'save it as UTF-8');
  }
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return new Source(file, text.decode(bytes.subarray(start)));
  } catch {
    const at = firstBadByte(bytes);
    const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
    throw unreadable(
      file,
      'file-encoding',
      `the file is not UTF-8: byte ${at + 1}, in line ${line}, fits no character`,
      'save it as UTF-8',
    );
  }
}

/**
 * A file's text.
 * @throws InvalidInput where the file is missing, a folder, too large or not UTF-8
 */
export function readSource(path: string): Source {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw unreadable(path, 'file-missing', reasonOf(error));
  }
  return decode(path, bytes);
}

/** Why a file could not be read, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder, not a file';
  if (code === 'EACCES' || code === 'EPERM') return 'the file may not be read';
  return `the file cannot be read (${code ?? 'unknown reason'})`;
}

function unreadable(file: string, code: Code, message: string, suggestion?: string): InvalidInput {
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const more = suggestion === undefined ? {} : { suggestion };
  return new InvalidInput([{ code, severity: 'error', message, ...more, file, ...start }], []);
}

/** The offset of the first byte that no UTF-8 character can have there. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
