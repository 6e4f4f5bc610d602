import { describe, expect, it } from 'vitest';
import { openPolicy } from '../../src/index.ts';
import { tableOf } from '../../src/table/columns.ts';
import { caseOfRow } from '../../src/table/row.ts';

const { cases } = openPolicy({ rules: 'rules' }).policy;

/** What a row of a table comes to: the case, or what is wrong with which column. */
function read(columns: Record<string, string>): unknown {
  const table = tableOf(Object.keys(columns), cases);
  if (Array.isArray(table)) return table;
  const row = caseOfRow(table, Object.values(columns));
  if (typeof row === 'string') return JSON.parse(row) as unknown;
  return row.map(({ column, message, suggestion }) => [column.name, message, suggestion]);
}

describe('a header', () => {
  it.each<[header: string[], ...problems: { at: number; message: string; suggestion?: string }[]]>([
    [['agency', 'agency'], { at: 1, message: 'the column `agency` stands twice' }],
    [['agency', ''], { at: 1, message: 'a column has no name' }],
    [
      ['agency', 'arrestdate'],
      { at: 1, message: 'unknown column `arrestdate`', suggestion: 'did you mean `arrestDate`?' },
    ],
    [
      ['agency', 'warrant.issuedby'],
      { at: 1, message: 'unknown column `warrant.issuedby`', suggestion: 'did you mean `warrant.issuedBy`?' },
    ],
    [
      ['agency', 'convictions[0].offence', 'convictions.class'],
      {
        at: 1,
        message: 'unknown column `convictions[0].offence`',
        suggestion: 'did you mean `convictions[0].offense`?',
      },
      {
        at: 2,
        message: 'unknown column `convictions.class`',
        suggestion: 'did you mean `convictions[0].class`?',
      },
    ],
    [
      ['agency', 'issuedBy'],
      { at: 1, message: 'unknown column `issuedBy`', suggestion: 'did you mean `warrant.issuedBy`?' },
    ],
    [
      ['agency', 'convictions[0]'],
      { at: 1, message: 'unknown column `convictions[0]`', suggestion: 'did you mean `convictions`?' },
    ],
    [
      ['agency', 'convictions[1].offense'],
      { at: 1, message: 'there is a column `convictions[1].offense` and none of `convictions[0]`' },
    ],
    [
      ['agency', 'convictions[0].incarceration[0].from', 'convictions[0].incarceration[2].from'],
      {
        at: 2,
        message:
          'there is a column `convictions[0].incarceration[2].from` and none of `convictions[0].incarceration[1]`',
      },
    ],
    [['id', 'arrestDate'], { at: 0, message: 'there is no column `agency`, which every case must state' }],
  ])('%j is refused', (header, ...problems) => {
    expect(tableOf(header, cases)).toEqual(problems);
  });

  it('that is like no fact says where facts begin', () => {
    expect(tableOf(['agency', 'zzzzzzzzzzzzzz'], cases)).toEqual([
      {
        at: 1,
        message: 'unknown column `zzzzzzzzzzzzzz`',
        suggestion:
          'a path begins with `id`, `agency`, `detainer`, `terroristScreeningMatch`, `gangDatabaseMatch`, `outstandingCriminalWarrant`, `removalWarrant`, `finalRemovalOrder`, `convictions`, `pendingCases`, `arrestDate`, `custodyEndsAt`, `warrant`, `illegalReentry`, `request` or `commissionerApproval`',
      },
    ]);
  });
});

