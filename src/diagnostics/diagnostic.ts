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
  /** Other places that it is about, with what is there. */
  related?: readonly RelatedPlace[];
  /** Why it is so, where that is not to be seen at the place. */
  evidence?: Evidence;
  /** What a program may do about it without being asked again. */
  fix?: Fix;
}

/** A place that a diagnostic is about beside its own. */
export interface RelatedPlace {
  message: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A case that shows it, or that there is none, in words. */
export type Evidence = { witness: Readonly<Record<string, unknown>> } | { proof: string };

/** A change to the file of the diagnostic that is sure to be right and changes no answer. */
export interface Fix {
  /** What it does, as a command: `take out the second entry`. */
  title: string;
  /** Edits of the one file by offsets in its text; they do not overlap. */
  edits: readonly { start: number; end: number; text: string }[];
}

/** What a check says; the place is a span of the source that it looked at. */
export interface Finding {
  code: Code;
  severity?: Severity;
  message: string;
  suggestion?: string | undefined;
  span: Span;
  /** In the same file where no source is given. */
  related?: readonly { message: string; span: Span; source?: Source }[];
  evidence?: Evidence | undefined;
  fix?: Fix | undefined;
}

/** A finding with its span turned into lines and columns of its file. */
export function locate(source: Source, finding: Finding): Diagnostic {
  const { code, severity, message, suggestion, span, related, evidence, fix } = finding;
  return {
    code,
    severity: severity ?? 'error',
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...placeOf(source, span),
    ...(related === undefined || related.length === 0
      ? {}
      : {
          related: related.map((each) => ({
            message: each.message,
            ...placeOf(each.source ?? source, each.span),
          })),
        }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(fix === undefined ? {} : { fix }),
  };
}

function placeOf(source: Source, span: Span): Omit<RelatedPlace, 'message'> {
  const start = source.positionAt(span.start);
  const end = source.positionAt(Math.max(span.end, span.start));
  return {
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
