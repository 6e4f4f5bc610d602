/** How many bytes are decided at a time, about. */
export const BLOCK = 1 << 20;

/** Buffers that are used again and again, so that many gigabytes pass through a few megabytes. */
export class Buffers {
  readonly #free: ArrayBuffer[] = [];

  /** A buffer of at least so many bytes, with whatever was in it before. */
  take(size = BLOCK): Uint8Array {
    return new Uint8Array((size === BLOCK ? this.#free.pop() : undefined) ?? new ArrayBuffer(size));
  }

  /** Takes a buffer back; one of another size is let go. */
  give(buffer: ArrayBufferLike): void {
    if (buffer.byteLength === BLOCK && this.#free.length < 64) this.#free.push(buffer as ArrayBuffer);
  }
}
