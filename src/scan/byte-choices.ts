/**
 * Finds a text among few in bytes of JSON: by one or two of its bytes, which tell the texts apart, and then
 * by comparing with the one it can be, up to its closing quote.
 */
export interface ByteChoices {
  /** Each text with its closing quote, as JSON writes it. */
  texts: readonly Uint8Array[];
  /** Two places in every text, its quote among them. */
  first: number;
  second: number;
  shift: number;
  mask: number;
  /** The index + 1 of the text that two bytes leave; 0 where there is none. */
  table: Uint16Array;
}

/** @returns undefined where no two bytes tell all apart */
export function byteChoicesOf(texts: readonly string[]): ByteChoices | undefined {
  const encoder = new TextEncoder();
  const bytes = texts.map((each) => encoder.encode(JSON.stringify(each).slice(1)));
  const places = Math.min(8, ...bytes.map((each) => each.length));
  for (let bits = 1; bits <= 12; bits++) {
    if (1 << bits < texts.length) continue;
    for (let first = 0; first < places; first++)
      for (let second = 0; second < places; second++)
        for (let shift = 0; shift < 7; shift++) {
          const table = tableOf(bytes, first, second, shift, (1 << bits) - 1);
          if (table) return { texts: bytes, first, second, shift, mask: (1 << bits) - 1, table };
        }
  }
  return undefined;
}

function tableOf(
  texts: readonly Uint8Array[],
  first: number,
  second: number,
  shift: number,
  mask: number,
): Uint16Array | undefined {
  const table = new Uint16Array(mask + 1);
  for (const [index, text] of texts.entries()) {
    const slot = ((text[first] as number) + ((text[second] as number) << shift)) & mask;
    if (table[slot] !== 0) return undefined;
    table[slot] = index + 1;
  }
  return table;
}

/**
 * The text that begins at a place.
 * @returns its index + 1; 0 where it is none of them, or is written otherwise (with escapes)
 */
export function textAt(choices: ByteChoices, bytes: Uint8Array, at: number): number {
  const hash =
    (bytes[at + choices.first] as number) + ((bytes[at + choices.second] as number) << choices.shift);
  const code = choices.table[hash & choices.mask] as number;
  return code !== 0 && startsWith(bytes, at, choices.texts[code - 1] as Uint8Array) ? code : 0;
}

/** Whether some bytes stand at a place. */
export function startsWith(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}
