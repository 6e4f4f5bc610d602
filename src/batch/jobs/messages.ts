import type { Selection } from '../../open.ts';
import type { BlockOutcome, BlockTask } from '../block-decider.ts';
import type { CarriedError } from './carried-error.ts';

/** What a worker is started with. */
export interface WorkerTask {
  policy: { rules?: string | undefined; policy?: string | undefined };
  selection: Selection;
  task: BlockTask;
}

/** A block to decide. Buffers change hands; none is copied. */
export interface WorkerBlock {
  bytes: Uint8Array;
  /** A buffer for the answers, with whatever is in it. */
  spare: ArrayBuffer | undefined;
}

/** What a worker says: that it is ready, under which law; what a block came to; or why it cannot go on. */
export type WorkerReply =
  | { kind: 'ready'; law: string }
  | { kind: 'decided'; outcome: BlockOutcome; bytes: Uint8Array }
  | { kind: 'failed'; error: CarriedError };
