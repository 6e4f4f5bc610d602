import { checkOfWords, type Words, type WrongWords, wrongAnywhere } from './words.ts';

/** Texts, questions and titles that are not what they are called: explanations are put together from them, as they stand. */
export const malformedSentences = checkOfWords('malformed-sentence', ({ name, text, at }: Words) => {
  const kind = kindOf(name, at[0] === 'case');
  return kind && wrongInWords(text, kind);
});

/** What a text is: whole sentences, a question, a title that stands by itself, or words that stand within a sentence. */
export type WordsKind = 'sentence' | 'question' | 'title' | 'phrase';

function kindOf(name: string, isOfFact: boolean): WordsKind | undefined {
  switch (name) {
    case 'text':
    case 'note':
    case 'basis':
    case 'corrects':
      return 'sentence';
    case 'question':
      return 'question';
    case 'title':
      return isOfFact ? 'phrase' : 'title';
    case 'instrument':
      return 'title';
    default:
      return undefined;
  }
}

const START = /^["'“‘„«`([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}§`]/u;
const QUOTED = /^["'“‘„«`]/;
const END = /[.?!]["'”’»`)\]]*$/u;

/** What is wrong with a text of its kind; undefined where nothing is. */
export function wrongInWords(text: string, kind: WordsKind): WrongWords {
  const anywhere = wrongAnywhere(text);
  if (anywhere) return anywhere;
  if (/,,|;;|::|(?<!\.)\.\.(?!\.)| [,;:.?!](?=\s|$)/.test(text))
    return ['a mark is doubled, or has a space before it', 'write it once, right behind the word'];
  if (!/\p{L}/u.test(text)) return ['there is no word in this text', 'write it in words'];
  if (kind === 'phrase')
    return /[,;:.?!]$/.test(text)
      ? ['a sentence goes on after the title of a fact, so it ends without a mark', 'take the mark out']
      : undefined;
  if (!START.test(text) && !QUOTED.test(text))
    return [`this ${kind} does not begin with a capital`, 'write a capital'];
  switch (kind) {
    case 'title':
      return /[,;:]$/.test(text)
        ? ['this title ends with a mark, as if something were missing', 'take it out']
        : undefined;
    case 'question':
      if (!text.includes('?'))
        return ['this question has no question mark', 'put it as a question, as a person would ask it'];
      return END.test(text)
        ? undefined
        : ['this question does not end', 'end it with `?`, or with a full stop where a hint follows'];
    case 'sentence':
      return END.test(text)
        ? undefined
        : ['this sentence does not end with a full stop', 'write a whole sentence, with a full stop'];
  }
}
