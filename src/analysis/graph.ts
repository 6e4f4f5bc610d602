import { canonicalJson } from '../json/canonical.ts';
import type { Form } from '../operators/operator.ts';
import type { Condition, Fact } from '../revision/model.ts';

/** A condition in a graph: the number of its node, negative for its negation. */
export type Ref = number;

/** What always holds; its negation never does. */
export const TRUE: Ref = 1;

export type Comparison = Condition & { kind: 'comparison' };

/** What a graph is made of; every `any`, `every` and `none` is a negation of one of these. */
export type Node =
  | { kind: 'true' }
  | { kind: 'and'; parts: readonly Ref[] }
  | { kind: 'unknown'; part: Ref }
  | { kind: 'count'; least: number; collection: Fact; where: Ref }
  | {
      kind: 'comparison';
      comparison: Comparison;
      form: Form;
      /** The condition on items whose spans count, of a window that has one. */
      where: Ref | undefined;
    };

/**
 * Conditions as one graph in which what means the same by the laws of Kleene's logic is one node: order and
 * doubles do not matter, negations are pushed together (De Morgan), definitions are their contents.
 * Conditions of several revisions may share it.
 */
export class Graph {
  readonly #nodes: Node[] = [{ kind: 'true' }, { kind: 'true' }];
  readonly #free: ReadonlySet<string>[] = [new Set(), new Set()];
  readonly #byKey = new Map<string, Ref>();
  readonly #byCondition = new Map<Condition, Ref>();

  /** The node of a condition. */
  ref(condition: Condition): Ref {
    let known = this.#byCondition.get(condition);
    if (known === undefined) {
      known = this.#make(condition);
      this.#byCondition.set(condition, known);
    }
    return known;
  }

  node(ref: Ref): Node {
    return this.#nodes[Math.abs(ref)] as Node;
  }

  /** The collections of which an item has to be in question. */
  free(ref: Ref): ReadonlySet<string> {
    return this.#free[Math.abs(ref)] as ReadonlySet<string>;
  }

  and(parts: readonly Ref[]): Ref {
    const flat = new Set<Ref>();
    for (const part of parts) {
      const node = this.node(part);
      if (part > 0 && node.kind === 'and') for (const each of node.parts) flat.add(each);
      else if (part === -TRUE) return -TRUE;
      else if (part !== TRUE) flat.add(part);
    }
    const sorted = [...flat].sort((a, b) => a - b);
    if (sorted.length === 0) return TRUE;
    if (sorted.length === 1) return sorted[0] as Ref;
    return this.#intern(`and ${sorted.join(' ')}`, { kind: 'and', parts: sorted }, () =>
      sorted.flatMap((each) => [...this.free(each)]),
    );
  }

  or(parts: readonly Ref[]): Ref {
    return -this.and(parts.map((each) => -each));
  }

  unknown(part: Ref): Ref {
    if (Math.abs(part) === TRUE) return -TRUE;
    // Not known to hold is not known to fail; that something is unknown is always known.
    const inner = Math.abs(part);
    if (this.node(inner).kind === 'unknown') return -TRUE;
    return this.#intern(`unknown ${inner}`, { kind: 'unknown', part: inner }, () => this.free(inner));
  }

  #make(condition: Condition): Ref {
    switch (condition.kind) {
      case 'all':
        return this.and(condition.conditions.map((each) => this.ref(each)));
      case 'any':
        return this.or(condition.conditions.map((each) => this.ref(each)));
      case 'not':
        return -this.ref(condition.condition);
      case 'unknown':
        return this.unknown(this.ref(condition.condition));
      case 'constant':
        return condition.holds ? TRUE : -TRUE;
      case 'named':
        return this.ref(condition.definition.when);
      case 'comparison':
        return this.#comparison(condition);
      case 'count': {
        const { quantifier, least, collection } = condition;
        const where = condition.where ? this.ref(condition.where) : TRUE;
        if (quantifier === 'every') return -this.#count(1, collection, -where);
        const count = this.#count(least, collection, where);
        return quantifier === 'none' ? -count : count;
      }
    }
  }

  #count(least: number, collection: Fact, where: Ref): Ref {
    return this.#intern(
      `count ${least} ${collection.path} ${where}`,
      { kind: 'count', least, collection, where },
      () => {
        const inner = [...this.free(where)].filter((each) => each !== collection.path);
        return collection.collection === undefined ? inner : [...inner, collection.collection];
      },
    );
  }

  #comparison(comparison: Comparison): Ref {
    const { fact, operator, value, written } = comparison;
    const form = operator.form(value, fact);
    const extension = form.kind === 'window' ? form.window.extension : undefined;
    const where = extension && this.ref(extension.where);
    const meaning = this.#meaningOf(comparison, form, where, written);
    const facts = form.kind === 'related' ? [form.other] : form.kind === 'window' ? [form.window.before] : [];
    if (extension) facts.push(extension.from, extension.until);
    return this.#intern(
      `${operator.name} ${factKey(fact)} ${meaning}`,
      { kind: 'comparison', comparison, form, where },
      () => {
        const free = [fact, ...facts].flatMap((each) => each.collection ?? []);
        // The items that lengthen a window are gone through, but what they lie in must be in question.
        const outer = extension?.collection.collection;
        return outer === undefined ? free : [...free, outer];
      },
    );
  }

  #meaningOf({ operator, value }: Comparison, form: Form, where: Ref | undefined, written: unknown): string {
    switch (form.kind) {
      case 'own': {
        const lists = operator.restsOn(value).lists ?? [];
        const entries = lists.map((list) => list.entries.map((each) => each.written).sort());
        return canonicalJson(lists.length > 0 ? entries : written);
      }
      case 'related':
        return `${factKey(form.other)} ${form.relation}`;
      case 'window': {
        const { period, before, extension } = form.window;
        const { years = 0, months = 0, days = 0 } = period;
        const longer = extension
          ? `${extension.spans.path} ${where} ${factKey(extension.from)} ${factKey(extension.until)}`
          : '';
        return `${years * 12 + months} ${days} ${factKey(before)} ${longer}`;
      }
    }
  }

  #intern(key: string, node: Node, free: () => Iterable<string>): Ref {
    let known = this.#byKey.get(key);
    if (known === undefined) {
      known = this.#nodes.length;
      this.#nodes.push(node);
      this.#free.push(new Set(free()));
      this.#byKey.set(key, known);
    }
    return known;
  }
}

/** What tells a fact from others: its path, and what its absence means. */
const factKey = (fact: Fact): string => `${fact.path}=${JSON.stringify(fact.default ?? null)}`;
