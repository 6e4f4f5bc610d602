import { type DecidedBlock, refusedOutcome } from '../decided.ts';
import type { Block } from '../read/block.ts';
import type { Buffers } from '../read/buffers.ts';
import type { Pool } from './pool.ts';

/** The next block, the end, or what reading threw. */
type Read = { block: Block } | { error: unknown } | 'end';

/**
 * Decides blocks in other threads; what they come to is given in the order of the blocks. No more blocks are read
 * than the threads have room for, so a slow output is waited for.
 * @throws what reading throws, once all before it is given; what the pool throws
 */
export async function* decideThere(
  blocks: AsyncIterable<Block>,
  pool: Pool,
  buffers: Buffers,
): AsyncGenerator<DecidedBlock> {
  const iterator = blocks[Symbol.asyncIterator]();
  const under: Promise<DecidedBlock>[] = [];
  let next: Promise<Read> | undefined = readFrom(iterator);
  let failure: { error: unknown } | undefined;
  while (next !== undefined || under.length > 0) {
    const first = under[0];
    const waits = next !== undefined && under.length < pool.room;
    // An answer is not kept waiting for an input that is slow.
    const read: Read | undefined = waits
      ? await Promise.race([next as Promise<Read>, ...(first ? [first.then(nothing)] : [])])
      : undefined;
    if (read === undefined) {
      const decided = (await first) as DecidedBlock;
      under.shift();
      yield decided;
      buffers.give(decided.bytes.buffer);
      pool.give(decided.outcome.output.buffer);
    } else if (read !== 'end' && 'block' in read) {
      next = readFrom(iterator);
      under.push(asked(read.block, pool));
    } else {
      next = undefined;
      if (read !== 'end') failure = read;
    }
  }
  if (failure) throw failure.error;
}

const nothing = (): undefined => undefined;

/** Reads a block; never rejects, since nobody may be waiting any more. */
async function readFrom(blocks: AsyncIterator<Block>): Promise<Read> {
  try {
    const { value, done } = await blocks.next();
    return done ? 'end' : { block: value };
  } catch (error) {
    return { error };
  }
}

function asked(block: Block, pool: Pool): Promise<DecidedBlock> {
  const decided = block.refused
    ? Promise.resolve({ block, outcome: refusedOutcome(block), bytes: block.bytes })
    : pool.decide(block.bytes).then(({ outcome, bytes }) => ({ block, outcome, bytes }));
  // Whoever waits for it is told; until then nobody need be.
  decided.catch(() => {});
  return decided;
}
