import { sentenceOf } from '../../evaluate/sentence.ts';
import { canonicalJson } from '../../json/canonical.ts';
import type { Condition, Count } from '../../revision/model.ts';
import { alignParts, isLike, keyOf, type Parts } from './condition-parts.ts';

/** A condition in one line, with all of its parts; definitions by their names. */
export function phraseOf(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.map(partPhrase).join(' and ');
    case 'any':
      return condition.conditions.map(partPhrase).join(' or ');
    case 'not':
      return `not (${phraseOf(condition.condition)})`;
    case 'unknown':
      return `it is not known whether (${phraseOf(condition.condition)})`;
    case 'named':
      return `‘${condition.definition.id}’`;
    case 'count':
      return `${sentenceOf(condition)}${condition.where ? `: (${phraseOf(condition.where)})` : ''}`;
    default:
      return sentenceOf(condition);
  }
}

const partPhrase = (part: Condition): string =>
  (part.kind === 'all' || part.kind === 'any') && part.conditions.length > 1
    ? `(${phraseOf(part)})`
    : phraseOf(part);

/** How parts that came or went are told: of the whole condition, or of one of its parts. */
const TOLD = {
  all: [
    { come: 'requires also', gone: 'no longer requires' },
    { come: 'one alternative requires also', gone: 'one alternative no longer requires' },
  ],
  any: [
    { come: 'holds also where', gone: 'no longer holds where' },
    { come: 'one requirement is met also where', gone: 'one requirement is no longer met where' },
  ],
} as const;

/**
 * What a condition asks that another did not, or asks no more: parts of `all` and `any` that came, went, or
 * compare otherwise.
 * @returns none where both ask the same, be it in another order
 */
export const conditionChanges = (a: Condition, b: Condition): string[] => changesIn(a, b, true);

function changesIn(a: Condition, b: Condition, isWhole: boolean): string[] {
  if (keyOf(a) === keyOf(b)) return [];
  const parts = alignParts(a, b);
  if (parts) return partChanges(parts, isWhole);
  if (isLike(a, b)) {
    if (a.kind === 'comparison' && b.kind === 'comparison') return [comparisonChange(a, b)];
    if (a.kind === 'not' && b.kind === 'not')
      return under('in what must not be so', changesIn(a.condition, b.condition, true));
    if (a.kind === 'count' && b.kind === 'count') return countChanges(a, b);
  }
  return [`asks ${partPhrase(b)} instead of ${partPhrase(a)}`];
}

function partChanges({ kind, come, gone, pairs }: Parts, isWhole: boolean): string[] {
  const words = TOLD[kind][isWhole ? 0 : 1];
  const told = (start: string, part: Condition): string =>
    `${start}${kind === 'all' && part.kind !== 'named' ? ':' : ''} ${partPhrase(part)}`;
  return [
    ...pairs.flatMap(([a, b]) => changesIn(a, b, false)),
    ...come.map((part) => told(words.come, part)),
    ...gone.map((part) => told(words.gone, part)),
  ];
}

const under = (where: string, changes: readonly string[]): string[] =>
  changes.map((change) => `${where}: ${change}`);

function comparisonChange(
  a: Condition & { kind: 'comparison' },
  b: Condition & { kind: 'comparison' },
): string {
  const [before, after] = [sentenceOf(a), sentenceOf(b)];
  // What lies within a comparison, such as the items that count, is not in its sentence.
  if (before === after) return `${before}: ${canonicalJson(a.written)} → ${canonicalJson(b.written)}`;
  return `${before} → ${withoutBeginning(before, after)}`;
}

/** The second text without the words before the first value that both begin with. */
function withoutBeginning(before: string, after: string): string {
  const [words, others] = [before.split(' '), after.split(' ')];
  let common = 0;
  while (common < others.length - 1 && words[common] === others[common] && !/[‘\d]/.test(words[common] ?? ''))
    common++;
  return others.slice(common).join(' ');
}

function countChanges(a: Count, b: Count): string[] {
  const isCountedAlike = a.quantifier === b.quantifier && a.least === b.least;
  if (isCountedAlike)
    return under(`among ${b.collection.title}`, changesIn(a.where ?? ANY_ITEM, b.where ?? ANY_ITEM, true));
  const isOfTheSame = keyOf(a.where ?? ANY_ITEM) === keyOf(b.where ?? ANY_ITEM);
  if (isOfTheSame) return [`${sentenceOf(a)} → ${withoutBeginning(sentenceOf(a), sentenceOf(b))}`];
  return [`asks ${phraseOf(b)} instead of ${phraseOf(a)}`];
}

/** A count without `where` counts every item. */
const ANY_ITEM: Condition = { kind: 'constant', holds: true };
