// The engines that are compared, by workload.

/**
 * `hold`: whether a person may be held under the law of 2014, two values, cases of which everything is known.
 * `whole`, `partial`: all actions of 3.5.0, three values, cases of which everything, or only a part, is known.
 * `file` and `make` say which function makes the engine. By its `role` the report finds it.
 */
export const ENGINES = {
  hold: [
    { name: 'json-rules-engine 7.3.1', role: 'plain', file: 'json-rules-engine', make: 'hold' },
    { name: 'json-rules-engine 7.3.1, flattened', role: 'flat', file: 'json-rules-engine', make: 'holdFlat' },
    { name: '@gorules/zen-engine 0.54.0', role: 'zen', file: 'zen-engine', make: 'hold' },
    { name: '@cedar-policy/cedar-wasm 4.13.0', role: 'cedar', file: 'cedar-wasm', make: 'hold' },
    { name: '@marcbachmann/cel-js 8.0.0', role: 'cel', file: 'cel-js', make: 'hold' },
    { name: 'json-logic-engine 5.0.7, compiled', role: 'logic', file: 'json-logic-engine', make: 'hold' },
    { name: 'hand-written', role: 'hand', file: 'hand-written', make: 'hold' },
    { name: 'policy, compiled (all its actions)', role: 'compiled', file: 'policy', make: 'hold' },
  ],
  whole: [
    { name: 'json-rules-engine 7.3.1', role: 'plain', file: 'json-rules-engine', make: 'all' },
    {
      name: 'json-rules-engine 7.3.1, `hold` alone',
      role: 'alone',
      file: 'json-rules-engine',
      make: 'holdOfAll',
    },
    { name: 'json-logic-engine 5.0.7, compiled', role: 'logic', file: 'json-logic-engine', make: 'all' },
    {
      name: 'json-logic-engine 5.0.7, compiled, from cases as written',
      role: 'logicWritten',
      file: 'json-logic-engine',
      make: 'allFromWritten',
    },
    { name: 'policy, direct', role: 'direct', file: 'direct', make: 'all' },
    { name: 'hand-written', role: 'hand', file: 'hand-written', make: 'all' },
    { name: 'policy, compiled', role: 'compiled', file: 'policy', make: 'all' },
  ],
  partial: [
    { name: 'json-logic-engine 5.0.7, compiled', role: 'logic', file: 'json-logic-engine', make: 'all' },
    {
      name: 'json-logic-engine 5.0.7, compiled, from cases as written',
      role: 'logicWritten',
      file: 'json-logic-engine',
      make: 'allFromWritten',
    },
    { name: 'policy, direct', role: 'direct', file: 'direct', make: 'all' },
    { name: 'hand-written', role: 'hand', file: 'hand-written', make: 'all' },
    { name: 'policy, compiled', role: 'compiled', file: 'policy', make: 'all' },
  ],
};

/** The cases of each workload: see `casesFrom`. */
export const CASES = {
  hold: { seed: 2014, options: { facts: 'hold' } },
  whole: { seed: 350, options: {} },
  partial: { seed: 351, options: { unknown: 0.1 } },
};

/** What decides a workload beyond doubt, in `direct` and `reference`: all others have to agree with it. */
export const REFERENCE = { hold: 'hold', whole: 'all', partial: 'all' };

/** An engine made ready: `prepare` a written case, `decide` a prepared one, `codeOf` a decision as a number. */
export async function makeEngine(entry, written) {
  const { file, make } = entry;
  const module = await import(`./engines/${file}.mjs`);
  return { mask: 255, isAsync: false, ...(await module[make](written, entry)) };
}

/** The decisions of an engine on cases, a number each. */
export async function decisionsOf(engine, inputs) {
  const codes = new Uint8Array(inputs.length);
  for (let i = 0; i < inputs.length; i++) {
    const result = engine.decide(inputs[i]);
    codes[i] = engine.codeOf(engine.isAsync ? await result : result);
  }
  return codes;
}
