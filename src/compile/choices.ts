/**
 * Finds a text among few, those of an enumeration. Texts that come from parsing have no hash yet, and a Map would have to go
 * through each; most enumerations have at most a few texts of one length, and comparing with these is faster.
 */
export interface Choices {
  texts: readonly string[];
  /** The codes (index + 1) of the texts of each length. */
  byLength: readonly (readonly number[])[];
  /** Only where many are of one length. */
  map: ReadonlyMap<string, number> | undefined;
}

/** So many of one length are compared one by one. */
const FEW = 4;

export function choicesOf(texts: readonly string[]): Choices {
  const longest = Math.max(0, ...texts.map((each) => each.length));
  const byLength = Array.from({ length: longest + 1 }, (_, length) =>
    texts.flatMap((each, index) => (each.length === length ? [index + 1] : [])),
  );
  const isMany = byLength.some((each) => each.length > FEW);
  return {
    texts,
    byLength,
    map: isMany ? new Map(texts.map((each, index) => [each, index + 1])) : undefined,
  };
}

/** The code of a text, 0 where it is none of them. */
export function choose({ texts, byLength, map }: Choices, text: string): number {
  if (map) return map.get(text) ?? 0;
  if (text.length >= byLength.length) return 0;
  const codes = byLength[text.length] as readonly number[];
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number;
    if (texts[code - 1] === text) return code;
  }
  return 0;
}
