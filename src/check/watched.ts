import { changelogOf } from '../changelog/stale.ts';
import { findPolicy } from '../registry/load-policy.ts';
import { type CheckOptions, policiesAt, policyOf } from './check-files.ts';

/**
 * The files and folders on which a check rests: of a folder all that is in it and the changelogs of its policies, of a file
 * the policy that it lies in.
 * @throws BadCall where there is no such policy
 */
export function watchedBy(paths: readonly string[], options: CheckOptions): string[] {
  const named = paths.length === 0 ? [findPolicy(options.rules, options.policy)] : paths;
  const roots = named.flatMap((path) => {
    const policies = policiesAt(path);
    return policies.length > 0 ? [path, ...policies.map(changelogOf)] : [policyOf(path) ?? path];
  });
  return [...new Set(roots)];
}
