import type { EffectStatus } from '../diff/effect/model.ts';
import type { Transition } from '../impact/model.ts';
import { STATUSES } from '../impact/transitions.ts';
import { statusText } from './diff-blocks.ts';
import { html } from './html.ts';
import { counted, number, transitionText } from './impact-words.ts';
import { xml, xmlText } from './xml.ts';

/** Colors repeat what words say: of light pages, of dark ones. */
const STYLE = `
.flow { width: 100%; max-width: 42rem; flex: 1 1 24rem; height: auto; }
.flow text { fill: var(--text); font: 13px system-ui, sans-serif; }
.flow .side { font-weight: 600; }
.flow .count { font-size: 12px; }
.bar, .ribbon { --own: #7a7a7a; }
.permitted { --own: #1f7a3a; } .prohibited { --own: #b3372b; } .undetermined { --own: #b07a00; } .unregulated { --own: #2b62b3; }
@media (prefers-color-scheme: dark) {
  .bar, .ribbon { --own: #9a9a9a; }
  .permitted { --own: #6ccf86; } .prohibited { --own: #ff8b7e; } .undetermined { --own: #e6b84d; } .unregulated { --own: #8ab6ff; }
}
.bar { fill: var(--own); }
.ribbon { fill: var(--own); fill-opacity: .22; }
.ribbon.moves { fill-opacity: .75; stroke: var(--text); stroke-width: 1; stroke-dasharray: 4 3; }
.beside { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: center; }
.beside .wide { flex: 0 1 auto; }
.beside table, .beside + .wide table { font-variant-numeric: tabular-nums; }
section ul { margin-top: 0; }
`;

const WIDTH = 660;
const HEIGHT = 240;
/** Room for the words at both sides. */
const MARGIN = 130;
const BAR = 14;
const GAP = 26;
const TOP = 34;
/** What is there is seen, however few rows it is. */
const THINNEST = 2;

interface Bar {
  status: EffectStatus;
  rows: number;
  y: number;
  height: number;
  /** How much of its height ribbons have taken already. */
  taken: number;
}

/** How diagrams look; put once on a page that has some. */
export const flowStyle = (): string =>
  xml('svg', { width: 0, height: 0, 'aria-hidden': 'true', focusable: 'false' }, [xml('style', {}, [STYLE])]);

/**
 * A flow diagram of the rows of an action: statuses before at the left, after at the right, each ribbon as thick as its rows are many.
 * What changes has a dashed edge, and is not told by color alone. The picture says nothing that the table beside it does not.
 * @param id for its title and description; of its own on the page
 */
export function flowDiagram(
  id: string,
  title: string,
  transitions: readonly Transition[],
  names: { from: string; to: string },
): string {
  const total = transitions.reduce((sum, each) => sum + each.rows, 0);
  const [left, right] = [barsOf(transitions, 'from', total), barsOf(transitions, 'to', total)];
  const bottom = Math.max(...[...left, ...right].map((each) => each.y + each.height)) + 8;
  const thickness = (rows: number): number => Math.max(THINNEST, (rows / total) * HEIGHT);
  const ribbons = transitions.map((each) => {
    const [from, to] = [barOf(left, each.from), barOf(right, each.to)];
    const thick = thickness(each.rows);
    const path = ribbon(from.y + from.taken, to.y + to.taken, thick);
    from.taken += thick;
    to.taken += thick;
    return xml('path', { d: path, class: `ribbon ${each.from === each.to ? 'stays' : 'moves'} ${each.to}` }, [
      xml('title', {}, [xmlText(`${transitionText(each.from, each.to)}: ${counted(each.rows, 'row')}`)]),
    ]);
  });
  const told = transitions.map(
    (each) => `${transitionText(each.from, each.to)}: ${counted(each.rows, 'row')}`,
  );
  return html(
    'svg',
    {
      class: 'flow',
      viewBox: `0 0 ${WIDTH} ${Math.ceil(bottom)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    xml('title', { id: `${id}-title` }, [xmlText(title)]),
    xml('desc', { id: `${id}-desc` }, [xmlText(`${told.join('. ')}.`)]),
    text(MARGIN + BAR, 16, 'end', `under ${names.from}`, 'side'),
    text(WIDTH - MARGIN - BAR, 16, 'start', `under ${names.to}`, 'side'),
    ...ribbons.map((each) => `\n${each}`),
    ...left.flatMap((each) => bar(each, MARGIN, MARGIN - 8, 'end')),
    ...right.flatMap((each) => bar(each, WIDTH - MARGIN - BAR, WIDTH - MARGIN + 8, 'start')),
  );
}

function barsOf(transitions: readonly Transition[], side: 'from' | 'to', total: number): Bar[] {
  let y = TOP;
  return STATUSES.flatMap((status): Bar[] => {
    const own = transitions.filter((each) => each[side] === status);
    if (own.length === 0) return [];
    const rows = own.reduce((sum, each) => sum + each.rows, 0);
    // As high as its ribbons are thick, so that none overlaps another.
    const height = own.reduce((sum, each) => sum + Math.max(THINNEST, (each.rows / total) * HEIGHT), 0);
    const found = { status, rows, y, height, taken: 0 };
    // The words beside a thin bar need room too.
    y += Math.max(height, 12) + GAP;
    return [found];
  });
}

const barOf = (bars: readonly Bar[], status: EffectStatus): Bar =>
  bars.find((each) => each.status === status) as Bar;

function ribbon(from: number, to: number, thick: number): string {
  const [start, end, middle] = [MARGIN + BAR, WIDTH - MARGIN - BAR, WIDTH / 2];
  const at = (value: number): string => value.toFixed(1);
  return [
    `M${start} ${at(from)}`,
    `C${middle} ${at(from)} ${middle} ${at(to)} ${end} ${at(to)}`,
    `L${end} ${at(to + thick)}`,
    `C${middle} ${at(to + thick)} ${middle} ${at(from + thick)} ${start} ${at(from + thick)}`,
    'Z',
  ].join('');
}

function bar({ status, rows, y, height }: Bar, x: number, words: number, anchor: 'start' | 'end'): string[] {
  const middle = y + height / 2;
  return [
    `\n${xml('rect', { x, y: y.toFixed(1), width: BAR, height: height.toFixed(1), class: `bar ${status}` })}`,
    text(words, middle - 1, anchor, statusText(status), 'name'),
    text(words, middle + 13, anchor, number(rows), 'count'),
  ];
}

const text = (x: number, y: number, anchor: string, words: string, name: string): string =>
  `\n${xml('text', { x, y: y.toFixed(1), 'text-anchor': anchor, class: name }, [xmlText(words)])}`;
