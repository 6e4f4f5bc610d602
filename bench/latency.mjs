// How long one case takes in a program that has the policy open: the answer with reasons, and the statuses alone.
import { compile } from '../dist/compile/compiled.js';
import { openPolicy } from '../dist/index.js';
import { casesFrom } from './cases.mjs';

const VERSION = '3.5.0';

/**
 * @param calls how many calls of each kind; as many before them warm up
 * @returns for each call its median and the 99th of a hundred, in microseconds
 */
export async function latency(calls) {
  const opened = openPolicy({ rules: 'rules' });
  const revision = opened.resolve({ version: VERSION })[0];
  const compiled = compile(revision);
  const cases = JSON.parse(JSON.stringify([...casesFrom(7, calls, { unknown: 0.05 })]));
  const texts = cases.map((each) => JSON.stringify(each));
  const kinds = {
    'evaluate: a case as JSON text to an answer with reasons': (i) =>
      opened.evaluate(texts[i], { version: VERSION, explain: true }),
    'evaluate, without the tree of reasons': (i) => opened.evaluate(texts[i], { version: VERSION }),
    'check and decide: a case as JSON text to statuses': (i) =>
      opened.decide(opened.check(texts[i]), revision),
    'compiled: a checked case to statuses': (i) => compiled.decide(cases[i]),
  };
  const results = [];
  for (const [name, call] of Object.entries(kinds)) {
    const times = [];
    for (let i = -calls; i < calls; i++) {
      const start = process.hrtime.bigint();
      await call(Math.abs(i) % calls);
      if (i >= 0) times.push(Number(process.hrtime.bigint() - start) / 1e3);
    }
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    results.push({ name, calls, median: at(0.5), ninetyNinth: at(0.99) });
  }
  return results;
}
