// How long `policy check` takes: the whole shipped policy, logic and history included, and one edited file of it. Beside them
// `node -e 0` in the same run, since absolute times say more of the machine. Usage: node bench/check.mjs [runs]
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = Number(process.argv[2] ?? 5);
const command = join('dist', 'cli', 'main.cjs');
const folder = mkdtempSync(join(tmpdir(), 'policy-'));
cpSync('rules', join(folder, 'rules'), { recursive: true });
const edited = join(folder, 'rules', 'nyc-detainer', '3.6.0.json');
// An edit with a finding: one agency less in the first coverage.
writeFileSync(
  edited,
  readFileSync(edited, 'utf8').replace('"correction", "police", "probation"] }', '"correction"] }'),
);

const WAYS = {
  'node -e 0': ['-e', '0'],
  'check, whole policy': [command, 'check', 'rules/nyc-detainer'],
  'check, one edited file': [command, 'check', edited],
};
const times = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));
try {
  for (let run = 0; run < runs; run++)
    for (const [name, args] of Object.entries(WAYS)) {
      const start = process.hrtime.bigint();
      try {
        execFileSync(process.execPath, args, { stdio: 'ignore' });
      } catch (error) {
        // Findings end with 1.
        if (error.status !== 1) throw error;
      }
      times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
} finally {
  rmSync(folder, { recursive: true });
}
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const base = median(times['node -e 0']);
for (const [name, values] of Object.entries(times))
  console.log(
    `${name.padEnd(24)} median ${(median(values) / 1000).toFixed(2)} s, slowest ${(Math.max(...values) / 1000).toFixed(2)} s, ${(median(values) / base).toFixed(1)} times \`node -e 0\``,
  );
