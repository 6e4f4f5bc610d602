import type { Form, Reader, WindowForm } from '../../operators/operator.ts';
import type { Condition, Fact, FactValue } from '../../revision/model.ts';
import { FALSE, TRUE } from '../../truth.ts';
import { alignParts, isLike, keyOf } from './condition-parts.ts';

/** How what satisfies one condition lies to what satisfied another, as far as their forms tell. */
export type Direction = 'same' | 'wider' | 'narrower' | 'other';

/**
 * Whether a condition holds of more than another, or of less. Only what the forms of the two tell: `other` says
 * that neither is sure. Definitions and lists count as they are named, not as they are.
 */
export function directionOf(a: Condition, b: Condition): Direction {
  if (keyOf(a) === keyOf(b)) return 'same';
  if (a.kind === 'constant') return a.holds ? 'narrower' : 'wider';
  if (b.kind === 'constant') return b.holds ? 'wider' : 'narrower';
  const parts = alignParts(a, b);
  if (parts) {
    const { kind, come, gone, pairs } = parts;
    return combined([
      ...pairs.map(([before, after]) => directionOf(before, after)),
      ...come.map((): Direction => (kind === 'all' ? 'narrower' : 'wider')),
      ...gone.map((): Direction => (kind === 'all' ? 'wider' : 'narrower')),
    ]);
  }
  if (!isLike(a, b)) return 'other';
  if (a.kind === 'not' && b.kind === 'not') return turned(directionOf(a.condition, b.condition));
  if (a.kind === 'comparison' && b.kind === 'comparison') return comparisonDirection(a, b);
  if (a.kind !== 'count' || b.kind !== 'count' || a.quantifier !== b.quantifier) return 'other';
  const every: Condition = { kind: 'constant', holds: true };
  const within = directionOf(a.where ?? every, b.where ?? every);
  const inNumber = turned(compared(a.least, b.least));
  return a.quantifier === 'none' ? turned(within) : combined([within, inNumber]);
}

function combined(directions: readonly Direction[]): Direction {
  const changed = new Set(directions.filter((each) => each !== 'same'));
  const [only = 'same'] = changed;
  return changed.size > 1 ? 'other' : only;
}

const turned = (direction: Direction): Direction =>
  direction === 'wider' ? 'narrower' : direction === 'narrower' ? 'wider' : direction;

type Comparison = Condition & { kind: 'comparison' };

/** Values that either comparison tells apart are tried; windows are compared by their periods. */
function comparisonDirection(a: Comparison, b: Comparison): Direction {
  const [before, after] = [formOf(a), formOf(b)];
  if (before.kind === 'window' && after.kind === 'window')
    return windowDirection(before.window, after.window);
  if (before.kind !== 'own' || after.kind !== 'own' || [a, b].some(restsOnLists)) return 'other';
  const values = [a.fact, b.fact].flatMap((fact) => valuesToTry(fact, [...before.tells, ...after.tells]));
  const truths = values.map((value) =>
    [a, b].map((each) => each.operator.decide(value, each.value, NOTHING)),
  );
  const isMore = truths.some(([was, is]) => was === FALSE && is === TRUE);
  const isLess = truths.some(([was, is]) => was === TRUE && is === FALSE);
  if (isMore && isLess) return 'other';
  return isMore ? 'wider' : isLess ? 'narrower' : 'same';
}

const formOf = ({ operator, value, fact }: Comparison): Form => operator.form(value, fact);

const restsOnLists = ({ operator, value }: Comparison): boolean =>
  (operator.restsOn(value).lists ?? []).length > 0;

/** Values of a fact such that every other compares like one of them. */
function valuesToTry({ type }: Fact, tells: readonly FactValue[]): readonly FactValue[] {
  switch (type.kind) {
    case 'boolean':
      return [true, false];
    case 'text':
      return type.values ?? [...tells, ''];
    case 'texts':
      return [[], ...tells.map((each) => [String(each)]), tells.map(String)];
    default: {
      const numbers = (tells as readonly number[]).toSorted((x, y) => x - y);
      return numbers.flatMap((each, at) => [each - 1, (each + (numbers[at + 1] ?? each + 2)) / 2, each]);
    }
  }
}

/** A longer period before the same day holds more; nothing is said where what lengthens it differs. */
function windowDirection(a: WindowForm, b: WindowForm): Direction {
  if (a.before.path !== b.before.path || extensionKey(a) !== extensionKey(b)) return 'other';
  const units = (['years', 'months', 'days'] as const).map(
    (unit): Direction => compared(a.period[unit] ?? 0, b.period[unit] ?? 0),
  );
  return combined(units);
}

const compared = (before: number, after: number): Direction =>
  before === after ? 'same' : before < after ? 'wider' : 'narrower';

const extensionKey = ({ extension }: WindowForm): string =>
  JSON.stringify(
    extension && [extension.spans.path, extension.from.path, extension.until.path, keyOf(extension.where)],
  );

/** For comparisons that rest on their subject alone. */
const NOTHING: Reader = {
  value: () => undefined,
  peek: () => undefined,
  items: () => undefined,
  truth: () => FALSE,
};
