import type { Finding } from '../diagnostics/diagnostic.ts';
import type { LocatedJson } from '../json/located.ts';
import type { Revision } from '../revision/model.ts';

/** A valid revision with the JSON that it was read from. */
export interface Located {
  revision: Revision;
  json: LocatedJson;
}

/** What a check of one revision looks at. */
export interface Subject extends Located {
  /** The other revisions of the policy, in the order of their versions; none for a file by itself. */
  others: readonly Located[];
}

/** Looks for one kind of fault in a valid revision. Findings are in its own file. */
export type Check = (subject: Subject) => Finding[];
