import { type Command, InvalidArgumentError } from 'commander';
import { type LawOptions, selectionOf, withPolicy } from '../globals.ts';
import { openOut } from '../out-file.ts';

interface Options extends Pick<LawOptions, 'rules' | 'policy' | 'version' | 'asOf' | 'today'> {
  seed: number;
  count: number;
  profile?: string;
  unknown?: number;
  allFacts?: boolean;
  out?: string;
}

/** Cases that are written at once: the reader may ask for a pause after each such part. */
const PART = 200;

/** `policy generate`: synthetic cases, the same for the same seed. */
export function generate(program: Command): Command {
  const command = program
    .command('generate')
    .description(
      'draw synthetic cases as NDJSON: valid, of a revision’s facts, the same for the same seed; their ids say that they are synthetic',
    );
  return withPolicy(command)
    .requiredOption('--seed <n>', 'a whole number; another one draws other cases', wholeNumber)
    .requiredOption('--count <n>', 'how many cases', wholeNumber)
    .option(
      '--version <range>',
      'whose facts: a version, a range, or a revision file (default: the law in force)',
    )
    .option('--as-of <date>', 'the facts of the law as of a day')
    .option('--today <date>', 'what ‘today’ is (default: the day in the policy’s time zone)')
    .option('--all-facts', 'the facts of all revisions of the policy, to compare versions')
    .option(
      '--profile <profile>',
      'what they are like: a file, or the name of a profile that ships with the policy',
    )
    .option(
      '--unknown <share>',
      'how often a fact is unknown, from 0 (whole cases) to 1, whatever the profile says',
      share,
    )
    .option('--out <file>', 'write to a file, which appears only when it is whole')
    .addHelpText(
      'after',
      '\nThe cases are of no real person.\n\nExample:\n  policy generate --version 3.5.0 --profile plain --seed 7 --count 100000 --out cases.ndjson',
    )
    .action(async (options: Options) => {
      const { openPolicy } = await import('../../open.ts');
      const { basisOf } = await import('../../generate/basis.ts');
      const { Population } = await import('../../generate/population.ts');
      const basis = basisOf(openPolicy(options), {
        selection: selectionOf(options),
        allFacts: options.allFacts === true,
        profile: options.profile,
        unknown: options.unknown,
      });
      const population = new Population(basis, options.seed);
      const out = openOut(options.out);
      for (let from = 1; from <= options.count; from += PART)
        await out.write(population.lines(from, Math.min(from + PART, options.count + 1)));
      out.finish();
    });
}

function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number of at most 15 digits.');
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('It is a number from 0 to 1.');
}
