import { rulesFor } from '../../evaluate/status.ts';
import type { Action, Fact, Revision } from '../../revision/model.ts';
import { readsOf } from '../../revision/reads.ts';

/**
 * The facts that can matter to an action's status: those that its coverage or a rule that permits it
 * reads, directly, through definitions, or through what an operator rests on.
 * @returns by path, in the order in which they are met; collections that are gone through among them
 */
export function factsAsked(revision: Revision, action: Action): ReadonlyMap<string, Fact> {
  const rules = rulesFor(revision, action).map((each) => each.when);
  return readsOf([action.coverage.when, ...rules], revision).facts;
}
