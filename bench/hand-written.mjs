// The yardstick: what a good engineer would write by hand for one revision, and nothing else. It decides all actions of
// 3.5.0 in three values on cases as JSON.parse gives them, and equals the reference on every valid case (a test binds them).
// Nothing here is used by the engine.

import { everConvicted, recentlyConvicted } from './by-hand/convictions.mjs';
import { FALSE, TRUE, UNKNOWN } from './by-hand/truth.mjs';

/** The statuses, by the numbers that `decideCode` packs, two bits an action. */
const STATUSES = ['prohibited', 'undetermined', 'permitted', 'unregulated'];
const UNREGULATED = 3;
const ACTIONS = ['hold', 'notify', 'hold-pending-warrant', 'disclose'];

/** All records there can be, so that a decision makes none. */
const RECORDS = Array.from({ length: 256 }, (_, code) =>
  Object.freeze(
    Object.fromEntries(ACTIONS.map((action, index) => [action, STATUSES[(code >> (2 * index)) & 3]])),
  ),
);

function isTrue(value) {
  return value === true ? TRUE : value === false ? FALSE : UNKNOWN;
}

/** Whether a judicial warrant comes with the detainer. */
function warrantPresented(warrant) {
  if (warrant === undefined || warrant === null) return UNKNOWN;
  const { issuedBy, probableCause, authorizesCustody, presentedWithDetainer } = warrant;
  if (probableCause === false || authorizesCustody === false || presentedWithDetainer === false) return FALSE;
  if (issuedBy === undefined || issuedBy === null) return UNKNOWN;
  if (issuedBy !== 'article-iii-judge' && issuedBy !== 'federal-magistrate-judge') return FALSE;
  return probableCause === true && authorizesCustody === true && presentedWithDetainer === true
    ? TRUE
    : UNKNOWN;
}

/** Whether the request comes from federal immigration authorities. */
function isFromAuthorities(request) {
  if (request === undefined || request === null) return UNKNOWN;
  const requester = request.requester;
  if (requester === undefined || requester === null) return UNKNOWN;
  const employer = requester.employer;
  if (employer === 'ice') return TRUE;
  if (employer === undefined || employer === null) return UNKNOWN;
  if (employer !== 'dhs') return FALSE;
  const duties = requester.duties;
  if (duties === undefined || duties === null) return UNKNOWN;
  return duties.includes('civil-immigration') ? TRUE : FALSE;
}

/**
 * The statuses of a valid case under 3.5.0, two bits an action in the order of `ACTIONS`:
 * 0 prohibited, 1 undetermined, 2 permitted, 3 unregulated.
 */
export function decideCode(written) {
  const agency = written.agency;
  const match = isTrue(written.terroristScreeningMatch);
  // Whether someone is convicted is asked once, and only where it can matter.
  let convicted = -1;
  let hold = warrantPresented(written.warrant);
  if (hold !== FALSE && match !== TRUE) {
    convicted = recentlyConvicted(written);
    const ground = Math.max(convicted & 3, match);
    if (ground < hold) hold = ground;
  }
  if (agency === 'police') {
    let pending = match;
    const reentry = isTrue(written.illegalReentry);
    if (match !== TRUE && reentry > match) {
      const found = convicted < 0 ? everConvicted(written.convictions) : convicted >> 2;
      const both = Math.min(found, reentry);
      if (both > pending) pending = both;
    }
    return hold | (hold << 2) | (pending << 4) | (UNREGULATED << 6);
  }
  if (agency === 'probation') return hold | (UNREGULATED << 2) | (UNREGULATED << 6);
  const request = written.request;
  const covered = isFromAuthorities(request);
  if (covered !== TRUE) return hold | (hold << 2) | ((covered === FALSE ? UNREGULATED : UNKNOWN) << 6);
  return hold | (hold << 2) | (mayDisclose(written, request, match, convicted) << 6);
}

function mayDisclose(written, request, match, known) {
  const { subject, purpose, requiredByLaw } = request;
  if (match === TRUE || subject === 'immigration-status' || purpose === 'unrelated' || requiredByLaw === true)
    return TRUE;
  const convicted = (known < 0 ? recentlyConvicted(written) : known) & 3;
  if (convicted !== FALSE) return convicted;
  return match === UNKNOWN ||
    subject === undefined ||
    subject === null ||
    purpose === undefined ||
    purpose === null ||
    requiredByLaw !== false
    ? UNKNOWN
    : FALSE;
}

/** The statuses of a valid case under 3.5.0, an action each; the record is shared and frozen. */
export function decide(written) {
  return RECORDS[decideCode(written)];
}
