import { checkOfWords, type Words, type WrongWords, wrongAnywhere } from './words.ts';

/**
 * Citations of the law in free text that cite nothing. Those of list entries are of a form that the loader demands.
 */
export const malformedCitations = checkOfWords('malformed-citation', ({ name, text, at }: Words) =>
  name === 'citation' && at[2] !== 'entries' ? wrongInCitation(text) : undefined,
);

const BRACKETS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);

/** A part of a law that is counted in Roman numbers. */
const ROMAN = /\b(?:art|article|amend|amendment|title|chapter|ch|part|book)\.? [IVXLCDM]+\b/i;

/** Why a citation cites nothing; undefined where it may well cite something. */
export function wrongInCitation(text: string): WrongWords {
  const anywhere = wrongAnywhere(text);
  if (anywhere) return anywhere;
  const bracket = unbalanced(text);
  if (bracket !== undefined)
    return [`a bracket \`${bracket}\` has no other to it`, 'write the subdivision as it is cited: § 4(1)(b)'];
  if (/\(\s*\)|\[\s*\]/.test(text))
    return ['there is nothing between two brackets', 'name the subdivision, or take them out'];
  const separator = /^[,;:.]|[,;:–—-]$|[,;:]\s*[,;:]|\.\.|--|,(?=\))|\(,/.exec(text)?.[0];
  if (separator !== undefined)
    return [`nothing is cited beside \`${separator.trim()}\``, 'cite what is missing, or take it out'];
  if (/§(?!§? ?(?:[A-Z]{1,4}[- ]?)?\d)(?!(?<=§)§)/.test(text))
    return ['a `§` has no number', 'say which section'];
  if (!/\d/.test(text) && !ROMAN.test(text))
    return ['this citation has no number: nobody can look it up', 'say which act, section or page'];
  return undefined;
}

/** The first bracket that does not open or does not close. */
function unbalanced(text: string): string | undefined {
  const open: string[] = [];
  for (const character of text) {
    const opening = BRACKETS.get(character);
    if (opening !== undefined && open.pop() !== opening) return character;
    if (character === '(' || character === '[') open.push(character);
  }
  return open.pop();
}
