import type { Prepared } from '../open.ts';
import { type Decision, decideUnder, LineDecider, type Problem } from './decide-lines.ts';
import { linesIn } from './lines.ts';

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

/** Decides chunks of whole NDJSON lines, each line for itself. */
export class ChunkDecider {
  readonly #decider: LineDecider<Decision>;
  readonly #seen: ((decision: Decision) => void) | undefined;

  /**
   * @param file the name that messages give
   * @param seen is told each decision, where it is given; the output is then left empty
   */
  constructor(file: string, { validator, lawFor }: Prepared, seen?: (decision: Decision) => void) {
    this.#decider = new LineDecider(file, validator, (written) => decideUnder(written, lawFor(written)));
    this.#seen = seen;
  }

  /** @param chunk whole lines; the last may lack its line break where the input ends */
  decide(chunk: Uint8Array): ChunkOutcome {
    let lines = 0;
    let decided = 0;
    let output = '';
    const rejected: RejectedLine[] = [];
    for (const { start, end } of linesIn(chunk)) {
      const line = lines++;
      const outcome = this.#decider.decide({ number: lines, bytes: chunk.subarray(start, end) });
      if (!outcome) continue;
      if ('problems' in outcome) rejected.push({ line, start, end, problems: outcome.problems });
      else {
        decided++;
        if (this.#seen) this.#seen(outcome.decision);
        else output += `${JSON.stringify(outcome.decision)}\n`;
      }
    }
    return { lines, decided, output: Buffer.from(output), rejected };
  }
}
