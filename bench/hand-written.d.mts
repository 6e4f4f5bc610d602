import type { WrittenCase } from '../src/case/written-facts.ts';
import type { Status } from '../src/evaluate/status.ts';

/** The statuses of a valid case under 3.5.0, two bits an action: 0 prohibited, 1 undetermined, 2 permitted, 3 unregulated. */
export function decideCode(written: WrittenCase): number;
/** The statuses of a valid case under 3.5.0; the record is shared and frozen. */
export function decide(written: WrittenCase): Readonly<Record<string, Status>>;
