import { describe, expect, it } from 'vitest';
import { ChunkDecider } from '../../src/batch/chunk.ts';
import { CaseValidator } from '../../src/case/validate.ts';
import type { Prepared } from '../../src/open.ts';
import { type Json, revisionOf } from '../support/mutants.ts';
import { FILE, requireSameOutcome, slowly } from './support/expected-chunk.ts';
import { words } from './support/random-facts.ts';
import { revisionAround } from './support/random-revision.ts';

/** A policy with one fact of each kind, and an answer that rests on each. */
const fact = (rest: object): Json => ({ ...words, ...rest });
const day = fact({ type: 'string', format: 'date' });
const properties = {
  kind: fact({ type: 'string', enum: ['book', 'map', 'é', 'a "b"'] }),
  open: fact({ type: 'boolean' }),
  text: fact({ type: 'string' }),
  size: fact({ type: 'integer', minimum: -5, maximum: 200 }),
  rate: fact({ type: 'number' }),
  on: day,
  at: fact({ type: 'string', format: 'date-time' }),
  offense: fact({ type: 'string', format: 'citation' }),
  texts: fact({ type: 'array', items: { type: 'string', enum: ['ice', 'é'] } }),
  group: { type: 'object', additionalProperties: false, properties: { toString: fact({ type: 'boolean' }) } },
  items: fact({
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties: {
        size: fact({ type: 'integer', default: 3 }),
        spans: fact({
          type: 'array',
          format: 'spans',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['from', 'to'],
            properties: { from: day, to: day },
          },
        }),
      },
    },
  }),
};
const asked: [string, Json][] = [
  ['open', { fact: 'open', operator: 'equal', value: true }],
  ['text', { fact: 'text', operator: 'in', value: ['a', '', '\u0000', '𝒳', '"\\/'] }],
  ['size', { fact: 'size', operator: 'greaterThan', value: 0 }],
  ['rate', { fact: 'rate', operator: 'in', value: [0, 1, 0.1, 1e21, 1.5] }],
  ['day', { fact: 'on', operator: 'greaterThan', value: '2016-02-28' }],
  ['offense', { fact: 'offense', operator: 'listedIn', value: 'list' }],
  ['texts', { fact: 'texts', operator: 'contains', value: 'é' }],
  ['group', { fact: 'group.toString', operator: 'equal', value: true }],
  ['items', { some: 'items', where: { fact: 'items[].size', operator: 'equal', value: 3 } }],
  ['kind', { fact: 'kind', operator: 'in', value: ['é', 'a "b"'] }],
];
const revision = revisionOf(
  revisionAround({
    case: { type: 'object', additionalProperties: false, required: ['kind'], properties },
    lists: [
      { id: 'list', citation: '§ 2', text: 'A list.', entries: [{ citation: 'PL 120.05(2)', title: 'It' }] },
    ],
    definitions: [],
    actions: asked.map(([id]) => ({
      id,
      title: 'Act',
      citation: '§ 4',
      text: 'Acting.',
      coverage: { citation: '§ 4', text: 'Covered.', when: { always: true } },
    })),
    rules: asked.map(([id, when]) => ({ id, permits: [id], citation: '§ 5', text: 'One may.', when })),
  }),
);
if (!revision) throw new Error('the loader refuses the revision');
const prepared: Prepared = {
  validator: new CaseValidator(revision.written.case),
  lawFor: () => [revision],
  law: [revision],
};
const expectedOf = slowly(prepared);

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((each) => (typeof each === 'string' ? Buffer.from(each) : Buffer.from(each))));
const deep = (depth: number): string => `{"kind":"map","items":${'['.repeat(depth)}${']'.repeat(depth)}}`;

