import { caseId } from '../case/case-id.ts';
import type { WrittenCase } from '../case/written-facts.ts';
import { storeFor } from '../compile/compiled.ts';
import type { Store } from '../compile/store.ts';
import type { Prepared } from '../open.ts';
import { Scanner } from '../scan/scanner.ts';
import { LARGEST } from '../text/read.ts';
import { type Decision, LineDecider, type Outcome, type Problem } from './decide-lines.ts';
import { Laws, type Verdict } from './law-decider.ts';

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
  readonly #store: Store;
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
    this.#store = storeFor(validator.cases);
    this.#scanner = new Scanner(this.#store);
    this.#laws = new Laws(this.#store, law);
    this.#seen = seen;
    const decide = (written: WrittenCase): Decision => {
      const decider = this.#laws.forCase(written, lawFor);
      this.#store.load(written);
      return { case: caseId(written), ...decider.decide().decision };
    };
    let slow: LineDecider<Decision> | undefined;
    this.#slow = () => {
      slow ??= new LineDecider(file, validator, decide);
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
      const decider = end >= 0 && end - start <= LARGEST ? this.#laws.forStore() : undefined;
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
