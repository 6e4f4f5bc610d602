import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { BadCall } from '../../src/diagnostics/diagnostic.ts';
import {
  emptySummary,
  type ImportedRow,
  type ImportFormat,
  type ImportOptions,
  type ImportSummary,
  readCharges,
  summarize,
} from '../../src/import/index.ts';

const HEADER = 'ARREST_DATE,LAW_CODE,LAW_CAT_CD\n';

describe('the samples', () => {
  it('reads arrests of each form', async () => {
    expect(told(await sample('nypd-arrests', 'nypd-arrests-sample.csv'))).toEqual([
      '2 2019-03-01 PL 120.00(1) misdemeanor',
      '3 2019-03-02 PL 120.05(2) felony',
      '4 2019-03-03 PL 120.05(3-a) felony',
      '5 2019-03-04 PL 120.05(3) felony',
      '6 2019-03-05 PL 120.00(1) felony hate crime',
      '7 2019-03-06 PL 265.03(1)(b) felony',
      '8 2019-03-07 PL 265.01-b(1) felony',
      '9 2019-03-08 PL 215.51(b) felony',
      '10 2019-03-09 PL 215.51(b)(i) felony',
      '11 2019-03-10 PL 155.25 misdemeanor',
      '12 2019-03-11 PL 221.05 violation',
      '13 2019-03-12 VTL 511(1) misdemeanor',
      '14 2019-03-13 VTL 1192(2) misdemeanor',
      '15 2019-03-14 VTL 1192(2) misdemeanor',
      '16 2019-03-15 PL 155.35(2)',
      '17 unread FOA9000049: its law `FOA` has no documented layout',
      '18 unread PL 120051X: a final `X` is not verified',
      '19 unread VTL05110A4: its VTL subdivision `0A4` is not documented',
      '20 empty',
      '21 2020-02-29 PL 130.30(1) felony',
    ]);
  });

  it('reads custody of each form', async () => {
    expect(told(await sample('doc-custody', 'doc-custody-sample.csv'))).toEqual([
      '2 2019-03-01 PL 125.25',
      '3 2019-03-02 PL 125.25 attempt',
      '4 2019-03-03 PL 120.10 hate crime',
      '5 2019-03-04 PL 160.15 attempt hate crime',
      '6 2019-03-05 VTL 511',
      '7 2019-03-06 VTL 1192(3)',
      '8 empty',
      '9 unread AC 000.00: its law `AC` has no documented layout',
      '10 unread CO: it names no section',
      '11 unread 1192(3): it names no law',
      '12 unread 265.01B: a final `B` is not documented',
      '13 unread VTL 1192.2A: its VTL section or subdivision is of no documented form',
      '14 2019-03-13 PL 140.20',
      '15 2020-02-29 PL 160.10',
    ]);
  });
});

