import { InvalidInput } from '../diagnostics/diagnostic.ts';
import { parseJson } from '../json/parse.ts';
import type { CellRow } from '../table/cells.ts';
import type { Table } from '../table/columns.ts';
import { caseOfRow } from '../table/row.ts';
import { decode } from '../text/read.ts';
import { Source } from '../text/source.ts';
import type { ChunkDecider, ChunkOutcome, RejectedLine } from './chunk.ts';
import { CsvChunk } from './csv-chunk.ts';
import type { Problem } from './decide-lines.ts';

/** A row that gets no answer: where it begins in the text and on which line, and why. */
interface Refused {
  start: number;
  line: number;
  problems: readonly Problem[];
}

/** Decides chunks of whole CSV rows: as cases in JSON, by the decider of these. */
export class CsvDecider implements Pick<ChunkDecider, 'decide'> {
  readonly #file: string;
  readonly #table: Table;
  readonly #width: number;
  readonly #decider: Pick<ChunkDecider, 'decide'>;
  #json = Buffer.alloc(1 << 20);

  /** @param width how many columns the header has */
  constructor(file: string, table: Table, width: number, decider: Pick<ChunkDecider, 'decide'>) {
    this.#file = file;
    this.#table = table;
    this.#width = width;
    this.#decider = decider;
  }

  /** @param chunk whole rows, without the header; lines of the outcome are those of the file, not rows */
  decide(chunk: Uint8Array): ChunkOutcome {
    const csv = new CsvChunk(chunk);
    const refused: Refused[] = [];
    // Where the rows begin that become cases: rows are seldom looked at again.
    const starts: number[] = [];
    const lines: number[] = [];
    let used = 0;
    for (let row = csv.next(); row; row = csv.next()) {
      const { line } = csv;
      const json = this.#caseOf(row, line, csv);
      if (typeof json === 'string') {
        starts.push(row.start);
        lines.push(line);
        used = this.#put(json, used);
      } else refused.push({ start: row.start, line, problems: json });
      csv.pass(row);
    }
    const cases = this.#json.subarray(0, used);
    const outcome = this.#decider.decide(cases);
    for (const { line: index, start, end, problems } of outcome.rejected) {
      const row = csv.rowAt(starts[index] as number);
      const line = lines[index] as number;
      const json = cases.toString('utf8', start, end);
      const placed = problems.map((each) => {
        const at = this.#columnAt(each.column - 1, json, row);
        return { ...each, ...csv.placeOf(row, line, row.starts[at] as number) };
      });
      refused.push({ start: row.start, line, problems: placed });
    }
    return { ...outcome, lines: csv.line, rejected: rejectedOf(refused, csv) };
  }

  /** The case of a row as JSON, or what is wrong with the row. */
  #caseOf(row: CellRow, line: number, csv: CsvChunk): string | Problem[] {
    if (row.strayQuote !== undefined) {
      const message = 'a quote stands inside a cell: within quotes it is written twice, and else not at all';
      return [{ message, ...csv.placeOf(row, line, row.strayQuote) }];
    }
    if (row.cells.length !== this.#width) {
      const message = `the row has ${row.cells.length} columns, the header ${this.#width}`;
      return [{ message, line: line + 1, column: 1 }];
    }
    if (!csv.isReadable(row)) return this.#encoding(csv.bytesOf(row, row.start), line);
    const read = caseOfRow(this.#table, row.cells);
    if (typeof read === 'string') return read;
    return read.map(({ column, message, suggestion }) => ({
      message,
      suggestion,
      ...csv.placeOf(row, line, row.starts[column.at] as number),
    }));
  }

  /** What is said of a row whose bytes are not UTF-8. */
  #encoding(bytes: Uint8Array, line: number): Problem[] {
    try {
      decode(this.#file, bytes);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return error.diagnostics.map((each) => ({ ...each, line: line + each.line }));
    }
    return [];
  }

  /** Writes a line of JSON; gives where the next begins. */
  #put(json: string, used: number): number {
    // A character has at most three bytes a unit.
    if (used + 3 * json.length + 1 > this.#json.length) {
      const longer = Buffer.alloc(2 * this.#json.length + 3 * json.length);
      this.#json.copy(longer, 0, 0, used);
      this.#json = longer;
    }
    const end = used + this.#json.write(json, used);
    this.#json[end] = 10;
    return end + 1;
  }

  /** The column of the table that a place in the row's JSON is of; the first where it is of no cell. */
  #columnAt(index: number, json: string, row: CellRow): number {
    try {
      const located = parseJson(new Source(this.#file, json));
      const column = this.#table.columns.find(({ pointer, at }) => {
        const { start, end } = located.span(pointer);
        return row.cells[at] !== '' && start <= index && index < end;
      });
      return column?.at ?? 0;
    } catch (error) {
      // A cell with JSON may name a property twice, or hold a number that cannot be kept.
      if (!(error instanceof InvalidInput)) throw error;
      return 0;
    }
  }
}

/** Refused rows in their order, with their bytes. */
function rejectedOf(refused: Refused[], csv: CsvChunk): RejectedLine[] {
  let index = 0;
  let byte = 0;
  return refused
    .sort((a, b) => a.start - b.start)
    .map(({ start, line, problems }) => {
      byte += csv.bytesBetween(index, start);
      index = start;
      const row = csv.rowAt(start);
      return { line, start: byte, end: byte + csv.bytesBetween(start, row.end), problems };
    });
}
