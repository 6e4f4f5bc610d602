import type { Random } from '../../../src/generate/random.ts';
import { shuffled } from './random-case.ts';

/** JSON text that stands as it is written where a value would. */
export class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** How oddly, and how wrongly, a value is written: shares from 0 to 1 of the places where it could be. */
export interface Oddness {
  /** White space, escapes that need not be, numbers in other forms, names in another order: it stays the same value. */
  odd: number;
  /** Names twice, names that nothing has, values of other kinds: mostly it is refused. */
  wrong: number;
}

/** A value as JSON on one line, written as nobody would and everybody may. */
export function oddly(value: unknown, random: Random, { odd, wrong }: Oddness): string {
  const space = (): string => (random.chance(odd / 4) ? random.pick([' ', '\t', '\r', '  ', ' \t ']) : '');
  const write = (part: unknown): string => {
    if (random.chance(wrong)) return random.pick(WRONG);
    if (part instanceof Raw) return part.text;
    if (typeof part === 'string') return text(part, random, odd);
    if (typeof part === 'number') return number(part, random, odd);
    if (part === null || typeof part !== 'object') return JSON.stringify(part);
    if (Array.isArray(part))
      return `[${part.map((each) => space() + write(each) + space()).join(',')}${space()}]`;
    const entries = Object.entries(part);
    const ordered = random.chance(odd) ? shuffled(entries, random) : entries;
    const properties = ordered.map(
      ([name, inner]) => `${space()}${text(name, random, odd)}${space()}:${space()}${write(inner)}${space()}`,
    );
    const [first] = properties;
    // Twice the same, or twice the name with another value.
    if (first !== undefined && random.chance(wrong)) properties.push(first);
    if (entries[0] && random.chance(wrong))
      properties.push(`${text(entries[0][0], random, 0.5)}:${write(null)}`);
    if (random.chance(wrong)) properties.splice(random.below(properties.length + 1), 0, random.pick(NAMES));
    return `{${properties.join(',')}${space()}}`;
  };
  return `${space()}${write(value)}${space()}`;
}

function text(value: string, random: Random, odd: number): string {
  if (!random.chance(odd)) return JSON.stringify(value);
  const escaped = (character: string, inCapitals: boolean): string =>
    [...Array(character.length).keys()]
      .map((at) => character.charCodeAt(at).toString(16).padStart(4, '0'))
      .map((hex) => `\\u${inCapitals ? hex.toUpperCase() : hex}`)
      .join('');
  // By characters, of which some have two halves: one half alone would make no text.
  const characters = [...value].map((character) => {
    const lot = random.below(12);
    if (lot < 2) return escaped(character, lot === 0);
    return lot === 2 && character === '/' ? '\\/' : JSON.stringify(character).slice(1, -1);
  });
  return `"${characters.join('')}"`;
}

function number(value: number, random: Random, odd: number): string {
  const plain = JSON.stringify(value);
  if (!random.chance(odd) || !/^-?\d+$/.test(plain)) return plain;
  const forms = [
    `${plain}.0`,
    `${plain}e0`,
    `${plain}E+0`,
    `${plain}0e-1`,
    `${plain}.000e00`,
    `${plain}.0E-0`,
  ];
  return random.pick(value === 0 ? ['-0', '0.0', '0e5', '-0.0'] : forms);
}

/** Values that hardly any place may have, as they are written. */
const WRONG = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '1.5',
  '1e21',
  '1e400',
  '-1e400',
  '12345678901234567890',
  '9007199254740993',
  '9007199254740992',
  '01',
  '1.',
  '.5',
  '+1',
  '-',
  '1e',
  'NaN',
  'nul',
  'True',
  '""',
  '"x"',
  '"2019-02-30"',
  '"2019-02-28 "',
  '"2019-2-3"',
  '"0000-01-01"',
  '"10000-01-01"',
  '"2020-02-29T12:00:00"',
  '"2020-02-29T12:00:00Z"',
  '"2020-02-30T12:00:00Z"',
  '"PL 120"',
  '"pl 120.05"',
  '"PL  120.05"',
  '"ZZ 1("',
  '"ZZ 1\\u0028a)"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\x"',
  '"\\u12g4"',
  '"\\u00"',
  '"é"',
  "'x'",
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '[{}]',
  '{"a":1}',
  '[1,]',
  '{"a":1,}',
  '{,}',
  '{"a"}',
  '{"a" 1}',
  '{1:2}',
  '// x',
  '/* x */ 1',
  '',
];

/** Properties that hardly any place may have. */
const NAMES = [
  '"nothing":1',
  '"id":"twice"',
  '"__proto__":{}',
  '"\\u005f_proto__":null',
  '"constructor":1',
  '"prototype":1',
  '"toString":1',
  '"":1',
  '"Agency":"police"',
  '"é":null',
];
