import type { Source, Span } from '../text/source.ts';
import type { Code } from './codes.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One thing that is wrong with a text that a person wrote, and where. */
export interface Diagnostic {
  code: Code;
  severity: Severity;
  /** Lower case, no full stop, user input in backticks. */
  message: string;
  /** What to do, where something sure can be said. */
  suggestion?: string;
  file: string;
  /** 1-based; columns in UTF-16 units; the end is not included. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What a check says; the place is a span of the source that it looked at. */
export interface Finding {
  code: Code;
  severity?: Severity;
  message: string;
  suggestion?: string | undefined;
  span: Span;
}

/** A finding with its span turned into lines and columns of its file. */
export function locate(source: Source, finding: Finding): Diagnostic {
  const start = source.positionAt(finding.span.start);
  const end = source.positionAt(Math.max(finding.span.end, finding.span.start));
  return {
    code: finding.code,
    severity: finding.severity ?? 'error',
    message: finding.message,
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
    file: source.file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** Diagnostics in the order of the text: by file, line, column, then code. */
export function inOrder(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** Bad input: every problem found, each with its place, and the sources for code frames. */
export class InvalidInput extends Error {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly Source[];

  constructor(diagnostics: Diagnostic[], sources: Source[]) {
    const ordered = inOrder(diagnostics);
    const first = ordered[0];
    super(first ? `${first.file}:${first.line}:${first.column}: ${first.message}` : 'invalid input');
    this.name = 'InvalidInput';
    this.diagnostics = ordered;
    this.sources = sources;
  }
}

/** A call that cannot be answered as it was made: no place in a file, but a way out. */
export class BadCall extends Error {
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.name = 'BadCall';
    this.help = help;
  }
}
