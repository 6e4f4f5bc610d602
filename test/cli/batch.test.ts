import { describe, expect, it } from 'vitest';
import { call, LIBRARY, linesOf, prints, printsJson, refuses, text, valid } from './support/call.ts';
import { FRIDAY, GLOBE } from './support/cases.ts';
import { Folder } from './support/folder.ts';

interface Decision {
  case: string | number | null;
  version: string | null;
  actions: Record<string, string>;
  candidates?: { version: string; digest: string; actions: Record<string, string> }[];
}

/** A file's largest size, and a line's. */
const LARGEST = 10_000_000;

const folder = new Folder();
const AT_3_5 = ['batch', '-', '--version', '3.5.0'];
const ndjson = (...cases: object[]): string => cases.map((each) => `${JSON.stringify(each)}\n`).join('');

/** Each line of an output, checked against its schema. */
const decisions = (stdout: string): Decision[] =>
  linesOf(stdout).map((line) => valid<Decision>('decision', JSON.parse(line)));
const ids = (stdout: string): unknown[] => decisions(stdout).map((each) => each.case);

describe('policy batch', () => {
  it('gives one line for each case, with id, version and statuses', () => {
    expect(prints(AT_3_5, ndjson(FRIDAY, { id: 2, agency: 'probation' }))).toBe(
      text(
        '{"case":"friday","version":"3.5.0","actions":{"hold":"prohibited","notify":"prohibited","hold-pending-warrant":"permitted","disclose":"unregulated"}}',
        '{"case":2,"version":"3.5.0","actions":{"hold":"undetermined","notify":"unregulated","hold-pending-warrant":"prohibited","disclose":"unregulated"}}',
      ),
    );
  });

  it('reads a file as it reads standard input', () => {
    const input = ndjson(FRIDAY, { id: 2, agency: 'probation' });
    const file = folder.write('two.ndjson', input);
    expect(prints(['batch', file, '--version', '3.5.0'])).toBe(prints(AT_3_5, input));
  });

  it('keeps the order of many cases, more than any buffer holds', () => {
    const count = 20_000;
    const cases = Array.from({ length: count }, (_, id) => ({
      id,
      agency: ['police', 'correction', 'probation'][id % 3],
      arrestDate: '2018-05-01',
      terroristScreeningMatch: id % 2 === 0,
    }));
    const told = decisions(prints(AT_3_5, ndjson(...cases)));
    expect(told.map((each) => each.case)).toEqual(cases.map((each) => each.id));
    expect(told.filter((each) => each.actions['hold-pending-warrant'] === 'permitted').length).toBe(
      cases.filter((each) => each.agency === 'police' && each.terroristScreeningMatch).length,
    );
  });

  it.each([
    ['1.0.0', FRIDAY, []],
    ['3.5.0', FRIDAY, []],
    ['4.0.0-int.2469.2021', FRIDAY, []],
    ['1.0.0', GLOBE, LIBRARY],
    ['2.1.0-bill.12', GLOBE, LIBRARY],
  ])('comes under %s to what `evaluate` comes to', (version, facts, options) => {
    const [told] = decisions(prints(['batch', '-', '--version', version, ...options], ndjson(facts)));
    const answer = printsJson<{ case: unknown; digest: string; actions: Record<string, { status: string }> }>(
      'answer',
      ['evaluate', '-', '--version', version, ...options],
      JSON.stringify(facts),
    );
    expect(told).toEqual({
      case: answer.case,
      version,
      actions: Object.fromEntries(
        Object.entries(answer.actions).map(([action, { status }]) => [action, status]),
      ),
    });
  });

  it('carries ids through: texts, numbers, and null for none', () => {
    const written: [id: string, carried: string | number | null][] = [
      ['"id":"a",', 'a'],
      ['"id":"",', ''],
      ['"id":"1",', '1'],
      ['"id":1,', 1],
      ['"id":0,', 0],
      ['"id":-1.5,', -1.5],
      ['"id":999999999999999,', 999999999999999],
      ['"id":"Ünïcode \\u2028 \\" \\\\",', 'Ünïcode \u2028 " \\'],
      ['"id":null,', null],
      ['', null],
    ];
    const input = written.map(([id]) => `{${id}"agency":"police"}\n`).join('');
    expect(ids(prints(AT_3_5, input))).toEqual(written.map(([, carried]) => carried));
  });
});

