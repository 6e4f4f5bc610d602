import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Job, Reply, Results } from './jobs.ts';

interface Pending {
  resolve(result: Results[Job['kind']] | undefined): void;
  reject(error: Error): void;
}

/** A thread for one job after the other; it can be taken off a job that nobody waits for any more. */
export class WorkerThread {
  #worker: Worker | undefined;
  #pending: Pending | undefined;

  /** Starts the thread, so that the first job need not wait for that. */
  start(): void {
    this.#worker ??= this.#started();
  }

  /**
   * Does a job. Ask only when the one before is done.
   * @returns undefined where it was cancelled
   * @throws Error where the thread failed
   */
  run<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<Results[Kind] | undefined> {
    this.start();
    return new Promise((resolve, reject) => {
      this.#pending = { resolve: resolve as Pending['resolve'], reject };
      this.#worker?.postMessage(job);
    });
  }

  /** Stops what it does at once; nothing happens where it does nothing. */
  cancel(): void {
    if (!this.#pending) return;
    const worker = this.#worker;
    this.#worker = undefined;
    this.#settle((pending) => pending.resolve(undefined));
    void worker?.terminate();
    this.start();
  }

  #started(): Worker {
    const path = join(dirname(fileURLToPath(import.meta.url)), 'lsp-worker.cjs');
    const worker = new Worker(path);
    const isCurrent = (): boolean => this.#worker === worker;
    worker.on('message', (reply: Reply) => {
      if (!isCurrent()) return;
      if ('error' in reply) this.#settle((pending) => pending.reject(new Error(reply.error)));
      else this.#settle((pending) => pending.resolve(reply.result));
    });
    const failed = (error: Error): void => {
      if (!isCurrent()) return;
      this.#worker = undefined;
      this.#settle((pending) => pending.reject(error));
    };
    worker.on('error', (error) => failed(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => failed(new Error('a worker ended')));
    return worker;
  }

  #settle(tell: (pending: Pending) => void): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending) tell(pending);
  }
}
