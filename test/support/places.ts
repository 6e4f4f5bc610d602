import { readFileSync, statSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/**
 * What is wrong with the places that diagnostics give: each must lie in its file, and end where it begins or later.
 * @param texts what files have that are not on the disk
 */
export function misplaced(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string> = new Map(),
): string[] {
  return diagnostics.flatMap((diagnostic) =>
    [diagnostic, ...(diagnostic.related ?? [])].flatMap((place) => {
      const { file, line, column, endLine, endColumn } = place;
      // What is not there has no lines; then the place is its beginning.
      const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
      const text = texts.get(file) ?? (isFile ? readFileSync(file, 'utf8') : '');
      const lines = text.split('\n');
      const isIn = (at: number, of: number): boolean =>
        at >= 1 && of >= 1 && of <= (lines[at - 1]?.length ?? -1) + 1;
      const isInOrder = endLine > line || (endLine === line && endColumn >= column);
      if (isIn(line, column) && isIn(endLine, endColumn) && isInOrder) return [];
      return [`${diagnostic.code}: ${file}:${line}:${column} to ${endLine}:${endColumn}`];
    }),
  );
}
