import type { WrittenCase } from '../case/written-facts.ts';
import type { Status } from '../evaluate/status.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';

/** A test of a policy that people write: a case, and what the law says of it, version by version. */
export interface Scenario {
  title: string;
  citation: string;
  file: string;
  /** Where it stands in its file. */
  at: Pointer;
  /** The file. */
  json: LocatedJson;
  /** The ids of the readings that it rests on. */
  readings: readonly string[];
  /** One case for each example, or the one case. */
  runs: readonly ScenarioRun[];
  expectations: readonly Expectation[];
}

/** One case that a scenario is run with. */
export interface ScenarioRun {
  /** The number of the example, from 1; undefined where there are none. */
  example: number | undefined;
  case: WrittenCase;
}

/** What a scenario says of one action under the versions of one range. */
export interface Expectation {
  range: string;
  /** The versions that the range matches, in order. */
  versions: readonly string[];
  action: string;
  /** null: no person has said yet what it is. */
  status: Status | null;
  /** The facts that are needed, where the scenario says. */
  needs: readonly string[] | undefined;
  /** Where it stands in the file. */
  at: Pointer;
}
