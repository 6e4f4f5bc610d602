import fc from 'fast-check';
import { parseJson } from '../../src/json/parse.ts';
import { mutantsOf } from '../../src/mutation/mutants.ts';
import { loadRevision } from '../../src/revision/load.ts';
import type { Revision } from '../../src/revision/model.ts';
import { Source } from '../../src/text/source.ts';

/** A rule file as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: rule files are taken apart and put together at will
export type Json = any;

/** A changed rule file, and in a few words what was done to it. */
export interface Changed {
  how: string;
  written: Json;
}

/** A revision from JSON; undefined where the loader refuses it. */
export function revisionOf(written: Json): Revision | undefined {
  try {
    return loadRevision(new Source(`${written.version}.json`, JSON.stringify(written)));
  } catch {
    return undefined;
  }
}

/** Every condition of a rule file, with how to put another in its place. */
function* conditionsIn(written: Json): Generator<{ condition: Json; replace: (by: Json) => void }> {
  const inside = function* (
    holder: Json,
    key: string | number,
  ): Generator<{ condition: Json; replace: (by: Json) => void }> {
    const condition = holder[key];
    yield {
      condition,
      replace: (by) => {
        holder[key] = by;
      },
    };
    for (const join of ['all', 'any'])
      for (const at of (condition[join] ?? []).keys()) yield* inside(condition[join], at);
    if (condition.not) yield* inside(condition, 'not');
    if (condition.where) yield* inside(condition, 'where');
    if (condition.value?.extendedBy) yield* inside(condition.value.extendedBy, 'where');
  };
  for (const provision of [...written.definitions, ...written.rules]) yield* inside(provision, 'when');
  for (const action of written.actions) yield* inside(action.coverage, 'when');
}

const REVERSED: Record<string, string> = {
  greaterThan: 'lessThanInclusive',
  lessThan: 'greaterThanInclusive',
  equal: 'notEqual',
  in: 'notIn',
  contains: 'doesNotContain',
};

type Step = { how: string; apply: (written: Json) => void };

/** Every single change to a rule file that may change what it means. */
export function mutations(written: Json): Step[] {
  const revision = revisionOf(written);
  return [...(revision ? mutantsOf(revision) : [])].map((mutant) => ({
    how: `/${mutant.at.join('/')}: ${mutant.how}`,
    apply: (copy) => Object.assign(copy, mutant.written),
  }));
}

/** Every single change to a rule file that keeps what it means. */
export function rewritings(written: Json): Step[] {
  const steps: Step[] = [];
  const onCondition = (
    at: number,
    how: string,
    change: (condition: Json, replace: (by: Json) => void, copy: Json) => void,
  ) =>
    steps.push({
      how: `condition ${at}: ${how}`,
      apply: (copy) => {
        const found = [...conditionsIn(copy)][at];
        if (found) change(found.condition, found.replace, copy);
      },
    });
  for (const part of ['lists', 'definitions', 'rules', 'actions'])
    steps.push({ how: `${part} in another order`, apply: (copy) => copy[part].reverse() });
  for (const [list] of written.lists.entries())
    steps.push({ how: `list ${list} in another order`, apply: (copy) => copy.lists[list].entries.reverse() });
  for (const [at, { condition }] of [...conditionsIn(written)].entries()) {
    onCondition(at, 'negated twice', (each, replace) => replace({ not: { not: each } }));
    onCondition(at, 'with what always holds', (each, replace) => replace({ all: [each, { always: true }] }));
    onCondition(at, 'or itself', (each, replace) => replace({ any: [each, structuredClone(each)] }));
    onCondition(at, 'or more of itself', (each, replace) =>
      replace({ any: [each, { all: [structuredClone(each), { always: true }] }, { never: true }] }),
    );
    for (const [join, other] of [
      ['all', 'any'],
      ['any', 'all'],
    ] as const) {
      if (!condition[join]) continue;
      onCondition(at, `${join} in another order`, (each) => each[join].reverse());
      onCondition(at, `${join} by De Morgan`, (each, replace) =>
        replace({ not: { [other]: each[join].map((part: Json) => ({ not: part })) } }),
      );
      if (condition[join].length > 2)
        onCondition(at, `${join} nested`, (each, replace) =>
          replace({ [join]: [each[join][0], { [join]: each[join].slice(1) }] }),
        );
    }
    if (condition.some && condition.where)
      onCondition(at, 'not none', (each, replace) =>
        replace({ not: { none: each.some, where: each.where } }),
      );
    if (condition.some && condition.where)
      onCondition(at, 'not every one not', (each, replace) =>
        replace({ not: { every: each.some, where: { not: each.where } } }),
      );
    if (condition.some)
      onCondition(at, 'at least one', (each, replace) =>
        replace({ atLeast: 1, of: each.some, ...(each.where ? { where: each.where } : {}) }),
      );
    if (condition.operator && REVERSED[condition.operator])
      onCondition(at, `not ${REVERSED[condition.operator]}`, (each, replace) =>
        replace({ not: { ...each, operator: REVERSED[each.operator] } }),
      );
    if (Array.isArray(condition.value) && condition.operator === 'in')
      onCondition(at, 'value by value', (each, replace) =>
        replace({ any: each.value.map((value: Json) => ({ ...each, operator: 'equal', value })) }),
      );
    if (condition.value?.period?.years)
      onCondition(at, 'years as months', (each) => {
        each.value.period = {
          ...each.value.period,
          years: 0,
          months: (each.value.period.months ?? 0) + each.value.period.years * 12,
        };
      });
    if (condition.condition)
      onCondition(at, 'definition inlined', (each, replace, copy) =>
        replace(structuredClone(copy.definitions.find(({ id }: Json) => id === each.condition).when)),
      );
    if (condition.condition)
      onCondition(at, 'definition behind another', (each, _replace, copy) => {
        const named = copy.definitions.find(({ id }: Json) => id === each.condition);
        copy.definitions.push({ ...structuredClone(named), id: `${named.id}-again` });
        each.condition = `${named.id}-again`;
      });
  }
  return steps;
}

/** Rule files with some changes of a kind, each with the revision it makes. */
export function changed(
  written: Json,
  kind: (written: Json) => Step[],
  { count, most, seed }: { count: number; most: number; seed: number },
): (Changed & { revision: Revision })[] {
  const numbers = fc.sample(fc.array(fc.nat(), { minLength: most + 1, maxLength: most + 1 }), {
    numRuns: count * 2,
    seed,
  });
  const found: (Changed & { revision: Revision })[] = [];
  for (const [size, ...choices] of numbers as [number, ...number[]][]) {
    if (found.length === count) break;
    const copy = structuredClone(written);
    const how: string[] = [];
    for (const choice of choices.slice(0, 1 + (size % most))) {
      const steps = kind(copy);
      const step = steps[choice % steps.length];
      if (!step) continue;
      step.apply(copy);
      how.push(step.how);
    }
    const revision = revisionOf(copy);
    if (revision) found.push({ how: how.join('; '), written: copy, revision });
  }
  return found;
}

/** A rule file's JSON. */
export const read = (text: string): Json => parseJson(new Source('rules.json', text)).value;
