import type { WrittenCase } from '../case/written-facts.ts';
import type { Store } from '../compile/store.ts';
import type { Compared } from '../diff/difference.ts';
import type { Status } from '../evaluate/status.ts';
import type { Policy } from '../registry/policy.ts';
import { factsOf } from '../revision/facts.ts';
import type { Revision } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';
import { type Attribution, Attributor } from './attribution.ts';
import { Causes } from './causes.ts';
import { groundsOf } from './grounds.ts';
import { Grouping } from './groups.ts';
import type { ActionImpact, Impact, Nature, Undetermined } from './model.ts';
import { type Natures, notesOf } from './nature.ts';
import { OpenRows } from './open-rows.ts';
import { type Pair, Pairs } from './pairs.ts';
import { Samples } from './samples.ts';
import { Transitions } from './transitions.ts';

export interface MeasureOptions {
  policy: Policy;
  from: Compared;
  to: Compared;
  /** Holds the row that is counted, while it is. */
  store: Store;
  /** The facts of both revisions together. */
  cases: Written.CaseSchema;
  /** Paths of facts to group by; undefined: what every case states. */
  by?: readonly string[] | undefined;
  /** So many cases are shown of each transition. */
  samples: number;
  /** So many unlike undetermined rows are looked at; a sample of so many where there are more. */
  lookAt: number;
  /** Whose cases these are, as ids tell. */
  natures: Natures;
}

type Statuses = Readonly<Record<string, Status>>;

/** Rows that one revision leaves open, for actions that are open for the same reasons. */
interface Open {
  under: 'from' | 'to';
  /** Indexes of the actions. */
  actions: number[];
  rows: OpenRows;
}

/** Measures what going from one revision to another does to a population, a row at a time, in bounded memory. */
export class Measure {
  readonly grouping: Grouping;
  /** Where rows are read to. */
  readonly store: Store;
  /** Ids of the actions of either revision: the newer one's first. */
  readonly actions: readonly string[];
  readonly #options: MeasureOptions;
  readonly #pairs: Pairs;
  readonly #transitions = new Transitions();
  readonly #attributor: Attributor;
  readonly #causes: Causes;
  readonly #samples: Samples;
  readonly #open: readonly Open[];
  /** For each action the first action that changes for the same reasons. */
  readonly #like: readonly number[];
  readonly natures: Natures;
  readonly #byNature = { synthetic: 0, hypothetical: 0 };
  #bad = 0;

