// Generated from schemas/revision.schema.json by `npm run generate`; a test proves it fresh.

/**
 * A name in lower case: letters, digits and hyphens.
 */
export type Id = string;
/**
 * MAJOR.MINOR.PATCH, with a prerelease part for a proposal.
 */
export type Version = string;
/**
 * Plain words, not empty.
 */
export type Text = string;
/**
 * YYYY-MM-DD.
 */
export type Date = string;
/**
 * Where the law says it.
 */
export type Citation = string;
/**
 * Starts with https:// or http://.
 */
export type Address = string;
/**
 * A letter, then letters, digits or underscores.
 */
export type FactName = string;
/**
 * One fact: a truth value, a text from a closed list, a number, a date, a citation; a group of facts; a collection of things with facts of their own; a list of texts; or spans of days.
 */
export type Fact = BooleanFact | StringFact | NumberFact | GroupFact | ArrayFact;
/**
 * What a sentence calls the fact.
 */
export type FactTitle = string;
/**
 * The question that a person answers, in plain words.
 */
export type Question = string;
/**
 * One provision, or all sections from one to another.
 */
export type Entry = ProvisionEntry | RangeEntry;
/**
 * Law, space, section, subdivisions in brackets.
 */
export type Provision = string;
/**
 * Names joined by dots; `[]` stands for the item in question: `loans[].dueOn`.
 */
export type Path = string;
/**
 * How a doubtful point of the law is read here.
 */
export type Readings = Reading[];
/**
 * When something holds: a comparison of a fact, a definition by name, a combination, or a count over a collection. A fact that is not known makes it unknown, never false.
 */
export type Condition =
  All | Any | Not | Named | Comparison | Some | Every | None | AtLeast | Always | Never;
/**
 * A single value.
 */
export type Scalar = string | number | boolean;
/**
 * One or more values.
 *
 * @minItems 1
 */
export type Scalars = [Scalar, ...Scalar[]];

/**
 * One revision of a policy: the whole body of law as of one enactment, in one file, complete in itself. docs/format.md explains every part.
 */
export interface Revision {
  /**
   * Where this schema is, seen from the file; an editor reads it.
   */
  $schema?: string;
  policy: Id;
  version: Version;
  title: Text;
  /**
   * `enacted`: it is or was law. `proposed`: a bill that may still pass. `lapsed`: a bill that no longer can.
   */
  status: 'enacted' | 'proposed' | 'lapsed';
  amends?: Version;
  corrects?: Text;
  publishedOn: Date;
  enactment: Enactment;
  case: CaseSchema;
  /**
   * The lists of provisions that conditions refer to, one entry a line.
   */
  lists: List[];
  /**
   * The terms that the law defines, each a named condition.
   */
  definitions: Definition[];
  /**
   * What the law speaks of: the actions that it permits or prohibits, and whom and what it covers.
   *
   * @minItems 1
   */
  actions: [Action, ...Action[]];
  /**
   * The provisions that permit an action. An action that is covered and that no rule permits is prohibited.
   */
  rules: Rule[];
  /**
   * What a reader should know beside the law: court decisions, doubts. They never change an answer.
   */
  annotations: Annotation[];
  /**
   * What the law says and this revision leaves out, so that nobody believes it is answered.
   */
  notModelled: Note[];
}
/**
 * The act that made a revision law, or would.
 */
export interface Enactment {
  instrument: Text;
  citation: Citation;
  adoptedOn?: Date;
  /**
   * From which day it is in force: a date, or the earliest and the latest it can be where only these are known. A proposal has none.
   */
  inForce?: Date | DateBounds;
  basis?: Text;
  /**
   * Where the text can be read.
   */
  source: Source[];
}
/**
 * A day known only by its bounds.
 */
export interface DateBounds {
  earliest: Date;
  latest: Date;
}
/**
 * A document, with its address where it has one.
 */
export interface Source {
  title: Text;
  address?: Address;
}
/**
 * A JSON Schema of an object: the facts of a case. `id` is always allowed and need not be declared.
 */
export interface CaseSchema {
  /**
   * Always `object`.
   */
  type: 'object';
  /**
   * Always `false`: an unknown property is an error.
   */
  additionalProperties: false;
  /**
   * The facts that every case must state.
   */
  required: FactName[];
  properties: Facts;
}
/**
 * Facts by name.
 */
