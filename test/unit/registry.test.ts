import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { type Day, formatDay, parseDay } from '../../src/dates/day.ts';
import { BadCall, openPolicy } from '../../src/index.ts';
import { enacted, type Policy } from '../../src/registry/policy.ts';
import { asOf, byVersion } from '../../src/registry/resolve.ts';
import { dayAt } from '../../src/registry/today.ts';
import type { RegisteredRevision } from '../../src/revision/model.ts';

const detainer = openPolicy({ rules: 'rules', policy: 'nyc-detainer' }).policy;
const library = openPolicy({ rules: 'test/fixtures/rules', policy: 'library-loans' }).policy;

const day = (text: string): Day => parseDay(text) as Day;

/** What was wrong with a call, and the way out. */
function refusal(call: () => unknown): { message: string; help: string | undefined } {
  try {
    call();
  } catch (error) {
    if (error instanceof BadCall) return { message: error.message, help: error.help };
    throw error;
  }
  throw new Error('the call was answered');
}

const NYC_ENACTED = '`1.0.0`, `2.0.0`, `3.0.0`, `3.1.0`, `3.2.0`, `3.3.0`, `3.4.0`, `3.5.0` or `3.6.0`';
const NYC_ALL =
  '`1.0.0`, `2.0.0`, `3.0.0`, `3.1.0`, `3.2.0`, `3.3.0`, `3.4.0`, `3.5.0`, `3.6.0-int.395.2024`, `3.6.0-int.396.2024`, `3.6.0`, `3.7.0-int.515.2026` or `4.0.0-int.2469.2021`';

describe('revisions', () => {
  it('stand in the order of their versions, proposals among them', () => {
    expect(detainer.revisions.map((each) => each.version)).toEqual([
      '1.0.0',
      '2.0.0',
      '3.0.0',
      '3.1.0',
      '3.2.0',
      '3.3.0',
      '3.4.0',
      '3.5.0',
      '3.6.0-int.395.2024',
      '3.6.0-int.396.2024',
      '3.6.0',
      '3.7.0-int.515.2026',
      '4.0.0-int.2469.2021',
    ]);
    expect(library.revisions.map((each) => each.version)).toEqual([
      '1.0.0',
      '1.1.0',
      '2.0.0',
      '2.0.1',
      '2.1.0-bill.12',
    ]);
  });
});

