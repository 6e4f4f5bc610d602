import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkChangelog } from '../changelog/stale.ts';
import { type Diagnostic, InvalidInput, inOrder } from '../diagnostics/diagnostic.ts';
import type { EffectOf } from '../diff/compatibility/answers.ts';
import { effectOf } from '../diff/effect/effect.ts';
import { loadRevision } from '../revision/load.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { checkHistory } from './check-history.ts';
import { findPolicy, loadPolicy, loadPolicyFile, revisionFiles } from './load-policy.ts';

/** What a check found, with the sources for code frames. */
export interface Checked {
  files: number;
  diagnostics: Diagnostic[];
  sources: readonly Source[];
}

/**
 * Checks the given files each by itself, the policies of the given folders whole; where nothing is
 * given, the policy that the options name.
 * @param options.effectOf the analysis of what a PATCH does, where it is not the own one
 * @throws BadCall where there is no such policy
 */
export async function checkFiles(
  paths: readonly string[],
  options: { rules?: string; policy?: string; effectOf?: EffectOf },
): Promise<Checked> {
  const diagnostics: Diagnostic[] = [];
  const sources: Source[] = [];
  const attempt = async (work: () => void | Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      // Spreading a list of a hundred thousand would overflow the stack.
      for (const each of error.diagnostics) diagnostics.push(each);
      for (const each of error.sources) sources.push(each);
    }
  };
  const checkPolicy = async (folder: string): Promise<void> => {
    const policy = loadPolicy(folder, 'whole');
    await attempt(() => checkChangelog(folder, policy));
    await checkHistory(policy, options.effectOf ?? effectOf);
  };
  if (paths.length > 0) {
    let files = 0;
    for (const path of paths) {
      const folders = policiesAt(path);
      for (const folder of folders) await attempt(() => checkPolicy(folder));
      files += folders.length === 0 ? 1 : folders.flatMap((each) => [each, ...revisionFiles(each)]).length;
      if (folders.length === 0) await attempt(() => checkFile(path));
    }
    return { files, diagnostics: inOrder(diagnostics), sources };
  }
  const folder = findPolicy(options.rules, options.policy);
  await attempt(() => checkPolicy(folder));
  return { files: revisionFiles(folder).length + 1, diagnostics: inOrder(diagnostics), sources };
}

function checkFile(path: string): void {
  if (basename(path) === 'policy.json') loadPolicyFile(path, 'whole');
  else loadRevision(readSource(path));
}

/** The policies that a path names: a policy's folder, or a folder of policies; none for anything else. */
function policiesAt(path: string): string[] {
  if (existsSync(join(path, 'policy.json'))) return [path];
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((each) => existsSync(join(each, 'policy.json')));
}