describe('a row', () => {
  it('keeps format, line and charge as written in the id', async () => {
    const text = `ADMITTED_DT,TOP_CHARGE\n03/01/2019 09:15:00 AM, 125.25\n`;
    expect(casesOf(await rows('doc-custody', text)).map((one) => one.id)).toEqual(['doc-custody:2: 125.25']);
  });

  it.each<[ImportFormat, string | undefined, string]>([
    ['nypd-arrests', undefined, 'police'],
    ['doc-custody', undefined, 'correction'],
    ['nypd-arrests', 'probation', 'probation'],
    ['doc-custody', 'police', 'police'],
  ])('of %s with agency %s is a case of %s', async (format, agency, expected) => {
    const text =
      format === 'nypd-arrests'
        ? `${HEADER}12/26/2017,PL 1200502,F\n`
        : 'ADMITTED_DT,TOP_CHARGE\n03/01/2019 09:15:00 AM,125.25\n';
    const read = casesOf(await rows(format, text, { agency }));
    expect(read.map((one) => one.agency)).toEqual([expected]);
  });

  const ROWS: [row: string, told: string][] = [
    ['12/26/2017,PL 1200502,F', '2 2017-12-26 PL 120.05(2) felony'],
    ['12/26/2017,PL 1200502,M', '2 2017-12-26 PL 120.05(2) misdemeanor'],
    ['12/26/2017,PL 1200502,V', '2 2017-12-26 PL 120.05(2) violation'],
    ['12/26/2017,PL 1200502,I', '2 2017-12-26 PL 120.05(2) violation'],
    ['12/26/2017,PL 1200502,', '2 2017-12-26 PL 120.05(2)'],
    ['12/26/2017,"PL 1200502","F"', '2 2017-12-26 PL 120.05(2) felony'],
    ['12/26/2017,,F', '2 empty'],
    ['12/26/2017,   ,F', '2 empty'],
    ['02/29/2016,PL 1200502,F', '2 2016-02-29 PL 120.05(2) felony'],
    ['12/26/2017,PL 1200502,X', '2 bad: its LAW_CAT_CD `X` is not F, M, V or I'],
    ['12/26/2017,PL 1200502,f', '2 bad: its LAW_CAT_CD `f` is not F, M, V or I'],
    ['02/29/2017,PL 1200502,F', '2 bad: its ARREST_DATE `02/29/2017` is no day written MM/DD/YYYY'],
    ['13/01/2017,PL 1200502,F', '2 bad: its ARREST_DATE `13/01/2017` is no day written MM/DD/YYYY'],
    ['01/00/2017,PL 1200502,F', '2 bad: its ARREST_DATE `01/00/2017` is no day written MM/DD/YYYY'],
    ['2017-12-26,PL 1200502,F', '2 bad: its ARREST_DATE `2017-12-26` is no day written MM/DD/YYYY'],
    ['1/2/2017,PL 1200502,F', '2 bad: its ARREST_DATE `1/2/2017` is no day written MM/DD/YYYY'],
    [',PL 1200502,F', '2 bad: its ARREST_DATE `` is no day written MM/DD/YYYY'],
    ['01/01/0000,PL 1200502,F', '2 bad: its ARREST_DATE `01/01/0000` is no day written MM/DD/YYYY'],
    ['12/26/2017,PL 1200502', '2 bad: it has 2 columns, the header 3'],
    ['12/26/2017,PL 1200502,F,x', '2 bad: it has 4 columns, the header 3'],
    // A row that is wrong in two ways is counted once, as the worse of them.
    ['13/01/2017,FOA9000049,I', '2 bad: its ARREST_DATE `13/01/2017` is no day written MM/DD/YYYY'],
  ];

  it.each(ROWS)('%s', async (row, expected) => {
    expect(told(await rows('nypd-arrests', `${HEADER}${row}\n`))).toEqual([expected]);
  });

  it('names the custody column in a bad date', async () => {
    const text = "ADMITTED_DT,TOP_CHARGE\n03/01/2019 9 o'clock,125.25\n";
    expect(told(await rows('doc-custody', text))).toEqual([
      "2 bad: its ADMITTED_DT `03/01/2019 9 o'clock` is no day written MM/DD/YYYY",
    ]);
  });
});

