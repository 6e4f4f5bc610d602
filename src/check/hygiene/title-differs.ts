import type { Check, Located } from '../subject.ts';

/** An entry of a list of some revision. */
interface Titled {
  from: Located;
  list: number;
  entry: number;
  title: string;
  note: string | undefined;
}

/**
 * Titles of list entries unlike those that most revisions have for the same provision; where as many have one title as
 * another, the one that came first is right. A title that comes with a note of its own is meant to differ.
 */
export const differingTitles: Check = (subject) => {
  const { revision, json, others } = subject;
  if (others.length === 0) return [];
  const all = new Map<string, Titled[]>();
  for (const from of inOrder([subject, ...others]))
    for (const [citation, titled] of titlesOf(from))
      all.set(citation, [...(all.get(citation) ?? []), titled]);
  return titlesOf(subject).flatMap(([citation, { list, entry, title, note }]) => {
    const same = all.get(citation) ?? [];
    const right = mostCommon(same);
    if (!right || right.title === title) return [];
    const notes = new Set(same.filter((each) => each.title === right.title).map((each) => each.note));
    if (note !== undefined && !notes.has(note)) return [];
    const span = json.span(['lists', list, 'entries', entry, 'title']);
    return {
      code: 'title-differs' as const,
      severity: 'warning' as const,
      message: `the title of \`${citation}\` is not the one that it has in \`${right.from.revision.version}\`${moreOf(same, right, revision.version)}`,
      suggestion: `write \`${right.title}\`, or say in a \`note\` why the title is another`,
      span,
      related: [
        {
          message: `its title in \`${right.from.revision.version}\``,
          span: right.from.json.span(['lists', right.list, 'entries', right.entry, 'title']),
          source: right.from.json.source,
        },
      ],
      fix: {
        title: `take over the title \`${right.title}\``,
        edits: [{ ...span, text: JSON.stringify(right.title) }],
      },
    };
  });
};

/** As versions are numbered: the other revisions are in their order already, the own one stands where what it amends is before it. */
function inOrder(all: readonly Located[]): Located[] {
  const [own, ...others] = all as [Located, ...Located[]];
  const amended = own.revision.written.amends;
  const before = others.findIndex((each) => each.revision.version === amended);
  return [...others.slice(0, before + 1), own, ...others.slice(before + 1)];
}

const titlesOf = (from: Located): [citation: string, titled: Titled][] =>
  from.revision.written.lists.flatMap(({ entries }, list) =>
    entries.map((each, entry): [string, Titled] => [
      'citation' in each ? each.citation : `${each.from} to ${each.to}`,
      { from, list, entry, title: each.title, note: each.note },
    ]),
  );

/** The first that has the title that most revisions have. */
function mostCommon(all: readonly Titled[]): Titled | undefined {
  const count = ({ title }: Titled): number =>
    new Set(all.filter((each) => each.title === title).map((each) => each.from)).size;
  let best: Titled | undefined;
  for (const each of all) if (!best || count(each) > count(best)) best = each;
  return best;
}

function moreOf(all: readonly Titled[], right: Titled, own: string): string {
  const versions = new Set(
    all.filter((each) => each.title === right.title).map((each) => each.from.revision.version),
  );
  versions.delete(own);
  const more = versions.size - 1;
  return more > 0 ? ` and ${more} more` : '';
}
