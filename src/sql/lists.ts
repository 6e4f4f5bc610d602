import { writeCitation } from '../citation/neighbors.ts';
import type { List } from '../revision/model.ts';
import type { Emitter } from './emit.ts';
import type { Frame } from './frame.ts';
import { comment, Names, quoted, textLiteral } from './names.ts';
import type { Computed, Task } from './plan.ts';
import { THIS } from './rows.ts';

type Listed = Task & { kind: 'listed' };

/** Whether citations are on lists: told once for each citation that occurs, and put beside the facts that have it. */
export function emitListed(tasks: readonly Listed[], emitter: Emitter): void {
  if (tasks.length === 0) return;
  const frames = [...new Set(tasks.map((each) => each.column().home))];
  for (const frame of frames) emitter.begin(frame);
  const lists = [...new Set(tasks.map((each) => each.list))];
  const entries = emitEntries(lists, emitter);
  const citations = emitCitations(tasks, emitter);
  const matched = emitMatches(entries, citations, emitter);
  const names = new Names(['citation']);
  const columns = new Map(lists.map((each) => [each, names.take(each.id)]));
  const listed = emitter.add(
    'listed',
    [
      'Each citation with the lists that it is on; unknown where an entry names only a part of what it names.',
    ],
    () =>
      [
        'SELECT',
        `  citations.citation,`,
        [...columns]
          .map(
            ([{ id }, column]) =>
              `  CASE max(CASE WHEN matches.list = ${textLiteral(id)} THEN matches.truth END)` +
              ` WHEN 2 THEN TRUE WHEN 1 THEN NULL ELSE FALSE END AS ${quoted(column)}`,
          )
          .join(',\n'),
        `FROM ${quoted(citations)} AS citations`,
        `LEFT JOIN ${quoted(matched)} AS matches ON matches.citation = citations.citation`,
        'GROUP BY citations.citation',
      ].join('\n'),
  );
  for (const frame of frames)
    place(
      tasks.filter((each) => each.column().home === frame),
      frame,
      { listed, columns },
      emitter,
    );
}

/** The lists, an entry a line. Gives what all entries are together in. */
function emitEntries(lists: readonly List[], emitter: Emitter): string {
  const parts = lists.map((list) => {
    const rows = list.entries.map(({ match, title, note }, at) => {
      const [first, last] = 'citation' in match ? [match.citation, undefined] : [match.from, match.to];
      const to = last ? textLiteral(writeCitation(last)) : 'NULL';
      const comma = at === list.entries.length - 1 ? '' : ',';
      const row = `(${textLiteral(writeCitation(first))}, ${to}, ${textLiteral(title)})${comma}`;
      return [...(note === undefined ? [] : comment(note)), row].join('\n  ');
    });
    const body = `SELECT * FROM (VALUES\n  ${rows.join('\n  ')}\n) AS entry (provision, up_to, title)`;
    return { list, name: emitter.add(list.id, [list.citation, list.text], () => body) };
  });
  const union = parts.map(
    ({ list, name }) =>
      `SELECT ${textLiteral(list.id)} AS list, provision, CAST(up_to AS VARCHAR) AS up_to FROM ${quoted(name)}`,
  );
  return emitter.add('entries', ['The entries of all lists.'], () => union.join('\nUNION ALL\n'));
}

/** Every citation that is looked up, once. */
function emitCitations(tasks: readonly Listed[], emitter: Emitter): string {
  const places = new Map<string, string>();
  for (const { fact, column } of tasks) {
    const { home, slots } = column();
    const name = quoted(home.want(slots.length - 1, fact));
    places.set(
      fact.path,
      `SELECT ${name} AS citation FROM ${quoted(home.relation)} WHERE ${name} IS NOT NULL`,
    );
  }
  const body = [...places.values()].join('\nUNION\n');
  // A union takes doubles out by itself.
  const distinct = places.size === 1 ? body.replace('SELECT ', 'SELECT DISTINCT ') : body;
  return emitter.add('citations', ['The citations that cases state, each once.'], () => distinct);
}

/** Pairs of a citation and a list that has an entry for it: 2 is that or a part of it, 1 more than it. */
function emitMatches(entries: string, citations: string, emitter: Emitter): string {
  const parts = emitter.add(
    'citation parts',
    ['A citation in its parts: PEN 12.05-a(2) is of the law PEN, of article PEN 12, there number 5.'],
    () => `SELECT\n  citation,\n  ${partsOf('citation').join(',\n  ')}\nFROM ${quoted(citations)}`,
  );
  const ends = emitter.add('entry parts', ['The same of the entries.'], () =>
    [
      'SELECT',
      '  list, provision, up_to,',
      `  ${partsOf('provision').join(',\n  ')},`,
      `  ${numberSql('up_to', 'major')} AS up_to_major,`,
      `  ${numberSql('up_to', 'minor')} AS up_to_minor`,
      `FROM ${quoted(entries)}`,
    ].join('\n'),
  );
  return emitter.add('matches', ['What is on which list.'], () => matchSql(parts, ends));
}

