import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openPolicy } from '../src/index.ts';

const CASES = '../shared/cases/agreed.ndjson';

it.skipIf(!existsSync(CASES))('answers the agreed cases as agreed, by both executors', async () => {
  const opened = openPolicy({ rules: 'rules' });
  const differences: string[] = [];
  for (const line of readFileSync(CASES, 'utf8').trim().split('\n')) {
    const { case: written, expected } = JSON.parse(line);
    const valid = opened.check(written);
    for (const [version, wanted] of Object.entries(expected)) {
      const answer = await opened.evaluate(written, { version });
      const got = Object.fromEntries(
        Object.entries(answer.actions).map(([action, each]) => [action, each.status]),
      );
      const decided = opened.decide(valid, opened.resolve({ version })[0]);
      for (const [executor, each] of [
        ['reference', got],
        ['direct', decided],
      ] as const) {
        if (JSON.stringify(sorted(each)) !== JSON.stringify(sorted(wanted as object))) {
          differences.push(
            `${written.id} ${version} ${executor}: ${JSON.stringify(each)} for ${JSON.stringify(wanted)}`,
          );
        }
      }
    }
  }
  expect(differences).toEqual([]);
});

const sorted = (object: object) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
