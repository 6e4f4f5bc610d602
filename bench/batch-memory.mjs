// Whether the memory of `policy batch` grows with the number of cases: the most that a run had resident,
// for 100,000 and for 1,000,000 cases made from the shipped example, or for other numbers of cases and jobs:
//   node bench/batch-memory.mjs 100000 5000000 --jobs 2
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { jobs: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const sizes = positionals.map(Number);
const line = `${JSON.stringify(JSON.parse(readFileSync('examples/case-2019.json', 'utf8')))}\n`;
const block = line.repeat(1000);
let first;
for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
  const start = performance.now();
  const most = await run(size);
  first ??= most;
  const rate = Math.round(size / ((performance.now() - start) / 1000));
  console.log(
    `${size} cases, jobs ${values.jobs}: at most ${Math.round(most / 1024)} MiB resident, ${(most / first).toFixed(2)}x the first; ${rate} cases/s`,
  );
}

/** The most kilobytes that a batch over so many cases had resident. */
async function run(size) {
  const args = ['dist/cli/main.cjs', 'batch', '-', '--version', '3.5.0', '--jobs', values.jobs];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  let most = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended.
    }
  }, 50);
  for (let sent = 0; sent < size; sent += 1000) {
    if (!child.stdin.write(block)) await new Promise((resume) => child.stdin.once('drain', resume));
  }
  child.stdin.end();
  const status = await new Promise((end) => child.once('close', end));
  clearInterval(look);
  if (status !== 0) throw new Error(`batch ended with ${status}`);
  return most;
}