  /** @throws BadCall for a fact that cannot be grouped by */
  constructor(options: MeasureOptions) {
    const [from, to] = [options.from.revision, options.to.revision];
    const facts = factsOf(options.cases);
    this.#options = options;
    this.store = options.store;
    this.natures = options.natures;
    this.actions = [...new Set([...to.actions, ...from.actions].map((each) => each.id))];
    // A case may state what only other revisions know.
    const stated = factsOf(options.store.layout.schema);
    this.grouping = new Grouping(stated, options.by, options.cases.required);
    this.#pairs = new Pairs(this.actions);
    this.#attributor = new Attributor(options.store, [from, to], options.cases, facts, this.actions);
    this.#causes = new Causes(this.actions);
    this.#samples = new Samples(this.actions, options.samples);
    this.#open = [
      ...openRows('from', from, this.actions, options),
      ...openRows('to', to, this.actions, options),
    ];
    const grounds = this.actions.map((each) => `${groundsOf(from, each)} ${groundsOf(to, each)}`);
    this.#like = grounds.map((each) => grounds.indexOf(each));
  }

  /** What both revisions answer, as one object for all rows that come to the same. */
  pairOf(before: Statuses, after: Statuses): Pair {
    return this.#pairs.of(before, after);
  }

  /** Counts rows of one group that come to the same. They still have to be looked at where that changes or is open. */
  count(group: string, pair: Pair, rows: number): void {
    this.#transitions.add(group, pair, rows);
  }

  /** Counts a row whose id may tell whose case it is. */
  countId(id: unknown): void {
    if (typeof id !== 'string') return;
    const found = this.natures.find(({ prefix }) => id.startsWith(prefix));
    if (found) this.countNature(found.nature, 1);
  }

  countNature(nature: Nature, rows: number): void {
    this.#byNature[nature] += rows;
  }

  /**
   * Looks at a row that was counted: why it changes, and what would settle it.
   * @param row its number among the rows that are answered, from 1
   * @param read gives the case; not asked where nothing is to be told of it
   * @param isStored whether the case is in the store, where more is remembered of cases that are alike
   */
  look(row: number, pair: Pair, read: () => WrittenCase, isStored: boolean): void {
    if (pair.changed.length > 0) this.#attribute(row, read, pair, isStored);
    if (pair.isOpen) this.#noteOpen(row, read, pair);
    if (pair.isOpen || pair.changed.length > 0) this.#samples.add(row, read, pair);
  }

  /** Counts rows that are no valid cases. */
  addBad(rows: number): void {
    this.#bad += rows;
  }

  /** Looks up what is left: the facts that would settle open rows, and what the reference says of samples. */
  async finish(name: string): Promise<Impact> {
    const { policy, from, to } = this.#options;
    const rows = this.#transitions.rows(() => true);
    const notes = notesOf(this.natures, this.#byNature, rows);
    return {
      policy: policy.id,
      from: sideOf(from),
      to: sideOf(to),
      population: { name, rows, bad: this.#bad, ...this.#byNature, notes },
      by: this.grouping.by,
      changedRows: this.#transitions.rows(({ changed }) => changed.length > 0),
      actions: this.actions.map((action, at) => this.#ofAction(action, at)),
      provisions: this.#causes.provisions(),
      entries: this.#causes.entries(),
      undetermined: await this.#undetermined(),
      samples: await this.#samples.explained(policy, [from.revision, to.revision]),
    };
  }

  #attribute(row: number, read: () => WrittenCase, { changed }: Pair, isStored: boolean): void {
    const firsts = new Map<number, Attribution>();
    for (const at of changed) {
      const like = this.#like[at] as number;
      const action = this.actions[at] as string;
      const first = firsts.get(like) ?? this.#attributor.of(this.actions[like] as string, read, isStored);
      firsts.set(like, first);
      this.#causes.add(row, action, at === like ? first : this.#attributor.retold(action, first));
    }
  }

  #noteOpen(row: number, read: () => WrittenCase, pair: Pair): void {
    for (const { under, actions, rows } of this.#open)
      if (actions.some((at) => pair[under][at] === 'undetermined')) rows.add(row, read);
  }

  #ofAction(action: string, at: number): ActionImpact {
    const { from, to } = this.#options;
    const transitions = this.#transitions.ofAction(at);
    const own = [to, from].flatMap(({ revision }) => revision.actions.filter((each) => each.id === action));
    const sum = (those: typeof transitions): number => those.reduce((total, each) => total + each.rows, 0);
    return {
      action,
      title: own[0]?.title ?? action,
      rows: sum(transitions),
      changed: sum(transitions.filter((each) => each.from !== each.to)),
      transitions,
      groups: this.#transitions.byGroup(at, this.grouping),
      reasons: this.#causes.reasonsOf(action, (a, b) =>
        this.#attributor.compare(action, a.reasons, b.reasons),
      ),
    };
  }

  async #undetermined(): Promise<Undetermined[]> {
    const found: Undetermined[] = [];
    for (const { under, actions, rows } of this.#open) {
      if (rows.rows === 0) continue;
      const settling = await rows.settling();
      for (const at of actions)
        found.push({ action: this.actions[at] as string, under, rows: rows.rows, ...settling });
    }
    const place = ({ action, under }: Undetermined): number =>
      this.actions.indexOf(action) * 2 + (under === 'from' ? 0 : 1);
    return found.sort((a, b) => place(a) - place(b));
  }
}

function openRows(
  under: 'from' | 'to',
  revision: Revision,
  actions: readonly string[],
  { lookAt }: MeasureOptions,
): Open[] {
  const byGrounds = new Map<string, Open>();
  for (const [at, id] of actions.entries()) {
    const action = revision.actions.find((each) => each.id === id);
    if (!action) continue;
    const grounds = groundsOf(revision, id);
    const known = byGrounds.get(grounds);
    if (known) known.actions.push(at);
    else byGrounds.set(grounds, { under, actions: [at], rows: new OpenRows(revision, action, lookAt) });
  }
  return [...byGrounds.values()];
}

const sideOf = ({ revision: { version, digest }, file }: Compared): Impact['from'] => ({
  version,
  digest,
  ...(file === undefined ? {} : { file }),
});
