import type { Status } from '../evaluate/status.ts';

/** The statuses of a case, an action each. */
export type Statuses = Readonly<Record<string, Status>>;

/** The statuses that an action can have, by their number. */
export const STATUSES: readonly Status[] = ['permitted', 'prohibited', 'undetermined', 'unregulated'];

/** What cases can come to: the statuses of all actions, each combination once and with a number. */
export class Outcomes {
  /** By number: one shared, frozen record for all cases that come to it. */
  readonly statuses: Statuses[] = [];
  readonly #actions: readonly string[];
  /** The statuses of the first actions, as steps from none: four ways on from each. */
  readonly #next: number[] = [-1, -1, -1, -1];
  readonly #prefixes: (readonly number[])[] = [[]];
  readonly #numbers: number[] = [];

  constructor(actions: readonly string[]) {
    this.#actions = actions;
    if (actions.length === 0) this.#finish(0);
  }

  /**
   * The statuses of the first actions and of one more.
   * @param prefix from an earlier call; 0 for none
   */
  with(prefix: number, status: number): number {
    const at = prefix * STATUSES.length + status;
    const known = this.#next[at] as number;
    if (known >= 0) return known;
    const made = this.#prefixes.length;
    const codes = [...(this.#prefixes[prefix] as readonly number[]), status];
    this.#prefixes.push(codes);
    this.#next.push(-1, -1, -1, -1);
    this.#next[at] = made;
    if (codes.length === this.#actions.length) this.#finish(made);
    return made;
  }

  /** The number of the statuses of all actions. */
  numberOf(whole: number): number {
    return this.#numbers[whole] as number;
  }

  #finish(whole: number): void {
    this.#numbers[whole] = this.statuses.length;
    const codes = this.#prefixes[whole] as readonly number[];
    const entries = this.#actions.map((action, at) => [action, STATUSES[codes[at] as number] as Status]);
    this.statuses.push(Object.freeze(Object.fromEntries(entries)));
  }
}
