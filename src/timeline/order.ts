import { formatDay } from '../dates/day.ts';
import type { Code } from '../diagnostics/codes.ts';
import { isPatchOf } from '../diff/compatibility/number.ts';
import type { Pointer } from '../json/located.ts';
import { enacted, type Policy } from '../registry/policy.ts';
import type { InForce, RegisteredRevision } from '../revision/model.ts';

/** What is wrong with where a revision stands in the history, and at which property of its file. */
export interface OrderProblem {
  revision: RegisteredRevision;
  code: Code;
  message: string;
  suggestion: string;
  at: Pointer;
}

/**
 * What keeps the enacted revisions from being one line in time. Days that contradict `amends` are
 * refused as a policy is loaded; with those and these in order, every day from the first revision's
 * on has a law, and two only between the bounds of a day that is not known.
 */
export function orderProblems(policy: Policy): OrderProblem[] {
  const byVersion = new Map(policy.revisions.map((each) => [each.version, each]));
  const law = enacted(policy);
  const followers = new Map<string, RegisteredRevision>();
  return law.flatMap((revision) => {
    const amended = byVersion.get(revision.written.amends ?? '');
    if (!amended) return [];
    if (amended.written.status !== 'enacted') return [amendsBill(revision, amended)];
    const isPatch = isPatchOf(revision.version, amended.version);
    // A PATCH is another text of the same law: what amends either amends the one law.
    const place = isPatch ? `patch of ${amended.version}` : `after ${rootOf(amended, byVersion).version}`;
    const other = followers.get(place);
    if (!other) followers.set(place, revision);
    return [
      ...(other ? [severalAmend(revision, amended, other, isPatch)] : []),
      ...(isPatch ? patchDays(revision, amended) : []),
    ];
  });
}

/** The revision that a line of PATCHes goes back to. */
function rootOf(
  revision: RegisteredRevision,
  byVersion: ReadonlyMap<string, RegisteredRevision>,
): RegisteredRevision {
  const amended = byVersion.get(revision.written.amends ?? '');
  return amended && isPatchOf(revision.version, amended.version) ? rootOf(amended, byVersion) : revision;
}

function amendsBill(revision: RegisteredRevision, bill: RegisteredRevision): OrderProblem {
  return {
    revision,
    code: 'amends-proposal',
    message: `\`${bill.version}\` is ${bill.written.status}, and what is enacted can only amend law`,
    suggestion:
      bill.written.amends === undefined ? 'name a law' : `the bill amends \`${bill.written.amends}\``,
    at: ['amends'],
  };
}

function severalAmend(
  revision: RegisteredRevision,
  amended: RegisteredRevision,
  other: RegisteredRevision,
  isPatch: boolean,
): OrderProblem {
  return {
    revision,
    code: 'several-amend',
    message: isPatch
      ? `\`${other.version}\` is a PATCH of \`${amended.version}\` already`
      : `the law of \`${amended.version}\` is amended by \`${other.version}\` already: only bills may stand side by side`,
    suggestion: `amend \`${other.version}\`, or what follows it`,
    at: ['amends'],
  };
}

/**
 * A PATCH is law from the day that what it puts right was. Only a day that is known by its bounds may
 * become known better, which changes what was the law on the days between, so it must be declared.
 */
function patchDays(revision: RegisteredRevision, amended: RegisteredRevision): OrderProblem[] {
  if (!revision.inForce || !amended.inForce) return [];
  if (isSame(revision.inForce, amended.inForce)) return [];
  const isNarrower =
    revision.inForce.earliest >= amended.inForce.earliest &&
    revision.inForce.latest <= amended.inForce.latest;
  if (isNarrower && revision.written.corrects !== undefined) return [];
  return [
    {
      revision,
      code: 'patch-days',
      message: `a PATCH is law when what it puts right is, and \`${amended.version}\` is ${daysOf(amended.inForce)}`,
      suggestion: isNarrower
        ? 'say with `corrects` from what the day is known better'
        : 'take `inForce` from there; only bounds may become narrower',
      at: ['enactment', 'inForce'],
    },
  ];
}

const isSame = (a: InForce, b: InForce): boolean => a.earliest === b.earliest && a.latest === b.latest;

const daysOf = ({ earliest, latest }: InForce): string =>
  earliest === latest
    ? `in force from ${formatDay(earliest)}`
    : `in force from a day between ${formatDay(earliest)} and ${formatDay(latest)}`;
