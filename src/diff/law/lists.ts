import type { Entry } from '../../citation/match.ts';
import { matchEntry } from '../../citation/match.ts';
import type { List, ListEntry, Revision } from '../../revision/model.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../truth.ts';
import { count, enumerated, type LawChange, quoted, sentence } from './model.ts';

/** What happens to the lists: which came, went, and what joins or leaves those that stay. */
export function listSentences(a: Revision, b: Revision): LawChange[] {
  return [
    ...[...b.lists.values()].flatMap((list) => {
      const before = a.lists.get(list.id);
      return before ? entrySentences(a, b, before, list) : [newList(a, list)];
    }),
    ...[...a.lists.values()].filter((list) => !b.lists.has(list.id)).map((list) => goneList(b, list)),
  ];
}

function newList(a: Revision, list: List): LawChange {
  const { text, names } = newness(list.entries, [...a.lists.values()]);
  return sentence(
    `adds the list ‘${list.id}’ (${list.citation}) with ${count(list.entries.length, 'entry', 'entries')}${text}`,
    [list.citation, ...list.entries.map((each) => each.written)],
    [`lists/${list.id}`, ...names],
  );
}

function goneList(b: Revision, list: List): LawChange {
  const left = standing(list.entries, [...b.lists.values()]);
  const gone = left.filter((each) => each.covered !== TRUE);
  const stays = gone.length === left.length ? '' : `, ${gone.length} of them on no list any more`;
  return sentence(
    `takes the list ‘${list.id}’ (${list.citation}) with ${count(list.entries.length, 'entry', 'entries')} away${stays}`,
    [list.citation, ...list.entries.map((each) => each.written)],
    [`lists/${list.id}`],
  );
}

function entrySentences(a: Revision, b: Revision, before: List, after: List): LawChange[] {
  const inA = new Set(before.entries.map((each) => each.written));
  const inB = new Set(after.entries.map((each) => each.written));
  const gone = before.entries.filter((each) => !inB.has(each.written));
  const come = after.entries.filter((each) => !inA.has(each.written));
  const sentences: LawChange[] = [];
  const name = `the list ‘${after.id}’ (${after.citation})`;
  const about = [`lists/${after.id}`];
  for (const was of [...gone]) {
    const is = come.find(
      (each) => covers(each.match, was.match) === TRUE || covers(was.match, each.match) === TRUE,
    );
    if (!is) continue;
    const isWider = covers(is.match, was.match) === TRUE;
    gone.splice(gone.indexOf(was), 1);
    come.splice(come.indexOf(is), 1);
    const text = `${isWider ? 'widens' : 'narrows'} the entry ${was.written} on ${name} to ${is.written}`;
    sentences.push(sentence(text, [is.written, was.written, after.citation], about));
  }
  const others = (revision: Revision): List[] =>
    [...revision.lists.values()].filter(({ id }) => id !== after.id);
  if (come.length > 0) {
    const what = come.length === 1 ? `the entry ${titled(come[0] as ListEntry)}` : `${come.length} entries`;
    // The list itself counts too: a part of what is on it already is nothing new.
    const { text, names } = newness(come, [before, ...others(a)]);
    const citations = [...come.map((each) => each.written), after.citation];
    sentences.push(sentence(`adds ${what} to ${name}${text}`, citations, [...about, ...names]));
  }
  if (gone.length > 0) {
    const what = gone.length === 1 ? `the entry ${titled(gone[0] as ListEntry)}` : `${gone.length} entries`;
    const named = gone.length === 1 ? '' : `: ${enumerated(gone.map((each) => each.written))}`;
    const lists = [...new Set(standing(gone, [after, ...others(b)]).flatMap((each) => each.lists))];
    const stays = lists.length === 0 ? '' : `, what is also on ${quoted(lists)} stays listed there`;
    const citations = [...gone.map((each) => each.written), after.citation];
    sentences.push(sentence(`takes ${what} off ${name}${named}${stays}`, citations, about));
  }
  return sentences;
}

const titled = ({ written, title }: ListEntry): string => `${written} (${title})`;

/** How many entries are on none of some lists, and which: `, 6 of them new: …`. */
function newness(entries: readonly ListEntry[], lists: readonly List[]): { text: string; names: string[] } {
  const all = standing(entries, lists);
  const fresh = all.filter((each) => each.covered === FALSE).map((each) => each.entry.written);
  const partly = all.filter((each) => each.covered === UNKNOWN).map((each) => each.entry.written);
  const listed = all.filter((each) => each.covered === TRUE);
  const where = [...new Set([...listed, ...all].flatMap((each) => each.lists))];
  const names = where.map((each) => `lists/${each}`);
  if (entries.length === 1) {
    if (listed.length === 1) return { text: `, listed already (${quoted(where)})`, names };
    return { text: partly.length === 1 ? `, listed already in part (${quoted(where)})` : '', names };
  }
  const parts = [
    `${fresh.length === entries.length ? 'all' : fresh.length === 0 ? 'none' : fresh.length} of them new`,
    ...(partly.length > 0 ? [`${partly.length} in part`] : []),
  ];
  const told = [
    ...(fresh.length > 0 ? [enumerated(fresh)] : []),
    ...(partly.length > 0 ? [`in part ${enumerated(partly)}`] : []),
    ...(listed.length > 0
      ? [`listed already (${quoted(where)}) ${enumerated(listed.map((each) => each.entry.written))}`]
      : []),
  ];
  return { text: `, ${parts.join(', ')}: ${told.join('; ')}`, names };
}

/** For each entry whether lists have it whole, in part or not at all, and which. */
function standing(
  entries: readonly ListEntry[],
  lists: readonly List[],
): { entry: ListEntry; covered: Truth; lists: string[] }[] {
  return entries.map((entry) => {
    const matches = lists.map((list) => ({
      id: list.id,
      covered: list.entries.reduce<Truth>(
        (best, each) => Math.max(best, covers(each.match, entry.match)) as Truth,
        FALSE,
      ),
    }));
    const covered = matches.reduce<Truth>((best, each) => Math.max(best, each.covered) as Truth, FALSE);
    const those = matches.filter((each) => each.covered !== FALSE && each.covered === covered);
    return { entry, covered, lists: those.map((each) => each.id) };
  });
}

/** Whether an entry has all of another: true; a part of it: unknown. */
function covers(outer: Entry, inner: Entry): Truth {
  if ('citation' in inner) {
    const match = matchEntry(inner.citation, outer);
    if (match !== FALSE || 'citation' in outer) return match;
    return matchEntry(outer.from, inner) === TRUE && matchEntry(outer.to, inner) === TRUE ? UNKNOWN : FALSE;
  }
  const ends = [inner.from, inner.to].map((end) => matchEntry(end, outer));
  if (ends.every((each) => each === TRUE)) return TRUE;
  if (ends.some((each) => each !== FALSE)) return UNKNOWN;
  const within = 'citation' in outer ? [outer.citation] : [outer.from, outer.to];
  return within.some((each) => matchEntry(each, inner) !== FALSE) ? UNKNOWN : FALSE;
}
