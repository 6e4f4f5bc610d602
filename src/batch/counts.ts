import { columns } from '../print/blocks.ts';
import type { Decision } from './decide-lines.ts';

const STATUSES = ['permitted', 'prohibited', 'undetermined', 'unregulated'];

/** How often each status came out of a version's action, as plain data: `3.5.0 hold` and the counts by status. */
export type CountedRows = [row: string, counts: [status: string, count: number][]][];

/** Counts how often each status came out, by version and action. */
export class StatusCounts {
  readonly #counts = new Map<string, Map<string, number>>();

  add({ version, actions }: Pick<Decision, 'version' | 'actions'>): void {
    for (const [action, status] of Object.entries(actions))
      this.#add(`${version ?? 'uncertain'} ${action}`, status, 1);
  }

  /** Adds what was counted elsewhere. */
  addAll(rows: CountedRows): void {
    for (const [row, counts] of rows) for (const [status, count] of counts) this.#add(row, status, count);
  }

  /** What was counted so far. */
  rows(): CountedRows {
    return [...this.#counts].map(([row, counts]) => [row, [...counts]]);
  }

  #add(row: string, status: string, count: number): void {
    const counts = this.#counts.get(row) ?? new Map<string, number>();
    counts.set(status, (counts.get(status) ?? 0) + count);
    this.#counts.set(row, counts);
  }

  /** A table with a row for each version and action. */
  text(): string {
    const rows = [...this.#counts].map(([row, counts]) => [
      ...row.split(' '),
      ...STATUSES.map((status) => String(counts.get(status) ?? 0)),
    ]);
    return `${columns([['VERSION', 'ACTION', ...STATUSES.map((each) => each.toUpperCase())], ...rows])}\n`;
  }
}
