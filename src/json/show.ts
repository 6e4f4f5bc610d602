const LONGEST = 60;

/** What does not show, or turns the direction of what does: a copied no-break space, a byte order mark. */
const UNSEEN = /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;

/** A text that would read as another kind of value without its quotes. */
const LITERAL = /^(true|false|null|-?\d+(\.\d+)?([eE][+-]?\d+)?|)$/;

/**
 * A JSON value in a message, in backticks: as it is written, cut to what one line holds. Texts stand
 * without their quotes, unless they would then pass for true, null or a number.
 */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  const isBare = typeof value === 'string' && !LITERAL.test(value);
  const text = isBare ? value : String(JSON.stringify(value));
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
  return `\`${cut.replace(UNSEEN, escaped)}\``;
}

function escaped(unseen: string): string {
  return `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
