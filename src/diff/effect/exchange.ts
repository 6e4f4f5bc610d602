import type { Condition, Definition } from '../../revision/model.ts';

/** Of a definition that was read otherwise: what it was, and which definition in it was exchanged. */
export interface Origin {
  original: Definition;
  replacement: Definition;
}

const origins = new WeakMap<Definition, Origin>();

/** Where a definition comes from that stands in no revision; undefined for one that does. */
export const originOf = (definition: Definition): Origin | undefined => origins.get(definition);

/** A condition with one definition read otherwise, wherever it is named; the same condition where it is not named. */
export function withDefinition(condition: Condition, replacement: Definition): Condition {
  const exchanged = new Map<Definition, Definition>();
  const visit = (each: Condition): Condition => {
    switch (each.kind) {
      case 'all':
      case 'any': {
        const conditions = each.conditions.map(visit);
        return conditions.some((one, at) => one !== each.conditions[at])
          ? { kind: each.kind, conditions }
          : each;
      }
      case 'not':
      case 'unknown': {
        const inner = visit(each.condition);
        return inner === each.condition ? each : { kind: each.kind, condition: inner };
      }
      case 'named': {
        const definition = read(each.definition);
        return definition === each.definition ? each : { kind: 'named', definition };
      }
      case 'count': {
        const where = each.where && visit(each.where);
        return where === each.where ? each : { ...each, where };
      }
      case 'comparison': {
        const asked = each.operator.restsOn(each.value).each ?? [];
        if (asked.every(({ condition: one }) => visit(one) === one)) return each;
        return { ...each, value: each.operator.exchange?.(each.value, visit) ?? each.value };
      }
      case 'constant':
        return each;
    }
  };
  const read = (definition: Definition): Definition => {
    if (definition.id === replacement.id) return replacement;
    let known = exchanged.get(definition);
    if (!known) {
      const when = visit(definition.when);
      known = when === definition.when ? definition : { ...definition, when };
      if (known !== definition) origins.set(known, { original: definition, replacement });
      exchanged.set(definition, known);
    }
    return known;
  };
  return visit(condition);
}
