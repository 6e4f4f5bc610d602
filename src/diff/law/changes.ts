import type { Revision } from '../../revision/model.ts';
import { textChanges } from '../text/changes.ts';
import { enactmentSentences } from './enactment.ts';
import { factSentences } from './facts.ts';
import { listSentences } from './lists.ts';
import type { LawChange } from './model.ts';
import { actionSentences, definitionSentences, ruleSentences } from './provisions.ts';
import { readingSentences, remarkSentences, wordingSentences } from './remarks.ts';

/**
 * What one revision changes in another, as law: sentences with the citations and the ids that they are about.
 * What a change does to answers is not said here. None where only an order, or the form of the file, differs.
 */
export function lawChanges(a: Revision, b: Revision): LawChange[] {
  const changes = textChanges(a, b);
  return [
    ...enactmentSentences(a, b),
    ...listSentences(a, b),
    ...definitionSentences(a, b),
    ...actionSentences(a, b),
    ...ruleSentences(a, b),
    ...factSentences(a, b),
    ...readingSentences(a, b),
    ...remarkSentences(a, b),
    ...wordingSentences(changes),
  ];
}
