import { digestOf } from '../json/digest.ts';

/** Moves on where the program writes the same change in another way. */
const FORMAT = 1;

/**
 * What an entry was made from and what it says, so that one can tell without the work of comparing two
 * revisions whether it is still right, and whether somebody has changed it.
 * @param from the digest of the revision amended; undefined for the first
 * @param body the generated text
 */
export const entryDigest = (from: string | undefined, to: string, body: string): string =>
  digestOf({ format: FORMAT, from: from ?? null, to, body });
