// A file of cases to a file of decisions, each way a process of its own, from its start to its end.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { generate, measured, POLICY } from './measured.mjs';

/** The ways; `decides` where decisions are written, in the same bytes. By its `role` the report finds one. */
const WAYS = [
  { name: 'policy batch, 1 job', role: 'one', args: (file, out) => batch(file, out, 1), decides: true },
  { name: 'policy batch, 2 jobs', role: 'two', args: (file, out) => batch(file, out, 2), decides: true },
  {
    name: 'DuckDB, 1 thread',
    role: 'duckdb',
    args: (file, out) => ['bench/duckdb.mjs', 'decide', '1', file, out],
  },
  {
    name: 'DuckDB, 2 threads',
    role: 'duckdb2',
    args: (file, out) => ['bench/duckdb.mjs', 'decide', '2', file, out],
  },
  {
    name: 'DuckDB, 1 thread, rows read and not decided',
    role: 'read',
    args: (file) => ['bench/duckdb.mjs', 'read', '1', file],
  },
  {
    name: 'DuckDB, 2 threads, rows read and not decided',
    role: 'read2',
    args: (file) => ['bench/duckdb.mjs', 'read', '2', file],
  },
  {
    name: 'readline, JSON.parse, hand-written',
    role: 'readline',
    args: (file, out) => ['bench/pipeline.mjs', 'readline', file, out],
    decides: true,
  },
  {
    name: 'chunks, JSON.parse, hand-written',
    role: 'chunks',
    args: (file, out) => ['bench/pipeline.mjs', 'chunks', file, out],
    decides: true,
  },
  { name: 'JSON.parse, nothing else', role: 'parse', args: (file) => ['bench/pipeline.mjs', 'parse', file] },
];

function batch(file, out, jobs) {
  return [POLICY, 'batch', file, '--version', '3.5.0', '--jobs', String(jobs), '--out', out];
}

/**
 * @param options.rows how many rows the file has; a file of at most 200,000 cases is repeated
 * @returns for each way its rates, rows a second, a round each, and the most memory it had
 * @throws Error where two ways decide differently
 */
export async function endToEnd({ folder, rows, rounds }) {
  const cases = Math.min(rows, 200_000);
  const file = join(folder, 'cases.ndjson');
  const out = join(folder, 'decisions.ndjson');
  const once = join(folder, 'once.ndjson');
  await measured(generate(35, cases, once));
  await agree(once, out);
  const times = Math.max(1, Math.round(rows / cases));
  for (let i = 0; i < times; i++)
    await pipeline(createReadStream(once), createWriteStream(file, { flags: 'a' }));
  await rm(once);
  const rates = WAYS.map(() => []);
  const memory = WAYS.map(() => 0);
  for (let round = 0; round < rounds; round++)
    for (const [index, { args }] of WAYS.entries()) {
      const { seconds, mostKiB } = await measured(args(file, out));
      rates[index].push((cases * times) / seconds);
      // Unknown where the system does not tell.
      memory[index] = Math.max(memory[index], mostKiB ?? Number.NaN);
      await rm(out, { force: true });
    }
  const bytes = statSync(file).size;
  await rm(file);
  return {
    rows: cases * times,
    bytes,
    rounds,
    ways: WAYS.map(({ name, role }, index) => ({
      name,
      role,
      rates: rates[index],
      mostMiB: memory[index] / 1024,
    })),
  };
}

/**
 * All ways that decide come to the same bytes; DuckDB is asked to keep the order here.
 * @throws Error with the way that differs
 */
async function agree(file, out) {
  const deciding = WAYS.filter((each) => each.decides).map(({ name, args }) => ({
    name,
    args: args(file, out),
  }));
  deciding.push({ name: 'DuckDB', args: ['bench/duckdb.mjs', 'ordered', '2', file, out] });
  let wanted;
  for (const { name, args } of deciding) {
    await measured(args);
    const hash = createHash('sha256');
    await pipeline(createReadStream(out), hash);
    await rm(out);
    const digest = hash.digest('hex');
    wanted ??= digest;
    if (digest !== wanted) throw new Error(`${name} decides otherwise than ${deciding[0].name}`);
  }
}
