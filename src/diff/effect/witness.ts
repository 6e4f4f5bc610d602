import { CYCLE } from '../../analysis/calendar.ts';
import { CASE, type Place } from '../../analysis/encoder.ts';
import { writeValue } from '../../analysis/kinds.ts';
import type { FoundCase } from '../../analysis/solver.ts';
import type { WrittenCase } from '../../case/written-facts.ts';
import { type Day, formatDay, parseDay, toCivil } from '../../dates/day.ts';
import type { DaySpan } from '../../dates/spans.ts';
import type { Fact } from '../../revision/model.ts';
import type * as Written from '../../revision/written.ts';

/** A case that was found, as it is written. Required facts that no condition asks about have their first value. */
export function writeCase(
  found: FoundCase,
  schema: Written.CaseSchema,
  facts: ReadonlyMap<string, Fact>,
): WrittenCase {
  const object = (properties: Written.Facts, prefix: string, place: Place): Record<string, unknown> => {
    const written: Record<string, unknown> = {};
    for (const [name, property] of Object.entries(properties)) {
      const path = prefix + name;
      if (property.type === 'object') {
        const inner = object(property.properties, `${path}.`, place);
        if (Object.keys(inner).length > 0) written[name] = inner;
        continue;
      }
      const value = valueIn(property, facts.get(path) as Fact, place);
      if (value !== undefined) written[name] = value;
      else if (prefix === '' && schema.required.includes(name)) written[name] = someValue(property);
    }
    return written;
  };
  const valueIn = (property: Exclude<Written.Fact, Written.GroupFact>, fact: Fact, place: Place): unknown => {
    if (property.type === 'array' && property.format !== 'spans' && property.items.type === 'object') {
      const { properties } = property.items;
      return found.items(fact, place)?.map((item) => object(properties, `${fact.path}[].`, item));
    }
    const value = found.value(fact, place);
    if (value === undefined) return undefined;
    if (fact.type.kind !== 'spans') return writeValue(fact, value);
    return (value as readonly DaySpan[]).map(({ from, to }) => ({
      from: formatDay(from),
      to: formatDay(to),
    }));
  };
  return object(schema.properties, '', CASE);
}

/** Some value of a fact that has to be stated though nothing rests on it. */
function someValue(fact: Exclude<Written.Fact, Written.GroupFact>): unknown {
  switch (fact.type) {
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return Math.max(fact.minimum ?? Math.min(0, fact.maximum ?? 0));
    case 'array':
      return [];
    case 'string':
      if (fact.enum) return fact.enum[0];
      if (fact.format === 'date') return '2020-01-01';
      if (fact.format === 'date-time') return '2020-01-01T12:00:00Z';
      return fact.format === 'citation' ? 'ZZ 0' : 'text';
  }
}

type Json = unknown;
type Path = readonly (string | number)[];

/**
 * A case made small and plain: nothing in it can go without leaving what `isIn` tells, and its days are as round as may be.
 * @param isIn whether a case, valid or not, still is one of those wanted
 */
export function minimize(written: WrittenCase, isIn: (written: WrittenCase) => boolean): WrittenCase {
  const small = withoutNeedless(written, isIn);
  // Days that were far apart come together at first; then all can move to our time.
  return withoutNeedless(withPlainDays(withPlainDays(small, isIn), isIn), isIn);
}

function withoutNeedless(written: WrittenCase, isIn: (written: WrittenCase) => boolean): WrittenCase {
  let best: Json = written;
  for (let changed = true; changed; ) {
    changed = false;
    for (const path of pathsIn(best)) {
      const without = removed(best, path);
      if (without === undefined || !isIn(without as WrittenCase)) continue;
      best = without;
      changed = true;
      break;
    }
  }
  return best as WrittenCase;
}

/** Every place in a value that could go, what holds others before these. */
function pathsIn(value: Json, path: Path = []): Path[] {
  if (Array.isArray(value))
    return value.flatMap((each, at) => [[...path, at], ...pathsIn(each, [...path, at])]);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => [
    [...path, name],
    ...pathsIn(each, [...path, name]),
  ]);
}

/** The value without what is at the path; undefined where it leads nowhere. */
function removed(value: Json, [step, ...rest]: Path): Json {
  if (Array.isArray(value)) {
    const at = step as number;
    return rest.length === 0 ? value.toSpliced(at, 1) : value.with(at, removed(value[at], rest));
  }
  const object = value as Record<string, Json>;
  const name = step as string;
  if (rest.length > 0) return { ...object, [name]: removed(object[name], rest) };
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== name));
}

/** All days moved together to our time, then each to the first of a year or month where it can be. */
function withPlainDays(written: WrittenCase, isIn: (written: WrittenCase) => boolean): WrittenCase {
  let best: Json = written;
  const attempt = (candidate: Json): boolean => {
    if (!isIn(candidate as WrittenCase)) return false;
    best = candidate;
    return true;
  };
  const latest = Math.max(...daysIn(best).map(([, day]) => day));
  const targets = ['2020-01-01', '2020-06-01', '2021-03-01'].map((each) => (parseDay(each) as Day) - latest);
  // By whole cycles of the calendar every relation between days stays, leap days and all.
  const cycles = Math.floor(((parseDay('2026-12-31') as Day) - latest) / CYCLE) * CYCLE;
  if (Number.isFinite(latest)) [...targets, cycles].some((by) => attempt(mapDays(best, (day) => day + by)));
  for (const [path, day] of daysIn(best).sort(([, a], [, b]) => b - a)) {
    const [year, month] = toCivil(day);
    const plain = [
      ...[2020, 2019, 2015, 2010, 2005, 2000, year, year - 1, year + 1].map((each) => [each, 1] as const),
      ...[month, month + 1].map((each) => [each > 12 ? year + 1 : year, each > 12 ? 1 : each] as const),
    ];
    for (const [newYear, newMonth] of plain) {
      const round = parseDay(`${String(newYear).padStart(4, '0')}-${String(newMonth).padStart(2, '0')}-01`);
      if (round === day) break;
      if (round !== undefined && attempt(withValue(best, path, formatDay(round)))) break;
    }
  }
  return best as WrittenCase;
}

/** Every day in a value, with its place. */
function daysIn(value: Json, path: Path = []): [Path, Day][] {
  if (typeof value === 'string') {
    const day = parseDay(value);
    return day === undefined ? [] : [[path, day]];
  }
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((each, at) => daysIn(each, [...path, at]));
  return Object.entries(value).flatMap(([name, each]) => daysIn(each, [...path, name]));
}

function mapDays(value: Json, move: (day: Day) => Day): Json {
  return daysIn(value).reduce((moved, [path, day]) => withValue(moved, path, formatDay(move(day))), value);
}

function withValue(value: Json, [step, ...rest]: Path, to: Json): Json {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.with(step as number, withValue(value[step as number], rest, to));
  const object = value as Record<string, Json>;
  return { ...object, [step]: withValue(object[step], rest, to) };
}
