import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatByName, type InputFormat } from '../../src/batch/read/formats.ts';
import { type BatchTask, runRows } from '../../src/batch/run-rows.ts';
import { BadCall } from '../../src/diagnostics/diagnostic.ts';
import { Folder } from '../cli/support/folder.ts';

const folder = new Folder();
const file = (name: string, content: string | Buffer): string => folder.write(name, content);

/** What a run is refused with. @param asked the format that is asked for; without it the file's name tells it */
async function refusal(path: string, asked?: InputFormat, more: Partial<BatchTask> = {}): Promise<string[]> {
  const task: BatchTask = {
    path,
    name: 'the input',
    format: asked ?? formatByName(path),
    isFormatAsked: asked !== undefined,
    policy: { rules: 'rules' },
    selection: { version: '3.5.0' },
    counts: true,
    resume: false,
    jobs: 1,
    software: 'x',
    terminal: undefined,
    report: async () => {},
    note: () => {},
    ...more,
  };
  try {
    await runRows(task);
  } catch (error) {
    if (error instanceof BadCall) return [error.message, ...(error.help === undefined ? [] : [error.help])];
    throw error;
  }
  throw new Error('it is not refused');
}

describe('an input of another format', () => {
  const CASE = 'give --input-format ndjson for a case a line; policy evaluate is for a single case';

  it.each<[name: string, content: string | Buffer, asked: InputFormat | undefined, ...said: string[]]>([
    [
      'array.ndjson',
      '\uFEFF\n [{"agency":"police"}]',
      undefined,
      'is read as NDJSON, a case a line, and it begins with `[`, as a JSON array does',
      'give --input-format json for one array of cases',
    ],
    [
      'lines.json',
      '{"agency":"police"}\n',
      undefined,
      'is read as a JSON array, and it begins with `{`, as a case does',
      CASE,
    ],
    [
      'lines.csv',
      '{"agency":"police"}\n',
      undefined,
      'is read as CSV, and it begins with `{`, as a case does',
      CASE,
    ],
    [
      'lines.txt',
      '{"agency":"police"}\n',
      'parquet',
      'is read as Parquet, and it begins with `{`, as a case does',
      CASE,
    ],
    [
      'array.csv',
      '[1]',
      undefined,
      'is read as CSV, and it begins with `[`, as a JSON array does',
      'give --input-format json',
    ],
    [
      'table.csv',
      'PAR1....',
      undefined,
      'is read as CSV, and it is a Parquet file',
      'give --input-format parquet',
    ],
    [
      'packed.jsonl',
      Buffer.from([0x1f, 0x8b, 8, 0]),
      'ndjson',
      'is read as NDJSON, a case a line, and it is compressed',
      'decompress it first, as by gunzip',
    ],
  ])('is refused with what to do: %s', async (name, content, asked, what, help) => {
    const told = await refusal(file(name, content), asked === 'ndjson' ? undefined : asked);
    expect(told).toEqual([`\`the input\` ${what}`, help]);
  });
});

describe('a table', () => {
  it.each<[content: string, ...said: string[]]>([
    [
      'id,agensy,arestDate\n',
      '`the input`: unknown column `agensy`, and 1 more problem',
      'did you mean `agency`?',
    ],
    ['id,arrestDate\n1,\n', '`the input`: there is no column `agency`, which every case must state'],
    ['id;agency\n', '`the input` has one column, `id;agency`', 'columns are separated by commas'],
    ['', '`the input` is empty', 'the first row names the columns'],
    ['"id', '`the input`: the input ends in a row whose quote is not closed; it begins at line 1'],
    [`${'x'.repeat(1 << 20)}\n`, '`the input`: the first row has more than 1048576 bytes'],
  ])('is refused: %.20s', async (content, ...said) => {
    expect(await refusal(file('table.csv', content))).toEqual(said);
  });
});

describe('a file', () => {
  it('that is not there, or is no Parquet file as a whole, is told', async () => {
    expect(await refusal('nowhere.parquet')).toEqual(['`nowhere.parquet`: there is no such file']);
    expect(await refusal('nowhere.csv')).toEqual(['`nowhere.csv`: there is no such file']);
    expect(await refusal('-', 'parquet')).toEqual([
      'a Parquet file is not read from standard input',
      'its end is read first: give its path',
    ]);
    const [said, help] = await refusal(file('broken.parquet', 'PAR1....PAR1'));
    expect(said).toMatch(/^`the input` cannot be read as Parquet: /);
    expect(help).toBe('the file may be cut short');
  });

  it('that cannot be gone on with, or is to be two files at once, is told', async () => {
    const csv = file('cases.csv', 'agency\n');
    const out = folder.at('out');
    expect(await refusal(csv, undefined, { resume: true })).toEqual([
      '--resume goes on with a file of answers',
      'give --out FILE',
    ]);
    expect(await refusal('-', undefined, { resume: true, out })).toEqual([
      '--resume goes on in a file of cases',
      'a pipe cannot be read again: give the path of a file',
    ]);
    expect(await refusal(csv, undefined, { out, rejects: out })).toEqual([
      'the answers and the rejected rows cannot be one file',
      'give --rejects another name',
    ]);
    expect(await refusal(csv, undefined, { out, rejects: folder.path })).toEqual([
      `\`${folder.path}\` is no file to write to`,
    ]);
    expect(readdirSync(folder.path).filter((each) => /^out/.test(each))).toEqual([]);
  });
});
