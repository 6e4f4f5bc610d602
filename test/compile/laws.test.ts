import { describe, expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { compile } from '../../src/compile/compiled.ts';
import { Random } from '../../src/generate/random.ts';
import type * as Written from '../../src/revision/written.ts';
import { directly } from './support/alike.ts';
import { constantsOf } from './support/constants.ts';
import { randomCases, tested } from './support/policies.ts';
import { randomCase, shuffled } from './support/random-case.ts';
import { randomRevision } from './support/random-revision.ts';

/** More by hand: `POLICY_CASES=20000 npx vitest run test/compile/laws.test.ts`. */
const COUNT = Number(process.env.POLICY_CASES ?? 200);

/** The revisions of both policies, and random ones, each with cases. */
const laws = [
  ...tested.flatMap((policy) =>
    policy.revisions.map((revision) => ({
      name: `${policy.name} ${revision.version}`,
      revision,
      cases: [...randomCases(policy, COUNT, 631)].flat(),
    })),
  ),
  ...Array.from({ length: 20 }, (_, seed) => {
    const revision = randomRevision(2000 + seed);
    const constants = constantsOf([revision]);
    const cases = Array.from({ length: COUNT }, (__, number) =>
      randomCase(revision.written.case, constants, new Random(seed, number)),
    );
    return { name: `random ${seed}`, revision, cases };
  }),
];

describe.each(laws)('$name', ({ revision, cases }) => {
  const compiled = compile(revision);
  const { properties, required } = revision.written.case;

  it('does not mind the order of items and of names', () => {
    const random = new Random(632);
    for (const each of cases) {
      const statuses = compiled.decide(each);
      expect([each, compiled.decide(turned(each, properties, random))]).toEqual([each, statuses]);
    }
  });

  it('never changes a settled status when a fact without default is added', () => {
    const random = new Random(633);
    let settled = 0;
    for (const each of cases) {
      const before = compiled.decide(blanked(each, properties, random, new Set(required)));
      const after = compiled.decide(each);
      for (const [action, status] of Object.entries(before)) {
        if (status === 'undetermined') continue;
        settled++;
        expect([each, action, after[action]]).toEqual([each, action, status]);
      }
    }
    expect(settled).toBeGreaterThan(0);
  });

  it('keeps nothing of one case for another, and leaves cases and answers as they are', () => {
    const told = cases.map((each) => {
      const before = JSON.stringify(each);
      const statuses = compiled.decide(each);
      expect(JSON.stringify(each)).toBe(before);
      return { each, statuses, as: JSON.stringify(statuses) };
    });
    for (const { each, statuses, as } of told) {
      expect(JSON.stringify(statuses)).toBe(as);
      expect(JSON.stringify(directly(revision, each))).toBe(as);
    }
    const random = new Random(634);
    for (const { each, as } of shuffled(told, random)) expect(JSON.stringify(compiled.decide(each))).toBe(as);
    // Another revision's, or another of the same, in between.
    const others = [compile(revision), compile(randomRevision(3000))];
    for (const [at, { each, as }] of told.entries()) {
      others[at % 2]?.decide(at % 2 === 0 ? (cases[(at * 13 + 5) % cases.length] as WrittenCase) : {});
      expect(JSON.stringify(compiled.decide(each))).toBe(as);
    }
  });

  it('reads a case anew where the same object states something else', () => {
    const one: Record<string, unknown> = {};
    for (const each of cases) {
      for (const name of Object.keys(one)) delete one[name];
      Object.assign(one, each);
      expect([each, compiled.decide(one)]).toEqual([each, directly(revision, each)]);
    }
  });
});

/** The items of all collections, the texts of lists, spans and names in another order. */
function turned(written: WrittenCase, facts: Written.Facts, random: Random): WrittenCase {
  const entries = Object.entries(written).map(([name, value]): [string, unknown] => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (!fact || value === null) return [name, value];
    if (fact.type === 'object') return [name, turned(value as WrittenCase, fact.properties, random)];
    if (fact.type !== 'array') return [name, value];
    const { items } = fact;
    const isCollection = items.type === 'object' && fact.format !== 'spans';
    const inside = isCollection
      ? (value as WrittenCase[]).map((each) => turned(each, items.properties, random))
      : (value as unknown[]);
    return [name, shuffled(inside, random)];
  });
  return Object.fromEntries(shuffled(entries, random));
}

/** The case with some facts unknown that have no default. */
function blanked(
  written: WrittenCase,
  facts: Written.Facts,
  random: Random,
  required: ReadonlySet<string> = new Set(),
): WrittenCase {
  const entries = Object.entries(written).flatMap(([name, value]): [string, unknown][] => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (!fact || value === null) return [[name, value]];
    if (fact.type === 'object') return [[name, blanked(value as WrittenCase, fact.properties, random)]];
    const hasDefault = 'default' in fact && fact.default !== undefined;
    if (!hasDefault && !required.has(name) && random.chance(0.2))
      return random.chance(0.5) ? [] : [[name, null]];
    if (fact.type !== 'array' || fact.format === 'spans' || fact.items.type !== 'object')
      return [[name, value]];
    const { properties } = fact.items;
    return [[name, (value as WrittenCase[]).map((each) => blanked(each, properties, random))]];
  });
  return Object.fromEntries(entries);
}
