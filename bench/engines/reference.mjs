// This project's reference, which explains: too slow for all cases, so a part of them is put to it.
import { fileURLToPath } from 'node:url';
import { readFactsOf } from '../../dist/case/written-facts.js';
import { evaluateByReference } from '../../dist/evaluate/reference.js';
import { statusOf } from '../../dist/evaluate/status.js';
import { openPolicy } from '../../dist/index.js';
import { packed } from './codes.mjs';

const opened = openPolicy({ rules: fileURLToPath(new URL('../../rules', import.meta.url)) });

function byReference(version) {
  const revision = opened.resolve({ version })[0];
  return {
    isAsync: true,
    prepare: (written) => readFactsOf(written, revision.written.case).facts,
    async decide(facts) {
      const outcomes = await evaluateByReference(revision, facts);
      return Object.fromEntries(
        outcomes.map(({ action, coverage, rules }) => [
          action.id,
          statusOf(
            coverage.truth,
            rules.map((each) => each.explained.truth),
          ),
        ]),
      );
    },
  };
}

/** The law of 2014: all of its actions in three values, of which `hold` is compared. */
export const hold = () => ({
  ...byReference('3.0.0'),
  codeOf: (record) => (record.hold === 'permitted' ? 1 : 0),
});

/** All actions of 3.5.0, three values. */
export const all = () => ({ ...byReference('3.5.0'), codeOf: packed });
