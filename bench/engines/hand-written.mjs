// The hand-written functions, on the cases as they are written.
import { decide } from '../hand-written.mjs';
import { mayHold } from '../hand-written-2014.mjs';
import { packed } from './codes.mjs';

const prepare = (written) => written;

/** The law of 2014, two values. */
export const hold = () => ({ prepare, decide: mayHold, codeOf: (held) => (held ? 1 : 0) });

/** All actions of 3.5.0, three values: a record of statuses, as the compiled executor gives it. */
export const all = () => ({ prepare, decide, codeOf: packed });
