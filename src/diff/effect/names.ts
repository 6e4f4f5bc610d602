import type { Graph, Ref } from '../../analysis/graph.ts';
import type { Definition, List, Revision } from '../../revision/model.ts';
import { originOf } from './exchange.ts';

/** What definitions and lists of two revisions, and readings between them, are called where they stand side by side. */
export class Names {
  readonly #graph: Graph;
  readonly #sides: readonly [Revision, Revision];
  readonly #mixed = new Map<string, Ref[]>();

  constructor(graph: Graph, from: Revision, to: Revision) {
    this.#graph = graph;
    this.#sides = [from, to];
  }

  /** The id for a self-contained condition: the definition's own where both revisions mean the same. */
  idOf(definition: Definition): string {
    const { id } = definition;
    switch (this.#readingOf(definition)) {
      case 'both':
        return id;
      case 'from':
        return `${id}-before`;
      case 'to':
        return `${id}-after`;
      case 'mixed': {
        const mixed = this.#mixed.get(id) ?? [];
        this.#mixed.set(id, mixed);
        const ref = this.#graph.ref(definition.when);
        if (!mixed.includes(ref)) mixed.push(ref);
        const at = mixed.indexOf(ref);
        return `${id}-mixed${at === 0 ? '' : `-${at + 1}`}`;
      }
    }
  }

  /** What people read: which revision's definition it is, where that matters. */
  labelOf(definition: Definition): string {
    const [from, to] = this.#sides;
    switch (this.#readingOf(definition)) {
      case 'both':
        return `‘${definition.id}’`;
      case 'from':
        return `‘${definition.id}’ as ${from.version} has it`;
      case 'to':
        return `‘${definition.id}’ as ${to.version} has it`;
      case 'mixed': {
        const origin = originOf(definition);
        if (!origin) return `‘${definition.id}’`;
        const { original, replacement } = origin;
        const isOf = (revision: Revision, each: Definition) => revision.definitions.get(each.id) === each;
        const [base, other] = isOf(to, original) ? [to, from] : [from, to];
        return `‘${definition.id}’ as ${base.version} has it, with ‘${replacement.id}’ as in ${other.version},`;
      }
    }
  }

  listIdOf(list: List): string {
    const [from, to] = this.#sides.map((each) => each.lists.get(list.id));
    if (!from || !to || sameEntries(from, to)) return list.id;
    return `${list.id}-${sameEntries(list, from) ? 'before' : 'after'}`;
  }

  #readingOf(definition: Definition): 'both' | 'from' | 'to' | 'mixed' {
    const meaning = (each: Definition | undefined): Ref | undefined => each && this.#graph.ref(each.when);
    const [from, to] = this.#sides.map((each) => meaning(each.definitions.get(definition.id)));
    const own = meaning(definition);
    // One that only one revision has needs no mark either.
    if (own === from && (own === to || to === undefined)) return 'both';
    if (own === to && from === undefined) return 'both';
    if (own === from) return 'from';
    return own === to ? 'to' : 'mixed';
  }
}

const sameEntries = (a: List, b: List): boolean =>
  a.entries.length === b.entries.length &&
  a.entries.every((each) => b.entries.some((other) => other.written === each.written));
