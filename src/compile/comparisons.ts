import type { Condition, Revision } from '../revision/model.ts';
import { everyPart, rootsOf } from '../revision/walk.ts';
import { type Comparison, ownTells } from './cells.ts';

/** The comparisons of a revision that rest on one fact alone, by its path. */
export function ownComparisons(revision: Revision): Map<string, Comparison[]> {
  const found = new Map<string, Comparison[]>();
  const visit = (root: Condition): void => {
    for (const { condition } of everyPart({ condition: root, at: [], scopes: [] }, revision.facts)) {
      if (condition.kind !== 'comparison') continue;
      // What an operator asks of other items is no part of the condition as it is written.
      for (const { condition: inner } of condition.operator.restsOn(condition.value).each ?? []) visit(inner);
      if (!ownTells(condition)) continue;
      const same = found.get(condition.fact.path);
      if (same) same.push(condition);
      else found.set(condition.fact.path, [condition]);
    }
  };
  for (const { condition } of rootsOf(revision)) visit(condition);
  return found;
}
