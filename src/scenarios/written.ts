// Generated from schemas/scenarios.schema.json by `npm run generate`; a test proves it fresh.

/**
 * Tests of a policy that people write: a case, and what the law says of it, version by version. A file has one scenario, or several.
 */
export type Scenarios = Scenario | ScenarioFile;
/**
 * Where this schema is, seen from the file; an editor reads it.
 */
export type SchemaPath = string;
/**
 * The status of an action; with the facts that are needed, where it is undetermined and the scenario says which.
 */
export type Expected = Status | Open;
/**
 * The status; null until a person has said what it is, which no test passes.
 */
export type Status = 'permitted' | 'prohibited' | 'undetermined' | 'unregulated' | null;

/**
 * One test: a case, and what the law says of it.
 */
export interface Scenario {
  $schema?: SchemaPath;
  /**
   * What is so, in plain words; no other scenario of the policy has the same.
   */
  title: string;
  /**
   * Where the law says so.
   */
  citation: string;
  /**
   * The ids of the readings of the law that it rests on.
   *
   * Items: The id of a reading.
   */
  readings?: string[];
  /**
   * What else is to be known of it.
   */
  note?: string;
  /**
   * The facts, as any case of the policy states them. With `examples`, what they have in common.
   */
  case: {
    [k: string]: unknown;
  };
  /**
   * A table: the values of each row are put into the case, and the scenario is run once for each row.
   *
   * @minItems 1
   */
  examples?: [Row, ...Row[]];
  expect: Expect;
}
/**
 * Values by the paths of facts, as `needs` has them: `loans[0].dueOn`, `work.class`. What the case lacks on the way is made; null makes a fact unknown.
 */
export interface Row {
  [k: string]: unknown;
}
/**
 * What is expected, by ranges of versions: `>=3.0.0 <3.5.0`, with `||` for or. A range matches enacted revisions only; a version named whole, alone or after `||`, may be a proposal's. Where several match a version, each is tested.
 */
export interface Expect {
  [k: string]: Actions;
}
/**
 * What is expected of each action, by its id. Nothing is expected of an action that is not named.
 */
export interface Actions {
  [k: string]: Expected;
}
/**
 * An action that is undetermined, and exactly the facts that it needs.
 */
export interface Open {
  /**
   * Always `undetermined`: only then facts are needed.
   */
  status: 'undetermined';
  /**
   * The paths of the facts, in any order; none where what is given is only not exact enough.
   *
   * Items: The path of a fact, with the number of an item in brackets.
   */
  needs: string[];
}
/**
 * Several scenarios in one file.
 */
export interface ScenarioFile {
  $schema?: SchemaPath;
  /**
   * The scenarios.
   *
   * @minItems 1
   */
  scenarios: [Scenario, ...Scenario[]];
}
