import { BadCall } from '../../diagnostics/diagnostic.ts';

/** The formats of an input, by the names of the option. */
export const INPUT_FORMATS = ['ndjson', 'json', 'csv', 'parquet'] as const;

export type InputFormat = (typeof INPUT_FORMATS)[number];

const ENDINGS: Record<string, InputFormat> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  csv: 'csv',
  parquet: 'parquet',
};

/** The format of a file by how its name ends; NDJSON for any other, and for standard input. */
export function formatByName(path: string): InputFormat {
  const ending = /\.([a-z]+)$/.exec(path.toLowerCase())?.[1] ?? '';
  return Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] as InputFormat) : 'ndjson';
}

/**
 * Looks at the first bytes of an input for a mistake that would make every row a bad one.
 * @param name what messages call the input
 * @param isAsked whether the format was asked for by name, and not told from the file's name
 * @throws BadCall where the input is plainly of another format, saying of which
 */
export function expectFormat(name: string, format: InputFormat, start: Uint8Array, isAsked: boolean): void {
  const other = looksLike(format, start);
  if (other === undefined || (isAsked && format === 'ndjson')) return;
  throw new BadCall(`\`${name}\` is read as ${NAMES[format]}, and ${other.sight}`, other.help);
}

const NAMES: Record<InputFormat, string> = {
  ndjson: 'NDJSON, a case a line',
  json: 'a JSON array',
  csv: 'CSV',
  parquet: 'Parquet',
};

function looksLike(format: InputFormat, start: Uint8Array): { sight: string; help: string } | undefined {
  const bytes = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, 4096));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return { sight: 'it is compressed', help: 'decompress it first, as by gunzip' };
  if (format !== 'parquet' && bytes.subarray(0, 4).toString('latin1') === 'PAR1')
    return { sight: 'it is a Parquet file', help: 'give --input-format parquet' };
  const first = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()[0];
  if (format === 'ndjson' && first === '[')
    return {
      sight: 'it begins with `[`, as a JSON array does',
      help: 'give --input-format json for one array of cases',
    };
  if (format !== 'ndjson' && first === '{')
    return {
      sight: 'it begins with `{`, as a case does',
      help: 'give --input-format ndjson for a case a line; policy evaluate is for a single case',
    };
  if (format === 'csv' && first === '[')
    return { sight: 'it begins with `[`, as a JSON array does', help: 'give --input-format json' };
  return undefined;
}
