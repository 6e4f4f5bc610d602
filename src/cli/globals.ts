import { type Command, Option } from 'commander';
import type { Selection } from '../open.ts';

/** Options that every command about a policy has. */
export interface PolicyOptions {
  rules?: string;
  policy?: string;
  today?: string;
}

/** Options that choose the law. */
export interface LawOptions extends PolicyOptions {
  version?: string;
  asOf?: string;
  asOfFact?: string;
}

/** Adds where policies are and which one is meant. */
export function withPolicy(command: Command): Command {
  return command
    .option(
      '--rules <dir>',
      'folder that holds a folder per policy (default: ./rules, else the package’s own)',
    )
    .option('--policy <id>', 'which policy, where there are several')
    .option('--today <date>', 'what ‘today’ is (default: the day in the policy’s time zone)');
}

/** Adds which version of the law is meant. */
export function withLaw(command: Command): Command {
  return withPolicy(command)
    .option('--version <range>', 'a version, a semver range, or the path of a revision file')
    .option('--as-of <date>', 'the law as of a day')
    .option('--as-of-fact <name>', 'each case under the law of its own day, a date of the case');
}

/** Adds how to print. */
export function withFormat<Format extends string>(command: Command, formats: readonly Format[]): Command {
  return command.addOption(
    new Option('--format <format>', 'how to print').choices(formats).default(formats[0]),
  );
}

/** The selection that options make. */
export const selectionOf = ({ version, asOf, asOfFact, today }: LawOptions): Selection => ({
  version,
  asOf,
  asOfFact,
  today,
});
