import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { policiesAt } from '../check/check-files.ts';
import { type Diagnostic, InvalidInput, inOrder, locate } from '../diagnostics/diagnostic.ts';
import { findPolicy, revisionFiles } from '../registry/load-policy.ts';
import { LOCK_FILE } from '../release/lock.ts';
import { scenarioFiles } from '../scenarios/files.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { writeWhole } from '../text/write.ts';
import { formatText } from './format.ts';

export { formatText };

/** What formatting came to. */
export interface Formatted {
  /** How many files were looked at. */
  files: number;
  /** Those that were laid out otherwise, with their text as it should be. */
  changed: readonly (readonly [file: string, text: string])[];
  /** For each of these, where the first difference is. */
  diagnostics: readonly Diagnostic[];
  sources: readonly Source[];
}

/**
 * Formats files, and all files of policies but the lock, which the program writes. Nothing is written.
 * @param paths files, policies and folders of policies; the policy that the options name where there are none
 * @throws InvalidInput with what is wrong in files that are not JSON; BadCall where there is no such policy
 */
export function formatFiles(
  paths: readonly string[],
  { rules, policy }: { rules?: string; policy?: string },
): Formatted {
  const files = paths.length === 0 ? filesOf(findPolicy(rules, policy)) : paths.flatMap(filesAt);
  const wrong: InvalidInput[] = [];
  const changed: [string, string][] = [];
  const found: [Diagnostic, Source][] = [];
  for (const file of new Set(files)) {
    try {
      const source = readSource(file);
      const text = formatText(source);
      if (Buffer.from(text).equals(readFileSync(file))) continue;
      changed.push([file, text]);
      found.push([firstDifference(source, text), source]);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      wrong.push(error);
    }
  }
  if (wrong.length > 0)
    throw new InvalidInput(
      wrong.flatMap((each) => [...each.diagnostics]),
      wrong.flatMap((each) => [...each.sources]),
    );
  return {
    files: new Set(files).size,
    changed,
    diagnostics: inOrder(found.map(([each]) => each)),
    sources: found.map(([, source]) => source),
  };
}

/** Writes what was formatted, each file whole or not at all. @throws BadCall where one cannot be written */
export const writeFormatted = ({ changed }: Formatted): void => writeWhole(changed);

const filesAt = (path: string): string[] => {
  const policies = policiesAt(path);
  if (policies.length > 0) return policies.flatMap(filesOf);
  return basename(path) === LOCK_FILE ? [] : [path];
};

const filesOf = (folder: string): string[] => [
  join(folder, 'policy.json'),
  ...revisionFiles(folder),
  ...scenarioFiles(folder),
];

function firstDifference(source: Source, text: string): Diagnostic {
  const [is, shouldBe] = [source.text.split('\n'), text.split('\n')];
  const at = is.findIndex((line, index) => line !== shouldBe[index]);
  const start = at < 0 ? source.text.length : is.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0);
  const line = is[at]?.replace(/\r$/, '') ?? '';
  return locate(source, {
    code: 'not-formatted',
    severity: 'warning',
    message:
      is.join('\n') === text
        ? 'the file begins with a byte order mark'
        : 'the file is laid out otherwise from here on',
    suggestion: 'run `policy format`',
    span: { start, end: start + line.length },
  });
}
