import { readFactsOf, type WrittenCase } from '../case/written-facts.ts';
import { impreciseIn } from '../evaluate/explain.ts';
import { needsOf } from '../evaluate/needs.ts';
import { evaluateByReference } from '../evaluate/reference.ts';
import { rulesFor } from '../evaluate/status.ts';
import type { Action, Facts, Revision } from '../revision/model.ts';
import { readsOf } from '../revision/reads.ts';
import type { OpenFact } from './model.ts';
import { RowSample } from './row-sample.ts';

/** The rows of a sample: shares in it are mostly within six percent of those in all. Looking at one row can take a tenth of a second. */
const SAMPLE = 250;

/** What a row states of what an action asks, and a text that is the same for rows that state the same. */
interface Stated {
  key: string;
  written: WrittenCase;
}

/** What a number of rows that are alike say and lack. */
interface Alike {
  written: WrittenCase;
  rows: number;
}

/** Which facts would settle rows. */
export interface Settling {
  lookedAt: number;
  facts: OpenFact[];
  imprecise: OpenFact[];
}

/**
 * The rows that a revision leaves open for one action. Rows that state the same of what the action asks are alike, and looked at once.
 * Where there are more unlike ones than can be looked at, a sample is kept: the rows whose numbers come first in a shuffled
 * order, so that the same population gives the same sample.
 */
export class OpenRows {
  readonly #revision: Revision;
  readonly #action: Action;
  readonly #most: number;
  /** The parts of a case that the action asks about. */
  readonly #asked: readonly string[];
  /** All rows, as long as few enough are unlike. */
  #all: Map<string, Alike> | undefined = new Map();
  readonly #sample: RowSample<Stated>;
  rows = 0;

  /** @param most so many unlike rows are looked at; where there are more, a sample of 250 rows, or of so many where that is less */
  constructor(revision: Revision, action: Action, most: number) {
    this.#revision = revision;
    this.#action = action;
    this.#most = most;
    this.#sample = new RowSample(Math.min(most, SAMPLE));
    const rules = rulesFor(revision, action).map((each) => each.when);
    const { facts } = readsOf([action.coverage.when, ...rules], revision);
    this.#asked = [...new Set([...facts.keys()].map((path) => path.split(/[.[]/)[0] as string))].sort();
  }

  /** @param read gives the case of the row; asked only where the row is of use */
  add(row: number, read: () => WrittenCase): void {
    this.rows++;
    const isDrawn = this.#sample.takes(row);
    if (!this.#all && !isDrawn) return;
    const stated = this.#statedBy(read());
    if (isDrawn) this.#sample.add(row, stated);
    if (!this.#all) return;
    const alike = this.#all.get(stated.key);
    if (alike) alike.rows++;
    else if (this.#all.size < this.#most) this.#all.set(stated.key, { ...stated, rows: 1 });
    else this.#all = undefined;
  }

  /** Looks for the facts; the only slow part. */
  async settling(): Promise<Settling> {
    const [needed, vague] = [new Map<string, number>(), new Map<string, number>()];
    let lookedAt = 0;
    for (const { written, rows } of this.#all?.values() ?? alikeIn(this.#sample.kept())) {
      lookedAt += rows;
      const { facts } = readFactsOf(written, this.#revision.written.case);
      const needs = needsOf(this.#revision, this.#action, facts);
      count(needed, needs, rows);
      // Where some fact can settle it, what else is said too vaguely is left aside.
      if (needs.length === 0) count(vague, await this.#vagueIn(facts), rows);
    }
    return { lookedAt, facts: this.#told(needed), imprecise: this.#told(vague) };
  }

  /** Facts in the order of the schema, so that it does not matter how a case is written. */
  #statedBy(written: WrittenCase): Stated {
    const asked = Object.fromEntries(this.#asked.map((name) => [name, own(written, name)]));
    const { facts } = readFactsOf(asked, this.#revision.written.case);
    return { key: JSON.stringify(facts), written: asked };
  }

  /** The facts that are given and say less than the law asks, as the reference tells them. */
  async #vagueIn(facts: Facts): Promise<string[]> {
    const outcomes = await evaluateByReference(this.#revision, facts);
    return outcomes
      .filter((each) => each.action.id === this.#action.id)
      .flatMap(({ coverage, rules }) => [coverage, ...rules.map((each) => each.explained)])
      .flatMap(impreciseIn);
  }

  #told(counts: ReadonlyMap<string, number>): OpenFact[] {
    return [...counts]
      .map(([fact, rows]) => ({ fact, question: this.#revision.facts.get(fact)?.question ?? '', rows }))
      .sort((a, b) => b.rows - a.rows || (a.fact < b.fact ? -1 : 1));
  }
}

/** Counts rows once for each fact, of whichever item it is. */
function count(counts: Map<string, number>, paths: readonly string[], rows: number): void {
  for (const fact of new Set(paths.map((path) => path.replaceAll(/\[\d+\]/g, '[]'))))
    counts.set(fact, (counts.get(fact) ?? 0) + rows);
}

function alikeIn(rows: readonly Stated[]): Alike[] {
  const found = new Map<string, Alike>();
  for (const { key, written } of rows) {
    const alike = found.get(key);
    if (alike) alike.rows++;
    else found.set(key, { written, rows: 1 });
  }
  return [...found.values()];
}

const own = (written: WrittenCase, name: string): unknown =>
  Object.hasOwn(written, name) ? (written[name] ?? undefined) : undefined;