describe('byVersion', () => {
  it.each<[wanted: string, version: string]>([
    // A version named whole.
    ['3.5.0', '3.5.0'],
    ['1.0.0', '1.0.0'],
    ['v3.5.0', '3.5.0'],
    ['=3.5.0', '3.5.0'],
    [' 3.5.0 ', '3.5.0'],
    ['3.5.0+build.7', '3.5.0'],
    // Ranges.
    ['^3', '3.6.0'],
    ['^3.0.0', '3.6.0'],
    ['^3.5.0', '3.6.0'],
    ['~3.5', '3.5.0'],
    ['~3.5.0', '3.5.0'],
    ['~3', '3.6.0'],
    ['3', '3.6.0'],
    ['3.x', '3.6.0'],
    ['3.X.X', '3.6.0'],
    ['3.5', '3.5.0'],
    ['3.5.x', '3.5.0'],
    ['v3', '3.6.0'],
    ['2', '2.0.0'],
    ['>=3.0.0 <3.5.0', '3.4.0'],
    ['>=3.0.0 <=3.5.0', '3.5.0'],
    ['>3.0.0 <3.1.1', '3.1.0'],
    ['<3', '2.0.0'],
    ['>=3', '3.6.0'],
    ['1 - 2', '2.0.0'],
    ['1.0.0 - 3.3.0', '3.3.0'],
    ['1 || 2', '2.0.0'],
    ['2 || 1', '2.0.0'],
    ['9 || 3.1', '3.1.0'],
    ['*', '3.6.0'],
    ['x', '3.6.0'],
    ['>=0.0.0', '3.6.0'],
    // Proposals named whole.
    ['3.6.0-int.395.2024', '3.6.0-int.395.2024'],
    ['3.6.0-int.396.2024', '3.6.0-int.396.2024'],
    ['3.7.0-int.515.2026', '3.7.0-int.515.2026'],
    ['4.0.0-int.2469.2021', '4.0.0-int.2469.2021'],
    ['v4.0.0-int.2469.2021', '4.0.0-int.2469.2021'],
  ])('nyc-detainer %j is %s', (wanted, version) => {
    expect(byVersion(detainer, wanted).version).toBe(version);
  });

  it.each<[wanted: string, version: string]>([
    ['1.0.0', '1.0.0'],
    ['^1', '1.1.0'],
    ['~1.0', '1.0.0'],
    ['1.x', '1.1.0'],
    // A pinned version never moves; a range takes the correction.
    ['2.0.0', '2.0.0'],
    ['2.0.1', '2.0.1'],
    ['2', '2.0.1'],
    ['^2', '2.0.1'],
    ['^2.0.0', '2.0.1'],
    ['~2.0', '2.0.1'],
    ['~2.0.0', '2.0.1'],
    ['2.0', '2.0.1'],
    ['<=2.0.0', '2.0.0'],
    ['>=1.0.0 <2.0.0', '1.1.0'],
    ['*', '2.0.1'],
    ['2.1.0-bill.12', '2.1.0-bill.12'],
  ])('library-loans %j is %s', (wanted, version) => {
    expect(byVersion(library, wanted).version).toBe(version);
  });

  it.each<[wanted: string, proposals: string[], version: string | undefined]>([
    ['>=4.0.0-int.0', ['4.0.0-int.2469.2021'], undefined],
    ['^4.0.0-int.1', ['4.0.0-int.2469.2021'], undefined],
    ['^4.0.0-0', ['4.0.0-int.2469.2021'], undefined],
    ['>=3.7.0-0 <3.8.0', ['3.7.0-int.515.2026'], undefined],
    ['~3.7.0-int.515.2026', ['3.7.0-int.515.2026'], undefined],
    ['>=3.6.0-int.395.2024 <3.6.0', ['3.6.0-int.395.2024', '3.6.0-int.396.2024'], undefined],
    ['<3.6.0-int.396.2024', ['3.6.0-int.395.2024'], '3.5.0'],
    ['<=3.6.0-int.396.2024', ['3.6.0-int.395.2024', '3.6.0-int.396.2024'], '3.5.0'],
    ['>=3.6.0-int.395.2024', ['3.6.0-int.395.2024', '3.6.0-int.396.2024'], '3.6.0'],
    ['^3.7.0-0 || 1.x', ['3.7.0-int.515.2026'], '1.0.0'],
    ['4.0.0-int.2469.2021 || 2.0.0', ['4.0.0-int.2469.2021'], '2.0.0'],
  ])('nyc-detainer %j, which semver lets match %j, is %s', (wanted, proposals, version) => {
    const matched = detainer.revisions
      .map((each) => each.version)
      .filter((each) => semver.satisfies(each, wanted));
    expect(matched.filter((each) => each.includes('-'))).toEqual(proposals);
    if (version === undefined) {
      expect(refusal(() => byVersion(detainer, wanted))).toEqual({
        message: `no enacted revision of \`nyc-detainer\` is in the range \`${wanted}\``,
        help: `there is ${NYC_ENACTED}`,
      });
    } else expect(byVersion(detainer, wanted).version).toBe(version);
  });

  it.each(['>=2.1.0-bill.1', '^2.1.0-bill.12', '>2.0.1 <2.1.0', '>=2.1.0-0 <=2.1.0'])(
    'library-loans %j has no enacted revision',
    (wanted) => {
      expect(refusal(() => byVersion(library, wanted))).toEqual({
        message: `no enacted revision of \`library-loans\` is in the range \`${wanted}\``,
        help: 'there is `1.0.0`, `1.1.0`, `2.0.0` or `2.0.1`',
      });
    },
  );

  const neither = 'is neither a version nor a range of versions';
  const forms = 'as `3.5.0`, `^3`, `~3.5` or `>=3.0.0 <3.5.0`';
  const inRange = 'no enacted revision of `nyc-detainer` is in the range';
  const whole = 'there is no revision';

  it.each<[wanted: string, message: string, help: string]>([
    ['', `\`\` ${neither}`, forms],
    ['latest', `\`latest\` ${neither}`, forms],
    ['today', `\`today\` ${neither}`, forms],
    ['2019', `${inRange} \`2019\``, `there is ${NYC_ENACTED}`],
    ['2019-06-30', `\`2019-06-30\` ${neither}`, forms],
    ['3.5.0.1', `\`3.5.0.1\` ${neither}`, forms],
    ['03.5.0', `\`03.5.0\` ${neither}`, forms],
    ['3,5', `\`3,5\` ${neither}`, forms],
    ['nyc-detainer@3', `\`nyc-detainer@3\` ${neither}`, forms],
    ['3.9', `${inRange} \`3.9\``, `there is ${NYC_ENACTED}`],
    ['^3.7', `${inRange} \`^3.7\``, `there is ${NYC_ENACTED}`],
    ['4', `${inRange} \`4\``, `there is ${NYC_ENACTED}`],
    ['>3.6.0', `${inRange} \`>3.6.0\``, `there is ${NYC_ENACTED}`],
    ['<1.0.0', `${inRange} \`<1.0.0\``, `there is ${NYC_ENACTED}`],
    ['3.5.9', `${whole} \`3.5.9\` of \`nyc-detainer\``, `did you mean \`3.5.0\`? there is ${NYC_ALL}`],
    ['v3.5.9', `${whole} \`v3.5.9\` of \`nyc-detainer\``, `did you mean \`3.5.0\`? there is ${NYC_ALL}`],
    [
      '4.0.0-int.2469',
      `${whole} \`4.0.0-int.2469\` of \`nyc-detainer\``,
      `did you mean \`4.0.0-int.2469.2021\`? there is ${NYC_ALL}`,
    ],
    ['99.99.99', `${whole} \`99.99.99\` of \`nyc-detainer\``, `there is ${NYC_ALL}`],
  ])('nyc-detainer %j is refused', (wanted, message, help) => {
    expect(refusal(() => byVersion(detainer, wanted))).toEqual({ message, help });
  });
});

