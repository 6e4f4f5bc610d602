import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvalidInput } from '../../src/index.ts';
import { canonicalJson } from '../../src/json/canonical.ts';
import { DEEPEST, tooDeepAt } from '../../src/json/depth.ts';
import { digestOf } from '../../src/json/digest.ts';
import { parseJson } from '../../src/json/parse.ts';
import { isPlain } from '../../src/json/plain.ts';
import { show } from '../../src/json/show.ts';
import { revisionFiles } from '../../src/registry/load-policy.ts';
import { Source } from '../../src/text/source.ts';

const RUNS = { numRuns: 1000 };
const arbitraryJson = fc.oneof(
  fc.jsonValue(),
  fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }),
  // Whole numbers and fractions of every size.
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
);

describe('canonical JSON', () => {
  it.each<[what: string, value: unknown, text: string]>([
    ['null', null, 'null'],
    ['an empty object', {}, '{}'],
    ['an empty list', [], '[]'],
    ['the order of names', { b: 1, a: 2, B: 3, aa: 4, '': 5 }, '{"":5,"B":3,"a":2,"aa":4,"b":1}'],
    ['names of digits by their units, not by their size', { 10: 1, 9: 2 }, '{"10":1,"9":2}'],
    ['objects in lists and objects', [{ b: [{ d: 1, c: 2 }], a: {} }], '[{"a":{},"b":[{"c":2,"d":1}]}]'],
    ['the order of lists', [3, 1, 2], '[3,1,2]'],
    ['zero below zero', -0, '0'],
    // The examples of RFC 8785, 3.2.2 and 3.2.3.
    [
      'numbers, literals and escapes',
      {
        // biome-ignore lint/correctness/noPrecisionLoss: the RFC's own number
        numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      },
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    [
      'names by UTF-16 units, not by characters',
      {
        '\u20ac': 'Euro Sign',
        '\r': 'Carriage Return',
        '\ufb33': 'Hebrew Letter Dalet With Dagesh',
        '1': 'One',
        '\ud83d\ude00': 'Emoji: Grinning Face',
        '\u0080': 'Control',
        '\u00f6': 'Latin Small Letter O With Diaeresis',
      },
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ],
  ])('%s', (_what, value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(canonicalize(value)).toBe(text);
  });

  it.each<[what: string, value: unknown, message: string]>([
    ['undefined', undefined, 'no JSON value: undefined'],
    ['undefined in a list', [1, undefined], 'no JSON value: undefined'],
    ['undefined in an object', { a: undefined }, 'no JSON value: undefined'],
    ['a function', () => 1, 'no JSON value: function'],
    ['a symbol', [Symbol('a')], 'no JSON value: symbol'],
    ['no number', Number.NaN, 'no JSON number'],
    ['a number without end', [Number.POSITIVE_INFINITY], 'no JSON number'],
    ['half a character', '\ud800', 'half a surrogate pair'],
    ['half a character in a name', { 'a\udc00': 1 }, 'half a surrogate pair'],
  ])('has no form for %s', (_what, value, message) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(message));
  });

  it('is what the package canonicalize writes', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      RUNS,
    );
  });

  it('is read back as the same value, and written again as the same text', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        const text = canonicalJson(value);
        const back: unknown = JSON.parse(text);
        expect(canonicalJson(back)).toBe(text);
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      RUNS,
    );
  });

  it('tells values apart', () => {
    fc.assert(
      fc.property(arbitraryJson, arbitraryJson, (a, b) => {
        const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        expect(canonicalJson(a) === canonicalJson(b)).toBe(fc.stringify(plain(a)) === fc.stringify(plain(b)));
      }),
      RUNS,
    );
  });
});

