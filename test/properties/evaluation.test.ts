import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { openPolicy } from '../../src/index.ts';
import type * as Written from '../../src/revision/written.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';

describe.each([
  ['nyc-detainer', 'rules', 1000],
  ['library-loans', 'test/fixtures/rules', 1000],
])('%s', (id, rules, numRuns) => {
  const RUNS = { numRuns };
  const opened = openPolicy({ rules, policy: id });
  const revisions = opened.policy.revisions.map((each) => each.law());
  const arbitrary = arbitraryCase(opened);
  const arbitraryRevision = fc.constantFrom(...revisions);
  const { cases } = opened.policy;

  it('generates valid cases only', () => {
    fc.assert(
      fc.property(arbitrary, (written) => {
        expect(opened.check(written)).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  it('decides alike by json-rules-engine and directly', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, arbitraryRevision, async (written, revision) => {
        const answer = await opened.evaluate(written, { version: revision.version });
        expect(statuses(answer)).toEqual(opened.decide(written, revision));
      }),
      // test/compile/executors.test.ts holds the reference to the others on many more.
      { numRuns: numRuns / 4 },
    );
  });

  it('does not mind the order of collections', () => {
    fc.assert(
      fc.property(arbitrary, (written) => {
        const turned = turnAround(written, cases.properties);
        for (const revision of revisions) {
          expect(opened.decide(turned, revision)).toEqual(opened.decide(written, revision));
        }
      }),
      RUNS,
    );
  });

  it('never changes a settled status when a fact without default is added', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, fc.integer({ min: 0, max: 1000 }), (written, other, which) => {
        const fuller = addOneFact(written, other, cases.properties, which);
        for (const revision of revisions) {
          const after = opened.decide(fuller, revision);
          for (const [action, status] of Object.entries(opened.decide(written, revision))) {
            if (status !== 'undetermined')
              expect([revision.version, action, after[action]]).toEqual([revision.version, action, status]);
          }
        }
      }),
      RUNS,
    );
  });

  it('gives the same answers side by side as one after another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(arbitrary, arbitraryRevision), { minLength: 2, maxLength: 2 }),
        async (pairs) => {
          const ask = ([written, { version }]: (typeof pairs)[number]) =>
            opened.evaluate(written, { version });
          const together = await Promise.all(pairs.map(ask));
          for (const [index, pair] of pairs.entries()) expect(together[index]).toEqual(await ask(pair));
        },
      ),
      { numRuns: numRuns / 4 },
    );
  });

  it('needs no fact that cannot change the status, and only unknown ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitrary,
        arbitrary,
        fc.integer({ min: 0, max: 1000 }),
        arbitraryRevision,
        async (written, other, which, revision) => {
          const answer = await opened.evaluate(written, { version: revision.version });
          const { path, fuller } = addedFact(written, other, cases.properties, which);
          const after = opened.decide(fuller, revision);
          for (const [action, { status, needs = [] }] of Object.entries(answer.actions)) {
            expect(needs).toEqual([...needs].sort());
            for (const need of needs) expect([need, read(written, need) ?? null]).toEqual([need, null]);
            if (status !== 'undetermined') expect(needs).toEqual([]);
            if (path !== undefined && !needs.includes(path))
              expect([path, after[action]]).toEqual([path, status]);
          }
        },
      ),
      RUNS,
    );
  });

  it('rests on no default that it does not list', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, arbitrary, arbitraryRevision, async (written, other, revision) => {
        const answer = await opened.evaluate(written, { version: revision.version });
        const assumed = new Set(answer.assumed.map((each) => each.fact));
        const supplied = supplyDefaults(written, other, cases.properties, '', assumed);
        expect(opened.decide(supplied, revision)).toEqual(statuses(answer));
      }),
      RUNS,
    );
  });
});

const statuses = (answer: { actions: Record<string, { status: string }> }) =>
  Object.fromEntries(Object.entries(answer.actions).map(([action, each]) => [action, each.status]));

