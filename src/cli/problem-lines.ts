import type { Problem } from '../batch/decide-lines.ts';

/** What is wrong with a line of a stream, as one line for people. */
export function problemLine(name: string, { line, column, message, code, suggestion }: Problem): string {
  const help = suggestion ? ` (${suggestion})` : '';
  return `${name}:${line}:${column}: error: ${message}${help}${code ? ` [${code}]` : ''}\n`;
}

/** Says how many lines were left out, if any, and makes the command end as one with bad input. */
export function reportBad(bad: number): void {
  if (bad === 0) return;
  process.stderr.write(`policy: ${bad} bad ${bad === 1 ? 'line' : 'lines'} left out\n`);
  process.exitCode = 2;
}
