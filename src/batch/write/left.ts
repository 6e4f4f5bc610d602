import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Asked, type Done, expectSame, type Journal, journalPath, readJournal } from './journal.ts';
import { PartialFile, removeIfThere } from './partial-file.ts';

/** What an earlier run left that was cut short. */
export interface Left {
  done: Done;
  /** Opens what it wrote, to go on with it. */
  open(): { out: PartialFile; rejects: PartialFile | undefined };
  /** Gives the files their names, where only these were missing; whether it was so. */
  complete(): boolean;
  discard(): void;
}

/**
 * What an earlier run left beside an output.
 * @param rejects the file of rejected rows of the run that asks
 * @throws BadCall where that run still goes on
 */
export function leftAt(
  out: string,
  rejects: string | undefined,
): (Left & { expect(asked: Asked): void }) | undefined {
  const journal = readJournal(out);
  if (!journal) return undefined;
  const { done, partial, isWhole } = journal;
  const files: [path: string, partial: string][] = [];
  if (partial.rejects !== null && rejects !== undefined)
    files.push([rejects, beside(rejects, partial.rejects)]);
  files.push([out, beside(out, partial.out)]);
  return {
    done,
    expect: (asked) => expectSame(out, journal.asked, asked),
    open: () => ({
      out: PartialFile.resume(out, partial.out, done.out),
      rejects: rejectsOf(journal, rejects),
    }),
    complete() {
      if (!isWhole) return false;
      for (const [path, written] of files) if (existsSync(written)) renameSync(written, path);
      removeIfThere(journalPath(out));
      return true;
    },
    discard() {
      for (const [, written] of files) removeIfThere(written);
      removeIfThere(journalPath(out));
    },
  };
}

const beside = (path: string, name: string): string => join(dirname(path), basename(name));

function rejectsOf({ partial, done }: Journal, rejects: string | undefined): PartialFile | undefined {
  if (partial.rejects === null || rejects === undefined) return undefined;
  return PartialFile.resume(rejects, partial.rejects, done.rejects);
}
