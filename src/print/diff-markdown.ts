import type { Difference } from '../diff/difference.ts';
import { asMarkdown, type Block, heading, paragraph } from './blocks.ts';
import {
  becauseText,
  conclusion,
  lawBlocks,
  oneLine,
  sideNames,
  statusText,
  textBlocks,
} from './diff-blocks.ts';
import { sideText } from './diff-text.ts';

/** The longest comment that is taken: GitHub's limit is 65,536 characters. */
const LONGEST = 65_000;

/** A difference as the comment of a pull request: the law in front, what is long folded away, what is too long left out. */
export function diffMarkdown(difference: Difference): string {
  const { policy, from, to, text, law, effect } = difference;
  const isMany = text.length !== 1;
  const parts = {
    law: asMarkdown([heading(2, `${policy}: ${sideText(from)} → ${sideText(to)}`), ...lawBlocks(law)]),
    effect: asMarkdown([heading(3, 'Effect'), ...effectTable(difference)]),
    examples: effect.regions.length === 0 ? '' : details('Examples', witnesses(difference)),
    conclusion: asMarkdown([paragraph(conclusion(effect))]),
    text: details(`Text: ${text.length} ${isMany ? 'changes' : 'change'}`, asMarkdown(textBlocks(text))),
  };
  const page = (): string =>
    Object.values(parts)
      .filter((part) => part !== '')
      .join('\n');
  const left: [part: 'text' | 'examples' | 'effect' | 'law', heading: string][] = [
    ['text', ''],
    ['examples', ''],
    ['effect', '### Effect\n\n'],
    ['law', `## ${policy}: ${from.version} → ${to.version}\n\n`],
  ];
  for (const [part, start] of left) {
    if (page().length <= LONGEST) break;
    const what = { text: 'The text', examples: 'The examples', effect: 'The table', law: 'The law' }[part];
    parts[part] = `${start}${what}: left out, too long for a comment. \`policy diff\` prints it.\n`;
  }
  return page();
}

function effectTable(difference: Difference): Block[] {
  const { effect } = difference;
  if (effect.regions.length === 0) return [];
  const names = sideNames(difference);
  const rows = effect.regions.map((region) => [
    region.id,
    region.action,
    `${statusText(region.from)} → ${statusText(region.to)}`,
    oneLine(region.when.text),
    becauseText(region.because, names),
  ]);
  return [{ kind: 'table', head: ['', 'Action', 'Answer', 'When', 'Because of'], rows }];
}

/** A case of each region; JSON on one line cannot end its fence. */
const witnesses = ({ effect }: Difference): string =>
  effect.regions
    .map(
      ({ id, witness }) =>
        `${asMarkdown([paragraph(`${id}:`)])}\n\`\`\`json\n${JSON.stringify(witness)}\n\`\`\`\n`,
    )
    .join('\n');

/** Folded away; the empty lines let what is inside be read as markdown. */
const details = (summary: string, body: string): string =>
  `<details>\n<summary>${summary}</summary>\n\n${body}\n</details>\n`;
