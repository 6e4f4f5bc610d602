import { formatDay } from '../dates/day.ts';
import { isPatchOf } from '../diff/compatibility/number.ts';
import { enacted, type Policy } from '../registry/policy.ts';
import { lawOn } from '../registry/resolve.ts';
import type { RegisteredRevision } from '../revision/model.ts';

/** Days on which one thing is true of the law. */
export interface Stretch {
  /** The first of the days. */
  from: string;
  /** The day after the last; null where it goes on. */
  to: string | null;
  /** Whether some revision is in force for sure: not so only before the first one's latest day. */
  certain: boolean;
  /** The revisions that may be the law, in the order of the versions; one where that is known. */
  versions: string[];
}

/** An enacted revision in time. */
export interface TimelineLaw {
  version: string;
  title: string;
  amends: string | null;
  instrument: string;
  citation: string;
  inForce: string | { earliest: string; latest: string } | null;
  publishedOn: string;
  /** What it says that the revision before had wrong; null where it declares nothing. */
  corrects: string | null;
  /** The PATCH that stands in its place; null where none does. */
  replacedBy: string | null;
}

/** A revision that is not law. */
export interface TimelineProposal {
  version: string;
  status: 'proposed' | 'lapsed';
  title: string;
  amends: string | null;
  instrument: string;
  citation: string;
  publishedOn: string;
}

/** What was the law when, as far as the policy given knows. */
export interface Timeline {
  policy: string;
  title: string;
  /** The day of whose knowledge it tells; null for all that is known. */
  knownOn: string | null;
  stretches: Stretch[];
  law: TimelineLaw[];
  proposals: TimelineProposal[];
}

/** The timeline of a policy, by the same answers that cases get as of each day. */
export function timelineOf(policy: Policy): Timeline {
  const law = enacted(policy);
  const { id, title, revisions } = policy;
  return {
    policy: id,
    title,
    knownOn: policy.known?.on ?? null,
    stretches: stretchesOf(policy),
    law: law.map((each) => lawOf(each, law)),
    proposals: revisions.filter((each) => each.written.status !== 'enacted').map(proposalOf),
  };
}

function stretchesOf(policy: Policy): Stretch[] {
  const turns = enacted(policy).flatMap(({ inForce }) => (inForce ? [inForce.earliest, inForce.latest] : []));
  const days = [...new Set(turns)].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const day of days) {
    const { certain, candidates } = lawOn(policy, day);
    const versions = candidates.map((each) => each.version);
    const last = stretches.at(-1);
    if (last && last.certain === certain && last.versions.join() === versions.join()) continue;
    if (last) last.to = formatDay(day);
    stretches.push({ from: formatDay(day), to: null, certain, versions });
  }
  return stretches;
}

function lawOf({ version, written }: RegisteredRevision, law: readonly RegisteredRevision[]): TimelineLaw {
  const { title, amends, enactment, publishedOn, corrects } = written;
  const newest = law.findLast((each) => isPatchOf(each.version, version));
  return {
    version,
    title,
    amends: amends ?? null,
    instrument: enactment.instrument,
    citation: enactment.citation,
    inForce: enactment.inForce ?? null,
    publishedOn,
    corrects: corrects ?? null,
    replacedBy: newest && newest.version !== version ? newest.version : null,
  };
}

function proposalOf({ version, written }: RegisteredRevision): TimelineProposal {
  const { status, title, amends, enactment, publishedOn } = written;
  return {
    version,
    status: status as 'proposed' | 'lapsed',
    title,
    amends: amends ?? null,
    instrument: enactment.instrument,
    citation: enactment.citation,
    publishedOn,
  };
}
