import type { Period } from '../dates/day.ts';
import type { Fact, FactType, FactValue, List } from '../revision/model.ts';
import type { WindowForm } from './operator.ts';

/**
 * What an operator's SQL is made of, in the scope of the item in question. Everything is the text of an
 * expression that stands by itself; that of a fact is NULL where the fact is unknown.
 */
export interface SqlScope {
  /** The value of a fact: a boolean, a text, a double, a date. */
  fact(fact: Fact): string;
  /** A value of a fact of that type. */
  literal(value: FactValue, type: FactType): string;
  /** Whether a citation is on a list, in three values; what is told apart is told once for each citation. */
  listed(fact: Fact, list: List): string;
  /** Whether a list of texts has a text. */
  contains(fact: Fact, text: string): string;
  /**
   * A day a period before another, in two parts, since no database has days enough: the start is `days` before `lead`.
   */
  before(day: string, period: Period): { lead: string; days: number };
  /** How many days lie between two days, negative where the first is the earlier. */
  daysBetween(later: string, earlier: string): string;
  /** By how many days spans lengthen a window at least and at most; never NULL. */
  lengthening(extension: NonNullable<WindowForm['extension']>): { certain: string; possible: string };
}
