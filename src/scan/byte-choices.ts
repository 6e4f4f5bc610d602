import { isAt, type Needle, needleOf } from './needle.ts';

/**
 * Finds a text among few in bytes of JSON: by two of its bytes, which leave one text or a few, and then
 * by comparing with these, up to their closing quotes.
 */
export interface ByteChoices {
  /** Each text with its closing quote, as JSON writes it. */
  texts: readonly Needle[];
  /** Two places in every text, its quote among them. */
  first: number;
  second: number;
  shift: number;
  mask: number;
  /** The index + 1 of the first text that two bytes leave; 0 where there is none. */
  table: Uint16Array;
  /** The index + 1 of the next text that the same bytes leave, by the index + 1 of one; 0 where it is the last. */
  next: Uint16Array;
}

export function byteChoicesOf(texts: readonly string[]): ByteChoices {
  const needles = texts.map((each) => needleOf(JSON.stringify(each).slice(1)));
  const places = Math.min(8, ...needles.map((each) => each.length));
  let best: { choices: ByteChoices; shared: number } | undefined;
  for (let bits = 1; bits <= 12; bits++) {
    if (1 << bits < texts.length && bits < 12) continue;
    for (let first = 0; first < places; first++)
      for (let second = 0; second < places; second++)
        for (let shift = 0; shift < 7; shift++) {
          const found = choicesBy(needles, first, second, shift, (1 << bits) - 1);
          if (!best || found.shared < best.shared) best = found;
          if (best.shared === 0) return best.choices;
        }
  }
  return (best ?? choicesBy(needles, 0, 0, 0, 0)).choices;
}

function choicesBy(
  texts: readonly Needle[],
  first: number,
  second: number,
  shift: number,
  mask: number,
): { choices: ByteChoices; shared: number } {
  const table = new Uint16Array(mask + 1);
  const next = new Uint16Array(texts.length + 1);
  let shared = 0;
  for (const [index, { bytes }] of texts.entries()) {
    const slot = ((bytes[first] as number) + ((bytes[second] as number) << shift)) & mask;
    if (table[slot] !== 0) shared++;
    next[index + 1] = table[slot] as number;
    table[slot] = index + 1;
  }
  return { choices: { texts, first, second, shift, mask, table, next }, shared };
}

/**
 * The text that begins at a place.
 * @returns its index + 1; 0 where it is none of them, or is written otherwise (with escapes)
 */
export function textAt(
  choices: ByteChoices,
  bytes: Uint8Array,
  view: DataView,
  end: number,
  at: number,
): number {
  const hash =
    (bytes[at + choices.first] as number) + ((bytes[at + choices.second] as number) << choices.shift);
  let code = choices.table[hash & choices.mask] as number;
  while (code !== 0 && !isAt(view, end, at, choices.texts[code - 1] as Needle))
    code = choices.next[code] as number;
  return code;
}
