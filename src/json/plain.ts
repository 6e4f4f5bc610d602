import { SHORT } from './depth.ts';
import { FORBIDDEN } from './forbidden.ts';

/** A whole number of at most so many digits is kept exactly. */
const MANY_DIGITS = 15;

/** An escape that stands for one of the two halves of a character. */
const HALF = /\\u[dD][89a-fA-F]/;

/** A string of JSON, which is kept, or white space between the parts, which is not. */
const STRING_OR_SPACE = /("[^"\\]*(?:\\[\s\S][^"\\]*)*")|\s+/g;

/**
 * Whether a JSON text is what its value is written as, apart from white space: then nothing in it
 * was dropped or changed on reading. False says nothing: the text may only be written otherwise.
 * @param value what JSON.parse made of the text
 */
export function isAsWritten(text: string, value: unknown): boolean {
  if (text.length > SHORT) return false;
  for (const name of FORBIDDEN) if (text.includes(`"${name}"`)) return false;
  return (
    !text.includes('\\u') &&
    text.isWellFormed() &&
    text.replace(STRING_OR_SPACE, '$1') === JSON.stringify(value)
  );
}

/**
 * Whether a JSON text is free of what JSON.parse lets through: a name twice in one object, names
 * that reach into prototypes, numbers that may be too large to keep, halves of characters. Only for
 * texts that JSON.parse has accepted; it looks at names alone, which is much faster than a tree with places.
 */
export function isPlain(text: string): boolean {
  if (!text.isWellFormed() || HALF.test(text)) return false;
  const open: (Set<string> | undefined)[] = [];
  let isKeyPlace = false;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) {
      if (++digits > MANY_DIGITS) return false;
      continue;
    }
    if (digits > 0 && (unit === 0x65 || unit === 0x45)) return false;
    digits = 0;
    switch (unit) {
      case 0x7b: // {
        open.push(new Set());
        isKeyPlace = true;
        break;
      case 0x5b: // [
        open.push(undefined);
        isKeyPlace = false;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        isKeyPlace = false;
        break;
      case 0x2c: // ,
        isKeyPlace = open.at(-1) !== undefined;
        break;
      case 0x22: {
        const end = endOfText(text, at);
        if (isKeyPlace) {
          const written = text.slice(at, end + 1);
          const name = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
          const names = open.at(-1);
          if (names?.has(name) || FORBIDDEN.has(name)) return false;
          names?.add(name);
          isKeyPlace = false;
        }
        at = end;
        break;
      }
    }
  }
  return true;
}

function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}
