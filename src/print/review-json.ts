import type { Review } from '../review/model.ts';
import { type FailurePlace, runTitle } from './test-words.ts';

/** An expectation that fails now. */
export interface ReviewedFailure extends FailurePlace {
  title: string;
  action: string;
  versions: readonly string[];
  expected: string;
  got: string;
  /** The steps that decided, a line each; inner ones are indented. */
  steps: readonly string[];
}

/** A review as `policy review --format json` prints it. */
export type WrittenReview = Omit<Review, 'scenarios'> & {
  scenarios?: { scenarios: number; expectations: number; failures: readonly ReviewedFailure[] };
};

/** A review as JSON. */
export function reviewJson({ scenarios, ...rest }: Review): WrittenReview {
  if (!scenarios) return rest;
  const failures = scenarios.failures.map(({ tested, place, versions, expected, got, steps }) => ({
    ...place,
    title: runTitle(tested.scenario, tested.run),
    action: tested.expectation.action,
    versions,
    expected,
    got,
    steps,
  }));
  return { ...rest, scenarios: { ...scenarios, failures } };
}
