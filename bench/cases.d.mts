import type { WrittenCase } from '../src/case/written-facts.ts';

export function casesFrom(
  seed: number,
  count: number,
  options?: { facts?: 'all' | 'hold'; unknown?: number; convictions?: number; areOld?: boolean },
): Generator<WrittenCase>;
