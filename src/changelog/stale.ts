import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import type { Policy } from '../registry/policy.ts';
import type { RegisteredRevision } from '../revision/model.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { blocksOf } from './blocks.ts';
import { entryDigest } from './digest.ts';

/** The changelog of a policy: beside the folder of policies. */
export const changelogOf = (folder: string): string => join(folder, '..', '..', 'CHANGELOG.md');

const WRITE = 'run `policy changelog --write`';

/**
 * Checks the entries of a policy in its changelog, by digests alone. Nothing is asked of a changelog
 * without entries of the policy, nor that there is one.
 * @param folder the policy's
 * @throws InvalidInput with the entries that no longer say what the files say: warnings
 */
export function checkChangelog(folder: string, policy: Policy): void {
  const file = changelogOf(folder);
  if (!existsSync(file)) return;
  const source = readSource(file);
  const { blocks, unclosed } = blocksOf(source);
  if (![...blocks, ...unclosed].some((each) => each.policy === policy.id)) return;
  const findings = findingsIn(source, policy);
  if (findings.length === 0) return;
  throw new InvalidInput(
    findings.map((each) => locate(source, each)),
    [source],
  );
}

/** What is wrong with the entries of a policy in a changelog, as far as digests tell. */
export function findingsIn(source: Source, policy: Policy): Finding[] {
  const { blocks, unclosed, findings } = blocksOf(source);
  const own = blocks.filter((each) => each.policy === policy.id);
  const add = (message: string, suggestion: string, span: Finding['span']): void => {
    findings.push({ code: 'stale-changelog', severity: 'warning', message, suggestion, span });
  };
  for (const { version, digest, body, mark } of own) {
    const revision = policy.revisions.find((each) => each.version === version);
    if (!revision) {
      add(
        `there is no revision \`${version}\` of \`${policy.id}\``,
        'take the entry out, with its marks',
        mark,
      );
    } else if (digest !== digestFor(policy, revision, body)) {
      add(`the entry of \`${version}\` is not what the rules say now`, WRITE, mark);
    }
  }
  const first = own[0]?.mark ?? { start: 0, end: 0 };
  // An entry without its end is told already.
  const begun = [...own, ...unclosed.filter((each) => each.policy === policy.id)];
  for (const { version } of policy.revisions)
    if (begun.every((each) => each.version !== version))
      add(`there is no entry of \`${version}\` of \`${policy.id}\``, WRITE, first);
  return findings;
}

/** The digest that an entry with this text has to record. */
export function digestFor(policy: Policy, revision: RegisteredRevision, body: string): string {
  return entryDigest(amendedBy(policy, revision)?.digest, revision.digest, body);
}

/** The revision that one amends; undefined for the first. */
export const amendedBy = (policy: Policy, { written }: RegisteredRevision): RegisteredRevision | undefined =>
  policy.revisions.find((each) => each.version === written.amends);
