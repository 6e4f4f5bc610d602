import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Suggestion } from '../coverage/suggest.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';
import { layOut } from '../format/layout.ts';
import { writeWhole } from '../text/write.ts';
import { SCENARIOS } from './files.ts';

/**
 * Writes scenarios that wait for their answers beside those of a policy.
 * @returns the file
 * @throws BadCall where suggestions from before are there, which somebody may be working on
 */
export function writeSuggestions(folder: string, scenarios: readonly Suggestion[]): string {
  const file = join(folder, SCENARIOS, 'suggested.json');
  if (existsSync(file))
    throw new BadCall(
      `\`${file}\` is there already`,
      'answer what it suggests and give the file another name, or take it away',
    );
  mkdirSync(join(folder, SCENARIOS), { recursive: true });
  writeWhole([[file, layOut({ $schema: '../../../schemas/scenarios.schema.json', scenarios })]]);
  return file;
}
