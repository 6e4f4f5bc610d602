import { existsSync } from 'node:fs';
import { type Diagnostic, inOrder, locate } from '../diagnostics/diagnostic.ts';
import { effectOf } from '../diff/effect/effect.ts';
import { lawChanges } from '../diff/law/changes.ts';
import type { OpenedPolicy } from '../open.ts';
import type { Policy } from '../registry/policy.ts';
import { byVersion } from '../registry/resolve.ts';
import type { RegisteredRevision, Revision } from '../revision/model.ts';
import { readSource } from '../text/read.ts';
import { Source } from '../text/source.ts';
import { blocksOf } from './blocks.ts';
import { entryText, type Told } from './entry.ts';
import { type Entry, renewed } from './renew.ts';
import { amendedBy, digestFor, findingsIn } from './stale.ts';

/** Compares two revisions for an entry. */
export type Tell = (from: Revision, to: Revision) => Promise<Told>;

/** All entries of a policy, in the order of versions, and the versions whose effect is not decided. */
export interface Entries {
  entries: Entry[];
  undecided: string[];
}

/** The comparison that entries are made from: the law in words, and the exact effect. */
export const tellWithin =
  (timeout: number): Tell =>
  async (from, to) => ({
    law: lawChanges(from, to)
      .filter(({ about }) => !about.every(isBesideTheLaw))
      .map((each) => each.text),
    effect: await effectOf(from, to, { timeout }),
  });

/** How points are read, what is remarked and what is left out: `policy diff` tells it. */
const isBesideTheLaw = (about: string): boolean => /^(readings|annotations|notModelled)\//.test(about);

/**
 * The entries of a policy, made from its files.
 * @param versions which ones; none are all
 * @throws BadCall for a version that does not exist; InvalidInput where a revision is not valid
 */
export async function entriesOf(
  { policy }: Pick<OpenedPolicy, 'policy'>,
  tell: Tell,
  versions: readonly string[] = [],
): Promise<Entries> {
  const wanted = new Set(versions.map((each) => byVersion(policy, each)));
  const entries: Entry[] = [];
  const undecided: string[] = [];
  for (const revision of policy.revisions) {
    const { version } = revision;
    if (wanted.size > 0 && !wanted.has(revision)) continue;
    const from = amendedBy(policy, revision);
    const told = from && (await tell(from.law(), revision.law()));
    if (told?.effect.decided === false) undecided.push(version);
    const body = entryText(revision.law(), told);
    entries.push({ version, heading: headingOf(revision), body, digest: digestFor(policy, revision, body) });
  }
  return { entries, undecided };
}

function headingOf({ version, written: { status, enactment } }: RegisteredRevision): string {
  const { inForce } = enactment;
  if (inForce === undefined) return `[${version}] - ${status}`;
  if (typeof inForce === 'string') return `[${version}] - ${inForce}`;
  return `[${version}] - in force between ${inForce.earliest} and ${inForce.latest}`;
}

/**
 * What is wrong with the entries of a policy in a changelog. An entry whose effect could not be decided
 * this time is not compared: it says nothing about what stands there.
 */
export function staleIn(
  file: string,
  policy: Policy,
  { entries, undecided }: Entries,
): { diagnostics: Diagnostic[]; source: Source } {
  const source = existsSync(file) ? readSource(file) : new Source(file, '');
  const findings = findingsIn(source, policy);
  for (const { version, body, mark } of blocksOf(source).blocks.filter((each) => each.policy === policy.id)) {
    const entry = entries.find((each) => each.version === version);
    if (!entry || undecided.includes(version) || findings.some((each) => each.span.start === mark.start))
      continue;
    if (body === entry.body) continue;
    const message = `the entry of \`${version}\` is not what the program writes now`;
    const suggestion = 'run `policy changelog --write`';
    findings.push({ code: 'stale-changelog', severity: 'warning', message, suggestion, span: mark });
  }
  return { diagnostics: inOrder(findings.map((each) => locate(source, each))), source };
}

/**
 * The changelog with its entries renewed.
 * @returns the new text, and marks that do not fit together: then nothing may be written
 */
export function renew(
  file: string,
  policy: Policy,
  { entries }: Entries,
): { text: string; diagnostics: Diagnostic[]; source: Source } {
  const isThere = existsSync(file);
  const source = isThere ? readSource(file) : new Source(file, '');
  const { findings } = blocksOf(source);
  const text = renewed(isThere ? source.text : undefined, policy, entries);
  return { text, diagnostics: findings.map((each) => locate(source, each)), source };
}
