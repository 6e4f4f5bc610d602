import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFactsOf } from '../../src/case/written-facts.ts';
import { factsAsked } from '../../src/diff/compatibility/asked.ts';
import { rulesFor, traceStatus } from '../../src/evaluate/status.ts';
import { openPolicy } from '../../src/index.ts';
import type { Action, Revision } from '../../src/revision/model.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { garden } from './support.ts';

const actionOf = (revision: Revision, id: string): Action =>
  revision.actions.find((each) => each.id === id) as Action;

describe('the facts that an action asks', () => {
  it('are those of its coverage and of the rules that permit it, and no others', () => {
    const revision = garden();
    // The limit's moment is none: no status rests on it.
    expect([...factsAsked(revision, actionOf(revision, 'enter')).keys()]).toEqual([
      'gate',
      'guest',
      'plants',
      'plants[].kind',
    ]);
    expect([...factsAsked(revision, actionOf(revision, 'pick')).keys()]).toEqual([]);
  });

  it('are all that lengthens a window too', () => {
    const [revision] = openPolicy({ rules: 'rules' }).resolve({ version: '3.5.0' });
    expect([...factsAsked(revision, actionOf(revision, 'hold')).keys()].sort()).toEqual([
      'agency',
      'arrestDate',
      'convictions',
      'convictions[].adjudication',
      'convictions[].class',
      'convictions[].committedOn',
      'convictions[].form',
      'convictions[].hateCrime',
      'convictions[].incarceration',
      'convictions[].judgmentOn',
      'convictions[].jurisdiction',
      'convictions[].offense',
      'convictions[].predicateFelony',
      'terroristScreeningMatch',
      'warrant.authorizesCustody',
      'warrant.issuedBy',
      'warrant.presentedWithDetainer',
      'warrant.probableCause',
    ]);
  });

  it.each([
    ['nyc-detainer', 'rules'],
    ['library-loans', 'test/fixtures/rules'],
  ])('are at least those that leave a status open: %s', (_id, rules) => {
    const opened = openPolicy({ rules });
    const revisions = opened.policy.revisions.map((each) => each.law());
    let met = 0;
    fc.assert(
      fc.property(arbitraryCase(opened), fc.constantFrom(...revisions), (written, revision) => {
        const { facts } = readFactsOf(written, revision.written.case);
        for (const action of revision.actions) {
          const asked = factsAsked(revision, action);
          const { open } = traceStatus(action, rulesFor(revision, action), facts);
          for (const path of open) expect([...asked.keys()]).toContain(path.replaceAll(/\[\d+\]/g, '[]'));
          met += open.size;
        }
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(300);
  });
});
