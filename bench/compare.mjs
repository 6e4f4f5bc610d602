// Engines against one another: first that all decide the same, then rounds in which each has its turn.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { casesFrom, writeCases } from './cases.mjs';
import { CASES, ENGINES, REFERENCE } from './engines.mjs';
import { Child, turns } from './turns.mjs';

/**
 * Compares the engines of a workload.
 * @param options.folder where the cases are put meanwhile
 * @param options.count how many cases; the first `byReference` of them are put to the reference too
 * @param options.rounds how many turns each engine has, of how many `milliseconds`; `warming`, how long it goes before
 * @returns for each engine its rates, decisions a second, a round each
 * @throws Error where two engines disagree about a case
 */
export async function compare(workload, { folder, count, byReference, ...turn }) {
  const file = join(folder, `${workload}.ndjson`);
  const { seed, options } = CASES[workload];
  const bytes = await writeCases(file, casesFrom(seed, count, options));
  const children = ENGINES[workload].map((entry) => new Child(entry));
  const make = REFERENCE[workload];
  const direct = new Child({ name: 'the direct executor', file: 'direct', make });
  const reference = new Child({ name: 'the reference', file: 'reference', make });
  try {
    const wanted = await decisionsOf(direct, file);
    direct.stop();
    await agree(
      wanted,
      [{ child: reference, limit: byReference }, ...children.map((child) => ({ child }))],
      file,
    );
    reference.stop();
    await rm(file);
    const rates = await turns(children, turn);
    return {
      workload,
      count,
      bytes,
      byReference: Math.min(byReference, count),
      ...turn,
      engines: ENGINES[workload].map(({ name, role }, index) => ({ name, role, rates: rates[index] })),
    };
  } finally {
    for (const child of [direct, reference, ...children]) child.stop();
  }
}

async function decisionsOf(child, file, limit) {
  await child.ask('prepare', { entry: child.entry, file, limit });
  const { codes, mask } = await child.ask('check');
  return { codes: Buffer.from(codes, 'base64'), mask };
}

/** @throws Error with the first case on which an engine decides otherwise than wanted */
async function agree(wanted, checks, file) {
  const waiting = [...checks];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { child, limit } = next;
      const { codes, mask } = await decisionsOf(child, file, limit);
      const expected = Math.min(limit ?? wanted.codes.length, wanted.codes.length);
      const at = codes.findIndex((code, i) => (code & mask) !== (wanted.codes[i] & mask));
      if (at >= 0)
        throw new Error(
          `${child.entry.name} differs on case ${at + 1}: ${codes[at]} for ${wanted.codes[at]}`,
        );
      if (codes.length !== expected)
        throw new Error(`${child.entry.name} decided ${codes.length} cases of ${expected}`);
    }
  };
  // Two at a time: one core each.
  await Promise.all([work(), work()]);
}
