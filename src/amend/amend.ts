import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkFiles } from '../check/check-files.ts';
import { formatDay } from '../dates/day.ts';
import { BadCall, type Diagnostic, InvalidInput } from '../diagnostics/diagnostic.ts';
import { otherAct } from '../diff/compatibility/act.ts';
import { changesAnswers } from '../diff/compatibility/answers.ts';
import { type Derived, deriveVersion } from '../diff/compatibility/derive.ts';
import { type Bump, numberAfter } from '../diff/compatibility/number.ts';
import { effectOf } from '../diff/effect/effect.ts';
import { applyPatch } from '../diff/patch.ts';
import { habitsOf, layOut } from '../format/layout.ts';
import { openPolicy } from '../open.ts';
import { findPolicy } from '../registry/load-policy.ts';
import { dayAt } from '../registry/today.ts';
import type { LockEntry } from '../release/lock.ts';
import { lockPath, readLock } from '../release/read-lock.ts';
import { loadRevision } from '../revision/load.ts';
import type { Revision } from '../revision/model.ts';
import { packageFile } from '../text/package.ts';
import { readSource } from '../text/read.ts';
import { Source } from '../text/source.ts';
import { type Ask, complete } from './ask.ts';
import { draftOf } from './draft.ts';
import { dayOf, type FactFlags, type Facts, factsOf, factsOfPatch } from './facts.ts';
import { placeOf, requireFree, requireNothing, writeNew } from './place.ts';

/** What `policy amend` is asked to do. */
export interface AmendCall extends FactFlags {
  rules?: string | undefined;
  policy?: string | undefined;
  /** The number that the new revision must have; it has to be the one that it earns. */
  version?: string;
  /** Another place than the policy's folder. */
  to?: string;
  /** The same enactment, encoded better: a PATCH. */
  sameEnactment?: boolean;
  /** What was encoded wrongly, for a PATCH that changes answers. */
  corrects?: string;
  publishedOn?: string;
  dryRun?: boolean;
  /** RFC 6902 operations on the file of the revision that is amended. */
  patch?: unknown;
  /** Puts questions to a person; undefined where nobody is there. */
  ask?: Ask | undefined;
  /** Milliseconds for the question whether a PATCH changes answers. */
  timeout?: number;
}

/** What was made. */
export interface Amended {
  from: Revision;
  version: string;
  bump: Bump;
  /** Why the change earns the number; empty where that cannot be told yet. */
  reasons: readonly string[];
  /** The new file. */
  source: Source;
  /** Undefined where the new file is not valid. */
  revision: Revision | undefined;
  isWritten: boolean;
  /** What is still wrong with the new file. */
  todo: readonly Diagnostic[];
  sources: readonly Source[];
}

/** How long to look whether a PATCH changes answers. */
const TIMEOUT = 60_000;

/**
 * Starts a revision from another: its file, after the patch, under a header of its own and with the
 * number that the change earns.
 * @param base the version of the revision that is amended, a range, or the path of its file
 * @throws BadCall for a call that cannot be followed; InvalidInput where the policy is not valid
 */
export async function amend(base: string, call: AmendCall): Promise<Amended> {
  const folder = findPolicy(call.rules, call.policy);
  const opened = openPolicy(call);
  const [from] = opened.resolve({ version: base });
  requireLaw(from);
  const publishedOn =
    call.publishedOn === undefined
      ? formatDay(dayAt(new Date(), opened.policy.timeZone))
      : dayOf(call.publishedOn, '--published-on');
  const patched = patchedCopy(from, call.patch);
  const facts = await factsFor(from, patched, call);
  const header = {
    amends: from.version,
    facts,
    title: call.title ?? facts?.title,
    corrects: call.corrects,
    publishedOn,
    before: from.file,
  };
  const habits = habitsOf(readSource(from.file).text);
  const make = (version: string): Source => {
    const file = call.to ?? placeOf(folder, version);
    return new Source(file, layOut(draftOf(patched, { ...header, version, file }), habits));
  };

  const guess = guessed(from, facts);
  const earned = await earnedBy(from, make(guess.expected), call);
  const { bump, expected: version } = earned ?? guess;
  requireNumber(from, call.version, earned ?? guess, earned !== undefined);
  if (earned?.answers === 'changed') throw changesAnswersSilently(from);
  const source = make(version);
  requireUnreleased(folder, version, source.file);
  if (call.to === undefined) requireOwnFolder(call.rules, folder);
  if (call.dryRun) requireNothing(source.file);
  else {
    if (call.to === undefined) mkdirSync(dirname(source.file), { recursive: true });
    requireFree(source.file);
    writeNew(source.file, source.text);
  }
  const { revision, ...found } = await checkNew(source, call.dryRun || call.to ? undefined : folder);
  const reasons = earned?.reasons.map((each) => each.text) ?? [];
  return { from, version, bump, reasons, source, revision, isWritten: !call.dryRun, ...found };
}

