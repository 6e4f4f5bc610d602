import type { Block, Place } from '../../src/batch/read/block.ts';
import { START } from '../../src/batch/read/block.ts';
import { Buffers } from '../../src/batch/read/buffers.ts';
import type { ByteSource } from '../../src/batch/read/byte-source.ts';
import { blocksOf } from '../../src/batch/read/cut.ts';
import type { RowEnds } from '../../src/batch/read/row-ends.ts';

/** Bytes that come in pieces of the sizes given, again and again; a 0 is a moment in which nothing is there. */
export class Pieces implements ByteSource {
  readonly size = undefined;
  readonly #bytes: Uint8Array;
  readonly #sizes: readonly number[];
  #at = 0;
  #turn = 0;

  constructor(bytes: Uint8Array, sizes: readonly number[]) {
    this.#bytes = bytes;
    this.#sizes = sizes;
  }

  read(into: Uint8Array, waits: boolean): number | undefined {
    let size = this.#sizes[this.#turn++ % this.#sizes.length] as number;
    if (size === 0 && !waits && this.#at < this.#bytes.length) return undefined;
    size = Math.max(size, 1);
    const part = this.#bytes.subarray(this.#at, this.#at + Math.min(size, into.length));
    into.set(part);
    this.#at += part.length;
    return part.length;
  }

  close(): void {
    // Nothing is open.
  }
}

/** All blocks of an input, with bytes of their own. */
export async function blocksIn(
  bytes: Uint8Array,
  ends: RowEnds,
  sizes: readonly number[] = [1 << 20],
  start: Place = START,
): Promise<Block[]> {
  const blocks: Block[] = [];
  const rest = bytes.subarray(start.offset);
  for await (const block of blocksOf(new Pieces(rest, sizes), ends, new Buffers(), start))
    blocks.push({ ...block, bytes: block.bytes.slice() });
  return blocks;
}

/** Bytes as text. */
export const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
