import { caseId } from '../case/case-id.ts';
import { dayOfCode, NO_DAY } from '../compile/codes.ts';
import { compileFor, compileForObjects, readingFor, storeFor } from '../compile/compiled.ts';
import { giveCells, type Layout, type RecordLayout, type Slot } from '../compile/layout.ts';
import type { Store } from '../compile/store.ts';
import type { Day } from '../dates/day.ts';
import type { Prepared } from '../open.ts';
import { Scanner } from '../scan/scanner.ts';
import { LARGEST } from '../text/read.ts';
import { type Decision, LineDecider, type Outcome, type Problem } from './decide-lines.ts';
import { type LawDecider, Laws, type Verdict } from './law-decider.ts';

/** A line that got no answer. */
export interface RejectedLine {
  /** The line in its chunk, from 0. */
  line: number;
  /** Where its bytes are in the chunk, without the line break. */
  start: number;
  end: number;
  /** All that is wrong with it; lines count from 1 in the chunk. */
  problems: readonly Problem[];
}

/** What a chunk of whole lines came to. */
export interface ChunkOutcome {
  /** How many lines the chunk has: good, bad and blank ones. */
  lines: number;
  /** How many were decided: so many lines are in `output`. */
  decided: number;
  /** The answers as NDJSON, in the order of the lines; good until the next chunk is decided. */
  output: Uint8Array;
  rejected: readonly RejectedLine[];
}

const NEWLINE = 0x0a;
const HEAD = new TextEncoder().encode('{"case":');
const NULL = new TextEncoder().encode('null');

/**
 * Decides chunks of whole NDJSON lines, each line for itself. A line that is written plainly is read
 * from its bytes; any other goes the slow way, which also says what is wrong with it.
 */
export class ChunkDecider {
  /** The day of the case that was scanned, where its law depends on it. */
  readonly #day: (() => Day) | undefined;
  readonly #layout: Layout;
  readonly #scanner: Scanner;
  readonly #laws: Laws;
  readonly #slow: () => LineDecider<Decision>;
  readonly #seen: ((decision: Decision) => void) | undefined;
  #output = new Uint8Array(1 << 20);
  #used = 0;

  /**
   * @param file the name that messages give
   * @param seen is told each decision, where it is given; the output is then left empty
   */
  constructor(file: string, { validator, lawFor, law }: Prepared, seen?: (decision: Decision) => void) {
    const store = storeFor(validator.cases);
    this.#laws = new Laws(law, (revision) => compileFor(store, revision));
    this.#day = 'fact' in law ? dayOf(law.fact, store) : undefined;
    this.#layout = store.layout;
    this.#scanner = new Scanner(store);
    this.#seen = seen;
    let slow: LineDecider<Decision> | undefined;
    this.#slow = () => {
      slow ??= slowDecider(file, { validator, lawFor, law });
      return slow;
    };
  }

  /** @param chunk whole lines; the last may lack its line break where the input ends */
  decide(chunk: Uint8Array): ChunkOutcome {
    this.#used = 0;
    let lines = 0;
    let decided = 0;
    const rejected: RejectedLine[] = [];
    const size = chunk.length;
    for (let start = 0; start < size; ) {
      let end = this.#scanner.scan(chunk, start, size);
      lines++;
      const before = this.#layout.size;
      const decider = end >= 0 && end - start <= LARGEST ? this.#lawOfCase() : undefined;
      // A revision that was compiled just now may ask for more facts.
      if (this.#layout.size !== before) this.#scanner.scan(chunk, start, size);
      if (decider) {
        this.#answer(chunk, decider.decide());
        decided++;
      } else {
        end = chunk.indexOf(NEWLINE, start);
        if (end < 0) end = size;
        const outcome = this.#slow().decide({ number: lines, bytes: chunk.subarray(start, end) });
        if (outcome && 'problems' in outcome)
          rejected.push({ line: lines - 1, start, end, problems: outcome.problems });
        else if (outcome) {
          this.#answerSlowly(outcome);
          decided++;
        }
      }
      start = end + 1;
    }
    return { lines, decided, output: this.#output.subarray(0, this.#used), rejected };
  }

  /** The law for the case that was scanned; undefined where the slow way has to say that there is none. */
  #lawOfCase(): LawDecider | undefined {
    const { one } = this.#laws;
    if (one) return one;
    const day = this.#day?.() ?? NO_DAY;
    return day === NO_DAY ? undefined : this.#laws.on(day);
  }

  /** Answers the case that was scanned. */
  #answer(chunk: Uint8Array, { decision, bytes }: Verdict): void {
    const { idStart, idEnd } = this.#scanner;
    if (this.#seen) {
      const id = idEnd === 0 ? null : JSON.parse(new TextDecoder().decode(chunk.subarray(idStart, idEnd)));
      this.#seen({ case: id, ...decision });
      return;
    }
    this.#reserve(HEAD.length + NULL.length + idEnd - idStart + bytes.length);
    this.#put(HEAD, 0, HEAD.length);
    if (idEnd === 0) this.#put(NULL, 0, NULL.length);
    else this.#put(chunk, idStart, idEnd);
    this.#output.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  #answerSlowly(outcome: Exclude<Outcome<Decision>, undefined | { problems: unknown }>): void {
    if (this.#seen) {
      this.#seen(outcome.decision);
      return;
    }
    const bytes = new TextEncoder().encode(`${JSON.stringify(outcome.decision)}\n`);
    this.#reserve(bytes.length);
    this.#output.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** For few bytes a loop is faster than what copies many. */
  #put(from: Uint8Array, start: number, end: number): void {
    const output = this.#output;
    let used = this.#used;
    for (let at = start; at < end; at++) output[used++] = from[at] as number;
    this.#used = used;
  }

  #reserve(size: number): void {
    if (this.#used + size <= this.#output.length) return;
    const longer = new Uint8Array(Math.max(this.#output.length * 2, this.#used + size));
    longer.set(this.#output.subarray(0, this.#used));
    this.#output = longer;
  }
}

/** The day in a fact of the case in a store, which from now on has a cell. */
function dayOf(fact: string, store: Store): () => Day {
  const slot = store.layout.slotOf.get(fact) as Slot;
  giveCells(store.layout, slot, store.layout.records[0] as RecordLayout);
  return () => dayOfCode(store.cells[(store.bases[0] as number) + slot.at] as number);
}

/** Decides lines that are not written plainly, or are wrong. */
function slowDecider(file: string, { validator, lawFor, law }: Prepared): LineDecider<Decision> {
  const reading = readingFor(validator.cases);
  const laws = new Laws(law, (revision) => compileForObjects(reading, revision));
  return new LineDecider(file, validator, (written) => {
    const decider = laws.forCase(written, lawFor);
    reading.load(written);
    return { case: caseId(written), ...decider.decide().decision };
  });
}
