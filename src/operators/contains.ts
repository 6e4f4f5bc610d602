import type { Fact, FactType, FactValue } from '../revision/model.ts';
import { negate, type Truth, truth, UNKNOWN } from '../truth.ts';
import { prepareScalar, valueSlips } from './operand.ts';
import type { Form, Operator, PrepareContext } from './operator.ts';

const accepts = (type: FactType): boolean => type.kind === 'texts';

function prepare(written: unknown, subject: Fact, context: PrepareContext): string | undefined {
  return prepareScalar(written, subject, context, [])?.value as string | undefined;
}

function decide(subject: FactValue | undefined, value: string): Truth {
  return subject === undefined ? UNKNOWN : truth((subject as readonly string[]).includes(value));
}

const form = (value: string): Form => ({ kind: 'own', tells: [value] });

/** `contains`: the list of texts, which is complete when given, has the text. */
export const contains: Operator<string> = {
  name: 'contains',
  compares: 'a list of texts',
  accepts,
  prepare,
  decide,
  restsOn: () => ({}),
  form,
  sql: (value, subject, scope) => scope.contains(subject, value),
  sentence: (subject, value) => `${subject} include ‘${value}’`,
  opposite: 'doesNotContain',
  slips: valueSlips,
};

/** `doesNotContain`: the list of texts is known and lacks the text. */
export const doesNotContain: Operator<string> = {
  name: 'doesNotContain',
  compares: 'a list of texts',
  isNegative: true,
  accepts,
  prepare,
  decide: (subject, value) => negate(decide(subject, value)),
  restsOn: () => ({}),
  form,
  sql: (value, subject, scope) => `NOT ${scope.contains(subject, value)}`,
  sentence: (subject, value) => `${subject} do not include ‘${value}’`,
  opposite: 'contains',
  slips: valueSlips,
};