describe('a row', () => {
  it.each<[what: string, columns: Record<string, string>, read: unknown]>([
    ['nothing', { agency: '' }, {}],
    ['texts and an id as they are', { agency: 'x', id: '007' }, { agency: 'x', id: '007' }],
    [
      'what JSON writes otherwise',
      { agency: '"\\\n\u2028é', id: '\u0000' },
      { agency: '"\\\n\u2028é', id: '\u0000' },
    ],
    [
      'truth values as programs write them',
      { agency: 'x', illegalReentry: 'TRUE', terroristScreeningMatch: 'False', removalWarrant: 'yes' },
      { agency: 'x', illegalReentry: true, terroristScreeningMatch: false, removalWarrant: 'yes' },
    ],
    [
      'facts of a group',
      { agency: 'x', 'warrant.issuedBy': 'none', 'warrant.probableCause': 'true' },
      { agency: 'x', warrant: { issuedBy: 'none', probableCause: true } },
    ],
    ['no group where nothing of it is known', { agency: 'x', 'warrant.issuedBy': '' }, { agency: 'x' }],
    [
      'a group as JSON',
      { agency: 'x', warrant: '{"issuedBy":"none"}' },
      { agency: 'x', warrant: { issuedBy: 'none' } },
    ],
    [
      'items of a collection, up to the last that is given',
      {
        agency: 'x',
        'convictions[0].offense': 'PL 1.05',
        'convictions[1].offense': '',
        'convictions[1].class': 'felony',
        'convictions[2].offense': '',
      },
      { agency: 'x', convictions: [{ offense: 'PL 1.05' }, { class: 'felony' }] },
    ],
    [
      'an empty collection',
      { agency: 'x', convictions: '[]', 'convictions[0].class': '' },
      { agency: 'x', convictions: [] },
    ],
    [
      'a collection as JSON over lines',
      { agency: 'x', convictions: '[{\r\n"class":\n"felony"}]' },
      { agency: 'x', convictions: [{ class: 'felony' }] },
    ],
    [
      'spans, and one that lasts',
      {
        agency: 'x',
        'convictions[0].incarceration[0].from': '2019-01-01',
        'convictions[0].incarceration[0].to': '2019-02-01',
        'convictions[0].incarceration[1].from': '2019-03-01',
        'convictions[0].incarceration[1].to': '',
      },
      {
        agency: 'x',
        convictions: [
          {
            incarceration: [
              { from: '2019-01-01', to: '2019-02-01' },
              { from: '2019-03-01', to: null },
            ],
          },
        ],
      },
    ],
    [
      'a span whose first day is not known, for the check of the case to refuse',
      { agency: 'x', 'convictions[0].incarceration[0].to': '2019-02-01' },
      { agency: 'x', convictions: [{ incarceration: [{ to: '2019-02-01' }] }] },
    ],
    [
      'lists of texts',
      { agency: 'x', 'request.requester.duties': 'other; civil-immigration' },
      { agency: 'x', request: { requester: { duties: ['other', 'civil-immigration'] } } },
    ],
    [
      'lists of texts as JSON',
      { agency: 'x', 'request.requester.duties': '["other"]' },
      { agency: 'x', request: { requester: { duties: ['other'] } } },
    ],
    [
      'no JSON',
      { agency: 'x', convictions: '[{"class":"felony"}], "agency": "y"', warrant: 'none' },
      [
        ['convictions', '`convictions` is not JSON', 'a list, as `[]`, or columns of its own'],
        ['warrant', '`warrant` is not JSON', 'a list, as `[]`, or columns of its own'],
      ],
    ],
    [
      'a collection twice',
      { agency: 'x', convictions: '[]', 'convictions[0].class': 'felony' },
      [['convictions', '`convictions` is given in one cell and in columns of its own', 'empty one of them']],
    ],
    [
      'an item without the one before it',
      { agency: 'x', 'convictions[0].class': '', 'convictions[1].class': 'felony' },
      [['convictions[1].class', 'item 1 is given, and item 0 before it is empty', undefined]],
    ],
  ])('takes %s', (_what, columns, expected) => {
    expect(read(columns)).toEqual(expected);
  });

  it('has numbers as JSON writes them, and passes on what is none', () => {
    const { cases: library } = openPolicy({ rules: 'test/fixtures/rules' }).policy;
    const table = tableOf(['branch', 'reader.age'], library);
    if (Array.isArray(table)) throw new Error(JSON.stringify(table));
    const ages = ['40', '-1', '1.50', '1e2', '007', '+1', '1,000', ' 1', '0x1', 'NaN'];
    expect(ages.map((age) => caseOfRow(table, ['central', age]))).toEqual(
      ['40', '-1', '1.50', '1e2', '"007"', '"+1"', '"1,000"', '" 1"', '"0x1"', '"NaN"'].map(
        (age) => `{"branch":"central","reader":{"age":${age}}}`,
      ),
    );
  });
});
