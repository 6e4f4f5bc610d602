import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFactsOf, type WrittenCase } from '../../src/case/written-facts.ts';
import { decideAll } from '../../src/evaluate/status.ts';
import { parseJson } from '../../src/json/parse.ts';
import { mutantsOf } from '../../src/mutation/mutants.ts';
import { mutateRevision } from '../../src/mutation/run.ts';
import type { ExpectedStatus, Test } from '../../src/mutation/tests.ts';
import type { Revision } from '../../src/revision/model.ts';
import { Source } from '../../src/text/source.ts';
import { revisionOf } from '../support/mutants.ts';
import { everyCase, smallPolicy, smallRevision } from '../support/small-policy.ts';

const open = { fact: 'open', operator: 'equal', value: true };
const late = { fact: 'items[].late', operator: 'equal', value: true };
const always = { always: true };

const statusOf = (revision: Revision, written: WrittenCase): string | undefined =>
  decideAll(revision, readFactsOf(written, revision.written.case).facts).lend;

/** A test that says what the revision itself comes to. */
const testOf = (revision: Revision, written: WrittenCase): Test => ({
  title: JSON.stringify(written),
  case: written,
  expected: [{ action: 'lend', needs: undefined, status: statusOf(revision, written) } as ExpectedStatus],
});

const jsonOf = (revision: Revision) =>
  parseJson(new Source('small.json', JSON.stringify(revision.written, null, 2)));

const mutated = (revision: Revision, tests: readonly Test[]) =>
  mutateRevision(revision, jsonOf(revision), tests);

describe('mutants put to tests', () => {
  const revision = revisionOf(
    smallPolicy({ all: [open, { some: 'items', where: { condition: 'marked' } }] }, always, late),
  ) as Revision;

  it('without a test all survive that change an answer; the others are proved to change none', () => {
    const { killed, equivalent, invalid, unmet, survivors, score } = mutated(revision, []);
    expect({ killed, equivalent, invalid, unmet, score }).toEqual({
      killed: 0,
      // The default is of a fact that no condition looks at.
      equivalent: 1,
      invalid: 0,
      unmet: 0,
      score: { reached: 0, total: 11, percent: 0 },
    });
    expect(survivors.map(({ kind, provision, how }) => [kind, provision, how])).toEqual([
      ['comparison', 'marked', '`equal` written as `notEqual`'],
      ['logic', 'lend', 'negated'],
      ['rule', 'rule', 'rule `rule` taken out'],
      ['logic', 'rule', 'negated'],
      ['logic', 'rule', '`all` written as `any`'],
      ['logic', 'rule', 'taken out of `all`'],
      ['comparison', 'rule', '`equal` written as `notEqual`'],
      ['logic', 'rule', 'taken out of `all`'],
      ['logic', 'rule', 'negated'],
      ['logic', 'rule', '`some` written as `every`'],
      ['logic', 'rule', 'negated'],
    ]);
  });

  it('is told with its place and a case whose answer changes', () => {
    const { survivors } = mutated(revision, [
      testOf(revision, { open: true, items: [{ late: true }] }),
      testOf(revision, { open: false, items: [{ late: true }] }),
      testOf(revision, { open: true, items: [{ late: false }] }),
    ]);
    const { source } = jsonOf(revision);
    expect(survivors.map(({ line, column, changes, ...rest }) => ({ ...rest, changes }))).toEqual([
      {
        kind: 'logic',
        provision: 'rule',
        how: '`some` written as `every`',
        changes: [
          {
            action: 'lend',
            from: 'permitted',
            to: 'prohibited',
            case: { items: [{ late: false }, { late: true }], open: true },
          },
        ],
      },
    ]);
    expect(survivors.map((each) => source.line(each.line).slice(each.column - 1))).toEqual(['{']);
  });

  it('is killed by the facts that are needed where no status tells', () => {
    const test = (needs: string[] | undefined): Test => ({
      title: 'nothing known',
      case: {},
      expected: [{ action: 'lend', status: 'undetermined', needs }],
    });
    const how = ({ survivors }: ReturnType<typeof mutated>) =>
      survivors.filter((each) => each.how === 'taken out of `all`').length;
    expect(how(mutated(revision, [test(undefined)]))).toBe(2);
    expect(how(mutated(revision, [test(['items', 'open'])]))).toBe(0);
  });

  it('is not killed by what the revision itself does not meet', () => {
    const right = testOf(revision, { open: true, items: [{ late: true }] });
    const wrong: Test = { ...right, expected: [{ action: 'lend', status: 'prohibited', needs: undefined }] };
    const { killed, unmet } = mutated(revision, [wrong]);
    expect({ killed, unmet }).toEqual({ killed: 0, unmet: 1 });
    expect(mutated(revision, [right]).killed).toBeGreaterThan(0);
  });

  it('is left open where the time box ends', () => {
    const { survivors, score } = mutateRevision(revision, jsonOf(revision), [], -1);
    expect(score.reached).toBe(0);
    expect(survivors.filter((each) => each.undecided === undefined)).toEqual([]);
    expect(survivors.length).toBeGreaterThan(5);
  });
});

describe('of random small policies, every case tried', () => {
  const cases = [...everyCase(1)];

  it('killed are those under which a test fails; equivalent none whose answer changes; survivors change one', () => {
    fc.assert(
      fc.property(
        smallRevision,
        fc.array(fc.nat({ max: cases.length - 1 }), { minLength: 1, maxLength: 6 }),
        (revision, chosen) => {
          const tests = chosen.map((at) => testOf(revision, cases[at] as WrittenCase));
          const found = mutated(revision, tests);
          const json = jsonOf(revision);
          const mutants = [...mutantsOf(revision)].map(({ how, at, written }) => {
            const place = json.source.positionAt(json.span(at).start);
            const law = revisionOf(written) as Revision;
            const differs = (each: WrittenCase): boolean => statusOf(law, each) !== statusOf(revision, each);
            return {
              key: `${place.line}:${place.column} ${how}`,
              differs,
              isKilled: tests.some((test) => differs(test.case)),
            };
          });
          expect(found.killed).toBe(mutants.filter((each) => each.isKilled).length);
          expect(found.invalid).toBe(0);
          expect(found.killed + found.equivalent + found.survivors.length).toBe(mutants.length);
          const survived = new Map(
            found.survivors.map((each) => [`${each.line}:${each.column} ${each.how}`, each]),
          );
          for (const { key, differs, isKilled } of mutants) {
            const survivor = survived.get(key);
            if (!survivor && !isKilled) expect({ key, case: cases.find(differs) }).toEqual({ key });
            if (!survivor) continue;
            expect({ key, isKilled }).toEqual({ key, isKilled: false });
            expect(survivor.undecided).toBeUndefined();
            expect(survivor.changes.length).toBeGreaterThan(0);
            for (const each of survivor.changes)
              expect({ key, ...each, isOne: differs(each.case) }).toEqual({ key, ...each, isOne: true });
          }
        },
      ),
      { numRuns: 25, seed: 421 },
    );
  });
});
