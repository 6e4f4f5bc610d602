import { show } from '../json/show.ts';
import type { Kind } from '../revision/kinds.ts';
import type { FactType } from '../revision/model.ts';
import { convertScalar } from '../revision/values.ts';
import type * as Written from '../revision/written.ts';
import { type Add, type Known, reportUnknownPath } from './check-context.ts';
import type { Place } from './facts.ts';
import type { Profile, Table } from './written.ts';

/** The kinds of fact that a table may have. */
const KINDS: readonly Kind[] = ['boolean', 'text', 'number', 'citation'];

/** Reports what is wrong with the tables of a profile. */
export function tableFindings(profile: Profile, known: Known, add: Add): void {
  const named = new Set<string>();
  for (const [index, table] of (profile.together ?? []).entries()) {
    const at = ['together', index];
    const places = table.facts.map((path, column) => {
      const here = [...at, 'facts', column];
      const place = known.places.get(path);
      if (!place) reportUnknownPath(path, here, known, add);
      else if (!KINDS.includes(place.kind))
        add(
          'operator-type',
          `\`${path}\` cannot be drawn in a table: only yes or no, texts, numbers and citations can`,
          here,
        );
      if (named.has(path)) add('duplicate-id', `\`${path}\` is drawn in two tables, or twice in one`, here);
      named.add(path);
      const entry = profile.facts?.[path];
      const other = Object.keys(entry ?? {}).find((name) => name !== 'unknown');
      if (other !== undefined)
        add(
          'unknown-property',
          `\`${path}\` is drawn in a table, and has \`${other}\` besides`,
          ['facts', path, other],
          undefined,
          'key',
        );
      return place;
    });
    const [first] = places;
    for (const [column, place] of places.entries())
      if (first && place && place.collection !== first.collection)
        add('fact-scope', `\`${place.path}\` is not of the same item as \`${first.path}\``, [
          ...at,
          'facts',
          column,
        ]);
    rowFindings(table, at, places, known, add);
  }
}

function rowFindings(
  { facts, rows }: Table,
  at: readonly (string | number)[],
  places: readonly (Place | undefined)[],
  known: Known,
  add: Add,
): void {
  if (rows.every(({ weight }) => weight === 0))
    add('out-of-range', 'one weight at least is more than 0', [...at, 'rows']);
  for (const [number, { values }] of rows.entries()) {
    const row = [...at, 'rows', number, 'values'];
    if (values.length !== facts.length)
      add(
        'wrong-form',
        `a row has a value for each of the ${facts.length} facts, and this has ${values.length}`,
        row,
      );
    for (const [column, value] of values.entries()) {
      const place = places[column];
      if (!place || !KINDS.includes(place.kind)) continue;
      if (value === null && known.required.has(place.path))
        add('not-allowed', `\`${place.path}\` is required: it is never unknown`, [...row, column]);
      if (value === null) continue;
      const converted = convertScalar(value, typeOf(place.fact));
      if ('problem' in converted)
        add(
          'value-type',
          `${converted.problem}: \`${place.path}\` can never be ${show(value)}`,
          [...row, column],
          converted.suggestion,
        );
    }
  }
}

function typeOf(fact: Written.Fact): FactType {
  if (fact.type === 'boolean') return { kind: 'boolean' };
  if (fact.type === 'integer' || fact.type === 'number')
    return { kind: 'number', integer: fact.type === 'integer', minimum: fact.minimum, maximum: fact.maximum };
  const { format, enum: values } = fact as Written.StringFact;
  return format === 'citation' ? { kind: 'citation' } : { kind: 'text', values };
}
