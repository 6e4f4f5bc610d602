import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { canonicalJson } from '../json/canonical.ts';
import { parseJson } from '../json/parse.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { packageFile } from '../text/package.ts';
import type { Source } from '../text/source.ts';
import { layOut } from './layout.ts';
import { inSchemaOrder } from './order.ts';

/**
 * A rule file, a file of scenarios or a policy.json in the one layout: properties in the order of the schema, one entry of a list a
 * line, two spaces, LF. Only the layout changes: the digest stays.
 * @throws InvalidInput for what is not JSON, or names a property twice
 */
export function formatText(source: Source): string {
  const { value } = parseJson(source);
  const schema = schemaFor(source.file, value);
  const formatted = layOut(schema ? inSchemaOrder(value, schema) : value);
  if (canonicalJson(JSON.parse(formatted)) !== canonicalJson(value))
    throw new Error(`the layout of ${source.file} would change what it says`);
  return formatted;
}

/** The schema of a file, by where it lies and what it has; undefined for what is neither of these. */
function schemaFor(file: string, value: unknown): SchemaNode | undefined {
  const name = nameOfSchema(file, value);
  if (name === undefined) return undefined;
  return JSON.parse(readFileSync(packageFile(`schemas/${name}.schema.json`), 'utf8')) as SchemaNode;
}

function nameOfSchema(file: string, value: unknown): string | undefined {
  const has = (name: string): boolean =>
    value !== null && typeof value === 'object' && Object.hasOwn(value, name);
  if (basename(file) === 'policy.json') return 'policy';
  if (basename(dirname(resolve(file))) === 'scenarios' || has('scenarios') || has('expect'))
    return 'scenarios';
  if (has('enactment') || has('version')) return 'revision';
  return has('timeZone') ? 'policy' : undefined;
}
