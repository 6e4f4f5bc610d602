/**
 * Finds a text among few, those of an enumeration: by its length and two of its characters, which tell
 * them apart, and then by comparing with the one it can be. Texts that come from parsing have no hash yet, so a Map would
 * have to go through each whole text.
 */
export interface Choices {
  texts: readonly string[];
  /** The place of the first character, from the start, and of the second, from the end. */
  first: number;
  second: number;
  shift: number;
  mask: number;
  /** The code (index + 1) by what length and characters come to; 0 where there is none. */
  table: Uint16Array;
  /** Only where no two characters tell all apart. */
  map: Map<string, number> | undefined;
}

export function choicesOf(texts: readonly string[]): Choices {
  const longest = Math.max(1, ...texts.map((each) => each.length));
  for (let bits = 2; bits <= 11; bits++) {
    if (1 << bits < texts.length) continue;
    for (let first = 0; first < Math.min(longest, 12); first++)
      for (let second = 0; second < Math.min(longest, 12); second++)
        for (let shift = 0; shift < 6; shift++) {
          const found = tryWith(texts, first, second, shift, (1 << bits) - 1);
          if (found) return found;
        }
  }
  const map = new Map(texts.map((each, index) => [each, index + 1]));
  return { texts, first: 0, second: 0, shift: 0, mask: 0, table: new Uint16Array(1), map };
}

/** The code of a text, 0 where it is none of them. */
export function choose(choices: Choices, text: string): number {
  if (choices.map) return choices.map.get(text) ?? 0;
  const code = choices.table[
    slotOf(text, choices.first, choices.second, choices.shift) & choices.mask
  ] as number;
  return code !== 0 && choices.texts[code - 1] === text ? code : 0;
}

/** A place outside of the text is NaN, and so 0 in the sum. */
const slotOf = (text: string, first: number, second: number, shift: number): number =>
  (text.charCodeAt(first) | 0) + ((text.charCodeAt(text.length - 1 - second) | 0) << shift) + text.length;

function tryWith(
  texts: readonly string[],
  first: number,
  second: number,
  shift: number,
  mask: number,
): Choices | undefined {
  const table = new Uint16Array(mask + 1);
  for (const [index, text] of texts.entries()) {
    const slot = slotOf(text, first, second, shift) & mask;
    if (table[slot] !== 0) return undefined;
    table[slot] = index + 1;
  }
  return { texts, first, second, shift, mask, table, map: undefined };
}