const section = (text: string): string => `split_part(${text}, '(', 1)`;
const numbers = (text: string): string => `split_part(split_part(${section(text)}, ' ', 2), '-', 1)`;

/** `major` or `minor` as a number; NULL where there is none. */
const numberSql = (text: string, part: 'major' | 'minor'): string =>
  part === 'major'
    ? `CAST(NULLIF(split_part(${numbers(text)}, '.', 1), '') AS INTEGER)`
    : `CAST(NULLIF(split_part(${numbers(text)}, '.', 2), '') AS INTEGER)`;

const partsOf = (text: string): string[] => [
  `split_part(${text}, ' ', 1) AS law`,
  // As it is written: 012 is no other way to write 12.
  `split_part(split_part(${section(text)}, '-', 1), '.', 1) AS article`,
  `${numberSql(text, 'major')} AS major`,
  `${numberSql(text, 'minor')} AS minor`,
];

function matchSql(parts: string, ends: string): string {
  return [
    '-- An entry that is a provision: itself, what is under it, and what it is a part of.',
    'SELECT citation.citation, entry.list,',
    '  CASE',
    "    WHEN citation.citation = entry.provision OR starts_with(citation.citation, entry.provision || '(') THEN 2",
    "    WHEN starts_with(entry.provision, citation.citation || '(') THEN 1",
    '    WHEN entry.provision = entry.article AND citation.minor IS NOT NULL THEN 2',
    '    WHEN citation.citation = citation.article AND entry.minor IS NOT NULL THEN 1',
    '    ELSE 0',
    '  END AS truth',
    `FROM ${quoted(parts)} AS citation`,
    `JOIN ${quoted(ends)} AS entry ON entry.article = citation.article AND entry.up_to IS NULL`,
    'UNION ALL',
    '-- An entry that is a range: the sections in it, and the articles at its ends.',
    'SELECT citation.citation, entry.list,',
    '  CASE',
    '    WHEN citation.citation = citation.article AND (',
    '      (entry.article = citation.article AND entry.minor IS NOT NULL)',
    `      OR (${articleOf('entry.up_to')} = citation.article AND entry.up_to_minor IS NOT NULL)`,
    '    ) THEN 1',
    '    WHEN (entry.major < citation.major OR (entry.major = citation.major AND COALESCE(entry.minor, -1) <= COALESCE(citation.minor, -1)))',
    '      AND (',
    '        citation.major < entry.up_to_major',
    '        OR (citation.major = entry.up_to_major AND COALESCE(citation.minor, -1) <= COALESCE(entry.up_to_minor, -1))',
    `        OR (entry.up_to = citation.article AND citation.minor IS NOT NULL)`,
    '      ) THEN 2',
    '    ELSE 0',
    '  END',
    `FROM ${quoted(parts)} AS citation`,
    `JOIN ${quoted(ends)} AS entry ON entry.law = citation.law AND entry.up_to IS NOT NULL`,
  ].join('\n');
}

const articleOf = (text: string): string => `split_part(split_part(${section(text)}, '-', 1), '.', 1)`;

/** Puts beside the rows of a frame what their citations are on. */
function place(
  tasks: readonly Listed[],
  frame: Frame,
  { listed, columns: columnOf }: { listed: string; columns: ReadonlyMap<List, string> },
  emitter: Emitter,
): void {
  const facts = [...new Set(tasks.map((each) => each.fact))];
  const columns = tasks.map(({ fact, list, column }) => {
    const alias = `listed_${facts.indexOf(fact) + 1}`;
    return `${alias}.${quoted(columnOf.get(list) as string)} AS ${quoted((column() as Computed).name)}`;
  });
  const joins = facts.map((fact, at) => {
    const column = `${THIS}.${quoted(frame.want(frame.items.length - 1, fact))}`;
    return `LEFT JOIN ${quoted(listed)} AS listed_${at + 1} ON listed_${at + 1}.citation = ${column}`;
  });
  emitter.next(
    frame,
    `${frame.relation} listed`,
    ['On which lists the citations are.'],
    `SELECT ${THIS}.*,\n  ${columns.join(',\n  ')}\nFROM ${quoted(frame.relation)} AS ${THIS}\n${joins.join('\n')}`,
  );
}
