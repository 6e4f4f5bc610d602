/** A variable is a positive number; a literal is a variable, or its negative for 'not'. */
export type Literal = number;

/** The time box ended before an answer was found. */
export class OutOfTime extends Error {}

/** What a theory says of a full assignment: clauses that it breaks, none where it agrees. */
export type Theory = () => readonly (readonly Literal[])[];

/** Assignments as seen by value: 1 true, -1 false, 0 open. */
type Assigned = -1 | 0 | 1;

/**
 * A solver for clauses: conflict-driven clause learning with two watched literals, after Marques-Silva
 * and Sakallah (GRASP) and Eén and Sörensson (MiniSat). Clauses can be added between calls, and each call can
 * assume literals, so that many questions about one formula share what was learned.
 */
export class Sat {
  /** By literal index: the clauses that watch it. */
  readonly #watches: number[][][] = [[], []];
  readonly #values: Assigned[] = [0];
  readonly #levels: number[] = [0];
  readonly #reasons: (number[] | undefined)[] = [undefined];
  readonly #activity: number[] = [0];
  readonly #phases: boolean[] = [false];
  readonly #seen: boolean[] = [false];
  readonly #trail: Literal[] = [];
  readonly #limits: number[] = [];
  /** A heap of variables, the most active first. */
  readonly #heap: number[] = [];
  readonly #heapAt: number[] = [-1];
  #head = 0;
  #step = 1;
  #broken = false;
  #refuted: readonly Literal[] = [];
  /** Milliseconds since the epoch after which work stops; undefined: never. */
  deadline: number | undefined;

  /** A new variable. @param phase the value that is tried first */
  variable(phase = false): Literal {
    const variable = this.#values.length;
    this.#values.push(0);
    this.#levels.push(0);
    this.#reasons.push(undefined);
    this.#activity.push(0);
    this.#phases.push(phase);
    this.#seen.push(false);
    this.#watches.push([], []);
    this.#heapAt.push(-1);
    this.#heapInsert(variable);
    return variable;
  }

