import type { Command } from 'commander';
import { KNOWN_ON, type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { writeJson } from '../output.ts';

/** `policy timeline`: what was the law when. */
export function timeline(program: Command): Command {
  const command = program
    .command('timeline')
    .description('show what is in force when, what is uncertain of it, and the proposals beside');
  return withFormat(withPolicy(command), ['text', 'json', 'markdown'])
    .option(...KNOWN_ON)
    .addHelpText('after', '\nExample:\n  policy timeline --known-on 2026-11-24 --format markdown')
    .action(async (options: PolicyOptions & { format: string; knownOn?: string }) => {
      const { openPolicy } = await import('../../open.ts');
      const told = openPolicy(options).timeline({ knownOn: options.knownOn });
      if (options.format === 'json') return writeJson(told);
      const { timelineMarkdown, timelineText } = await import('../../print/timeline-page.ts');
      process.stdout.write(options.format === 'markdown' ? timelineMarkdown(told) : timelineText(told));
    });
}
