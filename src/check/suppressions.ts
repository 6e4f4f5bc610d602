import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';

/**
 * What is left of diagnostics once those are gone that a policy suppresses, and the suppressions that suppress nothing.
 * @param policyFile the policy.json that has the suppressions
 * @param read reads a file
 * @param only the one file that was checked: suppressions of other files are then not looked at
 * @returns what is to be told, and policy.json where something is told of it
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  _policyFile: string,
  _read: (path: string) => Source,
  _only?: string,
): { diagnostics: readonly Diagnostic[]; source?: Source } {
  return { diagnostics };
}
