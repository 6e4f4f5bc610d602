import type { WrittenCase } from '../case/written-facts.ts';
import { rulesFor, statusOf } from '../evaluate/status.ts';
import type { Revision } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';
import type { Truth } from '../truth.ts';
import { Builder } from './builder.ts';
import { leaf, type Node, TooLarge } from './diagram.ts';
import { layoutOf } from './layout.ts';
import { Outcomes, STATUSES, type Statuses } from './outcomes.ts';
import { Store } from './store.ts';

export type { Statuses } from './outcomes.ts';

/** A revision made ready to decide many cases, without reasons. */
export interface Compiled {
  readonly revision: Revision;
  /**
   * The statuses of a valid case, an action each in the order of the revision. The record is shared
   * between cases that come to the same, and frozen.
   */
  decide(written: WrittenCase): Statuses;
}

/** A compiled revision that decides the case in a store. */
export interface Decider {
  readonly revision: Revision;
  /** What the case in the store comes to: an index into `outcomes`. */
  decide(): number;
  /** What cases came to, or can come to; it may grow. */
  readonly outcomes: readonly Statuses[];
}

/** Makes a revision ready to decide many cases: valid ones of its own or of its policy. */
export function compile(revision: Revision): Compiled {
  const store = storeFor(revision.written.case);
  const { decide, outcomes } = compileFor(store, revision);
  return {
    revision,
    decide(written) {
      store.load(written);
      return outcomes[decide()] as Statuses;
    },
  };
}

/** A place for cases of a schema, one at a time, for all revisions that are compiled for it. */
export const storeFor = (schema: Written.CaseSchema): Store => new Store(layoutOf(schema));

/** So many steps joining the diagrams of actions may take. */
const STEPS = 1 << 15;

/**
 * Compiles a revision for the cases of a store.
 * @param store of the revision's own case schema, or of one that has all its facts, such as its policy's
 */
export function compileFor(store: Store, revision: Revision): Decider {
  const builder = new Builder(revision, store);
  const permits = new Map<string, Node>();
  const actions = revision.actions.map((action) => {
    const rules = rulesFor(revision, action);
    const key = rules.map((each) => each.id).join();
    const permitted =
      permits.get(key) ?? builder.build({ kind: 'any', conditions: rules.map((each) => each.when) });
    permits.set(key, permitted);
    return statusOfAction(builder, builder.build(action.coverage.when), permitted);
  });
  const outcomes = new Outcomes(revision.actions.map((each) => each.id));
  const decide = together(builder, actions, outcomes) ?? oneByOne(builder, actions, outcomes);
  return { revision, decide, outcomes: outcomes.statuses };
}

const CODES = [0, 1, 2].map((coverage) =>
  [0, 1, 2].map((rules) => STATUSES.indexOf(statusOf(coverage as Truth, [rules as Truth]))),
);
const codeOf = (coverage: number, rules: number): number => CODES[coverage]?.[rules] as number;

/** The diagram of an action's status; where it would be too large, coverage and rules are asked apart. */
function statusOfAction(builder: Builder, covered: Node, permitted: Node): Node {
  try {
    return builder.diagrams.join(covered, permitted, codeOf, STEPS);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const { program } = builder;
    return builder.diagrams.join(
      builder.asked(program.test(covered)),
      builder.asked(program.test(permitted)),
      codeOf,
      STEPS,
    );
  }
}

/** One diagram for all actions, so that no fact is asked twice; undefined where it would be too large. */
function together(
  builder: Builder,
  actions: readonly Node[],
  outcomes: Outcomes,
): (() => number) | undefined {
  let all: Node = leaf(0);
  try {
    for (const action of actions)
      all = builder.diagrams.join(all, action, (prefix, status) => outcomes.with(prefix, status), STEPS);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
  const { program } = builder;
  const start = program.place(builder.diagrams.map(all, (whole) => outcomes.numberOf(whole)));
  return start < 0 ? () => -1 - start : () => program.run(start);
}

function oneByOne({ program }: Builder, actions: readonly Node[], outcomes: Outcomes): () => number {
  const starts = actions.map((each) => program.place(each));
  return () => {
    let prefix = 0;
    for (const start of starts) prefix = outcomes.with(prefix, start < 0 ? -1 - start : program.run(start));
    return outcomes.numberOf(prefix);
  };
}
