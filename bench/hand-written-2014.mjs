// The yardstick for the law of 2014: may the person be held? Two values, for cases of which everything is known, as one would
// write it where nothing is ever unknown. A test binds it to the reference.
import { readFileSync } from 'node:fs';
import { dateOf, dayOf, fiveYearsBefore } from './by-hand/days.mjs';
import { onList } from './by-hand/offenses.mjs';

const { lists } = JSON.parse(
  readFileSync(new URL('../rules/nyc-detainer/3.0.0.json', import.meta.url), 'utf8'),
);
const [LISTED, ONLY_COMPLETED] = ['listed-felonies', 'leaving-the-scene'].map((id) =>
  lists.find((list) => list.id === id).entries.map((entry) => entry.citation),
);

/** Per citation: 2 where it counts in any form, 1 where it counts when completed, else 0. */
const known = new Map();

function reach(text) {
  let found = known.get(text);
  if (found === undefined) {
    found = onList(text, LISTED) === 2 ? 2 : onList(text, ONLY_COMPLETED) === 2 ? 1 : 0;
    if (known.size > 50_000) known.clear();
    known.set(text, found);
  }
  return found;
}

/** Whether a conviction qualifies under 3.0.0. */
export function qualifies(conviction) {
  if (conviction.class !== 'felony' || (conviction.adjudication ?? 'conviction') !== 'conviction')
    return false;
  const jurisdiction = conviction.jurisdiction;
  if (jurisdiction !== 'NY' && (jurisdiction === 'foreign' || !conviction.predicateFelony)) return false;
  if (conviction.hateCrime) return true;
  return reach(conviction.offense) > ((conviction.form ?? 'completed') === 'completed' ? 0 : 1);
}

/**
 * Whether a person may be held under 3.0.0.
 * @param written a valid case of which every fact is known that has no default
 */
export function mayHold(written) {
  const agency = written.agency;
  if (agency !== 'correction' && agency !== 'police') return false;
  const warrant = written.warrant;
  // What lies in the object first, texts after.
  if (!warrant.probableCause || !warrant.authorizesCustody || !warrant.presentedWithDetainer) return false;
  const issuedBy = warrant.issuedBy;
  if (issuedBy !== 'article-iii-judge' && issuedBy !== 'federal-magistrate-judge') return false;
  if (written.terroristScreeningMatch) return true;
  const convictions = written.convictions;
  if (convictions.length === 0) return false;
  const arrestedOn = dateOf(written.arrestDate);
  const start = fiveYearsBefore(arrestedOn);
  let isOld = false;
  for (let i = 0; i < convictions.length; i++) {
    const conviction = convictions[i];
    if (!qualifies(conviction)) continue;
    if (dateOf(conviction.judgmentOn) > start) return true;
    isOld = true;
  }
  return isOld && servedLongEnough(convictions, dayOf(start), dayOf(arrestedOn));
}

/** Whether time served lengthens the five years so far that a judgment before them is within. */
function servedLongEnough(convictions, start, until) {
  const spans = [];
  for (const conviction of convictions) {
    if (conviction.incarceration.length === 0 || !qualifies(conviction)) continue;
    for (const { from, to } of conviction.incarceration)
      spans.push([dayOf(dateOf(from)), to === null ? until : Math.min(until, dayOf(dateOf(to)))]);
  }
  if (spans.length === 0) return false;
  spans.sort((a, b) => a[0] - b[0]);
  for (const conviction of convictions) {
    if (!qualifies(conviction)) continue;
    let days = 0;
    let reached = dayOf(dateOf(conviction.committedOn));
    for (const [from, to] of spans) {
      if (to <= reached) continue;
      const begin = Math.max(from, reached);
      if (begin < to) days += to - begin;
      reached = to;
    }
    if (dayOf(dateOf(conviction.judgmentOn)) > start - days) return true;
  }
  return false;
}
