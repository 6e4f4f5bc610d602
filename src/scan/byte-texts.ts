const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the text that begins at a place ends (at its closing quote); -1 where something in it is not plain ASCII. */
export function endOfPlainText(bytes: Uint8Array, at: number, end: number): number {
  for (let next = at; next < end; next++) {
    const byte = bytes[next] as number;
    if (byte === QUOTE) return next;
    if (byte === BACKSLASH || byte < 0x20 || byte > 0x7e) return -1;
  }
  return -1;
}

/** Plain ASCII as a text. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

/** Remembers short texts by their bytes, so that a text that comes again needs not be made again. */
export class ByteTexts {
  /** Open addressing: the number of the text at each place, 0 for none. */
  #slots = new Int32Array(1 << 12);
  #starts: number[] = [0];
  #ends: number[] = [0];
  readonly #values: number[] = [0];
  #bytes = new Uint8Array(1 << 14);
  #used = 0;

  /** The number that a text was given, 0 for one that was not met; `hash` is by `hashOf`. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot] as number;
      if (found === 0) return 0;
      if (this.#isAt(found, bytes, start, end)) return this.#values[found] as number;
    }
  }

  /** Gives a text, which was not met, its number. */
  add(bytes: Uint8Array, start: number, end: number, hash: number, value: number): void {
    if (this.#values.length * 2 > this.#slots.length) this.#widen();
    const size = end - start;
    if (this.#used + size > this.#bytes.length) {
      const longer = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + size));
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes.set(bytes.subarray(start, end), this.#used);
    const number = this.#values.push(value) - 1;
    this.#starts.push(this.#used);
    this.#used += size;
    this.#ends.push(this.#used);
    this.#put(number, hash);
  }

  clear(): void {
    this.#slots.fill(0);
    this.#values.length = 1;
    this.#starts.length = 1;
    this.#ends.length = 1;
    this.#used = 0;
  }

  #isAt(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#starts[number] as number;
    const size = end - start;
    if ((this.#ends[number] as number) - own !== size) return false;
    for (let i = 0; i < size; i++) if (this.#bytes[own + i] !== bytes[start + i]) return false;
    return true;
  }

  #put(number: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 1; number < this.#values.length; number++) {
      this.#put(number, hashOf(this.#bytes, this.#starts[number] as number, this.#ends[number] as number));
    }
  }
}

/** A hash of bytes, as FNV-1a has it. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
