// This project's executors, on the cases as they are written.
import { fileURLToPath } from 'node:url';
import { compile } from '../../dist/compile/compiled.js';
import { openPolicy } from '../../dist/index.js';
import { packed } from './codes.mjs';

const prepare = (written) => written;
const opened = openPolicy({ rules: fileURLToPath(new URL('../../rules', import.meta.url)) });
const revisionOf = (version) => opened.resolve({ version })[0];

/** The law of 2014: all of its actions in three values, of which `hold` is compared. */
export function hold() {
  const compiled = compile(revisionOf('3.0.0'));
  return {
    prepare,
    decide: (written) => compiled.decide(written),
    codeOf: (record) => (record.hold === 'permitted' ? 1 : 0),
  };
}

/** All actions of 3.5.0, three values. */
export function all() {
  const compiled = compile(revisionOf('3.5.0'));
  return { prepare, decide: (written) => compiled.decide(written), codeOf: packed };
}
