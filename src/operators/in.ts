import type { Fact, FactValue } from '../revision/model.ts';
import { negate, type Truth, truth, UNKNOWN } from '../truth.ts';
import { acceptsEquality, COMPARES } from './equal.ts';
import { prepareScalar } from './operand.ts';
import type { Form, Operator, PrepareContext, Slip } from './operator.ts';
import type { SqlScope } from './sql.ts';

interface Values {
  values: readonly FactValue[];
  written: readonly (string | number | boolean)[];
}

function prepare(written: unknown, subject: Fact, context: PrepareContext): Values | undefined {
  const prepared = (written as unknown[]).map((value, at) => prepareScalar(value, subject, context, [at]));
  if (prepared.includes(undefined)) return undefined;
  return {
    values: prepared.map((each) => each?.value as FactValue),
    written: prepared.map((each) => each?.written as string),
  };
}

function decide(subject: FactValue | undefined, { values }: Values): Truth {
  if (subject === undefined) return UNKNOWN;
  return truth(values.includes(subject));
}

const form = ({ values }: Values): Form => ({ kind: 'own', tells: values });

const listSql = ({ values }: Values, subject: Fact, scope: SqlScope): string =>
  `(${values.map((value) => scope.literal(value, subject.type)).join(', ')})`;

/** The values in a sentence, the last two joined by a word. */
const phrase = ({ written }: Values, word: 'or' | 'nor'): string => {
  const quoted = written.map((value) => (typeof value === 'string' ? `‘${value}’` : String(value)));
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${word} ${quoted.at(-1)}`;
};

/** one value less, where that leaves any, or one more. */
function slips(written: unknown, { type }: Fact): Slip[] {
  const values = written as readonly (string | number | boolean)[];
  const others = (type.kind === 'text' ? (type.values ?? []) : []).filter((each) => !values.includes(each));
  const less = values.map((value, at) => ({ how: `without \`${value}\``, at: [at], value: undefined }));
  const more = others.map((value) => ({ how: `with \`${value}\` too`, at: [], value: [...values, value] }));
  return [...(values.length > 1 ? less : []), ...more];
}

/** `in`: the fact has one of the values. */
export const isIn: Operator<Values> = {
  name: 'in',
  compares: COMPARES,
  accepts: acceptsEquality,
  prepare,
  decide,
  restsOn: () => ({}),
  form,
  sql: (value, subject, scope) => `${scope.fact(subject)} IN ${listSql(value, subject, scope)}`,
  sentence: (subject, value) => `${subject} is ${phrase(value, 'or')}`,
  opposite: 'notIn',
  slips,
};

/** `notIn`: the fact is known and has none of the values. */
export const notIn: Operator<Values> = {
  name: 'notIn',
  compares: COMPARES,
  isNegative: true,
  accepts: acceptsEquality,
  prepare,
  decide: (subject, value) => negate(decide(subject, value)),
  restsOn: () => ({}),
  form,
  sql: (value, subject, scope) => `${scope.fact(subject)} NOT IN ${listSql(value, subject, scope)}`,
  sentence: (subject, value) =>
    `${subject} is ${value.written.length > 1 ? 'neither' : 'not'} ${phrase(value, 'nor')}`,
  opposite: 'in',
  slips,
};
