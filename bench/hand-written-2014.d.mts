import type { WrittenCase } from '../src/case/written-facts.ts';

/** Whether a person may be held under 3.0.0, for a valid case of which everything is known. */
export function mayHold(written: WrittenCase): boolean;
