import type { Problem } from '../batch/decide-lines.ts';

/** What is wrong with a line of a stream, as one line for people. */
export function problemLine(name: string, { line, column, message, code, suggestion }: Problem): string {
  const help = suggestion ? ` (${suggestion})` : '';
  return `${name}:${line}:${column}: error: ${message}${help}${code ? ` [${code}]` : ''}\n`;
}

/**
 * Says how many rows were left out, if any, and makes the command end as one with bad input.
 * @param what what a row is called
 * @param rejects the file that has them, where they went to one
 */
export function reportBad(bad: number, what: 'line' | 'row' = 'line', rejects?: string): void {
  if (bad === 0) return;
  const where = rejects === undefined ? '' : `: \`${rejects}\` has ${bad === 1 ? 'it' : 'them'}`;
  process.stderr.write(`policy: ${bad} bad ${bad === 1 ? what : `${what}s`} left out${where}\n`);
  process.exitCode = 2;
}
