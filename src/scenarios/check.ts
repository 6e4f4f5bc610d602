import { InvalidInput } from '../diagnostics/diagnostic.ts';
import type { Policy } from '../registry/policy.ts';
import type { Source } from '../text/source.ts';
import { readScenarios } from './load.ts';

/**
 * Checks the scenario files of a policy: JSON, schema, cases, versions, actions.
 * @param only one file of them
 * @returns how many files were checked
 * @throws InvalidInput with all that is wrong or suspicious
 */
export function checkScenarios(
  folder: string,
  policy: Policy,
  read: (path: string) => Source,
  only?: string,
): { files: number } {
  const found = readScenarios(folder, policy, read, only === undefined ? undefined : [only]);
  if (found.diagnostics.length > 0) throw new InvalidInput(found.diagnostics, found.sources);
  return { files: found.files };
}
