import type { Random } from '../../../src/generate/random.ts';

const TELLING = Buffer.from('"\\{}[]:,0123456789eE.+-tfnu \t\r\n/', 'latin1');
const OTHERS = [
  0x00, 0x01, 0x1f, 0x7f, 0x80, 0xbf, 0xc0, 0xc3, 0xa9, 0xe2, 0xed, 0xa0, 0xef, 0xbb, 0xf0, 0xf4, 0xfe, 0xff,
];

/** The bytes with some of them changed, put in, taken out, doubled or cut off. */
export function mutated(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let result = Buffer.from(bytes);
  for (let times = 1 + random.below(random.pick([1, 1, 2, 4])); times > 0; times--) {
    const at = random.below(result.length + 1);
    const before = result.subarray(0, at);
    const after = result.subarray(at);
    const length = random.below(1 + Math.min(12, after.length));
    const byte = Buffer.from([random.chance(0.7) ? random.pick([...TELLING]) : random.pick(OTHERS)]);
    switch (random.below(8)) {
      case 0:
        result = Buffer.from(result);
        if (at < result.length) result[at] = (result[at] as number) ^ (1 << random.below(8));
        break;
      case 1:
        result = Buffer.concat([before, byte, after.subarray(1)]);
        break;
      case 2:
        result = Buffer.concat([before, byte, after]);
        break;
      case 3:
        result = Buffer.concat([before, after.subarray(1 + length)]);
        break;
      case 4:
        result = Buffer.concat([before, after.subarray(0, length), after]);
        break;
      case 5:
        result = before;
        break;
      case 6: {
        const from = random.below(other.length + 1);
        result = Buffer.concat([before, other.subarray(from, from + length), after.subarray(length)]);
        break;
      }
      default: {
        // A part of it goes elsewhere.
        const part = after.subarray(0, length);
        const rest = Buffer.concat([before, after.subarray(length)]);
        const to = random.below(rest.length + 1);
        result = Buffer.concat([rest.subarray(0, to), part, rest.subarray(to)]);
      }
    }
  }
  return result;
}
