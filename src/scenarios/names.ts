import { CaseValidator } from '../case/validate.ts';
import type { Policy } from '../registry/policy.ts';
import type { Revision } from '../revision/model.ts';
import { type KnownPaths, pathsOf } from './fact-path.ts';

/** What scenarios of a policy may name, over all its revisions. */
export interface Names {
  policy: Policy;
  validator: CaseValidator;
  paths: KnownPaths;
  /** The actions of each version. */
  actions: ReadonlyMap<string, ReadonlySet<string>>;
  allActions: ReadonlySet<string>;
  readings: ReadonlySet<string>;
}

/** @throws InvalidInput where a revision of the policy is not valid */
export function namesOf(policy: Policy): Names {
  const revisions = policy.revisions.map((each) => each.law());
  const actions = new Map(
    revisions.map((each) => [each.version, new Set(each.actions.map((action) => action.id))] as const),
  );
  return {
    policy,
    validator: new CaseValidator(policy.cases),
    paths: pathsOf(policy.cases),
    actions,
    allActions: new Set([...actions.values()].flatMap((each) => [...each])),
    readings: new Set(revisions.flatMap(readingsOf)),
  };
}

const readingsOf = ({ definitions, rules, actions }: Revision): string[] =>
  [...definitions.values(), ...rules, ...actions.map((each) => each.coverage)].flatMap((each) =>
    each.readings.map((reading) => reading.id),
  );
