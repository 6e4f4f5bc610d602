import { type Command, Option } from 'commander';
import type { Selection } from '../open.ts';

/** Options that every command about a policy has. */
export interface PolicyOptions {
  rules?: string;
  policy?: string;
}

/** Options that choose the law. */
export interface LawOptions extends PolicyOptions {
  today?: string;
  version?: string;
  asOf?: string;
  asOfFact?: string;
  knownOn?: string;
}

/** The option that goes back to what was published by a day. */
export const KNOWN_ON = [
  '--known-on <date>',
  'only what was published by that day, as if it were asked then',
] as const;

/** Adds where policies are and which one is meant. */
export function withPolicy(command: Command): Command {
  return command
    .option(
      '--rules <dir>',
      'folder that holds a folder per policy (default: ./rules, else the package’s own)',
    )
    .option('--policy <id>', 'which policy, where there are several');
}

/** Adds which version of the law is meant. */
export function withLaw(command: Command): Command {
  const ways: [flags: string, description: string][] = [
    ['--version <range>', 'a version, a semver range, or the path of a revision file'],
    ['--as-of <date>', 'the law as of a day'],
    ['--as-of-fact <name>', 'each case under the law of its own day, a date of the case'],
  ];
  const options = ways.map(([flags, description]) => new Option(flags, description));
  withPolicy(command)
    .option('--today <date>', 'what ‘today’ is (default: the day in the policy’s time zone)')
    .option(...KNOWN_ON);
  for (const option of options) {
    const others = options.filter((each) => each !== option);
    command.addOption(option.conflicts(others.map((each) => each.attributeName())));
  }
  return command;
}

/** Adds how to print. */
export function withFormat<Format extends string>(command: Command, formats: readonly Format[]): Command {
  return command.addOption(
    new Option('--format <format>', 'how to print').choices(formats).default(formats[0]),
  );
}

/** The selection that options make. */
export const selectionOf = ({ version, asOf, asOfFact, today, knownOn }: LawOptions): Selection => ({
  version,
  asOf,
  asOfFact,
  today,
  knownOn,
});
