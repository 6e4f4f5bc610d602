/** As many digits as are kept exactly. */
const MOST = 15;

/**
 * Where the number that begins at a place ends, for plain numbers: `12`, `-3`, `0.25`.
 * @param fact the range that it has to lie in; undefined for the name of a case, which is a whole number
 * @returns -1 where there is none, or one that is written otherwise
 */
export function numberAt(
  bytes: Uint8Array,
  start: number,
  end: number,
  fact: { integer: boolean; minimum: number; maximum: number } | undefined,
): number {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  const first = at;
  let value = 0;
  let scale = 1;
  for (; at < end && isDigit(bytes[at] as number); at++) value = value * 10 + (bytes[at] as number) - 48;
  let digits = at - first;
  // A zero ahead of others, and the zero with a sign, are for the slow way.
  if (digits === 0 || (bytes[first] === 0x30 && (digits > 1 || isNegative))) return -1;
  if (bytes[at] === 0x2e) {
    if (!fact || fact.integer) return -1;
    const point = ++at;
    for (; at < end && isDigit(bytes[at] as number); at++) {
      value = value * 10 + (bytes[at] as number) - 48;
      scale *= 10;
    }
    if (at === point) return -1;
    digits += at - point;
  }
  // An exponent is for the slow way too.
  if (digits > MOST || bytes[at] === 0x65 || bytes[at] === 0x45) return -1;
  if (!fact) return at;
  const number = (isNegative ? -value : value) / scale;
  return number < fact.minimum || number > fact.maximum ? -1 : at;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
