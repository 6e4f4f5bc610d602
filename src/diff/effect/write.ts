import type { Condition, Definition, List } from '../../revision/model.ts';
import type { SelfContained } from './model.ts';
import type { Names } from './names.ts';

/** Conditions that all hold, as JSON that stands by itself: with the definitions and lists that they name. */
export function writeConditions(conditions: readonly Condition[], names: Names): SelfContained {
  const definitions = new Map<string, unknown>();
  const lists = new Map<string, unknown>();

  const name = (definition: Definition): string => {
    const id = names.idOf(definition);
    if (!definitions.has(id)) {
      const { of, citation, text } = definition;
      // Its place is taken before what it rests on is written.
      definitions.set(id, undefined);
      const when = write(definition.when);
      definitions.set(id, { id, ...(of === undefined ? {} : { of }), citation, text, when });
    }
    return id;
  };

  const nameList = (list: List): string => {
    const id = names.listIdOf(list);
    if (!lists.has(id)) {
      const entries = list.entries.map(({ written, title }) => {
        const [from, to] = written.split(' to ');
        return to === undefined ? { citation: written, title } : { from, to, title };
      });
      lists.set(id, { id, citation: list.citation, text: list.text, entries });
    }
    return id;
  };

  const write = (condition: Condition): unknown => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return { [condition.kind]: condition.conditions.map(write) };
      case 'not':
      case 'unknown':
        return { [condition.kind]: write(condition.condition) };
      case 'constant':
        return condition.holds ? { always: true } : { never: true };
      case 'named':
        return { condition: name(condition.definition) };
      case 'comparison': {
        const { fact, operator, value, written } = condition;
        const { lists: used = [], each = [] } = operator.restsOn(value);
        const [list] = used;
        if (list && written === list.id)
          return { fact: fact.path, operator: operator.name, value: nameList(list) };
        const asked = each.map((one) => write(one.condition));
        return { fact: fact.path, operator: operator.name, value: withWheres(written, asked) };
      }
      case 'count': {
        const { quantifier, least, collection } = condition;
        const where = condition.where ? { where: write(condition.where) } : {};
        return quantifier === 'atLeast'
          ? { atLeast: least, of: collection.path, ...where }
          : { [quantifier]: collection.path, ...where };
      }
    }
  };

  const [only] = conditions;
  const when =
    conditions.length === 1 && only
      ? write(only)
      : conditions.length === 0
        ? { always: true }
        : { all: conditions.map(write) };
  return { lists: [...lists.values()], definitions: [...definitions.values()], when };
}

/** A value as written, with the conditions on items in it, each at a `where`, replaced in their order. */
function withWheres(written: unknown, conditions: unknown[]): unknown {
  if (conditions.length === 0 || written === null || typeof written !== 'object') return written;
  if (Array.isArray(written)) return written.map((each) => withWheres(each, conditions));
  return Object.fromEntries(
    Object.entries(written).map(([name, each]) =>
      name === 'where' ? [name, conditions.shift()] : [name, withWheres(each, conditions)],
    ),
  );
}
