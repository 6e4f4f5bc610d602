import type { Diagnostic, Severity } from './diagnostic.ts';
import { pathWithin } from './files.ts';
import { detailsOf } from './render.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Diagnostics as the commands of GitHub's workflows that put them beside the lines of a pull request, one a line.
 * @param root the folder that GitHub's paths are seen from: where the repository is checked out
 */
export function githubAnnotations(
  diagnostics: readonly Diagnostic[],
  root: string = process.env.GITHUB_WORKSPACE || process.cwd(),
): string {
  return diagnostics.map((each) => `${annotation(each, root)}\n`).join('');
}

function annotation(diagnostic: Diagnostic, root: string): string {
  const { severity, code, message, file, line, column, endLine, endColumn } = diagnostic;
  // GitHub takes columns for a stretch within one line only.
  const columns = line === endLine;
  const properties = {
    file: pathWithin(root, file) ?? file,
    line,
    ...(columns ? { col: column } : {}),
    endLine,
    ...(columns ? { endColumn } : {}),
    title: code,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${data([message, ...detailsOf(diagnostic)].join('\n'))}`;
}

/** A line break would end the command, and a percent sign begins an escape. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** In a property, what ends it and what comes between two of them as well. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
