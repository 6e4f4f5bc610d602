import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Diagnostic, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import { digestOf } from '../json/digest.ts';
import type { LocatedJson } from '../json/located.ts';
import { parseJson } from '../json/parse.ts';
import { show } from '../json/show.ts';
import { revisionFiles } from '../registry/load-policy.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { type Lock, type LockEntry, placeOf } from './lock.ts';

/** What a check of files found. */
export interface FilesChecked {
  diagnostics: Diagnostic[];
  sources: Source[];
  /** Bills that are not released; they are drafts, and nothing is wrong with that. */
  drafts: string[];
}

/** What may be a revision: of a file that is JSON nothing more is known. */
type Maybe = Partial<Record<'policy' | 'version' | 'status' | 'amends', unknown>>;

/**
 * Compares the files of a policy's folder with its lock: that each released one is there and says what
 * it said, and that no law is there beside them. Only canonical JSON counts, not how it is laid out.
 */
export function checkFiles(
  folder: string,
  lock: Lock,
  json: LocatedJson,
  read: (path: string) => Source = readSource,
): FilesChecked {
  const checked: FilesChecked = { diagnostics: [], sources: [json.source], drafts: [] };
  for (const [index, entry] of lock.entries.entries()) {
    const path = join(folder, entry.file);
    if (!existsSync(path)) {
      const message = `\`${entry.version}\` is released, and its file \`${entry.file}\` is gone`;
      const span = json.span(['entries', index, 'file']);
      const suggestion = 'bring the file back';
      const finding = { code: 'revision-missing' as const, message, suggestion, span };
      checked.diagnostics.push(locate(json.source, finding));
      continue;
    }
    const file = readInto(path, checked, read);
    if (file === undefined) continue;
    checked.sources.push(file.source);
    if (digestOf(file.value) !== entry.digest) checked.diagnostics.push(changed(entry, file));
    else checked.diagnostics.push(...checkEntry(folder, lock, index, file, json));
  }
  const released = new Set(lock.entries.map((each) => join(folder, each.file)));
  for (const path of revisionFiles(folder).filter((each) => !released.has(each))) {
    const file = readInto(path, checked, read);
    if (file === undefined) continue;
    const { version, status } = (file.value ?? {}) as Maybe;
    if (status === 'proposed' || status === 'lapsed') {
      checked.drafts.push(basename(path, '.json'));
      continue;
    }
    checked.sources.push(file.source);
    checked.diagnostics.push(
      locate(file.source, {
        code: 'revision-unreleased',
        message: `${show(version)} is law here, and is not released`,
        suggestion: 'release it: `policy release VERSION`; or let drafts of law pass with --allow-unreleased',
        span: file.span(['version']),
      }),
    );
  }
  return checked;
}

/** Reads a file; what is wrong with it is a finding like the others. */
function readInto(
  path: string,
  checked: FilesChecked,
  read: (path: string) => Source,
): LocatedJson | undefined {
  try {
    return parseJson(read(path));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    checked.diagnostics.push(...error.diagnostics);
    checked.sources.push(...error.sources);
    return undefined;
  }
}

const changed = ({ version, releasedOn }: LockEntry, file: LocatedJson): Diagnostic =>
  locate(file.source, {
    code: 'revision-changed',
    message: `\`${version}\` was released on ${releasedOn} with another digest: a published revision is frozen`,
    suggestion: 'put back what was released, and add a PATCH that amends it',
    span: file.span(['version']),
  });

/** What an entry says of a file whose digest is right must be so: a lock can be written by anyone. */
function checkEntry(
  folder: string,
  lock: Lock,
  index: number,
  file: LocatedJson,
  json: LocatedJson,
): Diagnostic[] {
  const entry = lock.entries[index] as LockEntry;
  const { policy, version, status, amends } = (file.value ?? {}) as Maybe;
  const found: Diagnostic[] = [];
  const add = (code: 'lock-revision' | 'lock-parent', message: string, name: keyof LockEntry): void => {
    const span = json.span(['entries', index, name]);
    found.push(locate(json.source, { code, message, span }));
  };
  if (version !== entry.version)
    add(
      'lock-revision',
      `\`${entry.file}\` has the version ${show(version)}, not \`${entry.version}\``,
      'version',
    );
  const here = basename(resolve(folder));
  if (policy !== here)
    add('lock-revision', `\`${entry.file}\` is of ${show(policy)}, not of \`${here}\``, 'file');
  if (placeOf(entry.version, status) !== entry.file)
    add('lock-revision', `\`${entry.file}\` is not where a revision lies that is ${show(status)}`, 'file');
  const amended = lock.entries.find((each) => each.version === amends)?.digest ?? null;
  const isParentRight = amends === undefined ? entry.parent === null : amended === entry.parent;
  // A parent that no entry has is told already.
  const isParentKnown = entry.parent === null || lock.entries.some((each) => each.digest === entry.parent);
  if (isParentKnown && !isParentRight) {
    const what = amends === undefined ? 'amends nothing' : `amends ${show(amends)}`;
    add('lock-parent', `\`${entry.version}\` ${what}, and its parent here is another`, 'parent');
  }
  return found;
}
