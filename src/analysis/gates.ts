import { type Literal, Sat } from '../solve/sat.ts';

/**
 * Literals made of literals: each `and` is one literal, equal ones are the same, and the clauses that
 * define it are added. Remembers what each is made of, so that a solution can be traced to what it rests on.
 */
export class Gates {
  readonly sat = new Sat();
  readonly yes: Literal;
  readonly #byKey = new Map<string, Literal>();
  readonly #parts = new Map<Literal, readonly Literal[]>();
  readonly #heavy = new Set<number>();

  constructor() {
    this.yes = this.sat.variable();
    this.sat.add([this.yes]);
  }

  and(parts: readonly Literal[]): Literal {
    const some = new Set<Literal>();
    for (const part of parts) {
      if (part === -this.yes || some.has(-part)) return -this.yes;
      if (part !== this.yes) some.add(part);
    }
    const sorted = [...some].sort((a, b) => a - b);
    if (sorted.length === 0) return this.yes;
    if (sorted.length === 1) return sorted[0] as Literal;
    const key = sorted.join();
    let gate = this.#byKey.get(key);
    if (gate === undefined) {
      gate = this.sat.variable();
      this.#byKey.set(key, gate);
      this.#parts.set(gate, sorted);
      for (const part of sorted) this.sat.add([-gate, part]);
      this.sat.add([gate, ...sorted.map((each) => -each)]);
      if (sorted.some((each) => this.isHeavy(each))) this.#heavy.add(gate);
    }
    return gate;
  }

  or(parts: readonly Literal[]): Literal {
    return -this.and(parts.map((each) => -each));
  }

  /** At least so many of the literals are true. */
  atLeast(least: number, parts: readonly Literal[]): Literal {
    if (least <= 0) return this.yes;
    if (least > parts.length) return -this.yes;
    if (least === 1) return this.or(parts);
    // Row by row: whether so many are true among the literals so far.
    let enough: Literal[] = Array.from({ length: least }, () => -this.yes);
    for (const part of parts)
      enough = enough.map((each, at) =>
        this.or([each, at === 0 ? part : this.and([enough[at - 1] as Literal, part])]),
      );
    return enough[least - 1] as Literal;
  }

  /** Marks a literal as one that a theory has to agree with: solutions avoid resting on it. */
  markHeavy(literal: Literal): void {
    this.#heavy.add(Math.abs(literal));
  }

  isHeavy(literal: Literal): boolean {
    return this.#heavy.has(Math.abs(literal));
  }

  /**
   * The literals, not made of others, on which the truth of these rests in the solution that was found.
   * Whatever else changes, as long as they stay as they are the given ones stay true.
   * @param more literals that matter as soon as a literal does
   */
  restsOn(roots: readonly Literal[], more: (leaf: Literal) => readonly Literal[]): Set<Literal> {
    const leaves = new Set<Literal>();
    const seen = new Set<Literal>();
    const queue = [...roots];
    for (let literal = queue.pop(); literal !== undefined; literal = queue.pop()) {
      if (seen.has(literal)) continue;
      seen.add(literal);
      const parts = this.#parts.get(Math.abs(literal));
      if (parts === undefined) {
        leaves.add(literal);
        queue.push(...more(literal));
      } else if (literal > 0) queue.push(...parts);
      else {
        const refuting = parts.filter((each) => this.sat.isTrue(-each));
        const chosen =
          refuting.find((each) => seen.has(-each)) ??
          refuting.find((each) => !this.isHeavy(each)) ??
          refuting[0];
        queue.push(-(chosen as Literal));
      }
    }
    return leaves;
  }
}
