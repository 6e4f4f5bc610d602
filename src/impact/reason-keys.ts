import { Builder } from '../compile/builder.ts';
import { Program } from '../compile/program.ts';
import type { Store } from '../compile/store.ts';
import type { Condition, Revision } from '../revision/model.ts';
import type { Truth } from '../truth.ts';

/** What reasons rest on, compiled: cases for which all conditions come to the same change for the same reasons. */
export class ReasonKeys {
  readonly #tests: ReadonlyMap<string, readonly (() => Truth)[]>;

  /**
   * @param conditions by the action whose reasons rest on them
   * @param revision whose conditions most of them are
   */
  constructor(store: Store, revision: Revision, conditions: ReadonlyMap<string, readonly Condition[]>) {
    const builder = new Builder(revision, new Program(store));
    const known = new Map<Condition, () => Truth>();
    const testOf = (condition: Condition): (() => Truth) => {
      const test = known.get(condition) ?? builder.test(condition);
      known.set(condition, test);
      return test;
    };
    this.#tests = new Map([...conditions].map(([action, each]) => [action, each.map(testOf)]));
  }

  /** What the conditions of an action come to for the case in the store, a character each. */
  keyFor(action: string): string {
    let key = '';
    for (const test of this.#tests.get(action) ?? []) key += test();
    return key;
  }
}
