import type { Condition, Count } from '../revision/model.ts';

/** A condition as a sentence, without its parts where it has several. */
export function sentenceOf(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return 'all of these are so';
    case 'any':
      return 'at least one of these is so';
    case 'not':
      return 'this is not so';
    case 'unknown':
      return 'this is not known';
    case 'constant':
      return condition.holds ? 'always' : 'never';
    case 'named':
      return condition.definition.text;
    case 'comparison':
      return condition.operator.sentence(condition.fact.title, condition.value);
    case 'count':
      return countSentence(condition);
  }
}

function countSentence({ quantifier, least, collection, where }: Count): string {
  const among = `among ${collection.title}`;
  const that = where ? ' of which this is so' : '';
  switch (quantifier) {
    case 'some':
      return `${among} there is one${that}`;
    case 'none':
      return `${among} there is none${that}`;
    case 'every':
      return `${among} this is so of every one`;
    case 'atLeast':
      return `${among} there are at least ${least}${that}`;
  }
}

/** The parts of a condition that a reader should see under it. */
export function partsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions;
    case 'not':
    case 'unknown':
      return [condition.condition];
    case 'count':
      return condition.where ? [condition.where] : [];
    case 'comparison':
      return (condition.operator.restsOn(condition.value).each ?? []).map((each) => each.condition);
    default:
      return [];
  }
}