/** A bill is not amended: what it changes can be put to the law itself. */
function requireLaw({ version, written: { status, amends } }: Revision): void {
  if (status === 'enacted') return;
  throw new BadCall(
    `\`${version}\` is a bill, and only law is amended`,
    amends &&
      `amend \`${amends}\`; \`policy diff ${amends} ${version} --format patch\` gives the bill’s changes as a patch`,
  );
}

function patchedCopy(from: Revision, patch: unknown): Record<string, unknown> {
  const patched = patch === undefined ? from.written : applyPatch(from.written, patch);
  if (patched !== null && typeof patched === 'object' && !Array.isArray(patched))
    return patched as Record<string, unknown>;
  throw new BadCall('the patch leaves no revision', 'a revision is an object');
}

/**
 * The facts of the act; undefined where it stays the same.
 * @throws BadCall where something is missing, or flags contradict one another
 */
async function factsFor(
  from: Revision,
  patched: Record<string, unknown>,
  call: AmendCall,
): Promise<Facts | undefined> {
  const flags = factsOf(call);
  const isSame =
    call.sameEnactment === true ||
    call.corrects !== undefined ||
    call.version === numberAfter(from.version, 'patch');
  if (!isSame) return complete({ ...factsOfPatch(from.written, patched), ...flags }, call.ask);
  const { title: _, status, ...ofAct } = flags;
  const [told] = Object.keys(ofAct);
  if (told === undefined && status === 'enacted') return undefined;
  throw new BadCall(
    'what puts a revision right has its enactment, and the call gives another',
    'leave out the facts of the enactment, or --same-enactment, --corrects and the --version of a PATCH',
  );
}

/** The number by the enactment alone, for content that cannot be read yet. */
function guessed(from: Revision, facts: Facts | undefined): Pick<Derived, 'bump' | 'expected' | 'reasons'> {
  const { enactment } = from.written;
  const another = facts && otherAct(enactment, { ...enactment, ...facts, source: [] });
  const bump = another === undefined ? 'patch' : 'minor';
  const ending = facts?.proposalId === undefined ? '' : `-${facts.proposalId}`;
  return {
    bump,
    expected: numberAfter(from.version, bump) + ending,
    reasons: [{ text: another ?? 'the act is the same' }],
  };
}

/** What the change earns; undefined where the new content is not valid, so that nothing can be derived. */
async function earnedBy(from: Revision, source: Source, call: AmendCall): Promise<Derived | undefined> {
  let to: Revision;
  try {
    to = loadRevision(source);
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
  return deriveVersion(from, to, () =>
    changesAnswers(from, to, effectOf, { timeout: call.timeout ?? TIMEOUT }),
  );
}

function requireNumber(
  from: Revision,
  wanted: string | undefined,
  { bump, expected, reasons }: Pick<Derived, 'bump' | 'expected' | 'reasons'>,
  isCertain: boolean,
): void {
  if (wanted === undefined || wanted === expected) return;
  const because = reasons.map((each) => each.text).join('; ');
  throw new BadCall(
    `the change from \`${from.version}\` earns \`${expected}\`, not \`${wanted}\`: it is ${bump.toUpperCase()}, since ${because}`,
    isCertain
      ? 'leave out --version'
      : 'leave out --version; the new content is not valid yet, and may earn another',
  );
}

const changesAnswersSilently = (from: Revision): BadCall =>
  new BadCall(
    `the enactment is that of \`${from.version}\`, so this is a PATCH, and it changes answers`,
    'say with --corrects what was encoded wrongly; where the law was amended, give its act',
  );

/** What was released once stays as it was, even where its file is gone. */
function requireUnreleased(folder: string, version: string, file: string): void {
  for (const entry of releasedIn(folder)) {
    const isPlace = resolve(folder, entry.file) === resolve(file);
    if (entry.version !== version && !isPlace) continue;
    throw new BadCall(
      `\`${entry.version}\` is released, and a released revision is frozen`,
      `to mend it, add a PATCH: policy amend ${entry.version} --same-enactment`,
    );
  }
}

function releasedIn(folder: string): readonly LockEntry[] {
  return existsSync(lockPath(folder)) ? readLock(folder).content.entries : [];
}

/** The rules that come with the package are not the caller's to write to. */
function requireOwnFolder(rules: string | undefined, folder: string): void {
  if (rules !== undefined || resolve(dirname(folder)) !== resolve(packageFile('rules'))) return;
  if (resolve('rules') === resolve(dirname(folder))) return;
  throw new BadCall(
    'the rules are the package’s own, and there is no folder `rules` here',
    'name your rules with --rules DIR, or a file with --to FILE',
  );
}

/** What is wrong with the new file: among its policy where it lies in one, else by itself. */
async function checkNew(
  source: Source,
  folder: string | undefined,
): Promise<Pick<Amended, 'revision' | 'todo' | 'sources'>> {
  try {
    const revision = loadRevision(source);
    if (folder === undefined) return { revision, todo: [], sources: [] };
    const { diagnostics, sources } = await checkFiles([folder], {});
    const todo = diagnostics.filter((each) => each.file === source.file && each.severity !== 'info');
    return { revision, todo, sources };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { revision: undefined, todo: error.diagnostics, sources: error.sources };
  }
}
