import type { WrittenCase } from '../../case/written-facts.ts';
import type { Status } from '../../evaluate/status.ts';

/** A status, or that the revision does not know the action at all. */
export type EffectStatus = Status | 'absent';

/** A provision that a change of answers rests on, on one side of the comparison. */
export interface Responsible {
  /** Which side: the revision compared (`from`), or the one compared with it (`to`). */
  side: 'from' | 'to';
  kind: 'coverage' | 'rule' | 'definition';
  /** The id of the rule or definition; of the action where it is a coverage. */
  id: string;
  citation: string;
}

/** A condition on one case that stands by itself: what it names, it brings along. */
export interface SelfContained {
  lists: readonly unknown[];
  definitions: readonly unknown[];
  /** As in a rule file, with `{"unknown": condition}` beside: true where the condition is unknown, else false. */
  when: unknown;
}

/** The cases whose answer for one action changes in one way, for one set of reasons. */
export interface Region {
  /** Stable within one comparison: `hold-1`. */
  id: string;
  action: string;
  from: EffectStatus;
  to: EffectStatus;
  when: { text: string; condition: SelfContained };
  because: readonly Responsible[];
  /** A case with few facts in the region. */
  witness: WrittenCase;
}

/** What an amendment does to answers. */
export interface Effect {
  /** Whether every case is either in a region or proved to keep its answers. */
  decided: boolean;
  /** Why it is not decided; absent where it is. */
  reason?: string;
  /** The cases that the statement holds over, in words. */
  domain: string;
  /** Disjoint, by action, from, to and reasons; none and decided: proved alike. */
  regions: readonly Region[];
}