describe('asOf', () => {
  type Stretch = [from: string, candidates: string[]];

  /** From each day on, up to the next row, exactly these revisions may be the law. */
  const DETAINER: Stretch[] = [
    ['2012-03-21', ['1.0.0']],
    ['2013-07-16', ['2.0.0']],
    ['2014-12-14', ['3.0.0']],
    ['2015-02-12', ['3.1.0']],
    ['2017-12-01', ['3.2.0']],
    ['2018-01-30', ['3.3.0']],
    ['2018-11-13', ['3.4.0']],
    ['2019-09-12', ['3.4.0', '3.5.0']],
    ['2020-02-03', ['3.5.0']],
    ['2026-01-29', ['3.6.0']],
  ];
  const LIBRARY: Stretch[] = [
    ['2015-09-01', ['1.0.0']],
    ['2018-07-01', ['1.0.0', '1.1.0']],
    ['2018-10-01', ['1.1.0']],
    ['2022-01-01', ['2.0.1']],
  ];
  const at = (policy: Policy, when: Day): string[] => asOf(policy, when).map((each) => each.version);

  describe.each([
    ['nyc-detainer', detainer, DETAINER, '2035-12-31'],
    ['library-loans', library, LIBRARY, '2035-12-31'],
  ] as const)('%s', (_id, policy, stretches, last) => {
    const rows = stretches.map(([from, candidates], index): [string, string[], string[]] => [
      from,
      candidates,
      stretches[index - 1]?.[1] ?? [],
    ]);

    it.each(rows)('on %s: %j, and the day before: %j', (from, candidates, before) => {
      expect(at(policy, day(from))).toEqual(candidates);
      if (before.length > 0) expect(at(policy, day(from) - 1)).toEqual(before);
      else expect(() => asOf(policy, day(from) - 1)).toThrow(BadCall);
    });

    it('on every day', () => {
      const wrong: string[] = [];
      for (let when = day(stretches[0]?.[0] as string); when <= day(last); when++) {
        const expected = stretches.findLast(([from]) => day(from) <= when)?.[1] as readonly string[];
        const candidates = at(policy, when);
        if (candidates.join() !== expected.join()) wrong.push(`${formatDay(when)}: ${candidates.join()}`);
      }
      expect(wrong).toEqual([]);
    });

    it('on the last day that can be stated', () => {
      expect(at(policy, day('9999-12-31'))).toEqual(stretches.at(-1)?.[1]);
    });
  });

  it.each<[policy: Policy, when: string, help: string]>([
    [detainer, '2012-03-20', 'the first is 1.0.0, in force from 2012-03-21'],
    [detainer, '2011-11-22', 'the first is 1.0.0, in force from 2012-03-21'],
    [detainer, '0001-01-01', 'the first is 1.0.0, in force from 2012-03-21'],
    [library, '2015-08-31', 'the first is 1.0.0, in force from 2015-09-01'],
  ])('$id has no law in force on %s', (policy, when, help) => {
    const message = `on ${when} no revision of \`${policy.id}\` was in force for sure`;
    expect(refusal(() => asOf(policy, day(when)))).toEqual({ message, help });
  });

  it('never names a proposal, nor a revision that was corrected', () => {
    const ever = new Set([...DETAINER, ...LIBRARY].flatMap(([, candidates]) => candidates));
    expect([...ever].filter((each) => each.includes('-'))).toEqual([]);
    const versions = enacted(library).map((each) => each.version);
    expect(versions).toContain('2.0.0');
    expect(LIBRARY.flatMap(([, candidates]) => candidates)).not.toContain('2.0.0');
  });

  /** Histories that no shipped policy has: bounds as numbers of days, for enacted revisions. */
  const history = (revisions: Record<string, [earliest: number, latest: number]>): Policy => ({
    ...library,
    revisions: Object.entries(revisions).map(
      ([version, [earliest, latest]]) =>
        ({ version, inForce: { earliest, latest }, written: { status: 'enacted' } }) as RegisteredRevision,
    ),
  });
  const OVERLAP = history({ '1.0.0': [0, 0], '1.1.0': [10, 30], '1.2.0': [20, 40] });
  const WITHIN = history({ '1.0.0': [0, 0], '1.1.0': [10, 30], '1.2.0': [20, 20] });
  const UNSURE_FIRST = history({ '1.0.0': [10, 20], '1.1.0': [30, 30] });
  const CORRECTED = history({
    '1.0.0': [0, 0],
    '1.0.1': [0, 0],
    '1.0.2': [0, 0],
    '1.1.0': [10, 20],
    '1.1.1': [12, 14],
  });
  const SAME_DAY = history({ '1.0.0': [0, 0], '1.1.0': [5, 5], '1.2.0': [5, 5] });

  it.each<[what: string, policy: Policy, when: Day, candidates: string[]]>([
    ['two uncertain days that overlap', OVERLAP, 9, ['1.0.0']],
    ['two uncertain days that overlap', OVERLAP, 10, ['1.0.0', '1.1.0']],
    ['two uncertain days that overlap', OVERLAP, 19, ['1.0.0', '1.1.0']],
    ['two uncertain days that overlap', OVERLAP, 20, ['1.0.0', '1.1.0', '1.2.0']],
    ['two uncertain days that overlap', OVERLAP, 29, ['1.0.0', '1.1.0', '1.2.0']],
    ['two uncertain days that overlap', OVERLAP, 30, ['1.1.0', '1.2.0']],
    ['two uncertain days that overlap', OVERLAP, 39, ['1.1.0', '1.2.0']],
    ['two uncertain days that overlap', OVERLAP, 40, ['1.2.0']],
    ['a certain day inside of the bounds of the one before', WITHIN, 19, ['1.0.0', '1.1.0']],
    ['a certain day inside of the bounds of the one before', WITHIN, 20, ['1.2.0']],
    ['a certain day inside of the bounds of the one before', WITHIN, 35, ['1.2.0']],
    ['an uncertain first day', UNSURE_FIRST, 20, ['1.0.0']],
    ['an uncertain first day', UNSURE_FIRST, 29, ['1.0.0']],
    ['an uncertain first day', UNSURE_FIRST, 30, ['1.1.0']],
    ['corrections, the last of which counts', CORRECTED, 0, ['1.0.2']],
    ['corrections, the last of which counts', CORRECTED, 11, ['1.0.2']],
    ['corrections, the last of which counts', CORRECTED, 12, ['1.0.2', '1.1.1']],
    ['corrections, the last of which counts', CORRECTED, 14, ['1.1.1']],
    ['two in force on one day', SAME_DAY, 4, ['1.0.0']],
    ['two in force on one day', SAME_DAY, 5, ['1.2.0']],
  ])('%s', (_what, policy, when, candidates) => {
    expect(at(policy, when)).toEqual(candidates);
  });

  it.each([-1, 9, 10, 19])('an uncertain first day, before which nothing is sure: %i', (when) => {
    expect(refusal(() => asOf(UNSURE_FIRST, when))).toEqual({
      message: `on ${formatDay(when)} no revision of \`library-loans\` was in force for sure`,
      help: 'the first is 1.0.0, in force from 1970-01-11',
    });
  });
});

