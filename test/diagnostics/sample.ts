import { type Diagnostic, type Finding, inOrder, locate } from '../../src/diagnostics/diagnostic.ts';
import { Source, type Span } from '../../src/text/source.ts';

/** The span of a text that a source has once. */
export function spanOf(source: Source, part: string): Span {
  const times = source.text.split(part).length - 1;
  if (times !== 1) throw new Error(`this text is there ${times} times: ${part}`);
  const start = source.text.indexOf(part);
  return { start, end: start + part.length };
}

/** A file with two entries that are the same, and one with a name that no URI takes as it is. */
export const SHELF = new Source(
  'rules/shelf/1.0.0.json',
  [
    '{',
    '  "entries": [',
    '    { "citation": "CAT 1.01" },',
    '    { "citation": "CAT 1.02" },',
    '    { "citation": "CAT 1.01" }',
    '  ],',
    '  "when": {',
    '    "all": [',
    '      { "always": true }',
    '    ]',
    '  }',
    '}',
    '',
  ].join('\n'),
);
export const ODD = new Source('rules/50% off, [ü]/#1:0.json', '{ "fact": "a\tb" }\n');
export const SOURCES = [SHELF, ODD];

const second = spanOf(SHELF, ',\n    { "citation": "CAT 1.01" }\n');
const findings: [Source, Finding][] = [
  [
    SHELF,
    {
      code: 'duplicate-entry',
      message: '`CAT 1.01` is on the list twice',
      suggestion: 'take one out',
      span: { start: second.start + 6, end: second.end - 1 },
      related: [{ message: 'it is here already', span: spanOf(SHELF, '{ "citation": "CAT 1.01" },') }],
      fix: {
        title: 'take the second `CAT 1.01` out',
        edits: [{ start: second.start, end: second.end - 1, text: '' }],
      },
    },
  ],
  [
    SHELF,
    {
      code: 'always-holds',
      severity: 'warning',
      message: '`when` holds of every case',
      span: spanOf(SHELF, '{\n    "all": [\n      { "always": true }\n    ]\n  }'),
      evidence: { proof: 'no case shows otherwise' },
    },
  ],
  [
    ODD,
    {
      code: 'unused-fact',
      severity: 'info',
      message: 'no condition reads `a`, 100% sure:\r\n<b>&"it"</b>\u0000',
      span: spanOf(ODD, '"fact"'),
      related: [{ message: 'as here', span: spanOf(SHELF, '"when"'), source: SHELF }],
      evidence: { witness: { a: [1, 'x'] } },
    },
  ],
];

/** One of each severity, in the order of files and lines. */
export const DIAGNOSTICS: Diagnostic[] = inOrder(findings.map(([source, each]) => locate(source, each)));
