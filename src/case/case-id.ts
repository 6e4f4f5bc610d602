import type { WrittenCase } from './written-facts.ts';

/** The name of a case, null where it has none. */
export function caseId(written: WrittenCase): string | number | null {
  return (written.id as string | number | null | undefined) ?? null;
}
