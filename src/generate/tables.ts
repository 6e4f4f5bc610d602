import type { Kind } from '../revision/kinds.ts';
import type { Random } from './random.ts';
import { weighted } from './ranges.ts';
import type { Table } from './written.ts';

/** The row of a table that was drawn last: what each of its facts has, as it is written in JSON; empty where it is unknown. */
export interface Row {
  values: readonly string[];
}

/** Draws rows of a table by their weights. @param kindOf the kind of a fact; undefined for one that cases do not have */
export function drawTable(
  { facts, rows }: Table,
  kindOf: (path: string) => Kind | undefined,
): { row: Row; draw: (random: Random) => void } {
  const texts = rows.map(({ weight, values }) => ({
    weight,
    values: facts.map((path, at) => {
      const value = values[at];
      return kindOf(path) === undefined || value === null || value === undefined ? '' : JSON.stringify(value);
    }),
  }));
  const choice = weighted(texts, ({ weight }) => weight);
  const row: Row = { values: [] };
  return {
    row,
    draw: (random) => {
      row.values = choice(random).values;
    },
  };
}
