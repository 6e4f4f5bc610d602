import type { Citation } from '../citation/citation.ts';
import { type Entry, matchEntry } from '../citation/match.ts';
import { citationsAround } from '../citation/neighbors.ts';
import type { Fact, FactType, FactValue, List } from '../revision/model.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import type { Operator, PrepareContext } from './operator.ts';

/**
 * Whether a provision is on a list: true where some entry is that provision or contains it,
 * unknown where the citation is less specific than an entry, else false.
 */
export function matchList(citation: Citation, list: List): Truth {
  const { near, ranges } = indexOf(list);
  let best: Truth = FALSE;
  for (const entries of [near.get(chapterOf(citation)) ?? [], ranges]) {
    for (const entry of entries) {
      const match = matchEntry(citation, entry);
      if (match === TRUE) return TRUE;
      if (match === UNKNOWN) best = UNKNOWN;
    }
  }
  return best;
}

/** The entries of a list by what a citation must share with them to match; ranges have to be looked at always. */
interface ListIndex {
  near: ReadonlyMap<string, readonly Entry[]>;
  ranges: readonly Entry[];
}

const indexes = new WeakMap<List, ListIndex>();

/** A provision, and one that contains it, have the law and the number before the dot in common. */
const chapterOf = ({ law, major }: Citation): string => `${law} ${major}`;

function indexOf(list: List): ListIndex {
  const known = indexes.get(list);
  if (known) return known;
  const near = new Map<string, Entry[]>();
  const ranges: Entry[] = [];
  for (const { match } of list.entries) {
    if (!('citation' in match)) {
      ranges.push(match);
      continue;
    }
    const key = chapterOf(match.citation);
    const those = near.get(key);
    if (those) those.push(match);
    else near.set(key, [match]);
  }
  const index = { near, ranges };
  indexes.set(list, index);
  return index;
}

const answers = new WeakMap<List, WeakMap<Citation, Truth>>();

/** matchList that remembers: the same citations come again and again in a run. */
function recall(citation: Citation, list: List): Truth {
  let known = answers.get(list);
  if (!known) {
    known = new WeakMap();
    answers.set(list, known);
  }
  let answer = known.get(citation);
  if (answer === undefined) {
    answer = matchList(citation, list);
    known.set(citation, answer);
  }
  return answer;
}

/** `listedIn`: the citation is on the list. */
export const listedIn: Operator<List> = {
  name: 'listedIn',
  compares: 'a citation',
  accepts: (type: FactType) => type.kind === 'citation',
  prepare: (written: unknown, _subject: Fact, context: PrepareContext) => context.list(written as string, []),
  decide: (subject: FactValue | undefined, list: List) =>
    subject === undefined ? UNKNOWN : recall(subject as Citation, list),
  restsOn: (list) => ({ lists: [list] }),
  form: (list) => ({ kind: 'own', tells: [...citationsAround(list.entries.map((each) => each.match))] }),
  sql: (list, subject, scope) => scope.listed(subject, list),
  sentence: (subject, list) => `${subject} is on the list ‘${list.id}’ (${list.citation})`,
};
