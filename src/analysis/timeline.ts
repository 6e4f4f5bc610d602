import { type Day, minusPeriod, type Period } from '../dates/day.ts';
import type { DaySpan } from '../dates/spans.ts';
import { type Constraint, solveWhole } from '../solve/linear.ts';
import type { Literal } from '../solve/sat.ts';
import { differenceOf, lengthOf } from './calendar.ts';
import { FIRST_DAY, LAST_DAY } from './kinds.ts';

/** Numbers and days are put so far up that none is below zero, not even the start of a long window. */
const OFFSET = 2 ** 33;

/** A number or day to be found, by its name. */
export type Unknown = string;

/** A number lies in a range because a literal holds. */
export interface Range {
  of: Unknown;
  low: number;
  high: number;
  because: Literal | undefined;
}

/** `left - right` is at most so much because a literal holds. */
export interface Difference {
  left: Unknown;
  right: Unknown;
  atMost: number;
  because: Literal;
}

/** A day that is a calendar period before another. */
export interface Start {
  of: Unknown;
  before: Unknown;
  period: Period;
}

/** Whether `subject` is later than `start` minus the days that a tally of spans covers in a clip. */
export interface Exceeds {
  subject: Unknown;
  start: Unknown;
  /** Which items' spans count: a position in the items' levels. */
  tally: number;
  /** Those that count for sure, or those that may. */
  level: 'certain' | 'possible';
  /** Undefined where unknown: it cuts nothing off, and nothing is certain. */
  from: Unknown | undefined;
  until: Unknown | undefined;
  isTrue: boolean;
  /** The literal that says so. */
  because: Literal;
  /** What says which ends are known. */
  clipBecause: readonly Literal[];
}

/** How an item's spans count, by tally: 0 not, 1 perhaps, 2 for sure. */
export interface Item {
  name: string;
  levels: readonly (0 | 1 | 2)[];
  /** Whether its spans are known; else they may be any. */
  isKnown: boolean;
}

/** A collection whose spans lengthen windows. */
export interface Group {
  items: readonly Item[];
  /** Whether the collection is known; else anything may count. */
  isKnown: boolean;
  exceeds: readonly Exceeds[];
  /** What in the items' levels a contradiction between these windows rests on. */
  because(exceeds: readonly Exceeds[]): readonly Literal[];
}

export interface Timeline {
  ranges: readonly Range[];
  differences: readonly Difference[];
  starts: readonly Start[];
  groups: readonly Group[];
}

/** Numbers and days, and spans for items by name. */
export interface Found {
  values: ReadonlyMap<Unknown, number>;
  spans: ReadonlyMap<string, DaySpan[]>;
}

type Tagged = Constraint & { because: readonly Literal[] };

/** What was decided of a clip, or of the order of two ends. */
type Decision = 'empty' | 'open' | 'kept' | 'reversed';
type Decisions = ReadonlyMap<string, Decision>;

/** Numbers from here on mark decisions among the literals of a contradiction. */
const MARKERS = 2 ** 40;
/** And these the groups whose totals are in a contradiction. */
const GROUPS = 2 ** 41;

const clipKey = (from: Unknown | undefined, until: Unknown | undefined): string =>
  `${from ?? ''} .. ${until ?? ''}`;

/**
 * Days and spans that satisfy all that is asked, on the real calendar, or the literals that no days can satisfy together.
 * Windows are first relaxed to the shortest and longest that their period can be, then split until the calendar agrees.
 * Totals of spans are exact: the ends of clips are put in every order, and between two ends there are as many
 * days of each pattern (how a day counts for each tally) as some items together can make.
 * @throws TooLarge, and what `tick` throws
 */
export function solveTimeline(timeline: Timeline, tick: () => void): Found | { core: readonly Literal[] } {
  return new Search(withoutIdle(timeline), tick).run();
}

/**
 * The same question without windows that only have to be missed and whose clip starts on a day that nothing else asks about. Such a clip
 * can be empty; then no spans count, and fewer days only make the window easier to miss. So it is like one that nothing lengthens.
 */
function withoutIdle(timeline: Timeline): Timeline {
  const { ranges, differences, starts, groups } = timeline;
  const exceeds = groups.flatMap((each) => each.exceeds);
  const isAsked = new Set([
    ...differences.flatMap((each) => [each.left, each.right]),
    ...starts.flatMap((each) => [each.before, each.of]),
    ...exceeds.flatMap((each) => [each.subject, each.start, each.until, each.isTrue ? each.from : undefined]),
  ]);
  const isIdle = ({ from, until, isTrue }: Exceeds): boolean =>
    !isTrue &&
    from !== undefined &&
    until !== undefined &&
    !isAsked.has(from) &&
    ranges.find((each) => each.of === from)?.high === LAST_DAY;
  const idle = exceeds.filter(isIdle);
  return {
    ranges: ranges.map((each) =>
      idle.some(({ from }) => from === each.of) ? { ...each, low: each.high } : each,
    ),
    differences: [
      ...differences,
      ...idle.map(({ subject, start, because }) => ({ left: subject, right: start, atMost: 0, because })),
    ],
    starts,
    groups: groups
      .map((each) => ({ ...each, exceeds: each.exceeds.filter((one) => !idle.includes(one)) }))
      .filter((each) => each.exceeds.length > 0 || each.items.some((item) => item.isKnown)),
  };
}

