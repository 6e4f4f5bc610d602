/** How deep rule files and cases may be nested; the parser recurses, so the limit guards its stack. */
export const DEEPEST = 100;

/** Up to here a regular expression may go through a text: in a long one its stack could overflow. */
export const SHORT = 250_000;

/** A string of JSON, or all that stands between brackets and strings. */
const NO_BRACKET = /"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?|[^{}[\]"]+/g;

/** The offset of the bracket that opens a level below `limit`, or undefined. */
export function tooDeepAt(text: string, limit: number = DEEPEST): number | undefined {
  // Taking all else away in one stroke leaves little to go through; hardly any text is too deep.
  if (text.length <= SHORT && !isDeeper(text.replace(NO_BRACKET, ''), limit)) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) {
      at = endOfString(text, at);
    } else if (unit === 0x7b || unit === 0x5b) {
      depth++;
      if (depth > limit) return at;
    } else if (unit === 0x7d || unit === 0x5d) {
      depth--;
    }
  }
  return undefined;
}

function isDeeper(brackets: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < brackets.length; at++) {
    const unit = brackets.charCodeAt(at);
    depth += unit === 0x7b || unit === 0x5b ? 1 : -1;
    if (depth > limit) return true;
  }
  return false;
}

/** The offset of the quote that closes the string opened at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if (unit === 0x22 || unit === 0x0a) return at;
  }
  return text.length;
}
