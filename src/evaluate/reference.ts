import { Engine, type NestedCondition, type RuleResult, type TopLevelCondition } from 'json-rules-engine';
import { OPERATORS } from '../operators/index.ts';
import type { Dependencies, Operator } from '../operators/operator.ts';
import type { Condition, Fact, Facts, FactValue, Revision } from '../revision/model.ts';
import { FALSE, TRUE, type Truth, truth, UNKNOWN } from '../truth.ts';
import { countedAtLeast } from './direct.ts';
import { type Explained, explain, type Outcome, type Questions, type ResultTree } from './explain.ts';
import { Scope } from './scope.ts';

/**
 * Strong Kleene logic in an engine of two values: each condition is put twice, once asking whether
 * it certainly holds and once whether it possibly does. Negation swaps the two.
 */
type Mode = 'certainly' | 'possibly';
const opposite = (mode: Mode): Mode => (mode === 'certainly' ? 'possibly' : 'certainly');

/** What an action's coverage and rules came to. */
export interface ActionOutcome {
  action: Revision['actions'][number];
  coverage: Explained;
  rules: readonly { rule: Revision['rules'][number]; explained: Explained }[];
}

/** A comparison as the engine's fact: the value and what its operator reads beside it. */
interface Subject {
  value: FactValue | undefined;
  reader: Scope;
  compared: unknown;
}

/**
 * Evaluates all coverages and rules of a revision with json-rules-engine and explains them.
 * Every evaluation has an engine of its own, so that concurrent ones share nothing.
 */
export async function evaluateByReference(revision: Revision, facts: Facts): Promise<ActionOutcome[]> {
  const run = new ReferenceRun(facts);
  for (const action of revision.actions) run.ask(`coverage ${action.id}`, action.coverage.when);
  for (const rule of revision.rules) run.ask(`rule ${rule.id}`, rule.when);
  const { outcome, questions } = await run.results();
  const scope = new Scope(facts);
  return revision.actions.map((action) => ({
    action,
    coverage: explain(action.coverage.when, scope, outcome(`coverage ${action.id}`), questions),
    rules: revision.rules
      .filter((rule) => rule.permits.includes(action.id))
      .map((rule) => ({ rule, explained: explain(rule.when, scope, outcome(`rule ${rule.id}`), questions) })),
  }));
}

/** One engine, filled with one case's conditions: collections are gone through, definitions stay named. */
class ReferenceRun {
  readonly #engine = new Engine([], { allowUndefinedFacts: false });
  readonly #case: Scope;
  readonly #truths = new Map<string, Truth>();
  /** Questions that others rest on, with the priority at which the engine answers them. */
  readonly #priorities = new Map<string, number>();
  readonly #numbers = new Map<Condition, number>();
  #comparisons = 0;

