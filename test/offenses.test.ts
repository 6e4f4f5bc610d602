import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPolicy } from '../src/index.ts';

const FILE = '../shared/law/offenses.json';
const opened = openPolicy({ rules: 'rules' });

/** What puts an offense on the list, and since which version; forms reached by it beside the completed crime. */
const LISTED_BY: Record<string, { since: string; attempts: boolean }> = {
  'local-law-2014-058 and -059': { since: '3.0.0', attempts: true },
  'state-law-2018-ch-189': { since: '3.4.0', attempts: true },
  'rcny-39-2-01': { since: '3.5.0', attempts: false },
};
const VERSIONS = ['3.0.0', '3.1.0', '3.2.0', '3.3.0', '3.4.0', '3.5.0', '3.6.0'];

const convicted = (agency: string, offense: string, form: string) => ({
  agency,
  arrestDate: '2020-06-01',
  warrant: {
    issuedBy: 'article-iii-judge',
    probableCause: true,
    authorizesCustody: true,
    presentedWithDetainer: true,
  },
  terroristScreeningMatch: false,
  convictions: [
    {
      offense,
      jurisdiction: 'NY',
      class: 'felony',
      form,
      hateCrime: false,
      committedOn: '2018-12-01',
      judgmentOn: '2019-06-01',
      incarceration: [],
    },
  ],
});

describe.skipIf(!existsSync(FILE))('every offense that is or was listed', () => {
  // The body of a suite that is skipped runs all the same.
  const offenses = JSON.parse(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '[]') as {
    citation: string;
    title: string;
    listedBy: string[];
  }[];

  it.each(VERSIONS)(
    'qualifies under %s as its sources say, completed and attempted, for both agencies',
    (version) => {
      const [revision] = opened.resolve({ version });
      const got: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const { citation, listedBy } of offenses) {
        const grounds = listedBy
          .map((each) => LISTED_BY[each])
          .filter((each) => each !== undefined && each.since <= version);
        for (const agency of ['correction', 'police']) {
          const key = (form: string) => `${agency} ${citation} ${form}`;
          wanted[key('completed')] = grounds.length > 0 ? 'permitted' : 'prohibited';
          wanted[key('attempt')] = grounds.some((each) => each?.attempts) ? 'permitted' : 'prohibited';
          for (const form of ['completed', 'attempt']) {
            got[key(form)] =
              opened.decide(opened.check(convicted(agency, citation, form)), revision).hold ?? 'absent';
          }
        }
      }
      expect(got).toEqual(wanted);
    },
  );

  it('has the titles of the sources, the same in every revision', () => {
    const titles = new Map(offenses.map((each) => [each.citation, each.title]));
    for (const version of VERSIONS) {
      for (const list of opened.resolve({ version })[0].lists.values()) {
        if (list.id === 'leaving-the-scene') continue;
        for (const entry of list.entries)
          expect([entry.written, entry.title]).toEqual([entry.written, titles.get(entry.written)]);
      }
    }
  });

  it.each([
    ['3.0.0', 154, 160],
    ['3.3.0', 154, 160],
    ['3.4.0', 155, 161],
    ['3.5.0', 161, 167],
    ['3.6.0', 161, 167],
  ])('lists under %s %i citations, %i with 265.02(2) through (8) opened up', (version, cited, open) => {
    const [revision] = opened.resolve({ version });
    const lists = ['listed-felonies', 'crimes-added-by-rule'].flatMap(
      (id) => revision.lists.get(id)?.entries ?? [],
    );
    const written = new Set(lists.map((each) => each.written));
    const folded = new Set([...written].map((each) => each.replace(/^(PL 265\.02)\([2-8]\)$/, '$1(2)-(8)')));
    expect([folded.size, written.size]).toEqual([cited, open]);
  });
});
