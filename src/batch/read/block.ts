import type { RejectedLine } from '../chunk.ts';
import type { Problem } from '../decide-lines.ts';

/** A place in an input from which reading can go on. */
export interface Place {
  /** Bytes of the input before it; rows, where the input is a table that another program reads. */
  offset: number;
  /** The line and the column of what follows, from 1. Where rows are lines only the reader of the answers knows it. */
  line: number;
  column: number;
}

/** Where an input begins. */
export const START: Place = { offset: 0, line: 1, column: 1 };

/** A row that got no answer, with its places. */
export interface BadRow {
  problems: readonly Problem[];
  /** The row as it came; undefined where it is too long to be kept. */
  text: Uint8Array | undefined;
  /** Which bytes of the input it is, where it is too long to be kept. */
  bytes?: { from: number; to: number };
}

/** Rows to decide, cut out of an input where no row is cut. */
export interface Block {
  /** Whole rows; the buffer behind them is the block's own. */
  bytes: Uint8Array;
  /** A row that is refused unread, and how many lines it takes; `bytes` is empty then. */
  refused?: BadRow & { lines: number };
  /** Where the input goes on after the block. */
  next: Place;
  /**
   * The rejected row with its places in the input. Where it is absent, problems count lines from the block's first.
   * @param bytes the bytes of the block as they come back from who decided them
   */
  placeOf?: (row: RejectedLine, bytes: Uint8Array) => BadRow;
}
