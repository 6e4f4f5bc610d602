import { basename, dirname, join, resolve } from 'node:path';
import { checkFiles, policiesAt } from '../check/check-files.ts';
import { BadCall, InvalidInput } from '../diagnostics/diagnostic.ts';
import { changesAnswers } from '../diff/compatibility/answers.ts';
import { deriveVersion } from '../diff/compatibility/derive.ts';
import { differenceOf } from '../diff/difference.ts';
import { effectOf } from '../diff/effect/effect.ts';
import { failuresOf } from '../print/test-words.ts';
import { findPolicy } from '../registry/load-policy.ts';
import { LOCK_FILE } from '../release/lock.ts';
import { loadRevision } from '../revision/load.ts';
import type { Revision } from '../revision/model.ts';
import { SCENARIOS } from '../scenarios/files.ts';
import { testPolicies } from '../scenarios/test-policies.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import type { Review, ReviewedFile } from './model.ts';

/** A file that differs from a commit. */
export type ChangedFile = Pick<ReviewedFile, 'file' | 'change'>;

/**
 * The folders of the policies that paths name.
 * @throws BadCall where a path names none, or without paths as for findPolicy
 */
export function policiesOf(
  paths: readonly string[],
  { rules, policy }: { rules?: string; policy?: string },
): string[] {
  if (paths.length === 0) return [findPolicy(rules, policy)];
  return paths.flatMap((path) => {
    const folders = policiesAt(path);
    if (folders.length > 0) return folders;
    throw new BadCall(`\`${path}\` is no policy`, 'name the folder of a policy, or one that holds policies');
  });
}

/**
 * What the changed files of a policy do: whether they are valid, which number each revision earns, whose answers change, and
 * which scenarios fail now.
 * @param folder the policy's
 * @param base how the commit is called
 * @param changed the files of the folder that differ
 * @param atBase a file's text at the commit; undefined where it was not there
 */
export async function reviewPolicy(
  folder: string,
  base: string,
  changed: readonly ChangedFile[],
  atBase: (file: string) => Promise<Source | undefined>,
): Promise<Review> {
  const { diagnostics } = await checkFiles([folder], {});
  const told = diagnostics.filter((each) => each.severity !== 'info');
  const files: ReviewedFile[] = [];
  for (const each of changed) files.push(await reviewFile(each, folder, atBase));
  const scenarios = await testScenarios(folder);
  const isDecided = files.every((each) => each.difference?.effect.decided ?? true);
  return {
    policy: basename(resolve(folder)),
    base,
    isGood: told.length === 0 && isDecided && (scenarios?.failures.length ?? 0) === 0,
    files,
    diagnostics: told,
    scenarios,
  };
}

async function reviewFile(
  { file, change }: ChangedFile,
  folder: string,
  atBase: (file: string) => Promise<Source | undefined>,
): Promise<ReviewedFile> {
  const kind = kindOf(file, folder);
  const revision = kind === 'revision' ? readRevision(() => readSource(file)) : undefined;
  if (!revision) return { file, change, kind };
  const amended = amendedBy(revision, folder);
  const number = amended && (await numberOf(amended, revision));
  const before = change === 'edited' ? await atBase(file) : undefined;
  const compared = before ? readRevision(() => before) : amended;
  const difference =
    compared &&
    (await differenceOf({ revision: compared, file: before?.file }, { revision, file: undefined }));
  return {
    file,
    change,
    kind,
    version: revision.version,
    ...(number ? { number } : {}),
    ...(difference ? { difference } : {}),
  };
}

/** A revision, where it is valid: what is wrong with it, the check tells. */
function readRevision(read: () => Source): Revision | undefined {
  try {
    return loadRevision(read());
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}

function kindOf(file: string, folder: string): ReviewedFile['kind'] {
  const name = basename(file);
  if (name === 'policy.json') return 'policy';
  if (name === LOCK_FILE) return 'lock';
  if (!name.endsWith('.json')) return 'other';
  return resolve(dirname(file)) === resolve(folder, SCENARIOS) ? 'scenarios' : 'revision';
}

/** What a revision amends, where that lies in the folder and is valid. */
function amendedBy({ written: { amends } }: Revision, folder: string): Revision | undefined {
  if (amends === undefined) return undefined;
  return [join(folder, `${amends}.json`), join(folder, 'proposals', `${amends}.json`)]
    .map((file) => readRevision(() => readSource(file)))
    .find((each) => each !== undefined);
}

async function numberOf(from: Revision, to: Revision): Promise<NonNullable<ReviewedFile['number']>> {
  const { bump, expected, reasons, answers } = await deriveVersion(from, to, () =>
    changesAnswers(from, to, effectOf, {}),
  );
  return {
    bump,
    expected,
    ...(answers ? { answers } : {}),
    isRight: expected === to.version && answers !== 'changed' && answers !== 'undecided',
    reasons: reasons.map((each) => each.text),
  };
}

async function testScenarios(folder: string): Promise<Review['scenarios']> {
  try {
    const [tested] = await testPolicies([folder], {});
    return (
      tested && {
        scenarios: tested.scenarios.length,
        expectations: tested.results.tested.length,
        failures: failuresOf(tested),
      }
    );
  } catch (error) {
    // What is not valid is told by the check; a policy without scenarios has none that could fail.
    if (error instanceof InvalidInput || error instanceof BadCall) return undefined;
    throw error;
  }
}
