import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, formatDay, parseDay } from '../../src/dates/day.ts';
import { openPolicy } from '../../src/index.ts';
import { enacted, type Policy } from '../../src/registry/policy.ts';
import { asOf, lawOn } from '../../src/registry/resolve.ts';
import type { InForce, RegisteredRevision } from '../../src/revision/model.ts';
import { orderProblems } from '../../src/timeline/order.ts';
import { timelineOf } from '../../src/timeline/timeline.ts';

const detainer = openPolicy({ rules: 'rules' }).policy;
const library = openPolicy({ rules: 'test/fixtures/rules' }).policy;

/** A revision of which only its place in time is looked at. */
interface Sketch {
  version: string;
  amends?: string;
  /** Left out for a bill. */
  days?: [earliest: Day, latest: Day];
  corrects?: string;
}

function historyOf(sketches: readonly Sketch[]): Policy {
  const revisions = sketches.map(({ version, amends, days, corrects }) => {
    const inForce: InForce | undefined = days && { earliest: days[0], latest: days[1] };
    const status = days ? 'enacted' : 'proposed';
    return { version, inForce, written: { status, amends, corrects, enactment: {} } } as RegisteredRevision;
  });
  return { ...library, revisions };
}

const said = (sketches: readonly Sketch[]): unknown[] =>
  orderProblems(historyOf(sketches)).map(({ revision, code, at }) => [revision.version, code, at.join('.')]);

describe('the order of a history', () => {
  it.each([
    ['nyc-detainer', detainer],
    ['library-loans', library],
  ])('is right in %s', (_id, policy) => {
    expect(orderProblems(policy)).toEqual([]);
  });

  const LAW: Sketch[] = [
    { version: '1.0.0', days: [0, 0] },
    { version: '1.1.0', amends: '1.0.0', days: [10, 20] },
  ];
  const plus = (...more: Sketch[]): Sketch[] => [...LAW, ...more];

  it.each<[what: string, sketches: Sketch[], ...problems: unknown[]]>([
    [
      'bills side by side',
      plus({ version: '1.2.0-a', amends: '1.1.0' }, { version: '1.2.0-b', amends: '1.1.0' }),
    ],
    ['a bill to amend what is amended', plus({ version: '1.1.0-a', amends: '1.0.0' })],
    ['a PATCH of what is amended already', plus({ version: '1.0.1', amends: '1.0.0', days: [0, 0] })],
    [
      'a PATCH of a PATCH',
      plus(
        { version: '1.1.1', amends: '1.1.0', days: [10, 20] },
        { version: '1.1.2', amends: '1.1.1', days: [10, 20] },
      ),
    ],
    [
      'an amendment of a PATCH',
      plus(
        { version: '1.1.1', amends: '1.1.0', days: [10, 20] },
        { version: '1.2.0', amends: '1.1.1', days: [30, 30] },
      ),
    ],
    [
      'a PATCH that narrows and says why',
      plus({ version: '1.1.1', amends: '1.1.0', days: [12, 20], corrects: 'Found.' }),
    ],
    [
      'two amendments of one',
      plus({ version: '1.2.0', amends: '1.0.0', days: [30, 30] }),
      ['1.2.0', 'several-amend', 'amends'],
    ],
    [
      'two amendments of one law, one by its PATCH',
      plus(
        { version: '1.0.1', amends: '1.0.0', days: [0, 0] },
        { version: '2.0.0', amends: '1.0.1', days: [30, 30] },
      ),
      ['2.0.0', 'several-amend', 'amends'],
    ],
    [
      'two PATCHes of one',
      plus(
        { version: '1.1.1', amends: '1.1.0', days: [10, 20] },
        { version: '1.1.2', amends: '1.1.0', days: [10, 20] },
      ),
      ['1.1.2', 'several-amend', 'amends'],
    ],
    [
      'a law that amends a bill',
      plus({ version: '1.2.0-a', amends: '1.1.0' }, { version: '1.3.0', amends: '1.2.0-a', days: [30, 30] }),
      ['1.3.0', 'amends-proposal', 'amends'],
    ],
    [
      'a PATCH that narrows and does not say why',
      plus({ version: '1.1.1', amends: '1.1.0', days: [12, 20] }),
      ['1.1.1', 'patch-days', 'enactment.inForce'],
    ],
    [
      'a PATCH from before',
      plus({ version: '1.1.1', amends: '1.1.0', days: [9, 20], corrects: 'It was earlier.' }),
      ['1.1.1', 'patch-days', 'enactment.inForce'],
    ],
    [
      'a PATCH from later on',
      plus({ version: '1.1.1', amends: '1.1.0', days: [20, 21], corrects: 'It was later.' }),
      ['1.1.1', 'patch-days', 'enactment.inForce'],
    ],
  ])('%s', (_what, sketches, ...problems) => {
    expect(said(sketches)).toEqual(problems);
  });
});