describe('the text of a file', () => {
  const expected = [
    '2 2017-12-26 PL 120.05(2) felony',
    '3 unread FOA9000049: its law `FOA` has no documented layout',
  ];
  const lines = ['ARREST_DATE,LAW_CODE,LAW_CAT_CD', '12/26/2017,PL 1200502,F', '12/27/2017,FOA9000049,I'];
  const TEXTS: [what: string, text: string][] = [
    ['LF', `${lines.join('\n')}\n`],
    ['no line end at the end', lines.join('\n')],
    ['CRLF', `${lines.join('\r\n')}\r\n`],
    ['a byte order mark', `\uFEFF${lines.join('\n')}\n`],
    ['CRLF and a byte order mark', `\uFEFF${lines.join('\r\n')}\r\n`],
    ['LF, then CRLF', `${lines[0]}\n${lines[1]}\r\n${lines[2]}\r\n`],
  ];

  it.each(TEXTS)('may have %s', async (_, text) => {
    expect(told(await rows('nypd-arrests', text))).toEqual(expected);
  });

  it.each(TEXTS)('may come a byte at a time: %s', async (_, text) => {
    const bytes = [...Buffer.from(text)].map((byte) => Buffer.from([byte]));
    expect(told(await rows('nypd-arrests', Readable.from(bytes)))).toEqual(expected);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('keeps line numbers over blank lines and line ends within quotes: %s', async (_, end) => {
    const text = [
      'ARREST_DATE,PD_DESC,LAW_CODE,LAW_CAT_CD',
      '12/01/2017,"ASSAULT 2,1",PL 1200501,F',
      '',
      `12/02/2017,"two${end}lines",PL 1200502,F`,
      `12/03/2017,"three${end}${end}lines ""so""",PL 1200503,F`,
      '12/04/2017,one,PL 1200504,F',
      '12/05/2017,one',
    ].join(end);
    expect(told(await rows('nypd-arrests', text))).toEqual([
      '2 2017-12-01 PL 120.05(1) felony',
      '4 2017-12-02 PL 120.05(2) felony',
      '6 2017-12-03 PL 120.05(3) felony',
      '9 2017-12-04 PL 120.05(4) felony',
      '10 bad: it has 2 columns, the header 4',
    ]);
  });

  it('may have the columns in any order, and others', async () => {
    const text = 'X,LAW_CAT_CD,LAW_CODE,ARREST_DATE\n1,M,PL 1552500,12/26/2017\n';
    expect(told(await rows('nypd-arrests', text))).toEqual(['2 2017-12-26 PL 155.25 misdemeanor']);
  });

  it('may have no rows', async () => {
    expect(await rows('nypd-arrests', HEADER)).toEqual([]);
  });

  it.each<[what: string, format: ImportFormat, text: string, message: string]>([
    [
      'without a needed column',
      'nypd-arrests',
      'ARREST_DATE,LAW_CODES,X\n',
      '`f.csv`: the column `LAW_CODE` is missing; ' +
        'wanted are `ARREST_DATE`, `LAW_CODE`, `LAW_CAT_CD`, ' +
        'found `ARREST_DATE`, `LAW_CODES`, `X`',
    ],
    [
      'of the other format',
      'doc-custody',
      HEADER,
      '`f.csv`: the column `ADMITTED_DT` is missing; wanted are `ADMITTED_DT`, `TOP_CHARGE`, ' +
        'found `ARREST_DATE`, `LAW_CODE`, `LAW_CAT_CD`',
    ],
    [
      'with a needed column twice',
      'doc-custody',
      'ADMITTED_DT,TOP_CHARGE,TOP_CHARGE\n',
      '`f.csv`: the column `TOP_CHARGE` stands twice; wanted are `ADMITTED_DT`, `TOP_CHARGE`, ' +
        'found `ADMITTED_DT`, `TOP_CHARGE`, `TOP_CHARGE`',
    ],
    [
      'that is empty',
      'doc-custody',
      '',
      '`f.csv`: the column `ADMITTED_DT` is missing; ' + 'wanted are `ADMITTED_DT`, `TOP_CHARGE`, found none',
    ],
    [
      'with a quote that is not closed',
      'nypd-arrests',
      `${HEADER}12/26/2017,PL 1200502,F\n12/26/2017,"PL 1200502,F\nso,it,goes\n`,
      '`f.csv`, after line 2: a quote is not closed, or stands inside a column and is not doubled',
    ],
    [
      'with a quote inside a column',
      'nypd-arrests',
      `${HEADER}12/26/2017,PL"1200502,F\n`,
      '`f.csv`, after line 1: a quote is not closed, or stands inside a column and is not doubled',
    ],
    [
      'with a row without end',
      'nypd-arrests',
      `${HEADER}12/26/2017,"${'x'.repeat(100_001)}`,
      '`f.csv`, after line 1: a row has more than 100000 bytes; perhaps a quote is not closed',
    ],
  ])('is refused %s', async (_, format, text, message) => {
    await expect(rows(format, text)).rejects.toThrow(new BadCall(message));
  });
});

describe('reading', () => {
  it('passes an error of the input on', async () => {
    async function* failing() {
      yield `${HEADER}12/26/2017,PL 1200502,F\n`;
      throw new Error('the disk is gone');
    }
    await expect(rows('nypd-arrests', failing())).rejects.toThrow('the disk is gone');
  });

  it('reads no more than is asked for, and closes the input', async () => {
    let given = 0;
    let closed = false;
    async function* endless() {
      try {
        yield HEADER;
        for (;;) {
          given += 1;
          yield '12/26/2017,PL 1200502,F\n'.repeat(100);
        }
      } finally {
        closed = true;
      }
    }
    let taken = 0;
    for await (const _ of readCharges('nypd-arrests', endless(), { file: 'f.csv' })) {
      taken += 1;
      if (taken === 1000) break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toBe(true);
    expect(given).toBeLessThan(100);
  });
});

describe('the real files', () => {
  const REAL: [format: ImportFormat, file: string, totals: Omit<ImportSummary, 'unreadBy'>][] = [
    [
      'nypd-arrests',
      'nypd-arrests-2017-12.csv',
      { rows: 19_452, cases: 18_381, empty: 0, unread: 1_071, bad: 0 },
    ],
    [
      'doc-custody',
      'doc-daily-custody-snapshot.csv',
      { rows: 5_310, cases: 4_587, empty: 431, unread: 292, bad: 0 },
    ],
  ];

  for (const [format, file, totals] of REAL) {
    const path = new URL(`../../../shared/data/${file}`, import.meta.url);
    it.skipIf(!existsSync(path))(
      `come out row by row: ${file} (skipped where shared/data is absent)`,
      async () => {
        const summary = emptySummary();
        const ids = new Set<string>();
        for await (const row of readCharges(format, createReadStream(path), { file })) {
          summarize(summary, row);
          if (row.kind === 'case') ids.add(row.case.id);
        }
        const { unreadBy, ...counts } = summary;
        expect(counts).toEqual(totals);
        expect(counts.cases + counts.empty + counts.unread + counts.bad).toBe(counts.rows);
        expect([...unreadBy.values()].reduce((sum, { count }) => sum + count, 0)).toBe(counts.unread);
        expect(ids.size).toBe(counts.cases);
      },
    );
  }
});

describe('summarize', () => {
  it('counts rows by what became of them, and the unread by the reason', () => {
    const summary = emptySummary();
    const unread = (line: number, charge: string, problem: string): ImportedRow => {
      return { kind: 'unread', line, charge, problem };
    };
    for (const row of [
      { kind: 'empty', line: 2 } as const,
      unread(3, 'CO', 'it names no section'),
      unread(4, '0', 'it names no section'),
      unread(5, '319(2)', 'it names no law'),
      { kind: 'bad-row', line: 6, problem: 'it has 2 columns, the header 3' } as const,
    ]) {
      summarize(summary, row);
    }
    expect(summary).toEqual({
      rows: 5,
      cases: 0,
      empty: 1,
      unread: 3,
      bad: 1,
      unreadBy: new Map([
        ['CO', { problem: 'it names no section', count: 1, firstLine: 3 }],
        ['0', { problem: 'it names no section', count: 1, firstLine: 4 }],
        ['319(2)', { problem: 'it names no law', count: 1, firstLine: 5 }],
      ]),
    });
  });
});

async function rows(
  format: ImportFormat,
  input: string | AsyncIterable<Buffer | string>,
  options: Partial<ImportOptions> = {},
): Promise<ImportedRow[]> {
  const chunks = typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input;
  const found: ImportedRow[] = [];
  for await (const row of readCharges(format, chunks, { file: 'f.csv', ...options })) {
    found.push(row);
  }
  return found;
}

function sample(format: ImportFormat, file: string): Promise<ImportedRow[]> {
  const path = new URL(`../../examples/${file}`, import.meta.url);
  return rows(format, createReadStream(path), { file });
}

function casesOf(found: ImportedRow[]) {
  return found.flatMap((row) => (row.kind === 'case' ? [row.case] : []));
}

/** Rows in a few words each, so that a table of them can be read. */
function told(found: ImportedRow[]): string[] {
  return found.map((row) => {
    if (row.kind === 'empty') return `${row.line} empty`;
    if (row.kind === 'unread') return `${row.line} unread ${row.charge}: ${row.problem}`;
    if (row.kind === 'bad-row') return `${row.line} bad: ${row.problem}`;
    const [conviction] = row.case.convictions;
    const hateCrime = conviction.hateCrime ? 'hate crime' : undefined;
    const words = [conviction.offense, conviction.class, conviction.form, hateCrime];
    return [row.line, row.case.arrestDate, ...words.filter((word) => word !== undefined)].join(' ');
  });
}
