import { CommanderError } from 'commander';
import { BadCall, InvalidInput } from '../diagnostics/diagnostic.ts';
import { renderDiagnostics } from '../diagnostics/render.ts';
import { wantsColor } from './output.ts';

/** Says on standard error what went wrong, for the person who meets it; the exit status to end with. */
export function fail(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InvalidInput) {
    const color = wantsColor(process.stderr);
    const count = error.diagnostics.length;
    const more = count > 1 ? `\n\n${count} problems` : '';
    process.stderr.write(`${renderDiagnostics(error.diagnostics, error.sources, { color })}${more}\n`);
    return 2;
  }
  if (error instanceof BadCall) {
    process.stderr.write(`policy: ${error.message}\n${error.help ? `  help: ${error.help}\n` : ''}`);
    return 2;
  }
  const code = (error as { code?: string }).code;
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOSPC') process.stderr.write('policy: the disk is full\n');
  else if (code !== undefined && /^E[A-Z]+$/.test(code))
    process.stderr.write(`policy: ${message.replace(/^E[A-Z]+: /, '')}\n`);
  else process.stderr.write(`policy: this is a fault of the program, not of your input: ${message}\n`);
  if (process.env.POLICY_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 2;
}
