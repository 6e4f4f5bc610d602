import { rulesFor } from '../evaluate/status.ts';
import type { Revision } from '../revision/model.ts';

/** What the status of an action rests on, as a text: two actions of a revision with the same have the same status. */
export function groundsOf(revision: Revision, id: string): string {
  const action = revision.actions.find((each) => each.id === id);
  if (!action) return '';
  const written = revision.written.actions.find((each) => each.id === id);
  return JSON.stringify([written?.coverage.when, rulesFor(revision, action).map((rule) => rule.id)]);
}
