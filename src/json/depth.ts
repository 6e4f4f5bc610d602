/** How deep rule files and cases may be nested; the parser recurses, so the limit guards its stack. */
export const DEEPEST = 100;

/** The offset of the bracket that opens a level below `limit`, or undefined. */
export function tooDeepAt(text: string, limit: number = DEEPEST): number | undefined {
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

/** The offset of the quote that closes the string opened at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if (unit === 0x22 || unit === 0x0a) return at;
  }
  return text.length;
}
