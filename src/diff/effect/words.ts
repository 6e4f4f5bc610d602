import type { Condition } from '../../revision/model.ts';
import type { Names } from './names.ts';

/** Conditions that all hold, as one sentence for people. */
export function wordsOf(conditions: readonly Condition[], names: Names): string {
  if (conditions.length === 0) return 'in every case';
  const phrase = (condition: Condition): string => {
    switch (condition.kind) {
      case 'all':
        return condition.conditions.map(phrase).join(' and ');
      case 'any': {
        const denied = notKnown(condition);
        if (!denied) return `(${condition.conditions.map(phrase).join(' or ')})`;
        return denied.kind === 'named'
          ? `${names.labelOf(denied.definition)} does not hold for sure`
          : `not for sure: ${phrase(denied)}`;
      }
      case 'not':
        if (condition.condition.kind === 'named')
          return `${names.labelOf(condition.condition.definition)} does not hold`;
        if (condition.condition.kind === 'unknown')
          return `it is known whether ${phrase(condition.condition.condition)}`;
        return `not: ${phrase(condition.condition)}`;
      case 'unknown':
        return `it is not known whether ${phrase(condition.condition)}`;
      case 'named':
        return `${names.labelOf(condition.definition)} holds`;
      case 'constant':
        return condition.holds ? 'always' : 'never';
      case 'comparison':
        return condition.operator.sentence(condition.fact.title, condition.value);
      case 'count': {
        const { quantifier, least, collection, where } = condition;
        if (quantifier === 'every')
          return `every one of ${collection.title}: ${where ? phrase(where) : 'always'}`;
        const many = { some: 'at least one', none: 'none', atLeast: `at least ${least}` }[quantifier];
        return `${many} of ${collection.title}${where ? `: ${phrase(where)}` : ''}`;
      }
    }
  };
  return conditions.map(phrase).join('; ');
}

/** What is denied or unknown, where a condition says that something is not sure. */
function notKnown(condition: Condition & { kind: 'all' | 'any' }): Condition | undefined {
  const [first, second, ...more] = condition.conditions;
  const isPair = first?.kind === 'not' && second?.kind === 'unknown' && more.length === 0;
  return isPair && first.condition === second.condition ? first.condition : undefined;
}
