import type { Condition, Count, Definition, Fact, FactValue, Revision } from '../revision/model.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import { type Cells, type Comparison, cellsOf, ownTells } from './cells.ts';
import { ownComparisons } from './comparisons.ts';
import { Diagrams, leaf, type Node, TooLarge } from './diagram.ts';
import type { Reading } from './reading.ts';
import { indexOf } from './rule-index.ts';
import { factVariable, ownVariable, RANK, relatedVariable, type Variable } from './variables.ts';

/** So many steps joining two diagrams may take; else they stay apart and are asked one after another. */
const STEPS = 4096;
/** With many parts to join, each step would be taken many times. */
const STEPS_OF_MANY = 256;
const MANY = 48;

/** What carries diagrams out: on cells, or on objects. */
export interface Backend {
  readonly reading: Reading;
  /** Says what the nodes are, before any of them is used; both lists grow. */
  bind(diagrams: Diagrams, variables: readonly Variable[]): void;
  /** A diagram as a function of the case and the items in question: the value of the leaf. */
  start(node: Node): () => number;
  /** A diagram of truths as a test. */
  test(node: Node): () => Truth;
  /** The test of a count: goes through the items until it is settled. @param where the diagram of what is asked of each */
  count(count: Count, where: Node): () => Truth;
}

/**
 * Makes diagrams of conditions. A leaf is a truth; a variable is a fact (the cell of its value), a comparison
 * that rests on more than a fact, or a count. What would make a diagram too large becomes a variable itself, whose test
 * asks the parts one after another: the answer is the same, only later.
 */
export class Builder {
  readonly diagrams: Diagrams;
  readonly variables: Variable[] = [];
  readonly backend: Backend;
  readonly #reading: Reading;
  readonly #comparisons: ReadonlyMap<string, readonly Comparison[]>;
  readonly #cells = new Map<string, { cells: Cells; variable: number } | undefined>();
  readonly #definitions = new Map<Definition, Node>();
  readonly #own = new Map<Comparison, number>();

  constructor(revision: Revision, backend: Backend) {
    this.backend = backend;
    this.#reading = backend.reading;
    this.#comparisons = ownComparisons(revision);
    this.diagrams = new Diagrams((variable) => (this.variables[variable] as Variable).rank);
    backend.bind(this.diagrams, this.variables);
  }

  /** The diagram of a condition. */
  build(condition: Condition): Node {
    switch (condition.kind) {
      case 'all':
        return this.joinAll(
          condition.conditions.map((each) => this.build(each)),
          FALSE,
        );
      case 'any':
        return this.#any(condition.conditions);
      case 'not':
        return this.diagrams.map(this.build(condition.condition), (truth) => 2 - truth);
      case 'unknown':
        return this.diagrams.map(this.build(condition.condition), (truth) =>
          truth === UNKNOWN ? TRUE : FALSE,
        );
      case 'constant':
        return leaf(condition.holds ? TRUE : FALSE);
      case 'named': {
        const { definition } = condition;
        const known = this.#definitions.get(definition);
        if (known !== undefined) return known;
        const node = this.build(definition.when);
        this.#definitions.set(definition, node);
        return node;
      }
      case 'count':
        return this.#count(condition);
      case 'comparison':
        return this.#comparison(condition);
    }
  }

