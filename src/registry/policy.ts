import type { RegisteredRevision } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';
import type { Holidays } from './written-policy.ts';

/** A policy with all its revisions. */
export interface Policy {
  id: string;
  title: string;
  text: string | undefined;
  timeZone: string;
  holidays: Holidays | undefined;
  /** Enacted revisions and proposals, in the order of their versions. */
  revisions: readonly RegisteredRevision[];
  /** The union of the case schemas: what a case of this policy may state. */
  cases: Written.CaseSchema;
  /** Where only what was published up to a day is in it: that day, and what came later. */
  known?: { on: string; later: readonly RegisteredRevision[] };
}

/** The enacted revisions, in the order of their versions. */
export const enacted = (policy: Policy): RegisteredRevision[] =>
  policy.revisions.filter((revision) => revision.written.status === 'enacted');
