import type { Stretch, Timeline, TimelineLaw } from '../timeline/timeline.ts';
import { asMarkdown, asText, type Block, heading, paragraph } from './blocks.ts';
import { inForceCell } from './days.ts';
import { chartLines } from './timeline-chart.ts';
import { mermaidOf } from './timeline-mermaid.ts';

/** The timeline for a terminal. */
export function timelineText(timeline: Timeline): string {
  const [top, rest] = blocksOf(timeline, (head) => head.toUpperCase());
  return timeline.stretches.length === 0
    ? asText([...top, ...rest])
    : `${asText(top)}\n${chartLines(timeline).join('\n')}\n\n${asText([paragraph(LEGEND), ...rest])}`;
}

const LEGEND = '= is the law, ? may be the law, > goes on; a row of days ends before the day ‘up to’';

/** The timeline as markdown, drawn as a Gantt chart. */
export function timelineMarkdown(timeline: Timeline): string {
  const [top, rest] = blocksOf(timeline, (head) => head);
  return timeline.stretches.length === 0
    ? asMarkdown([...top, ...rest])
    : `${asMarkdown(top)}\n${mermaidOf(timeline)}\n\n${asMarkdown(rest)}`;
}

/** What stands above the drawing, and what below. */
function blocksOf(timeline: Timeline, headed: (head: string) => string): [Block[], Block[]] {
  const { title, knownOn, stretches, law, proposals } = timeline;
  const table = (head: string[], rows: string[][]): Block => ({
    kind: 'table',
    head: head.map(headed),
    rows,
  });
  const top = [heading(1, title)];
  if (knownOn !== null) top.push(paragraph(`As it was known on ${knownOn}.`));
  const rest: Block[] = [];
  if (stretches.length > 0)
    rest.push(
      table(
        ['From', 'Up to', 'Law', 'Enactment'],
        stretches.map((each) => [each.from, each.to ?? '-', lawCell(each), citationOf(each, law)]),
      ),
    );
  if (law.length > 0)
    rest.push(
      heading(2, 'Revisions'),
      table(
        ['Version', 'In force from', 'Amends', 'Published', 'Title'],
        law.map((each) => [
          each.version,
          inForceCell(each.inForce),
          each.amends ?? '-',
          each.publishedOn,
          titleCell(each),
        ]),
      ),
    );
  if (proposals.length > 0)
    rest.push(
      heading(2, 'Proposals'),
      table(
        ['Version', 'Status', 'Amends', 'Published', 'Title'],
        proposals.map((each) => [
          each.version,
          each.status,
          each.amends ?? '-',
          each.publishedOn,
          `${each.title} (${each.citation})`,
        ]),
      ),
    );
  return [top, rest];
}

function lawCell({ versions, certain }: Stretch): string {
  return certain ? versions.join(' or ') : `${versions.join(' or ')}, or none`;
}

function citationOf({ versions, certain }: Stretch, law: readonly TimelineLaw[]): string {
  if (!certain || versions.length > 1) return 'not known which';
  return law.find((each) => each.version === versions[0])?.citation ?? '';
}

const titleCell = ({ title, replacedBy }: TimelineLaw): string =>
  replacedBy === null ? title : `${title} (replaced by ${replacedBy})`;
