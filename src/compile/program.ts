import type { Count, Fact } from '../revision/model.ts';
import { FALSE, negate, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import { ABSENT, UNREAD } from './codes.ts';
import { type Diagrams, isLeaf, leafValue, type Node } from './diagram.ts';
import { NEXT, type RecordLayout, type Slot } from './layout.ts';
import type { Reading } from './reading.ts';
import type { Store } from './store.ts';
import { type Membership, UNSET, type Variable } from './variables.ts';

/** What a node does, its first number; the others follow as they stand here, and then the branches. */
const TABLE = 0; // record, cell of the slot, slot, start of the table, its last entry
const MEMBER = 1; // record, cell of the slot, slot, membership
const TEST = 2; // test

/** Diagrams laid out as plain numbers, and a loop that goes through them. A leaf is -1 - its value. */
export class Program {
  #code = new Int32Array(256);
  #end = 0;
  #tables = new Int32Array(256);
  #tablesEnd = 0;
  readonly #tests: (() => number)[] = [];
  readonly #members: Membership[] = [];
  readonly #store: Store;
  readonly #diagrams: Diagrams;
  readonly #variables: readonly Variable[];
  readonly #placed = new Map<Node, number>();
  readonly #heads = new Map<number, readonly number[]>();

  constructor(store: Store, diagrams: Diagrams, variables: readonly Variable[]) {
    this.#store = store;
    this.#diagrams = diagrams;
    this.#variables = variables;
  }

  /** A diagram of truths as a test. */
  test(node: Node): () => Truth {
    const start = this.place(node);
    if (start < 0) return () => (-1 - start) as Truth;
    return () => this.run(start) as Truth;
  }

  /** Lays a diagram out. @returns where it starts, for `run`; below 0 for a leaf */
  place(node: Node): number {
    if (isLeaf(node)) return -1 - leafValue(node);
    const known = this.#placed.get(node);
    if (known !== undefined) return known;
    // What a node leads to stands before it.
    const branches = this.#diagrams.children(node).map((each) => this.place(each));
    const numbers = [...this.#headOf(this.#diagrams.variable(node)), ...branches];
    const start = this.#end;
    this.#end += numbers.length;
    this.#code = longEnough(this.#code, this.#end);
    this.#code.set(numbers, start);
    this.#placed.set(node, start);
    return start;
  }

  /** Goes through a diagram for the case and the items in question. @returns the value of the leaf */
  run(start: number): number {
    const store = this.#store;
    const code = this.#code;
    const tables = this.#tables;
    let at = start;
    while (at >= 0) {
      const kind = code[at] as number;
      if (kind === TEST) {
        at = code[at + 2 + (this.#tests[code[at + 1] as number] as () => number)()] as number;
        continue;
      }
      const base = store.bases[code[at + 1] as number] as number;
      let value = store.cells[base + (code[at + 2] as number)] as number;
      if (value === UNREAD) value = store.fetch(store.layout.slots[code[at + 3] as number] as Slot, base);
      if (kind === TABLE) {
        const last = code[at + 5] as number;
        at = code[at + 6 + (tables[(code[at + 4] as number) + Math.min(value, last)] as number)] as number;
      } else {
        const member = this.#members[code[at + 4] as number] as Membership;
        const { truths } = member;
        let truth: number = value < truths.length ? (truths[value] as number) : UNSET;
        if (truth === UNSET) truth = member.meet(value);
        at = code[at + 5 + truth] as number;
      }
    }
    return -1 - at;
  }

  /** The test of a count: goes through the items until it is settled. */
  count(
    quantifier: Count['quantifier'],
    least: number,
    reading: Reading,
    collection: Fact,
    where: Node,
  ): () => Truth {
    const start = this.place(where);
    const store = this.#store;
    const size = reading.code(collection);
    const owner = reading.record(collection).index;
    const slot = reading.slot(collection);
    const first = slot.at + 1;
    const items = (slot.items as RecordLayout).index;
    const holds = (item: number): number => {
      if (start < 0) return -1 - start;
      store.bases[items] = item;
      return this.run(start);
    };
    /** Items until so many are true: those that are true, and those that may be. */
    const atLeast = (wanted: number, truth: Truth): Truth => {
      const count = size();
      if (count === ABSENT) return UNKNOWN;
      const before = store.bases[items] as number;
      let item = store.cells[(store.bases[owner] as number) + first] as number;
      let certain = 0;
      let possible = 0;
      for (let left = count - 1; left > 0 && certain < wanted; left--) {
        const next = holds(item);
        if (next === truth) certain++;
        else if (next === UNKNOWN) possible++;
        item = store.cells[item + NEXT] as number;
      }
      store.bases[items] = before;
      return certain >= wanted ? TRUE : certain + possible >= wanted ? UNKNOWN : FALSE;
    };
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

  #headOf(variable: number): readonly number[] {
    const known = this.#heads.get(variable);
    if (known) return known;
    const head = this.#head((this.#variables[variable] as Variable).asks);
    this.#heads.set(variable, head);
    return head;
  }

  #head(asks: Variable['asks']): readonly number[] {
    switch (asks.kind) {
      case 'table': {
        const start = this.#tablesEnd;
        this.#tablesEnd += asks.cells.length;
        this.#tables = longEnough(this.#tables, this.#tablesEnd);
        this.#tables.set(asks.cells, start);
        return [TABLE, asks.record.index, asks.slot.at, asks.slot.index, start, asks.cells.length - 1];
      }
      case 'member':
        return [
          MEMBER,
          asks.record.index,
          asks.slot.at,
          asks.slot.index,
          this.#members.push(asks.member) - 1,
        ];
      case 'test':
        return [TEST, this.#tests.push(asks.test) - 1];
    }
  }
}

function longEnough(numbers: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= numbers.length) return numbers;
  const longer = new Int32Array(Math.max(size, numbers.length * 2));
  longer.set(numbers);
  return longer;
}
