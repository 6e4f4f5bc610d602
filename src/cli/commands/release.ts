import type { Command } from 'commander';
import { type PolicyOptions, withPolicy } from '../globals.ts';

/** `policy release VERSION`: freezes a revision in the lock. */
export function release(program: Command): Command {
  const command = program
    .command('release')
    .description('freeze a revision: record its digest in registry.lock.json, for ever')
    .argument('<version>', 'a whole version, of an enacted revision or of a bill that has lapsed');
  return withPolicy(command)
    .option('--sign <file>', 'sign the lock with a private Ed25519 key (PEM)')
    .option('--today <date>', 'the day of the release (default: the day in the policy’s time zone)')
    .addHelpText('after', '\nExample:\n  policy release 3.6.0 --sign key.pem')
    .action(async (version: string, options: PolicyOptions & { sign?: string; today?: string }) => {
      const { findPolicy } = await import('../../registry/load-policy.ts');
      const { readSigningKey } = await import('../../release/keys.ts');
      const { release } = await import('../../release/release.ts');
      const folder = findPolicy(options.rules, options.policy);
      const key = options.sign === undefined ? undefined : readSigningKey(options.sign);
      const { policy, entry, lock, isNew, signature } = await release(folder, version, {
        key,
        today: options.today,
      });
      const count = lock.entries.length;
      const what = isNew ? 'is released' : `was released on ${entry.releasedOn}, alike: nothing to do`;
      process.stdout.write(
        [
          `${policy} ${entry.version} ${what}`,
          `digest ${entry.digest}`,
          `head ${lock.head}, ${count} ${count === 1 ? 'entry' : 'entries'}`,
          ...(signature ? [`signed by ${signature.keyId} on ${signature.statement.signedOn}`] : []),
          '',
        ].join('\n'),
      );
    });
}
