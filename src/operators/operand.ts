import type { Fact, FactValue } from '../revision/model.ts';
import { convertScalar, otherValue } from '../revision/values.ts';
import type { PrepareContext, Reader, Slip } from './operator.ts';
import type { SqlScope } from './sql.ts';

/** What a fact is compared with: a value, or another fact's value. */
export type Operand = { value: FactValue; written: string | number | boolean } | { fact: Fact };

/** A scalar or `{"fact": path}` as written to an operand of the subject's type; problems are reported. */
export function prepareOperand(
  written: unknown,
  subject: Fact,
  context: PrepareContext,
): Operand | undefined {
  if (typeof written !== 'object' || written === null) return prepareScalar(written, subject, context, []);
  const fact = context.fact((written as { fact: string }).fact, ['fact']);
  if (!fact) return undefined;
  if (fact.type.kind !== subject.type.kind) {
    context.report(
      'value-type',
      `\`${subject.path}\` and \`${fact.path}\` cannot be compared: they are of different types`,
      ['fact'],
    );
    return undefined;
  }
  return { fact };
}

/** A scalar as written to a value of the subject's type; problems are reported at the pointer. */
export function prepareScalar(
  written: unknown,
  subject: Fact,
  context: PrepareContext,
  at: readonly (string | number)[],
): { value: FactValue; written: string | number | boolean } | undefined {
  const converted = convertScalar(written, subject.type);
  if ('value' in converted) {
    return { value: converted.value, written: written as string | number | boolean };
  }
  const message = `${converted.problem}: \`${subject.path}\` can never have this value`;
  context.report(converted.code ?? 'value-type', message, at, converted.suggestion);
  return undefined;
}

/** The operand's value in the scope of the reader, undefined where its fact is unknown. */
export function operandValue(operand: Operand, reader: Reader): FactValue | undefined {
  return 'fact' in operand ? reader.value(operand.fact) : operand.value;
}

/** The operand as an SQL expression, compared with a subject of its type. */
export function operandSql(operand: Operand, subject: Fact, scope: SqlScope): string {
  return 'fact' in operand ? scope.fact(operand.fact) : scope.literal(operand.value, subject.type);
}

/** The operand in a sentence. */
export function operandPhrase(operand: Operand): string {
  if ('fact' in operand) return operand.fact.title;
  return typeof operand.written === 'string' ? `‘${operand.written}’` : String(operand.written);
}

/** Another value of the fact in place of the written one; none where another fact is, or where the opposite says the same. */
export function valueSlips(written: unknown, subject: Fact): readonly Slip[] {
  if (typeof written === 'object' || typeof written === 'boolean') return [];
  const other = otherValue(written as string | number, subject.type);
  return other === undefined ? [] : [{ how: `\`${written}\` written as \`${other}\``, at: [], value: other }];
}
