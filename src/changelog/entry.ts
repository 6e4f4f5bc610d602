import { isPatchOf } from '../diff/compatibility/number.ts';
import type { Effect, EffectStatus, Region } from '../diff/effect/model.ts';
import { asMarkdown, type Block, list, paragraph } from '../print/blocks.ts';
import type { Revision } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';

/** What a comparison of two revisions says that an entry is made from. */
export interface Told {
  /** The changes of the law, in sentences. */
  law: readonly string[];
  effect: Pick<Effect, 'decided' | 'regions'>;
}

/**
 * The generated text of an entry, in markdown: the act, the changes of the law in words, how many groups
 * of cases get another answer, where the act can be read.
 * @param told undefined for a first revision, which changes nothing
 */
export function entryText(revision: Revision, told: Told | undefined): string {
  const start = beginning(revision);
  const blocks: Block[] = start === undefined ? [] : [paragraph(start)];
  const law = told
    ? told.law
    : revision.actions.map(({ id, title, citation }) => `\`${id}\`: ${title} (${citation})`);
  if (law.length > 0) blocks.push(list(law.map((each) => ({ text: sentence(oneLine(each)) }))));
  if (told) blocks.push(...effectBlocks(told.effect, revision.written.status !== 'enacted'));
  return asMarkdown(blocks).trimEnd() + sourceLine(revision.written.enactment.source);
}

/** What the changes do not say: that there are none, or that they come from no act of their own. */
function beginning({ version, written }: Revision): string | undefined {
  const { enactment, amends } = written;
  const { instrument, citation } = enactment;
  const act = oneLine(instrument === citation ? instrument : `${instrument} (${citation})`);
  if (amends === undefined) return `The first revision, by ${act}.`;
  return isPatchOf(version, amends) ? `Puts ${amends} right, by the same act: ${act}.` : undefined;
}

function effectBlocks({ decided, regions }: Told['effect'], isBill: boolean): Block[] {
  const change = isBill ? 'would change' : 'changes';
  if (regions.length === 0)
    return [paragraph(decided ? `No case’s answer ${change}.` : `Which answers change is not decided.`)];
  const actions = [...new Set(regions.map((each) => each.action))];
  const items = actions.map((action) => {
    const own = regions.filter((each) => each.action === action);
    const ways = [...new Set([...own].sort(byStatus).map(wayOf))];
    const counts = ways.map((way) => {
      const count = own.filter((each) => wayOf(each) === way).length;
      return ways.length === 1 ? way : `${count} ${way}`;
    });
    return {
      text: `\`${action}\`: ${own.length} ${own.length === 1 ? 'group' : 'groups'}, ${counts.join(', ')}`,
    };
  });
  const rest = decided ? [] : [paragraph('Whether other answers change is not decided.')];
  return [paragraph(`Groups of cases whose answer ${change}:`), list(items), ...rest];
}

type Way = Pick<Region, 'from' | 'to'>;

const wayOf = ({ from, to }: Way): string => `${nameOf(from)} → ${nameOf(to)}`;

/** The order in which changes are told, whatever the order in which they were found. */
const ORDER: readonly EffectStatus[] = ['absent', 'unregulated', 'prohibited', 'undetermined', 'permitted'];

const byStatus = (a: Way, b: Way): number =>
  ORDER.indexOf(a.from) - ORDER.indexOf(b.from) || ORDER.indexOf(a.to) - ORDER.indexOf(b.to);

const nameOf = (status: EffectStatus): string => (status === 'absent' ? 'no such action' : status);

/** Addresses stand in angle brackets, where nothing in them is markup. */
function sourceLine(sources: readonly Written.Source[]): string {
  if (sources.length === 0) return '';
  const each = sources.map(({ title, address }) => {
    const text = asMarkdown([paragraph(oneLine(title))]).trimEnd();
    return address === undefined ? text : `${text} <${address.replace(/[<>\s]/g, encodeURIComponent)}>`;
  });
  return `\n\nSource: ${each.join('; ')}`;
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
