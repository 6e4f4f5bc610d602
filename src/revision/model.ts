import type { Citation } from '../citation/citation.ts';
import type { Entry } from '../citation/match.ts';
import type { Day } from '../dates/day.ts';
import type { DaySpan } from '../dates/spans.ts';
import type { Operator } from '../operators/operator.ts';
import type { Revision as WrittenRevision } from './written.ts';

/** What values a fact can have. */
export type FactType =
  | { kind: 'boolean' }
  | { kind: 'text'; values: readonly string[] | undefined }
  | { kind: 'number'; integer: boolean; minimum: number | undefined; maximum: number | undefined }
  | { kind: 'date' }
  | { kind: 'date-time' }
  | { kind: 'citation' }
  | { kind: 'texts'; values: readonly string[] }
  | { kind: 'spans' }
  | { kind: 'collection' };

/** A fact's value, ready to compare: dates are days, citations are parsed, spans are in days. */
export type FactValue = boolean | string | Day | Citation | readonly string[] | readonly DaySpan[];

/** One fact of the case schema. */
export interface Fact {
  /** Written out from the case, `[]` for an item: `loans[].dueOn`. */
  path: string;
  type: FactType;
  title: string;
  question: string;
  citation: string;
  /** As written; undefined where an absent fact is unknown. */
  default: boolean | string | number | undefined;
  /** The collection of whose items this is a fact; undefined for a fact of the case. */
  collection: string | undefined;
  /** The names from the case, or from the item, to the value. */
  keys: readonly string[];
}

/** A case or an item as the engine reads it: values, groups and collections by name; unknown is absent. */
export interface Facts {
  [name: string]: FactValue | Facts | readonly Facts[] | undefined;
}

/** A list with its entries parsed. */
export interface List {
  id: string;
  citation: string;
  text: string;
  entries: readonly ListEntry[];
}

export interface ListEntry {
  /** As it is written: `PEN 12.05`, or `PEN 13.00 to PEN 13.99`. */
  written: string;
  title: string;
  note: string | undefined;
  match: Entry;
}

export interface Reading {
  id: string;
  text: string;
  citation?: string;
}

/** What definitions, rules and coverages share: a place in the law, words, readings, a condition. */
export interface Provision {
  id: string;
  citation: string;
  text: string;
  readings: readonly Reading[];
  when: Condition;
}

export interface Definition extends Provision {
  /** The collection whose items it speaks of; undefined where it speaks of the case. */
  of: string | undefined;
}

export interface Rule extends Provision {
  permits: readonly string[];
}

export interface Limit {
  hours: number;
  excluding: readonly ('Saturdays' | 'Sundays' | 'holidays')[];
  from: Fact;
  citation: string;
}

export interface Action {
  id: string;
  title: string;
  citation: string;
  text: string;
  coverage: Provision;
  limit: Limit | undefined;
}

export type Condition =
  | { kind: 'all' | 'any'; conditions: readonly Condition[] }
  | { kind: 'not'; condition: Condition }
  /** True where the condition is unknown, else false. Only effects say so: in a rule, a missing fact would decide. */
  | { kind: 'unknown'; condition: Condition }
  | { kind: 'constant'; holds: boolean }
  | { kind: 'named'; definition: Definition }
  | { kind: 'comparison'; fact: Fact; operator: Operator; value: unknown; written: unknown }
  | Count;

export interface Count {
  kind: 'count';
  quantifier: 'some' | 'every' | 'none' | 'atLeast';
  /** How many items must satisfy `where`; 1 for all but `atLeast`. */
  least: number;
  collection: Fact;
  /** Undefined where every item counts. */
  where: Condition | undefined;
}

/** From which day a revision is in force: that day where both are the same, else only bounds. */
export interface InForce {
  earliest: Day;
  latest: Day;
}

/** The parts of a revision file that say what it is and what cases may state. */
export type Header = Pick<
  WrittenRevision,
  'policy' | 'version' | 'title' | 'status' | 'amends' | 'corrects' | 'publishedOn' | 'enactment' | 'case'
>;

/** A revision in a registry: its header is checked, its law only when it is asked for. */
export interface RegisteredRevision {
  file: string;
  policy: string;
  version: string;
  /** Undefined for a proposal. */
  inForce: InForce | undefined;
  written: Header;
  readonly digest: string;
  /**
   * The revision whole and checked; loaded once.
   * @throws InvalidInput
   */
  law(): Revision;
}

/** A revision that passed all checks, with every name in it resolved. */
export interface Revision {
  /** As written in its file. */
  written: WrittenRevision;
  file: string;
  policy: string;
  version: string;
  digest: string;
  /** Undefined for a proposal. */
  inForce: InForce | undefined;
  facts: ReadonlyMap<string, Fact>;
  lists: ReadonlyMap<string, List>;
  definitions: ReadonlyMap<string, Definition>;
  actions: readonly Action[];
  rules: readonly Rule[];
}
