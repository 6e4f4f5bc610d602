// How long `policy evaluate` takes from start to answer, against a Node that does nothing. The two
// alternate, so that whatever else the machine does falls on both; the ratio of the medians is printed.
// Usage: node bench/start-up.mjs [runs]
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './numbers.mjs';

const evaluate = ['dist/cli/main.cjs', 'evaluate', 'examples/case-2019.json', '--version', '3.5.0'];
const COMMANDS = {
  'node -e 0': ['-e', '0'],
  'policy evaluate': evaluate,
  'policy evaluate --format json': [...evaluate, '--format', 'json'],
};

/** For each command the median of milliseconds, and how many times `node -e 0` that is. */
export function startUp(runs) {
  const times = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, []]));
  for (let run = -3; run < runs; run++) {
    for (const [name, args] of Object.entries(COMMANDS)) {
      const start = process.hrtime.bigint();
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
      const took = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      if (run >= 0) times[name].push(took);
    }
  }
  const base = median(times['node -e 0']);
  return Object.entries(times).map(([name, values]) => ({
    name,
    runs,
    milliseconds: median(values),
    toNode: median(values) / base,
  }));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const runs = Number(process.argv[2] ?? 40);
  console.log(`${runs} alternating runs, Node ${process.version}, medians`);
  for (const { name, toNode } of startUp(runs)) console.log(`${name.padEnd(32)} ${toNode.toFixed(2)}x`);
}
