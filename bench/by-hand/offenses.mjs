// Provisions and the lists of 3.5.0.
import { readFileSync } from 'node:fs';
import { FALSE, TRUE, UNKNOWN } from './truth.mjs';

const { lists } = JSON.parse(
  readFileSync(new URL('../../rules/nyc-detainer/3.5.0.json', import.meta.url), 'utf8'),
);
const listOf = (id) => lists.find((list) => list.id === id).entries.map((entry) => entry.citation);
const LISTED = listOf('listed-felonies');
const ONLY_COMPLETED = [...listOf('leaving-the-scene'), ...listOf('crimes-added-by-rule')];

/** Per citation: in the low two bits whether it counts in any form, in the next two whether it does when completed. */
const known = new Map();

export function offenseCode(text) {
  const code = known.get(text);
  return code === undefined ? learn(text) : code;
}

function learn(text) {
  const listed = onList(text, LISTED);
  const code = listed | (Math.max(listed, onList(text, ONLY_COMPLETED)) << 2);
  if (known.size > 50_000) known.clear();
  known.set(text, code);
  return code;
}

/** Whether a provision is on a list: it or what contains it is an entry; open where it contains an entry. */
export function onList(text, entries) {
  let best = FALSE;
  for (const entry of entries) {
    if (text === entry || contains(entry, text)) return TRUE;
    if (contains(text, entry)) best = UNKNOWN;
  }
  return best;
}

/** `PL 265.02` contains `PL 265.02(2)`; an article, `PL 265`, its sections. A suffix makes another section. */
function contains(whole, part) {
  if (part.length <= whole.length || !part.startsWith(whole)) return false;
  const next = part.charCodeAt(whole.length);
  return next === 40 || (next === 46 && /^[A-Z]+ \d+$/.test(whole));
}
