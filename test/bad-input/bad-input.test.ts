import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CaseValidator } from '../../src/case/validate.ts';
import { checkFiles } from '../../src/check/check-files.ts';
import { CODES, RULE_CODES } from '../../src/diagnostics/codes.ts';
import { BadCall, type Diagnostic, InvalidInput } from '../../src/diagnostics/diagnostic.ts';
import type { EffectOf } from '../../src/diff/compatibility/answers.ts';
import type { Region } from '../../src/diff/effect/model.ts';
import { parseJson } from '../../src/json/parse.ts';
import { openPolicy } from '../../src/open.ts';
import { loadRevision } from '../../src/revision/load.ts';
import { decode, LARGEST, readSource } from '../../src/text/read.ts';
import { Source } from '../../src/text/source.ts';
import { misplaced } from '../support/places.ts';

/*
 * The tables are the specification of what is said of bad input: one row is one input with all
 * that is said of it, in the order of the text. A row of header, facts, conditions and provisions
 * edits base.json; one of policies edits a folder of four files made from base.json and policy.json;
 * one of cases is a case of rules/nyc-detainer.
 */

/** Code, line, column, message and, where there is one, suggestion. */
type Expected = [code: string, line: number, column: number, message: string, suggestion?: string];

interface Edit {
  /** A text as it stands in the file, there exactly once. */
  replace: string;
  by: string;
}

interface RevisionRow {
  name: string;
  edit?: Edit;
  edits?: Edit[];
  expected: Expected[];
}

interface CaseRow {
  name: string;
  /** The text, or its lines. */
  case: string | string[];
  expected: Expected[];
}

interface PolicyRow {
  name: string;
  changes: (
    | ({ file: string } & Edit)
    | { file: string; moveTo: string }
    | { file: string; remove: true }
    | { file: string; text: string }
  )[];
  /** What the analysis of a PATCH comes to; left out where none may be asked for. */
  effect?: 'none' | 'some' | 'undecided';
  expected: [file: string, ...Expected][];
}

const HERE = 'test/bad-input';
const textOf = (file: string): string => readFileSync(join(HERE, file), 'utf8');
const table = <Row>(name: string): Row[] => JSON.parse(textOf(`${name}.json`)) as Row[];

const BASE = textOf('base.json');
const REVISIONS = ['header', 'facts', 'conditions', 'provisions'].map(
  (name) => [name, table<RevisionRow>(name)] as const,
);
const CASES = table<CaseRow>('cases');
const POLICIES = table<PolicyRow>('policies');

function edited(text: string, { replace, by }: Edit): string {
  const times = text.split(replace).length - 1;
  if (times !== 1) throw new Error(`the text to replace is there ${times} times: ${replace}`);
  return text.replace(replace, () => by);
}

/** What is said of an input; any other error than InvalidInput fails the test. */
function saidOf(work: () => unknown): readonly Diagnostic[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.diagnostics;
    throw error;
  }
}

const short = ({ code, line, column, message, suggestion }: Diagnostic): Expected =>
  suggestion === undefined ? [code, line, column, message] : [code, line, column, message, suggestion];

describe('base.json', () => {
  it('is valid, so that each row has only its own mistakes', () => {
    expect(saidOf(() => loadRevision(new Source('base.json', BASE)))).toEqual([]);
  });
});

describe.each(REVISIONS)('revisions: %s', (_table, rows) => {
  it.each(rows)('$name', ({ edit, edits = edit ? [edit] : [], expected }) => {
    const text = edits.reduce(edited, BASE);
    const said = saidOf(() => loadRevision(new Source('base.json', text)));
    expect(said.map(short)).toEqual(expected);
    expect(misplaced(said, new Map([['base.json', text]]))).toEqual([]);
  });
});

