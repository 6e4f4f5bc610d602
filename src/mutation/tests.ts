import { readFactsOf, type WrittenCase } from '../case/written-facts.ts';
import { needsOf } from '../evaluate/needs.ts';
import { decideAll, type Status } from '../evaluate/status.ts';
import type { Facts, Revision } from '../revision/model.ts';
import type { Scenario } from '../scenarios/model.ts';

/** What a case is expected to come to under one revision. */
export interface Test {
  /** What tells it to people. */
  title: string;
  case: WrittenCase;
  expected: readonly ExpectedStatus[];
}

export interface ExpectedStatus {
  action: string;
  status: Status;
  /** Sorted; undefined where nobody says. */
  needs: readonly string[] | undefined;
}

/** What scenarios expect under a version; what no person has confirmed is left out. */
export function testsOf(scenarios: readonly Scenario[], version: string): Test[] {
  return scenarios.flatMap(({ title, runs, expectations }) => {
    const expected = expectations
      .filter((each) => each.versions.includes(version))
      .flatMap(({ action, status, needs }) =>
        status === null ? [] : [{ action, status, needs: needs && [...new Set(needs)].sort() }],
      );
    if (expected.length === 0) return [];
    return runs.map((run) => ({
      title: run.example === undefined ? title : `${title} (example ${run.example})`,
      case: run.case,
      expected,
    }));
  });
}

/** Whether a revision comes to other statuses than a test expects. */
export function failsByStatus(revision: Revision, { expected }: Test, facts: Facts): boolean {
  const statuses = decideAll(revision, facts);
  return expected.some((each) => statuses[each.action] !== each.status);
}

/** Whether a revision needs other facts than a test expects, where it says which. */
export function failsByNeeds(revision: Revision, test: Test): boolean {
  // The search for needs remembers by the facts, so these are read anew for each revision.
  const { facts } = readFactsOf(test.case, revision.written.case);
  return test.expected.some(({ action: id, needs }) => {
    const action = revision.actions.find((each) => each.id === id);
    return (
      needs !== undefined &&
      action !== undefined &&
      JSON.stringify(needsOf(revision, action, facts)) !== JSON.stringify(needs)
    );
  });
}

/** Without the expectations that a revision does not meet itself, and how many these are. */
export function met(revision: Revision, tests: readonly Test[]): { tests: Test[]; unmet: number } {
  let unmet = 0;
  const kept = tests.flatMap((test) => {
    const { facts } = readFactsOf(test.case, revision.written.case);
    const expected = test.expected.filter((each) => {
      const one = { ...test, expected: [each] };
      return !failsByStatus(revision, one, facts) && !(each.needs && failsByNeeds(revision, one));
    });
    unmet += test.expected.length - expected.length;
    return expected.length === 0 ? [] : [{ ...test, expected }];
  });
  return { tests: kept, unmet };
}
