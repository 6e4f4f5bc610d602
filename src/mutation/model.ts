import type { WrittenCase } from '../case/written-facts.ts';
import type { Ratio } from '../coverage/model.ts';
import type { EffectStatus } from '../diff/effect/model.ts';
import type { MutantKind } from './mutants.ts';

/** How many wrong changes to the law the scenarios of a policy notice, revision by revision. */
export interface Mutation {
  revisions: readonly RevisionMutation[];
  /** Killed mutants of those that change an answer, over all revisions. */
  score: Ratio;
}

export interface RevisionMutation {
  version: string;
  file: string;
  /** Killed mutants of those that change an answer, or may. */
  score: Ratio;
  /** How many a scenario fails under. */
  killed: number;
  /** How many change no answer to any case: proved, and not counted. */
  equivalent: number;
  /** How many the loader refuses: not counted. */
  invalid: number;
  /** Expectations that the revision itself does not meet: they kill nothing. */
  unmet: number;
  /** Mutants that no scenario fails under, in the order of the file. */
  survivors: readonly Survivor[];
  /** The same numbers by what the mutants were made in. */
  kinds: readonly KindMutation[];
}

export interface KindMutation {
  kind: MutantKind;
  score: Ratio;
  equivalent: number;
  invalid: number;
}

export interface Survivor {
  kind: MutantKind;
  /** What was done. */
  how: string;
  /** The nearest definition, list, action or rule; the path of the fact for a default. */
  provision: string;
  line: number;
  column: number;
  /** Why it is not decided whether any answer changes; absent where one does. */
  undecided?: string;
  /** For each action whose answers change one case that shows it: a scenario can be written from it. */
  changes: readonly ChangedAnswer[];
}

export interface ChangedAnswer {
  action: string;
  from: EffectStatus;
  to: EffectStatus;
  case: WrittenCase;
}
