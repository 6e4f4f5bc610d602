import { type Diagnostic, InvalidInput, inOrder } from '../diagnostics/diagnostic.ts';
import { loadRevision } from '../revision/load.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { findPolicy, loadPolicy, revisionFiles } from './load-policy.ts';

/** What a check found, with the sources for code frames. */
export interface Checked {
  files: number;
  diagnostics: Diagnostic[];
  sources: readonly Source[];
}

/**
 * Checks the given revision files each by itself, or, where none is given, a whole policy.
 * @throws BadCall where there is no such policy
 */
export function checkFiles(paths: readonly string[], options: { rules?: string; policy?: string }): Checked {
  const diagnostics: Diagnostic[] = [];
  const sources: Source[] = [];
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      // Spreading a list of a hundred thousand would overflow the stack.
      for (const each of error.diagnostics) diagnostics.push(each);
      for (const each of error.sources) sources.push(each);
    }
  };
  if (paths.length > 0) {
    for (const path of paths) attempt(() => void loadRevision(readSource(path)));
    return { files: paths.length, diagnostics: inOrder(diagnostics), sources };
  }
  const folder = findPolicy(options.rules, options.policy);
  attempt(() => void loadPolicy(folder, 'whole'));
  return { files: revisionFiles(folder).length + 1, diagnostics: inOrder(diagnostics), sources };
}
