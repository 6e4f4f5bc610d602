import { digestOf } from '../json/digest.ts';
import type { OpenedPolicy, Prepared, Selection } from '../open.ts';

/** A digest of all that decides what a case comes to: the revisions asked, and the facts that a case may state. */
export function lawDigest(
  { policy }: OpenedPolicy,
  { validator, lawFor }: Prepared,
  selection: Selection,
): string {
  const { asOfFact = null, knownOn = null } = selection;
  // The law of a day of the case may be any.
  const asked = asOfFact === null ? lawFor({}) : policy.revisions;
  const revisions = asked.map(({ version, digest }) => ({ version, digest }));
  return digestOf({ policy: policy.id, cases: validator.cases, revisions, asOfFact, knownOn });
}
