import { digestOf } from '../json/digest.ts';

/** The lock's file, in the policy's folder. */
export const LOCK_FILE = 'registry.lock.json';

/** The one format of locks and signatures so far. */
export const FORMAT = 1;

/** A release: which revision, by its digest, and what came before. */
export interface LockEntry {
  version: string;
  /** Seen from the policy's folder. */
  file: string;
  digest: string;
  /** The digest of the revision that it amends; null where it amends none. */
  parent: string | null;
  releasedOn: string;
  /** The digest of the entry before; null for the first. */
  previous: string | null;
}

/** What a policy has released, in the order of release. */
export interface Lock {
  format: typeof FORMAT;
  policy: string;
  entries: readonly LockEntry[];
  /** The digest of the last entry: through `previous` it stands for all of them. */
  head: string;
}

/** What an entry is chained by: every entry holds the digest of the one before. */
export const entryDigest = (entry: LockEntry): string => digestOf(entry);

/** Where a revision of a version and a status lies, seen from the policy's folder. */
export const placeOf = (version: string, status: unknown): string =>
  status === 'enacted' ? `${version}.json` : `proposals/${version}.json`;

/** A lock with one entry more. */
export function withEntry(
  policy: string,
  before: readonly LockEntry[],
  release: Omit<LockEntry, 'previous'>,
): Lock {
  const last = before.at(-1);
  const { version, file, digest, parent, releasedOn } = release;
  const previous = last === undefined ? null : entryDigest(last);
  const entry = { version, file, digest, parent, releasedOn, previous };
  return { format: FORMAT, policy, entries: [...before, entry], head: entryDigest(entry) };
}

/** The lock as it is written, one entry a line. */
export function lockText({ format, policy, entries, head }: Lock): string {
  const lines = entries.map(({ version, file, digest, parent, releasedOn, previous }) => {
    const entry = { version, file, digest, parent, releasedOn, previous };
    const properties = Object.entries(entry).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
    return `    { ${properties.join(', ')} }`;
  });
  return [
    '{',
    `  "format": ${JSON.stringify(format)},`,
    `  "policy": ${JSON.stringify(policy)},`,
    '  "entries": [',
    lines.join(',\n'),
    '  ],',
    `  "head": ${JSON.stringify(head)}`,
    '}\n',
  ].join('\n');
}
