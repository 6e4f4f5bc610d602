import type { FactType, FactValue } from '../revision/model.ts';
import { type Truth, truth, UNKNOWN } from '../truth.ts';
import { type Operand, operandPhrase, operandSql, operandValue, prepareOperand } from './operand.ts';
import type { Operator, Reader } from './operator.ts';

const accepts = (type: FactType): boolean => type.kind === 'number' || type.kind === 'date';

function order(
  name: string,
  numbers: string,
  days: string,
  sign: string,
  holds: (a: number, b: number) => boolean,
  relation: { relation: 'less' | 'atMost'; negated: boolean },
  others: { opposite: string; beside: string },
): Operator<Operand> {
  return {
    name,
    compares: 'a number or a date',
    accepts,
    prepare: prepareOperand,
    decide(subject: FactValue | undefined, operand: Operand, reader: Reader): Truth {
      const other = operandValue(operand, reader);
      if (subject === undefined || other === undefined) return UNKNOWN;
      return truth(holds(subject as number, other as number));
    },
    restsOn: (operand) => ('fact' in operand ? { facts: [operand.fact] } : {}),
    form: (operand) =>
      'fact' in operand
        ? { kind: 'related', other: operand.fact, ...relation }
        : { kind: 'own', tells: [operand.value] },
    sql: (operand, subject, scope) => `${scope.fact(subject)} ${sign} ${operandSql(operand, subject, scope)}`,
    sentence(subject, operand) {
      const isDay =
        'fact' in operand ? operand.fact.type.kind === 'date' : typeof operand.written === 'string';
      return `${subject} is ${isDay ? days : numbers} ${operandPhrase(operand)}`;
    },
    opposite: others.opposite,
    slips: () => [{ how: `\`${name}\` written as \`${others.beside}\``, operator: others.beside }],
  };
}

/** `lessThan`: a smaller number, an earlier day. */
export const lessThan = order(
  'lessThan',
  'less than',
  'before',
  '<',
  (a, b) => a < b,
  { relation: 'less', negated: false },
  { opposite: 'greaterThanInclusive', beside: 'lessThanInclusive' },
);
/** `lessThanInclusive`: a smaller or the same number, an earlier or the same day. */
export const lessThanInclusive = order(
  'lessThanInclusive',
  'at most',
  'not after',
  '<=',
  (a, b) => a <= b,
  { relation: 'atMost', negated: false },
  { opposite: 'greaterThan', beside: 'lessThan' },
);
/** `greaterThan`: a larger number, a later day. */
export const greaterThan = order(
  'greaterThan',
  'more than',
  'after',
  '>',
  (a, b) => a > b,
  { relation: 'atMost', negated: true },
  { opposite: 'lessThanInclusive', beside: 'greaterThanInclusive' },
);
/** `greaterThanInclusive`: a larger or the same number, a later or the same day. */
export const greaterThanInclusive = order(
  'greaterThanInclusive',
  'at least',
  'not before',
  '>=',
  (a, b) => a >= b,
  { relation: 'less', negated: true },
  { opposite: 'lessThan', beside: 'greaterThan' },
);
