// All benchmarks: correctness first, then times, told as ratios. Usage, after `npm ci --prefix bench`:
//   node bench/run.mjs [--quick] [--only SECTION,…] [--write]
// `--quick` is small and ends within two minutes, the whole takes about ten. `--write` puts the report into docs/benchmarks.md.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machine } from './machine.mjs';
import { report } from './report.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, write: { type: 'boolean' } },
});

const QUICK = {
  compare: { count: 5000, byReference: 100, rounds: 3, milliseconds: 120, warming: 200 },
  latency: 100,
  startUp: 5,
  endToEnd: { rows: 30_000, rounds: 1 },
  memory: { sizes: [50_000, 200_000], jobs: [1] },
  growth: { cases: 200, rounds: 3, milliseconds: 40, warming: 120 },
};
const WHOLE = {
  compare: { count: 50_000, byReference: 1000, rounds: 7, milliseconds: 250, warming: 1000 },
  latency: 1000,
  startUp: 20,
  endToEnd: { rows: 1_000_000, rounds: 2 },
  memory: { sizes: [100_000, 1_000_000, 5_000_000], jobs: [1] },
  growth: { cases: 1000, rounds: 5, milliseconds: 80, warming: 500 },
};
const size = values.quick ? QUICK : WHOLE;

// Each section is loaded when its turn comes: what one needs, another does not.
const SECTIONS = {
  hold: (folder) => comparison('hold', folder),
  whole: (folder) => comparison('whole', folder),
  partial: (folder) => comparison('partial', folder),
  latency: async () => (await import('./latency.mjs')).latency(size.latency),
  startUp: async () => (await import('./start-up.mjs')).startUp(size.startUp),
  endToEnd: async (folder) => (await import('./end-to-end.mjs')).endToEnd({ folder, ...size.endToEnd }),
  memory: async (folder) => (await import('./memory.mjs')).memory({ folder, ...size.memory }),
  growth: async (folder) => (await import('./growth.mjs')).growth({ folder, ...size.growth }),
};

async function comparison(workload, folder) {
  return (await import('./compare.mjs')).compare(workload, { folder, ...size.compare });
}

const wanted = values.only?.split(',') ?? Object.keys(SECTIONS);
const unknown = wanted.find((name) => !Object.hasOwn(SECTIONS, name));
if (unknown !== undefined) fail(`\`${unknown}\` is not one of ${Object.keys(SECTIONS).join(', ')}`);
if (values.write && (values.quick || values.only))
  fail('the page is written from a whole run: leave --quick and --only out');

// Whatever it is started from: all paths are those of the project.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const needed = { 'bench/node_modules': 'npm ci --prefix bench', dist: 'npm run build' };
for (const [path, command] of Object.entries(needed))
  if (!existsSync(path)) fail(`\`${path}\` is missing: run \`${command}\` in the project’s folder`);

const folder = mkdtempSync(join(tmpdir(), 'policy-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const results = { machine: machine(), quick: values.quick === true };
for (const name of wanted) {
  const start = performance.now();
  process.stderr.write(`${name} …`);
  results[name] = await SECTIONS[name](folder);
  process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}
const page = report(results);
process.stdout.write(page);
if (values.write) writeFileSync('docs/benchmarks.md', page);

function fail(message) {
  console.error(`bench: ${message}`);
  process.exit(2);
}
