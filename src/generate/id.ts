const SYNTHETIC = /^synthetic-\d+-\d+$/;

/** The name of the nth case, from 1, of the population of a seed: whatever is made of it shows that it is synthetic. */
export const syntheticId = (seed: number, number: number): string => `synthetic-${seed}-${number}`;

/** Whether a case's name says that it is synthetic. */
export const isSynthetic = (id: string): boolean => SYNTHETIC.test(id);
