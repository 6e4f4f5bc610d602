import type { WrittenCase } from '../case/written-facts.ts';
import { rulesFor, statusOf } from '../evaluate/status.ts';
import type { Revision } from '../revision/model.ts';
import { readsOf } from '../revision/reads.ts';
import { rootsOf } from '../revision/walk.ts';
import type * as Written from '../revision/written.ts';
import type { Truth } from '../truth.ts';
import { type Backend, Builder } from './builder.ts';
import { leaf, type Node, TooLarge } from './diagram.ts';
import { layoutOf } from './layout.ts';
import { ObjectProgram } from './object-program.ts';
import { ObjectReading } from './object-reading.ts';
import { Outcomes, STATUSES, type Statuses } from './outcomes.ts';
import { Program } from './program.ts';
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

/** A compiled revision that decides the case that was taken last. */
export interface Decider {
  readonly revision: Revision;
  /** What the case comes to: an index into `outcomes`. */
  decide(): number;
  /** What cases came to, or can come to; it may grow. */
  readonly outcomes: readonly Statuses[];
}

/** Makes a revision ready to decide many cases: valid ones of its own or of its policy. */
export function compile(revision: Revision): Compiled {
  const reading = readingFor(revision.written.case);
  const { decide, outcomes } = compileForObjects(reading, revision);
  return {
    revision,
    decide(written) {
      reading.load(written);
      return outcomes[decide()] as Statuses;
    },
  };
}

/** A place for cases that are objects, one at a time, for all revisions that are compiled for it. */
export const readingFor = (schema: Written.CaseSchema): ObjectReading => new ObjectReading(layoutOf(schema));

/**
 * Compiles a revision for cases that are objects.
 * @param reading of the revision's own case schema, or of one that has all its facts, such as its policy's
 */
export const compileForObjects = (reading: ObjectReading, revision: Revision): Decider =>
  deciderOf(new ObjectProgram(reading), revision);

/** A place for cases as numbers, one at a time, for all revisions that are compiled for it. */
export const storeFor = (schema: Written.CaseSchema): Store => new Store(layoutOf(schema));

/** So many steps joining the diagrams of actions may take. */
const STEPS = 1 << 15;

/**
 * Compiles a revision for cases as numbers.
 * @param store of the revision's own case schema, or of one that has all its facts, such as its policy's
 */
export const compileFor = (store: Store, revision: Revision): Decider =>
  deciderOf(new Program(store), revision);

function deciderOf(backend: Backend, revision: Revision): Decider {
  // All at once: what is made only when it is asked for must find its facts read.
  const roots = rootsOf(revision).map((each) => each.condition);
  for (const fact of readsOf(roots, revision).facts.values()) backend.reading.slot(fact);
  const builder = new Builder(revision, backend);
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
    const { backend } = builder;
    return builder.diagrams.join(
      builder.asked(backend.test(covered)),
      builder.asked(backend.test(permitted)),
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
  return builder.backend.start(builder.diagrams.map(all, (whole) => outcomes.numberOf(whole)));
}

function oneByOne({ backend }: Builder, actions: readonly Node[], outcomes: Outcomes): () => number {
  const decided = actions.map((each) => backend.start(each));
  return () => {
    let prefix = 0;
    for (const status of decided) prefix = outcomes.with(prefix, status());
    return outcomes.numberOf(prefix);
  };
}
