import type { Seen } from '../coverage/goals.ts';
import type { Coverage, DecidingCondition, Effect, Ratio, RevisionCoverage } from '../coverage/model.ts';
import { type Block, heading, type ListItem, list, paragraph } from './blocks.ts';

const IS: Record<Seen, string> = { true: 'so', false: 'not so', unknown: 'not known' };

/** How much of the law scenarios cover: a table by revision, then what was not seen and not shown. */
export function coverageBlocks({ revisions, mcdc }: Coverage): Block[] {
  const head = [
    'version',
    'seen true and false',
    'decides by itself (MC/DC)',
    'unknown and open',
    'impossible',
  ];
  const rows = revisions.map((each) => [
    each.version,
    ratioText(each.conditions),
    ratioText(each.mcdc),
    ratioText(each.unknowns),
    `${impossible(each)}, proved`,
  ]);
  return [
    heading(2, 'Coverage'),
    { kind: 'table', head, rows },
    paragraph(`MC/DC of all revisions: ${ratioText(mcdc)} of the pairs that can exist.`),
    ...revisions.flatMap(missingBlocks),
  ];
}

/** `12 of 13, 92.3 %`; the percentage is cut off, never rounded up. */
export const ratioText = ({ reached, total, percent }: Ratio): string =>
  `${reached} of ${total}, ${percent.toFixed(1)} %`;

const effectsOf = (revision: RevisionCoverage): Effect[] =>
  revision.actions.flatMap((each) => each.conditions.flatMap((one) => Object.values(one.effects)));

const impossible = (revision: RevisionCoverage): number =>
  effectsOf(revision).filter((each) => each.state === 'impossible').length;

function missingBlocks(revision: RevisionCoverage): Block[] {
  const items = [
    ...unseen(revision),
    ...revision.actions.flatMap((each) => undecided(revision, each.action, each.conditions)),
  ];
  return items.length === 0 ? [] : [heading(3, `${revision.version}: not covered`), list(items)];
}

function unseen({ file, provisions }: RevisionCoverage): ListItem[] {
  return provisions.flatMap(({ id, conditions }) =>
    conditions.flatMap(({ line, column, text, seen }) => {
      const never = (['true', 'false'] as const)
        .filter((is) => seen[is] === 'unseen')
        .map((is) => `never ${IS[is]}`);
      return never.length === 0
        ? []
        : [{ text: `${file}:${line}:${column}: \`${id}\`: ${text}: ${never.join(', ')}` }];
    }),
  );
}

function undecided(
  { file }: RevisionCoverage,
  action: string,
  conditions: readonly DecidingCondition[],
): ListItem[] {
  return conditions.flatMap(({ line, column, provision, text, effects }) =>
    (['true', 'false', 'unknown'] as const).flatMap((is) => {
      const effect = effects[is];
      if (effect.state === 'shown' || effect.state === 'impossible') return [];
      const what = `${file}:${line}:${column}: \`${action}\` by \`${provision}\`: ${text}: ${IS[is]}`;
      if (effect.state === 'undecided') return [{ text: `${what}: not decided: ${effect.reason}` }];
      const role = is === 'unknown' ? 'never left it open by itself' : 'never decided it by itself';
      return [
        {
          text: `${what}: ${role}`,
          items: [{ text: `a case that would: ${JSON.stringify(effect.witness)}` }],
        },
      ];
    }),
  );
}
