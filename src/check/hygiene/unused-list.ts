import type { Check } from '../subject.ts';
import { ruling } from './unused-definition.ts';

/** Lists that no rule and no coverage rests on. */
export const unusedLists: Check = ({ revision, json }) => {
  const { lists } = ruling(revision);
  return revision.written.lists.flatMap(({ id }, index) =>
    lists.has(id)
      ? []
      : {
          code: 'unused-list' as const,
          severity: 'warning' as const,
          message: `nothing rests on the list \`${id}\``,
          suggestion: 'compare a fact with it by the operator that reads lists, or take it out',
          span: json.span(['lists', index, 'id']),
        },
  );
};
