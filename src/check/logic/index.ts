import { Undecidable } from '../../analysis/kinds.ts';
import type { Finding } from '../../diagnostics/diagnostic.ts';
import { type Root, rootsOf } from '../../revision/walk.ts';
import { TooLarge } from '../../solve/linear.ts';
import { OutOfTime } from '../../solve/sat.ts';
import type { Check, Subject } from '../subject.ts';
import { SettledConditions } from './conditions.ts';
import { Questions } from './questions.ts';
import { redundantConditions } from './redundant.ts';
import { neverPermitted, swallowedRules } from './rules.ts';

/** How long the logic of one revision may take, in milliseconds. */
const PATIENCE = 30_000;

/** What all conditions of a revision come to, whatever the case. Every finding is proved. */
const logic: Check = (subject) => {
  const roots = rootsOf(subject.revision);
  const found: Finding[] = [];
  const reason = whyUndecided(() => found.push(...lookAt(subject, roots)));
  if (reason === undefined) return found;
  return [
    {
      code: 'logic-undecided',
      severity: 'warning',
      message: `the logic of the rules is not decided: ${reason}`,
      suggestion: 'nothing is known to be wrong: say it in another way if that can be',
      span: subject.json.span(['version']),
    },
  ];
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

/** Why a piece of analysis came to no end; undefined where it did. */
function whyUndecided(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof OutOfTime) return `${PATIENCE / 1000} s were not enough`;
    if (error instanceof Undecidable) return error.message;
    if (error instanceof TooLarge) return 'numbers grew beyond what can be computed exactly';
    throw error;
  }
}

/** The checks of what a revision's conditions come to. */
export const LOGIC: readonly Check[] = [logic];
