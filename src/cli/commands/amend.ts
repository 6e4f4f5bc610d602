import type { Interface } from 'node:readline/promises';
import { type Command, Option } from 'commander';
import type { AmendCall } from '../../amend/amend.ts';
import type { Ask } from '../../amend/ask.ts';
import { type PolicyOptions, withPolicy } from '../globals.ts';
import { wantsColor } from '../output.ts';

type Flags = PolicyOptions & Omit<AmendCall, 'patch' | 'ask' | 'timeout'> & { patch?: string };

/** `policy amend BASE`: starts a revision from another. */
export function amend(program: Command): Command {
  const command = program
    .command('amend')
    .description('start a revision from another: a copy under a new header, with the number that it earns')
    .argument('<base>', 'the version that is amended, or a semver range: the newest law in it')
    .option('--version <version>', 'the number that it must have; refused where the change earns another')
    .option('--to <file>', 'write there, not into the policy’s folder')
    .option('--patch <file>', 'RFC 6902 operations that make the changes; `-` is standard input')
    .option('--title <text>', 'what the amendment does, in a few words')
    .option('--instrument <text>', 'the name of the act, or of the bill')
    .option('--citation <text>', 'how it is cited')
    .option('--in-force <date>', 'the day from which it is law')
    .option('--in-force-earliest <date>', 'where only bounds are known: not before this day')
    .option('--in-force-latest <date>', 'and by this day for sure')
    .option('--adopted-on <date>', 'the day on which it was adopted')
    .option('--basis <text>', 'how the days are known, and how surely')
    .option('--source <title=url>', 'where it can be read; may be given several times', collect)
    .addOption(
      new Option('--status <status>', 'law, or a bill (default: law)').choices(['enacted', 'proposed']),
    )
    .option('--proposal-id <id>', 'the end of a bill’s version, as `bill.12`')
    .option('--same-enactment', 'the law is the same, written down better')
    .option('--corrects <text>', 'the same for one that changes answers: what was encoded wrongly')
    .option('--published-on <date>', 'the day on which it enters the registry (default: today)')
    .option('--dry-run', 'write nothing, say what would be written');
  return withPolicy(command)
    .addHelpText(
      'after',
      '\nAsks for what is missing where standard input is a terminal.\n\nExample:\n  policy amend 3.5.0 --title "Two offenses join" --citation "Act 9 of 2027" --instrument "Act 9 of 2027" --in-force 2027-05-01 --patch changes.json',
    )
    .action(async (base: string, options: Flags) => {
      const { amend } = await import('../../amend/amend.ts');
      const { report } = await import('../../amend/report.ts');
      const { patch: file, ...flags } = options;
      const patch = file === undefined ? undefined : await readPatch(file);
      const { ask, close } = asker(file === '-');
      try {
        const amended = await amend(base, { ...flags, patch, ask });
        process.exitCode = amended.todo.some((each) => each.severity !== 'info') ? 1 : 0;
        process.stdout.write(await report(amended, options, { color: wantsColor(process.stdout) }));
      } finally {
        close();
      }
    });
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

async function readPatch(file: string): Promise<unknown> {
  const { parseJson } = await import('../../json/parse.ts');
  const { readInput } = await import('../input.ts');
  return parseJson(await readInput(file)).value;
}

/** Asks on the terminal, beside the output; nobody where standard input is no terminal, or gives the patch. */
function asker(isTaken: boolean): { ask: Ask | undefined; close: () => void } {
  if (isTaken || process.stdin.isTTY !== true) return { ask: undefined, close: () => {} };
  let terminal: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  const ask: Ask = async (question) => {
    const { createInterface } = await import('node:readline/promises');
    terminal ??= createInterface({ input: process.stdin, output: process.stderr, prompt: '> ' });
    // An iterator keeps the lines of a paste for the questions that follow.
    lines ??= terminal[Symbol.asyncIterator]();
    process.stderr.write(`${question}\n`);
    terminal.prompt();
    const { done, value } = await lines.next();
    return done ? undefined : value;
  };
  return { ask, close: () => terminal?.close() };
}
