import type { Count } from '../revision/model.ts';
import { FALSE, negate, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import type { Backend } from './builder.ts';
import { CellReading } from './cell-reading.ts';
import { ABSENT } from './codes.ts';
import { type Diagrams, isLeaf, leafValue, type Node } from './diagram.ts';
import { NEXT, type RecordLayout } from './layout.ts';
import { Membership, UNSET } from './membership.ts';
import type { Store } from './store.ts';
import type { Variable } from './variables.ts';

/**
 * What a node does, its first number; then the record and the cell of its fact, or a test. Last the branches, by the
 * code of the value, or by what the test says.
 */
const CODE = 0; // record, cell, the last branch's code (that of every larger one); branches
const MEMBER = 1; // record, cell, membership; branches
const TEST = 2; // test; branches

/** Diagrams laid out as plain numbers, and a loop that goes through them, over cells. A leaf is -1 - its value. */
export class Program implements Backend {
  readonly reading: CellReading;
  #code = new Int32Array(256);
  #end = 0;
  readonly #tests: (() => number)[] = [];
  readonly #members: Membership[] = [];
  readonly #store: Store;
  #diagrams: Diagrams | undefined;
  #variables: readonly Variable[] = [];
  readonly #placed = new Map<Node, number>();
  readonly #heads = new Map<number, Head>();

  constructor(store: Store) {
    this.reading = new CellReading(store);
    this.#store = store;
  }

  bind(diagrams: Diagrams, variables: readonly Variable[]): void {
    this.#diagrams = diagrams;
    this.#variables = variables;
  }

  start(node: Node): () => number {
    const start = this.#place(node);
    if (start < 0) return () => -1 - start;
    return () => this.#run(start);
  }

  test(node: Node): () => Truth {
    return this.start(node) as () => Truth;
  }

  /** Lays a diagram out. @returns where it starts; below 0 for a leaf */
  #place(node: Node): number {
    if (isLeaf(node)) return -1 - leafValue(node);
    const known = this.#placed.get(node);
    if (known !== undefined) return known;
    const diagrams = this.#diagrams as Diagrams;
    // What a node leads to stands before it.
    const branches = diagrams.children(node).map((each) => this.#place(each));
    const { head, cells } = this.#headOf(diagrams.variable(node));
    const numbers = [...head, ...(cells ? cells.map((each) => branches[each] as number) : branches)];
    const start = this.#end;
    this.#end += numbers.length;
    this.#code = longEnough(this.#code, this.#end);
    this.#code.set(numbers, start);
    this.#placed.set(node, start);
    return start;
  }

  /** Goes through a diagram for the case and the items in question. @returns the value of the leaf */
  #run(start: number): number {
    const { bases, cells } = this.#store;
    const code = this.#code;
    let at = start;
    while (at >= 0) {
      const kind = code[at] as number;
      if (kind === TEST) {
        at = code[at + 2 + (this.#tests[code[at + 1] as number] as () => number)()] as number;
        continue;
      }
      const value = cells[(bases[code[at + 1] as number] as number) + (code[at + 2] as number)] as number;
      if (kind === CODE) at = code[at + 4 + Math.min(value, code[at + 3] as number)] as number;
      else at = code[at + 4 + this.#memberStep(code[at + 3] as number, value)] as number;
    }
    return -1 - at;
  }

  #memberStep(index: number, value: number): number {
    const member = this.#members[index] as Membership;
    const { truths } = member;
    const truth = value < truths.length ? (truths[value] as number) : UNSET;
    return truth === UNSET ? member.meet(value) : truth;
  }

  count({ quantifier, least, collection }: Count, where: Node): () => Truth {
    const start = this.#place(where);
    const store = this.#store;
    const { bases } = store;
    const owner = this.reading.record(collection).index;
    const slot = this.reading.slot(collection);
    const { at } = slot;
    const items = (slot.items as RecordLayout).index;
    return counted(quantifier, least, (wanted, truth) => {
      const { cells } = store;
      const first = (bases[owner] as number) + at;
      const count = cells[first] as number;
      if (count === ABSENT) return UNKNOWN;
      const before = bases[items] as number;
      let item = cells[first + 1] as number;
      let certain = 0;
      let possible = 0;
      for (let left = count - 1; left > 0 && certain < wanted; left--) {
        bases[items] = item;
        const next = start < 0 ? -1 - start : this.#run(start);
        if (next === truth) certain++;
        else if (next === UNKNOWN) possible++;
        item = cells[item + NEXT] as number;
      }
      bases[items] = before;
      return settled(certain, possible, wanted);
    });
  }

  #headOf(variable: number): Head {
    const known = this.#heads.get(variable);
    if (known) return known;
    const head = this.#head((this.#variables[variable] as Variable).asks);
    this.#heads.set(variable, head);
    return head;
  }

  #head(asks: Variable['asks']): Head {
    if (asks.kind === 'test') return { head: [TEST, this.#tests.push(asks.test) - 1] };
    const read = [asks.record.index, asks.slot.at];
    if (asks.kind === 'member') {
      const member = new Membership(this.#store, asks.decide, asks.absent);
      return { head: [MEMBER, ...read, this.#members.push(member) - 1] };
    }
    return { head: [CODE, ...read, asks.cells.length - 1], cells: asks.cells };
  }
}

/** What a node begins with, and which of the variable's branches each code takes, where it is not one each. */
interface Head {
  head: readonly number[];
  cells?: readonly number[];
}

/**
 * The test of a quantifier.
 * @param atLeast whether so many items have a truth
 */
export function counted(
  quantifier: Count['quantifier'],
  least: number,
  atLeast: (wanted: number, truth: Truth) => Truth,
): () => Truth {
  switch (quantifier) {
    case 'some':
      return () => atLeast(1, TRUE);
    case 'none':
      return () => negate(atLeast(1, TRUE));
    case 'every':
      return () => negate(atLeast(1, FALSE));
    case 'atLeast':
      return () => atLeast(least, TRUE);
  }
}

/** Settled when those that are certain, or those possible beside them, say so. */
export const settled = (certain: number, possible: number, wanted: number): Truth =>
  certain >= wanted ? TRUE : certain + possible >= wanted ? UNKNOWN : FALSE;

function longEnough(numbers: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= numbers.length) return numbers;
  const longer = new Int32Array(Math.max(size, numbers.length * 2));
  longer.set(numbers);
  return longer;
}
