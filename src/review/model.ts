import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Derived } from '../diff/compatibility/derive.ts';
import type { Difference } from '../diff/difference.ts';
import type { Failure } from '../print/test-words.ts';

/** What a change of a policy's files does: what a reviewer asks. */
export interface Review {
  policy: string;
  /** The commit that it is compared with, as it was named. */
  base: string;
  /** Whether nothing is wrong: no error or warning, no scenario that fails, nothing undecided. */
  isGood: boolean;
  files: readonly ReviewedFile[];
  /** What is wrong or suspicious in the policy as it is now. */
  diagnostics: readonly Diagnostic[];
  /** Undefined where the policy cannot be tested: it is not valid, or has no scenarios. */
  scenarios: { scenarios: number; expectations: number; failures: readonly Failure[] } | undefined;
}

/** One file of the policy that differs from the commit. */
export interface ReviewedFile {
  file: string;
  change: 'added' | 'edited' | 'deleted';
  kind: 'revision' | 'scenarios' | 'policy' | 'lock' | 'other';
  /** Of a revision that can be read. */
  version?: string;
  /** The number that a revision earns by what it changes in the one that it amends, where that is there. */
  number?: Pick<Derived, 'bump' | 'expected' | 'answers'> & { isRight: boolean; reasons: readonly string[] };
  /** What a valid revision changes: if edited, in its text at the commit; if added, in what it amends. */
  difference?: Difference;
}
