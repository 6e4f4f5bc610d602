import type { Coverage } from '../coverage/model.ts';
import { type Diagnostic, inOrder } from '../diagnostics/diagnostic.ts';
import type { Because } from '../evaluate/answer.ts';
import type { Status } from '../evaluate/status.ts';
import type { Mutation } from '../mutation/model.ts';
import type { TestedPolicy } from '../scenarios/test-policies.ts';
import type { ReportedPolicy } from './test-report.ts';
import { type Failure, type FailurePlace, failuresOf, rowOf } from './test-words.ts';

/** What `policy test --format json` says of one policy. */
export interface TestReport {
  policy: string;
  versions: readonly string[];
  files: number;
  scenarios: number;
  runs: number;
  expectations: number;
  passed: number;
  failed: number;
  unconfirmed: number;
  failures: readonly WrittenFailure[];
  warnings: readonly Diagnostic[];
  coverage?: Coverage;
  mutation?: Mutation;
}

/** An expectation that did not pass with one case, in the same way under some versions. */
export interface WrittenFailure extends FailurePlace {
  outcome: 'failed' | 'unconfirmed';
  title: string;
  citation: string;
  /** From 1, with the values of the row; left out where the scenario has no examples. */
  example?: number;
  values?: Readonly<Record<string, unknown>>;
  versions: readonly string[];
  action: string;
  expected: { status: Status | null; needs?: readonly string[] };
  got: { status: Status; needs?: readonly string[] };
  because?: readonly Because[];
  /** The steps that decided, a line each; inner ones are indented. */
  steps: readonly string[];
}

/** What became of the scenarios of a policy, as JSON. */
export function testReport(tested: ReportedPolicy): TestReport {
  const { policy, scenarios, files, results, failures, warnings, coverage, mutation } = tested;
  const failed = failures.filter((each) => each.outcome === 'failed').length;
  return {
    policy: policy.id,
    versions: results.versions,
    files,
    scenarios: scenarios.length,
    runs: results.runs,
    expectations: results.tested.length,
    passed: results.tested.length - failures.length,
    failed,
    unconfirmed: failures.length - failed,
    failures: failuresOf(tested).map((each) => written(each, tested)),
    warnings: inOrder([...warnings]),
    ...(coverage ? { coverage } : {}),
    ...(mutation ? { mutation } : {}),
  };
}

function written(failure: Failure, { reasons }: TestedPolicy): WrittenFailure {
  const { tested, place, versions, steps } = failure;
  const { scenario, run, expectation, got } = tested;
  const reason = reasons.get(tested);
  const values = rowOf(scenario, run);
  const needs = reason?.answer.needs ?? got.needs;
  return {
    ...place,
    outcome: tested.outcome === 'unconfirmed' ? 'unconfirmed' : 'failed',
    title: scenario.title,
    citation: scenario.citation,
    ...(run.example === undefined || !values ? {} : { example: run.example, values }),
    versions,
    action: expectation.action,
    expected: {
      status: expectation.status,
      ...(expectation.needs === undefined ? {} : { needs: [...expectation.needs].sort() }),
    },
    got: { status: got.status, ...(needs === undefined ? {} : { needs }) },
    ...(reason ? { because: reason.answer.because } : {}),
    steps,
  };
}
