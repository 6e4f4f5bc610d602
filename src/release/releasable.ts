import { BadCall } from '../diagnostics/diagnostic.ts';
import type { Policy } from '../registry/policy.ts';
import type { Revision } from '../revision/model.ts';

/**
 * Whether a revision, valid as it is, may be frozen for ever: its text has to be final, and its number right.
 * @throws BadCall where it may not
 */
export async function assertReleasable(_policy: Policy, revision: Revision): Promise<void> {
  if (revision.written.status === 'proposed') {
    throw new BadCall(
      `\`${revision.version}\` is a bill that is still open: it may change, and a release never does`,
      'release it when it has lapsed, or the law that it becomes under a version of its own',
    );
  }
}
