import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockDecider, blockDecider } from '../../src/batch/block-decider.ts';
import { openPolicy } from '../../src/index.ts';
import { arbitraryCase } from '../support/arbitrary-case.ts';
import { csvOf, plain } from '../support/table.ts';
import { textOf } from './support.ts';

const opened = openPolicy({ rules: 'rules' });
const prepared = opened.prepare({ version: '3.5.0' });

const deciders = new Map<string, BlockDecider>();

/** What rows come to under a header: the ids that were decided, and what is said of the others. */
function decide(
  header: string,
  rows: string | Uint8Array,
): { ids: unknown[]; lines: number; bad: unknown[][] } {
  const decider =
    deciders.get(header) ??
    blockDecider(prepared, { file: 'x.csv', counts: false, header: header.split(',') });
  deciders.set(header, decider);
  const chunk = typeof rows === 'string' ? Buffer.from(rows) : rows;
  const { output, lines, rejected } = decider(chunk);
  const answers = textOf(output).split('\n').slice(0, -1);
  return {
    ids: answers.map((line) => (JSON.parse(line) as { case: unknown }).case),
    lines,
    bad: rejected.map(({ start, end, problems }) => [
      textOf(chunk.subarray(start, end)),
      ...problems.map(({ line, column, message, suggestion }) =>
        [line, column, message, suggestion].filter(Boolean).join(' '),
      ),
    ]),
  };
}

const NO_AGENCY = 'is not one of `correction`, `police` or `probation`';

