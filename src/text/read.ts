import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Code } from '../diagnostics/codes.ts';
import { InvalidInput } from '../diagnostics/diagnostic.ts';
import { type Position, Source } from './source.ts';

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
  const text = bytes.subarray(start);
  if (!isUtf8(text)) {
    const at = firstBadByte(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(start, at));
    const { line, column } = new Source(file, before).positionAt(before.length);
    const message = `the file is not UTF-8: byte ${at + 1} fits no character`;
    throw unreadable(file, 'file-encoding', message, 'save it as UTF-8', { line, column });
  }
  return new Source(file, Buffer.from(text.buffer, text.byteOffset, text.length).toString('utf8'));
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

function unreadable(
  file: string,
  code: Code,
  message: string,
  suggestion?: string,
  at: Position = { line: 1, column: 1 },
): InvalidInput {
  const more = suggestion === undefined ? {} : { suggestion };
  const place = { ...at, endLine: at.line, endColumn: at.column };
  return new InvalidInput([{ code, severity: 'error', message, ...more, file, ...place }], []);
}

/** The offset of the first byte with which no text can go on. */
function firstBadByte(bytes: Uint8Array): number {
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
        stream: true,
      });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  // The last bytes may be the beginning of a character that never ends.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, low), {
    stream: true,
  });
  return Buffer.byteLength(whole);
}