describe('digests', () => {
  // By `printf '{}' | openssl dgst -sha256 -binary | base64`, and so on.
  it.each<[value: unknown, digest: string]>([
    [{}, 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='],
    [null, 'sha256-dCNOmK/nSY+12vHzasLXiswzlGT5UHA7jAGYkvmCuQs='],
    [{ b: [1, 'ö'], a: '😀' }, 'sha256-ICbT5DuPlD0cKV9RU4o/nJSHdAwh4uuYniveFq13eKc='],
  ])('%j', (value, digest) => {
    expect(digestOf(value)).toBe(digest);
  });

  it('are the SHA-256 of the canonical JSON in UTF-8, in base64', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        const bytes = Buffer.from(canonicalize(value) as string, 'utf8');
        const digest = digestOf(value);
        expect(digest).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/);
        expect(digest).toBe(`sha256-${createHash('sha256').update(bytes).digest('base64')}`);
      }),
      RUNS,
    );
  });

  it('do not mind how a text is laid out', () => {
    fc.assert(
      fc.property(arbitraryJson, fc.constantFrom(0, 1, 2, 4, '\t'), fc.boolean(), (value, indent, turn) => {
        const text = JSON.stringify(turn ? turnedAround(value) : value, null, indent);
        for (const each of [text, text.replaceAll('\n', '\r\n'), `\n\t ${text}\n`])
          expect(digestOf(JSON.parse(each))).toBe(digestOf(value));
      }),
      RUNS,
    );
  });

  const files = [
    ...revisionFiles('rules/nyc-detainer'),
    ...revisionFiles('test/fixtures/rules/library-loans'),
  ];

  it.each(files)('%s keeps its digest when it is laid out anew, and no other file has it', (file) => {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    for (const indent of [0, 1, 4, '\t']) {
      const text = JSON.stringify(turnedAround(value), null, indent);
      expect(digestOf(JSON.parse(text.replaceAll('\n', '\r\n')))).toBe(digestOf(value));
    }
    const others = files
      .filter((each) => each !== file)
      .map((each) => JSON.parse(readFileSync(each, 'utf8')));
    expect(others.map(digestOf)).not.toContain(digestOf(value));
  });

  it('change with any one text of a file', () => {
    const text = readFileSync('rules/nyc-detainer/3.5.0.json', 'utf8');
    const digest = digestOf(JSON.parse(text));
    const places = [...text.matchAll(/": "[^"\\]/g)].map((match) => match.index + 4);
    fc.assert(
      fc.property(fc.constantFrom(...places), (at) => {
        const other = text[at] === 'x' ? 'y' : 'x';
        expect(digestOf(JSON.parse(text.slice(0, at) + other + text.slice(at + 1)))).not.toBe(digest);
      }),
      { numRuns: 200 },
    );
  });
});

/** The same value with the names of all objects in the opposite order. */
function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [name, turnedAround(each)]),
  );
}

describe('the depth limit', () => {
  it.each<[text: string, limit: number, at: number | undefined]>([
    ['', 0, undefined],
    ['1', 0, undefined],
    ['"[["', 0, undefined],
    ['[]', 0, 0],
    ['[]', 1, undefined],
    ['[[]]', 1, 1],
    ['[1, {"a": []}]', 2, 10],
    ['[1, {"a": []}]', 3, undefined],
    ['[[], [], [[]]]', 2, 10],
    ['[] []', 1, undefined],
    ['["]", [1]]', 1, 6],
    ['["\\"", [1]]', 1, 7],
    ['["\\\\", [1]]', 1, 7],
    ['["\\\\\\"", [1]]', 1, 9],
    ['{"[[": {"{": 1}}', 1, 7],
    ['{"[[": {"{": 1}}', 2, undefined],
    // A text without its closing quote ends with its line: the rest is still looked at.
    ['["a\n[[', 2, 5],
    ['["a [[', 1, undefined],
  ])('%j to %i is too deep at %s', (text, limit, at) => {
    expect(tooDeepAt(text, limit)).toBe(at);
  });

  it('is 100', () => {
    expect(DEEPEST).toBe(100);
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const nested = (depth: number) =>
        `${open.repeat(depth)}${open === '[' ? '' : '1'}${close.repeat(depth)}`;
      expect(tooDeepAt(nested(100))).toBeUndefined();
      expect(tooDeepAt(nested(101))).toBe(open.length * 100);
    }
  });

  it('is the depth of the value, and the place that of the first bracket below', () => {
    const deep = fc.jsonValue({
      maxDepth: 6,
      depthSize: 'large',
      stringUnit: fc.constantFrom(...'a[]{}"\\,\n'),
    });
    fc.assert(
      fc.property(deep, fc.constantFrom(0, 2), fc.nat(8), (value, indent, limit) => {
        const text = JSON.stringify(value, null, indent);
        expect(tooDeepAt(text, depthOf(value))).toBeUndefined();
        const at = tooDeepAt(text, limit);
        expect(at === undefined).toBe(depthOf(value) <= limit);
        if (at !== undefined) {
          expect('[{').toContain(text[at]);
          // Cut there, the text is still open at exactly so many brackets.
          expect(tooDeepAt(text.slice(0, at), limit)).toBeUndefined();
          expect(tooDeepAt(text.slice(0, at + 1), limit)).toBe(at);
        }
      }),
      RUNS,
    );
  });

  function depthOf(value: unknown): number {
    if (value === null || typeof value !== 'object') return 0;
    return 1 + Math.max(0, ...Object.values(value).map(depthOf));
  }
});

