import type { Finding } from '../../diagnostics/diagnostic.ts';
import { show } from '../../json/show.ts';
import type { Reader } from '../../operators/operator.ts';
import type { Fact } from '../../revision/model.ts';
import { defaultOf } from '../../revision/values.ts';
import { type Placed, partsOf, rootsOf } from '../../revision/walk.ts';
import { negate, TRUE, UNKNOWN } from '../../truth.ts';
import type { Check } from '../subject.ts';

/** A case that states nothing: every fact has its default, or is unknown. */
const SILENT: Reader = {
  value: defaultOf,
  peek: defaultOf,
  items: () => undefined,
  truth: () => UNKNOWN,
};

/**
 * Conditions that exclude something, and that an absent fact passes since its default is not what they exclude. Negative are
 * the comparisons of negative operators and those under a `not` or a `none`, but not under two of these. A required fact is never absent.
 */
export const absentPasses: Check = ({ revision, json }) => {
  const findings: Finding[] = [];
  const required = new Set<string>(revision.written.case.required);
  const look = (placed: Placed, isNegated: boolean): void => {
    const { condition } = placed;
    if (condition.kind !== 'comparison') {
      const turns =
        condition.kind === 'not' || (condition.kind === 'count' && condition.quantifier === 'none');
      for (const part of partsOf(placed, revision.facts)) look(part, isNegated !== turns);
      return;
    }
    const { fact, operator, value } = condition;
    const fallback = defaultOf(fact);
    const isNegative = (operator.isNegative ?? false) !== isNegated;
    if (!isNegative || fallback === undefined || required.has(fact.path)) return;
    const truth = operator.decide(fallback, value, SILENT);
    if ((isNegated ? negate(truth) : truth) !== TRUE) return;
    findings.push(passing(fact, json.span(placed.at)));
  };
  for (const root of rootsOf(revision)) look(root, false);
  return findings;
};

const passing = (fact: Fact, span: Finding['span']): Finding => ({
  code: 'absent-passes',
  severity: 'warning',
  message: `a case that does not state \`${fact.path}\` passes this negative condition`,
  suggestion:
    'name what is let through instead of what is not, or take the default out; where the law lets one assume it, suppress this with that reason',
  span,
  evidence: {
    proof: `where a case does not state it, \`${fact.path}\` is ${show(fact.default)}, which the condition does not exclude`,
  },
});
