import { renderDiagnostics } from '../diagnostics/render.ts';
import { lawChanges } from '../diff/law/changes.ts';
import type { Amended } from './amend.ts';

/** How the command was called, as far as the next commands are called alike. */
export interface CalledWith {
  rules?: string;
  policy?: string;
  to?: string;
}

/** What `policy amend` says: what it made and why so, what is still wrong with it, what comes next. */
export function report(
  { from, version, bump, reasons, source, revision, isWritten, todo, sources }: Amended,
  calledWith: CalledWith,
  options: { color?: boolean } = {},
): string {
  const why =
    reasons.length > 0 ? `, since ${reasons.join('; ')}` : ' at least: the content is not valid yet';
  const parts = [
    `${version} amends ${from.version}\n` +
      `${bump.toUpperCase()}${why}\n` +
      `${isWritten ? 'wrote' : 'would write'} ${source.file}`,
  ];
  if (revision) {
    const changes = lawChanges(from, revision).map((each) => `- ${each.text}`);
    parts.push(['what changes:', ...changes].join('\n'));
  }
  if (todo.length > 0) parts.push(`still to do:\n${renderDiagnostics(todo, sources, options)}`);
  if (isWritten)
    parts.push(['next:', ...nextCommands(from.version, version, source.file, calledWith)].join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function nextCommands(
  from: string,
  version: string,
  file: string,
  { rules, policy, to }: CalledWith,
): string[] {
  const where = Object.entries({ rules, policy })
    .map(([name, value]) => (value === undefined ? '' : ` --${name} ${quoted(value)}`))
    .join('');
  const edit = `  edit ${quoted(file)}`;
  const diff = `  policy diff ${from} ${to === undefined ? version : quoted(file)}${where}`;
  if (to !== undefined) return [edit, `  policy check ${quoted(file)}`, diff];
  return [
    edit,
    `  policy check${where}`,
    diff,
    `  policy changelog --write${where}`,
    `  policy release ${version}${where}`,
  ];
}

/** An argument as a shell reads it back. */
const quoted = (text: string): string =>
  /^[\w./:@~^+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
