import { BadCall } from '../diagnostics/diagnostic.ts';
import { show } from '../json/show.ts';

/** `sha256-` and base64 of 32 bytes in its one spelling: the last two bits of the last digit are zero. */
const DIGEST = /^sha256-[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/** Whether a text has the form of the digests that this program makes. */
export const isDigest = (text: string): boolean => DIGEST.test(text);

/**
 * A digest that somebody pinned.
 * @throws BadCall for a text that is none, and for one by another algorithm
 */
export function pinnedDigest(text: unknown): string {
  if (typeof text === 'string' && isDigest(text)) return text;
  throw new BadCall(
    `${show(text)} is not a digest`,
    'as `policy versions --format json` prints it: `sha256-` and 44 characters',
  );
}
