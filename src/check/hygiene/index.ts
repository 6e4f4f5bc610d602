import type { Check } from '../subject.ts';

/** The checks of a revision's parts and words. */
export const HYGIENE: readonly Check[] = [];
