import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../src/format/format.ts';
import { digestOf } from '../../src/json/digest.ts';
import { Source } from '../../src/text/source.ts';
import { call } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';

const FILES = [
  'rules/nyc-detainer/1.0.0.json',
  'rules/nyc-detainer/3.5.0.json',
  'rules/nyc-detainer/proposals/4.0.0-int.2469.2021.json',
  'rules/nyc-detainer/policy.json',
  'rules/nyc-detainer/scenarios/five-years.json',
  'test/fixtures/rules/library-loans/2.0.1.json',
];

// biome-ignore lint/suspicious/noExplicitAny: any JSON
type Json = any;

/** A value with the properties of every object of known properties in another order; names of facts keep theirs. */
function shuffled(value: Json, next: () => number, isFree = false): Json {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, next));
  if (value === null || typeof value !== 'object') return value;
  const names = Object.keys(value);
  const order = isFree
    ? names
    : names
        .map((name) => [next(), name] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, name]) => name);
  return Object.fromEntries(
    // What an author names: facts, ranges of versions, actions, and the facts of a case and of a row.
    order.map((name) => [
      name,
      ['case', 'expect', 'examples', 'properties'].includes(name) ? value[name] : shuffled(value[name], next),
    ]),
  );
}

const json = fc
  .jsonValue({ maxDepth: 4 })
  .filter((each) => !/__proto__|constructor|prototype/.test(JSON.stringify(each)));

describe('the layout', () => {
  it.each(FILES)('of %s is the one layout', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(formatText(new Source(file, text))).toBe(text);
  });

  it.each(FILES)('of %s comes back whatever was done to it', (file) => {
    const text = readFileSync(file, 'utf8');
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0, 1, 3, '\t'), (seed, indent) => {
        let state = seed >>> 0;
        const next = (): number => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return state;
        };
        const other = JSON.stringify(shuffled(JSON.parse(text), next), undefined, indent);
        expect(formatText(new Source(file, other))).toBe(text);
      }),
      { numRuns: 10, seed: 12 },
    );
  });

  it('keeps what any JSON says, and is stable', () => {
    fc.assert(
      fc.property(json, fc.constantFrom('1.0.0.json', 'policy.json', 'scenarios/a.json'), (value, file) => {
        const once = formatText(new Source(file, JSON.stringify(value)));
        expect(digestOf(JSON.parse(once))).toBe(digestOf(value));
        expect(formatText(new Source(file, once))).toBe(once);
        expect(once.endsWith('\n') && !once.endsWith('\n\n')).toBe(true);
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

describe('policy format', () => {
  const folder = new Folder();
  const text = readFileSync('rules/nyc-detainer/3.6.0.json', 'utf8');

  it('finds nothing in what is shipped', () => {
    expect(call(['format', '--check'])).toMatchObject({ status: 0, stderr: '' });
    expect(call(['format', '--check', 'test/fixtures/rules'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('finds the first line that is otherwise, and writes nothing', () => {
    const lines = text.split('\n');
    const other = [...lines.slice(0, 6), `    ${lines[6]?.trim()}`, ...lines.slice(7)].join('\n');
    const path = folder.write('3.6.0.json', other);
    const { status, stdout, stderr } = call(['format', '--check', path]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout.split('\n')[0]).toBe(
      `${path}:7:1: warning: the file is laid out otherwise from here on [not-formatted]`,
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 file: 1 to format');
    expect(readFileSync(path, 'utf8')).toBe(other);
  });

  it('writes what is otherwise, once', () => {
    const path = folder.write('twice.json', JSON.stringify(JSON.parse(text)));
    expect(call(['format', path])).toMatchObject({
      status: 0,
      stdout: `formatted ${path}\n1 file: 1 changed\n`,
      stderr: '',
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(call(['format', path])).toMatchObject({ status: 0, stdout: '1 file: 0 changed\n', stderr: '' });
  });

  it.each([
    ['a byte order mark', `\ufeff${text}`, 'the file begins with a byte order mark'],
    ['other line breaks', text.replaceAll('\n', '\r\n'), 'the file is laid out otherwise from here on'],
    ['no line break at the end', text.trimEnd(), 'the file is laid out otherwise from here on'],
  ])('mends %s', (_name, other, message) => {
    const path = folder.write('bytes.json', other);
    expect(call(['format', '--check', path]).stdout).toContain(`warning: ${message} [not-formatted]`);
    expect(call(['format', path]).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('is a filter for standard input', () => {
    expect(call(['format', '-'], JSON.stringify(JSON.parse(text)))).toMatchObject({
      status: 0,
      stdout: text,
      stderr: '',
    });
  });

  it('writes none of several where one is no JSON', () => {
    const good = folder.write('good.json', JSON.stringify(JSON.parse(text)));
    const bad = folder.write('bad.json', '{ "a": 1, "a": 2 }');
    const { status, stdout, stderr } = call(['format', good, bad]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toContain(`${bad}:1:11: error:`);
    expect(readFileSync(good, 'utf8')).toBe(JSON.stringify(JSON.parse(text)));
  });

  it('refuses `-` beside others', () => {
    expect(call(['format', '-', '--check'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('never touches the lock', () => {
    const lock = folder.write('registry.lock.json', '{"b":1,\n"a":2}');
    expect(call(['format', lock])).toMatchObject({ status: 0, stdout: '0 files: 0 changed\n', stderr: '' });
    expect(readFileSync(lock, 'utf8')).toBe('{"b":1,\n"a":2}');
  });
});
