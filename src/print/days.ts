/** From when something is in force, in words. */
export function inForcePhrase(
  inForce: string | { earliest: string; latest: string } | null | undefined,
): string {
  if (inForce === null || inForce === undefined) return 'not in force';
  if (typeof inForce === 'string') return `in force from ${inForce}`;
  return `in force from a day between ${inForce.earliest} and ${inForce.latest}`;
}

/** The same for a narrow column. */
export function inForceCell(inForce: string | { earliest: string; latest: string } | null): string {
  if (inForce === null) return '-';
  return typeof inForce === 'string' ? inForce : `${inForce.earliest} to ${inForce.latest}?`;
}
