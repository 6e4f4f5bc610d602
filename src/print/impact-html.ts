import type { ActionImpact, Impact, ReasonCount } from '../impact/model.ts';
import { becauseText, statusText } from './diff-blocks.ts';
import { folded, html, page, table, texted, words } from './html.ts';
import { ENTRIES_MEAN, lawOf, PROVISIONS_MEAN, provisionName } from './impact-blocks.ts';
import { flowDiagram, flowStyle } from './impact-flow.ts';
import { impactTitle } from './impact-text.ts';
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
  toldSamples,
  transitionText,
} from './impact-words.ts';
import { xmlText } from './xml.ts';

/**
 * The report of `policy impact` as one page that opens from disk: it needs no script and loads nothing. All that comes from files is
 * escaped.
 */
export function impactHtml(impact: Impact): string {
  const title = impactTitle(impact);
  return page(
    `Impact of ${title}`,
    flowStyle(),
    html(
      'header',
      {},
      texted('h1', title),
      ...populationTexts(impact).map((each, at) => texted('p', each, at > 0 ? { class: 'bad' } : {})),
    ),
    html(
      'main',
      {},
      texted('h2', 'Answers'),
      ...alikeActions(impact.actions).map(
        ([names, first], at) => `\n${actionSection(impact, names, first, at)}`,
      ),
      texted('h2', 'Why answers change'),
      ...whySections(impact),
      texted('h2', 'Undetermined'),
      ...openSections(impact),
      texted('h2', 'Sample cases'),
      ...sampleSections(impact),
      '\n',
    ),
  );
}

function actionSection(impact: Impact, actions: string, action: ActionImpact, at: number): string {
  const { transitions, groups, changed, rows } = action;
  const names = namesOf(impact);
  const picture = flowDiagram(
    `flow-${at + 1}`,
    `${actions}: ${counted(rows, 'row')}, ${changed === 0 ? 'none changes' : `${number(changed)} ${changed === 1 ? 'changes' : 'change'}`}`,
    transitions,
    names,
  );
  const all = table(
    `${actions}: all rows`,
    [`Under ${names.from}`, `Under ${names.to}`, 'Rows', 'Answer'],
    transitions.map(({ from, to, rows: many }) => [
      statusText(from),
      statusText(to),
      number(many),
      from === to ? 'stays' : 'changes',
    ]),
  );
  const byGroup = table(
    `${actions}, by ${impact.by.join(', ')}`,
    [...impact.by, `Under ${names.from}`, `Under ${names.to}`, 'Rows', 'Answer'],
    groups.flatMap(({ group, transitions: own }) =>
      own.map(({ from, to, rows: many }) => [
        ...groupCells(impact.by, group).map(xmlText),
        statusText(from),
        statusText(to),
        number(many),
        from === to ? 'stays' : 'changes',
      ]),
    ),
  );
  return html(
    'section',
    {},
    texted('h3', actions),
    html('div', { class: 'beside' }, rows === 0 ? '' : picture, all),
    groups.length > 1 ? byGroup : '',
  );
}

function whySections(impact: Impact): string[] {
  const { actions, provisions, entries, changedRows } = impact;
  if (changedRows === 0) return [texted('p', 'No answer changes.')];
  const names = namesOf(impact);
  const reasonRow = ({ from, to, rows, because }: ReasonCount): string[] => [
    transitionText(from, to),
    number(rows),
    words(because.length === 0 ? '' : becauseText(because, names)),
  ];
  return [
    ...alikeActions(actions)
      .filter(([, { changed }]) => changed > 0)
      .map(([title, { reasons }]) =>
        table(`${title}: disjoint sets of reasons`, ['Answer', 'Rows', 'Because of'], reasons.map(reasonRow)),
      ),
    texted('h3', 'By provision'),
    texted('p', PROVISIONS_MEAN),
    table(
      'Changes by provision',
      ['Provision', 'Law', 'Rows', 'Answers changed'],
      provisions.map((each) => [
        words(provisionName(each)),
        words(lawOf(each)),
        number(each.rows),
        words(actionCounts(each)),
      ]),
    ),
    texted('h3', 'By entry of a list'),
    ...(entries.length === 0
      ? [texted('p', 'No entry of a list made a change.')]
      : [
          texted('p', ENTRIES_MEAN),
          table(
            'Changes by entry of a list',
            ['Entry', 'Title', 'List', 'Only in', 'Rows', 'Of these jointly', 'Answers changed'],
            entries.map((each) => [
              words(each.entry),
              words(each.title),
              words(`${each.list} (${each.citation})`),
              names[each.only],
              number(each.rows),
              number(each.jointly),
              words(actionCounts(each)),
            ]),
          ),
        ]),
  ];
}

function openSections(impact: Impact): string[] {
  if (impact.undetermined.length === 0) return [texted('p', 'No answer is undetermined.')];
  return alikeOpen(impact).map(([title, each]) =>
    html(
      'section',
      {},
      texted('h3', `${title}: ${counted(each.rows, 'row')}`),
      texted('p', lookedAtText(each)),
      html('ul', {}, ...openItems(each).map((item) => texted('li', item))),
    ),
  );
}

function sampleSections(impact: Impact): string[] {
  const samples = toldSamples(impact);
  if (samples.length === 0) return [texted('p', 'None is shown.')];
  return [
    texted('p', 'The first rows of each transition, explained by the reference.'),
    ...samples.map(
      ({ title, written, sides }) =>
        `\n${folded(
          title,
          html('pre', {}, html('code', {}, xmlText(JSON.stringify(JSON.parse(written), null, 2)))),
          ...sides.flatMap((side) => [
            texted('p', side.title),
            ...(side.lines.length === 0 ? [] : [html('pre', {}, xmlText(side.lines.join('\n')))]),
          ]),
        )}`,
    ),
  ];
}
