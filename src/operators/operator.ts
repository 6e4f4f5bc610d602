import type { Day, Period } from '../dates/day.ts';
import type { DaySpan } from '../dates/spans.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Pointer } from '../json/located.ts';
import type { Condition, Fact, FactType, FactValue, List } from '../revision/model.ts';
import type { Truth } from '../truth.ts';
import type { Compiler, Test } from './compiler.ts';
import type { SqlScope } from './sql.ts';

/**
 * One operator with all its meanings: what it accepts, how it decides, how it reads in a
 * sentence, what it rests on. Nothing outside its file knows it by name.
 * `Value` is the compared value after `prepare`.
 */
export interface Operator<Value = unknown> {
  readonly name: string;
  /** The kinds of fact it compares, in words. */
  readonly compares: string;
  /** Whether it excludes values, so that whatever else there is passes; left out where it does not. */
  readonly isNegative?: true;
  accepts(type: FactType): boolean;
  /**
   * Checks the value as written (its shape is already right by the schema) and makes it ready to
   * compare. Problems are reported; the value is then undefined and never used.
   */
  prepare(written: unknown, subject: Fact, context: PrepareContext): Value | undefined;
  /** Whether the comparison holds; `subject` is undefined where the fact is unknown. */
  decide(subject: FactValue | undefined, value: Value, reader: Reader): Truth;
  /** What it rests on beside the subject. */
  restsOn(value: Value): Dependencies;
  /**
   * Days of a fact (the subject, or one that the value names) at which the comparison may turn, for
   * searches that try values. Left out where the days of the case and the written ones are all.
   */
  turns?(value: Value, subject: Fact, fact: Fact, known: KnownDays): readonly Day[];
  /** What a solver has to know of the comparison: how its subject's values fall into cells. */
  form(value: Value, subject: Fact): Form;
  /**
   * A fast test; left out where the form says all: a table of the subject's values, or a relation of two facts.
   */
  compile?(value: Value, subject: Fact, compiler: Compiler): Test;
  /** The comparison as an SQL expression, NULL where it is unknown; it binds as tight as a comparison does. */
  sql(value: Value, subject: Fact, scope: SqlScope): string;
  /** The value with its conditions exchanged; left out where a value has none. */
  exchange?(value: Value, exchanged: (condition: Condition) => Condition): Value;
  /** The comparison as a sentence about the subject's name. */
  sentence(subject: string, value: Value): string;
  /** The name of the operator that holds of the same value where this one fails; left out where none does. */
  readonly opposite?: string;
  /** What a slip of the hand could have written instead, for those who test tests; `written` has passed `prepare`. */
  slips?(written: unknown, subject: Fact): readonly Slip[];
  /** Where conditions stand in the value as written. */
  conditionsIn?(written: unknown): readonly Pointer[];
}

/** A comparison written a little differently: another operator, or a part of the value. */
export type Slip = { how: string } & (
  | { operator: string }
  /** Where in the value; undefined takes the part out. */
  | { at: Pointer; value: unknown }
);

/** The days that a case states. */
export interface KnownDays {
  days: readonly Day[];
  /** The values of one fact, of all items where it is a fact of items. */
  of(fact: Fact): readonly Day[];
  /** Every list of spans. */
  spans: readonly (readonly DaySpan[])[];
}

/** A comparison as a solver sees it. Whatever its form, it is unknown where a fact in it is unknown. */
export type Form =
  | {
      kind: 'own';
      /** Values such that every value compares like one of these or like one between them. */
      tells: readonly FactValue[];
    }
  | {
      kind: 'related';
      other: Fact;
      /** The subject is the same as, less than, or at most the other fact. */
      relation: 'same' | 'less' | 'atMost';
      /** The comparison is the opposite of the relation. */
      negated: boolean;
    }
  | { kind: 'window'; window: WindowForm };

/** The subject is later than `before` minus the period, minus the days of spans that count. */
export interface WindowForm {
  period: Period;
  before: Fact;
  extension: { collection: Fact; spans: Fact; where: Condition; from: Fact; until: Fact } | undefined;
}

/** What an operator's value refers to. */
export interface Dependencies {
  facts?: readonly Fact[];
  lists?: readonly List[];
  /** Conditions that are asked of each item of a collection, and facts that are read of each. */
  each?: readonly { collection: Fact; condition: Condition; facts?: readonly Fact[] }[];
}

/** Reads facts for an operator, in the scope of the item in question. */
export interface Reader {
  /** The value of a fact, undefined where it is unknown. */
  value(fact: Fact): FactValue | undefined;
  /** The same without being noted by a trace: for what may turn out not to matter. */
  peek(fact: Fact): FactValue | undefined;
  /** A reader for each item of a collection, undefined where the collection is unknown. */
  items(collection: Fact): readonly Reader[] | undefined;
  /** Whether a condition holds in this scope. */
  truth(condition: Condition): Truth;
}

/** What `prepare` may look up and where it reports; pointers are relative to the value. */
export interface PrepareContext {
  fact(path: string, at: Pointer): Fact | undefined;
  /** The collection that a path lies in directly, as a fact; undefined where it lies in none. */
  collectionOf(fact: Fact): Fact | undefined;
  /** A condition about an item of the collection. */
  condition(written: unknown, at: Pointer, collection: Fact): Condition | undefined;
  list(id: string, at: Pointer): List | undefined;
  report(code: Code, message: string, at: Pointer, suggestion?: string): void;
}
