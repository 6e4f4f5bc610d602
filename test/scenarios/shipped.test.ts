import { beforeAll, describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/registry/load-policy.ts';
import type { Policy } from '../../src/registry/policy.ts';
import type { Revision } from '../../src/revision/model.ts';
import { loadScenarios } from '../../src/scenarios/load.ts';
import type { Scenario } from '../../src/scenarios/model.ts';
import { runScenarios } from '../../src/scenarios/run.ts';

const FOLDER = 'rules/nyc-detainer';

let policy: Policy;
let scenarios: readonly Scenario[];

beforeAll(() => {
  policy = loadPolicy(FOLDER);
  const loaded = loadScenarios(FOLDER, policy);
  expect(loaded.warnings).toEqual([]);
  scenarios = loaded.scenarios;
});

const versionsOf = (scenario: Scenario): string[] => scenario.expectations.flatMap((each) => each.versions);

/** The citations that the convictions or charges of scenarios state, of those that say something of a version. */
function statedFor(version: string): { convictions: Set<string>; charges: Set<string> } {
  const convictions = new Set<string>();
  const charges = new Set<string>();
  for (const scenario of scenarios) {
    if (!versionsOf(scenario).includes(version)) continue;
    for (const run of scenario.runs) {
      for (const { offense } of itemsOf(run.case.convictions)) convictions.add(String(offense));
      for (const each of itemsOf(run.case.pendingCases))
        for (const { offense } of itemsOf(each.charges)) charges.add(String(offense));
    }
  }
  return { convictions, charges };
}

const itemsOf = (items: unknown): Record<string, unknown>[] =>
  Array.isArray(items) ? (items as Record<string, unknown>[]) : [];

/** What the lists of a revision name: citations, or for a range its first and last section. */
const listed = (revision: Revision): string[] =>
  revision.written.lists.flatMap((list) =>
    list.entries.flatMap((entry) => ('citation' in entry ? [entry.citation] : [entry.from, entry.to])),
  );

it('are enough, each with a title of its own', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(380);
  expect(new Set(scenarios.map((each) => each.title)).size).toBe(scenarios.length);
});

it('are confirmed, all of them', () => {
  const open = scenarios.filter((each) => each.expectations.some(({ status }) => status === null));
  expect(open.map((each) => each.title)).toEqual([]);
});

it('come out as the law says under every version', () => {
  const { tested, versions } = runScenarios(policy, scenarios);
  expect(versions).toEqual(policy.revisions.map((each) => each.version));
  expect(
    tested
      .filter((each) => each.outcome !== 'passed')
      .map(
        ({ scenario, run, version, expectation, got }) =>
          `${scenario.title} (${run.example ?? '-'}) ${version} ${expectation.action}: ${got.status} ${got.needs ?? ''}`,
      ),
  ).toEqual([]);
});

it('say something of every action of every version', () => {
  const missing = policy.revisions.flatMap((revision) =>
    revision
      .law()
      .written.actions.filter(
        ({ id }) =>
          !scenarios.some((each) =>
            each.expectations.some((one) => one.action === id && one.versions.includes(revision.version)),
          ),
      )
      .map(({ id }) => `${revision.version} ${id}`),
  );
  expect(missing).toEqual([]);
});

it('rest on every reading', () => {
  const known = new Set<string>();
  for (const { written } of policy.revisions.map((each) => each.law()))
    for (const each of [
      ...written.definitions,
      ...written.rules,
      ...written.actions.map((one) => one.coverage),
    ])
      for (const { id } of each.readings ?? []) known.add(id);
  const used = new Set(scenarios.flatMap((each) => each.readings));
  expect([...known].filter((id) => !used.has(id)).sort()).toEqual([]);
  expect([...used].filter((id) => !known.has(id)).sort()).toEqual([]);
});

describe('have an example of every listed offense', () => {
  it.each(['2.0.0', '3.0.0', '3.3.0', '3.4.0', '3.5.0', '3.6.0', '4.0.0-int.2469.2021'])(
    'of %s',
    (version) => {
      const revision = policy.revisions.find((each) => each.version === version)?.law() as Revision;
      const { convictions, charges } = statedFor(version);
      const all = listed(revision);
      expect(all.filter((each) => !convictions.has(each) && !charges.has(each))).toEqual([]);
      expect(all.length).toBe(LISTED[version]);
    },
  );
});

/** Counted in the law: 160 felonies of 2014, PL 230.34-a, seven of the rule, VTL 600; in 2013 eight provisions and two ranges by their ends. */
const LISTED: Record<string, number> = {
  '2.0.0': 12,
  '3.0.0': 161,
  '3.3.0': 161,
  '3.4.0': 162,
  '3.5.0': 169,
  '3.6.0': 169,
  '4.0.0-int.2469.2021': 169,
};

it('say of each felony of 2014 that it permits, with a warrant, and did before', () => {
  const table = scenarios.find(
    (each) => each.title === 'A felony on the list of 2014 is a violent or serious crime',
  );
  expect(table?.runs).toHaveLength(160);
  const holds = table?.expectations.filter((each) => each.action === 'hold') ?? [];
  expect(new Set(holds.map((each) => each.status))).toEqual(new Set(['permitted']));
  // The bill that repeals everything is the only one under which no list is left.
  expect(new Set(holds.flatMap((each) => each.versions))).toEqual(
    new Set(policy.revisions.map((each) => each.version).filter((each) => each !== '3.7.0-int.515.2026')),
  );
});