/** JSON as it is written: objects that may have a name twice. */
type Written =
  | { literal: string }
  | { list: Written[] }
  | { object: [written: string, name: string, value: Written][] };

describe('what JSON.parse lets through', () => {
  const quoted = (name: string): [string, string] => [JSON.stringify(name), name];
  const arbitraryName: fc.Arbitrary<[written: string, name: string]> = fc.oneof(
    {
      weight: 10,
      arbitrary: fc.constantFrom('a', 'b', 'c', 'd', '', 'a"', 'a\\', ',', '{', 'é', '😀').map(quoted),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<[string, string][]>(
        ['"\\u0061"', 'a'],
        ['"\\u007B"', '{'],
        ['"\\u00E9"', 'é'],
        ['"a\\u0022"', 'a"'],
        ['"\\u005F_proto__"', '__proto__'],
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString').map(quoted),
    },
  );
  const arbitraryLiteral = fc
    .constantFrom(
      '1',
      '-20',
      '0.5',
      'true',
      'null',
      '"a"',
      '"a\\"b"',
      '"\\\\"',
      '"{\\"a\\":1,\\"a\\":2}"',
      '"[,"',
      '""',
    )
    .map((literal): Written => ({ literal }));
  const { tree } = fc.letrec<{ tree: Written }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      arbitraryLiteral,
      fc.array(tie('tree'), { maxLength: 4 }).map((list) => ({ list })),
      fc.array(fc.tuple(arbitraryName, tie('tree')), { maxLength: 5 }).map((parts) => ({
        object: parts.map(([[written, name], value]) => [written, name, value]) as never,
      })),
    ),
  }));
  const arbitrarySpace = fc.constantFrom('', ' ', '\n\t');

  function textOf(value: Written, space: string): string {
    if ('literal' in value) return value.literal;
    if ('list' in value)
      return `[${space}${value.list.map((each) => textOf(each, space)).join(`,${space}`)}]`;
    const parts = value.object.map(([name, , each]) => `${name}${space}:${space}${textOf(each, space)}`);
    return `{${parts.join(`${space},`)}${space}}`;
  }

  /** Of each object, one by one: a name that stood before it, and a name that may not be there at all. */
  function naively(value: Written): string[] {
    if ('literal' in value) return [];
    if ('list' in value) return value.list.flatMap(naively);
    return value.object.flatMap(([, name, each], index) => [
      ...(['__proto__', 'constructor', 'prototype'].includes(name) ? ['forbidden-key'] : []),
      ...(value.object.slice(0, index).some(([, before]) => before === name) ? ['duplicate-key'] : []),
      ...naively(each),
    ]);
  }

  it('is plain where a naive search finds no name twice and none that is forbidden', () => {
    let plain = 0;
    fc.assert(
      fc.property(tree, arbitrarySpace, (value, space) => {
        const text = textOf(value, space);
        JSON.parse(text);
        if (isPlain(text)) plain++;
        expect(isPlain(text)).toBe(naively(value).length === 0);
      }),
      RUNS,
    );
    // Neither side of it is seldom met.
    expect(plain).toBeGreaterThan(200);
    expect(plain).toBeLessThan(900);
  });

  it('is refused, each mistake once, as the same search finds it', () => {
    fc.assert(
      fc.property(tree, arbitrarySpace, (value, space) => {
        expect(codesOf(textOf(value, space)).sort()).toEqual(naively(value).sort());
      }),
      RUNS,
    );
  });

  it('keeps the value that JSON.parse gives', () => {
    fc.assert(
      fc.property(arbitraryJson, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!/"(__proto__|constructor|prototype)"\s*:/.test(text));
        expect(parseJson(new Source('a.json', text)).value).toEqual(JSON.parse(text));
      }),
      RUNS,
    );
  });

  function codesOf(text: string): string[] {
    try {
      parseJson(new Source('a.json', text));
      return [];
    } catch (error) {
      return (error as InvalidInput).diagnostics.map((each) => each.code);
    }
  }

  it.each<[text: string, plain: boolean, codes: string[]]>([
    ['{}', true, []],
    ['{"a":{"a":1},"b":{"a":1}}', true, []],
    ['[{"a":1},{"a":1}]', true, []],
    ['{"a":["a","a"]}', true, []],
    ['{"a":1,"A":2}', true, []],
    ['{"a":1,"a ":2}', true, []],
    ['{"é":1,"e\u0301":2}', true, []],
    ['{"a":{"b":1},"a":2}', false, ['duplicate-key']],
    ['{"a":{"b":1,"b":2},"a":3}', false, ['duplicate-key', 'duplicate-key']],
    ['{"a":1,"a":2,"a":3}', false, ['duplicate-key', 'duplicate-key']],
    ['{"":1,"":2}', false, ['duplicate-key']],
    ['{"a\\\\":1,"a\\\\":2}', false, ['duplicate-key']],
    ['{"toString":1,"hasOwnProperty":2}', true, []],
    ['{"constructor":1,"constructor":2}', false, ['duplicate-key', 'forbidden-key', 'forbidden-key']],
    ['["__proto__"]', true, []],
    ['[1,"__proto__","__proto__"]', true, []],
    ['{"a":[1,"__proto__",{"b":1}],"b":"constructor"}', true, []],
    // Numbers that might not be kept are looked at twice.
    ['[123456789012345]', true, []],
    ['[1234567890123456]', false, []],
    ['[9007199254740993]', false, ['json-number']],
    ['[-9007199254740993]', false, ['json-number']],
    ['[9007199254740992]', false, []],
    // 41731457254408568 in the computer, and written so again.
    ['[41731457254408570]', false, []],
    ['[41731457254408571]', false, ['json-number']],
    ['[123456789012345680000]', false, []],
    ['[123456789012345680001]', false, ['json-number']],
    ['[0.1234567890123456789]', false, []],
    ['[1e3]', false, []],
    ['[1.5E-3]', false, []],
    ['[1e308]', false, []],
    ['[1e309]', false, ['json-number']],
    ['[-1e309]', false, ['json-number']],
    ['[1e-400]', false, []],
    ['["1e309", "12345678901234567890"]', true, []],
    ['{"12345678901234567890":1}', true, []],
    // Halves of characters.
    ['["\\ud83d\\ude00"]', false, []],
    ['["😀"]', true, []],
    ['["\\ud83d"]', false, ['json-syntax']],
    ['["\\uDE00x"]', false, ['json-syntax']],
    ['["\\ude00\\ud83d"]', false, ['json-syntax']],
    ['{"\\ud83d":1}', false, ['json-syntax']],
    ['["\\\\ud83d"]', false, []],
    ['["\\u00d8"]', true, []],
  ])('%j', (text, plain, codes) => {
    expect(isPlain(text)).toBe(plain);
    expect(codesOf(text).sort()).toEqual(codes);
  });
});

