// Engines in processes of their own, which take turns.
import { fork } from 'node:child_process';

/** An engine's process, asked one thing at a time. */
export class Child {
  constructor(entry) {
    this.entry = entry;
    this.process = fork(new URL('child.mjs', import.meta.url), { execArgv: ['--max-old-space-size=6144'] });
  }

  ask(task, rest = {}) {
    return new Promise((resolve, reject) => {
      const fail = (status) => reject(new Error(`${this.entry.name}: its process ended with ${status}`));
      this.process.once('exit', fail);
      this.process.once('message', ({ result, error }) => {
        this.process.off('exit', fail);
        if (error === undefined) resolve(result);
        else reject(new Error(`${this.entry.name}: ${error}`));
      });
      this.process.send({ task, ...rest });
    });
  }

  stop() {
    this.process.removeAllListeners('exit');
    this.process.kill();
  }
}

/**
 * Rounds in which each child has its turn, so that whatever else the machine does falls on all of them.
 * @param milliseconds how long a turn is; `warming` how long each goes beforehand, not counted
 * @returns for each child its rates, decisions a second, a round each
 */
export async function turns(children, { rounds, milliseconds, warming }) {
  for (const child of children) await child.ask('round', { milliseconds: warming });
  const rates = children.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, child] of children.entries())
      rates[index].push((await child.ask('round', { milliseconds })).rate);
  return rates;
}
