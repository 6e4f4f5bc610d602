import type { Citation } from '../citation/citation.ts';
import type { Entry } from '../citation/match.ts';
import { writeCitation } from '../citation/neighbors.ts';
import type { List } from '../revision/model.ts';
import type { Random } from './random.ts';
import { weighted } from './ranges.ts';
import type { Entry as WrittenEntry } from './written.ts';

/** How often a citation is of a list where nothing says how often. */
const LISTED = 0.5;

/** The highest section that is made up. */
const SECTIONS = 499;

/**
 * Draws citations: of lists, exactly as an entry has them, or less or more specific; or others, by their weights or
 * made up, which may be of a list by chance.
 * @param lists those of the revision
 */
export function drawCitation(
  { values, lists: weights, listed, lessSpecific = 0, moreSpecific = 0 }: WrittenEntry,
  lists: ReadonlyMap<string, List>,
): (random: Random) => string {
  const wanted = [...lists.values()]
    .map((list) => ({ list, weight: weights ? (weights[list.id] ?? 0) : 1 }))
    .filter(({ weight }) => weight > 0);
  const other = othersOf(values, [...lists.values()]);
  if (wanted.length === 0) return other;
  const share = listed ?? (weights ? (values === undefined ? 1 : LISTED) : values === undefined ? LISTED : 0);
  const listOf = weighted(wanted, ({ weight }) => weight);
  return (random) => {
    if (!random.chance(share)) return other(random);
    const { entries } = listOf(random).list;
    const exact = provisionOf(random.pick(entries).match, random);
    const lot = random.share();
    if (lot < lessSpecific) return writeCitation(lessSpecificOf(exact));
    if (lot < lessSpecific + moreSpecific) return writeCitation(moreSpecificOf(exact));
    return writeCitation(exact);
  };
}

function othersOf(values: WrittenEntry['values'], lists: readonly List[]): (random: Random) => string {
  if (typeof values === 'string') return () => values;
  if (values) {
    const citation = weighted(Object.entries(values), ([, weight]) => weight);
    return (random) => citation(random)[0];
  }
  const laws = [...new Set(lists.flatMap(({ entries }) => entries.map(({ match }) => endsOf(match)[0].law)))];
  return (random) => {
    const law = laws.length === 0 ? 'ZZ' : random.pick(laws);
    const minor = String(random.below(100)).padStart(2, '0');
    return `${law} ${1 + random.below(SECTIONS)}.${minor}`;
  };
}

const endsOf = (entry: Entry): [Citation, Citation] =>
  'citation' in entry ? [entry.citation, entry.citation] : [entry.from, entry.to];

/** A provision of an entry; of a range some section between its ends. */
function provisionOf(entry: Entry, random: Random): Citation {
  const [from, to] = endsOf(entry);
  if (from === to) return from;
  const section = { ...from, suffix: '', subdivisions: [] };
  const major = between(from.major, to.major, random);
  if (from.minor === undefined || to.minor === undefined)
    return from.major === to.major ? from : { ...section, major };
  // Only at its ends does a range tell where in an article it begins and stops.
  const first = major === from.major ? from.minor : from.minor.replaceAll(/\d/g, '0');
  const last = major === to.major ? to.minor : from.minor.replaceAll(/\d/g, '9');
  return { ...section, major, minor: between(first, last, random) };
}

const between = (from: string, to: string, random: Random): string =>
  from === to ? from : String(random.between(Number(from), Number(to))).padStart(from.length, '0');

/** The provision that contains it: without its last subdivision, or the article alone; itself where there is none. */
function lessSpecificOf(citation: Citation): Citation {
  const { subdivisions, minor, suffix } = citation;
  if (subdivisions.length > 0) return { ...citation, subdivisions: subdivisions.slice(0, -1) };
  if (suffix !== '') return { ...citation, suffix: '' };
  return minor === undefined ? citation : { ...citation, minor: undefined };
}

/** A part of the provision. */
const moreSpecificOf = (citation: Citation): Citation => ({
  ...citation,
  subdivisions: [...citation.subdivisions, citation.subdivisions.length % 2 === 0 ? '1' : 'a'],
});
