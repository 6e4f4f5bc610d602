import type { Code } from '../diagnostics/codes.ts';
import type { Pointer } from '../json/located.ts';
import { show } from '../json/show.ts';
import type { Kind } from '../revision/kinds.ts';
import { type Place, pathSuggestion } from './facts.ts';

/** What the profiles of a policy may name. */
export interface Known {
  policy: string;
  places: ReadonlyMap<string, Place>;
  required: ReadonlySet<string>;
  /** The ids of the lists of all revisions. */
  lists: () => readonly string[];
}

/** Reports what is wrong at a place of the profile; `key` means the name there. */
export type Add = (code: Code, message: string, at: Pointer, suggestion?: string, key?: 'key') => void;

/** What kinds of fact are called. */
export const KINDS: Readonly<Record<Kind, string>> = {
  boolean: 'true or false',
  text: 'a text',
  number: 'a number',
  date: 'a date',
  'date-time': 'a moment',
  citation: 'a citation',
  texts: 'a list of texts',
  spans: 'spans of days',
  collection: 'a collection',
  group: 'a group of facts',
};

/** Reports a path that no case has. */
export function reportUnknownPath(path: string, at: Pointer, known: Known, add: Add, key?: 'key'): void {
  const help = pathSuggestion(path, [...known.places.keys()]);
  add('unknown-fact', `cases of \`${known.policy}\` have no fact ${show(path)}`, at, help, key);
}

/** Reports weights of which none is more than 0. */
export function reportWeightless(weights: Readonly<Record<string, number>>, at: Pointer, add: Add): void {
  if (Object.values(weights).some((weight) => weight > 0)) return;
  add('out-of-range', 'one weight at least is more than 0', at);
}
