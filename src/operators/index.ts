import { contains, doesNotContain } from './contains.ts';
import { equal, notEqual } from './equal.ts';
import { isIn, notIn } from './in.ts';
import { listedIn } from './listed-in.ts';
import type { Operator } from './operator.ts';
import { greaterThan, greaterThanInclusive, lessThan, lessThanInclusive } from './order.ts';
import { within } from './within.ts';

const all = [
  equal,
  notEqual,
  isIn,
  notIn,
  lessThan,
  lessThanInclusive,
  greaterThan,
  greaterThanInclusive,
  contains,
  doesNotContain,
  listedIn,
  within,
] as readonly Operator[];

/** Every operator by its name. A new one is its file and its line here. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(all.map((each) => [each.name, each]));
