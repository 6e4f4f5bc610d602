import type { Coverage } from '../coverage/model.ts';
import type { Mutation } from '../mutation/model.ts';
import type { TestedPolicy } from '../scenarios/test-policies.ts';

/** What became of a policy's scenarios, with what else was asked of them. */
export interface ReportedPolicy extends TestedPolicy {
  coverage?: Coverage;
  mutation?: Mutation;
  /** How many scenarios were written for a person to answer, and where; no file where none is missing. */
  suggested?: { file: string | undefined; scenarios: number };
}
