// What the host does for the rivals beforehand, outside of the timed part: defaults filled in, days as numbers, and the
// bounds of each conviction's window, the time served counted in. All of it is work that the compiled executor and the hand-written function do on
// the written case within the timed part, so the comparison is in the rivals' favour.
import { qualifies } from './by-hand/convictions.mjs';
import { dateOf, dayOf, fiveYearsBefore } from './by-hand/days.mjs';
import { qualifies as qualifiesIn2014 } from './hand-written-2014.mjs';

const isUnknown = (value) => value === undefined || value === null;
const daysOf = (text) => dayOf(dateOf(text));

/** A case under 3.5.0 with defaults, its facts null where unknown, and for each conviction when its judgment is recent. */
export const prepared = (written) => preparedBy(written, qualifies);

/** The same under 3.0.0, whose list is shorter: other custody lengthens the windows. */
export const preparedOf2014 = (written) => preparedBy(written, (each) => (qualifiesIn2014(each) ? 2 : 0));

function preparedBy(written, truthOf) {
  const convictions = written.convictions ?? null;
  const warrant = written.warrant ?? {};
  const request = written.request ?? {};
  return {
    agency: written.agency,
    warrant: {
      issuedBy: warrant.issuedBy ?? null,
      probableCause: warrant.probableCause ?? null,
      authorizesCustody: warrant.authorizesCustody ?? null,
      presentedWithDetainer: warrant.presentedWithDetainer ?? null,
    },
    terroristScreeningMatch: written.terroristScreeningMatch ?? null,
    illegalReentry: written.illegalReentry ?? null,
    convictions: convictions && preparedConvictions(convictions, written.arrestDate, truthOf),
    request: {
      subject: request.subject ?? null,
      purpose: request.purpose ?? null,
      requiredByLaw: request.requiredByLaw ?? null,
      employer: request.requester?.employer ?? null,
      duties: request.requester?.duties ?? null,
    },
  };
}

function preparedConvictions(convictions, arrestDate, truthOf) {
  const truths = convictions.map(truthOf);
  return convictions.map((each) => ({
    offense: each.offense ?? null,
    jurisdiction: each.jurisdiction ?? null,
    class: each.class ?? null,
    form: each.form ?? 'completed',
    hateCrime: each.hateCrime ?? false,
    predicateFelony: each.predicateFelony ?? null,
    adjudication: each.adjudication ?? 'conviction',
    ...windowOf(each, convictions, truths, arrestDate),
  }));
}

/**
 * `judgmentDay` is recent for certain when later than `certainAfter`, possibly when later than `possibleAfter`. What is not
 * known makes these null.
 */
function windowOf(conviction, convictions, truths, arrestDate) {
  if (isUnknown(conviction.judgmentOn) || isUnknown(arrestDate))
    return { judgmentDay: null, certainAfter: null, possibleAfter: null };
  const until = daysOf(arrestDate);
  const start = dayOf(fiveYearsBefore(dateOf(arrestDate)));
  const isClipKnown = !isUnknown(conviction.committedOn);
  const from = isClipKnown ? daysOf(conviction.committedOn) : -1e9;
  const daysServed = (least) => {
    const covered = new Set();
    for (const [index, { incarceration }] of convictions.entries()) {
      if (truths[index] < least) continue;
      if (isUnknown(incarceration)) {
        if (least === 1) return Math.max(0, until - from);
        continue;
      }
      for (const span of incarceration) {
        const end = span.to === null ? until : Math.min(until, daysOf(span.to));
        for (let day = Math.max(from, daysOf(span.from)); day < end; day++) covered.add(day);
      }
    }
    return covered.size;
  };
  return {
    judgmentDay: daysOf(conviction.judgmentOn),
    certainAfter: start - (isClipKnown ? daysServed(2) : 0),
    possibleAfter: start - daysServed(1),
  };
}
