import type { Check } from '../subject.ts';

/** The checks of what a revision's conditions come to. */
export const LOGIC: readonly Check[] = [];
