// The compiled executor over an invented policy.
import { performance } from 'node:perf_hooks';
import { compile } from '../../dist/compile/compiled.js';
import { openPolicy } from '../../dist/index.js';

/**
 * @param entry.rules the folder with the invented policy
 */
export function invented(_written, { rules }) {
  const start = performance.now();
  const revision = openPolicy({ rules }).resolve({ version: '1.0.0' })[0];
  const loaded = performance.now();
  const compiled = compile(revision);
  const made = performance.now();
  return {
    prepare: (written) => written,
    decide: (written) => compiled.decide(written),
    codeOf: (record) => ['prohibited', 'undetermined', 'permitted', 'unregulated'].indexOf(record.go),
    told: { loading: loaded - start, compiling: made - loaded },
  };
}
