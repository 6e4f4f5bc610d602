import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import type { CountedRows } from '../counts.ts';
import { type Place, START } from '../read/block.ts';
import { isAlive, type ProcessMark, thisProcess } from './alive.ts';
import { removeIfThere } from './partial-file.ts';

/** How far a run has come. */
export interface Done {
  /** Where the input goes on; its line is the first that is not done. */
  place: Place;
  decided: number;
  bad: number;
  counts: CountedRows;
  /** How many bytes of the output and of the file of rejected rows stand. */
  out: number;
  rejects: number;
}

/** A run that has done nothing yet. */
export const NOTHING: Done = { place: START, decided: 0, bad: 0, counts: [], out: 0, rejects: 0 };

/** What has to be the same where a run goes on with what another began. */
export interface Asked {
  software: string;
  input: { size: number; changed: number; beginning: string };
  /** A digest of the law, and of the facts that cases may state. */
  law: string;
  options: Readonly<Record<string, string | number | boolean | null>>;
}

/** What is noted beside an output that is not whole yet. */
export interface Journal {
  what: string;
  process: ProcessMark;
  asked: Asked;
  /** The names of the files that are being written. */
  partial: { out: string; rejects: string | null };
  /** Whether all is done but the names. */
  isWhole: boolean;
  done: Done;
}

const WHAT = 'policy batch: how far an output that is not whole yet has come; --resume goes on from here';

/** Where the journal of an output is. */
export const journalPath = (out: string): string => `${out}.journal`;

/** A journal as this process writes it. */
export const journalOf = (asked: Asked, partial: Journal['partial'], done: Done): Journal => ({
  what: WHAT,
  process: thisProcess(),
  asked,
  partial,
  isWhole: false,
  done,
});

/** Writes a journal so that at any moment either it or the one before is there, whole. */
export function writeJournal(out: string, journal: Journal): void {
  const path = journalPath(out);
  const partial = `${path}-${process.pid}`;
  try {
    const file = openSync(partial, 'w');
    try {
      writeSync(file, `${JSON.stringify(journal)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (error) {
    removeIfThere(partial);
    throw error;
  }
}

/**
 * The journal that an earlier run left beside an output; undefined where there is none.
 * @throws BadCall where that run still goes on, or the file is none
 */
export function readJournal(out: string): Journal | undefined {
  const path = journalPath(out);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
  let journal: Journal;
  try {
    journal = JSON.parse(text) as Journal;
    if (journal.what !== WHAT) throw new Error();
  } catch {
    throw new BadCall(`\`${path}\` is in the way: it is no journal of policy batch`, 'move it away');
  }
  if (isAlive(journal.process))
    throw new BadCall(
      `\`${out}\` is being written by another run (process ${journal.process.pid})`,
      'wait for it, or end it',
    );
  return journal;
}

/**
 * Demands that a run asks for the same as the one that it goes on with.
 * @throws BadCall with what differs
 */
export function expectSame(out: string, before: Asked, now: Asked): void {
  const options = Object.keys({ ...before.options, ...now.options }).filter(
    (each) => before.options[each] !== now.options[each],
  );
  const differs =
    before.software !== now.software
      ? `it was begun by release ${before.software} of the software, and this is ${now.software}`
      : JSON.stringify(before.input) !== JSON.stringify(now.input)
        ? 'the input is not the file that it was begun with, or was changed since'
        : before.law !== now.law
          ? 'the law or the facts that cases may state are not those that it was begun with'
          : options.length > 0
            ? `${options.map((each) => `\`${each}\``).join(', ')} ${options.length === 1 ? 'is' : 'are'} not as it was begun with`
            : undefined;
  if (differs === undefined) return;
  throw new BadCall(
    `\`${out}\` cannot be gone on with: ${differs}`,
    'call it as before, or run it without --resume to begin anew',
  );
}

/** So much of an input tells it from others: its beginning. */
const BEGINNING = 1 << 16;

/** What an input is known by; undefined where it is no file that can be read again. */
export function inputMark(path: string): Asked['input'] | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  const { size, mtimeMs } = found;
  const bytes = new Uint8Array(BEGINNING);
  const file = openSync(path, 'r');
  try {
    const beginning = bytes.subarray(0, readSync(file, bytes));
    return {
      size,
      changed: Math.floor(mtimeMs),
      beginning: `sha256-${createHash('sha256').update(beginning).digest('base64')}`,
    };
  } finally {
    closeSync(file);
  }
}
