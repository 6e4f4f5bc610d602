import { generateKeyPairSync } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-files.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { REGISTRY } from '../../src/diagnostics/registry.ts';
import { readDemands, type WrittenDemands } from '../../src/release/demands.ts';
import { entryDigest, type Lock, type LockEntry } from '../../src/release/lock.ts';
import { readLock } from '../../src/release/read-lock.ts';
import { signaturePath, signatureText, signLock } from '../../src/release/signature.ts';
import { verifyRegistry } from '../../src/release/verify.ts';
import { misplaced } from '../support/places.ts';

/*
 * Each row plants one fault in a copy of the shipped policy and says all that has to be found: not one thing
 * less, and not one more. `check` is `file` (the changed file by itself), `policy` (the policy whole) or a call
 * of `verify`. A line is given by a text that stands on it and nowhere else in the changed file; or by several,
 * each the first after the one before.
 */

/** A text that a file has once, or once after another text that it has once. */
interface Edit {
  after?: string;
  replace: string;
  by: string;
}

type Change = { file: string } & (
  | Edit
  | { remove: true }
  | { moveTo: string }
  | { copyOf: string }
  | { text: string }
  | { base64: string }
  | { padding: number }
);

type Line = number | string | string[];

/** How the lock is signed before anything is changed; `KEY` among the trusted keys is the right one. */
type Signed = 'as it is' | 'before the last release' | 'by another key';

interface Row {
  name: string;
  check: 'file' | 'policy' | { verify: WrittenDemands; signed?: Signed };
  changes: Change[];
  /** What the analysis of a PATCH says, where it is not to be the real one. */
  effect?: 'undecided';
  expected: [code: string, file: string, line: Line][];
}

const POLICY = 'rules/nyc-detainer';
const TABLES = readdirSync('test/check/planted')
  .sort()
  .map((name) => {
    const rows = JSON.parse(readFileSync(join('test/check/planted', name), 'utf8')) as Row[];
    return [name.replace('.json', ''), rows] as const;
  });
const ROWS = TABLES.flatMap(([, rows]) => rows);

