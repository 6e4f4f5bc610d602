import { basename, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { WrittenDemands } from '../../release/demands.ts';
import { type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { wantsColor, writeJson } from '../output.ts';

type VerifyOptions = PolicyOptions & WrittenDemands & { format: string };

const several = (value: string, before: string[]): string[] => [...before, value];

/** `policy verify`: whether the files are what was released. Findings are its output. */
export function verify(program: Command): Command {
  const command = program
    .command('verify')
    .description('verify that the rule files are what was released, by registry.lock.json and what you pin');
  return withFormat(withPolicy(command), ['text', 'json'])
    .option('--head <digest>', 'the head that the lock has to have')
    .addOption(
      new Option('--digest <version=digest>', 'the digest that a revision has to have; may be given again')
        .argParser(several)
        .default([], 'none'),
    )
    .option('--min-entries <n>', 'how many entries the lock has to have at least')
    .option('--allow-unreleased', 'let enacted revisions pass that are not released yet')
    .option('--require-signature', 'ask for a signature by a trusted key; each option below does too')
    .addOption(
      new Option('--trusted-key <file>', 'a public Ed25519 key (PEM) that is trusted; may be given again')
        .argParser(several)
        .default([], 'none'),
    )
    .option('--trusted-keys <dir>', 'a folder of such keys, files that end in .pem')
    .option('--signed-since <date>', 'the day before which the signature may not be made')
    .addHelpText('after', '\nExample:\n  policy verify --require-signature --trusted-key public.pem')
    .action(async (options: VerifyOptions) => {
      const { findPolicy } = await import('../../registry/load-policy.ts');
      const { readDemands } = await import('../../release/demands.ts');
      const { verifyRegistry } = await import('../../release/verify.ts');
      const folder = findPolicy(options.rules, options.policy);
      const demands = readDemands(options);
      const verified = verifyRegistry(folder, demands);
      process.exitCode = verified.diagnostics.length > 0 ? 1 : 0;
      const { verifiedJson, verifiedText } = await import('../../print/verified.ts');
      const policy = basename(resolve(folder));
      if (options.format === 'json') return writeJson(verifiedJson(policy, verified));
      const style = { color: wantsColor(process.stdout), isSignatureAsked: demands.signature !== undefined };
      process.stdout.write(verifiedText(policy, verified, style));
    });
}
