import fc from 'fast-check';
import { uniteSchemas } from '../../src/case/union.ts';
import { CaseValidator } from '../../src/case/validate.ts';
import { readFactsOf, type WrittenCase } from '../../src/case/written-facts.ts';
import { type ReadEffect, type ReadRegion, regionsOf } from '../../src/diff/effect/effect.ts';
import { decideAll } from '../../src/evaluate/status.ts';
import { parseJson } from '../../src/json/parse.ts';
import type { Revision } from '../../src/revision/model.ts';
import { Source } from '../../src/text/source.ts';

/** How the answer for each action changes from one revision to another; actions that keep theirs are left out. */
export function changesOf(from: Revision, to: Revision, written: WrittenCase): Record<string, string> {
  const statuses = (revision: Revision) =>
    decideAll(revision, readFactsOf(written, revision.written.case).facts);
  const [before, after] = [statuses(from), statuses(to)];
  const actions = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return Object.fromEntries(
    actions
      .map((action) => [action, before[action] ?? 'absent', after[action] ?? 'absent'] as const)
      .filter(([, one, other]) => one !== other)
      .map(([action, one, other]) => [action, `${one} to ${other}`]),
  );
}

/** The same, as the regions say by their conditions; an action that two regions claim has both. */
export function changesByRegions(effect: ReadEffect, written: WrittenCase): Record<string, string> {
  const changes: Record<string, string> = {};
  const regions = regionsOf(effect, written)
    .map((id) => effect.regions.find((each) => each.id === id) as ReadRegion)
    .sort((a, b) => (a.action < b.action ? -1 : 1));
  for (const { action, from, to } of regions)
    changes[action] =
      changes[action] === undefined ? `${from} to ${to}` : `${changes[action]}, ${from} to ${to}`;
  return changes;
}

/** Whether a case is valid by the facts of both revisions together. */
export function validatorFor(from: Revision, to: Revision): (written: WrittenCase) => boolean {
  const validator = new CaseValidator(uniteSchemas([from.written.case, to.written.case]).schema);
  return (written) => {
    try {
      validator.check(parseJson(new Source('case', JSON.stringify(written))));
      return true;
    } catch {
      return false;
    }
  };
}

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const here = [...path, key];
    return [here, ...pathsIn((value as Record<string, unknown>)[key as string], here)];
  });
}

// biome-ignore lint/suspicious/noExplicitAny: cases are taken apart at will
const at = (value: any, path: Path): any => path.reduce((inner, key) => inner?.[key], value);

/** Cases that differ from one by one fact: without it, or with the value that other cases have there. */
export function neighborsOf(written: WrittenCase, others: readonly WrittenCase[]): WrittenCase[] {
  const found: WrittenCase[] = [];
  const put = (path: Path, change: (holder: Record<string, unknown>, key: string) => void): void => {
    const copy = structuredClone(written) as WrittenCase;
    const holder = at(copy, path.slice(0, -1));
    if (holder === null || typeof holder !== 'object') return;
    change(holder, path.at(-1) as string);
    found.push(copy);
  };
  for (const path of pathsIn(written)) {
    put(path, (holder, key) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    });
    for (const other of others) {
      const value = at(other, path);
      if (value !== undefined)
        put(path, (holder, key) => {
          holder[key] = structuredClone(value);
        });
    }
  }
  for (const other of others)
    for (const name of Object.keys(other))
      if (!(name in written)) found.push({ ...written, [name]: other[name] });
  return found;
}

/** Cases inside of what `isIn` tells, found by going from one to neighbors by lot. */
export function walk(
  start: WrittenCase,
  others: readonly WrittenCase[],
  isIn: (written: WrittenCase) => boolean,
  steps: number,
  seed: number,
): WrittenCase[] {
  const lots = fc.sample(fc.nat(), { numRuns: steps, seed });
  const found: WrittenCase[] = [];
  let here = start;
  for (const lot of lots) {
    const neighbors = neighborsOf(here, [others[lot % others.length] as WrittenCase]);
    const next = neighbors[lot % neighbors.length];
    if (!next || !isIn(next)) continue;
    here = next;
    found.push(here);
  }
  return found;
}
