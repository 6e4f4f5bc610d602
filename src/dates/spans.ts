import type { Day } from './day.ts';

/** Days from `from` up to but without `to`; `to` is Infinity while it lasts. */
export interface DaySpan {
  from: Day;
  to: Day;
}

/**
 * How many days lie in at least one of the spans and in the clip, each counted once.
 * @param clip may be open at either end (-Infinity, Infinity)
 * @returns 0 for an empty clip; Infinity where an open span meets an open clip
 */
export function daysCovered(spans: readonly DaySpan[], clip: DaySpan): number {
  const clipped = spans
    .map((span) => ({ from: Math.max(span.from, clip.from), to: Math.min(span.to, clip.to) }))
    .filter((span) => span.from < span.to)
    .sort((a, b) => a.from - b.from);
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const span of clipped) {
    if (span.to <= reached) continue;
    total += span.to - Math.max(span.from, reached);
    reached = span.to;
  }
  return total;
}
