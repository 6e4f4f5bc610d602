import type { EntryCount, Impact, ProvisionCount } from '../impact/model.ts';
import { type Block, heading, type ListItem, list, paragraph } from './blocks.ts';
import { becauseText, statusText } from './diff-blocks.ts';
import {
  actionCounts,
  alikeActions,
  alikeOpen,
  counted,
  groupCells,
  lookedAtText,
  namesOf,
  number,
  openItems,
  populationTexts,
  transitionText,
} from './impact-words.ts';

/** What an impact says but for its sample cases. */
export function impactBlocks(impact: Impact): Block[] {
  return [
    ...populationTexts(impact).map(paragraph),
    heading(2, 'Answers'),
    ...alikeActions(impact.actions).flatMap(([names, { groups }]) => [
      heading(3, names),
      answersTable(impact, groups),
    ]),
    heading(2, 'Why answers change'),
    ...whyBlocks(impact),
    heading(2, 'Undetermined'),
    ...openBlocks(impact),
  ];
}

function answersTable({ by }: Impact, groups: Impact['actions'][number]['groups']): Block {
  const rows = groups.flatMap(({ group, transitions }) =>
    transitions.map(({ from, to, rows: many }) => [
      ...groupCells(by, group),
      statusText(from),
      statusText(to),
      number(many),
      from === to ? 'stays' : 'changes',
    ]),
  );
  return { kind: 'table', head: [...by, 'before', 'after', 'rows', 'answer'], rows };
}

/** The reasons of each action, which are disjoint; then provisions and entries, under which a row may count several times. */
function whyBlocks(impact: Impact): Block[] {
  const { actions, provisions, entries, changedRows } = impact;
  if (changedRows === 0) return [paragraph('No answer changes.')];
  const names = namesOf(impact);
  return [
    ...alikeActions(actions)
      .filter(([, { changed }]) => changed > 0)
      .flatMap(([title, { changed, reasons }]) => [
        heading(3, `${title}: ${counted(changed, 'row')} ${changed === 1 ? 'changes' : 'change'}`),
        list(
          reasons.map(
            ({ from, to, rows, because }): ListItem => ({
              text: `${counted(rows, 'row')}: ${transitionText(from, to)}`,
              items: because.length === 0 ? [] : [{ text: `because of ${becauseText(because, names)}` }],
            }),
          ),
        ),
      ]),
    heading(3, 'By provision'),
    paragraph(PROVISIONS_MEAN),
    {
      kind: 'table',
      head: ['provision', 'law', 'rows', 'answers changed'],
      rows: provisions.map((each) => [
        provisionName(each),
        lawOf(each),
        number(each.rows),
        actionCounts(each),
      ]),
    },
    heading(3, 'By entry of a list'),
    ...entryBlocks(entries, names),
  ];
}

/** What a provision is called. */
export const provisionName = ({ kind, id }: ProvisionCount): string =>
  kind === 'coverage' ? `coverage of ${id}` : `${kind} ${id}`;

/** Where the law has it: before and after, told once where both revisions cite alike. */
export const lawOf = ({ from, to }: ProvisionCount): string =>
  [...new Set([from, to].filter((each) => each !== null))].join(' → ');

function entryBlocks(entries: readonly EntryCount[], names: { from: string; to: string }): Block[] {
  if (entries.length === 0) return [paragraph('No entry of a list made a change.')];
  return [
    paragraph(ENTRIES_MEAN),
    {
      kind: 'table',
      head: ['entry', 'title', 'list', 'only in', 'rows', 'of these jointly', 'answers changed'],
      rows: entries.map((each) => [
        each.entry,
        each.title,
        `${each.list} (${each.citation})`,
        names[each.only],
        number(each.rows),
        number(each.jointly),
        actionCounts(each),
      ]),
    },
  ];
}

export const PROVISIONS_MEAN =
  'A row counts once under each provision that made a change of it, so these do not add up.';

export const ENTRIES_MEAN =
  'Without the entry the answer would not have changed so; ‘jointly’ where one of several entries was enough, and the row counts under each.';

function openBlocks(impact: Impact): Block[] {
  if (impact.undetermined.length === 0) return [paragraph('No answer is undetermined.')];
  return alikeOpen(impact).flatMap(([title, each]) => [
    heading(3, `${title}: ${counted(each.rows, 'row')}`),
    paragraph(lookedAtText(each)),
    ...(openItems(each).length === 0 ? [] : [list(openItems(each).map((text) => ({ text })))]),
  ]);
}
