import { resolve } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { checkFiles } from '../check/check-files.ts';
import { InvalidInput } from '../diagnostics/diagnostic.ts';
import { effectOf } from '../diff/effect/effect.ts';
import { loadRevision } from '../revision/load.ts';
import type { Revision } from '../revision/model.ts';
import { decode, LARGEST, readSource } from '../text/read.ts';
import { Source } from '../text/source.ts';
import type { EditEffect, Job, Reply, Results } from './jobs.ts';

/** How long the effect of an edit may take, in milliseconds. */
const PATIENCE = 60_000;

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await replyTo(job));
});

async function replyTo(job: Job): Promise<Reply> {
  try {
    return { result: job.kind === 'check' ? await check(job) : effect(job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function check({ path, quick, open }: Extract<Job, { kind: 'check' }>): Promise<Results['check']> {
  const texts = new Map(open);
  const read = (file: string): Source => {
    const text = texts.get(resolve(file));
    return text === undefined ? readSource(file) : sourceOf(file, text);
  };
  const { diagnostics } = await checkFiles([path], { read, quick });
  // Without all findings it is not known which suppressions are needed.
  return quick ? diagnostics.filter((each) => each.code !== 'unneeded-suppression') : diagnostics;
}

/** An open text as if it were read from the disk: as large as a file may be at most. */
const sourceOf = (file: string, text: string): Source =>
  text.length > LARGEST / 4 ? decode(file, Buffer.from(text)) : new Source(file, text);

function effect({ path, before, after }: Extract<Job, { kind: 'effect' }>): EditEffect {
  const from = valid(path, before);
  if (!from) return { state: 'unknown', reason: 'the saved file is not valid' };
  const to = valid(path, after);
  if (!to) return { state: 'unknown', reason: 'the file is not valid' };
  const { decided, reason, regions } = effectOf(from, to, { timeout: PATIENCE });
  if (!decided) return { state: 'unknown', reason: `it is not decided: ${reason}` };
  return {
    state: 'regions',
    // What is left of a region can be sent to another thread.
    regions: regions.map(({ action, from: old, to: now, when, because, witness }) => ({
      action,
      from: old,
      to: now,
      text: when.text,
      because,
      witness,
    })),
  };
}

function valid(path: string, text: string): Revision | undefined {
  try {
    return loadRevision(sourceOf(path, text));
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}
