import { uniteSchemas } from '../case/union.ts';
import { CaseValidator } from '../case/validate.ts';
import { storeFor } from '../compile/compiled.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';
import type { Compared } from '../diff/difference.ts';
import type { Policy } from '../registry/policy.ts';
import { Measure, type MeasureOptions } from './measure.ts';

/**
 * What is needed to measure an impact: who counts, and who says what a case is. Cases may state every fact that a revision of the
 * policy knows, and those of drafts.
 * @throws BadCall where no case can be put to both revisions, or a fact to group by is none
 */
export function prepareMeasure(
  policy: Policy,
  from: Compared,
  to: Compared,
  options: Omit<MeasureOptions, 'policy' | 'from' | 'to' | 'cases' | 'store'>,
): { measure: Measure; validator: CaseValidator } {
  const both = uniteSchemas([from.revision.written.case, to.revision.written.case]);
  const [conflict] = both.conflicts;
  if (conflict)
    throw new BadCall(
      `no case can be put to both: \`${conflict.path}\` is of two kinds in the two revisions`,
      'compare each with a revision that reads it alike',
    );
  const all = uniteSchemas([policy.cases, both.schema]);
  const validator = new CaseValidator(all.conflicts.length > 0 ? both.schema : all.schema);
  const store = storeFor(validator.cases);
  return { measure: new Measure({ ...options, policy, from, to, store, cases: both.schema }), validator };
}
