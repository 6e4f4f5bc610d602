// Commands as processes: how long they take and how much memory they have.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** The built command. */
export const POLICY = 'dist/cli/main.cjs';

/** The call that makes a file of synthetic cases of 3.5.0, whole and partial. */
export const generate = (seed, count, out) => [
  POLICY,
  'generate',
  '--version',
  '3.5.0',
  '--profile',
  'plain',
  '--seed',
  String(seed),
  '--count',
  String(count),
  '--out',
  out,
];

/**
 * Runs a Node program to its end.
 * @param options.input what it gets on standard input: a block of bytes, so many times
 * @returns seconds from start to end, and the most kibibytes it had resident (undefined where the system does not tell)
 * @throws Error where it ends with another status than 0
 */
export async function measured(args, { input } = {}) {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, args, {
    stdio: [input ? 'pipe' : 'ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });
  let most;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      most = Math.max(most ?? 0, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended, or the system has no such file.
    }
  }, 20);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (input) await feed(child.stdin, input);
  const status = await ended;
  clearInterval(look);
  if (status !== 0)
    throw new Error(`node ${args.join(' ')} ended with ${status}: ${complaint.slice(0, 1000)}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, mostKiB: most };
}

async function feed(stream, { block, times }) {
  // Where it ends early, its status tells why.
  stream.on('error', () => {});
  const closed = new Promise((resume) => {
    stream.once('close', resume);
  });
  for (let sent = 0; sent < times && !stream.destroyed; sent++)
    if (!stream.write(block)) await Promise.race([once(stream, 'drain').catch(() => undefined), closed]);
  stream.end();
}
