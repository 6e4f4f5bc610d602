import type { Command } from 'commander';
import { type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { openOut } from '../out-file.ts';

interface ReviewOptions extends PolicyOptions {
  base: string;
  format: 'markdown' | 'text' | 'json';
  out?: string;
}

/** `policy review`: what a change of rule files does, as the comment of a pull request. */
export function review(program: Command): Command {
  const command = program
    .command('review')
    .description(
      'say what the files changed since a commit do: are they valid, which number do they earn, whose answers change, which scenarios fail (ends with 1 where something is wrong or not decided)',
    )
    .argument('[paths...]', 'policies or folders of policies (default: the policy)');
  return withFormat(withPolicy(command), ['markdown', 'text', 'json'])
    .option('--base <commit>', 'the commit of git that the working tree is compared with', 'HEAD')
    .option('--out <file>', 'write the review to a file')
    .addHelpText('after', '\nExample:\n  policy review --base origin/main')
    .action(async (paths: string[], options: ReviewOptions) => {
      const { policiesOf, reviewPolicy } = await import('../../review/review.ts');
      const { changedSince, fileAt } = await import('../git.ts');
      const reviews = [];
      for (const folder of policiesOf(paths, options)) {
        const changed = await changedSince(options.base, folder);
        reviews.push(await reviewPolicy(folder, options.base, changed, (file) => fileAt(options.base, file)));
      }
      const out = openOut(options.out);
      await out.write(await textOf(reviews, options.format));
      out.finish();
      process.exitCode = reviews.every((each) => each.isGood) ? 0 : 1;
    });
}

async function textOf(
  reviews: Awaited<ReturnType<typeof import('../../review/review.ts').reviewPolicy>>[],
  format: ReviewOptions['format'],
): Promise<string> {
  if (format === 'json') {
    const { reviewJson } = await import('../../print/review-json.ts');
    return `${JSON.stringify({ policies: reviews.map(reviewJson) }, null, 2)}\n`;
  }
  if (format === 'text') {
    const { reviewText } = await import('../../print/review-text.ts');
    return reviewText(reviews);
  }
  const { reviewMarkdown } = await import('../../print/review-markdown.ts');
  return reviewMarkdown(reviews);
}
