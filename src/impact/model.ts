import type { WrittenCase } from '../case/written-facts.ts';
import type { Side } from '../diff/difference.ts';
import type { EffectStatus, Responsible } from '../diff/effect/model.ts';
import type { ActionAnswer } from '../evaluate/answer.ts';
import type { ActionExplanation } from '../evaluate/explanation.ts';

/** What cases are made of that are no real people's, as their ids tell. */
export type Nature = 'synthetic' | 'hypothetical';

/** The values by which rows are grouped, by the paths of the facts; null where a case does not state one. */
export type Group = Readonly<Record<string, string | boolean | null>>;

/** So many rows whose answer for an action goes from one status to another; from one to the same where it stays. */
export interface Transition {
  from: EffectStatus;
  to: EffectStatus;
  rows: number;
}

/** The transitions of the rows of one group; they add up to its rows. */
export interface GroupTransitions {
  group: Group;
  rows: number;
  /** How many of them get another answer. */
  changed: number;
  transitions: readonly Transition[];
}

/** Rows whose answer for one action changes in one way for one set of reasons (docs/effect.md). */
export interface ReasonCount {
  from: EffectStatus;
  to: EffectStatus;
  rows: number;
  because: readonly Responsible[];
}

/** What becomes of one action. */
export interface ActionImpact {
  action: string;
  title: string;
  rows: number;
  changed: number;
  /** Over all groups. */
  transitions: readonly Transition[];
  groups: readonly GroupTransitions[];
  /** Disjoint: their rows add up to `changed`. */
  reasons: readonly ReasonCount[];
}

/** How often something made a change. A row is counted once here, whatever it is counted under beside. */
export interface Caused {
  /** Rows with at least one answer that it changed. */
  rows: number;
  /** Answers that it changed, by action. */
  actions: Readonly<Record<string, number>>;
}

/** A provision that made changes; where both revisions have it, both citations are told. */
export interface ProvisionCount extends Caused {
  kind: Responsible['kind'];
  id: string;
  /** In the older revision and in the newer one; null where it is not responsible there. */
  from: string | null;
  to: string | null;
}

/** An entry of a list that only one of the revisions has, and that made changes. */
export interface EntryCount extends Caused {
  list: string;
  /** Where the law has the list. */
  citation: string;
  entry: string;
  title: string;
  /** The revision that has it. */
  only: 'from' | 'to';
  /** Of `rows` those that one of several entries would have changed by itself: they are counted under each. */
  jointly: number;
}

/** A fact that rows lack, or state too vaguely. */
export interface OpenFact {
  /** Its path, for all items of a collection alike. */
  fact: string;
  question: string;
  rows: number;
}

/** Rows that one revision leaves open for an action, and what would settle them. */
export interface Undetermined {
  action: string;
  /** The revision that leaves them open. */
  under: 'from' | 'to';
  rows: number;
  /** How many of them were looked at: all, or a sample by row number. */
  lookedAt: number;
  /** The facts that could settle those looked at, by themselves or with others: a row counts for each of its facts. The most first. */
  facts: readonly OpenFact[];
  /** What those looked at that no missing fact can settle state less exactly than the law asks. */
  imprecise: readonly OpenFact[];
}

/** What the reference answers for one action of a sample case. */
export interface SampleSide extends ActionAnswer {
  explanation: ActionExplanation;
}

/** A case that shows a transition, with the reasons of the reference. */
export interface Sample {
  action: string;
  from: EffectStatus;
  to: EffectStatus;
  /** Where it stands in the population, from 1. */
  row: number;
  id: string | number | null;
  case: WrittenCase;
  /** Null where the revision does not know the action. */
  before: SampleSide | null;
  after: SampleSide | null;
}

/** What going from one revision to another does to the answers of a population. */
export interface Impact {
  policy: string;
  from: Side;
  to: Side;
  population: {
    name: string;
    /** Rows that were answered under both. */
    rows: number;
    /** Rows that are no valid cases, left out of all counts. */
    bad: number;
    synthetic: number;
    hypothetical: number;
    /** What has to be said of it before any number is read. */
    notes: readonly string[];
  };
  /** The facts by which rows are grouped. */
  by: readonly string[];
  /** Rows with another answer for at least one action. */
  changedRows: number;
  actions: readonly ActionImpact[];
  provisions: readonly ProvisionCount[];
  entries: readonly EntryCount[];
  undetermined: readonly Undetermined[];
  samples: readonly Sample[];
}
