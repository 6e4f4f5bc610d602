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

/** What all conditions of a revision come to, whatever the case. Every finding is proved. */
const logic: Check = (subject) => {
  try {
    return lookAt(subject, rootsOf(subject.revision));
  } catch (error) {
    return [
      {
        code: 'logic-undecided',
        severity: 'warning',
        message: `the logic of the rules is not decided: ${whyUndecided(error, PATIENCE)}`,
        suggestion: 'nothing is known to be wrong: say it in another way if that can be',
        span: subject.json.span(['version']),
      },
    ];
  }
};

function lookAt({ revision, json }: Subject, roots: readonly Root[]): Finding[] {
  const questions = new Questions(revision, roots, Date.now() + PATIENCE);
  const settled = new SettledConditions(roots, questions, json, revision.facts);
  return [
    ...settled.findings,
    ...redundantConditions(roots, settled, questions, json, revision.facts),
    ...neverPermitted(revision, roots, settled, questions, json),
    ...swallowedRules(revision, roots, settled, questions, json),
  ];
}

/** The checks of what a revision's conditions come to. */
export const LOGIC: readonly Check[] = [logic];
