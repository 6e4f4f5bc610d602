import type { Seen } from '../coverage/goals.ts';
import type { Coverage, DecidingCondition, Effect, RevisionCoverage, Sight } from '../coverage/model.ts';
import { ratioText } from './coverage-blocks.ts';
import { folded, json, table, texted, words } from './html.ts';

const TRUTHS: readonly Seen[] = ['true', 'false', 'unknown'];
const SIGHTS: Record<Sight, string> = { seen: 'seen', unseen: 'not seen', impossible: 'cannot be, proved' };

/** How much of the law scenarios cover: a table of revisions, then each with its provisions and conditions, folded. */
export function coverageSections({ revisions, mcdc }: Coverage): string[] {
  return [
    texted('h3', 'Coverage'),
    texted('p', `MC/DC of all revisions: ${ratioText(mcdc)} of the pairs that can exist.`),
    table(
      'Coverage by revision',
      ['Version', 'Seen true and false', 'Decides by itself (MC/DC)', 'Unknown and open'],
      revisions.map(({ version, conditions, mcdc: own, unknowns }) => [
        words(version),
        ratioText(conditions),
        ratioText(own),
        ratioText(unknowns),
      ]),
    ),
    ...revisions.map((each) => `\n${folded(`${each.version}, by provision`, ...revisionTables(each))}`),
  ];
}

function revisionTables({ version, provisions, actions }: RevisionCoverage): string[] {
  const seen = provisions.flatMap(({ kind, id, citation, conditions }) =>
    conditions.map((each) => [
      words(`${kind} \`${id}\``),
      words(citation),
      `line ${each.line}`,
      words(each.text),
      ...TRUTHS.map((is) => SIGHTS[each.seen[is]]),
    ]),
  );
  return [
    table(
      `${version}: conditions as they were seen`,
      ['Provision', 'Law', 'Place', 'Condition', 'True', 'False', 'Unknown'],
      seen,
    ),
    ...actions.map(({ action, conditions }) =>
      table(
        `${version}: what decides ${action} by itself`,
        ['Provision', 'Place', 'Condition', 'True', 'False', 'Unknown'],
        conditions.map(decidingRow),
      ),
    ),
  ];
}

const decidingRow = ({ provision, line, text, effects }: DecidingCondition): string[] => [
  words(`\`${provision}\``),
  `line ${line}`,
  words(text),
  ...TRUTHS.map((is) => effectCell(effects[is])),
];

function effectCell(effect: Effect): string {
  switch (effect.state) {
    case 'shown':
      return `shown: ${words(effect.by)}`;
    case 'missing':
      return `${texted('span', 'missing', { class: 'bad' })}${folded('a case that would show it', json(effect.witness))}`;
    case 'impossible':
      return 'cannot be, proved';
    case 'undecided':
      return `not decided: ${words(effect.reason)}`;
  }
}
