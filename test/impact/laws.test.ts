import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { effectOf } from '../../src/diff/effect/effect.ts';
import type { Impact, Transition } from '../../src/impact/model.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { detainer, impactOf, library } from './support.ts';

const sum = (all: readonly { rows: number }[]): number => all.reduce((total, each) => total + each.rows, 0);
const changes = (all: readonly Transition[]): number => sum(all.filter((each) => each.from !== each.to));

const POLICIES = [
  ['nyc-detainer', detainer],
  ['library-loans', library],
] as const;

describe.each(POLICIES)('laws of an impact, %s', (_name, opened) => {
  const versions = opened.versions().map((each) => each.version);
  const drawn = fc.sample(arbitraryCase(opened), { numRuns: 120, seed: 20 });
  // Facts that would settle cases are looked for elsewhere.
  const quick = { lookAt: 0 };
  const pairs = versions.slice(1).map((version, at) => [versions[at] as string, version] as const);

  it.each(pairs)('%s → %s: counts add up, and are those of both revisions', async (a, b) => {
    const impact = await impactOf(opened, [a, b], drawn, quick);
    const [[from], [to]] = [opened.resolve({ version: a }), opened.resolve({ version: b })];
    const answers = drawn.map((each) => [opened.decide(each, from), opened.decide(each, to)] as const);
    expect(impact.population.rows).toBe(drawn.length);
    expect(impact.changedRows).toBe(
      answers.filter(([before, after]) =>
        impact.actions.some(({ action }) => before[action] !== after[action]),
      ).length,
    );
    for (const { action, rows, changed, transitions, groups, reasons } of impact.actions) {
      expect([rows, sum(transitions), sum(groups)]).toEqual([drawn.length, drawn.length, drawn.length]);
      expect([changes(transitions), sum(reasons)]).toEqual([changed, changed]);
      for (const each of groups)
        expect([sum(each.transitions), changes(each.transitions)]).toEqual([each.rows, each.changed]);
      const counted = new Map<string, number>();
      for (const [before, after] of answers) {
        const key = `${before[action] ?? 'absent'} ${after[action] ?? 'absent'}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
      expect(new Map(transitions.map((each) => [`${each.from} ${each.to}`, each.rows]))).toEqual(counted);
    }
    for (const each of [...impact.provisions, ...impact.entries]) {
      const most = Math.max(...Object.values(each.actions));
      expect(each.rows).toBeGreaterThanOrEqual(most);
      expect(each.rows).toBeLessThanOrEqual(impact.changedRows);
    }
  });

  it.each(versions)('%s → itself changes nothing', async (version) => {
    const impact = await impactOf(opened, [version, version], drawn, quick);
    expect([impact.changedRows, impact.provisions, impact.entries]).toEqual([0, [], []]);
    for (const { changed, reasons } of impact.actions) expect([changed, reasons]).toEqual([0, []]);
  });

  it('does not depend on how rows are written, with escapes or without', async () => {
    const [a, b] = versions.slice(-2) as [string, string];
    // An escape in the first name is enough for a line to be read the slow way.
    const escaped = (written: WrittenCase): string =>
      JSON.stringify(written).replace(
        /^\{"(.)/,
        (_, letter: string) => `{"\\u00${letter.charCodeAt(0).toString(16)}`,
      );
    expect(escaped({ agency: 'a' })).toBe('{"\\u0061gency":"a"}');
    const plain = await impactOf(opened, [a, b], drawn, quick);
    expect(plain.changedRows).toBeGreaterThan(0);
    expect(await impactOf(opened, [a, b], drawn, quick, escaped)).toEqual(plain);
  });

  it('does not depend on the order of the rows, but for numbers of rows', async () => {
    const [a, b] = [versions[0] as string, versions[1] as string];
    const one = await impactOf(opened, [a, b], drawn, quick);
    const other = await impactOf(opened, [a, b], drawn.toReversed(), quick);
    const counts = ({ undetermined, ...rest }: Impact): unknown => ({
      ...rest,
      undetermined: undetermined.map(({ action, under, rows }) => ({ action, under, rows })),
    });
    expect(counts(other)).toEqual(counts(one));
  });
});

describe('reasons are those of the regions of `policy diff`', () => {
  it.each([
    ['3.1.0', '3.2.0'],
    ['3.4.0', '3.5.0'],
    ['3.5.0', '3.6.0-int.395.2024'],
    ['3.5.0', '3.6.0-int.396.2024'],
  ])('%s → %s', async (a, b) => {
    const [[from], [to]] = [detainer.resolve({ version: a }), detainer.resolve({ version: b })];
    const { regions, decided } = effectOf(from, to, { others: [detainer.policy.cases] });
    expect(decided).toBe(true);
    // A witness of each region of an action: one row for each set of reasons, in the same order.
    for (const action of new Set(regions.map((each) => each.action))) {
      const own = regions.filter((each) => each.action === action);
      const witnesses = own.map((each) => each.witness as WrittenCase);
      const { actions } = await impactOf(detainer, [a, b], witnesses, { lookAt: 0 });
      const expected = own.map((each) => ({ from: each.from, to: each.to, rows: 1, because: each.because }));
      expect(actions.find((each) => each.action === action)?.reasons).toEqual(expected);
    }
  });
});
