import { canonicalJson } from '../../json/canonical.ts';
import type { Condition } from '../../revision/model.ts';

/** What two conditions have in common, as lists of parts that are all asked, or of which one is enough. */
export interface Parts {
  kind: 'all' | 'any';
  come: readonly Condition[];
  gone: readonly Condition[];
  /** Parts that are not the same and speak of the same thing. */
  pairs: readonly (readonly [a: Condition, b: Condition])[];
}

/** A text that is the same for conditions that ask the same, in whatever order their parts stand. */
export function keyOf(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return JSON.stringify([condition.kind, ...condition.conditions.map(keyOf).sort()]);
    case 'not':
    case 'unknown':
      return JSON.stringify([condition.kind, keyOf(condition.condition)]);
    case 'constant':
      return JSON.stringify(['constant', condition.holds]);
    case 'named':
      return JSON.stringify(['named', condition.definition.id]);
    case 'comparison':
      return JSON.stringify([
        'comparison',
        condition.fact.path,
        condition.operator.name,
        canonicalJson(condition.written),
      ]);
    case 'count':
      return JSON.stringify([
        condition.quantifier,
        condition.least,
        condition.collection.path,
        condition.where ? keyOf(condition.where) : null,
      ]);
  }
}

/** Two conditions part by part; undefined where neither way of reading them finds anything in common. */
export function alignParts(a: Condition, b: Condition): Parts | undefined {
  const kinds = (['all', 'any'] as const).filter((kind) => a.kind === kind || b.kind === kind);
  // Where both are lists of one kind, that is how they are meant.
  for (const kind of kinds.sort((x, y) => Number(isBoth(y, a, b)) - Number(isBoth(x, a, b)))) {
    const parts = alignAs(kind, a, b);
    if (parts) return parts;
  }
  return undefined;
}

const isBoth = (kind: string, a: Condition, b: Condition): boolean => a.kind === kind && b.kind === kind;

const partsAs = (kind: 'all' | 'any', condition: Condition): readonly Condition[] =>
  condition.kind === kind ? condition.conditions : [condition];

function alignAs(kind: 'all' | 'any', a: Condition, b: Condition): Parts | undefined {
  const [ofA, ofB] = [partsAs(kind, a), partsAs(kind, b)];
  const [keysOfA, keysOfB] = [new Set(ofA.map(keyOf)), new Set(ofB.map(keyOf))];
  const gone = ofA.filter((part) => !keysOfB.has(keyOf(part)));
  const come = ofB.filter((part) => !keysOfA.has(keyOf(part)));
  const common = ofA.length - gone.length;
  const pairs: [Condition, Condition][] = [];
  for (const part of [...gone]) {
    const other = come.find((each) => isLike(part, each));
    if (!other) continue;
    pairs.push([part, other]);
    gone.splice(gone.indexOf(part), 1);
    come.splice(come.indexOf(other), 1);
  }
  return common + pairs.length > 0 ? { kind, come, gone, pairs } : undefined;
}

/** Whether two parts speak of the same thing, so that one can be told as the other changed. */
export function isLike(a: Condition, b: Condition): boolean {
  if (a.kind === 'comparison' && b.kind === 'comparison') return a.fact.path === b.fact.path;
  if (a.kind === 'count' && b.kind === 'count') return a.collection.path === b.collection.path;
  if (a.kind === 'not' && b.kind === 'not') return isLike(a.condition, b.condition);
  // With nothing quite the same among their parts, one told as the other changed would be a riddle.
  return (['all', 'any'] as const).some((kind) => {
    if (a.kind !== kind && b.kind !== kind) return false;
    const keys = new Set(partsAs(kind, a).map(keyOf));
    return partsAs(kind, b).some((part) => keys.has(keyOf(part)));
  });
}

/** The definitions, lists and facts that a condition names, as `section/id`. */
export function namesIn(condition: Condition): Set<string> {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return union(condition.conditions.map(namesIn));
    case 'not':
    case 'unknown':
      return namesIn(condition.condition);
    case 'named':
      return new Set([`definitions/${condition.definition.id}`]);
    case 'comparison': {
      const { facts = [], lists = [], each = [] } = condition.operator.restsOn(condition.value);
      return union([
        new Set([condition.fact, ...facts].map((fact) => `facts/${fact.path}`)),
        new Set(lists.map((list) => `lists/${list.id}`)),
        ...each.map((inner) => namesIn(inner.condition)),
      ]);
    }
    case 'count':
      return union([
        new Set([`facts/${condition.collection.path}`]),
        ...(condition.where ? [namesIn(condition.where)] : []),
      ]);
    case 'constant':
      return new Set();
  }
}

const union = (sets: readonly Set<string>[]): Set<string> => new Set(sets.flatMap((each) => [...each]));

/** What only one of two conditions names, the second one's first. */
export function namesChanged(a: Condition, b: Condition): string[] {
  const [inA, inB] = [namesIn(a), namesIn(b)];
  return [...[...inB].filter((name) => !inA.has(name)), ...[...inA].filter((name) => !inB.has(name))];
}
