/** Gives each text a number, from 1, that it keeps while it is remembered. */
export class Interner {
  readonly #ids = new Map<string, number>();
  readonly #pinned = new Map<string, number>();
  #last = 0;
  #characters = 0;

  /** How many characters are remembered. */
  get characters(): number {
    return this.#characters;
  }

  /** How many texts are remembered. */
  get size(): number {
    return this.#ids.size;
  }

  /** The number of a text. */
  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#characters += text.length;
    this.#ids.set(text, ++this.#last);
    return this.#last;
  }

  /** The number of a text, which it keeps for ever: a text of a rule file. */
  pin(text: string): number {
    const id = this.idOf(text);
    this.#pinned.set(text, id);
    return id;
  }

  /** The number of a text of a rule file; undefined for any other. */
  pinned(text: string): number | undefined {
    return this.#pinned.get(text);
  }

  /** The texts of rule files. */
  allPinned(): Iterable<string> {
    return this.#pinned.keys();
  }

  /**
   * Forgets the texts of cases, so that a run over data of others does not grow without end. Only
   * between cases: within one, equal texts must have equal numbers.
   */
  tidy(): void {
    this.#ids.clear();
    this.#last = 0;
    this.#characters = 0;
    for (const [text, id] of this.#pinned) {
      this.#ids.set(text, id);
      this.#last = Math.max(this.#last, id);
    }
  }
}
