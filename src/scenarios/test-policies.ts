import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import semver from 'semver';
import { uniteSchemas } from '../case/union.ts';
import { policiesAt, policyOf } from '../check/check-files.ts';
import { BadCall, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { findPolicy, loadPolicy } from '../registry/load-policy.ts';
import type { Policy } from '../registry/policy.ts';
import { byVersion } from '../registry/resolve.ts';
import { registerRevision } from '../revision/load.ts';
import { readSource } from '../text/read.ts';
import { SCENARIOS } from './files.ts';
import { loadScenarios } from './load.ts';
import type { Scenario } from './model.ts';
import { type Reason, reasonsFor, runScenarios, type ScenarioResults, type Tested } from './run.ts';
import { versionsIn } from './versions.ts';

/** What to test. */
export interface TestSelection {
  /** The folder of policies, and which policy, where no path is given. */
  rules?: string | undefined;
  policy?: string | undefined;
  /** A version, a range of enacted revisions, or the path of a revision file, which then stands for its version. */
  version?: string | undefined;
}

/** A policy with its scenarios, and what became of them. */
export interface TestedPolicy {
  folder: string;
  policy: Policy;
  scenarios: readonly Scenario[];
  /** How many files of scenarios there are. */
  files: number;
  results: ScenarioResults;
  /** What did not pass: failed or unconfirmed, in the order of the files. */
  failures: readonly Tested[];
  reasons: ReadonlyMap<Tested, Reason>;
  /** What is suspicious in the files, beside what fails. */
  warnings: readonly Diagnostic[];
}

/**
 * Runs the scenarios of policies, or only those of some files.
 * @param paths policies, folders of policies, folders and files of scenarios
 * @throws BadCall where nothing is there to test; InvalidInput with what is wrong in the files
 */
export async function testPolicies(
  paths: readonly string[],
  selection: TestSelection,
): Promise<TestedPolicy[]> {
  const targets = targetsOf(paths, selection);
  const tested: TestedPolicy[] = [];
  for (const [folder, only] of targets) tested.push(await testPolicy(folder, only, selection.version));
  return tested;
}

/** Each policy that is meant, with the files of it where not all are. */
function targetsOf(
  paths: readonly string[],
  { rules, policy }: TestSelection,
): Map<string, readonly string[] | undefined> {
  if (paths.length === 0) return new Map([[findPolicy(rules, policy), undefined]]);
  const targets = new Map<string, readonly string[] | undefined>();
  for (const path of paths) {
    const folders = policiesAt(path);
    const own = basename(resolve(path)) === SCENARIOS ? join(path, '..') : undefined;
    if (own !== undefined && existsSync(join(own, 'policy.json'))) folders.push(own);
    for (const each of folders) targets.set(each, undefined);
    if (folders.length > 0) continue;
    const folder = policyOf(path);
    if (folder === undefined || basename(dirname(resolve(path))) !== SCENARIOS || !path.endsWith('.json'))
      throw new BadCall(
        `\`${path}\` is neither a policy nor a file of scenarios`,
        `scenarios lie in the folder \`${SCENARIOS}\` of a policy; a revision is tested with --version FILE`,
      );
    // A missing file would be no scenario of the policy, and pass.
    readSource(path);
    if (!targets.has(folder) || targets.get(folder))
      targets.set(folder, [...(targets.get(folder) ?? []), path]);
  }
  return targets;
}

async function testPolicy(
  folder: string,
  only: readonly string[] | undefined,
  version: string | undefined,
): Promise<TestedPolicy> {
  const { policy, versions } = askedOf(loadPolicy(folder), version);
  const { scenarios, files, warnings } = loadScenarios(folder, policy, readSource, only);
  if (scenarios.length === 0)
    throw new BadCall(
      `\`${policy.id}\` has no scenarios`,
      `write them in \`${join(folder, SCENARIOS)}\`, as docs/scenarios.md says`,
    );
  const results = runScenarios(policy, scenarios, versions ? { versions } : {});
  if (results.tested.length === 0)
    throw new BadCall(
      `no scenario of \`${policy.id}\` says what to expect of ${versions?.map((each) => `\`${each}\``).join(', ') ?? 'any version'}`,
    );
  const failures = inOrder(scenarios, results.tested);
  return {
    folder,
    policy,
    scenarios,
    files,
    results,
    failures,
    reasons: await reasonsFor(policy, failures),
    // Those that are run fail; the others are not asked about.
    warnings: warnings.filter((each) => each.code !== 'scenario-unconfirmed'),
  };
}

/** What did not pass, by the places of expectations, then by examples; versions stay in their order. */
function inOrder(scenarios: readonly Scenario[], tested: readonly Tested[]): Tested[] {
  const expectations = new Map(scenarios.flatMap((each) => each.expectations).map((each, at) => [each, at]));
  const place = ({ expectation }: Tested): number => expectations.get(expectation) as number;
  return tested
    .filter((each) => each.outcome !== 'passed')
    .sort((a, b) => place(a) - place(b) || (a.run.example ?? 0) - (b.run.example ?? 0));
}

/** The policy as it is to be tested, and the versions that are asked; undefined for all. */
function askedOf(policy: Policy, version: string | undefined): { policy: Policy; versions?: string[] } {
  if (version === undefined) return { policy };
  if (version.endsWith('.json')) return withDraft(policy, version);
  const versions = versionsIn(policy, version);
  // Says what is wrong with a version that is none.
  if (versions.length === 0) byVersion(policy, version);
  return { policy, versions };
}

/** The policy with a draft in the place of the revision that has its version; cases may state its new facts. */
function withDraft(policy: Policy, file: string): { policy: Policy; versions: string[] } {
  const { revision } = registerRevision(readSource(file));
  if (revision.policy !== policy.id)
    throw new BadCall(
      `\`${file}\` is a revision of \`${revision.policy}\`, not of \`${policy.id}\``,
      'name its rules with --rules DIR and --policy ID',
    );
  revision.law();
  const others = policy.revisions.filter((each) => each.version !== revision.version);
  const revisions = [...others, revision].sort((a, b) => semver.compareBuild(a.version, b.version));
  const { schema, conflicts } = uniteSchemas(revisions.map((each) => each.written.case));
  if (conflicts.length > 0)
    throw new BadCall(
      `\`${file}\` gives \`${conflicts[0]?.path}\` another type than other revisions: their scenarios cannot serve it`,
    );
  return { policy: { ...policy, revisions, cases: schema }, versions: [revision.version] };
}
