import type { Command } from 'commander';
import { KNOWN_ON, type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { writeJson } from '../output.ts';

/** `policy versions`: every revision, enacted or not. */
export function versions(program: Command): Command {
  const command = program
    .command('versions')
    .description('list the revisions of a policy: versions, enactments, days in force');
  return withFormat(withPolicy(command), ['text', 'json'])
    .option(...KNOWN_ON)
    .addHelpText('after', '\nExample:\n  policy versions --format json')
    .action(async (options: PolicyOptions & { format: string; knownOn?: string }) => {
      const { openPolicy } = await import('../../open.ts');
      const opened = openPolicy(options);
      const all = opened.versions({ knownOn: options.knownOn });
      if (options.format === 'json')
        return writeJson({ policy: opened.policy.id, title: opened.policy.title, versions: all });
      const { columns } = await import('../../print/blocks.ts');
      const { inForceCell } = await import('../../print/days.ts');
      const rows = all.map((each) => [
        each.version,
        each.status,
        inForceCell(each.inForce),
        each.citation,
        each.title,
      ]);
      process.stdout.write(
        `${columns([['VERSION', 'STATUS', 'IN FORCE FROM', 'ENACTMENT', 'TITLE'], ...rows])}\n`,
      );
    });
}
