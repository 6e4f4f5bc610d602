import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { BadCall, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import { parseJson } from '../json/parse.ts';
import { schemaFindings } from '../schema/errors.ts';
import { validate } from '../schema/profile-validator.generated.js';
import type { SchemaNode } from '../schema/schema-node.ts';
import { packageFile } from '../text/package.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import { profileFindings } from './check.ts';
import type { Known } from './check-context.ts';
import type { Profile } from './written.ts';

/**
 * A profile, checked against a policy.
 * @param written the path of a file, or the name of a profile that ships with the policy
 * @throws InvalidInput with all that is wrong in it; BadCall for a name that none has
 */
export function readProfile(written: string, known: Known): Profile {
  return checkProfile(readSource(fileOf(written, known.policy)), known);
}

/** The profile of a text. @throws InvalidInput with all that is wrong in it */
export function checkProfile(source: Source, known: Known): Profile {
  const json = parseJson(source);
  const isValid = validate(json.value);
  const findings = isValid
    ? profileFindings(json, json.value as Profile, known)
    : schemaFindings(
        json,
        JSON.parse(readFileSync(packageFile('schemas/profile.schema.json'), 'utf8')) as SchemaNode,
      );
  if (findings.length === 0) return json.value as Profile;
  throw new InvalidInput(
    findings.map((each) => locate(source, each)),
    [source],
  );
}

/** A path as it is; a bare name is one of the profiles that ship. */
function fileOf(written: string, policy: string): string {
  if (/[./\\]/.test(written) || existsSync(written)) return written;
  const folder = packageFile(`profiles/${policy}`);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((each) => each.endsWith('.json'))
        .map((each) => basename(each, '.json'))
        .sort()
    : [];
  if (names.includes(written)) return `${folder}/${written}.json`;
  const near = nearest(written, names);
  const shipped =
    names.length > 0 ? `there is ${oneOf(names)}, or the path of a file` : 'give the path of a file';
  throw new BadCall(
    `there is no profile \`${written}\` for \`${policy}\``,
    near ? `did you mean \`${near}\`?` : shipped,
  );
}