describe('lines that are no cases', () => {
  const GOOD = '{"id":1,"agency":"police"}';

  /** A line, and what is said of it: the column, the message and the code. */
  const BAD: [what: string, line: string | Buffer, said: string][] = [
    ['no JSON', 'not json', '1: error: `not` is no JSON value [json-syntax]'],
    ['half a case', '{"agency":"police"', '19: error: a closing brace `}` is expected here [json-syntax]'],
    [
      'a property twice',
      '{"agency":"police","agency":"police"}',
      '20: error: `agency` is named twice here; most programs would silently drop the first [duplicate-key]',
    ],
    [
      'a property that may not be',
      '{"agency":"police","__proto__":{}}',
      '20: error: `__proto__` may not be a property name: programs give it a meaning of their own [forbidden-key]',
    ],
    [
      'a fact that nothing knows',
      '{"agency":"police","detainr":"8-cfr-287.7"}',
      '20: error: unknown property `detainr` (did you mean `detainer`?) [unknown-property]',
    ],
    [
      'a value that is not allowed',
      '{"agency":"polise"}',
      '11: error: `polise` is not one of `correction`, `police` or `probation` (did you mean `police`?) [not-allowed]',
    ],
    ['no agency', '{"id":2}', '1: error: `agency` is missing here [missing-property]'],
    [
      'a day that does not exist',
      '{"agency":"police","arrestDate":"2019-02-29"}',
      '33: error: `2019-02-29` is not a day that exists [invalid-date]',
    ],
    [
      '`to` before `from`',
      '{"agency":"police","convictions":[{"incarceration":[{"from":"2015-01-02","to":"2015-01-01"}]}]}',
      '79: error: `to`, 2015-01-01, is before `from`, 2015-01-02 [span-order]',
    ],
    ['a list', '[]', '1: error: a list is not an object (as `{ "agency": … }`) [wrong-type]'],
    ['a text', '"police"', '1: error: `police` is not an object (as `{ "agency": … }`) [wrong-type]'],
    ['null', 'null', '1: error: `null` is not an object (as `{ "agency": … }`) [wrong-type]'],
    [
      'an id of another type',
      '{"id":true,"agency":"police"}',
      '7: error: `true` is not a text or a number [wrong-type]',
    ],
    [
      'an id too large',
      '{"id":1e400,"agency":"police"}',
      '7: error: this number is too large to be kept [json-number]',
    ],
    [
      'an id that a program would change',
      '{"id":12345678901234567890,"agency":"police"}',
      '7: error: this number has more digits than can be kept: it would become 12345678901234567000 (write it as a text, in double quotes) [json-number]',
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from('{"agency":"\xff"}', 'latin1'),
      '12: error: the file is not UTF-8: byte 12 fits no character (save it as UTF-8) [file-encoding]',
    ],
    [
      'two cases',
      `${GOOD} ${GOOD}`,
      '28: error: nothing is expected after the end of the value [json-syntax]',
    ],
    ['a nesting too deep', '['.repeat(101), '101: error: the JSON is nested more than 100 deep [json-depth]'],
    [
      'more than a line may have',
      Buffer.alloc(LARGEST + 1, ' '),
      `1: error: the line has more than ${LARGEST} bytes [file-too-large]`,
    ],
  ];

  it('are each reported with the line, and the others kept in order', () => {
    const good = (id: number): string => `{"id":${id},"agency":"police"}\n`;
    const parts = BAD.flatMap(([, line], index) => [good(index), line, '\n']);
    const input = Buffer.concat([...parts, good(BAD.length)].map((part) => Buffer.from(part)));
    const { status, stdout, stderr } = call(AT_3_5, input);
    expect(stderr).toBe(
      text(
        ...BAD.map(([, , said], index) => `standard input:${2 * index + 2}:${said}`),
        `policy: ${BAD.length} bad lines left out`,
      ),
    );
    expect(ids(stdout)).toEqual(Array.from({ length: BAD.length + 1 }, (_, index) => index));
    expect(status).toBe(2);
  });

  it('accepts a line of exactly the largest size', () => {
    const line = GOOD.padEnd(LARGEST);
    expect(ids(prints(AT_3_5, `${line}\n`))).toEqual([1]);
    const { status, stdout, stderr } = call(AT_3_5, `${line} \n`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      text(
        `standard input:1:1: error: the line has more than ${LARGEST} bytes [file-too-large]`,
        'policy: 1 bad line left out',
      ),
    );
  });

  it('reports all that is wrong with a line, and counts lines', () => {
    const file = folder.write(
      'bad.ndjson',
      text('{"id":1,"agency":"police"}', '{"agency":"polise","x":1}', '', 'x', '{"id":5,"agency":"police"}'),
    );
    const { status, stdout, stderr } = call(['batch', file, '--version', '3.5.0']);
    expect([status, ids(stdout)]).toEqual([2, [1, 5]]);
    const known =
      '`id`, `agency`, `detainer`, `terroristScreeningMatch`, `gangDatabaseMatch`, `outstandingCriminalWarrant`, `removalWarrant`, `finalRemovalOrder`, `convictions`, `pendingCases`, `arrestDate`, `custodyEndsAt`, `warrant`, `illegalReentry`, `request` or `commissionerApproval`';
    expect(stderr).toBe(
      text(
        `${file}:2:11: error: \`polise\` is not one of \`correction\`, \`police\` or \`probation\` (did you mean \`police\`?) [not-allowed]`,
        `${file}:2:20: error: unknown property \`x\` (known here: ${known}) [unknown-property]`,
        `${file}:4:1: error: \`x\` is no JSON value [json-syntax]`,
        'policy: 2 bad lines left out',
      ),
    );
  });

  it('reports them for the second policy too', () => {
    const { status, stdout, stderr } = call(
      ['batch', '-', '--version', '1.0.0', ...LIBRARY],
      `${ndjson(GLOBE)}{"branch":"centrall"}\n${ndjson(GLOBE)}`,
    );
    expect([status, ids(stdout)]).toEqual([2, [7, 7]]);
    expect(stderr).toBe(
      text(
        'standard input:2:11: error: `centrall` is not one of `central`, `north`, `bus` or `airport` (did you mean `central`?) [not-allowed]',
        'policy: 1 bad line left out',
      ),
    );
  });
});

