import { parseDay } from '../dates/day.ts';
import { BadCall, type Finding } from '../diagnostics/diagnostic.ts';
import type { LocatedJson } from '../json/located.ts';
import { pinnedDigest } from './digest.ts';
import type { Lock } from './lock.ts';

/** What somebody knows of a lock from elsewhere, which the lock itself cannot prove. */
export interface Pins {
  head: string | undefined;
  /** Digests by version. */
  digests: ReadonlyMap<string, string>;
  minEntries: number | undefined;
}

/** Pins as they are written in a call. */
export interface WrittenPins {
  head?: string | undefined;
  /** Each `VERSION=DIGEST`. */
  digest?: readonly string[] | undefined;
  minEntries?: string | undefined;
}

/**
 * Reads pins.
 * @throws BadCall for a digest, a pair or a number that is none
 */
export function readPins({ head, digest = [], minEntries }: WrittenPins): Pins {
  return {
    head: head === undefined ? undefined : pinnedDigest(head),
    digests: new Map(digest.map(pairOf)),
    minEntries: minEntries === undefined ? undefined : countOf(minEntries),
  };
}

/** The digest may have a `=` at its end, a version has none. */
function pairOf(text: string): [version: string, digest: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new BadCall(`\`${text}\` is not a version with its digest`, 'as `3.5.0=sha256-…`');
  return [text.slice(0, at), pinnedDigest(text.slice(at + 1))];
}

function countOf(text: string): number {
  if (/^[1-9][0-9]{0,8}$/.test(text)) return Number(text);
  throw new BadCall(`\`${text}\` is not a number of entries`, 'a whole number, 1 or more');
}

/**
 * A day in a call.
 * @throws BadCall for one that does not exist
 */
export function dayOfCall(text: string): string {
  if (parseDay(text) !== undefined) return text;
  throw new BadCall(`\`${text}\` is not a day that exists`, 'as 2019-06-30');
}

/** Where a lock is not as it is pinned. */
export function checkPins(lock: Lock, { head, digests, minEntries }: Pins, json: LocatedJson): Finding[] {
  const findings: Finding[] = [];
  if (head !== undefined && head !== lock.head) {
    const message = `the head is \`${lock.head}\`, and \`${head}\` is pinned`;
    findings.push({ code: 'pinned-head', message, span: json.span(['head']) });
  }
  for (const [version, digest] of digests) {
    const index = lock.entries.findIndex((each) => each.version === version);
    const found = lock.entries[index]?.digest;
    if (found === digest) continue;
    const message =
      found === undefined
        ? `\`${version}\` is pinned, and is not released`
        : `\`${version}\` has the digest \`${found}\`, and \`${digest}\` is pinned`;
    const at = found === undefined ? ['entries'] : ['entries', index, 'digest'];
    const span = found === undefined ? json.keySpan(at) : json.span(at);
    findings.push({ code: 'pinned-digest', message, span });
  }
  const count = lock.entries.length;
  if (minEntries !== undefined && count < minEntries) {
    const message = `the lock has ${count} ${count === 1 ? 'entry' : 'entries'}, and at least ${minEntries} are asked for`;
    findings.push({ code: 'pinned-entries', message, span: json.keySpan(['entries']) });
  }
  return findings;
}
