import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { call, linesOf, prints, refuses, text, valid } from './support/call.ts';
import { Folder } from './support/folder.ts';

const folder = new Folder();
const AT = ['--version', '3.5.0'];

const CASES = [
  { id: 'a', agency: 'police', terroristScreeningMatch: true, warrant: { issuedBy: 'none' } },
  { id: 'b', agency: 'correction', arrestDate: '2018-05-01', convictions: [] },
  {
    id: 'c, "é"',
    agency: 'correction',
    arrestDate: '2018-05-01',
    custodyEndsAt: '2018-05-02T10:00:00+00:00',
    convictions: [
      {
        offense: 'PL 125.25',
        jurisdiction: 'NY',
        class: 'felony',
        judgmentOn: '2016-05-01',
        incarceration: [{ from: '2015-01-01', to: null }],
      },
    ],
    request: { requester: { duties: ['civil-immigration', 'other'] } },
  },
];

const CSV = `id,agency,arrestDate,custodyEndsAt,terroristScreeningMatch,warrant.issuedBy,convictions,convictions[0].offense,convictions[0].jurisdiction,convictions[0].class,convictions[0].judgmentOn,convictions[0].incarceration[0].from,convictions[0].incarceration[0].to,request.requester.duties
a,police,,,true,none,,,,,,,,
b,correction,2018-05-01,,,,[],,,,,,,
"c, ""é""",correction,2018-05-01,2018-05-02T10:00:00+00:00,,,,PL 125.25,NY,felony,2016-05-01,2015-01-01,,civil-immigration;other
`;

const NDJSON = CASES.map((each) => `${JSON.stringify(each)}\n`).join('');
const files: Record<string, string> = {
  ndjson: folder.write('cases.ndjson', NDJSON),
  json: folder.write('cases.json', CASES),
  csv: folder.write('cases.csv', CSV),
};
const answers = prints(['batch', files.ndjson as string, ...AT]);

