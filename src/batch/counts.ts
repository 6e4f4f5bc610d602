import { columns } from '../print/blocks.ts';
import type { Decision } from './decide-lines.ts';

const STATUSES = ['permitted', 'prohibited', 'undetermined', 'unregulated'];

/** Counts how often each status came out, by version and action. */
export class StatusCounts {
  readonly #counts = new Map<string, Map<string, number>>();

  add({ version, actions }: Decision): void {
    for (const [action, status] of Object.entries(actions)) {
      const row = `${version ?? 'uncertain'} ${action}`;
      const counts = this.#counts.get(row) ?? new Map<string, number>();
      counts.set(status, (counts.get(status) ?? 0) + 1);
      this.#counts.set(row, counts);
    }
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