const good: [string, string | Buffer][] = [
  [
    'all there is',
    '{"id":"a","kind":"book","open":true,"text":"a","size":1,"rate":0.1,"on":"2016-02-29","at":"2016-02-29T23:59:59+14:00","offense":"PL 120.05(2)","texts":["é"],"group":{"toString":true},"items":[{"size":3,"spans":[{"from":"2016-02-28","to":"2016-02-29"}]}]}',
  ],
  [
    'nulls',
    '{"id":null,"kind":"book","open":null,"text":null,"size":null,"rate":null,"on":null,"at":null,"offense":null,"texts":null,"group":null,"items":null}',
  ],
  ['nulls within', '{"kind":"book","group":{"toString":null},"items":[{"size":null,"spans":null},{}]}'],
  ['nothing in lists', '{"kind":"book","texts":[],"group":{},"items":[]}'],
  [
    'another order',
    '{"items":[{"spans":[{"to":null,"from":"2016-02-28"}],"size":3}],"open":false,"kind":"map"}',
  ],
  ['white space', ' \t\r{ \t"kind"\r:\t"map" , "items" : [ { } , { "size" : 3 } ] } \t\r'],
  ['escaped name', '{"\\u006b\\u0069nd":"map","o\\u0070en":true}'],
  [
    'escaped value',
    '{"kind":"\\u006d\\u0061\\u0070","on":"2016\\u002d02-29","offense":"PL\\u0020120.05\\u00282)"}',
  ],
  ['escaped accents', '{"kind":"\\u00e9","texts":["\\u00E9"]}'],
  ['quotes in a value', '{"kind":"a \\"b\\""}'],
  ['a pair of escapes', '{"kind":"map","text":"\\ud835\\udcb3"}'],
  ['four bytes', '{"kind":"map","text":"𝒳"}'],
  ['escapes of every kind', '{"kind":"map","text":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000"}'],
  ['an escaped solidus', '{"kind":"map","text":"\\"\\\\\\/"}'],
  ['a nul as an escape', '{"kind":"map","text":"\\u0000"}'],
  ['whole numbers otherwise', '{"kind":"map","size":1.0e0,"rate":1E+0}'],
  ['a large exponent of a small number', '{"kind":"map","size":10000e-4,"rate":1e21}'],
  ['minus nothing', '{"kind":"map","size":-0,"rate":-0.0}'],
  ['a number within the bounds', '{"kind":"map","size":200}'],
  ['as many digits as can be kept', '{"kind":"map","rate":9007199254740992}'],
  ['more digits, the same number', '{"kind":"map","rate":1.0000000000000000000000}'],
  ['a tiny number', '{"kind":"map","rate":1e-400}'],
  ['the id a number', '{"id":1.50e1,"kind":"map"}'],
  ['the id minus nothing', '{"id":-0,"kind":"map"}'],
  ['the id with escapes', '{"id":"\\u0061\\u2028\\/é\\u007f\\u0001","kind":"map"}'],
  ['the id last', '{"kind":"map","id":"last"}'],
  ['the id very long', `{"id":"${'é'.repeat(70_000)}","kind":"map"}`],
  ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '{"kind":"map"}')],
  ['a byte order mark and white space', bytes([0xef, 0xbb, 0xbf], ' {"kind":"map"} \r')],
  ['a leap day', '{"kind":"map","on":"2000-02-29"}'],
  [
    'the first and the last day',
    '{"kind":"map","items":[{"spans":[{"from":"0001-01-01","to":"9999-12-31"}]}]}',
  ],
  ['a span of no day', '{"kind":"map","items":[{"spans":[{"from":"2016-02-29","to":"2016-02-29"}]}]}'],
  ['a leap second or none', '{"kind":"map","at":"2016-12-31T23:59:59Z"}'],
  ['many items', `{"kind":"map","items":[${Array(3000).fill('{"size":4}').join(',')}]}`],
  ['a text twice in a list', '{"kind":"map","texts":["ice","ice"]}'],
  ['a less specific citation', '{"kind":"map","offense":"PL 120"}'],
  ['a more specific citation', '{"kind":"map","offense":"PL 120.05(2)(a)(iv)"}'],
  ['almost too long', `{"kind":"map"}${' '.repeat(9_999_000)}`],
];

