import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { expectNoTrace } from './call.ts';

/** How a process ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A command that runs beside the test. */
export class Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<Ended>;
  #stdout = '';
  #stderr = '';

  constructor(args: readonly string[]) {
    this.child = spawn(process.execPath, ['dist/cli/main.cjs', ...args], {
      env: { ...process.env, NO_COLOR: '1' },
    });
    this.child.stdout.setEncoding('utf8').on('data', (part: string) => {
      this.#stdout += part;
    });
    this.child.stderr.setEncoding('utf8').on('data', (part: string) => {
      this.#stderr += part;
    });
    // The command may end before it has read all.
    this.child.stdin.on('error', () => {});
    this.#ended = new Promise((resolve) => {
      this.child.on('close', (code, signal) =>
        resolve({ code, signal, stdout: this.#stdout, stderr: this.#stderr }),
      );
    });
  }

  async ended(): Promise<Ended> {
    const ended = await this.#ended;
    expectNoTrace(ended);
    return ended;
  }
}

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('waited for a minute in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
