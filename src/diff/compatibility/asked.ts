import type { Action, Condition, Fact, Revision } from '../../revision/model.ts';

/**
 * The facts that can matter to an action's status: those that its coverage or a rule that permits it
 * reads, directly, through definitions, or through what an operator rests on.
 * @returns by path, in the order in which they are met; collections that are gone through among them
 */
export function factsAsked(revision: Revision, action: Action): ReadonlyMap<string, Fact> {
  const asked = new Map<string, Fact>();
  const seen = new Set<string>();
  const add = (fact: Fact): void => void asked.set(fact.path, fact);
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
      case 'constant':
        break;
      case 'named':
        if (seen.has(condition.definition.id)) break;
        seen.add(condition.definition.id);
        visit(condition.definition.when);
        break;
      case 'count':
        add(condition.collection);
        if (condition.where) visit(condition.where);
        break;
      case 'comparison': {
        const { facts = [], each = [] } = condition.operator.restsOn(condition.value);
        add(condition.fact);
        for (const fact of facts) add(fact);
        for (const { collection, condition: ofItem, facts: ofItems = [] } of each) {
          add(collection);
          visit(ofItem);
          for (const fact of ofItems) add(fact);
        }
      }
    }
  };
  visit(action.coverage.when);
  for (const rule of revision.rules) if (rule.permits.includes(action.id)) visit(rule.when);
  return asked;
}
