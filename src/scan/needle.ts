/**
 * Bytes that are looked for, eight at a time: as numbers of 64 bits, which are equal just where their bytes are, since
 * no bytes of ASCII are those of a number that is equal to another (zero) or not to itself (NaN).
 */
export interface Needle {
  bytes: Uint8Array;
  length: number;
  /** As many eights as there are, the little end first; then the last eight, which may overlap. */
  eights: Float64Array;
  /** Whether it is looked for byte by byte: it has less than eight, or other bytes than ASCII. */
  isOdd: boolean;
}

export function needleOf(text: string): Needle {
  const bytes = new TextEncoder().encode(text);
  const { length } = bytes;
  const isOdd = length < 8 || bytes.some((byte) => byte > 0x7e);
  const view = new DataView(bytes.buffer);
  const count = isOdd ? 0 : length >> 3;
  const eights = Float64Array.from({ length: count }, (_, index) => view.getFloat64(index * 8, true));
  return {
    bytes,
    length,
    eights: isOdd ? eights : Float64Array.of(...eights, view.getFloat64(length - 8, true)),
    isOdd,
  };
}

/**
 * Whether the bytes stand at a place.
 * @param end behind the last byte that may be looked at
 */
export function isAt(view: DataView, end: number, at: number, needle: Needle): boolean {
  const { length } = needle;
  if (at + length > end) return false;
  if (needle.isOdd) return isOddAt(view, at, needle);
  const { eights } = needle;
  const last = eights.length - 1;
  for (let i = 0; i < last; i++) if (view.getFloat64(at + i * 8, true) !== eights[i]) return false;
  return view.getFloat64(at + length - 8, true) === eights[last];
}

function isOddAt(view: DataView, at: number, { bytes }: Needle): boolean {
  for (let i = 0; i < bytes.length; i++) if (view.getUint8(at + i) !== bytes[i]) return false;
  return true;
}
