import semver from 'semver';
import { enacted, type Policy } from '../registry/policy.ts';
import type { RegisteredRevision } from '../revision/model.ts';

/** One alternative of a range, as `>=3.0.0 <3.5.0 || 3.7.0` has two. */
export interface Alternative {
  range: string;
  /** In the order of the versions; undefined for what is neither a version nor a range. */
  revisions: readonly RegisteredRevision[] | undefined;
}

/**
 * The revisions that each alternative of a range is about: the enacted ones in it, never a proposal; or of a version named
 * whole that one, proposal or not.
 */
export function alternativesOf(policy: Policy, range: string): Alternative[] {
  return range
    .split('||')
    .map((each) => each.trim())
    .map((each) => ({ range: each, revisions: revisionsIn(policy, each) }));
}

function revisionsIn(policy: Policy, range: string): RegisteredRevision[] | undefined {
  const exact = semver.valid(range);
  if (exact !== null) return policy.revisions.filter((each) => semver.eq(each.version, exact));
  if (range === '' || semver.validRange(range) === null) return undefined;
  return enacted(policy).filter((each) => semver.satisfies(each.version, range));
}

/** The versions that a range is about, in order. */
export function versionsIn(policy: Policy, range: string): string[] {
  const those = new Set(alternativesOf(policy, range).flatMap((each) => each.revisions ?? []));
  return policy.revisions.filter((each) => those.has(each)).map((each) => each.version);
}
