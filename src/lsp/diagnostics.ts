import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type Diagnostic as Shown,
} from 'vscode-languageserver/node';
import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { packageFile } from '../text/package.ts';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What could go without any answer changing: editors show it faded. */
const UNNECESSARY: ReadonlySet<Code> = new Set([
  'redundant-condition',
  'swallowed-rule',
  'covered-entry',
  'duplicate-entry',
  'unused-fact',
  'unused-list',
  'unused-definition',
  'unneeded-suppression',
]);

/** A diagnostic as editors take it. */
export function shownDiagnostic(diagnostic: Diagnostic): Shown {
  const { code, severity, message, suggestion, related, evidence } = diagnostic;
  const page = pageOf(code);
  return {
    range: rangeOf(diagnostic),
    severity: SEVERITIES[severity],
    code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'policy',
    message: [message, suggestion, evidence && evidenceWords(evidence)].filter(Boolean).join('\n'),
    ...(UNNECESSARY.has(code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related === undefined
      ? {}
      : {
          relatedInformation: related.map((each) => ({
            location: { uri: pathToFileURL(resolve(each.file)).href, range: rangeOf(each) },
            message: each.message,
          })),
        }),
  };
}

const evidenceWords = (evidence: NonNullable<Diagnostic['evidence']>): string =>
  'witness' in evidence ? `for example ${JSON.stringify(evidence.witness)}` : evidence.proof;

/** 1-based to 0-based. */
function rangeOf(place: Pick<Diagnostic, 'line' | 'column' | 'endLine' | 'endColumn'>): Range {
  const { line, column, endLine, endColumn } = place;
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

const pages = new Map<Code, string | undefined>();

/** The address of the page about a diagnostic; undefined where there is none. */
function pageOf(code: Code): string | undefined {
  if (!pages.has(code)) {
    const path = packageFile(`docs/diagnostics/${code}.md`);
    pages.set(code, existsSync(path) ? pathToFileURL(path).href : undefined);
  }
  return pages.get(code);
}
