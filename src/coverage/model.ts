import type { Seen } from './goals.ts';

/** How much of the law scenarios cover, revision by revision. */
export interface Coverage {
  revisions: readonly RevisionCoverage[];
  /** Over all revisions. */
  mcdc: Ratio;
}

/** So many of so many; the percentage is cut off after one digit, never rounded up. 100 where there is nothing to reach. */
export interface Ratio {
  reached: number;
  total: number;
  percent: number;
}

export interface RevisionCoverage {
  version: string;
  file: string;
  /** How often conditions, whole provisions among them, were seen true, and seen false; of what can be. */
  conditions: Ratio;
  /** Conditions of an action that were shown to decide its status by themselves, true and false; of those that can be. */
  mcdc: Ratio;
  /** Conditions of an action that were unknown and left its status open; of those that can be. */
  unknowns: Ratio;
  provisions: readonly ProvisionCoverage[];
  actions: readonly ActionCoverage[];
}

/** One definition, coverage or rule. */
export interface ProvisionCoverage {
  kind: 'definition' | 'coverage' | 'rule';
  /** For a coverage, the action's. */
  id: string;
  citation: string;
  /** The whole first, then what is in it. */
  conditions: readonly SeenCondition[];
}

export interface Place {
  line: number;
  column: number;
}

/** Whether a condition was so in some test; impossible is proved. */
export type Sight = 'seen' | 'unseen' | 'impossible';

export interface SeenCondition extends Place {
  text: string;
  seen: Readonly<Record<Seen, Sight>>;
}

export interface ActionCoverage {
  action: string;
  conditions: readonly DecidingCondition[];
}

/** One condition that the status of an action rests on. */
export interface DecidingCondition extends Place {
  /** The id of the provision that it stands in. */
  provision: string;
  text: string;
  effects: Readonly<Record<Seen, Effect>>;
}

/**
 * Whether it was shown that the condition, being so, decides the status by itself (unknown: leaves it open by itself): `shown` by a scenario;
 * `missing`, with a case that would show it; `impossible`, which is proved; `undecided` where the analysis came to no end.
 */
export type Effect =
  | { state: 'shown'; by: string }
  | { state: 'missing'; witness: Readonly<Record<string, unknown>> }
  | { state: 'impossible' }
  | { state: 'undecided'; reason: string };
