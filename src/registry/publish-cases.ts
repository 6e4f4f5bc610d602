import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchema } from '../case/schema.ts';
import { CITATION } from '../citation/citation.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { loadPolicy } from './load-policy.ts';

/**
 * The case schema of every policy in a folder, as it is published for apps: what some revision
 * knows. The TypeScript types of cases come from it.
 * @throws InvalidInput where a rule file is wrong
 */
export function publishCases(rules: string): { policy: string; schema: SchemaNode }[] {
  const folders = readdirSync(rules).filter((name) => existsSync(join(rules, name, 'policy.json')));
  return folders.map((name) => {
    const policy = loadPolicy(join(rules, name), 'headers');
    const schema = publishedSchema(policy.cases, {
      id: `https://nyc-detainer-policy.example/schemas/${name}.case.schema.json`,
      title: 'Case',
      description: `${policy.title}: the facts of a case. Generated from the revisions in rules/${name}.`,
    });
    return { policy: name, schema: forApps(schema) as SchemaNode };
  });
}

/** Formats of this project's own as what any validator knows: a citation by its pattern, spans by their items. */
function forApps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forApps);
  if (value === null || typeof value !== 'object') return value;
  const { format, ...rest } = value as SchemaNode;
  const known = format === 'citation' ? { pattern: CITATION.source } : format === undefined ? {} : { format };
  const kept = format === 'spans' || typeof format === 'object' ? {} : known;
  const inner = Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, forApps(each)]));
  return typeof format === 'object' ? { ...inner, format: forApps(format) } : { ...inner, ...kept };
}
