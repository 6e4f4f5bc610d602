import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFormatOrder } from '../../src/amend/order.ts';
import { habitsOf, layOut } from '../../src/format/layout.ts';
import { revisionFiles } from '../../src/registry/load-policy.ts';
import { text } from '../cli/support/call.ts';

const SHIPPED = ['rules/nyc-detainer', 'test/fixtures/rules/library-loans'].flatMap(revisionFiles);

describe('the layout of rule files', () => {
  it.each(SHIPPED)('%s is laid out so, without looking at how it stands', (file) => {
    const written = readFileSync(file, 'utf8');
    expect(layOut(JSON.parse(written))).toBe(written);
  });

  it.each(SHIPPED)('%s has its properties in the order of the format', (file) => {
    const written = JSON.parse(readFileSync(join(file), 'utf8'));
    expect(JSON.stringify(inFormatOrder(written))).toBe(JSON.stringify(written));
  });

  it('breaks what does not fit, never an entry nor a list of single values', () => {
    const long = 'x'.repeat(90);
    const value = {
      entries: [{ citation: 'A 1', title: long }],
      when: { fact: 'a', value: long },
      values: [long, long],
      few: [{ a: 1 }],
      none: [],
      nothing: {},
    };
    expect(layOut(value)).toBe(
      text(
        '{',
        '  "entries": [',
        `    { "citation": "A 1", "title": "${long}" }`,
        '  ],',
        '  "when": {',
        '    "fact": "a",',
        `    "value": "${long}"`,
        '  },',
        `  "values": ["${long}", "${long}"],`,
        '  "few": [{ "a": 1 }],',
        '  "none": [],',
        '  "nothing": {}',
        '}',
      ),
    );
  });

  it('keeps exactly a hundred columns on one line, with the comma', () => {
    const of = (length: number) => layOut({ a: { b: 'x'.repeat(length) }, c: 1 }).split('\n')[1] ?? '';
    expect(of(81)).toHaveLength(100);
    expect(of(82)).toBe('  "a": {');
  });

  it('keeps the lines of what stays, the indent and the line breaks of another file', () => {
    const before = '{\r\n    "a": { "b": 1,\r\n        "c": 2 },\r\n    "d": [1,\r\n 2]\r\n}\r\n';
    const value = { a: { b: 1, c: 2 }, d: [1, 2], e: { f: 1 } };
    expect(layOut(value, habitsOf(before))).toBe(
      [
        '{',
        '    "a": {',
        '        "b": 1,',
        '        "c": 2',
        '    },',
        '    "d": [',
        '        1,',
        '        2',
        '    ],',
        '    "e": { "f": 1 }',
        '}',
        '',
      ].join('\r\n'),
    );
  });
});

describe('the order of properties', () => {
  it('puts what was added where the format has it, and leaves conditions and facts alone', () => {
    const written = {
      rules: [
        { when: { value: 1, operator: 'equal', fact: 'a' }, id: 'r', readings: [{ text: 't', id: 'i' }] },
      ],
      policy: 'p',
      enactment: { source: [{ address: 'a', title: 't' }], instrument: 'i' },
      lists: [{ entries: [{ title: 't', to: 'b', from: 'a' }, { title: 't', citation: 'c' }, 3], id: 'l' }],
      unknown: 1,
      case: { properties: { b: {}, a: {} }, type: 'object' },
    };
    expect(JSON.stringify(inFormatOrder(written))).toBe(
      JSON.stringify({
        policy: 'p',
        enactment: { instrument: 'i', source: [{ title: 't', address: 'a' }] },
        case: { properties: { b: {}, a: {} }, type: 'object' },
        lists: [{ id: 'l', entries: [{ from: 'a', to: 'b', title: 't' }, { citation: 'c', title: 't' }, 3] }],
        rules: [
          { id: 'r', readings: [{ id: 'i', text: 't' }], when: { value: 1, operator: 'equal', fact: 'a' } },
        ],
        unknown: 1,
      }),
    );
  });
});