describe('the form of the input', () => {
  const [a, b] = ['{"id":"a","agency":"police"}', '{"id":"b","agency":"police"}'];
  const MARK = '\uFEFF';

  it.each([
    ['lines that end in LF', `${a}\n${b}\n`, ['a', 'b']],
    ['lines that end in CRLF', `${a}\r\n${b}\r\n`, ['a', 'b']],
    ['no final line break', `${a}\n${b}`, ['a', 'b']],
    ['blank lines, and lines of blanks', `\n\n${a}\n \t \r\n${b}\n\n`, ['a', 'b']],
    ['blanks around a case', ` \t${a} \t\n  ${b}\r\n`, ['a', 'b']],
    ['a byte order mark', `${MARK}${a}\n${b}\n`, ['a', 'b']],
    ['nothing', '', []],
    ['a line break', '\n', []],
    ['a byte order mark and nothing else', MARK, []],
    ['a byte order mark and blank lines', `${MARK}\r\n\r\n`, []],
  ])('takes %s', (_what, input, expected) => {
    expect(ids(prints(AT_3_5, input))).toEqual(expected);
  });

  it('counts blank lines too where it says a line', () => {
    const { status, stdout, stderr } = call(AT_3_5, `\r\n${a}\r\n\r\nx\r\n`);
    expect([status, ids(stdout)]).toEqual([2, ['a']]);
    expect(stderr.split('\n')[0]).toBe('standard input:4:1: error: `x` is no JSON value [json-syntax]');
  });
});

