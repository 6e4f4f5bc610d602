import type { Condition, Fact, Revision } from './model.ts';

/** What conditions rest on, through the definitions that they name. */
export interface Reads {
  /** Facts by path, in the order in which they are met; a collection is read where its items are counted or something of them is read. */
  facts: ReadonlyMap<string, Fact>;
  lists: ReadonlySet<string>;
  definitions: ReadonlySet<string>;
}

/** What conditions rest on: what they compare, count and name, and what operators ask for beside that. */
export function readsOf(conditions: Iterable<Condition>, { facts }: Revision): Reads {
  const reads = { facts: new Map<string, Fact>(), lists: new Set<string>(), definitions: new Set<string>() };
  const addFact = (fact: Fact): void => {
    reads.facts.set(fact.path, fact);
    const collection = fact.collection === undefined ? undefined : facts.get(fact.collection);
    if (collection) addFact(collection);
  };
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
      case 'named': {
        const { id, when } = condition.definition;
        if (reads.definitions.has(id)) break;
        reads.definitions.add(id);
        visit(when);
        break;
      }
      case 'count':
        addFact(condition.collection);
        if (condition.where) visit(condition.where);
        break;
      case 'comparison': {
        addFact(condition.fact);
        const { facts: others, lists, each } = condition.operator.restsOn(condition.value);
        for (const fact of others ?? []) addFact(fact);
        for (const list of lists ?? []) reads.lists.add(list.id);
        for (const asked of each ?? []) {
          addFact(asked.collection);
          for (const fact of asked.facts ?? []) addFact(fact);
          visit(asked.condition);
        }
        break;
      }
      case 'constant':
        break;
    }
  };
  for (const each of conditions) visit(each);
  return reads;
}
