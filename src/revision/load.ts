import { readFileSync } from 'node:fs';
import { InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import { digestOf } from '../json/digest.ts';
import type { LocatedJson } from '../json/located.ts';
import { parseJson } from '../json/parse.ts';
import { schemaFindings } from '../schema/errors.ts';
import { validate } from '../schema/revision-validator.generated.js';
import type { SchemaNode } from '../schema/schema-node.ts';
import { packageFile } from '../text/package.ts';
import type { Source } from '../text/source.ts';
import type { Revision } from './model.ts';
import { Report } from './report.ts';
import { resolveRevision } from './resolve.ts';
import type * as Written from './written.ts';

/** A revision with the JSON that it was read from, for checks that look at several files. */
export interface LoadedRevision {
  revision: Revision;
  json: LocatedJson;
}

/**
 * Text to a checked revision: JSON, then the schema, then what a schema cannot say.
 * Each pass reports all that it finds; a later pass runs only on what the one before let through.
 * @throws InvalidInput
 */
export function loadRevision(source: Source): LoadedRevision {
  const json = parseJson(source);
  if (!validate(json.value)) {
    const schema = JSON.parse(
      readFileSync(packageFile('schemas/revision.schema.json'), 'utf8'),
    ) as SchemaNode;
    const findings = schemaFindings(json, schema, validate.errors ?? []);
    throw new InvalidInput(
      findings.map((finding) => locate(source, finding)),
      [source],
    );
  }
  const written = json.value as Written.Revision;
  const report = new Report(json);
  const resolved = resolveRevision(written, report);
  if (report.findings.length > 0) {
    throw new InvalidInput(
      report.findings.map((finding) => locate(source, finding)),
      [source],
    );
  }
  const { policy, version } = written;
  return {
    json,
    revision: { written, file: source.file, policy, version, digest: digestOf(written), ...resolved },
  };
}
