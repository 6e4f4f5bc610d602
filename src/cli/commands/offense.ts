import type { Command } from 'commander';
import type { Listing } from '../../lookup/offense.ts';
import { type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { writeJson } from '../output.ts';

/** `policy offense CITATION`: on which lists, since when, by which enactment. */
export function offense(program: Command): Command {
  const command = program
    .command('offense')
    .description('tell on which lists a provision is, under which versions, since when, by which enactment')
    .argument('<citation>', 'law, space, section, subdivisions in brackets');
  return withFormat(withPolicy(command), ['text', 'json'])
    .addHelpText('after', '\nExample:\n  policy offense "PEN 12.05(2)"')
    .action(async (citation: string, options: PolicyOptions & { format: string }) => {
      const { openPolicy } = await import('../../open.ts');
      const { lookUpOffense } = await import('../../lookup/offense.ts');
      const { inForcePhrase } = await import('../../print/days.ts');
      const report = lookUpOffense(openPolicy(options).policy, citation);
      if (options.format === 'json') return writeJson(report);
      const lines = (listing: Listing): string[] => [
        `${listing.listed === 'yes' ? 'on' : 'may be on'} ‘${listing.list}’, ${listing.citation}: ${listing.text}`,
        ...listing.entries.map(({ entry, title, note }) => `  ${entry}: ${title}${note ? ` (${note})` : ''}`),
        `  under ${listing.versions.join(', ')}`,
        `  since ${listing.since.version}: ${listing.since.citation}, ${inForcePhrase(listing.since.inForce)}`,
      ];
      const enacted = report.enacted.flatMap(lines);
      const proposals = report.proposals
        .flatMap((each) => each.versions)
        .filter((each, at, all) => all.indexOf(each) === at);
      process.stdout.write(
        [
          citation,
          ...(enacted.length > 0 ? enacted : ['on no list of any enacted revision']),
          ...(proposals.length > 0 ? [`under proposals too: ${proposals.join(', ')}`] : []),
          '',
        ].join('\n'),
      );
    });
}
