/** What an amendment does, said in a sentence. */
export interface LawChange {
  /** Lower case at the start and no full stop at the end: it goes on from 'this revision'. */
  text: string;
  /** Where the law says it: of provisions, of entries of lists, of the act. */
  citations: string[];
  /** What it is about, as `section/id`: `lists/…`, `rules/…`, `facts/…`, `enactment`. */
  about: string[];
}

/** A sentence with each citation and each thing once. */
export const sentence = (
  text: string,
  citations: readonly string[],
  about: readonly string[],
): LawChange => ({
  text,
  citations: [...new Set(citations)],
  about: [...new Set(about)],
});

/** `1 entry`, `7 entries`. */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

const MOST = 12;

/** Names one after the other, the last joined by `and`; cut where there are many. */
export function enumerated(names: readonly string[]): string {
  const shown = names.length > MOST ? names.slice(0, MOST) : names.slice(0, -1);
  if (shown.length === 0) return names.join('');
  return `${shown.join(', ')} and ${names.length > MOST ? `${names.length - MOST} more` : names.at(-1)}`;
}

/** `‘a’, ‘b’ and ‘c’`. */
export const quoted = (names: readonly string[]): string => enumerated(names.map((name) => `‘${name}’`));

/** One sentence for things that are gone: `the definition ‘a’ (§ 1) is gone`. */
export function gone<Thing extends { id: string; citation?: string }>(
  what: string,
  things: readonly Thing[],
  at: (thing: Thing) => string,
): LawChange[] {
  if (things.length === 0) return [];
  const named = things.map(({ id, citation }) => `‘${id}’${citation === undefined ? '' : ` (${citation})`}`);
  const text = `the ${what}${things.length === 1 ? '' : 's'} ${enumerated(named)} ${things.length === 1 ? 'is' : 'are'} gone`;
  const citations = things.flatMap(({ citation }) => (citation === undefined ? [] : [citation]));
  return [sentence(text, citations, things.map(at))];
}
