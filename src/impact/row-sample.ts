/**
 * A sample of rows of a population whose size nobody knows beforehand: those whose numbers come first in a shuffled
 * order. The same rows give the same sample, in whatever order they come.
 */
export class RowSample<Kept> {
  readonly #size: number;
  #drawn: { rank: number; kept: Kept }[] = [];
  /** The rank from which on a row is not in the sample any more. */
  #limit = Number.POSITIVE_INFINITY;

  constructor(size: number) {
    this.#size = size;
  }

  /** Whether a row would be in the sample of the rows so far; asked before what is kept of it is made. */
  takes(row: number): boolean {
    return shuffled(row) < this.#limit;
  }

  add(row: number, kept: Kept): void {
    this.#drawn.push({ rank: shuffled(row), kept });
    if (this.#drawn.length >= 2 * this.#size) this.#cut();
  }

  /** What was kept of the rows of the sample, in the shuffled order. */
  kept(): Kept[] {
    this.#cut();
    return this.#drawn.map((each) => each.kept);
  }

  #cut(): void {
    this.#drawn.sort((a, b) => a.rank - b.rank);
    if (this.#drawn.length < this.#size) return;
    this.#drawn.length = this.#size;
    this.#limit = this.#drawn.at(-1)?.rank ?? 0;
  }
}

/** A number below 2^32 for each row, in which neighbors are far apart: the last steps of MurmurHash3. */
function shuffled(row: number): number {
  let bits = row ^ Math.floor(row / 2 ** 32);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
