import type { WrittenCase } from '../src/case/written-facts.ts';

type Workload = 'hold' | 'whole' | 'partial';

/** What says how an engine is made. */
export interface Entry {
  name: string;
  file: string;
  make: string;
  role?: string;
}

/** An engine made ready. `mask` tells which bits of a decision it speaks of. */
export interface Engine {
  isAsync: boolean;
  mask: number;
  prepare(written: WrittenCase): unknown;
}

export const ENGINES: Readonly<Record<Workload, readonly Entry[]>>;
export const CASES: Readonly<
  Record<Workload, { seed: number; options: { facts?: 'all' | 'hold'; unknown?: number } }>
>;
export const REFERENCE: Readonly<Record<Workload, string>>;
export function makeEngine(entry: Entry, written: readonly WrittenCase[]): Promise<Engine>;
export function decisionsOf(engine: Engine, inputs: readonly unknown[]): Promise<Uint8Array>;
