import type { Difference, Side } from '../diff/difference.ts';
import { asText, type Block, heading, list, paragraph } from './blocks.ts';
import {
  becauseText,
  conclusion,
  groups,
  lawBlocks,
  oneLine,
  sideNames,
  statusText,
  textBlocks,
} from './diff-blocks.ts';

/** A difference for a terminal: what changes in the text, in the law, and in the answers. */
export function diffText(difference: Difference): string {
  const { policy, from, to, text, law } = difference;
  return asText([
    heading(1, `${policy}: ${sideText(from)} → ${sideText(to)}`),
    heading(2, 'Text'),
    ...textBlocks(text),
    heading(2, 'Law'),
    ...lawBlocks(law),
    heading(2, 'Effect'),
    ...effectBlocks(difference),
  ]);
}

/** A revision's version, and where it was read from where that is not the registry. */
export const sideText = ({ version, file }: Side): string =>
  file === undefined ? version : `${version} (${file})`;

function effectBlocks(difference: Difference): Block[] {
  const { effect } = difference;
  const names = sideNames(difference);
  return [
    ...groups(effect.regions, (each) => each.action).flatMap(([action, regions]) => [
      heading(3, action),
      list(
        regions.map((region) => ({
          text: `${region.id}: ${statusText(region.from)} → ${statusText(region.to)} when ${oneLine(region.when.text)}`,
          items: [
            ...(region.because.length === 0
              ? []
              : [{ text: `because of ${becauseText(region.because, names)}` }]),
            { text: `for example ${JSON.stringify(region.witness)}` },
          ],
        })),
      ),
    ]),
    paragraph(conclusion(effect)),
  ];
}
