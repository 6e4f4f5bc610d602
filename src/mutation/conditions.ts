import type { Pointer } from '../json/located.ts';
import { OPERATORS } from '../operators/index.ts';
import type { Fact } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';
import { partAt } from './edit.ts';

/** A change to a part of a file. */
interface ConditionSlip {
  kind: 'logic' | 'comparison';
  how: string;
  /** What a person looks at. */
  at: Pointer;
  /** What is written there, or at `changes`; undefined takes it out. */
  part: unknown;
  changes?: Pointer;
}

type Facts = ReadonlyMap<string, Fact>;

/** Every change to a condition and to what is in it that may change when it holds. */
export function* slipsOf(
  condition: Written.Condition,
  at: Pointer,
  facts: Facts,
  isNegated = false,
): Generator<ConditionSlip> {
  if (isComparison(condition)) return yield* comparisons(condition, at, facts, isNegated);
  // What negates it is changed in its own place.
  if (!isNegated && !('not' in condition))
    yield { kind: 'logic', how: 'negated', at, part: { not: condition } };
  if ('not' in condition) {
    yield { kind: 'logic', how: 'negation taken out', at, part: condition.not };
    yield* slipsOf(condition.not, [...at, 'not'], facts, true);
  }
  if ('all' in condition) yield* joined('all', 'any', condition.all, at, facts);
  if ('any' in condition) yield* joined('any', 'all', condition.any, at, facts);
  yield* counted(condition, at);
  if ('where' in condition && condition.where) yield* slipsOf(condition.where, [...at, 'where'], facts);
}

const isComparison = (condition: Written.Condition): condition is Written.Comparison => 'fact' in condition;

function* joined(
  join: 'all' | 'any',
  other: 'all' | 'any',
  parts: readonly Written.Condition[],
  at: Pointer,
  facts: Facts,
): Generator<ConditionSlip> {
  if (parts.length > 1)
    yield { kind: 'logic', how: `\`${join}\` written as \`${other}\``, at, part: { [other]: parts } };
  for (const [index, part] of parts.entries()) {
    const place = [...at, join, index];
    if (parts.length > 1)
      yield { kind: 'logic', how: `taken out of \`${join}\``, at: place, part: undefined };
    yield* slipsOf(part, place, facts);
  }
}

/** Another way to count the items of a collection. */
function* counted(condition: Written.Condition, at: Pointer): Generator<ConditionSlip> {
  const written = (from: string, to: string, part: object): ConditionSlip => ({
    kind: 'logic',
    how: `\`${from}\` written as \`${to}\``,
    at,
    part,
  });
  if ('some' in condition && condition.where)
    yield written('some', 'every', { every: condition.some, where: condition.where });
  if ('every' in condition) yield written('every', 'some', { some: condition.every, where: condition.where });
  if ('none' in condition && condition.where)
    yield written('none', 'every', { every: condition.none, where: condition.where });
  if ('atLeast' in condition)
    for (const least of [condition.atLeast + 1, condition.atLeast - 1])
      if (least > 0)
        yield written(`atLeast ${condition.atLeast}`, `atLeast ${least}`, { ...condition, atLeast: least });
}

/** Another operator, or another value, as the operator itself knows them. */
function* comparisons(
  condition: Written.Comparison,
  at: Pointer,
  facts: Facts,
  isNegated: boolean,
): Generator<ConditionSlip> {
  const operator = OPERATORS.get(condition.operator);
  const fact = facts.get(condition.fact);
  if (!operator || !fact) return;
  const { opposite } = operator;
  if (!isNegated && opposite === undefined)
    yield { kind: 'logic', how: 'negated', at, part: { not: condition } };
  if (!isNegated && opposite !== undefined)
    yield {
      kind: 'comparison',
      how: `\`${condition.operator}\` written as \`${opposite}\``,
      at: [...at, 'operator'],
      part: opposite,
    };
  for (const slip of operator.slips?.(condition.value, fact) ?? []) {
    const { how } = slip;
    if ('operator' in slip) {
      yield { kind: 'comparison', how, at: [...at, 'operator'], part: slip.operator };
      continue;
    }
    const changes = [...at, 'value', ...slip.at];
    // What is not there yet is shown where it would be.
    const isThere = partAt(condition.value, slip.at) !== undefined;
    yield {
      kind: 'comparison',
      how,
      at: isThere ? changes : changes.slice(0, -1),
      changes,
      part: slip.value,
    };
  }
  for (const inner of operator.conditionsIn?.(condition.value) ?? []) {
    const place = [...at, 'value', ...inner];
    yield* slipsOf(partAt(condition.value, inner) as Written.Condition, place, facts);
  }
}
