import { parentPort, workerData } from 'node:worker_threads';
import { openPolicy } from '../../open.ts';
import { blockDecider } from '../block-decider.ts';
import { lawDigest } from '../law-digest.ts';
import { carried } from './carried-error.ts';
import type { WorkerBlock, WorkerReply, WorkerTask } from './messages.ts';

// The thread of `policy batch --jobs`: decides one block after the other.

const port = parentPort;
const say = (reply: WorkerReply, transferred: ArrayBufferLike[] = []): void =>
  port?.postMessage(reply, transferred as ArrayBuffer[]);

/** For tests alone: `exit:3` or `throw:3` loses the worker at its third block. */
const [loss, at] = (process.env.POLICY_TEST_WORKER ?? '').split(':');
let blocks = 0;

try {
  const { policy, selection, task } = workerData as WorkerTask;
  const opened = openPolicy(policy);
  const prepared = opened.prepare(selection);
  const decide = blockDecider(prepared, task);
  port?.on('message', ({ bytes, spare }: WorkerBlock) => {
    if (++blocks === Number(at)) lose();
    try {
      const outcome = decide(bytes);
      const output = copied(outcome.output, spare);
      say({ kind: 'decided', outcome: { ...outcome, output }, bytes }, [bytes.buffer, output.buffer]);
    } catch (error) {
      say({ kind: 'failed', error: carried(error) });
    }
  });
  say({ kind: 'ready', law: lawDigest(opened, prepared, selection) });
} catch (error) {
  say({ kind: 'failed', error: carried(error) });
}

/** Bytes in a buffer of their own: that of the decider stays with it. */
function copied(bytes: Uint8Array, spare: ArrayBuffer | undefined): Uint8Array {
  if (!spare || spare.byteLength < bytes.length) return bytes.slice();
  const copy = new Uint8Array(spare, 0, bytes.length);
  copy.set(bytes);
  return copy;
}

function lose(): void {
  if (loss === 'exit') process.exit(1);
  if (loss === 'throw') throw new Error('lost for a test');
}
