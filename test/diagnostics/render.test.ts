import { describe, expect, it } from 'vitest';
import { type Diagnostic, locate } from '../../src/diagnostics/diagnostic.ts';
import { frame } from '../../src/diagnostics/frame.ts';
import { renderDiagnostics } from '../../src/diagnostics/render.ts';
import { Source } from '../../src/text/source.ts';
import { DIAGNOSTICS, SHELF, SOURCES } from './sample.ts';

describe('diagnostics as text', () => {
  it('have place, message, lines, other places, evidence, help and fix', () => {
    expect(renderDiagnostics(DIAGNOSTICS, SOURCES).split('\n')).toEqual([
      'rules/50% off, [ü]/#1:0.json:1:3: info: no condition reads `a`, 100% sure:\r',
      '<b>&"it"</b>\u0000 [unused-fact]',
      '  1 | { "fact": "a b" }',
      '    |   ^^^^^^',
      '  note: as here at rules/shelf/1.0.0.json:7:3',
      '    7 |   "when": {',
      '      |   ^^^^^^',
      '  witness: {"a":[1,"x"]}',
      '',
      'rules/shelf/1.0.0.json:5:5: error: `CAT 1.01` is on the list twice [duplicate-entry]',
      '  5 |     { "citation": "CAT 1.01" }',
      '    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^',
      '  note: it is here already at rules/shelf/1.0.0.json:3:5',
      '    3 |     { "citation": "CAT 1.01" },',
      '      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      '  help: take one out',
      '  fix: take the second `CAT 1.01` out (policy check --fix)',
      '',
      'rules/shelf/1.0.0.json:7:11: warning: `when` holds of every case [always-holds]',
      '   7 |   "when": {',
      '     |           ^',
      '  ...',
      '  11 |   }',
      '     |   ^',
      '  proof: no case shows otherwise',
    ]);
  });

  it('show only where they are what is in files that nobody has read', () => {
    expect(renderDiagnostics(DIAGNOSTICS.slice(1, 2), []).split('\n')).toEqual([
      'rules/shelf/1.0.0.json:5:5: error: `CAT 1.01` is on the list twice [duplicate-entry]',
      '  note: it is here already at rules/shelf/1.0.0.json:3:5',
      '  help: take one out',
      '  fix: take the second `CAT 1.01` out (policy check --fix)',
    ]);
  });

  it('show the lines of three other places, and of more only where they are', () => {
    const places = [3, 4, 5, 6, 7].map((line) => ({
      message: `line ${line}`,
      file: SHELF.file,
      line,
      column: 3,
      endLine: line,
      endColumn: 4,
    }));
    const many = { ...(DIAGNOSTICS[1] as Diagnostic), related: places };
    const lines = renderDiagnostics([many], SOURCES).split('\n');
    expect(lines.filter((each) => each.startsWith('  note: ')).length).toBe(5);
    expect(lines.filter((each) => /^ {4}\d \| /.test(each)).map((each) => each.trim()[0])).toEqual([
      '3',
      '4',
      '5',
    ]);
  });

  it('are painted by severity; what is only told stands back', () => {
    const shown = renderDiagnostics(DIAGNOSTICS, SOURCES, { color: true });
    const start = '\u001b';
    const heads = shown.split('\n').filter((line) => line.includes('rules/') && !line.includes('note'));
    expect(heads.map((each) => each.split(': ').slice(0, 2).join(': '))).toEqual([
      `${start}[2mrules/50% off, [ü]/#1:0.json:1:3${start}[22m: ${start}[34minfo${start}[39m`,
      `${start}[1mrules/shelf/1.0.0.json:5:5${start}[22m: ${start}[31merror${start}[39m`,
      `${start}[1mrules/shelf/1.0.0.json:7:11${start}[22m: ${start}[33mwarning${start}[39m`,
    ]);
    expect(shown).toContain(`${start}[2m  1 | { "fact": "a b" }${start}[22m`);
    expect(shown).toContain(`\n  5 |     { "citation": "CAT 1.01" }\n`);
    expect(shown.replaceAll(new RegExp(`${start}\\[\\d+m`, 'g'), '')).toBe(
      renderDiagnostics(DIAGNOSTICS, SOURCES),
    );
  });
});

describe('the lines of a place', () => {
  const framed = (text: string, start: number, end: number): string[] => {
    const source = new Source('a.json', text);
    return frame(source, locate(source, { code: 'json-syntax', message: '', span: { start, end } }));
  };

  it.each<[name: string, text: string, start: number, end: number, lines: string[]]>([
    ['an empty text', '', 0, 0, []],
    ['a stretch of a line', 'abc def', 4, 7, ['  1 | abc def', '    |     ^^^']],
    ['nothing, at the end', 'abc\n', 3, 3, ['  1 | abc', '    |    ^']],
    ['nothing, behind the last line', 'abc\n', 4, 4, ['  2 | ', '    | ^']],
    ['two lines', 'x {\n    a }', 2, 11, ['  1 | x {', '    |   ^', '  2 |     a }', '    |     ^^^']],
    ['a line with its end', '[\n  1,\n  2\n]', 4, 7, ['  2 |   1,', '    |   ^^']],
    [
      'four lines',
      '[\n  1,\n  2\n]',
      0,
      12,
      ['  1 | [', '    | ^', '  2 |   1,', '    |   ^^', '  3 |   2', '    |   ^', '  4 | ]', '    | ^'],
    ],
    ['five lines', '[\n1,\n2,\n3\n] ', 0, 11, ['  1 | [', '    | ^', '  ...', '  5 | ] ', '    | ^']],
    ['lines 9 to 10', `${'\n'.repeat(8)}[\n]`, 8, 11, ['   9 | [', '     | ^', '  10 | ]', '     | ^']],
    ['line ends of Windows', '[\r\n  1\r\n]', 0, 3, ['  1 | [', '    | ^']],
    ['tabs', '\t\t"a"', 2, 5, ['  1 |   "a"', '    |   ^^^']],
    [
      'characters that a terminal would obey',
      '"\u001b[31m\u007f\u202e"',
      0,
      9,
      ['  1 | "␛[31m\ufffd\ufffd"', '    | ^^^^^^^^^'],
    ],
    ['a long line', `${'a'.repeat(300)}`, 0, 300, [`  1 | ${'a'.repeat(120)}…`, `    | ${'^'.repeat(121)}`]],
    [
      'the end of a long line',
      `${'a'.repeat(298)}bc`,
      298,
      300,
      [`  1 | …${'a'.repeat(39)}bc`, `    | ${' '.repeat(40)}^^`],
    ],
  ])('%s', (_name, text, start, end, lines) => {
    expect(framed(text, start, end)).toEqual(lines);
  });
});
