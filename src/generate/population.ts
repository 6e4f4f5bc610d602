import { syntheticId } from './id.ts';
import { type Basis, planOf } from './plan.ts';
import { Random } from './random.ts';

/** A synthetic population: case after case, each the same whenever it is drawn again. */
export class Population {
  readonly #draw: (random: Random) => string;
  readonly #random: Random;
  readonly #seed: number;

  /** @param seed a whole number from 0 to 2^53 - 1: another one draws other cases */
  constructor(basis: Basis, seed: number) {
    this.#draw = planOf(basis);
    this.#random = new Random(seed);
    this.#seed = seed;
  }

  /** The nth case, from 1, as JSON on one line; it does not depend on the others. */
  line(number: number): string {
    this.#random.restart(this.#seed, number);
    const facts = this.#draw(this.#random);
    const id = `{"id":"${syntheticId(this.#seed, number)}"`;
    return facts === '' ? `${id}}` : `${id},${facts}}`;
  }

  /** Some cases as NDJSON, from one up to but without another. */
  lines(from: number, to: number): string {
    let text = '';
    for (let number = from; number < to; number++) text += `${this.line(number)}\n`;
    return text;
  }
}
