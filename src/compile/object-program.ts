import type { Count } from '../revision/model.ts';
import { type Truth, UNKNOWN } from '../truth.ts';
import type { Backend } from './builder.ts';
import { type Diagrams, isLeaf, leafValue, type Node } from './diagram.ts';
import type { RecordLayout } from './layout.ts';
import { TextMembership } from './membership.ts';
import {
  BOOLEANS,
  BOOLEANS_IN_GROUPS,
  BOOLEANS_IN_INNER_GROUPS,
  CITATIONS,
  CITATIONS_IN_GROUPS,
  TESTS,
  TEXTS,
  TEXTS_IN_GROUPS,
  TEXTS_IN_INNER_GROUPS,
} from './object-nodes.generated.ts';
import { isQuick, type ObjectReading } from './object-reading.ts';
import { type ByText, type Item, isGroup, type Step } from './object-step.ts';
import { nextOf } from './pool.ts';
import { counted, settled } from './program.ts';
import { textCode } from './reading.ts';
import type { Variable } from './variables.ts';

type Asks<Kind> = Variable['asks'] & { kind: Kind };

/** The index of the record of the case. */
const CASE = 0;
/** So many branches have a place in the source each. */
const MOST_BRANCHES = 6;

/** Diagrams as functions that call one another, over the objects of a case. */
export class ObjectProgram implements Backend {
  readonly reading: ObjectReading;
  #diagrams: Diagrams | undefined;
  #variables: readonly Variable[] = [];
  readonly #steps = new Map<number, Step>();
  readonly #members = new Map<Variable, TextMembership>();

  constructor(reading: ObjectReading) {
    this.reading = reading;
  }

  bind(diagrams: Diagrams, variables: readonly Variable[]): void {
    this.#diagrams = diagrams;
    this.#variables = variables;
  }

  start(node: Node): () => number {
    const home = this.#homeOf(node);
    const step = this.#stepOf(node, home);
    const { items } = this.reading;
    return () => step(items[home] as Item);
  }