/** Histories in order: each law follows the one before, by day and number, some are put right. */
const arbitraryHistory = fc
  .array(
    fc.record({
      wait: fc.nat(6),
      width: fc.nat(8),
      major: fc.boolean(),
      patches: fc.nat(2),
      narrow: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((steps) => {
    const sketches: Sketch[] = [];
    let [major, minor, earliest] = [0, 9, 0];
    for (const { wait, width, major: isMajor, patches, narrow } of steps) {
      [major, minor] = isMajor || sketches.length === 0 ? [major + 1, 0] : [major, minor + 1];
      const amends = sketches.at(-1)?.version;
      earliest += wait;
      let days: [Day, Day] = [earliest, earliest + width];
      sketches.push({ version: `${major}.${minor}.0`, ...(amends ? { amends } : {}), days });
      for (let patch = 1; patch <= patches; patch++) {
        if (narrow && days[0] < days[1]) days = [days[0], days[1] - 1];
        sketches.push({
          version: `${major}.${minor}.${patch}`,
          amends: `${major}.${minor}.${patch - 1}`,
          days,
          corrects: 'It was wrong.',
        });
      }
    }
    return sketches;
  });

const last = (sketches: readonly Sketch[]): Day => Math.max(...sketches.map((each) => each.days?.[1] ?? 0));
const daysAround = (sketches: readonly Sketch[]): Day[] =>
  Array.from({ length: last(sketches) + 8 }, (_, at) => at - 3);
const root = (version: string): string => version.replace(/\.\d+$/, '');

describe('every history that is in order', () => {
  const each = (holds: (sketches: Sketch[], policy: Policy) => void): void =>
    fc.assert(
      fc.property(arbitraryHistory, (sketches) => {
        holds(sketches, historyOf(sketches));
      }),
      { numRuns: 400 },
    );

  it('is found to be so', () => {
    each((sketches) => expect(said(sketches)).toEqual([]));
  });

  it('has on each day exactly the laws that have begun and that none has followed for sure', () => {
    each((sketches, policy) => {
      const newest = sketches.filter(
        ({ version }, at) => !sketches.slice(at + 1).some((other) => root(other.version) === root(version)),
      );
      const begun = (day: Day) => newest.filter(({ days }) => (days?.[0] ?? 0) <= day);
      for (const day of daysAround(sketches)) {
        const expected = begun(day).filter(
          ({ version }) =>
            !newest
              .slice(newest.findIndex((other) => other.version === version) + 1)
              .some(({ days }) => (days?.[1] ?? 0) <= day),
        );
        expect(lawOn(policy, day).candidates.map((found) => found.version)).toEqual(
          expected.map((found) => found.version),
        );
      }
    });
  });

  it('has a law on each day from the first one’s latest day on, and none before its earliest', () => {
    each((sketches, policy) => {
      const first = sketches.findLast(({ version }) => root(version) === '1.0');
      const [earliest = 0, latest = 0] = first?.days ?? [];
      for (const day of daysAround(sketches)) {
        const { certain, candidates } = lawOn(policy, day);
        if (day >= latest) expect(asOf(policy, day)).toEqual(candidates);
        if (day < earliest) expect([certain, candidates]).toEqual([false, []]);
      }
    });
  });

  it('has no law before it is in force, and two at once only while it is not known which', () => {
    each((sketches, policy) => {
      for (const day of daysAround(sketches)) {
        const [oldest, ...others] = lawOn(policy, day).candidates.map((found) => found.inForce as InForce);
        if (oldest) expect(oldest.earliest).toBeLessThanOrEqual(day);
        for (const { earliest, latest } of others) expect(earliest <= day && day < latest).toBe(true);
      }
    });
  });

  it('has the same law before a day, whatever is enacted from that day on', () => {
    each((sketches, policy) => {
      const law = sketches.filter((sketch) => sketch.version.endsWith('.0'));
      for (const { version, days } of law.slice(1)) {
        const before = historyOf(
          sketches.slice(
            0,
            sketches.findIndex((sketch) => sketch.version === version),
          ),
        );
        for (let day = -3; day < (days?.[0] ?? 0); day++)
          expect(lawOn(policy, day).candidates.map((found) => found.version)).toEqual(
            lawOn(before, day).candidates.map((found) => found.version),
          );
      }
    });
  });

  it('is told by its timeline, day by day', () => {
    each((sketches, policy) => agrees(policy, daysAround(sketches)));
  });
});

/** The stretches follow one another without a gap, and each day has in them the law that a case would be answered by. */
function agrees(policy: Policy, days: readonly Day[]): void {
  const { stretches } = timelineOf(policy);
  const bounds = stretches.map(({ from, to }) => [
    parseDay(from),
    to === null ? Number.POSITIVE_INFINITY : parseDay(to),
  ]);
  expect(bounds.slice(1).map(([from]) => from)).toEqual(bounds.slice(0, -1).map(([, to]) => to));
  expect(bounds.at(-1)?.[1]).toBe(Number.POSITIVE_INFINITY);
  for (const day of days) {
    const at = bounds.findIndex(([from = 0, to = 0]) => from <= day && day < to);
    const { certain, candidates } = lawOn(policy, day);
    const versions = candidates.map((found) => found.version);
    const { certain: isCertain, versions: told } = stretches[at] ?? { certain: false, versions: [] };
    expect([formatDay(day), isCertain, told]).toEqual([formatDay(day), certain, versions]);
  }
}

describe.each([
  ['nyc-detainer', detainer],
  ['library-loans', library],
])('%s', (_id, policy) => {
  const from = parseDay('2010-01-01') as Day;
  const days = Array.from({ length: 366 * 20 }, (_, at) => from + at);

  it('has the law of each day in its timeline', () => {
    agrees(policy, days);
  });

  it('has no law before the day from which it is in force', () => {
    const early = days.flatMap((day) =>
      lawOn(policy, day)
        .candidates.filter((each) => day < (each.inForce as InForce).earliest)
        .map((each) => `${each.version} on ${formatDay(day)}`),
    );
    expect(early).toEqual([]);
    const first = enacted(policy)[0]?.inForce as InForce;
    expect(days.filter((day) => lawOn(policy, day).certain)).toEqual(
      days.filter((day) => day >= first.latest),
    );
  });
});
