import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import semver from 'semver';
import { formatDay } from '../dates/day.ts';
import { BadCall, InvalidInput } from '../diagnostics/diagnostic.ts';
import { loadPolicy } from '../registry/load-policy.ts';
import type { Policy } from '../registry/policy.ts';
import { byVersion } from '../registry/resolve.ts';
import { dayAt } from '../registry/today.ts';
import type { Revision } from '../revision/model.ts';
import { writeWhole } from '../text/write.ts';
import { type Lock, type LockEntry, lockText, placeOf, withEntry } from './lock.ts';
import { dayOfCall } from './pins.ts';
import { lockPath } from './read-lock.ts';
import { assertReleasable } from './releasable.ts';
import { assertContinues, type Signature, signaturePath, signatureText, signLock } from './signature.ts';
import { verifyRegistry } from './verify.ts';

/** What a release came to. */
export interface Release {
  policy: string;
  entry: LockEntry;
  lock: Lock;
  /** Whether it is new; false where it was released before, alike. */
  isNew: boolean;
  signature: Signature | undefined;
}

/**
 * Releases a revision: records its digest in the policy's lock, for ever; signs the lock where a key is given.
 * A revision that is released already, alike, stays as it is.
 * @param folder the policy's folder
 * @param options.today `YYYY-MM-DD`; without it the day it is in the policy's time zone
 * @throws InvalidInput where a file of the policy is not valid, or the lock does not verify;
 *   BadCall where the revision cannot be released, or nothing can be written
 */
export async function release(
  folder: string,
  version: string,
  options: { key?: KeyObject | undefined; today?: string | undefined } = {},
): Promise<Release> {
  const { key } = options;
  const policy = loadPolicy(folder, 'whole');
  const revision = revisionOf(policy, version);
  const before = existsSync(lockPath(folder)) ? verifiedLock(folder) : undefined;
  const today =
    options.today === undefined ? formatDay(dayAt(new Date(), policy.timeZone)) : dayOfCall(options.today);
  if (key !== undefined) assertContinues(folder, before, key);

  // Whatever was released under this version is the same: the lock was just verified.
  const released = before?.entries.find((each) => each.version === revision.version);
  if (before !== undefined && released !== undefined) {
    const signature = key && signLock(before, key, today);
    if (signature !== undefined) writeWhole([[signaturePath(folder), signatureText(signature)]]);
    return { policy: policy.id, entry: released, lock: before, isNew: false, signature };
  }

  await assertReleasable(policy, revision);
  const parent = parentOf(revision, before);
  checkDay(revision, before, today);
  if (key === undefined && existsSync(signaturePath(folder))) {
    throw new BadCall(
      `the lock is signed, and \`${revision.version}\` would leave it with the signature of an older one`,
      'sign the new one too, with --sign KEY.pem',
    );
  }
  const lock = withEntry(policy.id, before?.entries ?? [], {
    version: revision.version,
    file: placeOf(revision.version, revision.written.status),
    digest: revision.digest,
    parent,
    releasedOn: today,
  });
  const signature = key && signLock(lock, key, today);
  writeWhole([
    [lockPath(folder), lockText(lock)],
    ...(signature === undefined ? [] : [[signaturePath(folder), signatureText(signature)] as const]),
  ]);
  return { policy: policy.id, entry: lock.entries.at(-1) as LockEntry, lock, isNew: true, signature };
}

function revisionOf(policy: Policy, version: string): Revision {
  // A range names another revision tomorrow.
  if (semver.valid(version) === null)
    throw new BadCall(`\`${version}\` is not a whole version`, 'as `3.5.0`: a release is of one revision');
  return byVersion(policy, version).law();
}

/** The lock as it is; nothing is added to one that does not verify. */
function verifiedLock(folder: string): Lock {
  const { lock, diagnostics, sources } = verifyRegistry(folder, { allowUnreleased: true });
  if (lock === undefined || diagnostics.length > 0) throw new InvalidInput([...diagnostics], [...sources]);
  return lock;
}

function parentOf({ version, written: { amends } }: Revision, before: Lock | undefined): string | null {
  if (amends === undefined) return null;
  const parent = before?.entries.find((each) => each.version === amends);
  if (parent !== undefined) return parent.digest;
  throw new BadCall(
    `\`${version}\` amends \`${amends}\`, which is not released`,
    `release that first: \`policy release ${amends}\``,
  );
}

function checkDay({ version, written }: Revision, before: Lock | undefined, today: string): void {
  const last = before?.entries.at(-1);
  if (last !== undefined && today < last.releasedOn) {
    throw new BadCall(
      `\`${last.version}\` was released on ${last.releasedOn}, which is after ${today}`,
      'releases are in the order of their days',
    );
  }
  if (today < written.publishedOn) {
    throw new BadCall(
      `\`${version}\` is published on ${written.publishedOn}, which is after ${today}`,
      'a release is not before the day in `publishedOn`',
    );
  }
}
