import { Questions } from '../../analysis/questions.ts';
import { whyUndecided } from '../../analysis/undecided.ts';
import type { Finding } from '../../diagnostics/diagnostic.ts';
import { type Root, rootsOf } from '../../revision/walk.ts';
import type { Check, Subject } from '../subject.ts';
import { SettledConditions } from './conditions.ts';
import { redundantConditions } from './redundant.ts';
import { neverPermitted, swallowedRules } from './rules.ts';

/** How long the logic of one revision may take, in milliseconds. */
const PATIENCE = 30_000;

/**
 * What all conditions of a revision come to, whatever the case. Every finding is proved. Where something is beyond the analysis, each
 * provision is looked at alone, and what is not decided is told.
 */
const logic: Check = (subject) => {
  const roots = rootsOf(subject.revision);
  const whole = lookAt(subject, roots, true);
  if (typeof whole !== 'string') return whole;
  return roots.flatMap((root) => {
    const found = lookAt(subject, [root], false);
    return typeof found === 'string' ? undecided(subject, root, found) : found;
  });
};

/** What is found in some provisions, and in rules together where all are there; in words why it is not decided. */
function lookAt(
  { revision, json }: Subject,
  roots: readonly Root[],
  areAllRules: boolean,
): Finding[] | string {
  try {
    const questions = new Questions(revision, roots, Date.now() + PATIENCE);
    const settled = new SettledConditions(roots, questions, json, revision.facts);
    return [
      ...settled.findings,
      ...redundantConditions(roots, settled, questions, json, revision.facts),
      ...(areAllRules ? neverPermitted(revision, roots, settled, questions, json) : []),
      ...(areAllRules ? swallowedRules(revision, roots, settled, questions, json) : []),
    ];
  } catch (error) {
    return whyUndecided(error, PATIENCE);
  }
}

const undecided = ({ json }: Subject, { at }: Root, reason: string): Finding => ({
  code: 'logic-undecided',
  severity: 'warning',
  message: `it is not decided whether this condition says what it seems to: ${reason}`,
  suggestion:
    'nothing is known to be wrong; say it in another way if that can be, or suppress this with a reason',
  span: json.span(at),
});

/** The checks of what a revision's conditions come to. */
export const LOGIC: readonly Check[] = [logic];
