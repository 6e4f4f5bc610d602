// Decisions as numbers, so that those of different engines can be compared.
const STATUSES = ['prohibited', 'undetermined', 'permitted', 'unregulated'];
const ACTIONS = ['hold', 'notify', 'hold-pending-warrant', 'disclose'];

/** A record of statuses of 3.5.0 as the hand-written function packs them: two bits an action. */
export function packed(record) {
  let code = 0;
  for (const [index, action] of ACTIONS.entries()) code |= STATUSES.indexOf(record[action]) << (2 * index);
  return code;
}
