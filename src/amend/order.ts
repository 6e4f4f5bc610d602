import { readFileSync } from 'node:fs';
import { packageFile } from '../text/package.ts';

interface Schema {
  properties: Record<string, unknown>;
  $defs: Record<string, { properties?: Record<string, unknown> }>;
}

type Json = Record<string, unknown>;

/**
 * A revision with the properties of its parts in the order of the format, so that a property which a
 * patch added stands where a reader looks for it. Facts and conditions stay as they are.
 * @param written a revision, which may still be wrong
 */
export function inFormatOrder(written: Json): Json {
  const schema = JSON.parse(readFileSync(packageFile('schemas/revision.schema.json'), 'utf8')) as Schema;
  const sort = (value: unknown, names: readonly string[], parts: Record<string, Sorter> = {}): unknown => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
    const sorted = Object.entries(value).sort(([a], [b]) => place(a) - place(b));
    return Object.fromEntries(
      sorted.map(([name, each]) => [name, Object.hasOwn(parts, name) ? parts[name]?.(each) : each]),
    );
  };
  const as =
    (name: string, parts?: Record<string, Sorter>): Sorter =>
    (value) =>
      sort(value, Object.keys(schema.$defs[name]?.properties ?? {}), parts);
  const eachAs =
    (sorter: Sorter): Sorter =>
    (value) =>
      Array.isArray(value) ? value.map(sorter) : value;
  const entry: Sorter = (value) =>
    as(value !== null && typeof value === 'object' && 'from' in value ? 'rangeEntry' : 'provisionEntry')(
      value,
    );
  const source = eachAs(as('source'));
  const readings = eachAs(as('reading'));
  return sort(written, Object.keys(schema.properties), {
    enactment: as('enactment', { source }),
    lists: eachAs(as('list', { entries: eachAs(entry) })),
    definitions: eachAs(as('definition', { readings })),
    actions: eachAs(as('action', { coverage: as('coverage', { readings }), limit: as('limit') })),
    rules: eachAs(as('rule', { readings })),
    annotations: eachAs(as('annotation', { source })),
    notModelled: eachAs(as('note')),
  }) as Json;
}

type Sorter = (value: unknown) => unknown;
