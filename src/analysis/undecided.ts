import { TooLarge } from '../solve/linear.ts';
import { OutOfTime } from '../solve/sat.ts';
import { Undecidable } from './kinds.ts';

/**
 * Why an analysis came to no end, in words.
 * @param patience milliseconds that it had
 * @throws the error itself where it is of another kind
 */
export function whyUndecided(error: unknown, patience: number): string {
  if (error instanceof OutOfTime) return `the time box of ${patience / 1000} s ended`;
  if (error instanceof Undecidable) return error.message;
  if (error instanceof TooLarge) return 'numbers grew beyond what can be computed exactly';
  throw error;
}
