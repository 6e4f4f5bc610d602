import type { Code } from '../../diagnostics/codes.ts';
import type { Revision } from '../../revision/model.ts';
import type { Derived } from './derive.ts';

/** What is wrong with a revision's number; it stands at `version` in its file. */
export interface NumberProblem {
  code: Code;
  message: string;
  suggestion: string;
}

const MOST_REASONS = 3;

/**
 * What is wrong with the number of a revision, given what its change from the one before earns:
 * another number, or a PATCH that changes answers and does not say so, or may.
 */
export function numberProblems(from: Revision, to: Revision, derived: Derived): NumberProblem[] {
  const { bump, expected, answers } = derived;
  const problems: NumberProblem[] = [];
  if (to.version !== expected) {
    problems.push({
      code: 'version-bump',
      message: `the change from \`${from.version}\` earns \`${expected}\`, not \`${to.version}\`: it is ${bump.toUpperCase()}, since ${because(derived)}`,
      suggestion: `make the version \`${expected}\``,
    });
  }
  const declare = 'say with `corrects` what was encoded wrongly, or give the act that amended the law';
  if (answers === 'changed') {
    problems.push({
      code: 'patch-answers',
      message: `the act is that of \`${from.version}\`, so this is a PATCH, and it changes answers without \`corrects\``,
      suggestion: declare,
    });
  }
  if (answers === 'undecided') {
    problems.push({
      code: 'patch-undecided',
      message: `the act is that of \`${from.version}\`, so this is a PATCH, and whether it changes answers is not decided`,
      suggestion: `look with \`policy diff ${from.version} ${to.version}\`; if answers change, ${declare}`,
    });
  }
  return problems;
}

function because({ reasons }: Derived): string {
  const texts = reasons.map((each) => each.text);
  const more = texts.length - MOST_REASONS;
  return [...texts.slice(0, MOST_REASONS), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
