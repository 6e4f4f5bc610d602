import type { WrittenCase } from '../case/written-facts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EffectStatus, Responsible } from '../diff/effect/model.ts';

/** What a worker is asked: heavy work that must not make an editor wait. */
export type Job =
  | {
      kind: 'check';
      path: string;
      /** Without what takes long. */
      quick: boolean;
      /** The texts of open documents by their paths. */
      open: readonly (readonly [path: string, text: string])[];
    }
  | { kind: 'effect'; path: string; before: string; after: string };

/** What each kind of job comes to. */
export interface Results {
  check: readonly Diagnostic[];
  effect: EditEffect;
}

/** What an unsaved edit changes for cases. */
export type EditEffect =
  | { state: 'regions'; regions: readonly EditRegion[] }
  /** Nobody can tell, and why. */
  | { state: 'unknown'; reason: string };

/** Cases whose answer changes in one way. */
export interface EditRegion {
  action: string;
  from: EffectStatus;
  to: EffectStatus;
  text: string;
  because: readonly Responsible[];
  witness: WrittenCase;
}

export type Reply = { result: Results[Job['kind']] } | { error: string };