describe('the law that batch takes', () => {
  const on = (id: number, arrestDate?: string | null): object => ({ id, agency: 'police', arrestDate });

  it.each([
    [['--version', '^3'], '3.6.0'],
    [['--version', '~3.5'], '3.5.0'],
    [['--version', '3.6.0-int.395.2024'], '3.6.0-int.395.2024'],
    [['--version', 'rules/nyc-detainer/3.5.0.json'], '3.5.0'],
    [['--as-of', '2012-03-21'], '1.0.0'],
    [['--as-of', '2019-09-11'], '3.4.0'],
    [['--as-of', '2020-02-03'], '3.5.0'],
    [['--today', '2019-09-11'], '3.4.0'],
  ])('is for %j the revision %s', (options, version) => {
    const [told] = decisions(prints(['batch', '-', ...options], ndjson(on(1))));
    expect([told?.version, told?.candidates]).toEqual([version, undefined]);
  });

  it('is uncertain on a day between the bounds: null, and the candidates', () => {
    // The offense is one of the seven: the revisions disagree about holding, and agree about the rest.
    const facts = {
      id: 'x',
      agency: 'police',
      arrestDate: '2019-12-01',
      terroristScreeningMatch: false,
      illegalReentry: false,
      warrant: {
        issuedBy: 'article-iii-judge',
        probableCause: true,
        authorizesCustody: true,
        presentedWithDetainer: true,
      },
      convictions: [
        {
          offense: 'PL 135.61',
          jurisdiction: 'NY',
          class: 'felony',
          judgmentOn: '2019-10-01',
          incarceration: [],
        },
      ],
    };
    const rest = { 'hold-pending-warrant': 'prohibited', disclose: 'unregulated' };
    for (const options of [
      ['--as-of', '2019-09-12'],
      ['--as-of', '2020-02-02'],
      ['--as-of-fact', 'arrestDate'],
      ['--today', '2019-12-01'],
    ]) {
      const [told] = decisions(prints(['batch', '-', ...options], ndjson(facts)));
      expect(told).toEqual({
        case: 'x',
        version: null,
        actions: { hold: 'undetermined', notify: 'undetermined', ...rest },
        candidates: [
          {
            version: '3.4.0',
            digest: told?.candidates?.[0]?.digest,
            actions: { hold: 'prohibited', notify: 'prohibited', ...rest },
          },
          {
            version: '3.5.0',
            digest: told?.candidates?.[1]?.digest,
            actions: { hold: 'permitted', notify: 'permitted', ...rest },
          },
        ],
      });
    }
  });

  it('is with --as-of-fact that of the day of each case; a case without it, or before, is a bad line', () => {
    const input = ndjson(
      on(1, '2012-03-20'),
      on(2, '2012-03-21'),
      on(3),
      on(4, '2019-09-11'),
      on(5, '2019-09-12'),
      on(6, null),
      on(7, '2020-02-03'),
    );
    const { status, stdout, stderr } = call(['batch', '-', '--as-of-fact', 'arrestDate'], input);
    expect(decisions(stdout).map((each) => [each.case, each.version])).toEqual([
      [2, '1.0.0'],
      [4, '3.4.0'],
      [5, null],
      [7, '3.5.0'],
    ]);
    const noDate =
      'error: the case has no `arrestDate`: the law of its day cannot be told (give the date, or ask with a version or a day)';
    expect(stderr).toBe(
      text(
        'standard input:1:1: error: on 2012-03-20 no revision of `nyc-detainer` was in force for sure (the first is 1.0.0, in force from 2012-03-21)',
        `standard input:3:1: ${noDate}`,
        `standard input:6:1: ${noDate}`,
        'policy: 3 bad lines left out',
      ),
    );
    expect(status).toBe(2);
  });

  it('is found so for the second policy', () => {
    const cases = ['2015-08-31', '2015-09-01', '2018-07-01', '2018-10-01', '2022-01-01'].map(
      (requestedOn) => ({ ...GLOBE, id: requestedOn, requestedOn }),
    );
    const { status, stdout, stderr } = call(
      ['batch', '-', '--as-of-fact', 'requestedOn', ...LIBRARY],
      ndjson(...cases),
    );
    expect(decisions(stdout).map((each) => [each.case, each.version])).toEqual([
      ['2015-09-01', '1.0.0'],
      ['2018-07-01', null],
      ['2018-10-01', '1.1.0'],
      ['2022-01-01', '2.0.1'],
    ]);
    expect([status, stderr]).toEqual([
      2,
      text(
        'standard input:1:1: error: on 2015-08-31 no revision of `library-loans` was in force for sure (the first is 1.0.0, in force from 2015-09-01)',
        'policy: 1 bad line left out',
      ),
    ]);
  });

  it.each<[options: string[], ...said: string[]]>([
    [
      ['--version', '7'],
      'policy: no enacted revision of `nyc-detainer` is in the range `7`',
      '  help: there is `1.0.0`, `2.0.0`, `3.0.0`, `3.1.0`, `3.2.0`, `3.3.0`, `3.4.0`, `3.5.0` or `3.6.0`',
    ],
    [
      ['--as-of', '2012-03-20'],
      'policy: on 2012-03-20 no revision of `nyc-detainer` was in force for sure',
      '  help: the first is 1.0.0, in force from 2012-03-21',
    ],
    [
      ['--as-of-fact', 'judgmentOn'],
      'policy: `judgmentOn` is not a date of the case',
      '  help: there is `arrestDate`',
    ],
    [['--version', 'x.json'], 'x.json:1:1: error: there is no such file [file-missing]'],
  ])('is refused once, whatever the lines, for %j', (options, ...lines) => {
    expect(refuses(['batch', '-', ...options], '')).toBe(text(...lines));
    expect(refuses(['batch', '-', ...options], `x\n${ndjson(on(1), on(2))}`)).toBe(text(...lines));
  });

  it.each([
    ['nowhere.ndjson', 'there is no such file'],
    ['rules', 'this is a folder, not a file'],
  ])('is not the question where the input is `%s`', (path, reason) => {
    expect(refuses(['batch', path, '--version', '3.5.0'])).toBe(text(`policy: \`${path}\`: ${reason}`));
  });
});

