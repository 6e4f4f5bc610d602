import semver from 'semver';
import { type Day, formatDay } from '../dates/day.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';
import type { RegisteredRevision } from '../revision/model.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import { enacted, type Policy } from './policy.ts';

/**
 * The policy as it was known on a day: without the revisions that were published later. Cases are
 * still checked by all that is known now, so that one case can be asked about the knowledge of any day.
 * @throws BadCall where nothing was published yet
 */
export function knownOn(policy: Policy, day: Day): Policy {
  const on = formatDay(day);
  const isKnown = ({ written }: RegisteredRevision): boolean => written.publishedOn <= on;
  const later = policy.revisions.filter((each) => !isKnown(each));
  const revisions = policy.revisions.filter(isKnown);
  if (revisions.length > 0) return { ...policy, revisions, known: { on, later } };
  const [first] = later.map((each) => each.written.publishedOn).sort();
  throw new BadCall(
    `on ${on} nothing of \`${policy.id}\` was published yet`,
    `the first was published on ${first}`,
  );
}

/** What a message adds where only a part of the policy is known. */
const asKnown = ({ known }: Policy): string => (known ? `, as it was known on ${known.on},` : '');

/**
 * The revision that a version or a range names. A version named whole is that revision, proposal
 * or not; a range is the newest enacted revision in it, and never a proposal.
 * @throws BadCall where it is neither, nothing matches, or the version was not published yet
 */
export function byVersion(policy: Policy, wanted: string): RegisteredRevision {
  const versions = policy.revisions.map((each) => each.version);
  const exact = semver.valid(wanted);
  if (exact !== null) {
    const found = policy.revisions.find((each) => semver.eq(each.version, exact));
    if (found) return found;
    const later = policy.known?.later.find((each) => semver.eq(each.version, exact));
    if (later) {
      throw new BadCall(
        `\`${later.version}\` of \`${policy.id}\` was not published yet on ${policy.known?.on}`,
        `it was published on ${later.written.publishedOn}`,
      );
    }
    const near = nearest(exact, versions);
    throw new BadCall(
      `there is no revision \`${wanted}\` of \`${policy.id}\`${asKnown(policy).replace(/,$/, '')}`,
      near ? `did you mean \`${near}\`? there is ${oneOf(versions, 30)}` : `there is ${oneOf(versions, 30)}`,
    );
  }
  // An empty text is a range to semver: an unset variable would silently ask for the newest law.
  if (wanted.trim() === '' || semver.validRange(wanted) === null) {
    throw new BadCall(
      `\`${wanted}\` is neither a version nor a range of versions`,
      'as `3.5.0`, `^3`, `~3.5` or `>=3.0.0 <3.5.0`',
    );
  }
  const matching = enacted(policy).filter((each) => semver.satisfies(each.version, wanted));
  const newest = matching.at(-1);
  if (newest) return newest;
  const known = enacted(policy).map((each) => each.version);
  throw new BadCall(
    `no enacted revision of \`${policy.id}\`${asKnown(policy)} is in the range \`${wanted}\``,
    known.length > 0 ? `there is ${oneOf(known, 30)}` : 'there is no enacted revision',
  );
}

/**
 * The revisions that may be the law on a day: one where that is certain, several where the day lies
 * between the bounds of an uncertain day in force.
 * @throws BadCall for a day before the first revision
 */
export function asOf(policy: Policy, day: Day): RegisteredRevision[] {
  const { certain, candidates } = lawOn(policy, day);
  if (certain) return candidates;
  const first = enacted(policy)[0];
  const when = first?.inForce
    ? `in force from ${formatDay(first.inForce.earliest)}`
    : 'without a day in force';
  throw new BadCall(
    `on ${formatDay(day)} no revision of \`${policy.id}\`${asKnown(policy)} was in force for sure`,
    first ? `the first is ${first.version}, ${when}` : 'there is no enacted revision',
  );
}

/**
 * The revisions that may be the law on a day, and whether one of them is for sure: none is before the
 * first revision's latest day.
 */
export function lawOn(policy: Policy, day: Day): { certain: boolean; candidates: RegisteredRevision[] } {
  const candidates: RegisteredRevision[] = [];
  for (const revision of uncorrected(enacted(policy))) {
    if (!revision.inForce || day < revision.inForce.earliest) continue;
    // From its latest day on, a revision is in force for sure, and those before it are history.
    if (day >= revision.inForce.latest) candidates.length = 0;
    candidates.push(revision);
  }
  return { certain: candidates.some((each) => each.inForce && day >= each.inForce.latest), candidates };
}

/** Without the revisions that a later one with the same enactment, a PATCH, puts right. */
function uncorrected(revisions: readonly RegisteredRevision[]): RegisteredRevision[] {
  const newest = new Map(
    revisions.map((each) => [`${semver.major(each.version)}.${semver.minor(each.version)}`, each]),
  );
  return revisions.filter((each) => [...newest.values()].includes(each));
}
