import type { Source, Span } from '../text/source.ts';
import type { RelatedPlace } from './diagnostic.ts';

/** A place by lines and columns. */
export type Place = Omit<RelatedPlace, 'message'>;

/** A place as offsets of its text. */
export function offsetsOf(source: Source, { line, column, endLine, endColumn }: Omit<Place, 'file'>): Span {
  return {
    start: source.offsetAt({ line, column }),
    end: source.offsetAt({ line: endLine, column: endColumn }),
  };
}
