/** Strong Kleene logic: false, unknown, true as numbers, so that `and` is the least and `or` the greatest. */
export type Truth = 0 | 1 | 2;

export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/** True where it is, false where it is not. */
export const truth = (value: boolean): Truth => (value ? TRUE : FALSE);

/** True becomes false, false true, unknown stays unknown. */
export const negate = (value: Truth): Truth => (2 - value) as Truth;

/** `false`, `unknown` or `true`, for people and JSON. */
export const truthName = (value: Truth): 'false' | 'unknown' | 'true' =>
  value === TRUE ? 'true' : value === FALSE ? 'false' : 'unknown';
