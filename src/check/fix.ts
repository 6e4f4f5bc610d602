import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InvalidInput } from '../diagnostics/diagnostic.ts';
import { pathWithin } from '../diagnostics/files.ts';
import { applyFixes, type Fixable, isFixable } from '../diagnostics/fix.ts';
import { kindOf } from '../diagnostics/registry.ts';
import { digestOf } from '../json/digest.ts';
import { parseJson } from '../json/parse.ts';
import { loadPolicy, loadPolicyFile } from '../registry/load-policy.ts';
import { LOCK_FILE, type Lock } from '../release/lock.ts';
import { loadRevision } from '../revision/load.ts';
import { checkScenarios } from '../scenarios/check.ts';
import { SCENARIOS } from '../scenarios/files.ts';
import { readSource } from '../text/read.ts';
import { Source } from '../text/source.ts';
import { writeWhole } from '../text/write.ts';
import { type Checked, policyOf } from './check-files.ts';

/** So often files are checked and fixed in turn: one fix may make way for another. */
const MOST_ROUNDS = 10;

/** What became of a fix. */
export interface FixTold {
  file: string;
  line: number;
  title: string;
  /** Why it was not made; undefined where it was. */
  reason?: string;
}

/**
 * Fixes what a check finds, and checks again until nothing is left that can be fixed. A file is written only where it is valid
 * afterwards and says the same as before, or says something else as the fix means it to; a released revision always says the same.
 * @param check checks the files as they are
 * @returns what was done and not done, and what the last check found
 * @throws BadCall where a file cannot be written
 */
export async function fixFiles(
  check: () => Promise<Checked>,
): Promise<{ checked: Checked; told: readonly FixTold[] }> {
  const done: FixTold[] = [];
  for (let round = 1; ; round++) {
    const checked = await check();
    const plans = [...byFile(checked)].map(([source, fixable]) => planOf(source, fixable));
    const files = plans.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const]));
    const left = plans.flatMap((each) => each.refused);
    if (files.length === 0 || round > MOST_ROUNDS) return { checked, told: [...done, ...left] };
    writeWhole(files);
    done.push(...plans.flatMap((each) => each.applied));
  }
}

interface Plan {
  /** Where the text is to be written. */
  file: string;
  /** The new text; undefined where nothing is to be done. */
  text: string | undefined;
  applied: readonly FixTold[];
  refused: readonly FixTold[];
}

function byFile({ diagnostics, sources }: Checked): Map<Source, Fixable[]> {
  const files = new Map<Source, Fixable[]>();
  for (const each of diagnostics.filter(isFixable)) {
    const source = sources.find(({ file }) => file === each.file);
    if (source) files.set(source, [...(files.get(source) ?? []), each]);
  }
  return files;
}

function planOf(source: Source, fixable: readonly Fixable[]): Plan {
  const path = realpathSync(source.file);
  const nothing = { file: path, text: undefined, applied: [] };
  const refuse = (reason: string, those = fixable): FixTold[] =>
    those.map((each) => ({ ...told(each), reason }));
  if (readSource(path).text !== source.text)
    return { ...nothing, refused: refuse('the file was changed meanwhile') };
  const whole = applyFixes(source, fixable);
  const frozen = frozenBy(source.file, whole.text);
  const isOpen = (each: Fixable): boolean => frozen === undefined || !kindOf(each.code).fixChangesDigest;
  const refused =
    frozen === undefined
      ? []
      : refuse(
          frozen,
          fixable.filter((each) => !isOpen(each)),
        );
  const { text, applied } = frozen === undefined ? whole : applyFixes(source, fixable.filter(isOpen));
  if (applied.length === 0) return { ...nothing, refused };
  const reason = whyNot(source, new Source(source.file, text), applied);
  if (reason !== undefined) return { ...nothing, refused: [...refused, ...refuse(reason, [...applied])] };
  return { file: path, text: markOf(path) + text, applied: applied.map(told), refused };
}

const told = ({ file, line, fix }: Fixable): FixTold => ({ file, line, title: fix.title });

/** Why a text may not take the place of another; undefined where it may. */
function whyNot(before: Source, after: Source, applied: readonly Fixable[]): string | undefined {
  try {
    load(after);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const first = error.diagnostics.find((each) => each.severity === 'error');
    if (first) return `the file has other errors: ${first.message}`;
  }
  const isSame = digestOf(parseJson(before).value) === digestOf(parseJson(after).value);
  if (isSame || applied.some((each) => kindOf(each.code).fixChangesDigest)) return undefined;
  return 'it would change what the file says';
}

/** Reads a file as what it is by its place. */
function load(source: Source): void {
  const path = resolve(source.file);
  const read = (other: string): Source => (resolve(other) === path ? source : readSource(other));
  const folder = policyOf(path);
  if (basename(path) === 'policy.json') loadPolicyFile(source.file, 'whole', read);
  else if (folder !== undefined && basename(dirname(path)) === SCENARIOS)
    checkScenarios(folder, loadPolicy(folder, 'whole', read), read, source.file);
  else loadRevision(source);
}

/** Why a file may not say another thing than it does; undefined where it may, or would say again what was released. */
function frozenBy(file: string, text: string): string | undefined {
  const folder = policyOf(resolve(file));
  const path = folder === undefined ? undefined : join(folder, LOCK_FILE);
  if (folder === undefined || path === undefined || !existsSync(path)) return undefined;
  try {
    const { entries } = parseJson(readSource(path)).value as Lock;
    const entry = entries.find((each) => each.file === pathWithin(folder, file));
    if (entry === undefined || entry.digest === digestIfJson(text)) return undefined;
    return `\`${entry.version}\` is released, and what is published is frozen: put it right in a revision that amends it`;
  } catch (error) {
    if (!(error instanceof InvalidInput || error instanceof TypeError)) throw error;
    return `it is not known what is released: \`${path}\` cannot be read`;
  }
}

function digestIfJson(text: string): string | undefined {
  try {
    return digestOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The byte order mark that a file begins with, if it does: whoever put it there may need it. */
const markOf = (path: string): string => {
  const bytes = readFileSync(path);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
};