const bad: [string, string | Buffer][] = [
  ['too long', `{"kind":"map"}${' '.repeat(10_000_000)}`],
  ['not JSON', 'kind=map'],
  ['an array', '[{"kind":"map"}]'],
  ['a text', '"map"'],
  ['a number', '1'],
  ['null', 'null'],
  ['nothing in it', '{}'],
  ['cut in a name', '{"ki'],
  ['cut in a value', '{"kind":"ma'],
  ['cut after an escape', '{"kind":"\\'],
  ['cut in an escape', '{"kind":"\\u00'],
  ['cut in a character', bytes('{"kind":"', [0xc3])],
  ['cut before the end', '{"kind":"map"'],
  ['cut after a comma', '{"kind":"map",'],
  ['cut in a word', '{"kind":"map","open":tru'],
  ['two on a line', '{"kind":"map"}{"kind":"map"}'],
  ['two on a line with a comma', '{"kind":"map"},{"kind":"map"}'],
  ['a comma at the end', '{"kind":"map",}'],
  ['a comma at the end of a list', '{"kind":"map","texts":["ice",]}'],
  ['no comma', '{"kind":"map" "open":true}'],
  ['single quotes', "{'kind':'map'}"],
  ['a name without quotes', '{kind:"map"}'],
  ['a comment', '{"kind":"map"} // a map'],
  ['white space that JSON has not', '{"kind":\u00a0"map"}'],
  ['a form feed', '{"kind":\f"map"}'],
  ['a bare tab in a text', '{"kind":"map","text":"\t"}'],
  ['a bare nul in a text', bytes('{"kind":"map","text":"', [0], '"}')],
  ['an escape that JSON has not', '{"kind":"map","text":"\\a"}'],
  ['half an escape', '{"kind":"map","text":"\\u12"}'],
  ['half a character', '{"kind":"map","text":"\\ud835"}'],
  ['halves in the wrong order', '{"kind":"map","text":"\\udcb3\\ud835"}'],
  ['half a character in the id', '{"id":"\\ud800","kind":"map"}'],
  ['half a character in a name', '{"\\ud800":1,"kind":"map"}'],
  ['bytes of Latin-1', bytes('{"kind":"', [0xe9], '"}')],
  ['bytes too long for their character', bytes('{"kind":"map","text":"', [0xc0, 0xaf], '"}')],
  ['half a character in UTF-8', bytes('{"kind":"map","text":"', [0xed, 0xa0, 0x80], '"}')],
  ['beyond Unicode', bytes('{"kind":"map","text":"', [0xf4, 0x90, 0x80, 0x80], '"}')],
  ['UTF-16', Buffer.from('\ufeff{"kind":"map"}', 'utf16le')],
  ['two byte order marks', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], '{"kind":"map"}')],
  ['a byte order mark behind', bytes('{"kind":"map"}', [0xef, 0xbb, 0xbf])],
  ['a name twice', '{"kind":"map","kind":"map"}'],
  ['a name twice, once escaped', '{"kind":"map","\\u006bind":"book"}'],
  ['the id twice', '{"id":1,"id":1,"kind":"map"}'],
  ['a name twice within', '{"kind":"map","items":[{"size":1,"size":1}]}'],
  [
    'a name twice in a span',
    '{"kind":"map","items":[{"spans":[{"from":"2016-02-28","to":null,"to":null}]}]}',
  ],
  ['a name that programs use', '{"kind":"map","__proto__":{}}'],
  ['a name that programs use, escaped', '{"kind":"map","\\u005f_proto__":{}}'],
  ['a name that programs use within', '{"kind":"map","group":{"constructor":1}}'],
  ['an inherited name', '{"kind":"map","toString":true}'],
  ['an unknown name', '{"kind":"map","opne":true}'],
  ['an unknown name within', '{"kind":"map","items":[{"siez":1}]}'],
  [
    'an unknown name in a span',
    '{"kind":"map","items":[{"spans":[{"from":"2016-02-28","to":null,"by":1}]}]}',
  ],
  ['an empty name', '{"kind":"map","":1}'],
  ['names in capitals', '{"KIND":"map"}'],
  ['the required one missing', '{"open":true}'],
  ['the required one null', '{"kind":null}'],
  ['a value that is none', '{"kind":"mpa"}'],
  ['a value in capitals', '{"kind":"Map"}'],
  ['a value with a space', '{"kind":"map "}'],
  ['a value decomposed', '{"kind":"e\u0301"}'],
  ['a text for a boolean', '{"kind":"map","open":"true"}'],
  ['a number for a boolean', '{"kind":"map","open":1}'],
  ['a word of another language', '{"kind":"map","open":True}'],
  ['a text for a number', '{"kind":"map","size":"1"}'],
  ['part of a whole number', '{"kind":"map","size":1.5}'],
  ['part of a whole number by its exponent', '{"kind":"map","size":15e-1}'],
  ['a number too large', '{"kind":"map","size":201}'],
  ['a number too small', '{"kind":"map","size":-6}'],
  ['a leading zero', '{"kind":"map","size":01}'],
  ['a plus', '{"kind":"map","size":+1}'],
  ['nothing after the point', '{"kind":"map","rate":1.}'],
  ['nothing before the point', '{"kind":"map","rate":.5}'],
  ['nothing after the e', '{"kind":"map","rate":1e}'],
  ['a minus alone', '{"kind":"map","rate":-}'],
  ['not a number', '{"kind":"map","rate":NaN}'],
  ['a number beyond all', '{"kind":"map","rate":1e400}'],
  ['a number beyond all as the id', '{"id":-1e400,"kind":"map"}'],
  ['more digits than can be kept', '{"kind":"map","rate":9007199254740993}'],
  ['more digits than can be kept as the id', '{"id":12345678901234567891,"kind":"map"}'],
  ['a boolean as the id', '{"id":true,"kind":"map"}'],
  ['a list as the id', '{"id":[1],"kind":"map"}'],
  ['a day that does not exist', '{"kind":"map","on":"2019-02-29"}'],
  ['a day of 1900', '{"kind":"map","on":"1900-02-29"}'],
  ['month 13', '{"kind":"map","on":"2019-13-01"}'],
  ['day 0', '{"kind":"map","on":"2019-01-00"}'],
  ['year 0', '{"kind":"map","on":"0000-01-01"}'],
  ['five digits of a year', '{"kind":"map","on":"12019-01-01"}'],
  ['a day without its zeros', '{"kind":"map","on":"2019-1-1"}'],
  ['a day with a moment', '{"kind":"map","on":"2019-01-01T00:00:00Z"}'],
  ['a day with other digits', '{"kind":"map","on":"２019-01-01"}'],
  ['a day with other hyphens', '{"kind":"map","on":"2019/01/01"}'],
  ['a moment without its offset', '{"kind":"map","at":"2016-02-29T12:00:00"}'],
  ['a moment that does not exist', '{"kind":"map","at":"2019-02-29T12:00:00Z"}'],
  ['hour 25', '{"kind":"map","at":"2016-02-29T25:00:00Z"}'],
  ['no citation', '{"kind":"map","offense":"assault"}'],
  ['a citation in small letters', '{"kind":"map","offense":"pl 120.05"}'],
  ['a citation with a bracket open', '{"kind":"map","offense":"PL 120.05(2"}'],
  ['a citation with a space behind', '{"kind":"map","offense":"PL 120.05 "}'],
  ['a citation with a line break', '{"kind":"map","offense":"PL 120.05\\n"}'],
  ['a day with a line break', '{"kind":"map","on":"2019-01-01\\n"}'],
  ['a text that a list lacks', '{"kind":"map","texts":["ice","dhs"]}'],
  ['a null in a list', '{"kind":"map","texts":["ice",null]}'],
  ['a null among items', '{"kind":"map","items":[null]}'],
  ['a list for a text', '{"kind":["map"]}'],
  ['a text for a list', '{"kind":"map","texts":"ice"}'],
  ['an object for items', '{"kind":"map","items":{"size":1}}'],
  ['a list for a group', '{"kind":"map","group":[]}'],
  ['a text for a group', '{"kind":"map","group":"toString"}'],
  ['a span without an end', '{"kind":"map","items":[{"spans":[{"from":"2016-02-28"}]}]}'],
  ['a span without a beginning', '{"kind":"map","items":[{"spans":[{"to":"2016-02-28"}]}]}'],
  ['a span that begins null', '{"kind":"map","items":[{"spans":[{"from":null,"to":"2016-02-28"}]}]}'],
  ['a span backwards', '{"kind":"map","items":[{"spans":[{"from":"2016-02-29","to":"2016-02-28"}]}]}'],
  [
    'a span backwards by its end',
    '{"kind":"map","items":[{"spans":[{"to":"2016-02-28","from":"2016-02-29"}]}]}',
  ],
  ['as deep as is read', deep(99)],
  ['too deep', deep(100)],
  ['far too deep', deep(100_000)],
];

