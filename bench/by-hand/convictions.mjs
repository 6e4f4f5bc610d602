// The convictions of a case.
import { dateOf, dayOf, fiveYearsBefore } from './days.mjs';
import { offenseCode } from './offenses.mjs';
import { servedLongEnough } from './time-served.mjs';
import { FALSE, TRUE, UNKNOWN } from './truth.mjs';

/** Whether a conviction qualifies: a violent or serious crime, by a judgment that counts, no excluded adjudication. */
export function qualifies(conviction) {
  let result = TRUE;
  const kind = conviction.class;
  if (kind !== 'felony') {
    if (kind !== undefined && kind !== null) return FALSE;
    result = UNKNOWN;
  }
  const adjudication = conviction.adjudication;
  if (adjudication !== 'conviction' && adjudication !== undefined && adjudication !== null) return FALSE;
  const jurisdiction = conviction.jurisdiction;
  if (jurisdiction !== 'NY') {
    if (jurisdiction === undefined || jurisdiction === null) result = UNKNOWN;
    else if (jurisdiction === 'foreign') return FALSE;
    else {
      const predicate = conviction.predicateFelony;
      if (predicate === false) return FALSE;
      if (predicate !== true) result = UNKNOWN;
    }
  }
  if (conviction.hateCrime === true) return result;
  const offense = conviction.offense;
  if (offense === undefined || offense === null) return UNKNOWN;
  const form = conviction.form;
  const code = offenseCode(offense);
  const counts = form === 'completed' || form === undefined || form === null ? code >> 2 : code & 3;
  return Math.min(counts, result);
}

// What `qualifies` came to for each conviction of the case in hand.
let truths = new Int8Array(64);

/** Whether some conviction qualifies, however old. */
export function everConvicted(convictions) {
  if (convictions === undefined || convictions === null) return UNKNOWN;
  let result = FALSE;
  for (let i = 0; i < convictions.length; i++) {
    const truth = qualifies(convictions[i]);
    if (truth === TRUE) return TRUE;
    if (truth > result) result = truth;
  }
  return result;
}

/**
 * Whether some qualifying conviction's judgment is within the five years, lengthened by the time served, in the low two bits;
 * in the next two whether some conviction qualifies, however old.
 */
export function recentlyConvicted(written) {
  const convictions = written.convictions;
  if (convictions === undefined || convictions === null) return UNKNOWN | (UNKNOWN << 2);
  const arrest = written.arrestDate;
  if (arrest === undefined || arrest === null) {
    const ever = everConvicted(convictions);
    return ever === FALSE ? FALSE : UNKNOWN | (ever << 2);
  }
  const count = convictions.length;
  if (count > truths.length) truths = new Int8Array(count * 2);
  const arrestedOn = dateOf(arrest);
  const start = fiveYearsBefore(arrestedOn);
  let result = FALSE;
  let ever = FALSE;
  let isOld = false;
  for (let i = 0; i < count; i++) {
    const conviction = convictions[i];
    const truth = qualifies(conviction);
    truths[i] = truth;
    if (truth === FALSE) continue;
    if (truth > ever) ever = truth;
    const judgment = conviction.judgmentOn;
    if (judgment === undefined || judgment === null) result = UNKNOWN;
    else if (dateOf(judgment) > start) {
      if (truth === TRUE) return TRUE | (TRUE << 2);
      result = UNKNOWN;
    } else isOld = true;
  }
  if (isOld) result = servedLongEnough(convictions, truths, ever, arrestedOn, dayOf(start), result);
  return result | (ever << 2);
}