describe('definitions that rest on one another', () => {
  /** The base with so many definitions more, each resting on the next. */
  const chain = (length: number): string => {
    const revision = JSON.parse(BASE);
    for (let number = 1; number <= length; number++) {
      const when = number < length ? { condition: `step-${number + 1}` } : { always: true };
      revision.definitions.push({ id: `step-${number}`, citation: '§ 1', text: 'A step.', when });
    }
    return JSON.stringify(revision, null, 2);
  };
  const said = (length: number) =>
    saidOf(() => loadRevision(new Source('base.json', chain(length)))).map((each) => [
      each.code,
      each.message,
    ]);

  it('may be 100 in a row', () => {
    expect(said(100)).toEqual([]);
  });

  it('may not be more, since a stack has an end; which is said once', () => {
    const tooDeep = [['json-depth', 'definitions rest on one another more than 100 deep']];
    expect(said(101)).toEqual(tooDeep);
    expect(said(10_000)).toEqual(tooDeep);
  });
});

describe('cases', () => {
  const policy = openPolicy({ rules: 'rules', policy: 'nyc-detainer' });

  it.each(CASES)('$name', ({ case: written, expected }) => {
    const text = Array.isArray(written) ? written.join('\n') : written;
    const said = saidOf(() => policy.check(text, 'case.json'));
    expect(said.map(short)).toEqual(expected);
    expect(misplaced(said, new Map([['case.json', text]]))).toEqual([]);
  });

  it('takes a fact called as what every object inherits for a fact', () => {
    const named = edited(BASE, { replace: '"reason": {', by: '"toString": {' });
    const text = edited(named, {
      replace: '"required": ["office"]',
      by: '"required": ["office", "toString"]',
    });
    const validator = new CaseValidator(loadRevision(new Source('base.json', text)).written.case);
    const check = (written: string) =>
      saidOf(() => validator.check(parseJson(new Source('case.json', written))));
    expect(check('{ "office": "north", "toString": "x" }').map(short)).toEqual([]);
    expect(check('{ "office": "north", "toString": 1 }').map(short)).toEqual([
      ['wrong-type', 1, 34, '`1` is not a text'],
    ]);
    expect(check('{ "office": "north" }').map(short)).toEqual([
      ['missing-property', 1, 1, '`toString` is missing here'],
    ]);
  });
});

describe('policies', () => {
  const root = mkdtempSync(join(tmpdir(), 'bad-input-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it.each(POLICIES)('$name', async ({ name, changes, effect, expected }) => {
    const rules = join(root, name.replaceAll(' ', '-'));
    const folder = join(rules, 'library-loans');
    for (const [file, text] of changes.reduce(changed, history())) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const effectOf: EffectOf = () => {
      if (effect === undefined) throw new Error('the effect of a PATCH is asked for');
      const regions = effect === 'some' ? [{} as Region] : [];
      return { decided: effect !== 'undecided', domain: 'all cases', regions };
    };
    const { diagnostics } = await checkFiles([], { rules, effectOf });
    // What is only suspicious in the one small revision that all rows share is not what they are about.
    const found = diagnostics
      .filter((each) => !(each.code in RULE_CODES))
      .map((each) => [relative(folder, each.file).split(sep).join('/'), ...short(each)]);
    expect(found).toEqual(expected);
    expect(misplaced(diagnostics)).toEqual([]);
  });

  it('refuses a call for a policy that is not there', () => {
    expect(() => openPolicy({ rules: join(root, 'nowhere') })).toThrow(BadCall);
    expect(() => openPolicy({ rules: 'rules', policy: 'nyc-detainers' })).toThrow(BadCall);
  });
});

/** A first revision, one that amends it, and a bill to amend that. */
function history(): Map<string, string> {
  const inForce = '"inForce": { "earliest": "2021-04-01", "latest": "2021-05-01" }';
  const first: Edit[] = [
    { replace: '"version": "1.1.0"', by: '"version": "1.0.0"' },
    { replace: '  "amends": "1.0.0",\n', by: '' },
    { replace: '"adoptedOn": "2021-03-01"', by: '"adoptedOn": "2020-03-01"' },
    { replace: inForce, by: '"inForce": "2020-04-01"' },
  ];
  const bill: Edit[] = [
    { replace: '"version": "1.1.0"', by: '"version": "1.2.0-bill.7"' },
    { replace: '"amends": "1.0.0"', by: '"amends": "1.1.0"' },
    { replace: '"status": "enacted"', by: '"status": "proposed"' },
    { replace: `    ${inForce},\n`, by: '' },
    { replace: '"instrument": "Act 7 of 2021"', by: '"instrument": "Bill 7 of 2022"' },
  ];
  return new Map([
    ['policy.json', textOf('policy.json')],
    ['1.0.0.json', first.reduce(edited, BASE)],
    ['1.1.0.json', BASE],
    ['proposals/1.2.0-bill.7.json', bill.reduce(edited, BASE)],
  ]);
}