  /** Adds a clause: at least one of the literals is true. */
  add(clause: readonly Literal[]): void {
    if (this.#broken) return;
    this.#backTo(0);
    const literals: Literal[] = [];
    for (const literal of new Set(clause)) {
      const value = this.#valueOf(literal);
      if (value === 1 || clause.includes(-literal)) return;
      if (value === 0) literals.push(literal);
    }
    if (literals.length === 0) this.#broken = true;
    else if (literals.length === 1) {
      this.#assign(literals[0] as Literal, undefined);
      if (this.#propagate()) this.#broken = true;
    } else this.#attach(literals);
  }

  /**
   * Whether some assignment satisfies all clauses, the assumptions and the theory.
   * The assignment stays readable by `isTrue` until the next change.
   * @throws OutOfTime
   */
  solve(assumptions: readonly Literal[] = [], theory: Theory = () => []): boolean {
    this.#refuted = [];
    if (this.#broken) return false;
    this.#backTo(0);
    let conflicts = 0;
    let budget = 100;
    for (;;) {
      const conflict = this.#propagate();
      if (conflict) {
        conflicts++;
        if ((conflicts & 63) === 0) this.#checkTime();
        if (this.#limits.length === 0) {
          this.#broken = true;
          return false;
        }
        this.#learn(conflict);
        if (conflicts > budget) {
          budget = conflicts + 100 + conflicts / 2;
          this.#backTo(0);
        }
        continue;
      }
      const next = this.#nextAssumption(assumptions);
      if (next === 'refuted') {
        this.#refuted = this.#assumedBehind(assumptions[this.#limits.length] as Literal);
        return false;
      }
      if (next !== undefined) {
        this.#decide(next);
        continue;
      }
      const variable = this.#pick();
      if (variable !== undefined) {
        this.#decide(this.#phases[variable] ? variable : -variable);
        continue;
      }
      const clauses = theory();
      if (clauses.length === 0) return true;
      this.#checkTime();
      for (const clause of clauses) this.add(clause);
      if (this.#broken) return false;
    }
  }

  /** The literal's value in the assignment that was found. */
  isTrue(literal: Literal): boolean {
    return this.#valueOf(literal) === 1;
  }

  /** Of the assumptions of the last call, some that cannot hold together; all that is needed of a call that found nothing. */
  get refuted(): readonly Literal[] {
    return this.#refuted;
  }

  /** An assumption that turned out false, and those that made it so. */
  #assumedBehind(literal: Literal): Literal[] {
    const behind = [literal];
    const seen = new Set([Math.abs(literal)]);
    for (let at = this.#trail.length - 1; at >= 0; at--) {
      const each = this.#trail[at] as Literal;
      const variable = Math.abs(each);
      if (!seen.has(variable) || this.#levels[variable] === 0) continue;
      const reason = this.#reasons[variable];
      if (reason) for (const other of reason) seen.add(Math.abs(other));
      // What no clause forced was assumed; the refuted literal's own opposite may be among the assumptions too.
      else behind.push(each);
    }
    return behind;
  }

  #checkTime(): void {
    if (this.deadline !== undefined && Date.now() > this.deadline) throw new OutOfTime();
  }

  #nextAssumption(assumptions: readonly Literal[]): Literal | 'refuted' | undefined {
    // Each level up to the number of assumptions belongs to one of them, open or already true.
    while (this.#limits.length < assumptions.length) {
      const literal = assumptions[this.#limits.length] as Literal;
      const value = this.#valueOf(literal);
      if (value === -1) return 'refuted';
      if (value === 0) return literal;
      this.#limits.push(this.#trail.length);
    }
    return undefined;
  }

  #valueOf(literal: Literal): Assigned {
    return (literal > 0 ? this.#values[literal] : -(this.#values[-literal] as number)) as Assigned;
  }

  #decide(literal: Literal): void {
    this.#limits.push(this.#trail.length);
    this.#assign(literal, undefined);
  }

  #assign(literal: Literal, reason: number[] | undefined): void {
    const variable = Math.abs(literal);
    this.#values[variable] = literal > 0 ? 1 : -1;
    this.#levels[variable] = this.#limits.length;
    this.#reasons[variable] = reason;
    this.#trail.push(literal);
  }

  #attach(clause: number[]): void {
    (this.#watches[indexOf(-(clause[0] as Literal))] as number[][]).push(clause);
    (this.#watches[indexOf(-(clause[1] as Literal))] as number[][]).push(clause);
  }

  /** Draws all consequences. @returns a clause that is broken, undefined where none is */
  #propagate(): number[] | undefined {
    while (this.#head < this.#trail.length) {
      const literal = this.#trail[this.#head++] as Literal;
      const index = indexOf(literal);
      const watching = this.#watches[index] as number[][];
      let kept = 0;
      for (let at = 0; at < watching.length; at++) {
        const clause = watching[at] as number[];
        if (clause[0] === -literal) {
          clause[0] = clause[1] as Literal;
          clause[1] = -literal;
        }
        const first = clause[0] as Literal;
        if (this.#valueOf(first) === 1) {
          watching[kept++] = clause;
          continue;
        }
        let moved = false;
        for (let other = 2; other < clause.length; other++) {
          const candidate = clause[other] as Literal;
          if (this.#valueOf(candidate) !== -1) {
            clause[1] = candidate;
            clause[other] = -literal;
            (this.#watches[indexOf(-candidate)] as number[][]).push(clause);
            moved = true;
            break;
          }
        }
        if (moved) continue;
        watching[kept++] = clause;
        if (this.#valueOf(first) === -1) {
          for (let rest = at + 1; rest < watching.length; rest++)
            watching[kept++] = watching[rest] as number[];
          watching.length = kept;
          this.#head = this.#trail.length;
          return clause;
        }
        this.#assign(first, clause);
      }
      watching.length = kept;
    }
    return undefined;
  }

  /** Learns from a conflict the clause of the first unique implication point, and goes back to where it bites. */
  #learn(conflict: number[]): void {
    const learned: Literal[] = [0];
    const level = this.#limits.length;
    let open = 0;
    let clause: number[] = conflict;
    let at = this.#trail.length - 1;
    let pivot: Literal | undefined;
    const touched: number[] = [];
    for (;;) {
      for (const literal of clause) {
        const variable = Math.abs(literal);
        if (literal === pivot || this.#seen[variable] || this.#levels[variable] === 0) continue;
        this.#seen[variable] = true;
        touched.push(variable);
        this.#bump(variable);
        if (this.#levels[variable] === level) open++;
        else learned.push(literal);
      }
      while (!this.#seen[Math.abs(this.#trail[at] as Literal)]) at--;
      pivot = this.#trail[at] as Literal;
      at--;
      open--;
      if (open === 0) break;
      clause = this.#reasons[Math.abs(pivot)] as number[];
    }
    learned[0] = -pivot;
    for (const variable of touched) this.#seen[variable] = false;
    this.#step *= 1.05;
    let back = 0;
    for (let other = 1; other < learned.length; other++) {
      const each = this.#levels[Math.abs(learned[other] as Literal)] as number;
      if (each > back) {
        back = each;
        [learned[1], learned[other]] = [learned[other] as Literal, learned[1] as Literal];
      }
    }
    this.#backTo(back);
    if (learned.length > 1) this.#attach(learned);
    this.#assign(learned[0] as Literal, learned.length > 1 ? learned : undefined);
  }

  #backTo(level: number): void {
    if (this.#limits.length <= level) return;
    const limit = this.#limits[level] as number;
    for (let at = this.#trail.length - 1; at >= limit; at--) {
      const literal = this.#trail[at] as Literal;
      const variable = Math.abs(literal);
      this.#values[variable] = 0;
      this.#phases[variable] = literal > 0;
      this.#heapInsert(variable);
    }
    this.#trail.length = limit;
    this.#limits.length = level;
    this.#head = limit;
  }

  #pick(): number | undefined {
    for (;;) {
      const variable = this.#heapPop();
      if (variable === undefined || this.#values[variable] === 0) return variable;
    }
  }

  #bump(variable: number): void {
    this.#activity[variable] = (this.#activity[variable] as number) + this.#step;
    if ((this.#activity[variable] as number) > 1e100) {
      for (let each = 1; each < this.#activity.length; each++)
        this.#activity[each] = (this.#activity[each] as number) * 1e-100;
      this.#step *= 1e-100;
    }
    const at = this.#heapAt[variable] as number;
    if (at >= 0) this.#heapUp(at);
  }

  #heapInsert(variable: number): void {
    if ((this.#heapAt[variable] as number) >= 0) return;
    this.#heap.push(variable);
    this.#heapAt[variable] = this.#heap.length - 1;
    this.#heapUp(this.#heap.length - 1);
  }

  #heapPop(): number | undefined {
    const top = this.#heap[0];
    if (top === undefined) return undefined;
    const last = this.#heap.pop() as number;
    this.#heapAt[top] = -1;
    if (last !== top) {
      this.#heap[0] = last;
      this.#heapAt[last] = 0;
      this.#heapDown(0);
    }
    return top;
  }

  #heapUp(start: number): void {
    let at = start;
    const variable = this.#heap[at] as number;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.#heap[above] as number;
      if ((this.#activity[other] as number) >= (this.#activity[variable] as number)) break;
      this.#heap[at] = other;
      this.#heapAt[other] = at;
      at = above;
    }
    this.#heap[at] = variable;
    this.#heapAt[variable] = at;
  }

  #heapDown(start: number): void {
    let at = start;
    const variable = this.#heap[at] as number;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#heap.length) break;
      const right = this.#heap[below + 1];
      if (
        right !== undefined &&
        (this.#activity[right] as number) > (this.#activity[this.#heap[below] as number] as number)
      )
        below++;
      const other = this.#heap[below] as number;
      if ((this.#activity[other] as number) <= (this.#activity[variable] as number)) break;
      this.#heap[at] = other;
      this.#heapAt[other] = at;
      at = below;
    }
    this.#heap[at] = variable;
    this.#heapAt[variable] = at;
  }
}

/** Where a literal's watches stand. */
const indexOf = (literal: Literal): number => (literal > 0 ? 2 * literal : -2 * literal + 1);
