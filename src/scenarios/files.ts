import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { parseJson } from '../json/parse.ts';
import { schemaFindings } from '../schema/errors.ts';
import { validate } from '../schema/scenarios-validator.generated.js';
import type { SchemaNode } from '../schema/schema-node.ts';
import { packageFile } from '../text/package.ts';
import type { Source } from '../text/source.ts';
import type { Scenarios, Scenario as WrittenScenario } from './written.ts';

/** The folder of a policy that holds its scenarios. */
export const SCENARIOS = 'scenarios';

/** A scenario as it is written, with where it stands. */
export interface Placed {
  written: WrittenScenario;
  json: LocatedJson;
  at: Pointer;
}

/** The files of scenarios of a policy, by name. */
export function scenarioFiles(folder: string): string[] {
  const scenarios = join(folder, SCENARIOS);
  if (!existsSync(scenarios)) return [];
  return readdirSync(scenarios)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(scenarios, name));
}

/**
 * The scenarios of a file, valid by the schema.
 * @throws InvalidInput
 */
export function readScenarioFile(source: Source): { json: LocatedJson; placed: Placed[] } {
  const json = parseJson(source);
  if (!validate(json.value)) {
    const schema = JSON.parse(
      readFileSync(packageFile('schemas/scenarios.schema.json'), 'utf8'),
    ) as SchemaNode;
    throw new InvalidInput(
      schemaFindings(json, schema).map((each) => locate(source, each)),
      [source],
    );
  }
  const written = json.value as Scenarios;
  const placed =
    'scenarios' in written
      ? written.scenarios.map((each, index) => ({ written: each, json, at: ['scenarios', index] }))
      : [{ written, json, at: [] }];
  return { json, placed };
}
