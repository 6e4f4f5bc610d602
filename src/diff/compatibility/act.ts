import type { Enactment } from '../../revision/written.ts';

/**
 * How the act of one enactment differs from that of another, in words; undefined where it is the
 * same act. An act is told by its name, its citation, and, where both state it, the day on which it
 * was adopted: a codified rule that is amended keeps its citation. Spaces, commas and capitals do not
 * count. The days in force, what they are known from, and the sources say something about an act, and
 * make no other act of it.
 */
export function otherAct(older: Enactment, newer: Enactment): string | undefined {
  if (plain(older.citation) !== plain(newer.citation))
    return `the act is \`${newer.citation}\` and no longer \`${older.citation}\``;
  if (plain(older.instrument) !== plain(newer.instrument))
    return `the act is \`${newer.instrument}\` and no longer \`${older.instrument}\``;
  const isBothKnown = older.adoptedOn !== undefined && newer.adoptedOn !== undefined;
  if (isBothKnown && older.adoptedOn !== newer.adoptedOn)
    return `the act was adopted on ${newer.adoptedOn} and not on ${older.adoptedOn}`;
  return undefined;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s,;]+/g, '');
