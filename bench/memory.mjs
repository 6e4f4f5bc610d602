// Whether the memory of `policy batch` grows with the number of cases: the most that a run had resident, the cases coming in by
// standard input and the decisions going nowhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, measured, POLICY } from './measured.mjs';

const BLOCK = 10_000;

/**
 * @param options.sizes how many cases each run has, in blocks of 10,000
 * @param options.jobs how many threads decide
 * @returns for each size and number of jobs the most MiB resident, and cases a second
 */
export async function memory({ folder, sizes, jobs }) {
  const file = join(folder, 'block.ndjson');
  await measured(generate(5, BLOCK, file));
  const block = readFileSync(file);
  const results = [];
  for (const job of jobs)
    for (const size of sizes) {
      const times = Math.ceil(size / BLOCK);
      const args = [POLICY, 'batch', '-', '--version', '3.5.0', '--jobs', String(job)];
      const { seconds, mostKiB } = await measured(args, { input: { block, times } });
      results.push({
        jobs: job,
        cases: times * BLOCK,
        mostMiB: mostKiB / 1024,
        rate: (times * BLOCK) / seconds,
      });
    }
  return results;
}
