import type { Difference } from '../diff/difference.ts';
import type { Effect, Region, Responsible } from '../diff/effect/model.ts';
import type { LawChange } from '../diff/law/model.ts';
import { patchOf } from '../diff/patch.ts';
import type { TextChange } from '../diff/text/model.ts';
import { type Block, type ListItem, list, paragraph } from './blocks.ts';

/** What an amendment does, as law. */
export function lawBlocks(law: readonly LawChange[]): Block[] {
  if (law.length === 0) return [paragraph('Nothing changes in the law.')];
  return [list(law.map(({ text }) => ({ text: oneLine(text) })))];
}

/** What differs between the files, a list for each section. */
export function textBlocks(changes: readonly TextChange[]): Block[] {
  if (changes.length === 0) return [paragraph('The files say the same.')];
  const sections = groups(changes, (each) => each.section);
  return [list(sections.map(([section, those]) => ({ text: section, items: those.map(changeItem) })))];
}

/** Items with the same key together, in the order of the first of each. */
export function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found];
}

function changeItem({ kind, id, of, property, before, after }: TextChange): ListItem {
  const what = `${id ?? ''}${of === undefined ? '' : ` of ${of}`}`.trim();
  const named = [what, property].filter(Boolean).join(', ');
  if (kind === 'added') return { text: `added: ${named}${told(after, id)}` };
  if (kind === 'removed') return { text: `removed: ${named}${told(before, id)}` };
  const text = kind === 'order' ? `order${named === '' ? '' : `: ${named}`}` : `changed: ${named}`;
  const [was, is] = [before, after].map((value) => (value === undefined ? undefined : valueText(value)));
  if (kind === 'changed' && isOfParts(was) && isOfParts(is) && Math.max(was.length, is.length) > LONG)
    return { text, items: stepItems(before, after) };
  return {
    text,
    items: [
      ...(was === undefined ? [] : [{ text: `before: ${was}` }]),
      ...(is === undefined ? [] : [{ text: `after: ${is}` }]),
    ],
  };
}

/** A value of more parts than anybody would compare by eye is told by what is done to it. */
const LONG = 160;
const isOfParts = (text: string | undefined): text is string => text?.startsWith('`') === true;

/** What is done to a value of many parts, step by step. */
const stepItems = (before: unknown, after: unknown): ListItem[] =>
  patchOf(before, after).map((each) => {
    const value = 'value' in each ? `: ${valueText(each.value)}` : '';
    return { text: `${each.op} ${'from' in each ? `\`${each.from}\` to ` : ''}\`${each.path}\`${value}` };
  });

/** What came or went, in its own words where it has some. */
function told(value: unknown, id: string | null): string {
  if (value === null || typeof value !== 'object') return `: ${valueText(value)}`;
  const { text, question, title } = value as { text?: string; question?: string; title?: string };
  const words = text ?? question ?? title;
  if (words === id) return '';
  return words === undefined ? `: ${valueText(value)}` : ` (${oneLine(words)})`;
}

const valueText = (value: unknown): string =>
  typeof value === 'string' ? oneLine(value) : `\`${JSON.stringify(value)}\``;

/** Line breaks would end an item of a list, a row of a table. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A status, in a sentence about the action. */
export const statusText = (status: Region['from']): string => (status === 'absent' ? 'not known' : status);

/** What the two are called: by their versions, where these tell them apart. */
export const sideNames = ({ from, to }: Difference): { from: string; to: string } =>
  from.version === to.version
    ? { from: 'the first', to: 'the second' }
    : { from: from.version, to: to.version };

/** Why answers change: the provisions, those that both sides have named once. */
export function becauseText(because: readonly Responsible[], versions: { from: string; to: string }): string {
  const name = ({ kind, id, citation }: Responsible): string =>
    `${kind === 'coverage' ? 'the coverage of' : kind} ‘${id}’ (${citation})`;
  const of = (side: Responsible['side']): string[] => because.filter((each) => each.side === side).map(name);
  const [ofFrom, ofTo] = [of('from'), of('to')];
  const parts: [names: string[], whose: string][] = [
    [ofTo.filter((each) => ofFrom.includes(each)), 'both'],
    [ofTo.filter((each) => !ofFrom.includes(each)), versions.to],
    [ofFrom.filter((each) => !ofTo.includes(each)), versions.from],
  ];
  return parts
    .filter(([names]) => names.length > 0)
    .map(([names, whose]) => `${names.join(', ')} of ${whose}`)
    .join('; ');
}

/** What is proved of all the cases that no region has, or why nothing is. */
export function conclusion({ decided, reason, domain, regions }: Effect): string {
  if (!decided) return `not decided${reason === undefined ? '' : `: ${oneLine(reason)}`}`;
  const what = regions.length === 0 ? 'no case changes' : 'no other case changes';
  return `${what} (compared: ${oneLine(domain)})`;
}
