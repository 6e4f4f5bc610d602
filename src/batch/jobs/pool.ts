import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import { uncarried } from './carried-error.ts';
import type { WorkerBlock, WorkerReply, WorkerTask } from './messages.ts';

type Decided = Extract<WorkerReply, { kind: 'decided' }>;

interface Thread {
  worker: Worker;
  /** Those who wait for its replies, in their order. */
  waiting: { resolve(decided: Decided): void; reject(error: Error): void }[];
}

/** How many blocks a thread has at a time: the next one lies there when it is done with one. */
const AHEAD = 2;

/** Threads that decide blocks side by side. */
export class Pool {
  readonly #threads: Thread[];
  readonly #spare: ArrayBuffer[] = [];
  readonly #law: string;
  #failure: Error | undefined;

  /** @param law the digest of the law that all of them are to decide under */
  constructor(count: number, task: WorkerTask, law: string) {
    this.#law = law;
    this.#threads = Array.from({ length: count }, () => this.#started(task));
  }

  /** How many blocks may be with the threads. */
  get room(): number {
    return this.#threads.length * AHEAD;
  }

  /**
   * Decides a block; its buffer comes back with the answer.
   * @throws BadCall where a thread is lost; what deciding throws
   */
  decide(bytes: Uint8Array): Promise<Decided> {
    if (this.#failure) return Promise.reject(this.#failure);
    const thread = this.#threads.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
    const spare = this.#spare.pop();
    const block: WorkerBlock = { bytes, spare };
    const decided = new Promise<Decided>((resolve, reject) => thread.waiting.push({ resolve, reject }));
    thread.worker.postMessage(block, [bytes.buffer as ArrayBuffer, ...(spare ? [spare] : [])]);
    return decided;
  }

  /** Takes the buffer of answers back that are written. */
  give(buffer: ArrayBufferLike): void {
    if (this.#spare.length < this.room) this.#spare.push(buffer as ArrayBuffer);
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    this.#failure ??= new Error('the threads have ended');
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #started(workerData: WorkerTask): Thread {
    const path = join(dirname(fileURLToPath(import.meta.url)), 'batch-worker.cjs');
    const worker = new Worker(path, { workerData });
    const thread: Thread = { worker, waiting: [] };
    worker.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'decided') thread.waiting.shift()?.resolve(reply);
      else if (reply.kind === 'failed') this.#fail(uncarried(reply.error));
      else if (reply.law !== this.#law)
        this.#fail(new BadCall('the rule files were changed while the command began', 'run it again'));
    });
    worker.on('error', (error) => this.#fail(lost(error)));
    worker.on('exit', () => this.#fail(lost(undefined)));
    return thread;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { waiting } of this.#threads) for (const each of waiting.splice(0)) each.reject(this.#failure);
  }
}

function lost(error: Error | undefined): BadCall {
  const why = error ? `: ${error.message}` : '';
  return new BadCall(`a worker was lost${why}`, 'run it again, with fewer --jobs where memory is short');
}
