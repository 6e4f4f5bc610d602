import { setImmediate } from 'node:timers/promises';
import type { BlockDecider, BlockOutcome } from './block-decider.ts';
import type { Block } from './read/block.ts';
import type { Buffers } from './read/buffers.ts';

/** A block with what it came to; good until the next is asked for. */
export interface DecidedBlock {
  block: Block;
  outcome: BlockOutcome;
  /** The bytes of the block. */
  bytes: Uint8Array;
}

/** What a block comes to whose row is refused unread. */
export const refusedOutcome = (block: Block): BlockOutcome => ({
  lines: block.refused?.lines ?? 0,
  decided: 0,
  output: new Uint8Array(),
  rejected: [],
});

/** Decides blocks in this thread, one after the other. */
export async function* decideHere(
  blocks: AsyncIterable<Block>,
  decide: BlockDecider,
  buffers: Buffers,
): AsyncGenerator<DecidedBlock> {
  for await (const block of blocks) {
    const outcome = block.refused ? refusedOutcome(block) : decide(block.bytes);
    yield { block, outcome, bytes: block.bytes };
    buffers.give(block.bytes.buffer);
    // Else neither signals nor a closed pipe would be heard while a file is read.
    await setImmediate();
  }
}
