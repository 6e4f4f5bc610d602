import { type Citation, parseCitation } from '../citation/citation.ts';
import { Interner } from './interner.ts';
import { type Layout, NEXT, type RecordLayout } from './layout.ts';

/** One case at a time as numbers, which a reader of bytes fills in: a record of cells for the case and for each item. */
export class Store {
  readonly layout: Layout;
  cells = new Int32Array(1 << 12);
  /** The values of numbers, each where its cell is. */
  numbers = new Float64Array(0);
  /** The first free cell. */
  top = SCRATCH;
  /** Where the record is that is in question, by the index of its layout. */
  readonly bases: Int32Array;
  /** How many cases there were: what is remembered of one case has its number. */
  generation = 0;
  readonly texts = new Interner();
  /** Citations by number, from 1. */
  readonly citations: Citation[] = [];
  readonly #citationIds = new Interner();
  /** What remembers something by the number of a citation, and has to forget it. */
  readonly #forgetful: (() => void)[] = [];
  readonly #hasNumbers: boolean;

  constructor(layout: Layout) {
    this.layout = layout;
    this.bases = new Int32Array(layout.records.length);
    this.#hasNumbers = layout.slots.some((each) => each.kind === 'number');
    if (this.#hasNumbers) this.numbers = new Float64Array(this.cells.length);
  }

  /** Makes room for another case. */
  begin(): void {
    // Only between cases: within one, equal texts must have equal numbers.
    if ((this.generation++ & 0xff) === 0) this.#tidy();
    this.top = SCRATCH;
  }

  /** A record whose cells all hold the same. @returns where it is */
  allocate(record: RecordLayout, content: number): number {
    const at = this.top;
    const end = at + record.width;
    if (end > this.cells.length) this.#grow(end);
    const { cells } = this;
    cells[at + NEXT] = 0;
    for (let cell = at + 1; cell < end; cell++) cells[cell] = content;
    this.top = end;
    return at;
  }

  /** So many cells in a row. @returns where they are */
  reserve(count: number): number {
    const at = this.top;
    this.top += count;
    if (this.top > this.cells.length) this.#grow(this.top);
    return at;
  }

  /** The number of a citation, from 1. */
  citation(text: string): number {
    const id = this.#citationIds.idOf(text);
    if (this.citations[id] === undefined) this.citations[id] = parseCitation(text) as Citation;
    return id;
  }

  /** Calls when the numbers of citations begin anew. */
  onForget(forget: () => void): void {
    this.#forgetful.push(forget);
  }

  /** A run over data of others could otherwise remember without end. */
  #tidy(): void {
    if (this.texts.characters > MANY) this.texts.tidy();
    if (this.#citationIds.characters <= MANY) return;
    this.#citationIds.tidy();
    this.citations.length = 0;
    for (const forget of this.#forgetful) forget();
  }

  #grow(least: number): void {
    const size = Math.max(least, this.cells.length * 2);
    const cells = new Int32Array(size);
    cells.set(this.cells);
    this.cells = cells;
    if (!this.#hasNumbers) return;
    const numbers = new Float64Array(size);
    numbers.set(this.numbers);
    this.numbers = numbers;
  }
}

/** The first cells are for facts that nobody asks about, so that a reader need not look whether somebody does. */
const SCRATCH = 64;

/** So many characters of cases are remembered. */
const MANY = 1 << 22;