class Search {
  readonly #timeline: Timeline;
  readonly #tick: () => void;
  readonly #indexes = new Map<Unknown, number>();
  /** Every clip with two known ends, and whether some window is to reach by it. */
  readonly #clips = new Map<string, { key: string; from: Unknown; until: Unknown; isWanted: boolean }>();

  constructor(timeline: Timeline, tick: () => void) {
    this.#timeline = timeline;
    this.#tick = tick;
    for (const { from, until, isTrue } of timeline.groups.flatMap((each) => each.exceeds)) {
      if (from === undefined || until === undefined) continue;
      const key = clipKey(from, until);
      const isWanted = isTrue || (this.#clips.get(key)?.isWanted ?? false);
      this.#clips.set(key, { key, from, until, isWanted });
    }
  }

  run(): Found | { core: readonly Literal[] } {
    const { ranges, differences, starts } = this.#timeline;
    const base: Tagged[] = [];
    for (const { of, low, high, because } of ranges) {
      const literals = because === undefined ? [] : [because];
      base.push({ terms: [[this.#index(of), 1]], atMost: high + OFFSET, because: literals });
      base.push({ terms: [[this.#index(of), -1]], atMost: -(low + OFFSET), because: literals });
    }
    for (const { left, right, atMost, because } of differences)
      base.push(this.#difference(left, right, atMost, [because]));
    for (const { of, before, period } of starts) {
      const { least, most } = lengthOf(period);
      base.push(this.#difference(before, of, most, []), this.#difference(of, before, -least, []));
    }
    // Two starts from one day: without this, days would be tried one by one where windows differ by a day.
    for (const [at, one] of starts.entries())
      for (const other of starts.slice(at + 1)) {
        if (one.before !== other.before) continue;
        const { least, most } = differenceOf(one.period, other.period);
        base.push(
          this.#difference(one.of, other.of, most, []),
          this.#difference(other.of, one.of, -least, []),
        );
      }
    for (const { exceeds } of this.#timeline.groups)
      for (const { subject, start, from, until } of exceeds)
        for (const each of [subject, start, from, until]) if (each !== undefined) this.#index(each);
    const found = this.#order(base, new Map());
    return 'values' in found ? found : { core: this.#explained(found.core) };
  }

  /** A contradiction with what it rests on in the levels of items, for each group of which it uses totals. */
  #explained(core: readonly Literal[]): Literal[] {
    const literals = new Set(core);
    for (const [at, group] of this.#timeline.groups.entries()) {
      if (!literals.delete(GROUPS + at)) continue;
      const used = group.exceeds.filter((each) => literals.has(each.because));
      for (const each of group.because(used)) literals.add(each);
    }
    return [...literals];
  }

  /** Decides which clips are empty, then in which order the ends of the others stand, as a first solution has them or otherwise. */
  #order(constraints: readonly Tagged[], decisions: Decisions): Found | { core: readonly Literal[] } {
    const solved = this.#solve(this.#indexes.size, constraints);
    if ('core' in solved) return solved;
    if (this.#timeline.groups.length === 0) return { values: this.#named(solved.values), spans: new Map() };
    for (const clip of this.#clips.values()) {
      if (decisions.has(clip.key)) continue;
      const { from, until } = clip;
      const branches: [Decision, Tagged][] = [
        ['empty', this.#difference(until, from, 0, [])],
        ['open', this.#difference(from, until, -1, [])],
      ];
      // What only has to stay outside does so best with no days at all.
      return this.#either(constraints, decisions, clip.key, clip.isWanted ? branches.reverse() : branches);
    }
    const at = (point: Unknown): number => solved.values[this.#index(point)] as number;
    const order = this.#pointsIn(decisions).sort((a, b) => at(a) - at(b));
    for (let place = 1; place < order.length; place++) {
      const [low, high] = [order[place - 1] as Unknown, order[place] as Unknown];
      if (decisions.has(`${low} <= ${high}`) || decisions.get(`${high} <= ${low}`) === 'reversed') continue;
      return this.#either(constraints, decisions, `${low} <= ${high}`, [
        ['kept', this.#difference(low, high, 0, [])],
        ['reversed', this.#difference(high, low, -1, [])],
      ]);
    }
    return this.#withTotals(constraints, order, decisions);
  }

  /** The first branch that leads somewhere, else what contradicts all of them. */
  #either(
    constraints: readonly Tagged[],
    decisions: Decisions,
    key: string,
    branches: readonly (readonly [Decision, Tagged])[],
  ): Found | { core: readonly Literal[] } {
    const core = new Set<Literal>();
    for (const [decision, branch] of branches) {
      const marker = MARKERS + decisions.size;
      const marked = { ...branch, because: [marker] };
      const found = this.#order([...constraints, marked], new Map([...decisions, [key, decision]]));
      if ('values' in found) return found;
      // A contradiction that does not need the branch holds in the others too.
      if (!found.core.includes(marker)) return found;
      for (const each of found.core) if (each !== marker) core.add(each);
    }
    return { core: [...core] };
  }

  /** The ends of clips that are not empty. */
  #pointsIn(decisions: Decisions): Unknown[] {
    const points = this.#timeline.groups.flatMap((group) =>
      group.exceeds.flatMap(({ from, until }) =>
        decisions.get(clipKey(from, until)) === 'empty' ? [] : [from, until],
      ),
    );
    return [...new Set(points.filter((each) => each !== undefined))];
  }

  #withTotals(
    constraints: readonly Tagged[],
    order: readonly Unknown[],
    decisions: Decisions,
  ): Found | { core: readonly Literal[] } {
    const all = [...constraints];
    let count = this.#indexes.size;
    const layouts = this.#timeline.groups.map((group, number) => {
      // Segments are what the decisions made them: a contradiction in totals holds under all of these only.
      const reasons = [GROUPS + number, ...[...decisions.keys()].map((_, at) => MARKERS + at)];
      const patterns = patternsOf(group.items);
      // By segment, then by pattern: the variable for how many days there are of it.
      const days = Array.from({ length: order.length + 1 }, () => patterns.map(() => count++));
      for (const [segment, variables] of days.entries())
        all.push(this.#fits(segment, variables, order, reasons));
      for (const exceeds of group.exceeds)
        all.push(...this.#exceeds(exceeds, group, reasons, patterns, days, order, decisions));
      return { group, patterns, days };
    });
    const solved = this.#solve(count, all);
    if ('core' in solved) return solved;
    const spans = new Map<string, DaySpan[]>();
    for (const { group, patterns, days } of layouts) {
      for (const item of group.items) if (item.isKnown) spans.set(item.name, []);
      for (const [segment, variables] of days.entries()) {
        let day = segment === 0 ? FIRST_DAY : this.#value(order[segment - 1] as Unknown, solved.values);
        for (const [at, variable] of variables.entries()) {
          const length = solved.values[variable] as number;
          if (length === 0) continue;
          for (const name of makersOf(patterns[at] as Pattern, group.items))
            spans.get(name)?.push({ from: day, to: day + length });
          day += length;
        }
      }
    }
    return { values: this.#named(solved.values), spans };
  }

  /** The days of all patterns fit into their segment. */
  #fits(
    segment: number,
    variables: readonly number[],
    order: readonly Unknown[],
    because: readonly Literal[],
  ): Tagged {
    const terms: [number, number][] = variables.map((each) => [each, 1]);
    let atMost = 0;
    const low = order[segment - 1];
    const high = order[segment];
    if (low === undefined) atMost -= FIRST_DAY + OFFSET;
    else terms.push([this.#index(low), 1]);
    if (high === undefined) atMost += LAST_DAY + OFFSET;
    else terms.push([this.#index(high), -1]);
    return { terms, atMost, because };
  }

  /** What a window asks of the days in its clip. */
  #exceeds(
    { subject, start, tally, level, from, until, isTrue, because, clipBecause }: Exceeds,
    { items, isKnown }: Group,
    decided: readonly Literal[],
    patterns: readonly Pattern[],
    days: readonly (readonly number[])[],
    order: readonly Unknown[],
    decisions: Decisions,
  ): Tagged[] {
    const isEmpty = decisions.get(clipKey(from, until)) === 'empty';
    const first = from === undefined ? 0 : order.indexOf(from) + 1;
    const last = until === undefined ? order.length : order.indexOf(until);
    const isBounded = from !== undefined && until !== undefined;
    const reasons = [because, ...clipBecause, ...decided];
    let total: [number, number][] = [];
    if (!isEmpty && first <= last && (level === 'possible' || isBounded)) {
      const mayBeAny =
        level === 'possible' &&
        (!isKnown || items.some((each) => !each.isKnown && (each.levels[tally] as number) > 0));
      if (mayBeAny && !isBounded) {
        // Without end: it exceeds whatever the days are.
        return isTrue ? [] : [{ terms: [], atMost: -1, because: reasons }];
      }
      if (mayBeAny)
        total = [
          [this.#index(until as Unknown), 1],
          [this.#index(from as Unknown), -1],
        ];
      else
        for (let segment = first; segment <= last; segment++)
          for (const [at, pattern] of patterns.entries())
            if ((pattern[tally] as number) >= (level === 'certain' ? 2 : 1))
              total.push([(days[segment] as number[])[at] as number, 1]);
    }
    const sign = isTrue ? -1 : 1;
    return [
      {
        terms: [
          [this.#index(subject), sign],
          [this.#index(start), -sign],
          ...total.map(([variable, by]): [number, number] => [variable, sign * by]),
        ],
        atMost: isTrue ? -1 : 0,
        because: reasons,
      },
    ];
  }

  #solve(count: number, constraints: readonly Tagged[]): { values: number[] } | { core: readonly Literal[] } {
    const solved = solveWhole(count, constraints, (values) => this.#repair(values), this.#tick);
    if ('values' in solved) return solved;
    const core = new Set<Literal>();
    for (const each of solved.core)
      for (const literal of (constraints[each] as Tagged).because) core.add(literal);
    return { core: [...core] };
  }

  /** Where a window's start is not the calendar's: before the day, or after it, each with what the calendar says there. */
  #repair(values: readonly number[]): Constraint[][] | undefined {
    const { starts } = this.#timeline;
    for (const one of starts)
      for (const other of starts) {
        if (one.before === other.before) continue;
        const branches = this.#inStep(one, other, values);
        if (branches) return branches;
      }
    for (const { of, before, period } of starts) {
      const day = this.#value(before, values);
      const start = this.#value(of, values);
      const right = minusPeriod(day, period);
      if (start === right) continue;
      const low = start > right ? day : day - 1;
      return [
        [this.#atMost(before, low), this.#atMost(of, minusPeriod(low, period))],
        [this.#atLeast(before, low + 1), this.#atLeast(of, minusPeriod(low + 1, period))],
      ];
    }
    return undefined;
  }

  /** An earlier day has no later start, but for what the two periods differ by; a later day has no earlier one. */
  #inStep(one: Start, other: Start, values: readonly number[]): Constraint[][] | undefined {
    const { least, most } = differenceOf(one.period, other.period);
    const isEarlier = this.#value(one.before, values) <= this.#value(other.before, values);
    const later = this.#value(one.of, values) - this.#value(other.of, values);
    if (isEarlier ? later <= most : later >= least) return undefined;
    return [
      [this.#difference(one.before, other.before, 0, []), this.#difference(one.of, other.of, most, [])],
      [this.#difference(other.before, one.before, -1, []), this.#difference(other.of, one.of, -least, [])],
    ];
  }

  #index(name: Unknown): number {
    let index = this.#indexes.get(name);
    if (index === undefined) {
      index = this.#indexes.size;
      this.#indexes.set(name, index);
    }
    return index;
  }

  #value(name: Unknown, values: readonly number[]): number {
    return (values[this.#index(name)] as number) - OFFSET;
  }

  #named(values: readonly number[]): Map<Unknown, number> {
    return new Map([...this.#indexes.keys()].map((name) => [name, this.#value(name, values)]));
  }

  #difference(left: Unknown, right: Unknown, atMost: number, because: readonly Literal[]): Tagged {
    return {
      terms: [
        [this.#index(left), 1],
        [this.#index(right), -1],
      ],
      atMost,
      because,
    };
  }

  #atMost(name: Unknown, high: Day): Constraint {
    return { terms: [[this.#index(name), 1]], atMost: high + OFFSET };
  }

  #atLeast(name: Unknown, low: Day): Constraint {
    return { terms: [[this.#index(name), -1]], atMost: -(low + OFFSET) };
  }
}

/** How a day counts for each tally. */
type Pattern = readonly number[];

/** Every way a day can count that known spans of some items together make: the greatest of theirs in each tally. */
function patternsOf(items: readonly Item[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const { levels, isKnown } of items) {
    if (!isKnown || levels.every((each) => each === 0)) continue;
    for (const pattern of [...patterns.values(), levels.map(() => 0)]) {
      const both = pattern.map((each, at) => Math.max(each, levels[at] as number));
      patterns.set(both.join(), both);
    }
  }
  return [...patterns.values()];
}

/** Items whose days together make a pattern, each needed for it. */
function makersOf(pattern: Pattern, items: readonly Item[]): string[] {
  const fitting = items.filter(
    ({ levels, isKnown }) => isKnown && levels.every((each, at) => each <= (pattern[at] as number)),
  );
  const makes = (some: readonly Item[]): boolean =>
    pattern.every(
      (each, at) => some.reduce((most, item) => Math.max(most, item.levels[at] as number), 0) === each,
    );
  let makers = fitting;
  for (const item of fitting) {
    const without = makers.filter((each) => each !== item);
    if (makes(without)) makers = without;
  }
  return makers.map((each) => each.name);
}
