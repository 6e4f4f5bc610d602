import { readFileSync } from 'node:fs';
import { InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import { digestOf } from '../json/digest.ts';
import type { LocatedJson } from '../json/located.ts';
import { parseJson } from '../json/parse.ts';
import { schemaFindings } from '../schema/errors.ts';
import { validate, validateHeader } from '../schema/revision-validator.generated.js';
import type { SchemaNode } from '../schema/schema-node.ts';
import { packageFile } from '../text/package.ts';
import type { Source } from '../text/source.ts';
import { readFacts } from './facts.ts';
import { checkHeader, readInForce } from './header.ts';
import type { RegisteredRevision, Revision } from './model.ts';
import { Report } from './report.ts';
import { resolveRevision } from './resolve.ts';
import type * as Written from './written.ts';

/** A revision with the JSON that it was read from, for checks that look at several files. */
export interface Entry {
  revision: RegisteredRevision;
  json: LocatedJson;
}

/**
 * Text to a revision of which only the header is checked yet.
 * @throws InvalidInput for text that is not JSON, or a header that is wrong (then with all that
 *   is wrong in the file)
 */
export function registerRevision(source: Source): Entry {
  const json = parseJson(source);
  const written = json.value as Written.Revision;
  const report = validateHeader(written) ? new Report(json) : undefined;
  if (report) {
    checkHeader(written, report);
    readFacts(written.case, report, ['case']);
  }
  if (!report || report.findings.length > 0) {
    resolveJson(json);
    throw new Error(`the header of ${source.file} is refused and the file is not`);
  }
  let law: Revision | undefined;
  let digest: string | undefined;
  const revision: RegisteredRevision = {
    file: source.file,
    policy: written.policy,
    version: written.version,
    inForce: readInForce(written),
    written,
    get digest() {
      digest ??= digestOf(written);
      return digest;
    },
    law() {
      law ??= resolveJson(json);
      return law;
    },
  };
  return { json, revision };
}

/**
 * Text to a checked revision: JSON, then the schema, then what a schema cannot say.
 * Each pass reports all that it finds; a later pass runs only on what the one before let through.
 * @throws InvalidInput
 */
export function loadRevision(source: Source): Revision {
  return resolveJson(parseJson(source));
}

/**
 * The same for JSON that is parsed already.
 * @throws InvalidInput
 */
export function resolveJson(json: LocatedJson): Revision {
  const { source } = json;
  if (!validate(json.value)) {
    const schema = JSON.parse(
      readFileSync(packageFile('schemas/revision.schema.json'), 'utf8'),
    ) as SchemaNode;
    const findings = schemaFindings(json, schema);
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
  return { written, file: source.file, policy, version, digest: digestOf(written), ...resolved };
}
