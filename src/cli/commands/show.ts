import type { Command } from 'commander';
import { type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { writeJson } from '../output.ts';

/** `policy show VERSION`: a whole revision as a page. */
export function show(program: Command): Command {
  const command = program
    .command('show')
    .description(
      'print a revision as a page in plain language: actions, definitions, rules, lists, facts, readings, sources',
    )
    .argument('<version>', 'a version, a semver range, or the path of a revision file');
  return withFormat(withPolicy(command), ['text', 'markdown', 'json'])
    .addHelpText('after', '\nExample:\n  policy show 3.5.0 --format markdown > law-of-2019.md')
    .action(async (version: string, options: PolicyOptions & { format: string }) => {
      const { openPolicy } = await import('../../open.ts');
      const opened = openPolicy(options);
      const [revision] = opened.resolve({ version });
      if (options.format === 'json') return writeJson(revision.written);
      const { asMarkdown, asText } = await import('../../print/blocks.ts');
      const { revisionPage } = await import('../../print/revision-page.ts');
      const page = revisionPage(opened.policy, revision);
      process.stdout.write(options.format === 'markdown' ? asMarkdown(page) : asText(page));
    });
}