  /** The record that a diagram is about: the innermost of those whose facts it asks for. */
  #homeOf(node: Node): number {
    const diagrams = this.#diagrams as Diagrams;
    const seen = new Set<Node>();
    let home = CASE;
    const visit = (each: Node): void => {
      if (isLeaf(each) || seen.has(each)) return;
      seen.add(each);
      const { asks } = this.#variables[diagrams.variable(each)] as Variable;
      if (asks.kind !== 'test') home = Math.max(home, asks.record.index);
      for (const child of diagrams.children(each)) visit(child);
    };
    visit(node);
    return home;
  }

  test(node: Node): () => Truth {
    return this.start(node) as () => Truth;
  }

  count({ quantifier, least, collection }: Count, where: Node): () => Truth {
    const { items } = this.reading;
    const value = this.reading.value(collection);
    const { index } = this.reading.slot(collection).items as RecordLayout;
    const step = this.#stepOf(where, index);
    return counted(quantifier, least, (wanted, truth) => {
      const list = value();
      if (!Array.isArray(list)) return UNKNOWN;
      const before = items[index] as Item;
      let certain = 0;
      let possible = 0;
      for (let at = 0; at < list.length && certain < wanted; at++) {
        const item = list[at] as Item;
        items[index] = item;
        const next = step(item);
        if (next === truth) certain++;
        else if (next === UNKNOWN) possible++;
      }
      items[index] = before;
      return settled(certain, possible, wanted);
    });
  }

  /** @param home the record that is handed on from step to step, by the index of its layout: facts of others are looked up */
  #stepOf(node: Node, home: number): Step {
    const key = node * this.reading.layout.records.length + home;
    const known = this.#steps.get(key);
    if (known) return known;
    const made = this.#make(node, home);
    this.#steps.set(key, made);
    return made;
  }

  #make(node: Node, home: number): Step {
    if (isLeaf(node)) {
      const value = leafValue(node);
      return () => value;
    }
    const diagrams = this.#diagrams as Diagrams;
    const variable = this.#variables[diagrams.variable(node)] as Variable;
    const branches = diagrams.children(node).map((each) => this.#stepOf(each, home));
    const { asks } = variable;
    if (asks.kind === 'test') return testStep(asks.test, branches);
    const isMany = asks.kind === 'table' && new Set(asks.cells).size > MOST_BRANCHES;
    if (asks.record.index !== home || !isQuick(asks.slot) || isMany)
      return this.#elsewhere(variable, asks, branches);
    if (asks.kind === 'member') return this.#memberStep(variable, asks, branches);
    return asks.slot.kind === 'boolean' ? booleanStep(asks, branches) : this.#textStep(asks, branches);
  }

  /** A fact of another record, one that lies deep, one in a group whose name every object inherits something under, or one with many branches. */
  #elsewhere(variable: Variable, asks: Asks<'table' | 'member'>, branches: readonly Step[]): Step {
    const { record, slot } = asks;
    const { items } = this.reading;
    const branchOf = this.#branchOf(variable, asks);
    return (item) => {
      let at: unknown = items[record.index];
      for (const key of slot.keys) at = isGroup(at) ? at[key] : undefined;
      return (branches[branchOf(at)] as Step)(item);
    };
  }

  /** Which branch a value takes. */
  #branchOf(variable: Variable, asks: Asks<'table' | 'member'>): (value: unknown) => number {
    if (asks.kind === 'member') {
      const member = this.#memberOf(variable, asks);
      return (value) => (typeof value === 'string' ? member.truthOf(value) : member.absent);
    }
    const { slot, cells } = asks;
    if (slot.kind === 'boolean')
      return (value) => cells[value === true ? 2 : value === false ? 1 : 0] as number;
    const { texts } = this.reading;
    const last = cells.length - 1;
    return (value) =>
      cells[typeof value === 'string' ? Math.min(textCode(slot, value, texts), last) : 0] as number;
  }

  #memberOf(variable: Variable, { decide, absent }: Asks<'member'>): TextMembership {
    const known = this.#members.get(variable);
    if (known) return known;
    const made = new TextMembership(decide, absent);
    this.#members.set(variable, made);
    return made;
  }

  #memberStep(variable: Variable, asks: Asks<'member'>, branches: readonly Step[]): Step {
    const [no, unknown, yes] = branches as [Step, Step, Step];
    const { keys } = asks.slot;
    const [first, second] = keys as [string, string];
    const member = this.#memberOf(variable, asks);
    if (keys.length === 1) return nextOf(CITATIONS)(first, member, no, unknown, yes);
    if (keys.length === 2) return nextOf(CITATIONS_IN_GROUPS)(first, second, member, no, unknown, yes);
    return this.#elsewhere(variable, asks, branches);
  }

  #textStep({ slot, cells }: Asks<'table'>, branches: readonly Step[]): Step {
    const { texts } = this.reading;
    const last = cells.length - 1;
    const distinct = [...new Set(cells.map((each) => branches[each] as Step))];
    const at = (code: number): number =>
      distinct.indexOf(branches[cells[Math.min(code, last)] as number] as Step);
    const written = [...(slot.choices?.texts ?? []), ...texts.allPinned()];
    const by = byText(
      written.map((text) => [text, at(textCode(slot, text, texts))]),
      at(Number.MAX_SAFE_INTEGER),
      at(0),
    );
    const [a, b = a, c = a, d = a, e = a, f = a] = distinct as [Step, ...Step[]];
    const [first, second, third] = slot.keys as [string, string, string];
    if (slot.keys.length === 1) return nextOf(TEXTS)(first, by, a, b, c, d, e, f);
    if (slot.keys.length === 2) return nextOf(TEXTS_IN_GROUPS)(first, second, by, a, b, c, d, e, f);
    return nextOf(TEXTS_IN_INNER_GROUPS)(first, second, third, by, a, b, c, d, e, f);
  }
}

/** A text like any other: none that is written takes its place. */
const NO_TEXT = '\u0000';

/** Few texts are compared with one by one; those that take the branch of any other text need not be. */
function byText(all: readonly (readonly [string, number])[], other: number, absent: number): ByText {
  const known = [...new Map(all.filter(([, branch]) => branch !== other))];
  const [first, second, third] = known;
  return {
    first: first?.[0] ?? NO_TEXT,
    second: second?.[0] ?? NO_TEXT,
    third: third?.[0] ?? NO_TEXT,
    atFirst: first?.[1] ?? other,
    atSecond: second?.[1] ?? other,
    atThird: third?.[1] ?? other,
    rest: known.length > 3 ? new Map(known.slice(3)) : undefined,
    other,
    absent,
  };
}

function testStep(test: () => number, branches: readonly Step[]): Step {
  if (branches.length > 3) return (item) => (branches[test()] as Step)(item);
  const [a, b, c = b] = branches as [Step, Step, Step];
  return nextOf(TESTS)(test, a, b, c);
}

function booleanStep({ slot: { keys }, cells }: Asks<'table'>, branches: readonly Step[]): Step {
  const [unknown, no, yes] = cells.map((each) => branches[each] as Step) as [Step, Step, Step];
  const [first, second, third] = keys as [string, string, string];
  if (keys.length === 1) return nextOf(BOOLEANS)(first, no, unknown, yes);
  if (keys.length === 2) return nextOf(BOOLEANS_IN_GROUPS)(first, second, no, unknown, yes);
  return nextOf(BOOLEANS_IN_INNER_GROUPS)(first, second, third, no, unknown, yes);
}
