// This project's direct executor, which the tests bind to the reference: what all others are compared with.
import { fileURLToPath } from 'node:url';
import { readFactsOf } from '../../dist/case/written-facts.js';
import { decideAll } from '../../dist/evaluate/status.js';
import { openPolicy } from '../../dist/index.js';
import { packed } from './codes.mjs';

const opened = openPolicy({ rules: fileURLToPath(new URL('../../rules', import.meta.url)) });

function directly(version) {
  const revision = opened.resolve({ version })[0];
  return {
    prepare: (written) => written,
    decide: (written) => decideAll(revision, readFactsOf(written, revision.written.case).facts),
  };
}

/** The law of 2014: all of its actions in three values, of which `hold` is compared. */
export const hold = () => ({
  ...directly('3.0.0'),
  codeOf: (record) => (record.hold === 'permitted' ? 1 : 0),
});

/** All actions of 3.5.0, three values. */
export const all = () => ({ ...directly('3.5.0'), codeOf: packed });
