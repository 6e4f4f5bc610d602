// How long `policy evaluate` takes from start to answer, against a Node that does nothing. The two
// alternate, so that whatever else the machine does falls on both; the ratio of the medians is printed.
import { spawnSync } from 'node:child_process';

const RUNS = Number(process.argv[2] ?? 40);
const commands = {
  'node -e 0': ['-e', '0'],
  'policy evaluate': ['dist/cli/main.cjs', 'evaluate', 'examples/case-2019.json', '--version', '3.5.0'],
  'policy evaluate --format json': [
    'dist/cli/main.cjs',
    'evaluate',
    'examples/case-2019.json',
    '--version',
    '3.5.0',
    '--format',
    'json',
  ],
};
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let run = -3; run < RUNS; run++) {
  for (const [name, args] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    const took = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    if (run >= 0) times[name].push(took);
  }
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const base = median(times['node -e 0']);
console.log(`${RUNS} alternating runs, Node ${process.version}, medians`);
for (const [name, values] of Object.entries(times)) {
  console.log(`${name.padEnd(32)} ${(median(values) / base).toFixed(2)}x`);
}
