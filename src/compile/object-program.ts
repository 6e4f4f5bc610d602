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

/** Diagrams as functions that call one another, over the objects of a case. */
export class ObjectProgram implements Backend {
  readonly reading: ObjectReading;
  #diagrams: Diagrams | undefined;
  #variables: readonly Variable[] = [];
  readonly #steps = new Map<Node, Step>();
  readonly #members = new Map<Variable, TextMembership>();

  constructor(reading: ObjectReading) {
    this.reading = reading;
  }

  bind(diagrams: Diagrams, variables: readonly Variable[]): void {
    this.#diagrams = diagrams;
    this.#variables = variables;
  }

  start(node: Node): () => number {
    const step = this.#stepOf(node);
    const { items } = this.reading;
    return () => step(items);
  }

  test(node: Node): () => Truth {
    return this.start(node) as () => Truth;
  }

  count({ quantifier, least, collection }: Count, where: Node): () => Truth {
    const step = this.#stepOf(where);
    const { items } = this.reading;
    const value = this.reading.value(collection);
    const { index } = this.reading.slot(collection).items as RecordLayout;
    return counted(quantifier, least, (wanted, truth) => {
      const list = value();
      if (!Array.isArray(list)) return UNKNOWN;
      const before = items[index] as Item;
      let certain = 0;
      let possible = 0;
      for (let at = 0; at < list.length && certain < wanted; at++) {
        items[index] = list[at] as Item;
        const next = step(items);
        if (next === truth) certain++;
        else if (next === UNKNOWN) possible++;
      }
      items[index] = before;
      return settled(certain, possible, wanted);
    });
  }

  #stepOf(node: Node): Step {
    const known = this.#steps.get(node);
    if (known) return known;
    const made = this.#make(node);
    this.#steps.set(node, made);
    return made;
  }

  #make(node: Node): Step {
    if (isLeaf(node)) {
      const value = leafValue(node);
      return () => value;
    }
    const diagrams = this.#diagrams as Diagrams;
    const variable = this.#variables[diagrams.variable(node)] as Variable;
    const branches = diagrams.children(node).map((each) => this.#stepOf(each));
    const { asks } = variable;
    switch (asks.kind) {
      case 'test':
        return testStep(asks.test, branches);
      case 'member':
        return this.#memberStep(variable, asks, branches);
      case 'table':
        return asks.slot.kind === 'boolean' ? booleanStep(asks, branches) : this.#textStep(asks, branches);
    }
  }

  #memberStep(
    variable: Variable,
    { record, slot, decide, absent }: Asks<'member'>,
    branches: readonly Step[],
  ): Step {
    const member = this.#members.get(variable) ?? new TextMembership(decide, absent);
    this.#members.set(variable, member);
    const [no, unknown, yes] = branches as [Step, Step, Step];
    const [first, second] = slot.keys as [string, string];
    if (slot.keys.length === 1) return nextOf(CITATIONS)(record.index, first, member, no, unknown, yes);
    if (slot.keys.length === 2 && isQuick(slot))
      return nextOf(CITATIONS_IN_GROUPS)(record.index, first, second, member, no, unknown, yes);
    return deepStep(
      record.index,
      slot.keys,
      (value) => branches[typeof value === 'string' ? member.truthOf(value) : absent],
    );
  }

  #textStep({ record, slot, cells }: Asks<'table'>, branches: readonly Step[]): Step {
    const { texts } = this.reading;
    const last = cells.length - 1;
    const branchOf = (code: number): Step => branches[cells[Math.min(code, last)] as number] as Step;
    const distinct = [...new Set(cells.map((each) => branches[each] as Step))];
    if (!isQuick(slot) || distinct.length > 6)
      return deepStep(record.index, slot.keys, (value) =>
        branchOf(typeof value === 'string' ? textCode(slot, value, texts) : 0),
      );
    const at = (code: number): number => distinct.indexOf(branchOf(code));
    const by = byText(
      [...(slot.choices?.texts ?? []), ...texts.allPinned()].map((text) => [
        text,
        at(textCode(slot, text, texts)),
      ]),
      at(Number.MAX_SAFE_INTEGER),
      at(0),
    );
    const [a, b = a, c = a, d = a, e = a, f = a] = distinct as [Step, ...Step[]];
    const [first, second, third] = slot.keys as [string, string, string];
    const { index } = record;
    if (slot.keys.length === 1) return nextOf(TEXTS)(index, first, by, a, b, c, d, e, f);
    if (slot.keys.length === 2) return nextOf(TEXTS_IN_GROUPS)(index, first, second, by, a, b, c, d, e, f);
    return nextOf(TEXTS_IN_INNER_GROUPS)(index, first, second, third, by, a, b, c, d, e, f);
  }
}

/** Few texts are compared with one by one; those that take the branch of any other text need not be. */
function byText(all: readonly (readonly [string, number])[], other: number, absent: number): ByText {
  const known = [...new Map(all.filter(([, branch]) => branch !== other))];
  const [first, second, third] = known;
  return {
    first: first?.[0],
    second: second?.[0],
    third: third?.[0],
    atFirst: first?.[1] ?? absent,
    atSecond: second?.[1] ?? absent,
    atThird: third?.[1] ?? absent,
    rest: known.length > 3 ? new Map(known.slice(3)) : undefined,
    other,
    absent,
  };
}

function testStep(test: () => number, branches: readonly Step[]): Step {
  if (branches.length > 3) return (items) => (branches[test()] as Step)(items);
  const [a, b, c = b] = branches as [Step, Step, Step];
  return nextOf(TESTS)(test, a, b, c);
}

function booleanStep({ record: { index }, slot, cells }: Asks<'table'>, branches: readonly Step[]): Step {
  const [unknown, no, yes] = cells.map((each) => branches[each] as Step) as [Step, Step, Step];
  const [first, second, third] = slot.keys as [string, string, string];
  if (!isQuick(slot))
    return deepStep(index, slot.keys, (value) => (value === true ? yes : value === false ? no : unknown));
  if (slot.keys.length === 1) return nextOf(BOOLEANS)(index, first, no, unknown, yes);
  if (slot.keys.length === 2) return nextOf(BOOLEANS_IN_GROUPS)(index, first, second, no, unknown, yes);
  return nextOf(BOOLEANS_IN_INNER_GROUPS)(index, first, second, third, no, unknown, yes);
}

/** For what lies deeper, for groups whose name every object inherits something under, and for many branches. */
function deepStep(record: number, keys: readonly string[], next: (value: unknown) => Step | undefined): Step {
  return (items) => {
    let at: unknown = items[record];
    for (const key of keys) at = isGroup(at) ? at[key] : undefined;
    return (next(at) as Step)(items);
  };
}
