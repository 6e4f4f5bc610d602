import { type Citation, parseCitation } from '../citation/citation.ts';
import type { Truth } from '../truth.ts';
import { ABSENT } from './codes.ts';
import type { ByCitation } from './object-step.ts';
import type { Store } from './store.ts';
import type { DecideCitation } from './variables.ts';

/** Not met yet. */
export const UNSET = 3;

/** What a comparison makes of each citation, by its number in a store: asked once for a citation in a run. */
export class Membership {
  /** By number; 0 is that of a citation that is absent. */
  truths: Uint8Array;
  readonly #store: Store;
  readonly #decide: DecideCitation;

  constructor(store: Store, decide: DecideCitation, absent: Truth) {
    this.#store = store;
    this.#decide = decide;
    this.truths = new Uint8Array(1 << 10).fill(UNSET);
    this.truths[ABSENT] = absent;
    store.onForget(() => {
      this.truths.fill(UNSET);
      this.truths[ABSENT] = absent;
    });
  }

  /** What the comparison makes of a citation that it has not met. */
  meet(code: number): Truth {
    const truth = this.#decide(this.#store.citations[code] as Citation);
    if (code >= this.truths.length) {
      const longer = new Uint8Array(Math.max(code + 1, this.truths.length * 2)).fill(UNSET);
      longer.set(this.truths);
      this.truths = longer;
    }
    this.truths[code] = truth;
    return truth;
  }
}

/** The same by the text of a citation. */
export class TextMembership implements ByCitation {
  readonly absent: Truth;
  readonly #truths = new Map<string, Truth>();
  readonly #decide: DecideCitation;

  constructor(decide: DecideCitation, absent: Truth) {
    this.absent = absent;
    this.#decide = decide;
  }

  truthOf(text: string): Truth {
    const known = this.#truths.get(text);
    if (known !== undefined) return known;
    if (this.#truths.size > MANY) this.#truths.clear();
    const truth = this.#decide(parseCitation(text) as Citation);
    this.#truths.set(text, truth);
    return truth;
  }
}

/** So many citations are remembered. */
const MANY = 1 << 16;
