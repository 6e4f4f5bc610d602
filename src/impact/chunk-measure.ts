import type { ChunkDecider, ChunkOutcome, RejectedLine } from '../batch/chunk.ts';
import { LineDecider } from '../batch/decide-lines.ts';
import type { CaseValidator } from '../case/validate.ts';
import type { WrittenCase } from '../case/written-facts.ts';
import { type Compiled, compile, compileFor, type Decider, type Statuses } from '../compile/compiled.ts';
import type { Store } from '../compile/store.ts';
import type { Revision } from '../revision/model.ts';
import { Scanner } from '../scan/scanner.ts';
import { LARGEST } from '../text/read.ts';
import { GroupCells } from './group-cells.ts';
import type { Measure } from './measure.ts';
import type { Pair } from './pairs.ts';

/** Rows of one group that come to the same. */
interface Tally {
  group: string;
  pair: Pair;
  rows: number;
}

const NEWLINE = 0x0a;
const NO_OUTPUT = new Uint8Array();

/**
 * Puts chunks of whole NDJSON lines to a measure. Of a line whose answers are settled and stay as they are no object is
 * made: it is read from its bytes, decided under both revisions, and counted.
 */
export class ChunkMeasure implements Pick<ChunkDecider, 'decide'> {
  readonly #measure: Measure;
  readonly #store: Store;
  readonly #scanner: Scanner;
  readonly #before: Decider;
  readonly #after: Decider;
  readonly #groups: GroupCells;
  readonly #slow: LineDecider<undefined>;
  /** By what the older revision comes to, what the newer one does, and the group. */
  readonly #tallies: Tally[][][] = [];
  #rows = 0;

  /**
   * @param file the name that messages give
   * @param validator says which lines are cases; it knows the facts of both revisions
   */
  constructor(
    file: string,
    validator: CaseValidator,
    measure: Measure,
    [from, to]: readonly [from: Revision, to: Revision],
  ) {
    this.#measure = measure;
    this.#store = measure.store;
    this.#scanner = new Scanner(this.#store);
    this.#before = compileFor(this.#store, from);
    this.#after = compileFor(this.#store, to);
    this.#groups = new GroupCells(this.#store, measure.grouping);
    let compiled: readonly [Compiled, Compiled] | undefined;
    this.#slow = new LineDecider(file, validator, (written) => {
      compiled ??= [compile(from), compile(to)];
      this.#add(written, compiled);
      return undefined;
    });
  }

  /** @param chunk whole lines; the last may lack its line break where the input ends */
  decide(chunk: Uint8Array): ChunkOutcome {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const rejected: RejectedLine[] = [];
    const size = chunk.length;
    const before = this.#rows;
    let lines = 0;
    for (let start = 0; start < size; ) {
      let end = this.#scanner.scan(chunk, start, size);
      lines++;
      if (end >= 0 && end - start <= LARGEST) this.#count(text, start, end);
      else {
        end = chunk.indexOf(NEWLINE, start);
        if (end < 0) end = size;
        const outcome = this.#slow.decide({ number: lines, bytes: chunk.subarray(start, end) });
        if (outcome && 'problems' in outcome)
          rejected.push({ line: lines - 1, start, end, problems: outcome.problems });
      }
      start = end + 1;
    }
    return { lines, decided: this.#rows - before, output: NO_OUTPUT, rejected };
  }

  /**
   * The same for one row of a table.
   * @param row its number among the rows that are cases, if it is one
   */
  decideOne(line: Uint8Array, row: number): ChunkOutcome {
    this.#rows = row - 1;
    return this.decide(line);
  }

  /** Hands over what was counted here; called once, at the end. */
  finish(): void {
    for (const byAfter of this.#tallies)
      for (const byGroup of byAfter ?? [])
        for (const tally of byGroup ?? [])
          if (tally) this.#measure.count(tally.group, tally.pair, tally.rows);
  }

  /** Counts the case that was scanned. */
  #count(text: Buffer, start: number, end: number): void {
    const row = ++this.#rows;
    const tally = this.#tallyFor(this.#before.decide(), this.#after.decide(), this.#groups.current());
    tally.rows++;
    const { idStart, idEnd } = this.#scanner;
    // What tells whose case it is has no escapes, so that it can be compared as it is written.
    if (idEnd > 0) this.#measure.countId(text.toString('latin1', idStart + 1, idEnd - 1));
    const { pair } = tally;
    if (!pair.isOpen && pair.changed.length === 0) return;
    let written: WrittenCase | undefined;
    this.#measure.look(
      row,
      pair,
      () => {
        written ??= JSON.parse(text.toString('utf8', start, end)) as WrittenCase;
        return written;
      },
      true,
    );
  }

  /** Counts a case that is no line to be read from its bytes. */
  #add(written: WrittenCase, [before, after]: readonly [Compiled, Compiled]): void {
    const measure = this.#measure;
    const pair = measure.pairOf(before.decide(written), after.decide(written));
    measure.count(measure.grouping.keyOf(written), pair, 1);
    measure.countId(written.id);
    measure.look(++this.#rows, pair, () => written, false);
  }

  #tallyFor(before: number, after: number, group: number): Tally {
    const byAfter = this.#tallies[before] ?? [];
    this.#tallies[before] = byAfter;
    const byGroup = byAfter[after] ?? [];
    byAfter[after] = byGroup;
    let tally = byGroup[group];
    if (!tally) {
      const statuses = [this.#before.outcomes[before], this.#after.outcomes[after]] as [Statuses, Statuses];
      tally = { group: this.#groups.keyOf(group), pair: this.#measure.pairOf(...statuses), rows: 0 };
      byGroup[group] = tally;
    }
    return tally;
  }
}
