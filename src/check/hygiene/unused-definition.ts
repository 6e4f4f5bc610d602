import type { Revision } from '../../revision/model.ts';
import { type Reads, readsOf } from '../../revision/reads.ts';
import type { Check } from '../subject.ts';

/** Definitions that no rule and no coverage rests on, be it through others. */
export const unusedDefinitions: Check = ({ revision, json }) => {
  const { definitions } = ruling(revision);
  return revision.written.definitions.flatMap(({ id }, index) =>
    definitions.has(id)
      ? []
      : {
          code: 'unused-definition' as const,
          severity: 'warning' as const,
          message: `nothing rests on the definition \`${id}\``,
          suggestion: `name it in a condition, as \`{ "condition": "${id}" }\`, or take it out`,
          span: json.span(['definitions', index, 'id']),
        },
  );
};

/** What decides: all that rules and coverages rest on. A remark on something does not use it. */
export const ruling = (revision: Revision): Reads =>
  readsOf(
    [...revision.actions.map((each) => each.coverage.when), ...revision.rules.map((each) => each.when)],
    revision,
  );
