import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call, LIBRARY, linesOf, refuses, text, valid } from './support/call.ts';
import { Folder } from './support/folder.ts';
import { Running, until } from './support/process.ts';

interface Case {
  id: string;
  agency: string;
  arrestDate: string;
  convictions: [{ offense: string; class?: string; form?: string; hateCrime: boolean; judgmentOn: string }];
}

const folder = new Folder();
const ARRESTS = 'examples/nypd-arrests-sample.csv';
const CUSTODY = 'examples/doc-custody-sample.csv';
const HEADER = 'ARREST_DATE,LAW_CODE,LAW_CAT_CD\n';

const cases = (stdout: string): Case[] => linesOf(stdout).map((line) => JSON.parse(line) as Case);
const told = ({ id, convictions: [{ offense, class: of, form, hateCrime }] }: Case): string =>
  [id.split(':')[1], offense, of, form, hateCrime ? 'hate crime' : undefined]
    .filter((part) => part !== undefined)
    .join(' ');

/** What is said of the arrests, under the name that the input has. */
const ofArrests = (name: string): string =>
  text(
    `${name}:17: not read: \`FOA9000049\`: its law \`FOA\` has no documented layout`,
    `${name}:18: not read: \`PL 120051X\`: a final \`X\` is not verified`,
    `${name}:19: not read: \`VTL05110A4\`: its VTL subdivision \`0A4\` is not documented`,
    'policy: 20 rows: 16 cases, 1 without a charge, 3 not read, 0 bad',
  );

describe('policy import nypd-arrests', () => {
  it('turns the sample into cases of the police, and says what it did not read', () => {
    const { status, stdout, stderr } = call(['import', 'nypd-arrests', ARRESTS]);
    expect([status, stderr]).toEqual([0, ofArrests(ARRESTS)]);
    expect(cases(stdout).map(told)).toEqual([
      '2 PL 120.00(1) misdemeanor',
      '3 PL 120.05(2) felony',
      '4 PL 120.05(3-a) felony',
      '5 PL 120.05(3) felony',
      '6 PL 120.00(1) felony hate crime',
      '7 PL 265.03(1)(b) felony',
      '8 PL 265.01-b(1) felony',
      '9 PL 215.51(b) felony',
      '10 PL 215.51(b)(i) felony',
      '11 PL 155.25 misdemeanor',
      '12 PL 221.05 violation',
      '13 VTL 511(1) misdemeanor',
      '14 VTL 1192(2) misdemeanor',
      '15 VTL 1192(2) misdemeanor',
      '16 PL 155.35(2)',
      '21 PL 130.30(1) felony',
    ]);
  });

  it('makes of a row the whole hypothetical case', () => {
    const [first] = linesOf(call(['import', 'nypd-arrests', ARRESTS]).stdout);
    expect(JSON.parse(first ?? '')).toEqual({
      id: 'nypd-arrests:2:PL 1200001',
      agency: 'police',
      arrestDate: '2019-03-01',
      detainer: '8-cfr-287.7',
      warrant: {
        issuedBy: 'article-iii-judge',
        probableCause: true,
        authorizesCustody: true,
        presentedWithDetainer: true,
      },
      terroristScreeningMatch: false,
      gangDatabaseMatch: false,
      outstandingCriminalWarrant: false,
      removalWarrant: false,
      finalRemovalOrder: false,
      illegalReentry: false,
      commissionerApproval: false,
      convictions: [
        {
          offense: 'PL 120.00(1)',
          jurisdiction: 'NY',
          class: 'misdemeanor',
          hateCrime: false,
          judgmentOn: '2018-03-01',
          incarceration: [],
          adjudication: 'conviction',
          source: 'search',
        },
      ],
      pendingCases: [],
    });
  });

  it('reads standard input', () => {
    const { status, stdout, stderr } = call(['import', 'nypd-arrests', '-'], readFileSync(ARRESTS));
    expect([status, stderr]).toEqual([0, ofArrests('standard input')]);
    expect(stdout).toBe(call(['import', 'nypd-arrests', ARRESTS]).stdout);
  });

  it('reports bad rows, keeps the others, and ends with 2', () => {
    const input = `${HEADER}03/01/2019,PL 1250001,F\n03/01/2019,PL 1252500\n2019-03-01,PL 1252500,F\n02/29/2019,PL 1252500,F\n03/01/2019,PL 1252500,X\n03/02/2019,PL 1252500,F\n`;
    const { status, stdout, stderr } = call(['import', 'nypd-arrests', '-'], input);
    expect([status, cases(stdout).map(told)]).toEqual([2, ['2 PL 125.00(1) felony', '7 PL 125.25 felony']]);
    expect(stderr).toBe(
      text(
        'standard input:3: error: it has 2 columns, the header 3',
        'standard input:4: error: its ARREST_DATE `2019-03-01` is no day written MM/DD/YYYY',
        'standard input:5: error: its ARREST_DATE `02/29/2019` is no day written MM/DD/YYYY',
        'standard input:6: error: its LAW_CAT_CD `X` is not F, M, V or I',
        'policy: 6 rows: 2 cases, 0 without a charge, 0 not read, 4 bad',
      ),
    );
  });

  it('says once what it did not read several times', () => {
    const input = `${HEADER}${'03/01/2019,FOA9000049,I\n'.repeat(3)}`;
    expect(call(['import', 'nypd-arrests', '-'], input)).toEqual({
      status: 0,
      stdout: '',
      stderr: text(
        'standard input:2 and 2 more: not read: `FOA9000049`: its law `FOA` has no documented layout',
        'policy: 3 rows: 0 cases, 0 without a charge, 3 not read, 0 bad',
      ),
    });
  });

  it('takes a header alone for no rows', () => {
    expect(call(['import', 'nypd-arrests', '-'], HEADER)).toEqual({
      status: 0,
      stdout: '',
      stderr: text('policy: 0 rows: 0 cases, 0 without a charge, 0 not read, 0 bad'),
    });
  });
});

