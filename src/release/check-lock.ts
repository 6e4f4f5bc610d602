import type { Finding } from '../diagnostics/diagnostic.ts';
import type { LocatedJson } from '../json/located.ts';
import { entryDigest, type Lock, type LockEntry } from './lock.ts';

/** What a lock says that cannot be so, whatever the files say: the chain, the head, the order, doubles. */
export function checkLock(lock: Lock, folder: string, json: LocatedJson): Finding[] {
  const findings: Finding[] = [];
  const add = (code: Finding['code'], message: string, at: (string | number)[]): void => {
    findings.push({ code, message, span: json.span(at) });
  };
  if (lock.policy !== folder) {
    add('lock-policy', `the lock is that of \`${lock.policy}\`, and the folder is \`${folder}\``, ['policy']);
  }
  for (const [index, entry] of lock.entries.entries()) {
    const at = (name: keyof LockEntry): (string | number)[] => ['entries', index, name];
    const earlier = lock.entries.slice(0, index);
    const before = earlier.at(-1);
    const { version, parent, releasedOn } = entry;
    if (earlier.some((each) => each.version === version))
      add('lock-duplicate', `\`${version}\` is released twice`, at('version'));
    if (entry.previous !== (before === undefined ? null : entryDigest(before))) {
      const message =
        before === undefined
          ? `\`${version}\` is the first entry, and is chained to one before it`
          : `\`${version}\` is not chained to the entry before it, that of \`${before.version}\` as it stands here`;
      add('lock-chain', message, at('previous'));
    }
    if (before !== undefined && releasedOn < before.releasedOn) {
      const message = `\`${version}\` is released on ${releasedOn}, before \`${before.version}\` on ${before.releasedOn}`;
      add('lock-order', message, at('releasedOn'));
    }
    if (parent === null || earlier.some((each) => each.digest === parent)) continue;
    const later = lock.entries.find((each) => each.digest === parent);
    if (later === undefined) add('lock-parent', `\`${version}\` amends what is not released`, at('parent'));
    else
      add(
        'lock-order',
        `\`${version}\` is released before \`${later.version}\`, which it amends`,
        at('parent'),
      );
  }
  const last = lock.entries.at(-1);
  if (last !== undefined && lock.head !== entryDigest(last))
    add('lock-head', `the head is not the digest of the last entry, that of \`${last.version}\``, ['head']);
  return findings;
}
