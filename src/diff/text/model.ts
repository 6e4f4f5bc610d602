/** The parts of a revision file that changes are told by. */
export const SECTIONS = [
  'header',
  'enactment',
  'sources',
  'facts',
  'lists',
  'entries',
  'definitions',
  'actions',
  'coverage',
  'limits',
  'rules',
  'readings',
  'annotations',
  'notModelled',
] as const;

export type Section = (typeof SECTIONS)[number];

/** One difference between the texts of two revision files, found by ids and citations, never by lines. */
export interface TextChange {
  /** `order`: the same values, in another order. */
  kind: 'added' | 'removed' | 'changed' | 'order';
  section: Section;
  /**
   * What it is about: an id, an entry's citation, a fact's path, a source's title, the name of a property of the
   * header or the enactment. Null for the order of a whole section.
   */
  id: string | null;
  /** What an entry, or a reading, belongs to: `lists/…`, `rules/…`. */
  of?: string;
  /** Which property of it changed, by its path within: `text`, `items/enum`. Absent where all of it came or went. */
  property?: string;
  /** JSON pointers into the one file and the other; absent where it is not there. */
  path: { from?: string; to?: string };
  /** The values; absent where there is none. Of an order: the ids or values that both have. */
  before?: unknown;
  after?: unknown;
}
