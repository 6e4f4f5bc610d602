import type { Graph } from '../../analysis/graph.ts';
import { truthIn } from '../../evaluate/direct.ts';
import type { Scope } from '../../evaluate/scope.ts';
import { rulesFor, type Status, statusOf } from '../../evaluate/status.ts';
import { definitionsIn } from '../../revision/conditions.ts';
import type { Action, Condition, Definition, Revision, Rule } from '../../revision/model.ts';
import { TRUE, type Truth } from '../../truth.ts';
import type { EffectStatus } from './model.ts';

/** One action as one of the two revisions has it. */
export interface Side {
  name: 'from' | 'to';
  revision: Revision;
  /** Undefined where the revision does not know the action. */
  action: Action | undefined;
  rules: readonly Rule[];
}

/** What a side comes to for a case. */
export interface Outcome {
  status: EffectStatus;
  coverage: Truth;
  rules: readonly Truth[];
}

export function sideOf(name: 'from' | 'to', revision: Revision, id: string): Side {
  const action = revision.actions.find((each) => each.id === id);
  return { name, revision, action, rules: action ? rulesFor(revision, action) : [] };
}

/** What a side comes to in a scope that takes defaults. */
export function outcomeOf({ action, rules }: Side, scope: Scope): Outcome {
  if (!action) return { status: 'absent', coverage: TRUE, rules: [] };
  const coverage = truthIn(action.coverage.when, scope);
  const truths = rules.map((each) => truthIn(each.when, scope));
  return { status: statusOf(coverage, truths), coverage, rules: truths };
}

/** Whether both sides say the same by their form alone: the same coverage, and the same rules in any order. */
export function areAlike(a: Side, b: Side, graph: Graph): boolean {
  if (!a.action || !b.action) return a.action === b.action;
  const meaning = ({ action, rules }: Side) => ({
    coverage: graph.ref((action as Action).coverage.when),
    permits: graph.or(rules.map((each) => graph.ref(each.when))),
  });
  const [one, other] = [meaning(a), meaning(b)];
  return one.coverage === other.coverage && one.permits === other.permits;
}

/** The conditions under which a side has a status; for undetermined, whether by its coverage or its rules. */
export function conditionsFor(side: Side, status: Status): Condition[] {
  const { rules } = side;
  const coverage = coverageOf(side);
  switch (status) {
    case 'unregulated':
      return [not(coverage)];
    case 'permitted':
      return [coverage, any(rules.map((each) => each.when))];
    case 'prohibited':
      return [coverage, ...rules.map((each) => not(each.when))];
    case 'undetermined':
      return [
        any([
          unknown(coverage),
          { kind: 'all', conditions: [coverage, unknown(any(rules.map((each) => each.when)))] },
        ]),
      ];
  }
}

export const coverageOf = ({ action }: Side): Condition => (action as Action).coverage.when;

export const not = (condition: Condition): Condition => ({ kind: 'not', condition });
export const unknown = (condition: Condition): Condition => ({ kind: 'unknown', condition });
export const any = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1
    ? (conditions[0] as Condition)
    : conditions.length === 0
      ? { kind: 'constant', holds: false }
      : { kind: 'any', conditions };
/** It fails, or is not known to hold. */
export const notSure = (condition: Condition): Condition => any([not(condition), unknown(condition)]);

/** Definitions that a condition rests on, each once, those named first first. */
export function allDefinitions(condition: Condition): Definition[] {
  const found = new Set<Definition>();
  const visit = (each: Condition): void => {
    for (const definition of definitionsIn(each)) {
      if (found.has(definition)) continue;
      found.add(definition);
      visit(definition.when);
    }
  };
  visit(condition);
  return [...found];
}