describe('policy import doc-custody', () => {
  const said = text(
    `${CUSTODY}:9: not read: \`AC 000.00\`: its law \`AC\` has no documented layout`,
    `${CUSTODY}:10: not read: \`CO\`: it names no section`,
    `${CUSTODY}:11: not read: \`1192(3)\`: it names no law`,
    `${CUSTODY}:12: not read: \`265.01B\`: a final \`B\` is not documented`,
    `${CUSTODY}:13: not read: \`VTL 1192.2A\`: its VTL section or subdivision is of no documented form`,
    'policy: 14 rows: 8 cases, 1 without a charge, 5 not read, 0 bad',
  );

  it.each([
    [[], 'correction'],
    [['--agency', 'police'], 'police'],
    [['--agency', 'probation'], 'probation'],
  ])('makes with %j cases of %s', (options, agency) => {
    const { status, stdout, stderr } = call(['import', 'doc-custody', CUSTODY, ...options]);
    expect([status, stderr]).toEqual([0, said]);
    expect(new Set(cases(stdout).map((each) => each.agency))).toEqual(new Set([agency]));
    expect(cases(stdout).map(told)).toEqual([
      '2 PL 125.25',
      '3 PL 125.25 attempt',
      '4 PL 120.10 hate crime',
      '5 PL 160.15 attempt hate crime',
      '6 VTL 511',
      '7 VTL 1192(3)',
      '14 PL 140.20',
      '15 PL 160.10',
    ]);
    expect(cases(stdout).at(-1)).toMatchObject({
      arrestDate: '2020-02-29',
      convictions: [{ judgmentOn: '2019-02-28' }],
    });
  });

  it('reads charges whatever policy there is', () => {
    expect(call(['import', 'doc-custody', CUSTODY, ...LIBRARY])).toEqual(
      call(['import', 'doc-custody', CUSTODY]),
    );
  });
});

