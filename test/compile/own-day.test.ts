import { expect, it } from 'vitest';
import { ChunkDecider } from '../../src/batch/chunk.ts';
import { uniteSchemas } from '../../src/case/union.ts';
import { CaseValidator } from '../../src/case/validate.ts';
import type { WrittenCase } from '../../src/case/written-facts.ts';
import { type Day, parseDay } from '../../src/dates/day.ts';
import { BadCall } from '../../src/diagnostics/diagnostic.ts';
import { Random } from '../../src/generate/random.ts';
import type { Chosen, Prepared } from '../../src/open.ts';
import type { Revision } from '../../src/revision/model.ts';
import { constantsOf } from './support/constants.ts';
import { decideAndCompare, FILE, slowly } from './support/expected-chunk.ts';
import { randomCase } from './support/random-case.ts';
import { randomRevisions } from './support/random-revision.ts';

/** More by hand: `POLICY_REVISIONS=20 npx vitest run test/compile/own-day.test.ts`. */
const TIMES = Number(process.env.POLICY_REVISIONS ?? 1);

/** Each case under the law of its day: none before 2012, then one after another, in 2017 two at once. */
function byDay([first, second, third, fourth]: readonly Revision[]): Prepared {
  const year = (text: string): Day => parseDay(`${text}-01-01`) as Day;
  const on = (day: Day): Chosen => {
    if (day < year('2012')) throw new BadCall('no law was in force on this day', 'ask of a later one');
    const chosen =
      day < year('2015')
        ? [first]
        : day < year('2017')
          ? [second]
          : day < year('2018')
            ? [second, third]
            : day < year('2020')
              ? [third]
              : [fourth];
    return chosen as unknown as Chosen;
  };
  const all = [first, second, third, fourth] as Revision[];
  const { schema } = uniteSchemas(all.map((each) => each.written.case));
  const lawFor = (written: WrittenCase): Chosen => {
    const day = typeof written.when === 'string' ? parseDay(written.when) : undefined;
    if (day === undefined) throw new BadCall('the case has no `when`', 'give the day');
    return on(day);
  };
  return { validator: new CaseValidator(schema), lawFor, law: { fact: 'when', on } };
}

it('decides each case under the law of its day, and the first under each law as all others', () => {
  const counts = { decided: 0, rejected: 0, uncertain: 0 };
  for (let seed = 0; seed < 15 * TIMES; seed++) {
    const revisions = randomRevisions(seed, 4);
    const prepared = byDay(revisions);
    const constants = constantsOf(revisions);
    const { cases } = prepared.validator;
    const expectedOf = slowly(prepared);
    const decider = new ChunkDecider(FILE, prepared);
    for (let part = 0; part < 3; part++) {
      const lines = Array.from({ length: 15 }, (_, number) =>
        JSON.stringify(randomCase(cases, constants, new Random(seed, part * 100 + number))),
      );
      const { decided, rejected, output } = decideAndCompare(
        decider,
        Buffer.from(lines.join('\n')),
        expectedOf,
      );
      counts.decided += decided;
      counts.rejected += rejected.length;
      counts.uncertain += Buffer.from(output).toString().split('"candidates"').length - 1;
    }
  }
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(10);
});
