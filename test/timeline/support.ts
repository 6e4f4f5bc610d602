import { rmSync } from 'node:fs';
import type { Folder } from '../cli/support/folder.ts';

/** When each revision of the library's policy entered the registry, in a history of its own; not in the order of the versions. */
export const PUBLISHED: Record<string, string> = {
  '1.1.0': '2020-01-10',
  '1.0.0': '2020-03-01',
  '2.1.0-bill.12': '2021-06-01',
  '2.0.0': '2022-01-05',
  '2.0.1': '2022-02-20',
};

/** A copy of the library's policy that grew over years. Gives the folder of rules. */
export function grownRegistry(folder: Folder): string {
  const rules = folder.rules('grown', 'library-loans');
  rmSync(`${rules}/library-loans/registry.lock.json`, { force: true });
  for (const [version, day] of Object.entries(PUBLISHED)) {
    const file = `grown/library-loans/${version.includes('-') ? 'proposals/' : ''}${version}.json`;
    const shipped = version.startsWith('2.0.1') || version.includes('-') ? '2026-02-20' : '2026-01-15';
    folder.edit(file, `"publishedOn": "${shipped}"`, `"publishedOn": "${day}"`);
  }
  return rules;
}
