import type { Node } from 'jsonc-parser';
import type { Source, Span } from '../text/source.ts';

/** The way from the top of a JSON text to a value: names and indexes. */
export type Pointer = readonly (string | number)[];

/** A JSON value that knows where each of its parts stands in the text. */
export class LocatedJson {
  readonly source: Source;
  readonly value: unknown;
  readonly #parse: () => Node;
  #tree: Node | undefined;

  /** @param parse makes the tree of places; called once, and only when a place is asked for */
  constructor(source: Source, value: unknown, parse: () => Node) {
    this.source = source;
    this.value = value;
    this.#parse = parse;
  }

  /** The span of the value at a pointer, or of the nearest value above it that exists. */
  span(pointer: Pointer): Span {
    const node = this.#nearest(pointer);
    return { start: node.offset, end: node.offset + node.length };
  }

  /** The span of the name of the property at a pointer; of the value where it has no name. */
  keySpan(pointer: Pointer): Span {
    const name = pointer.at(-1);
    const parent = this.#nearest(pointer.slice(0, -1));
    for (const property of parent.children ?? []) {
      const key = property.children?.[0];
      if (parent.type === 'object' && key?.value === name) {
        return { start: key?.offset ?? 0, end: (key?.offset ?? 0) + (key?.length ?? 0) };
      }
    }
    return this.span(pointer);
  }

  /** The first character of the value at a pointer: for what is missing in an object. */
  startSpan(pointer: Pointer): Span {
    const { start } = this.span(pointer);
    return { start, end: start + 1 };
  }

  #nearest(pointer: Pointer): Node {
    this.#tree ??= this.#parse();
    let node = this.#tree;
    for (const step of pointer) {
      const next = childOf(node, step);
      if (!next) break;
      node = next;
    }
    return node;
  }
}

function childOf(node: Node, step: string | number): Node | undefined {
  if (node.type === 'array') return node.children?.[Number(step)];
  // The last of two properties with one name is the one whose value JSON.parse keeps.
  return node.children?.findLast((property) => property.children?.[0]?.value === step)?.children?.[1];
}