const root = mkdtempSync(join(tmpdir(), 'planted-'));
const shipped = join(root, 'shipped');
mkdirSync(shipped);
cpSync('rules', join(shipped, 'rules'), { recursive: true });
cpSync('CHANGELOG.md', join(shipped, 'CHANGELOG.md'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const key = generateKeyPairSync('ed25519');
const trusted = join(root, 'trusted.pem');
writeFileSync(trusted, key.publicKey.export({ type: 'spki', format: 'pem' }));

/** A path seen from the policy's folder. */
const seen = (copy: string, file: string): string => relative(join(copy, POLICY), file).split(sep).join('/');

describe('the shipped files', () => {
  it('have no fault when they are checked whole', async () => {
    const { diagnostics } = await checkFiles([join(shipped, POLICY)], {});
    expect(foundIn(shipped, diagnostics.filter(isFault))).toEqual([]);
  });

  const alone = new Set(
    ROWS.filter((row) => row.check === 'file').map((row) => (row.changes[0] as Change).file),
  );
  it.each([...alone].filter((file) => existsSync(join(shipped, POLICY, file))))(
    'have none when %s is checked by itself',
    async (file) => {
      const { diagnostics } = await checkFiles([join(shipped, POLICY, file)], {});
      expect(foundIn(shipped, diagnostics.filter(isFault))).toEqual([]);
    },
  );
});

describe.each(TABLES)('planted faults: %s', (_table, rows) => {
  it.each(rows)('$name', async ({ check, changes, effect, expected }) => {
    const copy = mkdtempSync(join(root, 'copy-'));
    cpSync(shipped, copy, { recursive: true });
    const folder = join(copy, POLICY);
    if (typeof check === 'object' && check.signed) sign(folder, check.signed);
    for (const change of changes) apply(folder, change);
    const diagnostics = await found(folder, check, changes, effect);
    const lines = expected.map(([code, file, line]): Found => [code, file, lineOf(join(folder, file), line)]);
    const known = await infosOf(check === 'file' ? (changes[0] as Change).file : '');
    const told = diagnostics.filter((each) => each.severity !== 'info' || !known.has(each.message));
    expect(foundIn(copy, told)).toEqual(lines.sort(byPlace));
    expect(misplaced(diagnostics)).toEqual([]);
    rmSync(copy, { recursive: true });
  });
});

/** What is no fault of a file that lies in a policy's folder: another command finds it. */
const ELSEWHERE = ['not-formatted'];

describe('the tables', () => {
  it('have a fault for each diagnostic that there is', () => {
    const planted = new Set(ROWS.flatMap((row) => row.expected.map(([code]) => code)));
    expect([...REGISTRY.keys()].filter((code) => !planted.has(code))).toEqual(ELSEWHERE);
  });

  it('plant a hundred faults and more, each under a name of its own', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(100);
    expect(new Set(ROWS.map((row) => row.name)).size).toBe(ROWS.length);
  });
});

async function found(
  folder: string,
  check: Row['check'],
  changes: readonly Change[],
  effect: Row['effect'],
): Promise<readonly Diagnostic[]> {
  if (typeof check === 'object') {
    const trustedKey = check.verify.trustedKey?.map(() => trusted);
    return verifyRegistry(folder, readDemands({ ...check.verify, trustedKey })).diagnostics;
  }
  const path = check === 'file' ? join(folder, (changes[0] as Change).file) : folder;
  const undecided = () => ({ decided: false, domain: 'all cases', regions: [] });
  const { diagnostics } = await checkFiles([path], effect ? { effectOf: undecided } : {});
  return diagnostics;
}

type Found = [code: string, file: string, line: number];

/** Code, file and line of all that is told, in the order of files and lines. */
const foundIn = (copy: string, diagnostics: readonly Diagnostic[]): Found[] =>
  diagnostics.map((each): Found => [each.code, seen(copy, each.file), each.line]).sort(byPlace);

const byPlace = (a: Found, b: Found): number =>
  a[1].localeCompare(b[1]) || a[2] - b[2] || a[0].localeCompare(b[0]);

/** Whether it is something to mend; an info is only told. */
const isFault = (diagnostic: Diagnostic): boolean => diagnostic.severity !== 'info';

const infos = new Map<string, ReadonlySet<string>>();

/** What is told of a shipped file, or of the policy, though nothing is wrong with it. */
async function infosOf(file: string): Promise<ReadonlySet<string>> {
  let known = infos.get(file);
  if (!known) {
    const path = join(shipped, POLICY, file);
    const { diagnostics } = existsSync(path) ? await checkFiles([path], {}) : { diagnostics: [] };
    known = new Set(diagnostics.filter((each) => !isFault(each)).map((each) => each.message));
    infos.set(file, known);
  }
  return known;
}

function sign(folder: string, how: Signed): void {
  const lock = readLock(folder).content;
  const entries = lock.entries.slice(0, -1);
  const before: Lock = { ...lock, entries, head: entryDigest(entries.at(-1) as LockEntry) };
  const { privateKey } = how === 'by another key' ? generateKeyPairSync('ed25519') : key;
  const signed = signLock(how === 'before the last release' ? before : lock, privateKey, '2026-11-24');
  writeFileSync(signaturePath(folder), signatureText(signed));
}

function apply(folder: string, change: Change): void {
  const path = join(folder, change.file);
  if ('remove' in change) rmSync(path);
  else if ('moveTo' in change) {
    place(join(folder, change.moveTo), readFileSync(path));
    rmSync(path);
  } else if ('copyOf' in change) place(path, readFileSync(join(folder, change.copyOf)));
  else if ('text' in change) place(path, change.text);
  else if ('base64' in change) place(path, Buffer.from(change.base64, 'base64'));
  else if ('padding' in change) appendFileSync(path, ' '.repeat(change.padding));
  else writeFileSync(path, edited(readFileSync(path, 'utf8'), change));
}

function place(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function edited(text: string, { after, replace, by }: Edit): string {
  const start = after === undefined ? 0 : onlyPlace(text, after) + after.length;
  const at = after === undefined ? onlyPlace(text, replace) : text.indexOf(replace, start);
  if (at < 0) throw new Error(`the text to replace is not there: ${replace}`);
  return text.slice(0, at) + by + text.slice(at + replace.length);
}

function onlyPlace(text: string, part: string): number {
  const times = text.split(part).length - 1;
  if (times !== 1) throw new Error(`this text is there ${times} times, not once: ${part}`);
  return text.indexOf(part);
}

/** The number of the line that is meant. */
function lineOf(path: string, line: Line): number {
  if (typeof line === 'number') return line;
  const lines = readFileSync(path, 'utf8').split('\n');
  const [first = '', ...rest] = typeof line === 'string' ? [line] : line;
  const times = lines.filter((each) => each.includes(first)).length;
  if (times !== 1) throw new Error(`this text is on ${times} lines, not on one: ${first}`);
  let at = lines.findIndex((each) => each.includes(first));
  for (const part of rest) {
    at = lines.findIndex((each, index) => index > at && each.includes(part));
    if (at < 0) throw new Error(`no later line has this text: ${part}`);
  }
  return at + 1;
}
