import type { Condition, Revision } from '../revision/model.ts';
import { type Comparison, ownTells } from './cells.ts';

/** The comparisons of a revision that rest on one fact alone, by its path. */
export function ownComparisons({ actions, rules, definitions }: Revision): Map<string, Comparison[]> {
  const found = new Map<string, Comparison[]>();
  const visit = (condition: Condition): void => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        for (const each of condition.conditions) visit(each);
        break;
      case 'not':
      case 'unknown':
        visit(condition.condition);
        break;
      case 'count':
        if (condition.where) visit(condition.where);
        break;
      case 'comparison': {
        for (const { condition: inner } of condition.operator.restsOn(condition.value).each ?? [])
          visit(inner);
        if (!ownTells(condition)) break;
        const { path } = condition.fact;
        const same = found.get(path);
        if (same) same.push(condition);
        else found.set(path, [condition]);
        break;
      }
      case 'named':
      case 'constant':
        break;
    }
  };
  for (const { when } of definitions.values()) visit(when);
  for (const { coverage } of actions) visit(coverage.when);
  for (const { when } of rules) visit(when);
  return found;
}
