// Generated from schemas/profile.schema.json by `npm run generate`; a test proves it fresh.

/**
 * A share, from 0 (never) to 1 (always).
 */
export type Share = number;
/**
 * Weights of values, or one value or range alone.
 */
export type Values = Weights | Range;
/**
 * How often, in proportion to the other weights beside it.
 */
export type Weight = number;
/**
 * A value, or a range with both ends included.
 */
export type Range = string;
/**
 * The path of a fact, `[]` for an item of a collection.
 */
export type Path = string;
/**
 * A value that the fact may have, or null.
 */
export type Scalar = string | number | boolean | null;

/**
 * What a synthetic population is like: for facts of a policy how often they are unknown, and how often they have which values. A fact that it does not name is drawn plainly.
 */
export interface Profile {
  /**
   * Where this schema is, seen from the file; an editor reads it.
   */
  $schema?: string;
  /**
   * The policy whose facts it names.
   */
  policy: string;
  /**
   * What population it describes, in a few words.
   */
  title: string;
  /**
   * What is to be known of it: what it is good for, what it supposes.
   */
  text?: string;
  /**
   * What its numbers were taken from; left out where they are supposed.
   */
  derivedFrom?: string;
  unknown?: Share;
  /**
   * Entries by the paths of facts, `[]` for an item of a collection.
   */
  facts?: {
    [k: string]: Entry;
  };
  /**
   * Tables of facts that are drawn together, since one tells something of the other.
   */
  together?: Table[];
}
/**
 * How one fact is drawn.
 */
export interface Entry {
  unknown?: Share;
  values?: Values;
  before?: Path;
  after?: Path;
  days?: Values;
  count?: Values;
  length?: Values;
  lasting?: Share;
  shares?: Shares;
  lists?: Weights;
  listed?: Share;
  lessSpecific?: Share;
  moreSpecific?: Share;
}
/**
 * Weights by values, or by ranges of values such as `0..12` or `2019-01-01..2019-12-31`, both ends included. What is not named never comes.
 */
export interface Weights {
  [k: string]: Weight;
}
/**
 * How often a list of texts has each text; one that is not named never comes.
 */
export interface Shares {
  [k: string]: Share;
}
/**
 * Facts of the case, or of the items of one collection, that are drawn together.
 */
export interface Table {
  /**
   * The facts, a column each.
   *
   * @minItems 1
   */
  facts: [Path, ...Path[]];
  /**
   * The rows that are drawn from.
   *
   * @minItems 1
   */
  rows: [Row, ...Row[]];
}
/**
 * Values that come together, and how often.
 */
export interface Row {
  weight: Weight;
  /**
   * A value for each of the facts, in their order; null where it is unknown.
   */
  values: Scalar[];
}
