// One engine in a process of its own: it reads the cases, and then does what its parent asks, one thing at a time.
import { readFileSync } from 'node:fs';
import { decisionsOf, makeEngine } from './engines.mjs';

let engine;
let inputs;
let at = 0;

const tasks = {
  /** Reads cases, NDJSON, all or the first so many, and makes the engine ready. */
  async prepare({ entry, file, limit }) {
    const written = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n', limit)
      .map((line) => JSON.parse(line));
    engine = await makeEngine(entry, written);
    inputs = written.map((each) => engine.prepare(each));
    return engine.told ?? {};
  },

  /** All decisions, as numbers, and how long they took. */
  async check() {
    const start = process.hrtime.bigint();
    const codes = await decisionsOf(engine, inputs);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    return { codes: Buffer.from(codes).toString('base64'), mask: engine.mask, seconds };
  },

  /** Decides for some time, the cases in turn, and tells how many a second. */
  async round({ milliseconds }) {
    const { decide } = engine;
    const until = BigInt(Math.round(milliseconds * 1e6));
    const size = inputs.length;
    // How many it decides between two looks at the clock: so many that this takes a millisecond or two.
    let stretch = 1;
    let decided = 0;
    let first = 0;
    const start = process.hrtime.bigint();
    let took = 0n;
    while (took < until) {
      const end = at + Math.min(stretch, size - at);
      // What is decided is looked at, so that no compiler can leave it out.
      if (engine.isAsync) for (let i = at; i < end; i++) first += (await decide(inputs[i])) === 0 ? 1 : 0;
      else for (let i = at; i < end; i++) first += decide(inputs[i]) === 0 ? 1 : 0;
      decided += end - at;
      at = end === size ? 0 : end;
      const now = process.hrtime.bigint() - start;
      if (now - took < 1_000_000n) stretch *= 2;
      took = now;
    }
    return { rate: decided / (Number(took) / 1e9), first };
  },
};

process.on('message', async ({ task, ...rest }) => {
  try {
    process.send({ result: await tasks[task](rest) });
  } catch (error) {
    process.send({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
