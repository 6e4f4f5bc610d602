import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { Pointer } from '../../json/located.ts';
import { show } from '../../json/show.ts';
import type { Check } from '../subject.ts';

/** What is wrong with a text, and what to do; undefined where nothing is. */
export type WrongWords = readonly [message: string, suggestion: string] | undefined;

/** A text that a person wrote for people, with the name of its property. */
export interface Words {
  name: string;
  text: string;
  at: Pointer;
}

/** A check of texts that are for people, each by itself: at most one thing is told of a text. */
export const checkOfWords =
  (code: Finding['code'], wrongIn: (words: Words) => WrongWords): Check =>
  ({ json }) =>
    wordsIn(json.value, []).flatMap((words) => {
      const wrong = wrongIn(words);
      if (!wrong) return [];
      const [message, suggestion] = wrong;
      return { code, severity: 'warning' as const, message, suggestion, span: json.span(words.at) };
    });

/** Every text that is a property of an object. */
function wordsIn(value: unknown, at: Pointer): Words[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => wordsIn(each, [...at, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [{ name, text: inner, at: [...at, name] }] : wordsIn(inner, [...at, name]),
  );
}

/** What people write where the words are still to come: in a text, or as all of it. */
const STILL_TO_COME = /\b(?:todo|tbd|tba|fixme)\b|\?\?|lorem ipsum/i;
/** In capitals, three are a Roman thirty. */
const CROSSES = /\bx{3,}\b|\bX{4,}\b|(?<=§ ?)[xX]{2,}/;
const NOTHING_ELSE =
  /^[^\p{L}\p{N}]*(?:placeholder|dummy|n\/?a|x+|to be (?:done|written|determined|added|decided))?[^\p{L}\p{N}]*$/iu;

/** What is wrong with a text whatever it is for: it is no text yet, or its spaces are not right. */
export function wrongAnywhere(text: string): WrongWords {
  const placeholder =
    STILL_TO_COME.exec(text)?.[0] ?? CROSSES.exec(text)?.[0] ?? (NOTHING_ELSE.test(text) ? text : undefined);
  if (placeholder !== undefined)
    return [`${show(placeholder)} stands for words that are still to come`, 'write them'];
  if (text !== text.trim()) return ['there are spaces at an end of this text', 'take them out'];
  const spaces = /\s{2,}|[^\S \u00a0]/.exec(text);
  if (spaces) return ['there are several spaces, or a break, between two words', 'write one space'];
  return undefined;
}
