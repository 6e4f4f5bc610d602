import { readFactsOf, type WrittenCase } from '../case/written-facts.ts';
import { decideAll, type Status } from '../evaluate/status.ts';
import type { Revision } from '../revision/model.ts';

/** A revision made ready to decide many cases, without reasons. */
export interface Compiled {
  readonly revision: Revision;
  /**
   * The statuses of a valid case, an action each in the order of the revision. The record is shared
   * between cases that come to the same, and frozen.
   */
  decide(written: WrittenCase): Readonly<Record<string, Status>>;
}

/** Makes a revision ready to decide many cases. */
export function compile(revision: Revision): Compiled {
  return {
    revision,
    decide: (written) => decideAll(revision, readFactsOf(written, revision.written.case).facts),
  };
}
