/** Strong Kleene logic as numbers: `and` is the lesser, `or` the greater. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
