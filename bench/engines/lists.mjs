// The lists of a revision as a host would hold them for a rival.
import { readFileSync } from 'node:fs';
import { onList } from '../by-hand/offenses.mjs';

function listsOf(version) {
  const { lists } = JSON.parse(
    readFileSync(new URL(`../../rules/nyc-detainer/${version}.json`, import.meta.url), 'utf8'),
  );
  const citations = (list) => list.entries.map((entry) => entry.citation);
  return {
    any: citations(lists.find((list) => list.id === 'listed-felonies')),
    onlyCompleted: lists.filter((list) => list.id !== 'listed-felonies').flatMap(citations),
  };
}

/**
 * A function that tells whether a provision is a violent or serious crime of a form: 0 no, 1 open, 2 yes. It remembers what it
 * has seen, as the others do.
 */
export function reachOf(version) {
  const { any, onlyCompleted } = listsOf(version);
  const known = new Map();
  return (offense, form) => {
    if (offense === null) return 1;
    let found = known.get(offense);
    if (!found) {
      const inAnyForm = onList(offense, any);
      found = { inAnyForm, completed: Math.max(inAnyForm, onList(offense, onlyCompleted)) };
      known.set(offense, found);
    }
    return form === 'completed' ? found.completed : found.inAnyForm;
  };
}

/**
 * The provisions that are on the lists, out of those in the cases: an engine that can only compare texts is spared the
 * subdivisions.
 */
export function citationsOf(version, written) {
  const { any, onlyCompleted } = listsOf(version);
  const cited = new Set(written.flatMap((each) => each.convictions.map(({ offense }) => offense)));
  const among = (list) => [...cited].filter((each) => onList(each, list) === 2).sort();
  return { any: among(any), onlyCompleted: among(onlyCompleted) };
}
