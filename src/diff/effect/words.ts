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
        return denied
          ? `${subject(denied)} ${verb(denied, 'is not known to hold')}`
          : `(${condition.conditions.map(phrase).join(', or ')})`;
      }
      case 'not':
        return condition.condition.kind === 'named'
          ? `${names.labelOf(condition.condition.definition)} does not hold`
          : `it is not so that ${phrase(condition.condition)}`;
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
        const that = where ? ` of which ${phrase(where)}` : '';
        const many = { some: 'one', every: 'none other than', none: 'none', atLeast: `at least ${least}` };
        return quantifier === 'every'
          ? `of every one among ${collection.title} ${where ? phrase(where) : 'it is so'}`
          : `among ${collection.title} there is ${many[quantifier]}${that}`;
      }
    }
  };
  const subject = (condition: Condition): string =>
    condition.kind === 'named' ? names.labelOf(condition.definition) : `that ${phrase(condition)}`;
  const verb = (condition: Condition, text: string): string =>
    condition.kind === 'named' ? text : 'is not known to be so';
  return conditions.map(phrase).join('; ');
}

/** What is denied or unknown, where a condition says that something is not sure. */
function notKnown(condition: Condition & { kind: 'all' | 'any' }): Condition | undefined {
  const [first, second, ...more] = condition.conditions;
  const isPair = first?.kind === 'not' && second?.kind === 'unknown' && more.length === 0;
  return isPair && first.condition === second.condition ? first.condition : undefined;
}
