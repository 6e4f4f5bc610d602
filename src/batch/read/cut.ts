import { LARGEST } from '../../text/read.ts';
import { type Block, type Place, START } from './block.ts';
import { BLOCK, type Buffers } from './buffers.ts';
import type { ByteSource } from './byte-source.ts';
import { lineBreaksIn, type RowEnds } from './row-ends.ts';

/**
 * An input in blocks of about a megabyte, cut where rows end. Where the writer of a pipe is slow, the whole rows that
 * are there are passed on; a row is kept up to the largest size, and passed over beyond it.
 * @param start where the bytes of the source begin
 * @throws InvalidInput where nobody can tell any more where rows end; whatever reading throws
 */
export async function* blocksOf(
  source: ByteSource,
  ends: RowEnds,
  buffers: Buffers,
  start: Place,
): AsyncGenerator<Block> {
  const cutter = new Cutter(source, ends, buffers, start);
  for (let block = await cutter.next(); block; block = await cutter.next()) yield block;
}

class Cutter {
  readonly #source: ByteSource;
  readonly #ends: RowEnds;
  readonly #buffers: Buffers;
  #place: Place;
  #buffer: Uint8Array;
  #used = 0;
  /** So many of the used bytes were scanned, and behind this one the last row among them ends. */
  #scanned = 0;
  #end = -1;
  #isOver = false;

  constructor(source: ByteSource, ends: RowEnds, buffers: Buffers, start: Place) {
    this.#source = source;
    this.#ends = ends;
    this.#buffers = buffers;
    this.#place = start;
    this.#buffer = buffers.take();
  }

  async next(): Promise<Block | undefined> {
    for (;;) {
      this.#scan(false);
      if (!this.#isOver) await this.#fill();
      if (this.#end >= 0) return this.#cut(this.#end);
      const fault = this.#fault();
      if (fault) throw fault;
      if (this.#isOver) {
        this.#ends.end(this.#buffer.subarray(0, this.#used), this.#place);
        return this.#used > 0 ? this.#cut(this.#used) : undefined;
      }
      if (this.#used > LARGEST) return await this.#passOver();
      if (this.#used === this.#buffer.length) this.#grow();
    }
  }

  /** Reads until the buffer is full, or until no more is there and a row is whole. */
  async #fill(): Promise<void> {
    while (this.#used < this.#buffer.length) {
      const count = await this.#source.read(this.#buffer.subarray(this.#used), this.#end < 0);
      if (count === undefined) return;
      if (count === 0) {
        this.#isOver = true;
        return;
      }
      this.#used += count;
      this.#scan(false);
      if (this.#fault()) return;
    }
  }

  #fault(): Error | undefined {
    return this.#ends.fault?.(this.#buffer.subarray(0, this.#used), this.#place);
  }

  #scan(onlyFirst: boolean): void {
    if (this.#scanned === this.#used) return;
    const end = this.#ends.scan(this.#buffer, this.#scanned, this.#used, onlyFirst);
    if (end >= 0) this.#end = end;
    this.#scanned = onlyFirst && end >= 0 ? end : this.#used;
  }

  #cut(end: number): Block {
    const buffer = this.#buffer;
    const block = { bytes: buffer.subarray(0, end), ...this.#ends.cut(buffer, end, this.#place) };
    const rest = buffer.subarray(end, this.#used);
    this.#buffer = this.#buffers.take(rest.length < BLOCK ? BLOCK : buffer.length);
    this.#keep(rest, this.#scanned - end, block.next);
    return block;
  }

  /** What is left comes to stand at the beginning of the buffer. */
  #keep(rest: Uint8Array, scanned: number, place: Place): void {
    this.#buffer.set(rest);
    this.#used = rest.length;
    this.#scanned = scanned;
    this.#end = -1;
    this.#place = place;
  }

  #grow(): void {
    const larger = this.#buffers.take(Math.min(2 * this.#buffer.length, LARGEST + 1));
    larger.set(this.#buffer);
    this.#buffers.give(this.#buffer.buffer);
    this.#buffer = larger;
  }

  /** Reads on to the end of a row that is too long, and keeps none of it. */
  async #passOver(): Promise<Block> {
    const start = this.#place;
    let lines = 1;
    let placeOf: Block['placeOf'];
    while (!this.#isOver) {
      lines += lineBreaksIn(this.#buffer.subarray(0, this.#used));
      const cut = this.#ends.cut(this.#buffer, this.#used, this.#place);
      placeOf = cut.placeOf;
      this.#keep(new Uint8Array(), 0, cut.next);
      const count = (await this.#source.read(this.#buffer, true)) as number;
      if (count === 0) {
        this.#isOver = true;
        this.#ends.end(new Uint8Array(), this.#place);
        break;
      }
      this.#used = count;
      this.#scan(true);
      const end = this.#end;
      if (end < 0) continue;
      lines += lineBreaksIn(this.#buffer.subarray(0, end)) - 1;
      const next = this.#ends.cut(this.#buffer, end, this.#place).next;
      this.#keep(this.#buffer.slice(end, this.#used), this.#scanned - end, next);
      break;
    }
    const message = `the ${this.#ends.row} has more than ${LARGEST} bytes`;
    const place = placeOf ? start : START;
    const problem = { code: 'file-too-large', message, line: place.line, column: place.column };
    const bytes = { from: start.offset, to: this.#place.offset };
    return {
      bytes: new Uint8Array(),
      refused: { problems: [problem], text: undefined, bytes, lines },
      next: this.#place,
      ...(placeOf ? { placeOf } : {}),
    };
  }
}