function changed(files: Map<string, string>, change: PolicyRow['changes'][number]): Map<string, string> {
  const text = files.get(change.file) ?? '';
  if ('text' in change) return files.set(change.file, change.text);
  if ('replace' in change) return files.set(change.file, edited(text, change));
  files.delete(change.file);
  return 'moveTo' in change ? files.set(change.moveTo, text) : files;
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const comma = 'there is nothing after this comma';
const quotes = 'JSON writes texts in double quotes';
const name = 'a property name in double quotes is expected here';
const twice = 'is named twice here; most programs would silently drop the first';
const meaning = 'may not be a property name: programs give it a meaning of their own';

const TEXTS: [name: string, input: string | Uint8Array, ...expected: Expected[]][] = [
  ['an empty file', '', ['json-syntax', 1, 1, 'the file is empty']],
  ['a file of spaces', ' \n\t\n', ['json-syntax', 1, 1, 'the file is empty']],
  ['a byte order mark', utf8('\ufeff{ "a": 1 }')],
  ['two byte order marks', utf8('\ufeff\ufeff{}'), ['json-syntax', 1, 1, '`\\ufeff` is no JSON value']],
  ['line ends of Windows', '{\r\n  "a": 1,\r\n  "a": 2\r\n}', ['duplicate-key', 3, 3, `\`a\` ${twice}`]],
  [
    'columns behind a character of two UTF-16 units',
    '{ "😀": nope }',
    ['json-syntax', 1, 9, '`nope` is no JSON value'],
  ],
  [
    'a byte that UTF-8 does not have',
    bytes(0x7b, 0x0a, 0xff, 0x7d),
    ['file-encoding', 2, 1, 'the file is not UTF-8: byte 3 fits no character', 'save it as UTF-8'],
  ],
  [
    'a letter as Latin-1 has it',
    bytes(0x7b, 0x22, 0xe9, 0x22, 0x7d),
    ['file-encoding', 1, 3, 'the file is not UTF-8: byte 3 fits no character', 'save it as UTF-8'],
  ],
  [
    'a file that ends inside of a character',
    bytes(0x7b, 0x0a, 0x22, 0xc3),
    ['file-encoding', 2, 2, 'the file is not UTF-8: byte 4 fits no character', 'save it as UTF-8'],
  ],
  [
    'UTF-16, little end first',
    bytes(0xff, 0xfe, ...utf16('{}')),
    ['file-encoding', 1, 1, 'the file is UTF-16', 'save it as UTF-8'],
  ],
  [
    'UTF-16, big end first',
    bytes(0xfe, 0xff, 0x00, 0x7b, 0x00, 0x7d),
    ['file-encoding', 1, 1, 'the file is UTF-16', 'save it as UTF-8'],
  ],
  ['UTF-16 without its mark', utf16('{}'), ['json-syntax', 1, 2, '`\\u0000` is no JSON value']],
  ['10 MB', utf8(`"${'x'.repeat(LARGEST - 2)}"`)],
  [
    'more than 10 MB',
    utf8(`"${'x'.repeat(LARGEST - 1)}"`),
    ['file-too-large', 1, 1, 'the file has 10000001 bytes; at most 10000000 are read'],
  ],
  ['100 deep', '['.repeat(100) + ']'.repeat(100)],
  [
    '101 deep',
    '['.repeat(101) + ']'.repeat(101),
    ['json-depth', 1, 101, 'the JSON is nested more than 100 deep'],
  ],
  ['10,000 deep', '['.repeat(10_000), ['json-depth', 1, 101, 'the JSON is nested more than 100 deep']],
  [
    '10,000 objects deep',
    '{ "a":\n'.repeat(10_000),
    ['json-depth', 101, 1, 'the JSON is nested more than 100 deep'],
  ],
  [
    '10,000 deep behind a comment',
    `/* " */${'['.repeat(10_000)}`,
    ['json-syntax', 1, 1, 'JSON has no comments'],
  ],
  [
    '10,000 deep behind a text',
    `"\r${'['.repeat(10_000)}`,
    ['json-syntax', 1, 1, 'this text has no closing double quote'],
  ],
  ['brackets in a text', `{ "a": "${'['.repeat(1000)}" }`],
  ['a trailing comma in an object', '{\n  "a": 1,\n}', ['json-syntax', 2, 9, comma, 'take it out']],
  ['a trailing comma in a list', '[1, 2, ]', ['json-syntax', 1, 6, comma, 'take it out']],
  ['two commas', '[1,, 2]', ['json-syntax', 1, 4, 'a value is expected here']],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', ['json-syntax', 3, 3, 'a comma is expected here']],
  ['a missing colon', '{ "a" 1 }', ['json-syntax', 1, 7, 'a colon is expected here']],
  ['a missing value', '{ "a": }', ['json-syntax', 1, 8, 'a value is expected here']],
  ['a line comment', '{\n  // why\n  "a": 1\n}', ['json-syntax', 2, 3, 'JSON has no comments']],
  ['a block comment', '{ /* why */ "a": 1 }', ['json-syntax', 1, 3, 'JSON has no comments']],
  ['a comment without end', '{ /* why "a": 1 }', ['json-syntax', 1, 3, 'JSON has no comments']],
  ['a file cut in a list', '{ "a": [1, 2', ['json-syntax', 1, 13, 'a closing bracket `]` is expected here']],
  ['a file cut in an object', '{ "a": 1\n', ['json-syntax', 2, 1, 'a closing brace `}` is expected here']],
  ['a file cut behind a comma', '{ "a": 1,', ['json-syntax', 1, 10, name]],
  ['a file cut behind a colon', '{ "a":', ['json-syntax', 1, 7, 'a value is expected here']],
  ['a file cut in a text', '{ "a": "bc', ['json-syntax', 1, 8, 'this text has no closing double quote']],
  [
    'a bracket of the other kind',
    '{ "a": [1, 2}',
    ['json-syntax', 1, 13, 'a closing bracket `]` is expected here'],
  ],
  ['a brace of the other kind', '{ "a": 1]', ['json-syntax', 1, 9, 'a closing brace `}` is expected here']],
  [
    'a brace too many',
    '{ "a": 1 }}',
    ['json-syntax', 1, 11, 'nothing is expected after the end of the value'],
  ],
  [
    'two values',
    '{ "a": 1 }\n{ "a": 2 }',
    ['json-syntax', 2, 1, 'nothing is expected after the end of the value'],
  ],
  ['single quotes', "{ 'a': 'b' }", ['json-syntax', 1, 3, quotes]],
  ['a value in single quotes', '{ "a": \'b c\' }', ['json-syntax', 1, 8, quotes]],
  ['a name without quotes', '{ a: 1 }', ['json-syntax', 1, 3, name]],
  ['a number for a name', '{ 1: 2 }', ['json-syntax', 1, 3, name]],
  ['a text without quotes', '{ "a": police }', ['json-syntax', 1, 8, '`police` is no JSON value']],
  ['True', '{ "a": True }', ['json-syntax', 1, 8, '`True` is no JSON value', 'did you mean `true`?']],
  ['NaN', '{ "a": NaN }', ['json-syntax', 1, 8, '`NaN` is no JSON value']],
  ['undefined', 'undefined', ['json-syntax', 1, 1, '`undefined` is no JSON value']],
  ['a copied no-break space', '{\u00a0"a": 1 }', ['json-syntax', 1, 2, '`\\u00a0` is no JSON value']],
  [
    'a tab in a text',
    '{ "a": "b\tc" }',
    ['json-syntax', 1, 10, 'this character must be escaped in a JSON text'],
  ],
  [
    'a zero in a text',
    '{ "a": "b\0c" }',
    ['json-syntax', 1, 10, 'this character must be escaped in a JSON text'],
  ],
  [
    'a line break in a text',
    '{ "a": "b\nc" }',
    ['json-syntax', 1, 8, 'this text has no closing double quote'],
  ],
  ['a path of Windows', '{ "a": "C:\\dir" }', ['json-syntax', 1, 11, 'JSON has no escape `\\d`']],
  ['half an escape', '{ "a": "\\u12" }', ['json-syntax', 1, 9, '`\\u` needs four hexadecimal digits']],
  [
    'half a character',
    '{ "a": "\\ud800" }',
    ['json-syntax', 1, 8, 'this text has half of a character that is written as two `\\u` escapes'],
  ],
  ['both halves of a character', '{ "a": "\\ud83d\\ude00" }'],
  ['a leading zero', '[01]', ['json-syntax', 1, 2, 'a number has no leading zero']],
  ['a leading plus', '[+1]', ['json-syntax', 1, 2, '`+1` is no JSON value']],
  ['a number that starts with its dot', '[.5]', ['json-syntax', 1, 2, '`.5` is no JSON value']],
  ['a number that ends with its dot', '[1.]', ['json-syntax', 1, 2, 'this number has no end']],
  ['1e999', '[1e999]', ['json-number', 1, 2, 'this number is too large to be kept']],
  ['400 digits', `[${'9'.repeat(400)}]`, ['json-number', 1, 2, 'this number is too large to be kept']],
  [
    '20 digits',
    '[12345678901234567891]',
    [
      'json-number',
      1,
      2,
      'this number has more digits than can be kept: it would become 12345678901234567000',
      'write it as a text, in double quotes',
    ],
  ],
  ['2 to the power of 60, which is kept', '[1152921504606846976]'],
  ['a name twice', '{ "a": 1, "a": 1 }', ['duplicate-key', 1, 11, `\`a\` ${twice}`]],
  [
    'a name twice, once with an escape',
    '{ "a": 1, "\\u0061": 1 }',
    ['duplicate-key', 1, 11, `\`a\` ${twice}`],
  ],
  [
    'two names twice, deep in a list',
    '[{ "a": { "b": 1, "b": 2 } }, { "c": 1,\n"c": 2 }]',
    ['duplicate-key', 1, 19, `\`b\` ${twice}`],
    ['duplicate-key', 2, 1, `\`c\` ${twice}`],
  ],
  ['the name __proto__', '{ "__proto__": { "a": 1 } }', ['forbidden-key', 1, 3, `\`__proto__\` ${meaning}`]],
  [
    'the name __proto__ with an escape',
    '{ "\\u005f_proto__": 1 }',
    ['forbidden-key', 1, 3, `\`__proto__\` ${meaning}`],
  ],
  ['the name prototype', '[{ "prototype": 1 }]', ['forbidden-key', 1, 4, `\`prototype\` ${meaning}`]],
];

describe('texts', () => {
  it.each(TEXTS)('%s', (_name, input, ...expected) => {
    const read = () => parseJson(decode('file.json', typeof input === 'string' ? utf8(input) : input));
    expect(saidOf(read).map(short)).toEqual(expected);
  });

  it('says of a file that is not there that it is not there', () => {
    expect(saidOf(() => readSource('test/bad-input/nowhere.json')).map(short)).toEqual([
      ['file-missing', 1, 1, 'there is no such file'],
    ]);
  });
});

describe('the tables', () => {
  const expected: Expected[] = [
    ...REVISIONS.flatMap(([, rows]) => rows.flatMap((row) => row.expected)),
    ...CASES.flatMap((row) => row.expected),
    ...POLICIES.flatMap((row) => row.expected.map(([, ...each]) => each)),
    ...TEXTS.flatMap(([, , ...each]) => each),
  ];

  it('have a row for every code', () => {
    expect([...new Set(expected.map(([code]) => code))].sort()).toEqual(Object.keys(CODES).sort());
  });

  it('name each row once', () => {
    const names = [...REVISIONS.map(([, rows]) => rows), CASES, POLICIES].map((rows) =>
      rows.map((row) => row.name),
    );
    for (const each of [...names, TEXTS.map(([text]) => text)]) expect(new Set(each).size).toBe(each.length);
  });

  it('have messages in lower case, without a full stop', () => {
    const words = expected.flatMap(([, , , message, suggestion]) => [message, suggestion ?? message]);
    expect(words.filter((each) => /^(?!JSON )[A-Z]|[.!]$/.test(each))).toEqual([]);
  });
});
