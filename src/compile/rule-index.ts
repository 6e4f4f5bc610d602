import type { Condition, Fact, FactValue } from '../revision/model.ts';
import { defaultOf } from '../revision/values.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import { type Comparison, NO_READER, otherThan, ownTells, placeAmong } from './cells.ts';
import { ABSENT, DAY_ZERO } from './codes.ts';
import { type Reading, textCode } from './reading.ts';

/** A fact that fewer of the parts ask about is no index. */
const LEAST_SHARE = 0.5;

/** Whether some of the parts hold. */
type Test = () => Truth;

/** Where the values of a fact that parts compare with are: a value that is written, or what lies between two. */
interface Places {
  count: number;
  /** The place of a code. */
  of: () => number;
  /** The places at which a part may hold, as ranges from the first to the last. */
  ranges(comparisons: readonly Comparison[]): readonly [number, number][];
}

/**
 * Many parts joined by `any`, of which most are ruled out by the value of one fact: for each value only those that
 * may hold are asked, so that the cost does not grow with the rules.
 * @param test makes the test of some of the parts; it is called when a value is first met
 * @returns undefined where the parts have no such fact
 */
export function indexOf(
  parts: readonly Condition[],
  reading: Reading,
  test: (parts: readonly Condition[]) => Test,
): Test | undefined {
  const conjuncts = parts.map(comparisonsIn);
  const fact = mostAsked(conjuncts);
  if (!fact) return undefined;
  const own = conjuncts.map((each) => each.filter((one) => one.fact.path === fact.path));
  const places = placesOf(fact, own.flat(), reading);
  if (!places) return undefined;
  const absent: Condition[] = [];
  const spread = new Spread(places.count);
  const fallback = defaultOf(fact);
  for (const [index, part] of parts.entries()) {
    const comparisons = own[index] as readonly Comparison[];
    if (comparisons.length === 0) spread.add(part, 0, places.count - 1);
    else for (const [first, last] of places.ranges(comparisons)) spread.add(part, first, last);
    if (allOf(comparisons, fallback) !== FALSE) absent.push(part);
  }
  const tests = new Map<number, Test>();
  const testOf = (node: number, those: readonly Condition[]): Test => {
    const known = tests.get(node);
    if (known) return known;
    const made = test(those);
    tests.set(node, made);
    return made;
  };
  return () => {
    const place = places.of();
    if (place < 0) return testOf(ABSENT, absent)();
    let result: Truth = FALSE;
    for (let node = spread.leaf(place); node >= 1; node >>= 1) {
      const those = spread.at(node);
      if (!those) continue;
      const truth = testOf(node, those)();
      if (truth === TRUE) return TRUE;
      if (truth > result) result = truth;
    }
    return result;
  };
}

/** Parts over ranges of places, each kept in few nodes of a binary tree, so that those at one place are on the way from its leaf to the root. */
class Spread {
  readonly #leaves: number;
  readonly #nodes = new Map<number, Condition[]>();

  constructor(count: number) {
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, count)));
  }

  add(part: Condition, first: number, last: number): void {
    let low = this.leaf(first);
    let high = this.leaf(last) + 1;
    for (; low < high; low >>= 1, high >>= 1) {
      if (low & 1) this.#put(low++, part);
      if (high & 1) this.#put(--high, part);
    }
  }

  leaf(place: number): number {
    return this.#leaves + place;
  }

  at(node: number): readonly Condition[] | undefined {
    return this.#nodes.get(node);
  }

  #put(node: number, part: Condition): void {
    const there = this.#nodes.get(node);
    if (there) there.push(part);
    else this.#nodes.set(node, [part]);
  }
}

/** The comparisons that have to hold for a condition to hold, of those that rest on one fact alone. */
function comparisonsIn(condition: Condition): readonly Comparison[] {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.flatMap(comparisonsIn);
    case 'named':
      return comparisonsIn(condition.definition.when);
    case 'comparison':
      return ownTells(condition) ? [condition] : [];
    default:
      return [];
  }
}