export interface Facts {
  [k: string]: Fact;
}
/**
 * A fact that is true or false.
 */
export interface BooleanFact {
  /**
   * Always `boolean`.
   */
  type: 'boolean';
  title: FactTitle;
  question: Question;
  citation: Citation;
  /**
   * What is taken, and listed as assumed, when the fact is absent.
   */
  default?: boolean;
}
/**
 * A text: from a closed list (`enum`), a date, a date with time and offset, a citation, or free.
 */
export interface StringFact {
  /**
   * Always `string`.
   */
  type: 'string';
  /**
   * `date`: YYYY-MM-DD. `date-time`: with offset. `citation`: a provision, as `PEN 12.05(2)`.
   */
  format?: 'date' | 'date-time' | 'citation';
  /**
   * The texts allowed.
   *
   * @minItems 1
   */
  enum?: [string, ...string[]];
  title: FactTitle;
  question: Question;
  citation: Citation;
  /**
   * What is taken, and listed as assumed, when the fact is absent.
   */
  default?: string;
}
/**
 * A number.
 */
export interface NumberFact {
  /**
   * `integer` or `number`.
   */
  type: 'integer' | 'number';
  /**
   * The smallest value allowed.
   */
  minimum?: number;
  /**
   * The largest value allowed.
   */
  maximum?: number;
  title: FactTitle;
  question: Question;
  citation: Citation;
  /**
   * What is taken, and listed as assumed, when the fact is absent.
   */
  default?: number;
}
/**
 * Facts that belong together under one name.
 */
export interface GroupFact {
  /**
   * Always `object`.
   */
  type: 'object';
  title?: FactTitle;
  question?: Question;
  citation?: Citation;
  /**
   * Always `false`.
   */
  additionalProperties: false;
  properties: Facts;
}
/**
 * A collection (`items` is an object), a list of texts (`items` has an `enum`), or spans of days (`format` is `spans`). A list that is given is complete.
 */
export interface ArrayFact {
  /**
   * Always `array`.
   */
  type: 'array';
  /**
   * `spans`: each item has the days `from` and `to`; the day `to` no longer counts, and null means that it lasts.
   */
  format?: 'spans';
  title: FactTitle;
  question: Question;
  citation: Citation;
  /**
   * What the array holds.
   */
  items: CollectionItems | TextItems;
}
/**
 * Things with facts of their own. For `spans`: exactly `from` and `to`, both required.
 */
export interface CollectionItems {
  /**
   * Always `object`.
   */
  type: 'object';
  /**
   * Always `false`.
   */
  additionalProperties: false;
  /**
   * The facts every item must state; only for `spans`.
   */
  required?: FactName[];
  properties: Facts;
}
/**
 * Texts from a closed list.
 */
export interface TextItems {
  /**
   * Always `string`.
   */
  type: 'string';
  /**
   * The texts allowed.
   *
   * @minItems 1
   */
  enum: [string, ...string[]];
}
/**
 * A list of provisions that the law sets out.
 */
export interface List {
  id: Id;
  citation: Citation;
  text: Text;
  /**
   * The provisions, one a line.
   *
   * @minItems 1
   */
  entries: [Entry, ...Entry[]];
}
/**
 * One provision with everything under it.
 */
export interface ProvisionEntry {
  citation: Provision;
  title: Text;
  note?: Text;
}
/**
 * All sections of one law from one to another, both included: an article.
 */
export interface RangeEntry {
  from: Provision;
  to: Provision;
  title: Text;
  note?: Text;
}
/**
 * A term that the law defines.
 */
export interface Definition {
  id: Id;
  of?: Path;
  citation: Citation;
  text: Text;
  readings?: Readings;
  when: Condition;
}
/**
 * One reading of a doubtful point. The same id always has the same text.
 */
export interface Reading {
  id: Id;
  text: Text;
  citation?: Citation;
}
/**
 * Holds when each of its conditions holds.
 */
export interface All {
  /**
   * The conditions.
   *
   * @minItems 1
   */
  all: [Condition, ...Condition[]];
}
/**
 * Holds when at least one of its conditions holds.
 */