/** Every collection, and every collection in it, in the opposite order. */
function turnAround(written: WrittenCase, facts: Written.Facts): WrittenCase {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      const fact = facts[name];
      if (!fact || value === null || value === undefined) return [name, value];
      if (fact.type === 'object') return [name, turnAround(value as WrittenCase, fact.properties)];
      if (fact.type !== 'array') return [name, value];
      const { items } = fact;
      const turned = [...(value as unknown[])].reverse();
      const isCollection = fact.format !== 'spans' && items.type === 'object';
      return [
        name,
        isCollection ? turned.map((each) => turnAround(each as WrittenCase, items.properties)) : turned,
      ];
    }),
  );
}

/** The paths of absent facts without a default, with a way to put a value there. */
function absentFacts(
  written: WrittenCase,
  other: WrittenCase,
  facts: Written.Facts,
  prefix: string,
): { path: string; fill: () => WrittenCase }[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const value = written[name] ?? undefined;
    const donor = other[name] ?? undefined;
    const path = prefix + name;
    const put = (inner: unknown) => ({ ...written, [name]: inner });
    if (fact.type === 'object') {
      return absentFacts(
        (value ?? {}) as WrittenCase,
        (donor ?? {}) as WrittenCase,
        fact.properties,
        `${path}.`,
      ).map((each) => ({
        path: each.path,
        fill: () => put(each.fill()),
      }));
    }
    if (value === undefined) {
      const hasDefault = 'default' in fact && fact.default !== undefined;
      return hasDefault || donor === undefined ? [] : [{ path, fill: () => put(donor) }];
    }
    if (fact.type !== 'array' || fact.format === 'spans' || fact.items.type !== 'object') return [];
    const { properties } = fact.items;
    const items = value as WrittenCase[];
    const donors = (donor ?? []) as WrittenCase[];
    return items.flatMap((item, index) =>
      absentFacts(item, donors[index] ?? {}, properties, `${path}[${index}].`).map((each) => ({
        path: each.path,
        fill: () => put(items.map((one, at) => (at === index ? each.fill() : one))),
      })),
    );
  });
}

function addedFact(written: WrittenCase, other: WrittenCase, facts: Written.Facts, which: number) {
  const absent = absentFacts(written, other, facts, '');
  const chosen = absent[which % Math.max(1, absent.length)];
  return { path: chosen?.path, fuller: chosen?.fill() ?? written };
}

const addOneFact = (...args: Parameters<typeof addedFact>): WrittenCase => addedFact(...args).fuller;

/** Puts the other case's values where the case leaves a default to be taken that is not among the assumed. */
function supplyDefaults(
  written: WrittenCase,
  other: WrittenCase,
  facts: Written.Facts,
  prefix: string,
  assumed: ReadonlySet<string>,
): WrittenCase {
  const supplied: Record<string, unknown> = { ...written };
  for (const [name, fact] of Object.entries(facts)) {
    const path = prefix + name;
    const value = written[name] ?? undefined;
    const donor = other[name] ?? undefined;
    if (fact.type === 'object' && value !== undefined) {
      supplied[name] = supplyDefaults(
        value as WrittenCase,
        (donor ?? {}) as WrittenCase,
        fact.properties,
        `${path}.`,
        assumed,
      );
    } else if (
      fact.type === 'array' &&
      fact.format !== 'spans' &&
      fact.items.type === 'object' &&
      value !== undefined
    ) {
      const { properties } = fact.items;
      const donors = (donor ?? []) as WrittenCase[];
      supplied[name] = (value as WrittenCase[]).map((item, at) =>
        supplyDefaults(item, donors[at] ?? {}, properties, `${path}[${at}].`, assumed),
      );
    } else if (
      value === undefined &&
      donor !== undefined &&
      'default' in fact &&
      fact.default !== undefined &&
      !assumed.has(path)
    ) {
      supplied[name] = donor;
    }
  }
  return supplied;
}

function read(written: WrittenCase, path: string): unknown {
  return path
    .split(/\.|\[|\]\.?/)
    .filter((step) => step !== '')
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | null | undefined)?.[step], written);
}
