import fc from 'fast-check';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { formatDay, parseDay } from '../../src/dates/day.ts';
import type { OpenedPolicy } from '../../src/index.ts';
import type * as Written from '../../src/revision/written.ts';

/** Random valid cases of a policy, whole and partial: any fact may be absent or null but the required ones. */
export function arbitraryCase(opened: OpenedPolicy): fc.Arbitrary<WrittenCase> {
  const citations = citationsOf(opened);
  const { cases } = opened.policy;
  return objectOf(cases.properties, new Set(cases.required), citations);
}

/** Citations that lists have, with less and more specific ones beside them. */
function citationsOf(opened: OpenedPolicy): string[] {
  const found = new Set<string>(['ZZ 1', 'ZZ 1.05(2)']);
  for (const registered of opened.policy.revisions) {
    for (const list of registered.law().lists.values()) {
      for (const { match } of list.entries) {
        for (const { law, major, minor, suffix, subdivisions } of 'citation' in match
          ? [match.citation]
          : [match.from, match.to]) {
          const section = `${law} ${major}${minor === undefined ? '' : `.${minor}`}${suffix}`;
          found.add(section);
          for (let depth = 1; depth <= subdivisions.length; depth++) {
            found.add(
              section +
                subdivisions
                  .slice(0, depth)
                  .map((each) => `(${each})`)
                  .join(''),
            );
          }
          if (found.size % 7 === 0) found.add(`${section}(1)`);
          if (found.size % 11 === 0) found.add(`${section}-a`);
        }
      }
    }
  }
  return [...found];
}

function objectOf(
  facts: Written.Facts,
  required: ReadonlySet<string>,
  citations: string[],
): fc.Arbitrary<WrittenCase> {
  const parts = Object.entries(facts).map(([name, fact]) => {
    const value = arbitraryValue(fact, citations);
    const arbitrary = required.has(name)
      ? value
      : fc.oneof(
          { weight: 8, arbitrary: value },
          { weight: 1, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constant(null) },
        );
    return [name, arbitrary] as const;
  });
  return fc
    .record(Object.fromEntries(parts))
    .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));
}

const day = (text: string): number => parseDay(text) as number;

/** Mostly days near one another, so that windows are met on both sides of their edges. */
const arbitraryDay = fc
  .oneof(
    { weight: 6, arbitrary: fc.integer({ min: day('2010-01-01'), max: day('2021-12-31') }) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('2012-02-29', '2016-02-29', '2017-02-28', '2017-03-01', '2021-02-28')
        .map(day),
    },
    { weight: 1, arbitrary: fc.integer({ min: day('0001-01-01'), max: day('9999-12-31') }) },
  )
  .map(formatDay);

function arbitraryValue(fact: Written.Fact, citations: string[]): fc.Arbitrary<unknown> {
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: fact.minimum ?? 0, max: fact.maximum ?? 200 });
    case 'string':
      if (fact.enum) return fc.constantFrom(...fact.enum);
      if (fact.format === 'date') return arbitraryDay;
      if (fact.format === 'date-time') return fc.constant('2019-11-08T16:00:00-05:00');
      if (fact.format === 'citation') return fc.constantFrom(...citations);
      return fc.constantFrom('a', 'b');
    case 'object':
      return objectOf(fact.properties, new Set(), citations);
    case 'array':
      return arrayOf(fact, citations);
  }
}

function arrayOf({ items, format }: Written.ArrayFact, citations: string[]): fc.Arbitrary<unknown> {
  if (items.type === 'string') return fc.subarray([...items.enum]);
  if (format !== 'spans') return fc.array(objectOf(items.properties, new Set(), citations), { maxLength: 3 });
  const span = fc.tuple(arbitraryDay, arbitraryDay, fc.boolean()).map(([a, b, lasts]) => {
    const [from, to] = a < b ? [a, b] : [b, a];
    return { from, to: lasts ? null : to };
  });
  return fc.array(span, { maxLength: 3 });
}