  constructor(facts: Facts) {
    this.#case = new Scope(facts);
    for (const operator of OPERATORS.values()) {
      this.#engine.addOperator(
        `certainly ${operator.name}`,
        (subject: Subject) => decided(subject, operator) === TRUE,
      );
      this.#engine.addOperator(
        `possibly ${operator.name}`,
        (subject: Subject) => decided(subject, operator) !== FALSE,
      );
    }
    this.#engine.addOperator('certainly holds', (value: Truth) => value === TRUE);
    this.#engine.addOperator('possibly holds', (value: Truth) => value !== FALSE);
  }

  /** Adds a question under a name. */
  ask(name: string, condition: Condition): void {
    this.#askAt(name, condition, this.#case, 1);
  }

  /** Runs the engine: the outcome of what was asked by its name, and of questions asked of items. */
  async results(): Promise<{ outcome: (name: string) => Outcome; questions: Questions }> {
    const { results, failureResults } = await this.#engine.run();
    const byName = new Map([...results, ...failureResults].map((each) => [each.name, each]));
    const outcome = (name: string): Outcome => ({
      certainly: treeOf(byName, `certainly ${name}`),
      possibly: treeOf(byName, `possibly ${name}`),
    });
    return { outcome, questions: (condition, item) => outcome(this.#question(condition, item)) };
  }

  #askAt(name: string, condition: Condition, scope: Scope, priority: number): void {
    for (const mode of ['certainly', 'possibly'] as const) {
      this.#engine.removeRule(`${mode} ${name}`);
      this.#engine.addRule({
        name: `${mode} ${name}`,
        priority,
        conditions: { all: [this.#put(condition, scope, mode, priority)] } as TopLevelCondition,
        event: { type: name },
        onSuccess: () => this.#settle(name, mode, true),
        onFailure: () => this.#settle(name, mode, false),
      });
    }
  }

  #settle(name: string, mode: Mode, holds: boolean): void {
    if (mode === 'certainly' && holds) this.#truths.set(name, TRUE);
    if (mode === 'possibly' && !holds) this.#truths.set(name, FALSE);
  }

  /** What the engine has answered so far; unknown is what neither certainly holds nor certainly fails. */
  #answered(condition: Condition, item: Scope): Truth {
    return this.#truths.get(this.#question(condition, item)) ?? UNKNOWN;
  }

  /** A condition as the engine's, for one mode, in one scope. */
  #put(condition: Condition, scope: Scope, mode: Mode, priority: number): NestedCondition {
    switch (condition.kind) {
      case 'all':
        return { all: condition.conditions.map((each) => this.#put(each, scope, mode, priority)) };
      case 'any':
        return { any: condition.conditions.map((each) => this.#put(each, scope, mode, priority)) };
      case 'not':
        return { not: this.#put(condition.condition, scope, opposite(mode), priority) };
      case 'unknown':
        return {
          all: [
            this.#put(condition.condition, scope, 'possibly', priority),
            { not: this.#put(condition.condition, scope, 'certainly', priority) },
          ],
        };
      case 'constant':
        return this.#leaf(mode, () => truth(condition.holds));
      case 'named': {
        const owner = scope.scopeOf(condition.definition.of);
        const name = `${mode} ${condition.definition.id} of ${owner.identity}`;
        const inner = this.#put(condition.definition.when, owner, mode, priority);
        this.#engine.setCondition(name, { all: [inner] });
        return { condition: name };
      }
      case 'comparison':
        return this.#comparison(condition, scope, mode, priority);
      case 'count':
        return this.#count(condition, scope, mode, priority);
    }
  }

  #leaf(mode: Mode, of: () => Truth): NestedCondition {
    const fact = `truth ${this.#comparisons++}`;
    this.#engine.addFact(fact, () => of());
    return { fact, operator: `${mode} holds`, value: true };
  }

  #comparison(
    { fact, operator, value }: Condition & { kind: 'comparison' },
    scope: Scope,
    mode: Mode,
    priority: number,
  ): NestedCondition {
    this.#askEach(operator.restsOn(value), scope, priority);
    const reader = new ReferenceScope(scope, (each, item) => this.#answered(each, item));
    const name = `${scope.pathOf(fact)} ${this.#comparisons++}`;
    this.#engine.addFact<Subject>(name, () => ({ value: scope.value(fact), reader, compared: value }));
    // The value compared travels with the subject: the engine would take `{"fact": …}` for its own.
    return { fact: name, operator: `${mode} ${operator.name}`, value: true };
  }

  /** Conditions that an operator asks of each item become questions that the engine answers before. */
  #askEach(dependencies: Dependencies, scope: Scope, priority: number): void {
    for (const { collection, condition } of dependencies.each ?? []) {
      for (const item of scope.items(collection) ?? []) this.#require(condition, item, priority + 1);
    }
  }

  #question(condition: Condition, item: Scope): string {
    let number = this.#numbers.get(condition);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(condition, number);
    }
    return `question ${number} of ${item.identity}`;
  }

  /** Adds a question that others rest on, or raises it so that it is answered before all of them. */
  #require(condition: Condition, scope: Scope, priority: number): void {
    const name = this.#question(condition, scope);
    if ((this.#priorities.get(name) ?? 0) >= priority) return;
    this.#priorities.set(name, priority);
    this.#askAt(name, condition, scope, priority);
  }

  #count(
    { quantifier, least, collection, where }: Condition & { kind: 'count' },
    scope: Scope,
    mode: Mode,
    priority: number,
  ): NestedCondition {
    const items = scope.items(collection);
    if (!items) return this.#leaf(mode, () => UNKNOWN);
    const whereHolds: Condition = where ?? { kind: 'constant', holds: true };
    if (quantifier === 'atLeast') {
      for (const item of items) this.#require(whereHolds, item, priority + 1);
      return this.#leaf(mode, () =>
        countedAtLeast(
          least,
          items.map((item) => this.#answered(whereHolds, item)),
        ),
      );
    }
    // `any` of nothing would be true in the engine.
    if (items.length === 0) return this.#leaf(mode, () => truth(quantifier !== 'some'));
    const inner = quantifier === 'none' ? opposite(mode) : mode;
    const each = items.map((item) => this.#put(whereHolds, item, inner, priority));
    if (quantifier === 'every') return { all: each };
    return quantifier === 'some' ? { any: each } : { not: { any: each } };
  }
}

/** Reads facts as any scope does, but takes the truth of conditions from what the engine has answered. */
class ReferenceScope extends Scope {
  readonly #answered: (condition: Condition, item: Scope) => Truth;

  constructor(scope: Scope, answered: (condition: Condition, item: Scope) => Truth) {
    const { facts, prefix, collection, outer } = scope;
    super(facts, undefined, collection !== undefined && outer ? { prefix, collection, outer } : undefined);
    this.#answered = answered;
  }

  override items(collection: Fact): readonly Scope[] | undefined {
    return super.items(collection)?.map((item) => new ReferenceScope(item, this.#answered));
  }

  override truth(condition: Condition): Truth {
    return this.#answered(condition, this);
  }
}

const decided = ({ value, compared, reader }: Subject, operator: Operator): Truth =>
  operator.decide(value, compared, reader);

function treeOf(results: ReadonlyMap<string, RuleResult>, name: string): ResultTree {
  const result = results.get(name);
  if (!result) throw new Error(`json-rules-engine lost the question \`${name}\``);
  return (result.conditions as unknown as { all: [ResultTree] }).all[0];
}
