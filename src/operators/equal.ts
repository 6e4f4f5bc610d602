import type { Fact, FactType, FactValue } from '../revision/model.ts';
import { negate, type Truth, truth, UNKNOWN } from '../truth.ts';
import {
  type Operand,
  operandPhrase,
  operandSql,
  operandValue,
  prepareOperand,
  valueSlips,
} from './operand.ts';
import type { Form, Operator } from './operator.ts';
import type { SqlScope } from './sql.ts';

/** Citations and date-times are left out: two spellings of them can mean one thing. */
export const acceptsEquality = (type: FactType): boolean =>
  type.kind === 'boolean' || type.kind === 'text' || type.kind === 'number' || type.kind === 'date';

/** What equality compares, for a message. */
export const COMPARES = 'true or false, a text, a number or a date';

function decide(
  subject: FactValue | undefined,
  operand: Operand,
  reader: Parameters<Operator['decide']>[2],
): Truth {
  const other = operandValue(operand, reader);
  return subject === undefined || other === undefined ? UNKNOWN : truth(subject === other);
}

const form = (operand: Operand, negated: boolean): Form =>
  'fact' in operand
    ? { kind: 'related', other: operand.fact, relation: 'same', negated }
    : { kind: 'own', tells: [operand.value] };

const restsOn = (operand: Operand) => ('fact' in operand ? { facts: [operand.fact] } : {});

/** `equal`: the fact has the value. */
export const equal: Operator<Operand> = {
  name: 'equal',
  compares: COMPARES,
  accepts: acceptsEquality,
  prepare: prepareOperand,
  decide,
  restsOn,
  form: (operand) => form(operand, false),
  sql: (operand, subject, scope) => sqlOf(operand, subject, scope, true),
  sentence: (subject, operand) => sentenceOf(subject, operand, true),
  opposite: 'notEqual',
  slips: valueSlips,
};

/** `notEqual`: the fact is known and has another value. */
export const notEqual: Operator<Operand> = {
  name: 'notEqual',
  compares: COMPARES,
  isNegative: true,
  accepts: acceptsEquality,
  prepare: prepareOperand,
  decide: (subject, operand, reader) => negate(decide(subject, operand, reader)),
  restsOn,
  form: (operand) => form(operand, true),
  sql: (operand, subject, scope) => sqlOf(operand, subject, scope, false),
  sentence: (subject, operand) => sentenceOf(subject, operand, false),
  opposite: 'equal',
  slips: valueSlips,
};

/** A fact that is true or false is its own comparison. */
function sqlOf(operand: Operand, subject: Fact, scope: SqlScope, same: boolean): string {
  if ('written' in operand && typeof operand.written === 'boolean')
    return operand.written === same ? scope.fact(subject) : `NOT ${scope.fact(subject)}`;
  return `${scope.fact(subject)} ${same ? '=' : '<>'} ${operandSql(operand, subject, scope)}`;
}

function sentenceOf(subject: string, operand: Operand, same: boolean): string {
  if ('written' in operand && typeof operand.written === 'boolean') {
    return operand.written === same ? subject : `not: ${subject}`;
  }
  return `${subject} is ${same ? '' : 'not '}${operandPhrase(operand)}`;
}
