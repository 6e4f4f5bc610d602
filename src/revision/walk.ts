import type { Pointer } from '../json/located.ts';
import type { Condition, Fact, Provision, Revision } from './model.ts';

/** A condition with where it stands in its file, and the collections of which an item is in question there. */
export interface Placed {
  condition: Condition;
  at: Pointer;
  /** The outermost first. */
  scopes: readonly Fact[];
}

/** The condition of a definition, a coverage or a rule. */
export interface Root extends Placed {
  kind: 'definition' | 'coverage' | 'rule';
  provision: Provision;
}

/** The conditions of all provisions of a revision, in the order of the file. */
export function rootsOf(revision: Revision): Root[] {
  const { facts, definitions, actions, rules } = revision;
  const definitionRoots = [...definitions.values()].map((provision, index) => ({
    kind: 'definition' as const,
    provision,
    condition: provision.when,
    at: ['definitions', index, 'when'],
    scopes: provision.of === undefined ? [] : scopesIn(facts.get(provision.of), facts),
  }));
  const coverages = actions.map(({ coverage }, index) => ({
    kind: 'coverage' as const,
    provision: coverage,
    condition: coverage.when,
    at: ['actions', index, 'coverage', 'when'],
    scopes: [],
  }));
  const ruleRoots = rules.map((provision, index) => ({
    kind: 'rule' as const,
    provision,
    condition: provision.when,
    at: ['rules', index, 'when'],
    scopes: [],
  }));
  return [...definitionRoots, ...coverages, ...ruleRoots];
}

/** The parts of a condition as it is written: not what a definition that it names says, nor what an operator asks of other items. */
export function partsOf({ condition, at, scopes }: Placed, facts: Revision['facts']): Placed[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.map((part, index) => ({
        condition: part,
        at: [...at, condition.kind, index],
        scopes,
      }));
    case 'not':
      return [{ condition: condition.condition, at: [...at, 'not'], scopes }];
    case 'count':
      return condition.where
        ? [
            {
              condition: condition.where,
              at: [...at, 'where'],
              scopes: [...scopes, ...scopesIn(condition.collection, facts)],
            },
          ]
        : [];
    default:
      return [];
  }
}

/** A condition and everything in it, what holds others before these. */
export function everyPart(placed: Placed, facts: Revision['facts']): Placed[] {
  return [placed, ...partsOf(placed, facts).flatMap((part) => everyPart(part, facts))];
}

/** A collection and those that it lies in, the outermost first. */
function scopesIn(collection: Fact | undefined, facts: Revision['facts']): Fact[] {
  if (!collection) return [];
  const outer = collection.collection === undefined ? undefined : facts.get(collection.collection);
  return [...scopesIn(outer, facts), collection];
}