describe('today', () => {
  it.each<[instant: string, timeZone: string, day: string]>([
    ['2020-01-01T04:59:59Z', 'America/New_York', '2019-12-31'],
    ['2020-01-01T05:00:00Z', 'America/New_York', '2020-01-01'],
    ['2019-07-01T03:59:59Z', 'America/New_York', '2019-06-30'],
    ['2019-07-01T04:00:00Z', 'America/New_York', '2019-07-01'],
    ['2019-06-30T21:59:59Z', 'Europe/Amsterdam', '2019-06-30'],
    ['2019-06-30T22:00:00Z', 'Europe/Amsterdam', '2019-07-01'],
    ['2020-02-29T12:00:00Z', 'UTC', '2020-02-29'],
    ['2019-12-31T10:00:00Z', 'Pacific/Kiritimati', '2020-01-01'],
    ['2020-01-01T11:00:00Z', 'Pacific/Pago_Pago', '2020-01-01'],
    ['2020-01-01T10:59:59Z', 'Pacific/Pago_Pago', '2019-12-31'],
  ])('at %s in %s it is %s', (instant, timeZone, today) => {
    expect(formatDay(dayAt(new Date(instant), timeZone))).toBe(today);
  });

  it('needs a time zone that there is', () => {
    expect(refusal(() => dayAt(new Date(0), 'America/New_Amsterdam'))).toEqual({
      message: 'policy.json: `America/New_Amsterdam` is not a time zone',
      help: 'an IANA name, as `America/Los_Angeles`',
    });
  });
});