function mostAsked(conjuncts: readonly (readonly Comparison[])[]): Fact | undefined {
  const counts = new Map<string, { fact: Fact; places: Set<unknown>; parts: number }>();
  for (const comparisons of conjuncts) {
    for (const path of new Set(comparisons.map((each) => each.fact.path))) {
      const those = comparisons.filter((each) => each.fact.path === path);
      const fact = those[0]?.fact as Fact;
      if (!['text', 'number', 'date'].includes(fact.type.kind)) continue;
      const known = counts.get(path) ?? { fact, places: new Set(), parts: 0 };
      known.parts++;
      for (const each of those) for (const value of ownTells(each) ?? []) known.places.add(value);
      counts.set(path, known);
    }
  }
  const enough = [...counts.values()].filter((each) => each.parts >= conjuncts.length * LEAST_SHARE);
  // The more values there are, the fewer parts are left for each.
  enough.sort((a, b) => b.places.size - a.places.size);
  return enough[0]?.places.size && enough[0].places.size > 4 ? enough[0].fact : undefined;
}

function placesOf(fact: Fact, comparisons: readonly Comparison[], reading: Reading): Places | undefined {
  const values = [...new Set(comparisons.flatMap((each) => ownTells(each) ?? []))];
  if (fact.type.kind === 'text') return placesOfTexts(fact, values as string[], reading);
  const sorted = (values as number[]).sort((a, b) => a - b);
  const cuts = Float64Array.from(sorted);
  const code = reading.code(fact);
  const number = reading.numberOf(fact);
  const isDay = fact.type.kind === 'date';
  return {
    count: sorted.length * 2 + 1,
    of: () => {
      const value = code();
      if (value === ABSENT) return -1;
      return placeAmong(cuts, isDay ? value - DAY_ZERO : number());
    },
    ranges(those) {
      const tells = [...new Set(those.flatMap((each) => (ownTells(each) ?? []) as number[]))].sort(
        (a, b) => a - b,
      );
      const ranges: [number, number][] = [];
      const add = (value: number, first: number, last: number): void => {
        if (allOf(those, value) !== FALSE) ranges.push([first, last]);
      };
      let reached = 0;
      for (const [step, cut] of tells.entries()) {
        const before = tells[step - 1];
        const place = placeAmong(cuts, cut);
        add(before === undefined ? cut - 1 : (before + cut) / 2, reached, place - 1);
        add(cut, place, place);
        reached = place + 1;
      }
      add((tells.at(-1) ?? 0) + 1, reached, sorted.length * 2);
      return ranges;
    },
  };
}

function placesOfTexts(fact: Fact, values: readonly string[], reading: Reading): Places {
  const known = new Map(values.map((each, place) => [each, place + 1]));
  const { texts } = reading;
  const slot = reading.slot(fact);
  const code = reading.code(fact);
  // The code of each text that is written; any other has place 0.
  const byCode = new Map<number, number>();
  for (const [text, place] of known) {
    if (!slot.choices?.texts.includes(text)) texts.pin(text);
    byCode.set(textCode(slot, text, texts), place);
  }
  const other = otherThan([...values, ...(slot.choices?.texts ?? [])]);
  return {
    count: values.length + 1,
    of: () => {
      const value = code();
      return value === ABSENT ? -1 : (byCode.get(value) ?? 0);
    },
    ranges(those) {
      const tells = new Set(those.flatMap((each) => (ownTells(each) ?? []) as string[]));
      const holding = [...tells].filter((each) => allOf(those, each) !== FALSE);
      if (allOf(those, other) === FALSE)
        return holding.map((each) => [known.get(each) ?? 0, known.get(each) ?? 0]);
      return [[0, values.length]];
    },
  };
}

/** What comparisons of one fact come to together, for one value; undefined is a value that is unknown. */
function allOf(comparisons: readonly Comparison[], value: FactValue | undefined): Truth {
  let result: Truth = TRUE;
  for (const { operator, value: compared } of comparisons) {
    const truth = value === undefined ? UNKNOWN : operator.decide(value, compared, NO_READER);
    if (truth < result) result = truth;
  }
  return result;
}
