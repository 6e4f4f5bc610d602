import type { WrittenCase } from '../case/written-facts.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';
import type { Fact } from '../revision/model.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import type { Group } from './model.ts';

/** What a fact to group by can be; null where it is not stated. */
export type Value = string | boolean | null;

/** Tells the groups of cases apart by facts of few values. */
export class Grouping {
  /** The paths of the facts. */
  readonly by: readonly string[];
  readonly facts: readonly Fact[];
  readonly #groups = new Map<string, Group>();

  /**
   * @param facts the facts that cases may state
   * @param by paths of facts; undefined: those with named values that every case states
   * @param required the names of what every case states
   * @throws BadCall for a path that is none, or no fact of the case with named values
   */
  constructor(
    facts: ReadonlyMap<string, Fact>,
    by: readonly string[] | undefined,
    required: readonly string[],
  ) {
    const fitting = [...facts.values()].filter(isGrouping);
    this.facts = by
      ? [...new Set(by)].map((path) => factFor(path, facts, fitting))
      : fitting.filter((each) => required.includes(each.path));
    this.by = this.facts.map((each) => each.path);
  }

  /** The key of the group that a case is in. */
  keyOf(written: WrittenCase): string {
    return this.keyOfValues(this.facts.map((each) => valueIn(each, written)));
  }

  /**
   * The key of the group of values; a default counts where one is not stated.
   * @param stated one for each fact
   */
  keyOfValues(stated: readonly (Value | undefined)[]): string {
    const values = this.facts.map(({ default: fallback }, at) => stated[at] ?? (fallback as Value) ?? null);
    const key = JSON.stringify(values);
    if (!this.#groups.has(key))
      this.#groups.set(key, Object.fromEntries(this.by.map((path, at) => [path, values[at] ?? null])));
    return key;
  }

  group(key: string): Group {
    return this.#groups.get(key) ?? {};
  }

  /** Groups in the order of the values that the facts have, those without a value last. */
  compare(a: Group, b: Group): number {
    for (const fact of this.facts) {
      const [one, other] = [placeOf(fact, a[fact.path]), placeOf(fact, b[fact.path])];
      if (one !== other) return one - other;
    }
    return 0;
  }
}

function valueIn(fact: Fact, written: WrittenCase): Value | undefined {
  let at: unknown = written;
  for (const key of fact.keys) {
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as WrittenCase)[key] : undefined;
  }
  return at as Value | undefined;
}

const valuesOf = ({ type }: Fact): readonly Value[] =>
  type.kind === 'boolean' ? [true, false] : type.kind === 'text' ? (type.values ?? []) : [];

/** Without a value last, and with one that only another revision knows just before. */
function placeOf(fact: Fact, value: Value | undefined): number {
  const values = valuesOf(fact);
  if (value === undefined || value === null) return values.length + 1;
  const at = values.indexOf(value);
  return at < 0 ? values.length : at;
}

const isGrouping = (fact: Fact): boolean => fact.collection === undefined && valuesOf(fact).length > 0;

function factFor(path: string, facts: ReadonlyMap<string, Fact>, fitting: readonly Fact[]): Fact {
  const fact = fitting.find((each) => each.path === path);
  if (fact) return fact;
  const names = fitting.map((each) => each.path);
  if (facts.has(path))
    throw new BadCall(
      `\`${path}\` is no fact to group by: it is not of the case, or has no named values`,
      names.length > 0 ? `there is ${oneOf(names)}` : undefined,
    );
  const near = nearest(path, names);
  throw new BadCall(
    `\`${path}\` is no fact of the case`,
    near
      ? `did you mean \`${near}\`?`
      : names.length > 0
        ? `to group by there is ${oneOf(names)}`
        : undefined,
  );
}
