import { describe, expect, it } from 'vitest';
import { changesAnswers, type EffectOf } from '../../src/diff/compatibility/answers.ts';
import type { Effect, Region } from '../../src/diff/effect/model.ts';
import { amended, fact, garden, type Json, withoutRules } from './support.ts';

const effect = (decided: boolean, regions: number): EffectOf => {
  const region = {} as Region;
  const found: Effect = {
    decided,
    domain: 'all cases',
    regions: Array.from({ length: regions }, () => region),
  };
  return () => found;
};

const fails: EffectOf = () => {
  throw new Error('the effect is asked for');
};

const WITHOUT_RULES = amended(withoutRules);

describe('whether answers change', () => {
  it.each([
    [true, 0, false],
    [true, 2, true],
    [false, 0, undefined],
    // What was found before the time was over is found.
    [false, 1, true],
  ])('decided %s with %i regions: %s', async (decided, regions, changes) => {
    expect(await changesAnswers(garden(), WITHOUT_RULES, effect(decided, regions), {})).toBe(changes);
  });

  it('waits for an analysis, and hands it both revisions and the time', async () => {
    const seen: unknown[] = [];
    const slow: EffectOf = async (from, to, options) => {
      seen.push(from.version, to.version, options);
      return { decided: true, domain: 'all cases', regions: [] };
    };
    expect(await changesAnswers(garden(), WITHOUT_RULES, slow, { timeout: 5 })).toBe(false);
    expect(seen).toEqual(['1.0.0', '1.1.0', { timeout: 5 }]);
  });

  it.each<[what: string, change: (to: Json) => unknown]>([
    ['nothing', () => {}],
    [
      'words',
      (to) => {
        to.title = 'Other words';
        to.rules[0].text = 'Other words.';
        to.rules[0].id = 'other';
        to.annotations = [];
        to.case.properties.gate.question = 'Other words?';
        to.lists[0].entries[0].title = 'Other words';
        to.actions[0].limit.citation = 'Garden Act § 33';
      },
    ],
    [
      'the order',
      (to) =>
        [to.actions, to.definitions, to.lists[0].entries, to.actions[0].limit.excluding].map((each) =>
          each.reverse(),
        ),
    ],
  ])('needs no analysis where %s changed', async (_what, change) => {
    expect(await changesAnswers(garden(), amended(change), fails, {})).toBe(false);
  });

  it.each<[what: string, change: (to: Json) => unknown]>([
    ['the hours', (to) => (to.actions[0].limit.hours = 4)],
    ['the days left out', (to) => to.actions[0].limit.excluding.pop()],
    ['no limit any more', (to) => delete to.actions[0].limit],
    ['a limit where none was', (to) => (to.actions[1].limit = to.actions[0].limit)],
    [
      'another moment',
      (to) => {
        to.case.properties.leftAt = fact({ type: 'string', format: 'date-time' });
        to.actions[0].limit.from = 'leftAt';
      },
    ],
  ])('sees a limit, which no status shows: %s', async (_what, change) => {
    expect(await changesAnswers(garden(), amended(change), fails, {})).toBe(true);
  });

  it.each<[what: string, change: (to: Json) => unknown]>([
    ['an entry', (to) => to.lists[0].entries.pop()],
    ['a definition', (to) => (to.definitions[1].when = { always: true })],
    ['a coverage', (to) => (to.actions[1].coverage.when = { never: true })],
    ['what a rule permits', (to) => to.rules[0].permits.push('pick')],
    ['a rule', (to) => (to.rules[0].when = { always: true })],
    ['a default', (to) => (to.case.properties.guest.default = true)],
    ['no default', (to) => delete to.case.properties.guest.default],
    ['a value', (to) => to.case.properties.gate.enum.push('west')],
    ['an action', (to) => to.actions.push({ ...to.actions[1], id: 'plant' })],
  ])('leaves to the analysis: %s', async (_what, change) => {
    await expect(changesAnswers(garden(), amended(change), fails, {})).rejects.toThrow('is asked for');
  });
});