const isLong = (line: string | Buffer): boolean => line.length > 1_000_000;
const chunkOf = (lines: readonly [string, string | Buffer][], end: string): Buffer =>
  bytes(...lines.flatMap(([, line]) => [typeof line === 'string' ? line : [...line], end]));

const decider = new ChunkDecider(FILE, prepared);
function compare(chunk: Uint8Array) {
  const expected = expectedOf(chunk);
  requireSameOutcome(decider.decide(chunk), expected, chunk);
  return { lines: expected.lines, decided: expected.decided, rejected: expected.rejected.length };
}

describe('one line', () => {
  it.each(good)('%s: good', (_name, line) => {
    expect(compare(Buffer.from(line))).toEqual({ lines: 1, decided: 1, rejected: 0 });
  });
  it.each(bad)('%s: bad', (_name, line) => {
    expect(compare(Buffer.from(line)).rejected).toBe(
      bytes(typeof line === 'string' ? line : [...line]).filter((each) => each === 10).length + 1,
    );
  });
  it.each([
    ['nothing', '', 0],
    ['a line break', '\n', 1],
    ['line breaks', '\n\r\n \t\n', 3],
    ['a byte order mark', '\ufeff', 1],
    ['a byte order mark and blanks', '\ufeff \t\r\n', 1],
  ])('%s: blank', (_name, text, lines) => {
    expect(compare(Buffer.from(text))).toEqual({ lines, decided: 0, rejected: 0 });
  });
});

describe('all together', () => {
  const all = [...good, ...bad, ...good].filter(([, line]) => !isLong(line));
  const counts = { decided: 2 * (good.length - 1) };
  it.each([
    ['ended by a line feed', '\n'],
    ['ended by a carriage return and a line feed', '\r\n'],
    ['with blank lines between', '\n \n'],
  ])('%s', (_name, end) => {
    expect(compare(chunkOf(all, end))).toMatchObject(counts);
  });

  it('each after each other: nothing of one line is left for the next', () => {
    const short = all.filter(([, line]) => line.length < 400);
    for (const [, first] of short.filter((_, at) => at % 20 === 0))
      expect(
        compare(
          chunkOf(
            short.flatMap((each) => [['', first], each]),
            '\n',
          ),
        ).lines,
      ).toBeGreaterThan(0);
  });

  it('cut anywhere: a line is whole or bad', () => {
    const [, line] = good[0] as [string, string];
    const whole = Buffer.from(line);
    const cut = Array.from({ length: whole.length }, (_, at) => [...whole.subarray(0, at), 10]);
    expect(compare(bytes(...cut))).toEqual({ lines: whole.length, decided: 0, rejected: whole.length - 1 });
  });
});
