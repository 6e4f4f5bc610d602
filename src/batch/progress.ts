/** How often the line is written anew, in milliseconds. */
const EVERY = 200;

/** What a line is written on. */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** A line on a terminal that says how far a run has come; nothing anywhere else. */
export class Progress {
  readonly #stream: Terminal | undefined;
  readonly #now: () => number;
  readonly #total: number | undefined;
  readonly #from: { rows: number; offset: number };
  readonly #start: number;
  #shown = false;
  #last = Number.NEGATIVE_INFINITY;

  /**
   * @param stream undefined is none
   * @param total how far the input goes, as offsets count; undefined where that is not known
   * @param from how far an earlier run had come
   */
  constructor(
    stream: Terminal | undefined,
    total: number | undefined,
    from: { rows: number; offset: number },
    now: () => number = Date.now,
  ) {
    this.#stream = stream;
    this.#now = now;
    this.#total = total;
    this.#from = from;
    this.#start = now();
  }

  update(rows: number, offset: number): void {
    const now = this.#now();
    if (!this.#stream?.isTTY || now - this.#last < EVERY) return;
    this.#last = now;
    this.#shown = true;
    const text = progressText(rows, offset, this.#from, this.#total, (now - this.#start) / 1000);
    this.#stream.write(`\r\x1b[K${text.slice(0, (this.#stream.columns || 80) - 1)}`);
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.#last = Number.NEGATIVE_INFINITY;
    this.#stream?.write('\r\x1b[K');
  }
}

/**
 * What the line says: rows, how many a second, how much of the input, and the time left.
 * @param seconds since this run began
 */
export function progressText(
  rows: number,
  offset: number,
  from: { rows: number; offset: number },
  total: number | undefined,
  seconds: number,
): string {
  const parts = [`${rows.toLocaleString('en-US')} rows`];
  if (seconds > 0) parts.push(`${Math.round((rows - from.rows) / seconds).toLocaleString('en-US')} a second`);
  if (total !== undefined && total > 0) {
    parts.push(`${Math.floor((100 * Math.min(offset, total)) / total)} %`);
    const read = offset - from.offset;
    if (read > 0 && seconds > 0) parts.push(`${duration(((total - offset) / read) * seconds)} left`);
  }
  return parts.join(', ');
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
