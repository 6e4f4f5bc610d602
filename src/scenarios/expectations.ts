import semver from 'semver';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { show } from '../json/show.ts';
import type { Policy } from '../registry/policy.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import { patternOf, suggestionFor } from './fact-path.ts';
import type { Placed } from './files.ts';
import type { Expectation } from './model.ts';
import type { Names } from './names.ts';
import { alternativesOf, versionsIn } from './versions.ts';
import type { Expected } from './written.ts';

/**
 * What a scenario expects, range by range and action by action.
 * @param add takes what is wrong; such an expectation is left out
 */
export function expectationsOf(
  { written, json, at }: Placed,
  names: Names,
  add: (finding: Finding) => void,
): Expectation[] {
  return Object.entries(written.expect).flatMap(([range, actions]) => {
    const here = [...at, 'expect', range];
    const versions = versionsOf(range, names, json, here, add);
    return Object.entries(actions).flatMap(([action, expected]) => {
      const place = [...here, action];
      const found = checkAction(action, versions ?? [], names, json, place);
      if (found) add(found);
      for (const each of checkExpected(expected, names, json, place)) add(each);
      if (found || !versions) return [];
      return [{ range, versions, action, ...statusOf(expected), at: place }];
    });
  });
}

const statusOf = (expected: Expected): Pick<Expectation, 'status' | 'needs'> =>
  expected !== null && typeof expected === 'object'
    ? { status: expected.status, needs: expected.needs }
    : { status: expected, needs: undefined };

/** The versions that a range matches; undefined where it is none. */
function versionsOf(
  range: string,
  { policy }: Names,
  json: LocatedJson,
  at: Pointer,
  add: (finding: Finding) => void,
): string[] | undefined {
  const span = json.keySpan(at);
  const alternatives = alternativesOf(policy, range);
  const wrong = alternatives.find((each) => !each.revisions);
  if (wrong) {
    add({
      code: 'scenario-range',
      message: `${show(wrong.range)} is neither a version nor a range of versions`,
      suggestion: 'as `3.5.0`, `^3`, `~3.5` or `>=3.0.0 <3.5.0`',
      span,
    });
    return undefined;
  }
  for (const each of alternatives) {
    if (each.revisions?.length === 0) add({ ...nothingIn(each.range, policy), span });
  }
  return versionsIn(policy, range);
}

function nothingIn(range: string, policy: Policy): Omit<Finding, 'span'> {
  const versions = policy.revisions.map((each) => each.version);
  const isVersion = semver.valid(range) !== null;
  const near = isVersion ? nearest(range, versions) : undefined;
  return {
    code: 'scenario-range',
    severity: 'warning',
    message: isVersion
      ? `there is no revision ${show(range)}: nothing is tested here`
      : `no enacted revision is in the range ${show(range)}: nothing is tested here`,
    suggestion: near ? `did you mean \`${near}\`?` : `there is ${oneOf(versions, 30)}`,
  };
}

/** Every version in the range must have the action: of one that lacks it nothing would be tested. */
function checkAction(
  action: string,
  versions: readonly string[],
  { actions, allActions }: Names,
  json: LocatedJson,
  at: Pointer,
): Finding | undefined {
  const span = json.keySpan(at);
  if (!allActions.has(action)) {
    const near = nearest(action, allActions);
    const suggestion = near ? `did you mean \`${near}\`?` : `there is ${oneOf([...allActions], 20)}`;
    return { code: 'unknown-action', message: `unknown action ${show(action)}`, suggestion, span };
  }
  const lacking = versions.filter((each) => !actions.get(each)?.has(action));
  if (lacking.length === 0) return undefined;
  const having = [...actions].filter(([, ids]) => ids.has(action)).map(([version]) => version);
  return {
    code: 'unknown-action',
    message: `${show(action)} is no action of ${and(lacking)}, which the range matches`,
    suggestion: `narrow the range: it is one of ${and(having)}`,
    span,
  };
}

const and = (versions: readonly string[]): string =>
  versions
    .map((each) => `\`${each}\``)
    .join(', ')
    .replace(/, (`[^`]*`)$/, ' and $1');

function checkExpected(expected: Expected, { paths }: Names, json: LocatedJson, at: Pointer): Finding[] {
  if (expected === null) {
    return [
      {
        code: 'scenario-unconfirmed',
        severity: 'warning',
        message: 'no person has confirmed what is expected here',
        suggestion: 'read the law, and put the status in place of null',
        span: json.span(at),
      },
    ];
  }
  if (typeof expected !== 'object') return [];
  return expected.needs.flatMap((path, index): Finding[] => {
    const pattern = patternOf(path);
    if (pattern !== undefined && paths.facts.has(pattern)) return [];
    return [
      {
        code: 'unknown-fact',
        message: `unknown fact ${show(path)}`,
        suggestion: suggestionFor(path, paths.facts),
        span: json.span([...at, 'needs', index]),
      },
    ];
  });
}
