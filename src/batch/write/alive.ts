import { readFileSync } from 'node:fs';

/** A process, so that another with its number later is not taken for it. */
export interface ProcessMark {
  pid: number;
  /** When it was started, as the system counts; null where that is not told. */
  started: string | null;
}

/** The mark of this process. */
export const thisProcess = (): ProcessMark => ({
  pid: process.pid,
  started: statOf(process.pid)?.started ?? null,
});

/** Whether another process of this mark still runs. */
export function isAlive({ pid, started }: ProcessMark): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return false;
  }
  const stat = statOf(pid);
  if (!stat || started === null) return true;
  return stat.started === started && stat.state !== 'Z';
}

/** What Linux tells of a process; undefined elsewhere. */
function statOf(pid: number): { state: string; started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program stands in brackets, and may hold blanks and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
