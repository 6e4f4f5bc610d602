/**
 * Decision diagrams with many branches: a node asks one variable and goes on by its value; a leaf is
 * what it comes to. Each node exists once, and variables are asked in the order of their rank, so a
 * function of the variables is one node, and no path asks twice. After R. E. Bryant, 'Graph-based
 * algorithms for Boolean function manipulation' (1986), with as many branches as values.
 */
export type Node = number;

/** Thrown where a diagram would grow beyond what is allowed: then its parts stay apart. */
export class TooLarge extends Error {}

/** A leaf; values count from 0. */
export const leaf = (value: number): Node => -1 - value;
export const isLeaf = (node: Node): boolean => node < 0;
export const leafValue = (node: Node): number => -1 - node;

export class Diagrams {
  readonly #variables: number[] = [];
  readonly #children: (readonly Node[])[] = [];
  readonly #unique = new Map<string, Node>();
  readonly #rank: (variable: number) => number;

  /** @param rank the place of a variable in the order; no two have the same */
  constructor(rank: (variable: number) => number) {
    this.#rank = rank;
  }

  get size(): number {
    return this.#variables.length;
  }

  variable(node: Node): number {
    return this.#variables[node] as number;
  }

  children(node: Node): readonly Node[] {
    return this.#children[node] as readonly Node[];
  }

  /** The node that asks a variable; where all branches are one, that branch. */
  node(variable: number, children: readonly Node[]): Node {
    const [first] = children;
    if (children.every((each) => each === first)) return first as Node;
    const key = `${variable}:${children.join()}`;
    const known = this.#unique.get(key);
    if (known !== undefined) return known;
    const made = this.#variables.length;
    this.#variables.push(variable);
    this.#children.push(children);
    this.#unique.set(key, made);
    return made;
  }

  /** The diagram with each leaf exchanged. */
  map(root: Node, of: (value: number) => number): Node {
    const done = new Map<Node, Node>();
    const visit = (node: Node): Node => {
      if (isLeaf(node)) return leaf(of(leafValue(node)));
      const known = done.get(node);
      if (known !== undefined) return known;
      const made = this.node(this.variable(node), this.children(node).map(visit));
      done.set(node, made);
      return made;
    };
    return visit(root);
  }

  /**
   * The diagram of what two come to together.
   * @param settles a value of either that settles the result whatever the other is, if there is one
   * @param most so many nodes may be gone through
   * @throws TooLarge
   */
  join(a: Node, b: Node, of: (a: number, b: number) => number, most: number, settles?: number): Node {
    const done = new Map<number, Node>();
    // Leaves are few: shifted, every node has a number that is not negative.
    const shift = 1 << 20;
    const end = settles === undefined ? undefined : leaf(settles);
    const visit = (x: Node, y: Node): Node => {
      if (x === end || y === end) return end as Node;
      if (isLeaf(x) && isLeaf(y)) return leaf(of(leafValue(x), leafValue(y)));
      const key = (x + shift) * 0x4000000 + (y + shift);
      const known = done.get(key);
      if (known !== undefined) return known;
      if (done.size >= most) throw new TooLarge();
      const rankX = isLeaf(x) ? Number.POSITIVE_INFINITY : this.#rank(this.variable(x));
      const rankY = isLeaf(y) ? Number.POSITIVE_INFINITY : this.#rank(this.variable(y));
      const [top, children] =
        rankX <= rankY
          ? [
              this.variable(x),
              this.children(x).map((child, at) =>
                visit(child, rankX === rankY ? (this.children(y)[at] as Node) : y),
              ),
            ]
          : [this.variable(y), this.children(y).map((child) => visit(x, child))];
      const made = this.node(top, children);
      done.set(key, made);
      return made;
    };
    return visit(a, b);
  }
}