describe('values in messages', () => {
  it.each<[value: unknown, shown: string]>([
    ['police', '`police`'],
    ['', '`""`'],
    [' ', '` `'],
    ['true', '`"true"`'],
    ['null', '`"null"`'],
    ['12', '`"12"`'],
    ['-1.5e3', '`"-1.5e3"`'],
    ['1.2.3', '`1.2.3`'],
    ['01', '`"01"`'],
    ['True', '`True`'],
    [true, '`true`'],
    [null, '`null`'],
    [12, '`12`'],
    [-0, '`0`'],
    [[1], 'a list'],
    [{ a: 1 }, 'an object'],
    ['a"b', '`a"b`'],
    ['a\nb', '`a\\u000ab`'],
    ['a\u00a0b', '`a\\u00a0b`'],
    ['\ufeffa', '`\\ufeffa`'],
    ['a\u202eb', '`a\\u202eb`'],
    ['é😀', '`é😀`'],
    ['x'.repeat(60), `\`${'x'.repeat(60)}\``],
    ['x'.repeat(61), `\`${'x'.repeat(60)}…\``],
    // A character of two units is not cut in half.
    [`${'x'.repeat(59)}😀`, `\`${'x'.repeat(59)}\ufffd…\``],
  ])('%j is shown as %s', (value, shown) => {
    expect(show(value)).toBe(shown);
  });
});