describe('policy batch --counts', () => {
  it('counts each status by version and action', () => {
    const input = ndjson(
      FRIDAY,
      FRIDAY,
      { agency: 'police', arrestDate: '2015-03-01' },
      { agency: 'probation' },
      { agency: 'correction', terroristScreeningMatch: false, convictions: [], illegalReentry: false },
    );
    expect(prints([...AT_3_5, '--counts'], input)).toBe(
      text(
        'VERSION  ACTION                PERMITTED  PROHIBITED  UNDETERMINED  UNREGULATED',
        '3.5.0    hold                  0          3           2             0',
        '3.5.0    notify                0          3           1             1',
        '3.5.0    hold-pending-warrant  2          2           1             0',
        '3.5.0    disclose              0          0           1             4',
      ),
    );
  });

  it('counts versions apart, and uncertain ones together', () => {
    const input = ndjson(
      ...['2012-06-01', '2019-10-01', '2019-11-01', '2012-07-01'].map((arrestDate) => ({
        agency: 'police',
        arrestDate,
      })),
    );
    expect(prints(['batch', '-', '--as-of-fact', 'arrestDate', '--counts'], input)).toBe(
      text(
        'VERSION    ACTION                PERMITTED  PROHIBITED  UNDETERMINED  UNREGULATED',
        '1.0.0      hold                  0          0           0             2',
        '1.0.0      notify                0          0           0             2',
        'uncertain  hold                  0          0           2             0',
        'uncertain  notify                0          0           2             0',
        'uncertain  hold-pending-warrant  0          0           2             0',
        'uncertain  disclose              0          0           0             2',
      ),
    );
  });

  it('counts nothing where nothing comes, and leaves bad lines out', () => {
    const head = text('VERSION  ACTION  PERMITTED  PROHIBITED  UNDETERMINED  UNREGULATED');
    expect(prints([...AT_3_5, '--counts'], '')).toBe(head);
    const { status, stdout, stderr } = call([...AT_3_5, '--counts'], 'x\ny\n');
    expect([status, stdout]).toEqual([2, head]);
    expect(stderr.endsWith('policy: 2 bad lines left out\n')).toBe(true);
  });

  it('counts cases of the second policy', () => {
    expect(prints(['batch', '-', '--version', '1.0.0', '--counts', ...LIBRARY], ndjson(GLOBE))).toBe(
      text(
        'VERSION  ACTION      PERMITTED  PROHIBITED  UNDETERMINED  UNREGULATED',
        '1.0.0    read        1          0           0             0',
        '1.0.0    borrow      0          1           0             0',
        '1.0.0    short-loan  0          1           0             0',
      ),
    );
  });
});
