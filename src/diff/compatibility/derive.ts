import type { Revision } from '../../revision/model.ts';
import { otherAct } from './act.ts';
import { factsAsked } from './asked.ts';
import { narrowedIn } from './narrowed.ts';
import { type Bump, numberAfter } from './number.ts';
import type { Reason } from './reason.ts';

/** The number that a change earns, and why. */
export interface Derived {
  bump: Bump;
  /** MAJOR.MINOR.PATCH. */
  number: string;
  /** The version that the newer revision should have: for a proposal the number with its own ending. */
  expected: string;
  /** At least one. */
  reasons: readonly Reason[];
  /**
   * For a PATCH, which may change no answer: whether it keeps them all, says itself that it changes some
   * (`corrects`), changes some without saying so, or nobody can tell. Undefined for the others.
   */
  answers?: 'kept' | 'declared' | 'changed' | 'undecided';
}

/**
 * The number that going from one revision to another earns. MAJOR: a full case of the older is not
 * enough any more. MINOR: another act, and none of that. PATCH: the same act.
 * @param changesAnswers whether some case's answer changes, undefined where that is not decided; asked
 *   only for a PATCH that does not declare `corrects`
 */
export async function deriveVersion(
  from: Revision,
  to: Revision,
  changesAnswers: () => Promise<boolean | undefined>,
): Promise<Derived> {
  const result = (bump: Bump, reasons: Reason[]): Derived => {
    const number = numberAfter(from.version, bump);
    const ending = to.version.indexOf('-');
    return { bump, number, expected: ending < 0 ? number : number + to.version.slice(ending), reasons };
  };
  const breaking = [
    ...goneActions(from, to),
    ...newlyAsked(from, to),
    ...narrowedIn(from.written.case, to.written.case),
  ];
  if (breaking.length > 0) return result('major', breaking);
  const another = otherAct(from.written.enactment, to.written.enactment);
  if (another !== undefined) return result('minor', [{ text: another }]);
  const same: Reason = { text: `the act is the same, \`${to.written.enactment.citation}\`` };
  if (to.written.corrects !== undefined) return { ...result('patch', [same]), answers: 'declared' };
  const changes = await changesAnswers();
  const answers = changes === undefined ? 'undecided' : changes ? 'changed' : 'kept';
  return { ...result('patch', [same]), answers };
}

function goneActions(from: Revision, to: Revision): Reason[] {
  const ids = new Set(to.actions.map((each) => each.id));
  return from.actions
    .filter((each) => !ids.has(each.id))
    .map((each) => ({ text: `the action \`${each.id}\` is gone` }));
}

/**
 * Facts that the newer revision asks for an action of both, that have no default, and that the older
 * does not have. A fact that the older has with a default is none: whoever states all facts of the
 * older states it too.
 */
function newlyAsked(from: Revision, to: Revision): Reason[] {
  const actionsByFact = new Map<string, string[]>();
  for (const action of to.actions) {
    if (!from.actions.some((each) => each.id === action.id)) continue;
    for (const [path, fact] of factsAsked(to, action)) {
      if (from.facts.has(path) || fact.default !== undefined) continue;
      actionsByFact.set(path, [...(actionsByFact.get(path) ?? []), action.id]);
    }
  }
  // Of a collection that is new itself, nothing more has to be said.
  const paths = [...actionsByFact.keys()].filter(
    (path) => ![...actionsByFact.keys()].some((outer) => path.startsWith(`${outer}[].`)),
  );
  return paths.map((path) => {
    const actions = (actionsByFact.get(path) ?? []).map((each) => `\`${each}\``).join(', ');
    return { text: `\`${path}\`, which \`${from.version}\` does not have, is asked for ${actions}`, path };
  });
}
