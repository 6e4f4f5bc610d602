/**
 * Pseudo-random numbers that are the same on any machine: Chris Doty-Humphrey's sfc32 (of PractRand), on
 * 32-bit integers alone. The stream is that of a seed and a number, so that the nth case of a population
 * does not depend on the cases before it.
 */
export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  /**
   * @param seed a whole number from 0 to 2^53 - 1
   * @param number which stream of the seed; likewise
   */
  constructor(seed: number, number = 0) {
    this.restart(seed, number);
  }

  /** Begins the stream of a seed and a number anew. */
  restart(seed: number, number: number): void {
    this.#a = seed | 0;
    this.#b = (seed / WORDS) | 0;
    this.#c = number | 0;
    // The generator's counter begins at 1; numbers beyond 32 bits have streams of their own by it.
    this.#counter = 1 + ((number / WORDS) | 0);
    for (let round = 0; round < WARM_UP; round++) this.#step();
  }

  /** A whole number from 0 up to but without 2^32. */
  next(): number {
    return this.#step() >>> 0;
  }

  /** A whole number from 0 up to but without `count`, each as likely. @param count from 1 to 2^32 */
  below(count: number): number {
    // What would make the first remainders likelier is drawn again.
    const fair = WORDS - (WORDS % count);
    for (;;) {
      const drawn = this.next();
      if (drawn < fair) return drawn % count;
    }
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** A number from 0 up to but without 1, a multiple of 2^-32. */
  share(): number {
    return this.next() / WORDS;
  }

  /** True with this probability. @param share from 0 to 1 */
  chance(share: number): boolean {
    return this.next() < share * WORDS;
  }

  /** One of the values, each as likely. @param values at least one */
  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  #step(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum;
  }
}

/** 2^32. */
const WORDS = 4_294_967_296;

/** Steps after which near seeds have nothing in common any more, as the author has it. */
const WARM_UP = 12;
