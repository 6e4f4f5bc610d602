import type { Impact } from '../impact/model.ts';
import { asMarkdown, asText, type Block, heading } from './blocks.ts';
import { sideText } from './diff-text.ts';
import { impactBlocks } from './impact-blocks.ts';
import { toldSamples } from './impact-words.ts';

/** What an impact is called. */
export const impactTitle = ({ policy, from, to }: Impact): string =>
  `${policy}: ${sideText(from)} → ${sideText(to)}`;

/** An impact for a terminal. */
export function impactText(impact: Impact): string {
  const samples = toldSamples(impact).flatMap(({ title, written, sides }) => [
    title,
    `  ${written}`,
    ...sides.flatMap((side) => [`  ${side.title}`, ...side.lines.map((each) => `    ${each}`)]),
    '',
  ]);
  const body = asText([heading(1, impactTitle(impact)), ...impactBlocks(impact)]);
  return samples.length === 0 ? body : `${body}\n${asText([SAMPLES])}\n${samples.join('\n').trimEnd()}\n`;
}

/** An impact as markdown; the sample cases are folded away. */
export function impactMarkdown(impact: Impact): string {
  const samples = toldSamples(impact).map(({ title, written, sides }) => {
    const lines = sides.flatMap((side) => [side.title, ...side.lines.map((each) => `  ${each}`)]);
    return `<details>\n<summary>${escapeHtml(title)}</summary>\n\n${fenced('json', [written])}\n${fenced('text', lines)}\n</details>\n`;
  });
  const body = asMarkdown([heading(2, impactTitle(impact)), ...impactBlocks(impact).map(deeper)]);
  return samples.length === 0 ? body : `${body}\n${asMarkdown([deeper(SAMPLES)])}\n${samples.join('\n')}`;
}

const SAMPLES: Block = heading(2, 'Sample cases, explained by the reference');

/** Headings one level down, under the title of a comment. */
const deeper = (block: Block): Block =>
  block.kind === 'heading' && block.level < 3 ? { ...block, level: 3 } : block;

/** A fence longer than any in the lines. */
function fenced(language: string, lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((each) => (each.match(/`+/g) ?? []).map((one) => one.length)));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${lines.join('\n')}\n${fence}\n`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
