import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, type Options, parse } from 'csv-parse';
import { Temporal } from 'temporal-polyfill';
import { BadCall } from '../diagnostics/diagnostic.ts';
import { parseTopCharge } from './doc-charge.ts';
import type { ImportFormat } from './formats.ts';
import {
  type Charge,
  type HypotheticalCase,
  hypotheticalCase,
  type OffenseClass,
  type Unreadable,
} from './hypothetical.ts';
import { parseLawCode } from './nypd-law-code.ts';

/** What became of one row. `line` is where the row begins in the file, the header's being 1. */
export type ImportedRow =
  | { kind: 'case'; line: number; case: HypotheticalCase }
  | { kind: 'empty'; line: number }
  | { kind: 'unread'; line: number; charge: string; problem: string }
  | { kind: 'bad-row'; line: number; problem: string };

export interface ImportOptions {
  /** Whose case it is to be; absent: police for arrests, correction for custody. */
  agency?: string | undefined;
  /** The name that messages give the input. */
  file: string;
}

interface Format {
  agency: string;
  date: string;
  charge: string;
  /** Absent: the file does not tell the class of the offense. */
  category?: string;
  parse(charge: string): Charge | Unreadable;
}

const FORMATS: Record<ImportFormat, Format> = {
  'nypd-arrests': {
    agency: 'police',
    date: 'ARREST_DATE',
    charge: 'LAW_CODE',
    category: 'LAW_CAT_CD',
    parse: parseLawCode,
  },
  // The day of the arrest is not in the custody file; the day of admission is the nearest to it.
  'doc-custody': {
    agency: 'correction',
    date: 'ADMITTED_DT',
    charge: 'TOP_CHARGE',
    parse: parseTopCharge,
  },
};

/** An infraction (`I`) is no crime either; the law knows only violations below misdemeanors. */
const CLASSES = new Map<string, OffenseClass | undefined>([
  ['F', 'felony'],
  ['M', 'misdemeanor'],
  ['V', 'violation'],
  ['I', 'violation'],
  ['', undefined],
]);

/** No row of these files comes near; a quote that is never closed does. */
const LONGEST_ROW = 100_000;

/**
 * Turns a file of charges into hypothetical cases, row by row, in the file's order; what cannot be
 * read is passed on as such, so every row comes out exactly once. Blank lines are no rows.
 * @param input CSV in UTF-8, with or without a byte order mark; lines may end in CRLF or LF
 * @throws BadCall where a needed column is missing or named twice, or the quoting is broken, since
 *   then nobody can tell where rows end; whatever reading `input` throws
 */
export async function* readCharges(
  name: ImportFormat,
  input: AsyncIterable<Buffer | string>,
  options: ImportOptions,
): AsyncGenerator<ImportedRow> {
  let rowOf: ((cells: string[], line: number) => ImportedRow) | undefined;
  for await (const { cells, line } of table(input, options.file)) {
    if (rowOf) yield rowOf(cells, line);
    else rowOf = rowReader(name, cells, options);
  }
  if (!rowOf) rowReader(name, [], options);
}

/** Looks the needed columns up once, and gives back what reads a row by them. */
function rowReader(
  name: ImportFormat,
  header: string[],
  options: ImportOptions,
): (cells: string[], line: number) => ImportedRow {
  const format = FORMATS[name];
  const wanted = [format.date, format.charge, ...(format.category ? [format.category] : [])];
  const column = (title: string | undefined): number => {
    const at = header.indexOf(title as string);
    if (title === undefined || (at >= 0 && at === header.lastIndexOf(title))) return at;
    const trouble = at < 0 ? 'is missing' : 'stands twice';
    const found = header.length === 0 ? 'none' : quoted(header);
    throw new BadCall(
      `\`${options.file}\`: the column \`${title}\` ${trouble}; ` +
        `wanted are ${quoted(wanted)}, found ${found}`,
    );
  };
  const dateAt = column(format.date);
  const chargeAt = column(format.charge);
  const categoryAt = column(format.category);
  const agency = options.agency ?? format.agency;

  return (cells, line) => {
    if (cells.length !== header.length) {
      const problem = `it has ${cells.length} columns, the header ${header.length}`;
      return { kind: 'bad-row', line, problem };
    }
    const charge = cells[chargeAt] ?? '';
    if (charge.trim() === '') return { kind: 'empty', line };

    const written = cells[dateAt] ?? '';
    const day = dayOf(written);
    if (day === undefined) {
      const problem = `its ${format.date} \`${written}\` is no day written MM/DD/YYYY`;
      return { kind: 'bad-row', line, problem };
    }
    const category = cells[categoryAt] ?? '';
    if (!CLASSES.has(category)) {
      const problem = `its ${format.category} \`${category}\` is not F, M, V or I`;
      return { kind: 'bad-row', line, problem };
    }

    const read = format.parse(charge);
    if ('problem' in read) return { kind: 'unread', line, charge, problem: read.problem };
    const id = `${name}:${line}:${charge}`;
    const found = hypotheticalCase(id, agency, day, read, CLASSES.get(category));
    return { kind: 'case', line, case: found };
  };
}

/** `MM/DD/YYYY`, with a time or not, as `YYYY-MM-DD`; undefined for a day that does not exist. */
function dayOf(written: string): string | undefined {
  const parts = /^(\d\d)\/(\d\d)\/([1-9]\d{3})(?: \d\d:\d\d:\d\d [AP]M)?$/.exec(written);
  if (!parts) return undefined;
  const [month, day, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

function quoted(titles: string[]): string {
  return titles.map((title) => `\`${title}\``).join(', ');
}

interface Row {
  cells: string[];
  line: number;
}

/** The records of a CSV file, the header first, each with the line where it begins. */
async function* table(input: AsyncIterable<Buffer | string>, file: string): AsyncGenerator<Row> {
  let countedTwice = 0;
  let lastLine = 0;
  const numbered = (cells: string[], { lines }: Info): Row => {
    const inside = cells.filter((cell) => /[\r\n]/.test(cell)).join();
    // The parser takes a CRLF within quotes for two lines.
    countedTwice += inside.match(/\r\n/g)?.length ?? 0;
    lastLine = lines - countedTwice;
    return { cells, line: lastLine - (inside.match(/\r\n|\r|\n/g)?.length ?? 0) };
  };
  const options: Options<Row, string[]> = {
    bom: true,
    max_record_size: LONGEST_ROW,
    on_record: numbered,
    // Named rather than discovered, so that a file with both kinds of line ends reads well.
    record_delimiter: ['\r\n', '\n', '\r'],
    // The columns are counted here, to report a row and go on with the next.
    relax_column_count: true,
    skip_empty_lines: true,
  };
  // The library's types know rows of a shape of one's own only together with `columns`.
  const parser = parse(options as unknown as Options);
  // An error of the input comes out of the parser below; here there is nothing left to tell.
  pipeline(input, parser).catch(() => {});

  try {
    yield* parser as AsyncIterable<Row>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const what =
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? `a row has more than ${LONGEST_ROW} bytes; perhaps a quote is not closed`
        : 'a quote is not closed, or stands inside a column and is not doubled';
    throw new BadCall(`\`${file}\`, after line ${lastLine}: ${what}`);
  }
}
