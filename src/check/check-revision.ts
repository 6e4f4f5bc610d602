import type { Finding } from '../diagnostics/diagnostic.ts';
import { HYGIENE } from './hygiene/index.ts';
import { LOGIC } from './logic/index.ts';
import type { Check, Subject } from './subject.ts';

/** Every check of a valid revision: of its parts and words, and of its logic. */
const CHECKS: readonly Check[] = [...HYGIENE, ...LOGIC];

/**
 * What is suspicious in a valid revision, suppressed or not.
 * @param quick without its logic, which takes long
 */
export function checkRevision(subject: Subject, quick = false): Finding[] {
  return (quick ? HYGIENE : CHECKS).flatMap((check) => check(subject));
}