describe('rows of a CSV file', () => {
  it.each<[what: string, rows: string, ids: string[], lines: number, ...bad: string[][]]>([
    ['that end in LF', '1,police\n2,probation\n', ['1', '2'], 2],
    ['that end in CRLF', '1,police\r\n2,probation\r\n', ['1', '2'], 2],
    ['the last of which has no end', '1,police\n2,probation', ['1', '2'], 2],
    ['the last of which has half an end', '1,police\n2,probation\r', ['1', '2'], 2],
    ['between empty lines', '\n1,police\r\n\r\n2,probation\n\n', ['1', '2'], 5],
    ['in quotes', '"1","police"\n"a ""b"", c","probation"\n', ['1', 'a "b", c'], 2],
    [
      'over lines',
      '"1\n2",police\n3,polise\n',
      ['1\n2'],
      3,
      ['3,polise', `3 3 \`polise\` ${NO_AGENCY} did you mean \`police\`?`],
    ],
    [
      'with characters of many bytes',
      'é😀,police\n2,polise\n',
      ['é😀'],
      2,
      ['2,polise', `2 3 \`polise\` ${NO_AGENCY} did you mean \`police\`?`],
    ],
    ['with too few cells', '1\n2,police\n', ['2'], 2, ['1', '1 1 the row has 1 columns, the header 2']],
    ['with too many cells', '1,police,\n', [], 1, ['1,police,', '1 1 the row has 3 columns, the header 2']],
    ['without a fact that every case states', '1,\n', [], 1, ['1,', '1 1 `agency` is missing here']],
    [
      'with a quote in a cell',
      '1,po"lice\n"2"3,police\n4,police\n',
      ['4'],
      3,
      [
        '1,po"lice',
        '1 5 a quote stands inside a cell: within quotes it is written twice, and else not at all',
      ],
      [
        '"2"3,police',
        '2 3 a quote stands inside a cell: within quotes it is written twice, and else not at all',
      ],
    ],
    [
      'with something wrong on a later line of the row',
      '"a\nb","pol\nise"\n',
      [],
      3,
      ['"a\nb","pol\nise"', `2 4 \`pol\\u000aise\` ${NO_AGENCY} did you mean \`police\`?`],
    ],
    ['cut short within a row', '1,police\n2,pol', ['1'], 2, ['2,pol', `2 3 \`pol\` ${NO_AGENCY}`]],
  ])('%s', (_what, rows, ids, lines, ...bad) => {
    expect(decide('id,agency', rows)).toEqual({ ids, lines, bad });
  });

  it('that are not UTF-8 are bad, and their neighbours are not', () => {
    const rows = Buffer.concat([
      Buffer.from('é,police\n'),
      Buffer.from([0x61, 0xff, 0x2c]),
      Buffer.from('police\nü,police\n'),
    ]);
    const { ids, lines, bad } = decide('id,agency', rows);
    expect([ids, lines]).toEqual([['é', 'ü'], 3]);
    expect(bad.map(([, ...said]) => said)).toEqual([
      ['2 2 the file is not UTF-8: byte 2 fits no character save it as UTF-8'],
    ]);
  });

  it('tell the cell that is wrong, whatever its fact is', () => {
    const header =
      'agency,arrestDate,illegalReentry,convictions,convictions[0].offense,convictions[0].incarceration[0].from,convictions[0].incarceration[0].to,request.requester.duties';
    const rows = [
      'police,2019-02-30,,,,,,',
      'police,,yes,,,,,',
      'police,,,"[{""class"":""felonie""}]",,,,',
      'police,,,"[{""class"":""felony"",""class"":""felony""}]",,,,',
      'police,,,[}],,,,',
      'police,,,[],PL 1.05,,,',
      'police,,,,PL,,,',
      'police,,,,,2019-01-02,2019-01-01,',
      'police,,,,,,2019-01-01,',
      'police,,,,,,,other; nothing',
    ].map((row) => `${row}\n`);
    const { ids, bad } = decide(header, rows.join(''));
    expect(ids).toEqual([]);
    expect(bad.map(([, ...said]) => said)).toEqual([
      ['1 8 `2019-02-30` is not a day that exists'],
      ['2 9 `yes` is not true or false'],
      ['3 10 `felonie` is not one of `felony`, `misdemeanor` or `violation` did you mean `felony`?'],
      ['4 1 `class` is named twice here; most programs would silently drop the first'],
      ['5 10 `convictions` is not JSON a list, as `[]`, or columns of its own'],
      ['6 10 `convictions` is given in one cell and in columns of its own empty one of them'],
      ['7 11 `PL` is not a citation: law, space, section, subdivisions in brackets, as `PEN 12.05(2)`'],
      ['8 23 `to`, 2019-01-01, is before `from`, 2019-01-02'],
      ['9 1 `from` is missing here'],
      [
        '10 14 `nothing` is not one of `civil-immigration`, `other`, `entry-crimes`, `registration-crimes` or `mayor-designated`',
      ],
    ]);
  });
});

describe.each([
  ['rules', '3.5.0'],
  ['test/fixtures/rules', '2.1.0-bill.12'],
])('random cases of %s', (rules, version) => {
  const policy = openPolicy({ rules });
  const { cases } = policy.policy;
  const law = policy.prepare({ version });

  it('come to the same from a table as from NDJSON', () => {
    const id = fc.string({
      unit: fc.constantFrom('a', '1', ' ', ',', '"', 'é', '\n'),
      minLength: 1,
      maxLength: 5,
    });
    const named = fc.tuple(arbitraryCase(policy), id).map(([each, name]) => ({ ...each, id: name }));
    const written = fc.sample(named, { numRuns: 400, seed: 5 });
    const csv = csvOf(written, cases.properties);
    const header = csv.slice(0, csv.indexOf('\n'));
    const table = blockDecider(law, { file: 'x.csv', counts: false, header: header.split(',') });
    const lines = blockDecider(law, { file: 'x.ndjson', counts: false });
    const fromTable = table(Buffer.from(csv.slice(header.length + 1)));
    expect(fromTable.rejected).toEqual([]);
    expect(fromTable.decided).toBe(written.length);
    const ndjson = written.map((each) => `${JSON.stringify(plain(each))}\n`).join('');
    expect(textOf(fromTable.output)).toBe(textOf(lines(Buffer.from(ndjson)).output));
  });
});