export interface Any {
  /**
   * The conditions.
   *
   * @minItems 1
   */
  any: [Condition, ...Condition[]];
}
/**
 * Holds when its condition does not. Unknown stays unknown.
 */
export interface Not {
  not: Condition;
}
/**
 * Holds when the definition of this name holds, of the item in question where the definition has `of`.
 */
export interface Named {
  condition: Id;
}
/**
 * Holds when the fact compares with the value as the operator says.
 */
export interface Comparison {
  fact: Path;
  /**
   * How to compare. docs/format.md tells what each operator decides.
   */
  operator:
    | 'equal'
    | 'notEqual'
    | 'in'
    | 'notIn'
    | 'lessThan'
    | 'lessThanInclusive'
    | 'greaterThan'
    | 'greaterThanInclusive'
    | 'contains'
    | 'doesNotContain'
    | 'listedIn'
    | 'within';
  /**
   * What the fact is compared with; its form depends on the operator.
   */
  value: Scalar | FactReference | Scalars | Window;
}
/**
 * The value of another fact.
 */
export interface FactReference {
  fact: Path;
}
/**
 * A period that ends on a day: the date must be later than `before` minus the period. Exactly the period before is outside; after `before` is inside.
 */
export interface Window {
  period: Period;
  before: FactReference;
  extendedBy?: Extension;
}
/**
 * Calendar years, months and days, counted back in this order; a day that the month lacks becomes the month's last.
 */
export interface Period {
  /**
   * Calendar years.
   */
  years?: number;
  /**
   * Calendar months.
   */
  months?: number;
  /**
   * Days.
   */
  days?: number;
}
/**
 * Days that lengthen the period: those of the spans of the items of a collection for which a condition holds, counted once, clipped to the time from `from` up to but without `until`.
 */
export interface Extension {
  spans: Path;
  where: Condition;
  from: FactReference;
  until: FactReference;
}
/**
 * Holds when the condition holds for at least one item of the collection.
 */
export interface Some {
  some: Path;
  where?: Condition;
}
/**
 * Holds when the condition holds for every item of the collection; of an empty one it holds.
 */
export interface Every {
  every: Path;
  where: Condition;
}
/**
 * Holds when the condition holds for no item of the collection.
 */
export interface None {
  none: Path;
  where?: Condition;
}
/**
 * Holds when the condition holds for at least so many items of the collection.
 */
export interface AtLeast {
  /**
   * How many.
   */
  atLeast: number;
  of: Path;
  where?: Condition;
}
/**
 * Always holds.
 */
export interface Always {
  /**
   * Always `true`.
   */
  always: true;
}
/**
 * Never holds: for an action whose section was repealed.
 */
export interface Never {
  /**
   * Always `true`.
   */
  never: true;
}
/**
 * Something that may be done, and whom and what the law covers when it speaks of it.
 */
export interface Action {
  id: Id;
  title: Text;
  citation: Citation;
  text: Text;
  coverage: Coverage;
  limit?: Limit;
}
/**
 * When the revision speaks of the action at all. Where it does not, the action is unregulated.
 */
export interface Coverage {
  citation: Citation;
  text: Text;
  readings?: Readings;
  when: Condition;
}
/**
 * How long the action may last where it is permitted.
 */
export interface Limit {
  /**
   * How many hours.
   */
  hours: number;
  /**
   * The days whose hours do not count, in the policy's time zone. `holidays` are those of policy.json.
   */
  excluding: ('Saturdays' | 'Sundays' | 'holidays')[];
  from: Path;
  citation: Citation;
}
/**
 * A provision that permits one or more actions.
 */
export interface Rule {
  id: Id;
  /**
   * The actions that it permits.
   *
   * @minItems 1
   */
  permits: [Id, ...Id[]];
  citation: Citation;
  text: Text;
  readings?: Readings;
  when: Condition;
}
/**
 * A remark on provisions: a decision, a doubt.
 */
export interface Annotation {
  id: Id;
  citation: Citation;
  text: Text;
  /**
   * The ids of the lists, definitions, actions and rules that it is about.
   *
   * @minItems 1
   */
  on: [Id, ...Id[]];
  /**
   * Where it can be read.
   */
  source?: Source[];
}
/**
 * A part of the law that is left out.
 */
export interface Note {
  id: Id;
  citation: Citation;
  text: Text;
}