describe('a call of import that cannot be answered', () => {
  const other = folder.write('other.csv', 'A,B\n1,2\n');
  const twice = folder.write('twice.csv', 'ARREST_DATE,LAW_CODE,LAW_CAT_CD,LAW_CODE\n');
  const open = folder.write('open.csv', `${HEADER}03/01/2019,"PL 1250001,F\n`);

  it.each([
    [
      ['doc-custody', CUSTODY, '--agency', 'polise'],
      ['policy: there is no agency `polise`', '  help: did you mean `police`?'],
    ],
    [
      ['doc-custody', CUSTODY, '--agency', 'x'],
      ['policy: there is no agency `x`', '  help: there is `correction`, `police` or `probation`'],
    ],
    [
      ['nypd', ARRESTS],
      [
        "error: command-argument value 'nypd' is invalid for argument 'format'. Allowed choices are nypd-arrests, doc-custody.",
        '(run with --help for how to call it)',
      ],
    ],
    [['nypd-arrests'], ["error: missing required argument 'file'", '(run with --help for how to call it)']],
    [['nypd-arrests', 'nowhere.csv'], ['policy: `nowhere.csv`: there is no such file']],
    [['nypd-arrests', 'rules'], ['policy: `rules`: this is a folder, not a file']],
    [
      ['nypd-arrests', CUSTODY],
      [
        `policy: \`${CUSTODY}\`: the column \`ARREST_DATE\` is missing; wanted are \`ARREST_DATE\`, \`LAW_CODE\`, \`LAW_CAT_CD\`, found \`ADMITTED_DT\`, \`INMATE_STATUS_CODE\`, \`TOP_CHARGE\``,
      ],
    ],
    [
      ['doc-custody', other],
      [
        `policy: \`${other}\`: the column \`ADMITTED_DT\` is missing; wanted are \`ADMITTED_DT\`, \`TOP_CHARGE\`, found \`A\`, \`B\``,
      ],
    ],
    [
      ['nypd-arrests', twice],
      [
        `policy: \`${twice}\`: the column \`LAW_CODE\` stands twice; wanted are \`ARREST_DATE\`, \`LAW_CODE\`, \`LAW_CAT_CD\`, found \`ARREST_DATE\`, \`LAW_CODE\`, \`LAW_CAT_CD\`, \`LAW_CODE\``,
      ],
    ],
    [
      ['nypd-arrests', '-'],
      [
        'policy: `standard input`: the column `ARREST_DATE` is missing; wanted are `ARREST_DATE`, `LAW_CODE`, `LAW_CAT_CD`, found none',
      ],
    ],
  ])('is refused: %j', (args, lines) => {
    expect(refuses(['import', ...args], '')).toBe(text(...lines));
  });

  it('is refused where a quote is never closed, and leaves no file', () => {
    const { status, stdout, stderr } = call([
      'import',
      'nypd-arrests',
      open,
      '--out',
      folder.at('open.ndjson'),
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      text(
        `policy: \`${open}\`, after line 1: a quote is not closed, or stands inside a column and is not doubled`,
      ),
    );
    expect(readdirSync(folder.path).filter((name) => name.startsWith('open.ndjson'))).toEqual([]);
  });
});

describe('what comes of an import', () => {
  it('goes to a file with --out', () => {
    const out = folder.at('cases.ndjson');
    const { status, stdout, stderr } = call(['import', 'nypd-arrests', ARRESTS, '--out', out]);
    expect([status, stdout, stderr]).toEqual([0, '', ofArrests(ARRESTS)]);
    expect(readFileSync(out, 'utf8')).toBe(call(['import', 'nypd-arrests', ARRESTS]).stdout);
  });

  it('leaves no file behind after SIGTERM', async () => {
    const out = folder.at('terminated', 'cases.ndjson');
    folder.write('terminated/other', '');
    const running = new Running(['import', 'nypd-arrests', '-', '--out', out]);
    running.child.stdin.write(`${HEADER}${'03/01/2019,PL 1252500,F\n'.repeat(20_000)}`);
    await until(() => readdirSync(folder.at('terminated')).length === 2);
    expect(existsSync(out)).toBe(false);
    running.child.kill('SIGTERM');
    expect(await running.ended()).toEqual({ code: 143, signal: null, stdout: '', stderr: '' });
    expect(readdirSync(folder.at('terminated'))).toEqual(['other']);
  });

  it('pipes into batch under every enacted version', () => {
    const imported = call(['import', 'nypd-arrests', ARRESTS]).stdout;
    for (const version of ['1.0.0', '2.0.0', '3.0.0', '3.4.0', '3.5.0', '3.6.0', '4.0.0-int.2469.2021']) {
      const { status, stdout, stderr } = call(['batch', '-', '--version', version], imported);
      expect([status, stderr]).toEqual([0, '']);
      const decided = linesOf(stdout).map((line) =>
        valid<{ case: string; version: string }>('decision', JSON.parse(line)),
      );
      expect(decided.map((each) => [each.case, each.version])).toEqual(
        cases(imported).map(({ id }) => [id, version]),
      );
    }
  });

  it('comes to this: which charges may be held for in 2019', () => {
    const imported = call(['import', 'nypd-arrests', ARRESTS]).stdout;
    const decided = linesOf(call(['batch', '-', '--version', '3.5.0'], imported).stdout).map(
      (line) => JSON.parse(line) as { case: string; actions: { hold: string } },
    );
    const held = (status: string): string[] =>
      decided.filter((each) => each.actions.hold === status).map((each) => each.case.split(':')[1] ?? '');
    // PL 120.05, 130.30, 215.51, 265.01-b and 265.03 are listed; a felony hate crime counts whatever it is.
    expect(held('permitted')).toEqual(['3', '4', '5', '6', '7', '8', '9', '10', '21']);
    // Where the class is not in the data it does not matter: no list has the offense.
    expect(held('undetermined')).toEqual([]);
    expect(held('unregulated')).toEqual([]);
  });
});
