import { join } from 'node:path';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { show } from '../json/show.ts';
import { LOCK_FILE, type Lock, type LockEntry, lockText, placeOf } from './lock.ts';
import { type RegistryFile, readRegistryFile } from './registry-file.ts';

/** Where the lock of a policy's folder is. */
export const lockPath = (folder: string): string => join(folder, LOCK_FILE);

/**
 * Reads the lock of a policy's folder; whether what it says is so is checked elsewhere.
 * @throws InvalidInput where there is none, or none that can be read
 */
export function readLock(folder: string): RegistryFile<Lock> {
  return readRegistryFile<Lock>(lockPath(folder), {
    schema: 'lock.schema.json',
    missing: {
      code: 'lock-missing',
      message: 'there is no lock: nothing is known to be released',
      suggestion: 'bring the lock back; `policy release VERSION` starts one',
    },
    first: (value, json) => (isLock(value) ? [...algorithms(value, json), ...places(value, json)] : []),
    text: lockText,
  });
}

/** What may be a lock, of which nothing is known but that it is an object with entries. */
interface MaybeLock {
  head: unknown;
  entries: readonly Partial<Record<keyof LockEntry, unknown>>[];
}

function isLock(value: unknown): value is MaybeLock {
  const { entries } = (value ?? {}) as { entries?: unknown };
  return Array.isArray(entries) && entries.every((each) => each !== null && typeof each === 'object');
}

/** Which algorithm counts is the program's choice, never the file's. */
function algorithms({ head, entries }: MaybeLock, json: LocatedJson): Finding[] {
  const digests: [Pointer, unknown][] = [
    ...entries.flatMap((entry, index) =>
      (['digest', 'parent', 'previous'] as const).map((name): [Pointer, unknown] => [
        ['entries', index, name],
        entry[name],
      ]),
    ),
    [['head'], head],
  ];
  return digests.flatMap(([at, digest]): Finding[] => {
    if (typeof digest !== 'string' || digest.startsWith('sha256-')) return [];
    const message = `${show(digest)} is not a SHA-256 digest, and no other counts`;
    return [{ code: 'lock-algorithm', message, span: json.span(at) }];
  });
}

/** A file is where its version says, so that no entry can lead out of the folder. */
function places({ entries }: MaybeLock, json: LocatedJson): Finding[] {
  return entries.flatMap(({ version, file }, index): Finding[] => {
    if (typeof version !== 'string' || typeof file !== 'string') return [];
    const allowed = [placeOf(version, 'enacted'), placeOf(version, 'lapsed')];
    if (allowed.includes(file) && !/[/\\]/.test(version)) return [];
    const message = `${show(file)} is not where the revision ${show(version)} lies`;
    const suggestion = `\`${allowed.join('` or `')}\``;
    return [{ code: 'lock-path', message, suggestion, span: json.span(['entries', index, 'file']) }];
  });
}
