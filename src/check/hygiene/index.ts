import type { Check } from '../subject.ts';
import { absentPasses } from './absent-passes.ts';
import { coveredEntries } from './covered-entry.ts';
import { malformedCitations } from './malformed-citation.ts';
import { malformedSentences } from './malformed-sentence.ts';
import { differingTitles } from './title-differs.ts';
import { unusedDefinitions } from './unused-definition.ts';
import { unusedFacts } from './unused-fact.ts';
import { unusedLists } from './unused-list.ts';

/** The checks of a revision's parts and words. */
export const HYGIENE: readonly Check[] = [
  unusedFacts,
  unusedLists,
  unusedDefinitions,
  coveredEntries,
  malformedCitations,
  malformedSentences,
  differingTitles,
  absentPasses,
];
