// Time served: the days in custody for convictions that qualify, each once.
import { dateOf, dayOf } from './days.mjs';
import { FALSE, TRUE, UNKNOWN } from './truth.mjs';

/**
 * Whether time served lengthens the five years so far that some judgment before them is within.
 * @param truths for each conviction whether it qualifies; `ever`, whether some does
 * @param arrestedOn YYYYMMDD; `start`, the day five years before
 * @param others what the other judgments come to: not true
 */
export function servedLongEnough(convictions, truths, ever, arrestedOn, start, others) {
  const until = dayOf(arrestedOn);
  if (ever === TRUE && isOneLongEnough(convictions, truths, start, until, TRUE)) return TRUE;
  if (others === UNKNOWN) return UNKNOWN;
  return isOpen(convictions, truths) && isOneLongEnough(convictions, truths, start, until, UNKNOWN)
    ? UNKNOWN
    : FALSE;
}

/** Whether what is possible can be more than what is certain. */
function isOpen(convictions, truths) {
  for (let i = 0; i < convictions.length; i++) {
    if (truths[i] === UNKNOWN) return true;
    const { incarceration, committedOn } = convictions[i];
    if (truths[i] === TRUE && (incarceration === undefined || incarceration === null)) return true;
    if (truths[i] === TRUE && (committedOn === undefined || committedOn === null)) return true;
  }
  return false;
}

/**
 * Whether a conviction that qualifies at least so far has its judgment within the lengthened years. Asked for what is
 * certain (TRUE), an unknown day of the crime or list of custody adds nothing; for what is possible, all that it can.
 */
function isOneLongEnough(convictions, truths, start, until, least) {
  const spans = spansServed(convictions, truths, until, least);
  if (spans === 0) return false;
  for (let i = 0; i < convictions.length; i++) {
    if (truths[i] < least) continue;
    const { judgmentOn, committedOn } = convictions[i];
    if (judgmentOn === undefined || judgmentOn === null) continue;
    const missing = start - dayOf(dateOf(judgmentOn));
    if (missing < 0) continue;
    let from = Number.NEGATIVE_INFINITY;
    if (committedOn !== undefined && committedOn !== null) from = dayOf(dateOf(committedOn));
    else if (least === TRUE) continue;
    let days = 0;
    for (let j = spans - 1; j >= 0 && ends[j] > from; j--) days += ends[j] - Math.max(begins[j], from);
    if (days > missing) return true;
  }
  return false;
}

// Spans of days, apart from one another and in order; reused from case to case.
let begins = new Float64Array(64);
let ends = new Float64Array(64);

/** Puts the days of custody before `until` into `begins` and `ends`, each once: how many spans that makes. */
function spansServed(convictions, truths, until, least) {
  let spans = 0;
  for (let i = 0; i < convictions.length; i++) {
    if (truths[i] < least) continue;
    const custody = convictions[i].incarceration;
    if (custody === undefined || custody === null) {
      if (least === TRUE) continue;
      begins[0] = Number.NEGATIVE_INFINITY;
      ends[0] = until;
      return 1;
    }
    for (let j = 0; j < custody.length; j++) {
      const { from, to } = custody[j];
      const begin = dayOf(dateOf(from));
      let end = to === null ? until : dayOf(dateOf(to));
      if (end > until) end = until;
      if (begin >= end) continue;
      if (spans === begins.length) grow();
      let at = spans++;
      for (; at > 0 && begins[at - 1] > begin; at--) {
        begins[at] = begins[at - 1];
        ends[at] = ends[at - 1];
      }
      begins[at] = begin;
      ends[at] = end;
    }
  }
  if (spans === 0) return 0;
  let last = 0;
  for (let i = 1; i < spans; i++) {
    if (begins[i] <= ends[last]) {
      if (ends[i] > ends[last]) ends[last] = ends[i];
    } else {
      last++;
      begins[last] = begins[i];
      ends[last] = ends[i];
    }
  }
  return last + 1;
}

function grow() {
  const [oldBegins, oldEnds] = [begins, ends];
  begins = new Float64Array(oldBegins.length * 2);
  ends = new Float64Array(oldBegins.length * 2);
  begins.set(oldBegins);
  ends.set(oldEnds);
}