  /**
   * Diagrams joined by `all` (settled by false) or `any` (settled by true).
   * Too large a diagram is cut: its pieces are then asked in their order.
   */
  joinAll(nodes: readonly Node[], settles: Truth): Node {
    const of = settles === FALSE ? Math.min : Math.max;
    const steps = nodes.length > MANY ? STEPS_OF_MANY : STEPS;
    const pieces: Node[] = [];
    let joined = leaf(2 - settles);
    for (const node of nodes) {
      try {
        joined = this.diagrams.join(joined, node, of, steps, settles);
      } catch (error) {
        if (!(error instanceof TooLarge)) throw error;
        pieces.push(joined);
        joined = node;
      }
    }
    if (pieces.length === 0) return joined;
    return this.asked(this.#oneByOne([...pieces, joined], settles));
  }

  /** A node that asks a test of three answers. */
  asked(test: () => number, rank = RANK.heavy): Node {
    return this.#three(this.#add({ branches: 3, asks: { kind: 'test', test } }, rank));
  }

  /** A test of a condition, for operators. */
  test(condition: Condition): () => Truth {
    return this.backend.test(this.build(condition));
  }

  #any(conditions: readonly Condition[]): Node {
    if (conditions.length > MANY) {
      const index = indexOf(conditions, this.#reading, (parts) =>
        this.backend.test(
          this.joinAll(
            parts.map((each) => this.build(each)),
            TRUE,
          ),
        ),
      );
      if (index) return this.asked(index);
    }
    return this.joinAll(
      conditions.map((each) => this.build(each)),
      TRUE,
    );
  }

  #oneByOne(nodes: readonly Node[], settles: Truth): () => Truth {
    const tests = nodes.map((each) => this.backend.test(each));
    return () => {
      let result = (2 - settles) as Truth;
      for (let at = 0; at < tests.length; at++) {
        const truth = (tests[at] as () => Truth)();
        if (truth === settles) return settles;
        if (truth === UNKNOWN) result = UNKNOWN;
      }
      return result;
    };
  }

  #add(variable: Omit<Variable, 'rank'>, rank: number): number {
    this.variables.push({ ...variable, rank: rank + this.variables.length });
    return this.variables.length - 1;
  }

  #three(variable: number): Node {
    return this.diagrams.node(variable, [leaf(FALSE), leaf(UNKNOWN), leaf(TRUE)]);
  }

  #comparison(comparison: Comparison): Node {
    const { fact, operator, value } = comparison;
    const tells = ownTells(comparison);
    if (tells) {
      const shared = this.#sharedCells(fact);
      const truths = shared?.cells.truths.get(comparison);
      if (shared && truths) return this.diagrams.node(shared.variable, truths.map(leaf));
      return this.#alone(comparison, tells);
    }
    const form = operator.form(value, fact);
    if (form.kind === 'related')
      return this.#three(this.#add(relatedVariable(fact, form, this.#reading), RANK.related));
    const { compile } = operator;
    // The interface asks for it where the form does not say all.
    if (!compile) throw new Error(`\`${operator.name}\` cannot be compiled`);
    return this.asked(
      compile.call(
        operator,
        value,
        fact,
        this.#reading.compiler((each) => this.test(each)),
      ),
    );
  }

  /** The cells of a fact that all its comparisons share; undefined where each has to stand for itself. */
  #sharedCells(fact: Fact): { cells: Cells; variable: number } | undefined {
    if (this.#cells.has(fact.path)) return this.#cells.get(fact.path);
    const cells = cellsOf(fact, this.#comparisons.get(fact.path) ?? [], this.#reading);
    const made = cells && { cells, variable: this.#add(factVariable(fact, cells, this.#reading), RANK.fact) };
    this.#cells.set(fact.path, made);
    return made;
  }

  #alone(comparison: Comparison, tells: readonly FactValue[]): Node {
    const known = this.#own.get(comparison);
    if (known !== undefined) return known;
    const cells = cellsOf(comparison.fact, [comparison], this.#reading);
    const node = cells
      ? this.diagrams.node(
          this.#add(factVariable(comparison.fact, cells, this.#reading), RANK.fact),
          (cells.truths.get(comparison) as readonly Truth[]).map(leaf),
        )
      : this.#three(this.#add(ownVariable(comparison, tells, this.#reading), RANK.fact));
    this.#own.set(comparison, node);
    return node;
  }

  #count(count: Count): Node {
    const { where } = count;
    const root = where ? this.build(where) : leaf(TRUE);
    return this.asked(this.backend.count(count, root));
  }
}