/** Makes files by statements of DuckDB. */
async function duck(...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

describe('the same cases', () => {
  it.each(['ndjson', 'json', 'csv'])('as %s come to the same, told by the name of the file', (format) => {
    expect(prints(['batch', files[format] as string, ...AT])).toBe(answers);
  });

  it.each(['ndjson', 'json', 'csv'])(
    'as %s come to the same from standard input, with several jobs',
    (format) => {
      const input = readFileSync(files[format] as string);
      const args = ['batch', '-', '--input-format', format, ...AT];
      expect(prints(args, input)).toBe(answers);
      expect(prints([...args, '--jobs', '2'], input)).toBe(answers);
    },
  );

  it('as Parquet come to the same, nested and with a column for each fact', async () => {
    const [nested, flat] = [folder.at('nested[1].parquet'), folder.at("flat's.parquet")];
    await duck(
      `COPY (SELECT * REPLACE (strftime(custodyEndsAt, '%Y-%m-%dT%H:%M:%S+00:00') AS custodyEndsAt) FROM read_json('${files.ndjson}', format = 'newline_delimited')) TO '${nested}' (FORMAT parquet)`,
      `COPY (SELECT * REPLACE (custodyEndsAt::TIMESTAMPTZ AS custodyEndsAt, arrestDate::DATE AS arrestDate) FROM read_csv('${files.csv}', all_varchar = true)) TO '${flat.replaceAll("'", "''")}' (FORMAT parquet)`,
    );
    for (const file of [nested, flat]) {
      expect(prints(['batch', file, ...AT])).toBe(answers);
      expect(prints(['batch', file, '--input-format', 'parquet', '--jobs', '2', ...AT])).toBe(answers);
    }
  });
});

describe('bad rows', () => {
  const rejects = folder.at('rejects.ndjson');

  /** What a call leaves in the file of rejected rows, and what else it says. */
  function rejected(args: string[], input?: string | Buffer): { said: string; rows: object[] } {
    const { status, stderr } = call(['batch', ...args, ...AT, '--rejects', rejects], input);
    expect(status).toBe(2);
    return {
      said: stderr,
      rows: linesOf(readFileSync(rejects, 'utf8')).map((each) => valid('reject', JSON.parse(each))),
    };
  }

  const POLISE = {
    code: 'not-allowed',
    message: '`polise` is not one of `correction`, `police` or `probation`',
    suggestion: 'did you mean `police`?',
  };

  it('of NDJSON go to a file, whole, each with line, column and reason', () => {
    const input = Buffer.concat([
      Buffer.from('{"agency":"police"}\n\n{"agency":"polise","arrestDate":"2019-02-30"}\r\nx\n{"agency":"'),
      Buffer.from([0xff]),
      Buffer.from(`"}\n${' '.repeat(10_000_001)}\n{"agency":"pol`),
    ]);
    const { said, rows } = rejected(['-'], input);
    expect(said).toBe(text(`policy: 5 bad lines left out: \`${rejects}\` has them`));
    expect(rows).toEqual([
      {
        line: 3,
        column: 11,
        ...POLISE,
        more: [
          { line: 3, column: 33, code: 'invalid-date', message: '`2019-02-30` is not a day that exists' },
        ],
        text: '{"agency":"polise","arrestDate":"2019-02-30"}\r',
      },
      { line: 4, column: 1, code: 'json-syntax', message: '`x` is no JSON value', text: 'x' },
      {
        line: 5,
        column: 12,
        code: 'file-encoding',
        message: 'the file is not UTF-8: byte 12 fits no character',
        suggestion: 'save it as UTF-8',
        base64: Buffer.from('{"agency":"\xff"}', 'latin1').toString('base64'),
      },
      {
        line: 6,
        column: 1,
        code: 'file-too-large',
        message: 'the line has more than 10000000 bytes',
        bytes: { from: 85, to: 10_000_087 },
      },
      {
        line: 7,
        column: 11,
        code: 'json-syntax',
        message: 'this text has no closing double quote',
        text: '{"agency":"pol',
      },
    ]);
  });

  it('of JSON and CSV are told where they stand in the file', () => {
    const json = rejected(
      ['-', '--input-format', 'json'],
      '[\n {"agency": "police"}, {"id": 2,\n  "agency": "polise"},\n 7\n]',
    );
    expect(json).toEqual({
      said: text(`policy: 2 bad rows left out: \`${rejects}\` has them`),
      rows: [
        { line: 3, column: 13, ...POLISE, text: '{"id": 2,\n  "agency": "polise"}' },
        {
          line: 4,
          column: 2,
          code: 'wrong-type',
          message: '`7` is not an object',
          suggestion: 'as `{ "agency": … }`',
          text: '7',
        },
      ],
    });
    const csv = rejected(['-', '--input-format', 'csv'], 'id,agency\n"1\n2",police\n2,polise\n');
    expect(csv.rows).toEqual([{ line: 4, column: 3, ...POLISE, text: '2,polise' }]);
  });

  it('of Parquet are told by the number of the row', async () => {
    const file = folder.at('bad.parquet');
    await duck(
      `COPY (SELECT * FROM (VALUES (1, 'police', '[]', NULL), (2, 'polise', NULL, NULL), (3, 'police', '[]', 'felony'), (4, 'police', 'x', NULL)) AS t(id, agency, convictions, "convictions[0].class")) TO '${file}' (FORMAT parquet)`,
    );
    const { said, rows } = rejected([file]);
    expect(said).toBe(text(`policy: 3 bad rows left out: \`${rejects}\` has them`));
    expect(rows).toEqual([
      { line: 2, column: 1, ...POLISE, text: '{"id":2,"agency":"polise","convictions":null}' },
      {
        line: 3,
        column: 1,
        code: 'wrong-type',
        message: '`convictions in one column and in columns of its own` is not a list',
        text: '{"id":3,"agency":"police","convictions":"convictions in one column and in columns of its own"}',
      },
      {
        line: 4,
        column: 1,
        code: 'wrong-type',
        message: '`x` is not a list',
        text: '{"id":4,"agency":"police","convictions":"x"}',
      },
    ]);
  });

  it('are none where all are good: the file is there, and empty', () => {
    expect(prints(['batch', files.csv as string, ...AT, '--rejects', rejects])).toBe(answers);
    expect(readFileSync(rejects, 'utf8')).toBe('');
  });
});

it('is refused with the way out where the input is plainly of another format', () => {
  expect(refuses(['batch', '-', ...AT], '\n [{"agency":"police"}]')).toBe(
    text(
      'policy: `standard input` is read as NDJSON, a case a line, and it begins with `[`, as a JSON array does',
      '  help: give --input-format json for one array of cases',
    ),
  );
});

it('is refused for a number of jobs that is none', () => {
  expect(refuses(['batch', '-', '--jobs', '0', ...AT], '')).toBe(
    text(
      "error: option '--jobs <n>' argument '0' is invalid. a number from 1 to 256 is expected, or max",
      '(run with --help for how to call it)',
    ),
  );
});

it('is one bad line where NDJSON is asked for by name', () => {
  const { status, stderr } = call(['batch', '-', '--input-format', 'ndjson', ...AT], '[]\n');
  expect([status, stderr]).toEqual([
    2,
    text(
      'standard input:1:1: error: a list is not an object (as `{ "agency": … }`) [wrong-type]',
      'policy: 1 bad line left out',
    ),
  ]);
});
