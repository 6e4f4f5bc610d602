import { formatDay } from '../dates/day.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { partsOf } from './timeline-chart.ts';

/** The timeline as a Gantt chart for Mermaid: a section for each revision, marked where it is not known. */
export function mermaidOf(timeline: Timeline): string {
  const { rows } = partsOf(timeline);
  const sections = rows.flatMap(([version, parts]) => [
    `    section ${version}`,
    ...parts.map(({ from, to, sure, open }) => {
      const words = sure ? (open ? 'in force, and goes on' : 'in force') : 'may be in force';
      const tags = sure ? (open ? ['active'] : []) : ['crit'];
      return `    ${words} :${[...tags, formatDay(from), formatDay(to)].join(', ')}`;
    }),
  ]);
  return [
    '```mermaid',
    'gantt',
    // Signs that end a title, or begin something else.
    `    title ${timeline.title.replace(/[#:;\n`]+/g, ' ')}`,
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %Y',
    ...sections,
    '```',
  ].join('\n');
}
