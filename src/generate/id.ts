/** How the names of synthetic cases begin: whatever is made of them shows thereby that it is synthetic. */
export const SYNTHETIC_PREFIX = 'synthetic-';

/** The name of the nth case, from 1, of the population of a seed. */
export const syntheticId = (seed: number, number: number): string => `${SYNTHETIC_PREFIX}${seed}-${number}`;
