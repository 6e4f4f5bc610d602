import { spawnSync } from 'node:child_process';

/** What a run of the command left: its outputs and how it ended. */
export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command, without colours. */
export function policy(args: readonly string[], input?: string | Buffer): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.cjs', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
