import { parseCitation } from '../citation/citation.ts';
import { matchEntry } from '../citation/match.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';
import type { Policy } from '../registry/policy.ts';
import type { List, ListEntry, Revision } from '../revision/model.ts';
import { citationProblem } from '../revision/values.ts';
import { FALSE, TRUE } from '../truth.ts';

/** A list that a provision is on, or may be on, over a run of versions. */
export interface Listing {
  list: string;
  text: string;
  /** Where the law has the list, in the newest of the versions. */
  citation: string;
  /** `maybe` where the citation names less than the list does. */
  listed: 'yes' | 'maybe';
  /** The entries that it matches. */
  entries: { entry: string; title: string; note?: string }[];
  versions: string[];
  /** The revision that put it on the list: in the oldest of the versions. */
  since: { version: string; citation: string; inForce: string | { earliest: string; latest: string } | null };
}

/** On which lists a provision is, under the enacted revisions and under proposals. */
export interface OffenseReport {
  policy: string;
  offense: string;
  enacted: Listing[];
  proposals: Listing[];
}

/**
 * On which lists of a policy a provision is, under which versions, since when, by which enactment.
 * @throws BadCall where the citation does not parse
 */
export function lookUpOffense(policy: Policy, offense: string): OffenseReport {
  if (!parseCitation(offense)) throw new BadCall(citationProblem(offense));
  const revisions = policy.revisions.map((each) => each.law());
  const isEnacted = (each: Revision): boolean => each.written.status === 'enacted';
  return {
    policy: policy.id,
    offense,
    enacted: listings(offense, revisions.filter(isEnacted)),
    proposals: revisions.filter((each) => !isEnacted(each)).flatMap((each) => listings(offense, [each])),
  };
}

function listings(offense: string, revisions: readonly Revision[]): Listing[] {
  const found: Listing[] = [];
  const running = new Map<string, Listing>();
  for (const revision of revisions) {
    const seen = new Set<string>();
    for (const list of revision.lists.values()) {
      const listing = listingIn(offense, list, revision);
      if (!listing) continue;
      // The same entries on the same list go on; other entries are another listing.
      const key = JSON.stringify([listing.list, listing.listed, listing.entries]);
      seen.add(key);
      const before = running.get(key);
      if (before) {
        before.versions.push(revision.version);
        before.citation = listing.citation;
      } else {
        running.set(key, listing);
        found.push(listing);
      }
    }
    for (const key of running.keys()) if (!seen.has(key)) running.delete(key);
  }
  return found;
}

function listingIn(offense: string, list: List, revision: Revision): Listing | undefined {
  const citation = parseCitation(offense);
  if (!citation) return undefined;
  const matches = list.entries.map((entry) => ({ entry, match: matchEntry(citation, entry.match) }));
  const sure = matches.filter((each) => each.match === TRUE);
  const those = sure.length > 0 ? sure : matches.filter((each) => each.match !== FALSE);
  if (those.length === 0) return undefined;
  const { enactment } = revision.written;
  return {
    list: list.id,
    text: list.text,
    citation: list.citation,
    listed: sure.length > 0 ? 'yes' : 'maybe',
    entries: those.map((each) => shown(each.entry)),
    versions: [revision.version],
    since: { version: revision.version, citation: enactment.citation, inForce: enactment.inForce ?? null },
  };
}

const shown = ({ written, title, note }: ListEntry) => ({
  entry: written,
  title,
  ...(note === undefined ? {} : { note }),
});
