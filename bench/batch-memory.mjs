// Whether the memory of `policy batch` grows with the number of cases: the most that a run had resident,
// for 100,000 and for 1,000,000 cases made from the shipped example.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const sizes = process.argv.slice(2).map(Number);
const line = `${JSON.stringify(JSON.parse(readFileSync('examples/case-2019.json', 'utf8')))}\n`;
const block = line.repeat(1000);
let first;
for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
  const start = performance.now();
  const most = await run(size);
  first ??= most;
  const rate = Math.round(size / ((performance.now() - start) / 1000));
  console.log(
    `${size} cases: at most ${Math.round(most / 1024)} MiB resident, ${(most / first).toFixed(2)}x the first; ${rate} cases/s`,
  );
}

/** The most kilobytes that a batch over so many cases had resident. */
async function run(size) {
  const child = spawn(process.execPath, ['dist/cli/main.cjs', 'batch', '-', '--version', '3.5.0'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
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
