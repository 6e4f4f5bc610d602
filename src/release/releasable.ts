import { BadCall } from '../diagnostics/diagnostic.ts';
import { changesAnswers } from '../diff/compatibility/answers.ts';
import { numberProblems } from '../diff/compatibility/check.ts';
import { deriveVersion } from '../diff/compatibility/derive.ts';
import { effectOf } from '../diff/effect/effect.ts';
import type { Policy } from '../registry/policy.ts';
import type { Revision } from '../revision/model.ts';

/** How long the analysis of a PATCH may take, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Whether a revision, valid as it is, may be frozen for ever: its text has to be final, and its number right.
 * @throws BadCall where it may not
 */
export async function assertReleasable(policy: Policy, revision: Revision): Promise<void> {
  if (revision.written.status === 'proposed') {
    throw new BadCall(
      `\`${revision.version}\` is a bill that is still open: it may change, and a release never does`,
      'release it when it has lapsed, or the law that it becomes under a version of its own',
    );
  }
  const amended = policy.revisions.find((each) => each.version === revision.written.amends)?.law();
  if (!amended) return;
  const derived = await deriveVersion(amended, revision, () =>
    changesAnswers(amended, revision, effectOf, { timeout: PATIENCE }),
  );
  const [problem] = numberProblems(amended, revision, derived);
  if (problem) throw new BadCall(problem.message, problem.suggestion);
}
